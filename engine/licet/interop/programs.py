"""The names in a catalogue for programs, so that a type checker finds a name that is not there: Python and TypeScript.

A title may come from a stranger: it stands in texts and comments of the program, and cannot get out of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from licet.model.definition import Definition, Title


class Name(NamedTuple):
    """A name of the catalogue, with its title."""

    id: str
    title: str


class Group(NamedTuple):
    """Names of one kind. `type` is what the program calls it."""

    type: str
    says: str
    names: tuple[Name, ...]


def groups(definition: Definition) -> tuple[Group, ...]:
    """The names by kind, in layout order: all that may be held, had or broken, whatever the day."""

    def titled(id: str, title: Title | None) -> Name:
        return Name(id, (title.get(definition.source_language, definition.source_language) or "") if title else "")

    plans = tuple(titled(item.id, item.title) for item in definition.plans)
    addons = tuple(titled(item.id, item.title) for item in definition.addons)
    features = tuple(titled(feature.id, feature.title) for feature in definition.features)
    limits = tuple(titled(limit.id, limit.title) for limit in definition.limits)
    levels = dict.fromkeys(level for feature in definition.features for level in feature.levels)
    rules = tuple(Name(rule.id, rule.sentence) for rule in definition.rules)
    prices = tuple(titled(prices.id, prices.title) for prices in definition.prices)
    return (
        Group("Plan", "What is held as a plan.", plans),
        Group("Addon", "What is held as an add-on.", addons),
        Group("Feature", "What a selection may be entitled to.", features),
        Group("Limit", "What a selection has an amount of.", limits),
        Group("Level", "In what level a feature may be had.", tuple(Name(level, "") for level in levels)),
        Group("Rule", "What makes a selection illegal.", rules),
        Group("PriceList", "By what a selection may be paid.", prices),
    )


def levels_of(definition: Definition) -> list[tuple[str, tuple[str, ...]]]:
    """The levels of each feature that has some, the lowest first."""
    return [(feature.id, feature.levels) for feature in definition.features if feature.levels]


def identifiers(names: Iterable[str], form: str) -> dict[str, str]:
    """An identifier for each name, no two alike: "CONSTANT" (`SALES_PREMIUM`) or "Pascal" (`SalesPremium`)."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        words = re.split(r"[-.]", name)
        plain = "_".join(words).upper() if form == "CONSTANT" else "".join(word.capitalize() for word in words)
        identifier, number = plain, 1
        while identifier in taken:
            number += 1
            identifier = f"{plain}_{number}"
        taken.add(identifier)
        found[name] = identifier
    return found


def printable(text: str) -> str:
    """A text as it can stand in a comment: on one line."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def head(definition: Definition, hash: str, to: str) -> list[str]:
    """What is said at the top: where it comes from, and that it is not to be edited."""
    version = f", version {definition.version}" if definition.version else ""
    return [
        printable(f"The names in the catalogue {definition.id}{version}, for type checkers."),
        f"Written by `licet export --to {to}`: do not edit, write it again.",
        f"Made from files with the hash {hash}.",
    ]
