"""Catalogues made to measure how things grow: by features, and by add-ons. Always the same text."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random


def by_features(features: int) -> str:
    """All of it grows: so many features in groups and bundles, a plan and an add-on for each fifty, a rule for each."""
    return "\n".join(_by_features(features)) + "\n"


def _by_features(features: int) -> Iterator[str]:
    random = Random(features)
    parts = max(2, features // 50)
    bundles = max(1, features // 50)
    size = features // (bundles + parts)
    yield from ('catalogue grown "Grown"', "  combinations of plans and addons", "")
    yield from ("each user holds at least 1 plan", "each customer holds any add-ons", "")
    made = 0
    for bundle in range(bundles):
        yield f'bundle bundle-{bundle} "Bundle {bundle}"'
        for number in range(features - made - parts * size if bundle == bundles - 1 else size):
            yield f'{"    " if number % 5 else "  "}+ feature-{made} "Feature {made}"'
            made += 1
        yield ""
    for plan in range(parts):
        below = "" if plan % 4 == 0 else f", plan-{plan - 1}"
        yield f'plan plan-{plan} "Plan {plan}" includes bundle-{plan % bundles}{below}'
        for _ in range(size):
            yield f'  + feature-{made} "Feature {made}"'
            made += 1
        yield f"  without feature-{size * (plan % bundles)}"
        yield ""
    for addon in range(parts):
        yield f'addon addon-{addon} "Add-on {addon}"'
        yield f"  available with plan-{addon - addon % 4} or higher"
        if addon % 4 == 1:
            yield f"  requires addon-{addon - 1}"
        if addon % 4 == 3:
            yield f"  excludes addon-{addon - 1}"
        for _ in range(3):
            yield f"  + feature-{random.randrange(made)} when (plan-{addon - addon % 4} or higher)"
        yield ""
    for rule in range(parts - 2):
        yield f'rule rule-{rule} "Rule {rule}"'
        yield f"  at most 2 of addon-{rule}, addon-{rule + 1}, addon-{rule + 2}"


def by_addons(addons: int) -> str:
    """Four plans, 200 features, and so many add-ons: half need or exclude a neighbour, a tenth is limited in number."""
    return "\n".join(_by_addons(addons)) + "\n"


def _by_addons(addons: int) -> Iterator[str]:
    random = Random(addons)
    yield from ('catalogue addons "Add-ons"', "  combinations of plans and addons", "")
    yield from ("each customer holds exactly 1 plan", "each customer holds any add-ons", "")
    for plan in range(4):
        yield f'plan plan-{plan} "Plan {plan}"' + (f" includes plan-{plan - 1}" if plan else "")
        for number in range(50 * plan, 50 * plan + 50):
            yield f'  + feature-{number} "Feature {number}"'
        yield ""
    for addon in range(addons):
        yield f'addon addon-{addon} "Add-on {addon}"'
        near = range(max(0, addon - 6), addon)
        if addon % 5 == 0:
            yield f"  available with plan-{random.randrange(1, 4)} and above"
        if near and addon % 4 == 1:
            yield f"  requires addon-{random.choice(near)}"
        if near and addon % 4 == 3:
            yield f"  excludes addon-{random.choice(near)}"
        yield f"  + feature-{random.randrange(200)}"
        yield f'  + extra-{addon} "Extra {addon}"'
        yield ""
    limited = ", ".join(f"addon-{addon}" for addon in range(0, addons, 10) if addons >= 20)
    if limited:
        yield 'rule few "Few of these"'
        yield f"  at most {max(1, addons // 25)} of {limited}"
