"""Counting within a time: our own search, and pyganak beside it where that takes longer than a moment."""

from __future__ import annotations

import time
from collections.abc import Callable

from licet.counting import ganak
from licet.counting.circuit import Circuit
from licet.counting.clauses import Clauses, Simplified, simplify
from licet.counting.search import OverBudget, search
from licet.record import record

# After so many seconds the search is not alone any more.
ALONE = 0.2
# Parts of a count that are kept: some 500 bytes each.
MOST_PARTS = 2_000_000


class NotCounted(Exception):
    """The number of models was not found within the time, or within the memory (`too_large`), that there was."""

    def __init__(self, *, too_large: bool = False) -> None:
        super().__init__()
        self.too_large = too_large

    def words(self, seconds: float) -> tuple[str, str]:
        """What to say of it, and what to do."""
        if self.too_large:
            return (
                f"not counted: it takes more than {MOST_PARTS:,} parts",
                "ask for less (`--plans`, `--holds`, fewer add-ons)"
                + (
                    ""
                    if ganak.installed()
                    else ", or install pyganak, which counts otherwise (`pip install licet[count]`)"
                ),
            )
        return f"not counted within {seconds:g} seconds", "allow more time (`--seconds`), or ask for less"


@record
class Progress:
    """How far a count is: seconds since it began, and the parts that were counted so far."""

    seconds: float
    parts: int


@record
class Counted:
    """The number of models. `circuit` is None where pyganak was first: it tells the number and nothing else."""

    total: int
    circuit: Circuit | None


class _Found(Exception):
    """The other counter was first."""

    def __init__(self, total: int) -> None:
        self.total = total


def count(
    formula: Clauses,
    *,
    seconds: float,
    progress: Callable[[Progress], None] | None = None,
    other: bool = True,
) -> Counted:
    """The exact number of models on what is shown. Raises NotCounted after `seconds`.

    `progress` is told now and then how far it is; what it raises ends the count. With `other` pyganak counts too, where it
    is installed and the search takes longer than a moment; the first to end is taken.
    """
    began = time.monotonic()
    simple = simplify(formula)
    beside = _Beside(simple, began, seconds, progress, other)
    try:
        diagram = search(simple, most=MOST_PARTS, tick=beside.look)
    except _Found as found:
        return Counted(found.total << len(simple.free), None)
    except OverBudget:
        total = beside.wait()
        if total is None:
            raise NotCounted(too_large=time.monotonic() < beside.until) from None
        return Counted(total << len(simple.free), None)
    finally:
        beside.stop()
    circuit = Circuit(simple, diagram)
    return Counted(circuit.total, circuit)


class _Beside:
    """Looks at the clock, and at the other counter, while the search goes on."""

    def __init__(
        self,
        formula: Simplified,
        began: float,
        seconds: float,
        progress: Callable[[Progress], None] | None,
        other: bool,
    ) -> None:
        self._formula = formula
        self._began, self.until = began, began + seconds
        self._progress = progress
        self._other = other and ganak.installed()
        self._counting: ganak.Ganak | None = None
        self._searching = time.monotonic()
        self._told = began
        self._parts = 0

    def look(self, parts: int) -> None:
        now = time.monotonic()
        self._parts = parts
        if self._counting is not None:
            if not self._counting.running() and (total := self._counting.total) is not None:
                raise _Found(total)
        elif self._other and now - self._searching > ALONE:
            self._counting = ganak.Ganak(self._formula, max(0.0, self.until - now))
        if now > self.until:
            raise NotCounted
        self._tell(now)

    def _tell(self, now: float) -> None:
        if self._progress is not None and now - self._told > 0.25:
            self._told = now
            self._progress(Progress(now - self._began, self._parts))

    def wait(self) -> int | None:
        """What the other counter finds in the time that is left."""
        if self._counting is None and self._other:
            self._counting = ganak.Ganak(self._formula, max(0.0, self.until - time.monotonic()))
        while self._counting is not None and self._counting.running(0.1):
            now = time.monotonic()
            if now > self.until:
                return None
            self._tell(now)
        return None if self._counting is None else self._counting.total

    def stop(self) -> None:
        if self._counting is not None:
            self._counting.stop()
