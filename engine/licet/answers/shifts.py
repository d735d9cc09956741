"""How limits and levels differ between two selections, perhaps of two catalogues."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Literal

from licet.answers.reasoner import Reasoner
from licet.answers.types import Entitlements, Holding
from licet.model.amounts import Amount
from licet.record import record

Direction = Literal["gained", "lost", "raised", "lowered"]


@record
class AmountChange:
    """How much there is of a limit before and after; None where it is absent, which is not 0."""

    limit: str
    before: Amount | None
    after: Amount | None

    @property
    def direction(self) -> Direction:
        """Whether the limit is gained, lost, raised or lowered."""
        if self.before is None:
            return "gained"
        if self.after is None:
            return "lost"
        return "raised" if self.after > self.before else "lowered"


@record
class LevelChange:
    """The level of a feature that is had before and after."""

    feature: str
    before: str
    after: str
    direction: Literal["raised", "lowered"]


@record
class Exceeded:
    """More of a limit is used than there will be (`after` None: it will be absent)."""

    limit: str
    used: Amount
    after: Amount | None


def holding(held: Mapping[str, int]) -> Holding:
    """What is held, with how many of each."""
    return Holding(held, held)


def amounts(ours: Reasoner, before: Holding, theirs: Reasoner, after: Holding) -> tuple[AmountChange, ...]:
    """The limits of which there is not as much after as before, by name, in the order of the catalogues."""
    had = {each.limit: each.amount for each in ours.allowances(before)}
    has = {each.limit: each.amount for each in theirs.allowances(after)}
    return tuple(
        AmountChange(limit, had.get(limit), has.get(limit))
        for limit in dict.fromkeys((*had, *has))
        if had.get(limit) != has.get(limit)
    )


def levels(reasoner: Reasoner, before: Entitlements, after: Entitlements) -> tuple[LevelChange, ...]:
    """The features that are had before and after, at another level."""
    if not any(feature.levels for feature in reasoner.definition.features):
        return ()
    return tuple(_levels(reasoner, before, after))


def _levels(reasoner: Reasoner, before: Entitlements, after: Entitlements) -> Iterator[LevelChange]:
    had = {entry.feature: entry.level for entry in before.features if entry.status == "entitled"}
    for entry in after.features:
        one, other = had.get(entry.feature), entry.level
        if entry.status != "entitled" or one is None or other is None or one == other:
            continue
        order = reasoner.definition.feature[entry.feature].levels
        raised = order.index(other) > order.index(one)
        yield LevelChange(entry.feature, one, other, "raised" if raised else "lowered")


def exceeded(theirs: Reasoner, after: Collection[str], uses: Mapping[str, Amount]) -> tuple[Exceeded, ...]:
    """The limits of which more is used than there will be."""
    has = {each.limit: each.amount for each in theirs.allowances(after)}
    return tuple(
        Exceeded(limit, used, has.get(limit)) for limit, used in uses.items() if limit not in has or has[limit] < used
    )
