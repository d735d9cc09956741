"""The command line: thin, it translates requests and replies."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TextIO


def main() -> None:
    """Run `licet`. Exit codes: 0 fine, 1 the answer is no, 2 the catalogue or the call is wrong, 3 not decided."""
    import gc
    import signal

    # Ctrl-C ends a search at once: the solver does not come back to Python to be told.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "SIGPIPE"):
        # Whoever read us has had enough: end as other tools do, and not with an answer (1 would be "no").
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    # A stream that was closed for us (`>&-`) takes what is printed and keeps nothing.
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    # A short run makes few circles, and looking for them costs a tenth of its time.
    gc.disable()
    _bound_memory()
    from licet.cli.app import run

    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except OSError as error:
        # Writing to the void keeps Python from complaining again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        print(f"error: the output cannot be written: {error.strerror}", file=sys.stderr)
        code = 2
    with contextlib.suppress(OSError):
        sys.stderr.flush()
    # All is written. Taking every object apart, only to end, would be a sixth of a short run.
    os._exit(code)


# How much memory a run may take, in MB; LICET_MEMORY says otherwise ("none": as much as there is).
MEMORY = 8_000


def memory() -> int | None:
    """The limit in MB; None where there is none."""
    said = os.environ.get("LICET_MEMORY", "")
    if said == "none":
        return None
    return int(said) if said.isascii() and said.isdecimal() and 0 < len(said) < 10 and int(said) else MEMORY


def _bound_memory() -> None:
    """Where the system can: more than that is refused to the process, which then ends with a message and not with a full
    memory."""
    most = memory()
    try:
        import resource
    except ImportError:  # not on Windows
        return
    if most is not None:
        with contextlib.suppress(OSError, ValueError):
            now, hard = resource.getrlimit(resource.RLIMIT_AS)
            wanted = most * 1024 * 1024
            if now == resource.RLIM_INFINITY or now > wanted:
                resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")
