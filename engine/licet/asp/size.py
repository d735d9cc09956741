"""How large the ground program of a catalogue would be, before it is made: a small file can ask for one that no memory
holds (each of 40,000 plans including a bundle of 40,000 features), and clingo cannot be stopped while it grounds."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from licet.model.definition import Condition, CountHeld, Definition
from licet.runtime.errors import NotDecided

# Atoms and parts of rules; a million take some 300 MB and two seconds.
MOST = 3_000_000
VARIABLE = "LICET_MOST_ATOMS"


class TooLarge(NotDecided):
    """A question would take a program larger than is allowed."""

    def __init__(self, size: int, most: int) -> None:
        super().__init__(
            f"the program of this catalogue would have up to {size:,} atoms; at most {most:,} are allowed",
            f"divide the catalogue, or set {VARIABLE} to a larger number if there is memory for it "
            "(some 300 MB for each million)",
        )
        self.size, self.most = size, most


def most() -> int:
    """How many atoms are allowed: `LICET_MOST_ATOMS`, else `MOST`."""
    said = os.environ.get(VARIABLE, "")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 16 else MOST


def check(size: int) -> None:
    """Raises TooLarge where a program of this size is not to be made."""
    if size > MOST and size > most():
        raise TooLarge(size, most())


def of_rules(definition: Definition, nodes: Iterable[Condition]) -> int:
    """The atoms, at most, that legality alone takes: each count of all plans or add-ons names all of them."""
    plans, addons = len(definition.plans), len(definition.addons)
    counts = [node.what for node in nodes if isinstance(node, CountHeld)]
    return counts.count("plans") * plans + counts.count("addons") * addons


def of_grants(definition: Definition) -> int:
    """The atoms, at most, that say what each block gives: features, limits, levels, licences."""
    limit_lines = sum(len(item.limits) for item in definition.items)
    graded = {feature.id: len(feature.levels) for feature in definition.features if feature.levels}
    licences = sum(len(book.rows) for book in definition.licences) * len(definition.items)
    if len(definition.items) * (len(definition.features) + limit_lines) + licences <= MOST // 4 and not graded:
        return 0  # as a rule it is: then nothing has to be added up
    within = _within(definition)
    order = _lowest_first(definition)
    features: dict[str, int] = {}
    limits: dict[str, int] = {}
    named: dict[str, int] = {}
    for name in order:
        item = definition.item[name]
        below = [include.item for include in item.includes]
        own = sum(within.get(line.feature, 1) for line in item.lines)
        features[name] = min(len(definition.features), own + sum(features[each] for each in below))
        limits[name] = min(limit_lines, len(item.limits) + sum(limits[each] for each in below))
        for line in item.lines:
            if line.feature in graded:
                named[line.feature] = named.get(line.feature, 0) + 1
    levels = sum(min(named[each] + 1, ranks) * ranks for each, ranks in graded.items() if each in named)
    return sum(features.values()) + sum(limits.values()) + levels + licences


def _within(definition: Definition) -> dict[str, int]:
    """For each feature, it and the features that are nested in it, at any depth."""
    count = dict.fromkeys(definition.feature, 1)
    for feature in reversed(definition.features):  # parents stand before what is nested in them
        if feature.parent is not None:
            count[feature.parent] = count.get(feature.parent, 1) + count[feature.id]
    return count


def _lowest_first(definition: Definition) -> list[str]:
    """The blocks, each after those that it includes."""
    order: dict[str, None] = {}
    items: Mapping[str, object] = definition.item
    for start in items:
        open_ = [(start, iter(definition.item[start].includes))] if start not in order else []
        while open_:
            rest = open_[-1][1]
            following = next((each.item for each in rest if each.item not in order), None)
            if following is None:
                order[open_.pop()[0]] = None
            else:
                open_.append((following, iter(definition.item[following].includes)))
    return list(order)
