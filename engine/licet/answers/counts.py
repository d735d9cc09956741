"""How many combinations there are, exactly, without listing them; and any of them, drawn by lot."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from random import Random
from typing import TYPE_CHECKING, TypeVar

from licet.answers.types import Combination
from licet.asp.counting import Countable
from licet.asp.program import Program
from licet.counting import Circuit, Clauses, Counted, NotCounted, Progress, count
from licet.record import record

if TYPE_CHECKING:
    from licet.answers.reasoner import Reasoner

T = TypeVar("T")


@record
class Count:
    """How many legal combinations there are, exactly. `by_size` maps numbers of plans and add-ons to how many combinations
    hold so many; `by_plan` and `by_addon` map each plan, and each add-on that is counted, to how many hold it;
    `entitlement_sets` is how many different sets of features they are entitled to. What was not asked for, or not
    counted within the time, is None: nothing is estimated.
    """

    total: int
    by_size: Mapping[int, int] | None = None
    by_plan: Mapping[str, int] | None = None
    by_addon: Mapping[str, int] | None = None
    entitlement_sets: int | None = None


class Counting:
    """The legal combinations of a listing, counted.

    Each number is exact, whatever its size. All are found when they are asked for, within `seconds` together; what is not
    found by then raises NotCounted, and so does what needs more memory than there is: nothing is estimated.
    """

    def __init__(
        self,
        program: Callable[[bool], Program],
        *,
        filters: Mapping[str, Collection[str]],
        plans: tuple[int, int | None],
        names: tuple[Sequence[str], Sequence[str]],
        off: Collection[str],
        seconds: float,
        progress: Callable[[Progress], None] | None = None,
    ) -> None:
        self._until = time.monotonic() + seconds
        self._progress = progress
        self._program = program
        self._filters, self._plans = filters, plans
        self._names, self._off = names, off
        self._rank = {name: rank for rank, name in enumerate((*names[0], *names[1]))}
        self._countable: dict[bool, Countable] = {}
        self._whole: Counted | None = None

    def _formula(self, entitled: bool = False) -> Countable:
        if entitled not in self._countable:
            fewest, most = self._plans
            legality = not (entitled or self._filters["has"] or self._filters["lacks"])
            self._countable[entitled] = Countable(
                self._program(legality), fewest=fewest, most=most, entitled=entitled, **self._filters
            )
        return self._countable[entitled]

    def _count(self, formula: Clauses, *, other: bool = True) -> Counted:
        left = self._until - time.monotonic()
        if left <= 0:
            raise NotCounted
        return count(formula, seconds=left, progress=self._progress, other=other)

    def _counted(self) -> Counted:
        if self._whole is None:
            self._whole = self._count(self._formula().selections())
        return self._whole

    @property
    def total(self) -> int:
        """How many combinations there are."""
        return self._counted().total

    @property
    def by_size(self) -> Mapping[int, int]:
        """How many hold so many plans and add-ons together, for each number of which there are some."""
        whole, formula = self._counted(), self._formula()
        if whole.circuit is not None:
            numbers = whole.circuit.by_size(formula.items.values())
            return {size: number for size, number in enumerate(numbers) if number}
        found = {
            size: self._count(formula.selections(formula.size(size))).total for size in range(len(formula.items) + 1)
        }
        return {size: number for size, number in found.items() if number}

    @property
    def by_item(self) -> Mapping[str, int]:
        """How many hold each of the plans and add-ons that are counted, in layout order."""
        whole, formula = self._counted(), self._formula()
        names = sorted(formula.items, key=self._rank.__getitem__)
        if whole.circuit is not None:
            each = whole.circuit.each()
            return {name: each[formula.items[name]] for name in names}
        return {name: self._count(formula.selections(formula.items[name])).total for name in names}

    @property
    def entitlement_sets(self) -> int:
        """How many different sets of features the combinations are entitled to."""
        return self._count(self._formula(entitled=True).entitlements()).total

    def answer(self, *, by_size: bool = False, by_item: bool = False, entitlement_sets: bool = False) -> Count:
        """What is asked for, together. Raises NotCounted where not even the total was found in time."""

        def found(ask: Callable[[], T]) -> T | None:
            try:
                return ask()
            except NotCounted:
                return None

        total = self.total
        each = found(lambda: self.by_item) if by_item else None
        plans, addons = ([name for name in names if name not in self._off] for names in self._names)
        return Count(
            total,
            found(lambda: self.by_size) if by_size else None,
            None if each is None else {name: each.get(name, 0) for name in plans},
            None if each is None else {name: each[name] for name in addons if name in each},
            found(lambda: self.entitlement_sets) if entitlement_sets else None,
        )

    @property
    def circuit(self) -> tuple[Circuit, Mapping[str, int]]:
        """All combinations as a circuit, and the variable of each plan and add-on in it."""
        if self._whole is None or self._whole.circuit is None:
            # Only our own search leaves a circuit.
            self._whole = self._count(self._formula().selections(), other=False)
        assert self._whole.circuit is not None
        return self._whole.circuit, self._formula().items

    @property
    def counted(self) -> tuple[Circuit, Mapping[str, int]] | None:
        """The same, if the count that was made has left one."""
        if self._whole is None or self._whole.circuit is None:
            return None
        return self._whole.circuit, self._formula().items

    def sample(self, number: int, seed: int | str) -> Iterator[Combination]:
        """So many combinations, each drawn from all with the same chance; a seed gives the same ones each time. Nothing
        where there are none."""
        circuit, items = self.circuit
        names = {variable: name for name, variable in items.items()}
        random = Random(f"licet {seed}")
        for _ in range(number if circuit.total else 0):
            drawn = (names[variable] for variable in circuit.sample(random))
            yield Combination(tuple(sorted(drawn, key=self._rank.__getitem__)))


def counting(
    reasoner: Reasoner,
    *,
    counted: frozenset[str] | None = None,
    fewest: int = 0,
    most: int | None = None,
    held: Collection[str] = (),
    has: Collection[str] = (),
    lacks: Collection[str] = (),
    seconds: float | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Counting:
    """The combinations that `Reasoner.combinations` lists with the same filters, counted; it begins when a number is asked
    for. `seconds` (default: the reasoner's own limit) are for all of its numbers together."""
    definition = reasoner.definition
    return Counting(
        lambda legality: reasoner.program(counted, legality=legality),
        filters={"held": held, "has": has, "lacks": lacks},
        plans=(fewest, most),
        names=([plan.id for plan in definition.plans], [addon.id for addon in definition.addons]),
        off=definition.off,
        seconds=reasoner.seconds if seconds is None else seconds,
        progress=progress,
    )


__all__ = ["Count", "Counting", "counting"]
