"""From a selection to others nearby: which changes are enough for what is asked."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Mapping
from itertools import islice
from typing import NamedTuple

from licet.asp import size
from licet.asp.program import FEATURES, LEGALITY, Program, encoding
from licet.asp.solver import TIME_LIMIT, Grounded, Undecided

Items = tuple[str, ...]
Slots = Mapping[str, frozenset[str]]


class Found(NamedTuple):
    """Selections that were found, and whether these are all."""

    selections: tuple[Items, ...]
    complete: bool


class Changes:
    """A solver that is grounded once and finds the legal selections nearest to one. Not for two threads at once.

    `features`: whether it can be asked for selections that are entitled to a feature.
    """

    def __init__(self, program: Program, *, features: bool) -> None:
        names = FEATURES if features or program.reads_features else LEGALITY
        # How many slots change is counted: for each number, of all of them.
        size.check(sum(len(section.facts) for section in program.sections[:2]) ** 2)
        self._grounded = Grounded(program.facts(), map(encoding, (*names, "change")), ["addons=1"])
        atoms = self._grounded.atoms
        self._had = {name: literal for (name,), literal in atoms("had", 1)}
        self._in = {name: literal for (name,), literal in atoms("in", 1)}
        self._slot = {item: slot for (slot, item), _ in atoms("slot", 2)}
        self._changes = {int(number): literal for (number,), literal in atoms("changes", 1)}
        self._entitled = {name: literal for (name,), literal in atoms("entitled", 1)}
        only = self._grounded.literal("additions_only")
        assert only is not None
        self._additions_only = only
        self._grounded.free([*self._had.values(), only])

    def nearest(
        self,
        selection: Collection[str],
        *,
        feature: str | None = None,
        additions_only: bool = False,
        most: int,
        seconds: float = TIME_LIMIT,
    ) -> Found:
        """The legal selections for which the fewest slots change, `most` of them at most; none if there is no way.

        `feature`: only those entitled to it. `additions_only`: nothing is given up, but for a tier above it. Raises
        Undecided.
        """
        asked = self._asked(selection, feature, additions_only)
        if asked is None:
            return Found((), True)
        # The selection itself is illegal, or misses the feature: something changes.
        for number in range(1, len(self._changes) + 1):
            found = self._within(number, asked, most + 1, seconds)
            if found is None:
                break
            if found:
                return Found(self._undominated(found[:most], selection), len(found) <= most)
        return Found((), True)

    def minimal(self, selection: Collection[str], *, most: int, seconds: float = TIME_LIMIT) -> Found:
        """All legal selections with no needless change, fewest slots first: of no one is a part of the changes enough.

        `most` are looked at, for `seconds` in all.
        """
        end = time.monotonic() + seconds
        found: list[Items] = []
        complete = True
        asked = self._asked(selection, None, False) or []
        with self._grounded.switch() as switch:
            for number in range(len(self._changes) + 1):
                try:
                    new = self._within(number, [*asked, switch], most + 1 - len(found), end - time.monotonic())
                except Undecided:
                    new, complete = None, False
                if new is None:
                    break
                for items in new:
                    self._grounded.forbid(switch, *self._as_in(items, selection))
                found += new
                if len(found) > most:
                    complete = False
                    break
        return Found(self._undominated(found[:most], selection), complete)

    def _asked(self, selection: Collection[str], feature: str | None, additions_only: bool) -> list[int] | None:
        asked = [literal if name in selection else -literal for name, literal in self._had.items()]
        asked.append(self._additions_only if additions_only else -self._additions_only)
        if feature is not None:
            if feature not in self._entitled:
                return None
            asked.append(self._entitled[feature])
        return asked

    def _within(self, number: int, asked: list[int], most: int, seconds: float) -> list[Items] | None:
        """What is found where at most so many slots change; None where nothing is, and more changes would not help."""
        if seconds <= 0:
            raise Undecided(seconds)
        bound = [-self._changes[number + 1]] if number + 1 in self._changes else []
        found = list(islice(self._grounded.each(str, asked + bound, seconds), most))
        return None if not found and not self._grounded.last_core.intersection(bound) else found

    def _as_in(self, items: Items, selection: Collection[str]) -> list[int]:
        """The literals that say that the slots which change are as in these items."""
        slots = {self._slot[name] for name in set(selection).symmetric_difference(items)}
        return [
            literal if name in items else -literal for name, literal in self._in.items() if self._slot[name] in slots
        ]

    def _undominated(self, found: Iterable[Items], selection: Collection[str]) -> tuple[Items, ...]:
        """Without those that drop more from a slot than another of them does, for no more in return."""
        crowded = len({self._slot[name] for name in selection}) < len(selection)
        by_slot = [(items, self._by_slot(items)) for items in found]
        if not crowded:
            return tuple(items for items, _ in by_slot)
        had = self._by_slot(selection)
        return tuple(
            items
            for items, slots in by_slot
            if not any(other is not slots and _better(other, slots, had) for _, other in by_slot)
        )

    def _by_slot(self, items: Iterable[str]) -> dict[str, frozenset[str]]:
        slots: dict[str, frozenset[str]] = {}
        for name in items:
            slots[self._slot[name]] = slots.get(self._slot[name], frozenset()) | {name}
        return slots


def _better(one: Slots, other: Slots, had: Slots) -> bool:
    """Whether one selection changes, slot by slot, as the other does or less."""
    none: frozenset[str] = frozenset()
    for slot in {*one, *other, *had}:
        first, second, before = one.get(slot, none), other.get(slot, none), had.get(slot, none)
        keeps_more = first & before > second & before and first - before <= second - before
        if first not in (second, before) and not keeps_more:
            return False
    return True
