"""The command line: thin, it translates requests and replies."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run `licet`. Exit codes: 0 fine, 1 the answer is no, 2 the catalogue or the call is wrong, 3 not decided."""
    import gc
    import signal

    # Ctrl-C ends a search at once: the solver does not come back to Python to be told.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # A short run makes few circles, and looking for them costs a tenth of its time.
    gc.disable()
    from licet.cli.app import run

    try:
        code = run(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read us has had enough; writing to the void keeps Python from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)
