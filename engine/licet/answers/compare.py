"""Two selections side by side: what moving from one to the other takes, gives, takes away and costs, and when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from licet.answers import moves
from licet.answers.billing import Timeline, timeline
from licet.answers.moves import Change, Outcome
from licet.answers.prices import Price, price, rounded
from licet.answers.reasoner import Reasoner
from licet.answers.types import Combination, Entitlements, Verdict
from licet.model.definition import Period, PriceList
from licet.record import record


@record
class Lost:
    """A feature that is lost; `replaced_by` names those that stand in its place, where any do."""

    feature: str
    replaced_by: tuple[str, ...] = ()


@record
class PriceChange:
    """What a selection costs by one list before and after. `difference` is what is paid more for each period, `once` what
    is paid once for what is new; both None where either price is not known."""

    before: Price
    after: Price
    difference: Decimal | None
    once: Decimal | None


@record
class Comparison:
    """From one selection to another.

    `allowed`: whether the move may be made; None where the catalogue has no `moves` and the selection after it is legal.
    It may not where that is illegal (`verdict`), or where one of the `changes` never may. `outcome` is when the whole of
    it takes effect: with the last of its changes; `effective` that day, where a `timeline` was asked for.
    `gained` and `lost` are features, in the order of the tree.
    """

    before: Combination
    after: Combination
    was_legal: bool
    verdict: Verdict
    changes: tuple[Change, ...]
    allowed: bool | None
    outcome: Outcome | None
    gained: tuple[str, ...]
    lost: tuple[Lost, ...]
    prices: tuple[PriceChange, ...]
    timeline: Timeline | None
    effective: date | None


@record
class Dated:
    """A contract: the day on which it began, what it is billed for, and the day on which the move is asked for."""

    since: date
    billed: Period
    on: date


def compare(
    reasoner: Reasoner,
    before: Mapping[str, int],
    after: Mapping[str, int],
    *,
    prices: tuple[PriceList, ...] = (),
    users: int = 1,
    period: Period | None = None,
    dated: Dated | None = None,
) -> Comparison:
    """The move from one selection to another, each a mapping of what is held to how many."""
    definition = reasoner.definition
    had, has = reasoner.entitlements(before), reasoner.entitlements(after)
    taken = moves.changes(definition, before, after)
    outcome = moves.last(change.outcome for change in taken)
    allowed: bool | None = has.verdict.legal and outcome != "never"
    if allowed and outcome is None:
        allowed = None
    line = timeline(definition.billing, dated.billed, dated.since, dated.on) if dated else None
    return Comparison(
        had.selection,
        has.selection,
        had.verdict.legal,
        has.verdict,
        taken,
        allowed,
        outcome,
        _gained(had, has),
        _lost(had, has),
        tuple(_price(reasoner, each, before, after, users, period) for each in prices),
        line,
        moves.day(outcome, line) if line and allowed and taken else None,
    )


def _gained(had: Entitlements, has: Entitlements) -> tuple[str, ...]:
    before = had.entitled
    return tuple(entry.feature for entry in has.features if entry.status == "entitled" and entry.feature not in before)


def _lost(had: Entitlements, has: Entitlements) -> tuple[Lost, ...]:
    after = has.entitled
    replaced = {entry.feature: entry.replaced_by for entry in has.features}
    gone = (entry.feature for entry in had.features if entry.status == "entitled" and entry.feature not in after)
    return tuple(Lost(feature, replaced.get(feature, ())) for feature in gone)


def _price(
    reasoner: Reasoner,
    prices: PriceList,
    before: Mapping[str, int],
    after: Mapping[str, int],
    users: int,
    period: Period | None,
) -> PriceChange:
    def of(held: Mapping[str, int]) -> Price:
        return price(reasoner, prices, held, users=users, period=period)

    old, new = of(before), of(after)
    if old.total is None or new.total is None:
        return PriceChange(old, new, None, None)
    fresh = {name: number - before.get(name, 0) for name, number in after.items() if number > before.get(name, 0)}
    return PriceChange(old, new, rounded(Fraction(new.total) - Fraction(old.total), prices.currency), of(fresh).once)
