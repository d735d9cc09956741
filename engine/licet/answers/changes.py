"""Changes from one selection to another: what would make it legal, or give it a feature."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from licet.answers.types import Combination
from licet.record import record

if TYPE_CHECKING:
    from licet.answers.reasoner import Reasoner
    from licet.asp.change import Found

# So many ties are looked at; more are never read.
MOST = 1000


@record
class Step:
    """What changes in one slot: a solution or add-on with its tiers, or a plan or add-on without tiers.

    `before` is what is held of it now, `after` what is held then; either may be empty.
    """

    slot: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def dropped(self) -> tuple[str, ...]:
        """What is held before and not after."""
        return tuple(name for name in self.before if name not in self.after)

    @property
    def added(self) -> tuple[str, ...]:
        """What is held after and not before."""
        return tuple(name for name in self.after if name not in self.before)

    def __str__(self) -> str:
        if not self.dropped:
            return f"add {' + '.join(self.added)}"
        if not self.added:
            return f"drop {' + '.join(self.dropped)}"
        return f"{' + '.join(self.dropped)} -> {' + '.join(self.added)}"


@record
class Change:
    """A change of a selection: its steps, one for each slot that changes, and the selection that it leads to. `fewer`:
    of what is held more often than it may be, how many may be."""

    steps: tuple[Step, ...]
    selection: Combination
    fewer: tuple[tuple[str, int], ...] = ()

    def __str__(self) -> str:
        return ", ".join([*map(str, self.steps), *(f"{most} {name}" for name, most in self.fewer)])


@record
class Changes:
    """Changes, those with the fewest steps first, ties in layout order. `complete` is False where the search was cut
    off: there may be more."""

    changes: tuple[Change, ...]
    complete: bool

    def __len__(self) -> int:
        return len(self.changes)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)


NO_CHANGES = Changes((), True)


def repairs(reasoner: Reasoner, selection: Collection[str], *, all: bool = False, most: int = MOST) -> Changes:
    """The smallest changes that make a selection legal, or `all` of which no part is enough. Raises Undecided."""
    if reasoner.is_legal(selection):
        return NO_CHANGES
    names, over = frozenset(selection), reasoner.over(selection)
    if over and reasoner.is_legal(names):
        return Changes((_change(reasoner, names, names, over),), True)
    if all:
        return changes(reasoner, selection, reasoner.minimal_changes(selection, most=most, seconds=reasoner.seconds))
    return changes(reasoner, selection, reasoner.nearest(selection, most=most))


def changes(reasoner: Reasoner, selection: Collection[str], found: Found) -> Changes:
    """What the solver found, as changes of the selection in order."""
    over = reasoner.over(selection)
    made = [_change(reasoner, frozenset(selection), items, over) for items in found.selections]
    ordered = sorted(made, key=lambda change: (len(change.steps), reasoner.ranks(change.selection)))
    return Changes(tuple(ordered), found.complete)


def _change(reasoner: Reasoner, before: frozenset[str], items: Collection[str], over: Collection[str]) -> Change:
    after = reasoner.combination(items)
    slots: dict[str, None] = {}
    for name in reasoner.combination(before.symmetric_difference(after)):
        slots.setdefault(reasoner.slot(name))
    had = reasoner.combination(before)
    return Change(
        tuple(
            Step(
                slot,
                tuple(name for name in had if reasoner.slot(name) == slot),
                tuple(name for name in after if reasoner.slot(name) == slot),
            )
            for slot in slots
        ),
        after,
        tuple((name, reasoner.definition.item[name].most or 1) for name in after if name in over),
    )
