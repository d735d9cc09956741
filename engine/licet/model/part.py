"""The part of a catalogue on which its legal selections and its expectations rest.

Most features of a catalogue are named by no rule and no expectation: what is legal, and whether an expectation is met,
is the same without them. `tests/properties/test_part.py` holds it to that.
"""

from __future__ import annotations

from collections.abc import Iterable

from licet.model.days import on_day
from licet.model.definition import (
    Condition,
    Definition,
    ExpectFeature,
    ExpectLimit,
    Feature,
    Granted,
    Item,
    Line,
)
from licet.model.leaves import parts_of
from licet.record import changed


class Cut:
    """What is kept from one `part` of a catalogue to the next: items of which the same was left."""

    def __init__(self) -> None:
        self.by: tuple[set[str], set[str]] = set(), set()
        self.items: dict[int, tuple[Item, Item]] = {}


def part(definition: Definition, cut: Cut | None = None) -> Definition:
    """The same catalogue with only those features, limits and lines on which its rules and expectations rest.

    A block says of a feature what its line on it says, or on the nearest feature around it; so those around it are
    kept, and what the conditions of their lines ask for. An expectation also reads what replaces its feature. Licences
    are left out. `cut` goes from one catalogue to the next version of it.
    """
    whole = definition.whole or definition
    asked = [each for block in whole.expectations for each in block.expectations]
    limits = {each.limit for each in asked if isinstance(each, ExpectLimit)}
    of_limits = {limit.feature for limit in whole.limits if limit.id in limits and limit.feature is not None}
    needed = _Needed(whole)
    needed.conditions(rule.never for rule in whole.rules)
    needed.conditions(term.condition for term in whole.terms)
    needed.conditions(
        line.condition
        for item in whole.items
        for line in item.limits
        if line.condition is not None and line.limit in limits
    )
    needed.entitled({each.feature for each in asked if isinstance(each, ExpectFeature)} | of_limits)
    features = needed.features()
    if cut is None:
        items = tuple(_item(item, features, limits) for item in whole.items)
    else:
        before = cut.items if cut.by == (features, limits) else {}
        cut.by = features, limits
        cut.items = {id(item): before.get(id(item)) or (item, _item(item, features, limits)) for item in whole.items}
        items = tuple([left for _, left in cut.items.values()])
    tree = tuple(_feature(feature, features) for feature in whole.features if feature.id in features)
    made = changed(
        whole,
        features=tree,
        feature={feature.id: feature for feature in tree},
        items=items,
        item={item.id: item for item in items},
        limits=tuple(limit for limit in whole.limits if limit.id in limits),
        licences=(),
    )
    return made if definition.whole is None else on_day(made, definition.on or "", definition.since)


class _Needed:
    """Gathers the features that are asked for, and those that these rest on."""

    def __init__(self, definition: Definition) -> None:
        self._definition = definition
        self._found: set[str] = set()
        self._open: list[str] = []
        self._replaced_by: dict[str, list[str]] = {}
        for feature in definition.features:
            for other in feature.replaces:
                self._replaced_by.setdefault(other, []).append(feature.id)
        self._with_condition: dict[str, list[Condition]] | None = None

    def conditions(self, conditions: Iterable[Condition]) -> None:
        """What conditions ask for."""
        open_ = list(conditions)
        while open_:
            at = open_.pop()
            if isinstance(at, Granted):
                if at.or_better:
                    self.entitled((at.feature,))
                else:
                    self._add(at.feature)
            open_.extend(parts_of(at))

    def entitled(self, features: Iterable[str]) -> None:
        """Features, with all that may take their place."""
        open_ = list(features)
        seen = set(open_)
        while open_:
            at = open_.pop()
            self._add(at)
            for other in self._replaced_by.get(at, ()):
                if other not in seen:
                    seen.add(other)
                    open_.append(other)

    def _add(self, feature: str) -> None:
        if feature not in self._found:
            self._found.add(feature)
            self._open.append(feature)

    def features(self) -> set[str]:
        """All of them."""
        while self._open:
            name = self._open.pop()
            parent = self._definition.feature[name].parent
            if parent is not None:
                self._add(parent)
            if self._with_condition is None:
                self._with_condition = {}
                for item in self._definition.items:
                    for line in item.lines:
                        if line.condition is not None:
                            self._with_condition.setdefault(line.feature, []).append(line.condition)
            self.conditions(self._with_condition.get(name, ()))
        return self._found


def _item(item: Item, features: set[str], limits: set[str]) -> Item:
    lines: tuple[Line, ...] = tuple([line for line in item.lines if line.feature in features])
    amounts = tuple([line for line in item.limits if line.limit in limits])
    if len(lines) == len(item.lines) and len(amounts) == len(item.limits):
        return item
    return changed(item, lines=lines, limits=amounts)


def _feature(feature: Feature, features: set[str]) -> Feature:
    return changed(
        feature,
        heading=feature.heading if feature.heading in features else None,
        covers=tuple(other for other in feature.covers if other in features),
        replaces=tuple(other for other in feature.replaces if other in features),
    )
