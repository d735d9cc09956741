"""Selections that meet wishes: the smallest ones, of which nothing can be left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from licet.answers.reasoner import Reasoner
from licet.answers.types import Combination
from licet.asp import Finder, FoundItems
from licet.record import record

# So many are told; who wants more asks for less.
MOST = 10_000


@record
class Wishes:
    """What a selection shall be like. `addons`: those that may be held; `fewest` and `most`: how many plans it has
    (`most` None: any number); `holds`: plans and add-ons that it holds; `has`, `lacks`: features."""

    addons: frozenset[str]
    fewest: int = 0
    most: int | None = None
    holds: frozenset[str] = frozenset()
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


class Found:
    """The selections that a search has found, those with the fewest parts first; it is true in an `if` when there is one.

    `complete` is False where there are more than were asked for.
    """

    __slots__ = ("complete", "selections")

    def __init__(self, selections: Iterable[Combination], complete: bool) -> None:
        self.selections = tuple(selections)
        self.complete = complete

    def __iter__(self) -> Iterator[Combination]:
        return iter(self.selections)

    def __len__(self) -> int:
        return len(self.selections)

    def __repr__(self) -> str:
        return f"<Found {len(self)}{'' if self.complete else ' and more'}>"


def find(reasoner: Reasoner, wishes: Wishes, *, first: int = MOST) -> Found:
    """The legal selections that meet the wishes, of which nothing can be left out: no part of one is legal and meets
    them too. At most `first`. Raises Undecided."""
    definition = reasoner.definition
    finder = Finder(
        reasoner.program(wishes.addons),
        fewest=wishes.fewest,
        most=len(definition.plans) if wishes.most is None else wishes.most,
        held=wishes.holds,
        has=wishes.has,
        lacks=wishes.lacks,
        seconds=reasoner.seconds,
    )
    return _found(reasoner, finder.smallest(), first)


def _found(reasoner: Reasoner, selections: Iterable[FoundItems], first: int) -> Found:
    found = [reasoner.combination(items) for items in islice(selections, first + 1)]
    ordered = sorted(reasoner.in_order(found), key=len)
    return Found(ordered[:first], len(found) <= first)


__all__ = ["Found", "Wishes", "find"]
