"""From one selection to another: which changes that takes, by which case of `moves` each is allowed, and when."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Literal

from licet.answers.billing import Timeline
from licet.model.definition import Definition, MoveCase
from licet.record import record

Kind = Literal["higher", "lower", "others", "more", "less"]
Outcome = Literal["once", "period", "term", "never"]
# From the one that takes effect first to the one that never does.
ORDER: tuple[Outcome, ...] = ("once", "period", "term", "never")


@record
class MoveChange:
    """One change of a move: `from_` is given up for `to` ("higher" or "lower" on a ladder of tiers or plans, "others"
    elsewhere), or `to` is taken up ("more"), or `from_` given up ("less"). Of an add-on that is held several times,
    `quantities` says how many before and after. `case` is the line of `moves` that decides (None: there are none).
    """

    kind: Kind
    from_: str | None
    to: str | None
    quantities: tuple[int, int]
    case: MoveCase | None

    @property
    def outcome(self) -> Outcome | None:
        """When it may take effect; None where the catalogue says nothing of moves."""
        return self.case.when if self.case else None


def changes(definition: Definition, before: Mapping[str, int], after: Mapping[str, int]) -> tuple[MoveChange, ...]:
    """The changes from one selection to another, each a mapping of what is held to how many, in layout order.

    What is given up and what is taken up are put together where they are tiers of one solution or add-on, else where one
    plan stands above the other, else where a line `from … to …` names both, else plans one by one, in layout order. What
    is left is taken up or given up by itself.
    """
    rank = {item.id: at for at, item in enumerate((*definition.plans, *definition.addons))}
    gone = sorted(before.keys() - after.keys(), key=rank.__getitem__)
    new = sorted(after.keys() - before.keys(), key=rank.__getitem__)
    pairs: list[tuple[str, str]] = []
    for fits in _fits(definition):
        for one in list(gone):
            other = next((each for each in new if fits(one, each)), None)
            if other is not None:
                pairs.append((one, other))
                gone.remove(one)
                new.remove(other)
    found: list[tuple[Kind, str | None, str | None, tuple[int, int]]] = []
    for one, other in pairs:
        kind: Kind = (
            "higher" if _above(definition, other, one) else "lower" if _above(definition, one, other) else "others"
        )
        found.append((kind, one, other, (before[one], after[other])))
    found += [("less", name, None, (before[name], 0)) for name in gone]
    found += [("more", None, name, (0, after[name])) for name in new]
    for name in before.keys() & after.keys():
        if before[name] != after[name]:
            found.append(("more" if after[name] > before[name] else "less", name, name, (before[name], after[name])))
    found.sort(key=lambda change: rank[change[2] or change[1] or ""])
    return tuple(MoveChange(*change, _case(definition, *change[:3])) for change in found)


def _fits(definition: Definition) -> Iterator[Any]:
    item = definition.item
    named = [case for case in definition.moves if case.case == "names"]
    yield lambda one, other: item[one].family is not None and item[one].family == item[other].family
    yield lambda one, other: _above(definition, one, other) or _above(definition, other, one)
    yield lambda one, other: any(_named(definition, case, one, other) for case in named)
    yield lambda one, other: item[one].is_plan and item[other].is_plan


def _above(definition: Definition, higher: str, lower: str) -> bool:
    """Whether the first stands above the second on a ladder of tiers or plans."""
    name = definition.item[higher].extends
    while name is not None and name != lower:
        name = definition.item[name].extends
    return name is not None


def _named(definition: Definition, case: MoveCase, one: str | None, other: str | None) -> bool:
    def among(name: str | None, names: Collection[str]) -> bool:
        return name is not None and (name in names or definition.item[name].family in names)

    return among(one, case.from_) and among(other, case.to)


def _case(definition: Definition, kind: Kind, one: str | None, other: str | None) -> MoveCase | None:
    """The first case that fits the change."""
    for case in definition.moves:
        if case.case in (kind, "otherwise") or (case.case == "names" and _named(definition, case, one, other)):
            return case
    return None


def last(outcomes: Iterable[Outcome | None]) -> Outcome | None:
    """The outcome of all together: that of the one which takes effect last. "once" of none; None where one is unknown."""
    found = list(outcomes)
    if None in found:
        return None
    return max((each for each in found if each is not None), key=ORDER.index, default="once")


def day(outcome: Outcome | None, line: Timeline) -> date | None:
    """The first day of what comes after: the day asked about, or the day after the period or the term ends.

    None where it never comes, is not said, or the contract has ended.
    """
    if outcome == "once" and line.term is not None:
        return line.on
    if outcome == "period" and line.period is not None:
        return line.period.next
    if outcome == "term" and line.term is not None:
        return line.term.next
    return None
