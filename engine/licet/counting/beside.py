"""The program that `ganak` starts: it reads clauses as JSON and prints their number of models. It imports nothing of licet.

It is called with the seconds that it may take. It ends with the one who started it, and takes half of the memory at most.
"""

import contextlib
import json
import os
import sys

PR_SET_PDEATHSIG, SIGKILL = 1, 9


def main() -> None:
    """Count what is read from standard input."""
    bound(int(sys.argv[1]))
    from pyganak import Counter

    asked = json.load(sys.stdin)
    counter = Counter()
    counter.add_clauses(asked["clauses"])
    counter.set_sampling_set(asked["counted"])
    sys.stdout.write(f"{counter.count():x}\n")


def bound(seconds: int) -> None:
    """Leave it to the system to end this: while it counts, nothing of Python runs."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        half = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
        resource.setrlimit(resource.RLIMIT_AS, (half, half))
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, SIGKILL)


if __name__ == "__main__":
    main()
