"""Two selections side by side: what moving from one to the other takes, gives, takes away and costs, and when."""

from __future__ import annotations

from collections.abc import Mapping, Set
from datetime import date
from decimal import Decimal
from fractions import Fraction

from licet.answers import moves, shifts
from licet.answers.billing import Timeline, timeline
from licet.answers.moves import MoveChange, Outcome
from licet.answers.prices import Price, price, rounded
from licet.answers.reasoner import Reasoner
from licet.answers.shifts import AmountChange, LevelChange
from licet.answers.types import Combination, Entitlements, Verdict
from licet.model.definition import On, Period
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
    `gained` and `lost` are features, in the order of the tree; `amounts` are limits of which there is more or less, and
    `levels` features that are had at another level.
    """

    before: Combination
    after: Combination
    was_legal: bool
    verdict: Verdict
    changes: tuple[MoveChange, ...]
    allowed: bool | None
    outcome: Outcome | None
    gained: tuple[str, ...]
    lost: tuple[Lost, ...]
    amounts: tuple[AmountChange, ...]
    levels: tuple[LevelChange, ...]
    prices: tuple[PriceChange, ...]
    timeline: Timeline | None
    effective: date | None


@record
class Dated:
    """A contract that began on `since` and is billed for `billed`; the move is asked for on the reasoner's day, `on`."""

    since: date
    billed: Period
    on: date


def compare(
    reasoner: Reasoner,
    before: Mapping[str, int],
    after: Mapping[str, int],
    *,
    lists: tuple[str, ...] = (),
    users: int = 1,
    period: Period | None = None,
    dated: Dated | None = None,
) -> Comparison:
    """The move from one selection to another, each a mapping of what is held to how many, by the lists of these names.

    What was held before is judged on the reasoner's day; what is held after it on the day on which the move takes
    effect: then all that is new must be on sale, and what is kept stays what it was for those who began when they did.
    """
    definition = reasoner.definition
    taken = moves.changes(definition, before, after)
    outcome = moves.last(change.outcome for change in taken)
    line = timeline(definition.billing, dated.billed, dated.since, dated.on) if dated else None
    effective = moves.day(outcome, line) if line and taken else None
    then = reasoner
    if effective is not None and definition.whole is not None:
        then = reasoner.on(On(effective.isoformat(), definition.since))
    one, other = shifts.holding(before), shifts.holding(after)
    had, has = reasoner.entitlements(one), then.entitlements(other)
    verdict = _sold(then, has.verdict, after.keys() - before.keys())
    allowed: bool | None = verdict.legal and outcome != "never"
    if allowed and outcome is None:
        allowed = None
    return Comparison(
        had.selection,
        has.selection,
        had.verdict.legal,
        verdict,
        taken,
        allowed,
        outcome,
        _gained(had, has),
        _lost(had, has),
        shifts.amounts(reasoner, one, then, other),
        shifts.levels(then, had, has),
        tuple(_price(reasoner, then, each, before, after, users, period) for each in lists),
        line,
        effective if allowed else None,
    )


def _sold(then: Reasoner, verdict: Verdict, new: Set[str]) -> Verdict:
    """The verdict, with what is new and no longer sold to those who begin on that day."""
    definition = then.definition
    if definition.on is None or definition.since == definition.on:
        return verdict
    told = {rule.rule for rule in verdict.broken}
    fresh = then.on(On(definition.on, definition.on))
    refused = tuple(
        rule
        for rule in (fresh.verdict(verdict.selection.parts).broken if new & fresh.definition.off else ())
        if rule.rule not in told and any(item.name in new for item in rule.items) and rule.code == "not-valid-on-date"
    )
    return Verdict(verdict.selection, verdict.legal and not refused, (*verdict.broken, *refused))


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
    then: Reasoner,
    name: str,
    before: Mapping[str, int],
    after: Mapping[str, int],
    users: int,
    period: Period | None,
) -> PriceChange:
    def of(asked: Reasoner, held: Mapping[str, int]) -> Price:
        prices = next(each for each in asked.definition.prices if each.id == name)
        return price(asked, prices, held, users=users, period=period)

    old, new = of(reasoner, before), of(then, after)
    if old.total is None or new.total is None:
        return PriceChange(old, new, None, None)
    fresh = {item: number - before.get(item, 0) for item, number in after.items() if number > before.get(item, 0)}
    difference = rounded(Fraction(new.total) - Fraction(old.total), new.currency)
    return PriceChange(old, new, difference, of(then, fresh).once)
