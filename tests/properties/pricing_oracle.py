"""A reading of Pricing2Yaml in plain Python, slow and obvious: configurations and nominal prices, by the conventions of the
published figures. It shares no code with licet: the file is read by PyYAML's own loader."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import Any

import yaml


def load(text: str) -> dict[str, Any]:
    found = yaml.safe_load(text)
    assert isinstance(found, dict)
    return found


def has(value: Any, kind: str) -> bool:
    return bool(value) if kind != "TEXT" else bool(value) and value != ""


def given(pricing: dict[str, Any], offer: dict[str, Any], *, addon: bool) -> set[str]:
    """The features that a plan or an add-on gives."""
    own = offer.get("features") or {}
    found = set()
    for name, feature in pricing["features"].items():
        said = (own.get(name) or {}).get("value")
        if said in (None, "") and not addon:
            said = feature["defaultValue"]
        if has(said, feature["valueType"]):
            found.add(name)
    return found


def configurations(pricing: dict[str, Any]) -> list[tuple[str | None, frozenset[str]]]:
    """Each plan (None where there are none) with each set of add-ons that can be bought with it."""
    plans, addons = pricing.get("plans") or {}, pricing.get("addOns") or {}
    found = []
    for plan, chosen in product(plans or [None], product((False, True), repeat=len(addons))):
        held = {name for name, yes in zip(addons, chosen, strict=True) if yes}
        features = given(pricing, plans[plan], addon=False) if plan is not None else set()
        for name in held:
            features |= given(pricing, addons[name], addon=True)
        good = bool(features)
        for name in held:
            addon = addons[name]
            for_ = addon.get("availableFor")
            good = good and (plan is None or for_ is None or plan in for_)
            good = good and all(other in held for other in addon.get("dependsOn") or [])
            good = good and not any(other in held for other in addon.get("excludes") or [])
        if good:
            found.append((plan, frozenset(held)))
    return found


def nominal(pricing: dict[str, Any]) -> dict[tuple[str, str], Fraction]:
    """What each plan and add-on counts: units as they stand; a text is 10 times the plan before, of an add-on 100."""
    found: dict[tuple[str, str], Fraction] = {}
    before = Fraction(0)
    for name, plan in (pricing.get("plans") or {}).items():
        price = plan["price"]
        before = 10 * before if isinstance(price, str) else Fraction(str(price))
        found["plan", name] = before
    for name, addon in (pricing.get("addOns") or {}).items():
        price = addon["price"]
        found["addon", name] = Fraction(100) if isinstance(price, str) else Fraction(str(price))
    return found


def prices(pricing: dict[str, Any]) -> list[Fraction]:
    """What each configuration costs, nominally."""
    costs = nominal(pricing)
    return [
        (costs["plan", plan] if plan is not None else Fraction(0))
        + sum((costs["addon", name] for name in held), Fraction(0))
        for plan, held in configurations(pricing)
    ]
