"""A second reading of the language, in plain Python: slow and obvious.

Written from docs/language.md alone. It shares no code with the encodings or with what asks the solver; it knows only the
catalogue as data. A selection is the set of the names of the plans and add-ons that are held; it need not be legal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations as subsets

from licet.model.definition import (
    And,
    AnyTier,
    Condition,
    Count,
    CountHeld,
    Definition,
    Granted,
    Held,
    InTerm,
    Item,
    Not,
    Or,
)

Selection = frozenset[str]
Chain = tuple[str, ...]


def holds(definition: Definition, condition: Condition, selection: Iterable[str]) -> bool:
    """Whether the condition is true of the selection."""
    return Reading(definition, selection).holds(condition)


def granted(definition: Definition, selection: Iterable[str]) -> frozenset[str]:
    """The features that some held item gives."""
    reading = Reading(definition, selection)
    return frozenset(feature.id for feature in definition.features if reading.granted(feature.id))


def replaced(definition: Definition, selection: Iterable[str]) -> dict[str, frozenset[str]]:
    """The granted features that a granted feature replaces, each with all granted ones that do."""
    return _granted_below(granted(definition, selection), _stands_over(definition, "replaces"))


def covered(definition: Definition, selection: Iterable[str]) -> dict[str, frozenset[str]]:
    """The granted features that a granted feature covers, each with all granted ones that do."""
    return _granted_below(granted(definition, selection), _stands_over(definition, "covers"))


def entitled(definition: Definition, selection: Iterable[str]) -> frozenset[str]:
    """What is granted and not replaced."""
    held = frozenset(selection)
    return granted(definition, held) - replaced(definition, held).keys()


def sources(definition: Definition, selection: Iterable[str], feature: str) -> set[Chain]:
    """How the feature comes: for each way the held item, the block that it includes, … and last the one that says so."""
    reading = Reading(definition, selection)
    return {chain for item in reading.selection for chain in reading.chains(item, feature)}


def broken_rules(definition: Definition, selection: Iterable[str]) -> frozenset[str]:
    """The names of the rules that the selection breaks."""
    reading = Reading(definition, selection)
    return frozenset(rule.id for rule in definition.rules if reading.holds(rule.never))


def legal(definition: Definition, selection: Iterable[str]) -> bool:
    """Whether the selection breaks no rule."""
    return not broken_rules(definition, selection)


def combinations(definition: Definition, addons: Iterable[str] | None = None) -> set[Selection]:
    """The legal selections of plans and of what the catalogue counts beside them, or else of these add-ons."""
    counted = definition.counted if addons is None else frozenset(addons)
    choices = [item.id for item in definition.plans] + [item.id for item in definition.addons if item.id in counted]
    return {selection for selection in all_subsets(choices) if legal(definition, selection)}


def all_subsets(names: Iterable[str]) -> Iterator[Selection]:
    """Every set of these names, the small ones first."""
    names = tuple(names)
    for size in range(len(names) + 1):
        for chosen in subsets(names, size):
            yield frozenset(chosen)


class Reading:
    """One selection of one catalogue, read as the language's page says."""

    def __init__(self, definition: Definition, selection: Iterable[str]) -> None:
        self.definition = definition
        self.selection = frozenset(selection)
        self.items = {item.id: item for item in definition.items}
        self.parents = {feature.id: feature.parent for feature in definition.features}
        self.terms = {term.id: term.condition for term in definition.terms}
        self._granted: dict[str, bool] = {}
        self._asked: list[str] = []

    # ---- conditions

    def holds(self, condition: Condition) -> bool:
        match condition:
            case Held(item, or_higher=False):
                return item in self.selection
            case Held(item, or_higher=True):
                return any(item in self.ladder(held) for held in self.selection)
            case AnyTier(family):
                return any(self.items[held].family == family for held in self.selection)
            case Granted(feature, or_better=False):
                return self.granted(feature)
            case Granted(feature, or_better=True):
                over = _stands_over(self.definition, "replaces")[feature]
                return self.granted(feature) or any(self.granted(better) for better in over)
            case InTerm(term):
                return self.holds(self.terms[term])
            case Not(of):
                return not self.holds(of)
            case And(of):
                return all(self.holds(each) for each in of)
            case Or(of):
                return any(self.holds(each) for each in of)
            case Count(least, most, of):
                return _within(least, sum(self.holds(each) for each in of), most)
            case CountHeld(least, most, "plans"):
                return _within(least, sum(item.id in self.selection for item in self.definition.plans), most)
            case CountHeld(least, most, "addons"):
                return _within(least, sum(item.id in self.selection for item in self.definition.addons), most)
        raise AssertionError(f"a condition that the oracle does not know: {condition}")

    def ladder(self, item: str | None) -> set[str]:
        """The item and those below it: what it extends, what that extends, …"""
        steps = set()
        while item is not None:
            steps.add(item)
            item = self.items[item].extends
        return steps

    # ---- grants

    def granted(self, feature: str) -> bool:
        if feature not in self._granted:
            assert feature not in self._asked, f"the grant of {feature} depends on itself: {self._asked}"
            self._asked.append(feature)
            self._granted[feature] = any(self.chains(held, feature) for held in self.selection)
            self._asked.pop()
        return self._granted[feature]

    def chains(self, name: str, feature: str) -> set[Chain]:
        """The ways in which a block gives the feature; none if it does not."""
        block = self.items[name]
        said = self.said(block, feature)
        if said == "+":
            return {(name,)}
        if said == "without":
            return set()
        return {(name, *chain) for include in block.includes for chain in self.chains(include.item, feature)}

    def said(self, block: Item, feature: str | None) -> str | None:
        """What a block says itself: by a line on the feature, else by one on its nearest ancestor, else nothing.

        A line whose condition is false says nothing, as if it did not stand there.
        """
        while feature is not None:
            signs = {
                "+" if line.plus else "without"
                for line in block.lines
                if line.feature == feature and (line.condition is None or self.holds(line.condition))
            }
            if signs:
                (sign,) = signs  # `+` and `without` of one feature in one block is an error
                return sign
            feature = self.parents[feature]
        return None


def _within(least: int, number: int, most: int | None) -> bool:
    return least <= number and (most is None or number <= most)


def _stands_over(definition: Definition, relation: str) -> dict[str, frozenset[str]]:
    """For each feature those that stand over it: directly, or over one that does."""
    over = {
        lesser.id: {better.id for better in definition.features if lesser.id in getattr(better, relation)}
        for lesser in definition.features
    }
    for _ in definition.features:  # a chain is no longer than there are features
        for above in over.values():
            above.update(*[over[better] for better in above])
    return {lesser: frozenset(above) for lesser, above in over.items()}


def _granted_below(given: frozenset[str], over: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    return {feature: over[feature] & given for feature in given if over[feature] & given}
