"""Changes of a selection in plain Python: every legal selection is tried. Shares no code with the product."""

from __future__ import annotations

from collections.abc import Collection

from licet.model.definition import Definition
from properties import oracle
from properties.oracle import Selection


def every_legal(definition: Definition) -> set[Selection]:
    """All legal selections, add-ons included."""
    return oracle.combinations(definition, [item.id for item in definition.addons])


def slots(definition: Definition) -> set[Selection]:
    """What is chosen together: the tiers of one family, or a plan or add-on by itself."""
    items = [*definition.plans, *definition.addons]
    return {
        frozenset(other.id for other in items if (other.family or other.id) == (item.family or item.id))
        for item in items
    }


def changed(definition: Definition, before: Selection, after: Selection) -> int:
    """How many slots are not as they were."""
    return sum(slot & before != slot & after for slot in slots(definition))


def fewest(definition: Definition, before: Selection, among: Collection[Selection]) -> set[Selection]:
    """Those for which the fewest slots change."""
    least = min((changed(definition, before, after) for after in among), default=0)
    return {after for after in among if changed(definition, before, after) == least}


def without_needless(definition: Definition, before: Selection, among: Collection[Selection]) -> set[Selection]:
    """Those of whose changes no part is enough, and that drop no more from a slot than another that brings no more."""

    def at_most(one: Selection, other: Selection) -> bool:
        for slot in slots(definition):
            mine, its, had = one & slot, other & slot, before & slot
            same = mine in (its, had)
            if not same and not ((mine & had) > (its & had) and (mine - had) <= (its - had)):
                return False
        return True

    return {after for after in among if not any(other != after and at_most(other, after) for other in among)}


def gives_nothing_up(definition: Definition, before: Selection, after: Selection) -> bool:
    """Whether all that was held is held still, or something above it is."""
    reading = oracle.Reading(definition, ())
    return all(
        item in after or any(other != item and item in reading.ladder(other) for other in after) for item in before
    )


def repairs(definition: Definition, before: Selection) -> set[Selection]:
    """Where the smallest changes lead that make a selection legal."""
    legal = every_legal(definition)
    return without_needless(definition, before, fewest(definition, before, legal))


def all_repairs(definition: Definition, before: Selection) -> set[Selection]:
    """Where all changes lead that make a selection legal and have nothing needless."""
    return without_needless(definition, before, every_legal(definition))


def advice(definition: Definition, before: Selection, feature: str) -> set[Selection]:
    """Where the smallest additions lead that give a feature."""
    giving = {
        after
        for after in every_legal(definition)
        if gives_nothing_up(definition, before, after) and feature in oracle.entitled(definition, after)
    }
    return without_needless(definition, before, fewest(definition, before, giving))
