"""Faults of a pricing: features without an amount that would let one use them, and what is dearer the longer one pays."""

from __future__ import annotations

from collections.abc import Iterator

from licet.answers.analyse.view import View
from licet.diagnostics import Diagnostic, Label
from licet.model.definition import Item, Limit
from licet.model.periods import MONTHS
from licet.model.wording import quoted


def nothing_of_it(view: View) -> Iterator[Diagnostic]:
    """W0640: plans with a feature all of whose limits are 0 there, so that whoever has it cannot use it."""
    limits: dict[str, list[Limit]] = {}
    for limit in view.definition.limits:
        if limit.feature is not None:
            limits.setdefault(limit.feature, []).append(limit)
    if not limits:
        return
    settled, _ = view.analyser.gifts()
    for feature, of in limits.items():
        plans = [
            item
            for item in view.sellable
            if item.is_plan and feature in settled.get(item.id, frozenset()) and _none(view, item, of)
        ]
        if plans:
            yield _told(view, feature, of, plans)


def _none(view: View, item: Item, limits: list[Limit]) -> bool:
    own = view.amounts.get(item.id, {})
    return all(limit.id in own and own[limit.id].amount == 0 for limit in limits)


def _told(view: View, feature: str, limits: list[Limit], plans: list[Item]) -> Diagnostic:
    names = {limit.id for limit in limits}
    more = [
        item.id
        for item in view.definition.addons
        if any(each.amount != 0 for name, each in view.amounts.get(item.id, {}).items() if name in names)
    ]
    first = plans[0]
    said = " and ".join(view.called(limit.id) for limit in limits)
    verb = "is" if len(limits) == 1 else "are"
    title = f"the {view.kind(first)} {view.called(first.id)} has {view.called(feature)}, but {said} {verb} 0 there"
    if len(more) == 1:
        title += f" unless {view.called(more[0])} is bought"
    elif more:
        title += f" unless one of {', '.join(map(view.called, more))} is bought"
    places = [source.place for limit in limits for source in view.amounts[first.id][limit.id].sources]
    labels = [Label(place, "0 from here") for place in dict.fromkeys(places) if place != first.origin]
    labels += [Label(item.origin, "and here") for item in plans[1:]]
    notes = (
        (f"the same holds for {quoted([view.called(item.id)[1:-1] for item in plans[1:]], 'and')}",)
        if plans[1:]
        else ()
    )
    label = Label(first.origin, "whoever has this plan alone has it, and cannot use it", primary=True)
    help = "give the plan an amount above 0, or take the feature away there"
    return Diagnostic("W0640", title, (label, *labels), notes, help, names=(first.id, feature))


def dearer_for_longer(view: View) -> Iterator[Diagnostic]:
    """W0641: lists by which it costs more to pay for a longer period at once than for a shorter one."""
    for prices in view.definition.prices:
        ordered = [period for period in MONTHS if period in prices.paid]
        for longer in ordered:
            percent = prices.paid[longer]
            shorter = next((each for each in MONTHS if MONTHS[each] < MONTHS[longer]), None)
            if shorter is None:
                continue
            other = prices.paid.get(shorter, 0)
            if percent > other:
                title = f"paid {longer} it costs more by `{prices.id}` than paid {shorter}"
                label = f"{percent:+f} % {longer}" + (f", {other:+f} % {shorter}" if other else "")
                yield Diagnostic("W0641", title, (Label(prices.origin, label, primary=True),), names=(prices.id,))


__all__ = ["dearer_for_longer", "nothing_of_it"]
