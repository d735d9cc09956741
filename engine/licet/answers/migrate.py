"""From a catalogue to another: what a selection becomes by its table `moves to OTHER`, and what it gains and loses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from licet.answers.reasoner import Reasoner
from licet.answers.shifts import AmountChange, Exceeded, amounts, exceeded, holding
from licet.answers.types import Combination, Verdict
from licet.model.amounts import Amount
from licet.model.definition import Definition, Migration
from licet.model.moves import leads
from licet.record import record


class NotThere(LookupError):
    """The table leads to something that the other catalogue does not have: `name` is ours, `other` what it names."""

    def __init__(self, name: str, other: str) -> None:
        super().__init__(name, other)
        self.name = name
        self.other = other


@record
class Successor:
    """What one part of the selection becomes; `other` None: the table does not say. `taken` is False where several plans
    lead to different ones and another was taken."""

    name: str
    other: str | None
    taken: bool


@record
class Migrated:
    """What a selection becomes in another catalogue, and whether it is legal there.

    `several` is how the table says to choose among different plans ("highest", "lowest"; None: all are had).
    `gained` are features of the other catalogue, `lost` features of this one, each in the order of its tree. A feature
    is the same one where it has the same name, or where the table says what it becomes. `amounts`: limits of which there
    is more or less; `exceeded`: those of which more is used than there is then.
    """

    before: Combination
    after: Combination
    verdict: Verdict
    successors: tuple[Successor, ...]
    several: str | None
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    amounts: tuple[AmountChange, ...]
    exceeded: tuple[Exceeded, ...]

    @property
    def complete(self) -> bool:
        """Whether the table says of every part what it becomes."""
        return all(successor.other is not None for successor in self.successors)


def migrate(
    ours: Reasoner,
    theirs: Reasoner,
    table: Migration | None,
    before: Mapping[str, int],
    after: Mapping[str, int] | None = None,
    *,
    uses: Mapping[str, Amount] = MappingProxyType({}),
) -> Migrated:
    """What a selection becomes in the other catalogue by the table; or, compared with `after`, what that would bring.
    `uses`: how much is used of limits of the other catalogue.

    Raises NotThere.
    """
    becomes = table.becomes if table else {}
    other = theirs.definition
    mine_held = holding(before)
    had = ours.combination(mine_held)
    successors: tuple[Successor, ...] = ()
    if after is None:
        successors, after = _successors(ours.definition, other, {name: before[name] for name in had.parts}, table)
    held = holding(after)
    has = theirs.entitlements(held)
    names = {feature: becomes.get(feature, feature) for feature in ours.entitlements(mine_held).entitled}
    mine = set(names.values())
    return Migrated(
        had,
        has.selection,
        has.verdict,
        successors,
        table.several if table else None,
        tuple(feature.id for feature in other.features if feature.id in has.entitled and feature.id not in mine),
        tuple(
            feature.id
            for feature in ours.definition.features
            if feature.id in names and names[feature.id] not in has.entitled
        ),
        amounts(ours, mine_held, theirs, held),
        exceeded(theirs, held, uses),
    )


def _successors(
    ours: Definition, other: Definition, before: Mapping[str, int], table: Migration | None
) -> tuple[tuple[Successor, ...], dict[str, int]]:
    found = {name: leads(name, ours.item, table) if table else None for name in before}
    holdable = {item.id for item in (*other.plans, *other.addons)}
    for name, to in found.items():
        if to is not None and to not in holdable:
            raise NotThere(name, to)
    plans = dict.fromkeys(to for to in found.values() if to is not None and other.item[to].is_plan)
    chosen = set(plans)
    if table is not None and table.several is not None:
        chosen = _chosen(other, plans, table.several == "highest")
    after: dict[str, int] = {}
    for name, to in found.items():
        if to is not None and (to in chosen or to not in plans):
            several = other.item[to].most != 1
            after[to] = max(after.get(to, 0), before[name] if several else 1)
    return tuple(Successor(name, to, to in after) for name, to in found.items()), after


def _chosen(other: Definition, plans: Iterable[str], highest: bool) -> set[str]:
    """Of plans, those that no other one of them stands above (or below): one, where they are on one ladder."""
    below = {plan: set(_below(other, plan)) for plan in plans}
    if highest:
        return {plan for plan in below if not any(plan in lower for lower in below.values())}
    return {plan for plan, lower in below.items() if not lower & below.keys()}


def _below(other: Definition, plan: str) -> Iterable[str]:
    name = other.item[plan].extends
    while name is not None:
        yield name
        name = other.item[name].extends
