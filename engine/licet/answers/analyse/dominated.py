"""Offers that nobody should take: another gives as much or more, for the same or less."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from licet.answers.analyse.view import View
from licet.answers.limits import words
from licet.answers.prices import yearly
from licet.diagnostics import Diagnostic, Label
from licet.model.amounts import Amount
from licet.model.definition import Holder, Item, PriceList
from licet.text import plural


class Offer(NamedTuple):
    """What an item gives in every selection, and what it costs by a list: for twelve months, and once. `payers`: whether
    it is paid for each user or by the customer (neither where it costs nothing)."""

    item: Item
    features: frozenset[str]
    amounts: dict[str, Amount]
    yearly: Decimal
    once: Decimal
    payers: frozenset[Holder]


def dominated(view: View) -> Iterator[Diagnostic]:
    """W0619: plans beside plans, and add-ons beside add-ons, that give less for the same or a higher price (of those that
    give the same W0616 tells).

    What gives something in some selections only, is paid by use, or whose price is not known, is not compared.
    """
    for prices in view.definition.prices:
        offers = list(_offers(view, prices))
        for worse in offers:
            better = next((each for each in offers if _better(view, each, worse)), None)
            if better is not None:
                yield _told(view, prices, worse, better)


def _offers(view: View, prices: PriceList) -> Iterator[Offer]:
    settled, possible = view.analyser.gifts()
    costs = yearly(view.definition, prices)
    rows = {line.item: line for line in prices.lines}
    for item in view.sellable:
        cost = costs.get(item.id)
        if cost is None or item.id in possible or item.id not in view.survey.held:
            continue
        charges = rows[item.id].charges or ()
        if item.id in view.named_in_conditions or any(charge.used for charge in charges):
            continue
        once = sum((charge.number for charge in charges if charge.once), Decimal(0))
        amounts = {limit: each.amount for limit, each in view.amounts.get(item.id, {}).items()}
        features = settled.get(item.id, frozenset())
        if features or amounts:
            payers = frozenset(charge.holder for charge in charges if charge.number)
            yield Offer(item, features, amounts, cost, once, payers)


def _better(view: View, one: Offer, other: Offer) -> bool:
    """Whether one gives more than the other, and costs as much or less."""
    if one.item.id == other.item.id or one.item.is_plan != other.item.is_plan or one.item.holder != other.item.holder:
        return False
    if one.payers and other.payers and one.payers != other.payers:
        return False  # which of them costs more depends on how many users there are
    asks, others = (set(view.sold_with.get(each.item.id, ())) for each in (one, other))
    if not asks <= others:
        return False  # it is sold with other plans, or needs what the other does not
    gives = one.features >= other.features and all(
        limit in one.amounts and one.amounts[limit] >= amount for limit, amount in other.amounts.items()
    )
    costs = one.yearly <= other.yearly and one.once <= other.once
    # Two that give the same are told by themselves, with their prices.
    same = (one.features, one.amounts) == (other.features, other.amounts)
    return gives and costs and not same


def _told(view: View, prices: PriceList, worse: Offer, better: Offer) -> Diagnostic:
    more = view.in_order(better.features - worse.features)
    notes = []
    if more:
        notes.append(
            f"{view.called(better.item.id)} gives {plural(len(more), 'feature')} more: {view.called(more[0].id)}"
            + (", …" if more[1:] else "")
        )
    for limit, amount in better.amounts.items():
        if limit not in worse.amounts or worse.amounts[limit] != amount:
            of = view.definition.limit[limit]
            less = words(of, worse.amounts[limit]) if limit in worse.amounts else "none"
            notes.append(f"{view.called(limit)}: {words(of, amount)}, against {less}")
    per_year = f"{better.yearly.normalize():f} {prices.currency} a year, against {worse.yearly.normalize():f}"
    notes.append(
        f"{view.called(better.item.id)} costs {per_year}" if better.yearly != worse.yearly else "both cost the same"
    )
    costs_more = (worse.yearly, worse.once) != (better.yearly, better.once)
    said = "costs more than" if costs_more else "costs as much as"
    title = (
        f"the {view.kind(worse.item)} {view.called(worse.item.id)} {said} {view.called(better.item.id)} and gives less"
    )
    label = Label(worse.item.origin, f"by `{prices.id}` it {said} {view.called(better.item.id)}", primary=True)
    other = Label(better.item.origin, "this gives as much or more")
    return Diagnostic("W0619", title, (label, other), tuple(notes), names=(worse.item.id, better.item.id))
