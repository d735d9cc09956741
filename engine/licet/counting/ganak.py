"""The counter behind ours: pyganak (Ganak; Sharma, Roy, Soos, Meel 2019), in a process of its own, where it is installed."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from math import ceil
from pathlib import Path

from licet.counting.clauses import Simplified
from licet.counting.sums import as_clauses, variables


def installed() -> bool:
    """Whether pyganak is there."""
    return find_spec("pyganak") is not None


class Ganak:
    """A count under way on another core, for so many seconds at most."""

    def __init__(self, formula: Simplified, seconds: float) -> None:
        # Most counts are over before this is needed, and a short run is not to wait for what starts processes.
        import json
        import subprocess
        import tempfile

        assert formula.clauses is not None
        about = {abs(literal) for clause in formula.clauses for literal in clause} | variables(formula.sums)
        more, _ = as_clauses(formula.sums, max(about, default=0)) if formula.sums else ((), 0)
        every = [*formula.clauses, *more]
        about |= {abs(literal) for clause in more for literal in clause}
        number = {variable: at for at, variable in enumerate(sorted(about), 1)}
        clauses = [[number[abs(each)] * (1 if each > 0 else -1) for each in clause] for clause in every]
        counted = [number[variable] for variable in sorted(about - formula.hidden)]
        command = [sys.executable, "-I", str(Path(__file__).with_name("beside.py")), str(ceil(seconds) + 1)]
        # Files, not pipes: neither of the two ever waits for the other to read.
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 (`stop` closes it)
        with tempfile.TemporaryFile() as asked:
            asked.write(json.dumps({"clauses": clauses, "counted": counted}).encode())
            asked.seek(0)
            self._process = subprocess.Popen(command, stdin=asked, stdout=self._said, stderr=subprocess.DEVNULL)

    def running(self, wait: float = 0) -> bool:
        """Whether it still counts, after so many seconds more at most."""
        import subprocess

        try:
            self._process.wait(wait)
        except subprocess.TimeoutExpired:
            return True
        return False

    @property
    def total(self) -> int | None:
        """The number of models, when it runs no more; None where it could not be counted."""
        if self._process.returncode != 0:
            return None
        self._said.seek(0)
        return int(self._said.read(), 16)

    def stop(self) -> None:
        """End it, whether it has counted or not."""
        self._process.kill()
        self._process.wait()
        self._said.close()
