"""Faults of a pricing that its own words show, and licet's catalogue no more: limits of several features, two prices."""

from __future__ import annotations

from decimal import Decimal

from licet.interop.pricing2yaml.nodes import short
from licet.interop.pricing2yaml.pricing import Limit, Offer, Pricing
from licet.interop.pricing2yaml.telling import Telling


def tell(pricing: Pricing, telling: Telling) -> None:
    """Tells of plans with a feature all of whose limits are 0, where one of these is of several features, and of what is
    dearer paid yearly (of version 1)."""
    _nothing_of_it(pricing, telling)
    for plan in (*pricing.plans.values(), *pricing.addons.values()):
        _dearer(plan, pricing, telling)


def _nothing_of_it(pricing: Pricing, telling: Telling) -> None:
    of: dict[str, list[tuple[str, Limit]]] = {}
    for key, limit in pricing.limits.items():
        for said in limit.linked:
            of.setdefault(said.text, []).append((key, limit))
    for feature, limits in of.items():
        if any(limit.type != "NUMERIC" for _, limit in limits) or all(len(limit.linked) == 1 for _, limit in limits):
            continue  # of one feature alone: that is found in the catalogue
        for plan in pricing.plans.values():
            given = plan.features.get(feature, pricing.features[feature].default)
            amounts = [plan.limits.get(key, limit.default) for key, limit in limits]
            if given.of and all(amount.of == 0 for amount in amounts):
                _told(pricing, telling, plan, feature, limits)


def _told(pricing: Pricing, telling: Telling, plan: Offer, feature: str, limits: list[tuple[str, Limit]]) -> None:
    keys = {key for key, _ in limits}
    more = [
        f"`{short(addon.name.text)}`"
        for addon in pricing.addons.values()
        if any(key in keys and value.of != 0 for key, value in (*addon.limits.items(), *addon.extensions.items()))
    ]
    said = " and ".join(f"`{short(key)}`" for key in keys)
    title = f"the plan `{short(plan.name.text)}` has `{short(feature)}`, but {said} {'is' if len(keys) == 1 else 'are'} 0 there"
    title += f" unless {'one of ' if len(more) > 1 else ''}{', '.join(more)} is bought" if more else ""
    label = "whoever has this plan alone has it, and cannot use it"
    help = "give the plan an amount above 0, or take the feature away there"
    telling.tell("W0640", title, plan.name.span, label, help=help)


def _dearer(offer: Offer, pricing: Pricing, telling: Telling) -> None:
    monthly, annual = offer.price, offer.annual
    if monthly is None or annual is None or not pricing.annual or monthly.number is None or annual.number is None:
        return
    year = monthly.number * 12
    if annual.number > year > Decimal(0):
        kind = "add-on" if offer.addon else "plan"
        title = f"the {kind} `{short(offer.name.text)}` costs more paid yearly than paid monthly"
        label = f"{annual.number:f} a year, against 12 times {monthly.number:f}, which is {year:f}"
        other = monthly.span, "by the month"
        telling.tell("W0641", title, annual.span, label, other, help="mend one of the two prices")


__all__ = ["tell"]
