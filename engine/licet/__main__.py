"""`python -m licet` is `licet`."""

from licet.cli import main

main()
