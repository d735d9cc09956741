"""`licet table combinations` on SuperOffice, cold, as a whole process, against plain clingo on a program by hand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from timing import compare

ROOT = Path(__file__).resolve().parent.parent


def run(*command: str) -> None:
    """One process, its output thrown away. clingo's exit codes say what it found; 30 is "all of them"."""
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 30):
        raise SystemExit(f"{command} ended with {done.returncode}")


def main() -> None:
    """Print both times and the ratio."""
    licet = str(Path(sys.executable).with_name("licet"))
    print("licet table combinations, whole process, SuperOffice (26 combinations)")
    compare(
        ("licet table combinations", lambda: run(licet, "table", "combinations", "-c", "rules/superoffice.licet")),
        (
            "python -m clingo on the same by hand",
            lambda: run(sys.executable, "-m", "clingo", "bench/superoffice.lp", "0"),
        ),
        runs=21,
        limit=3,
    )


if __name__ == "__main__":
    main()
