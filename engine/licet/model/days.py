"""When things count: dates as written, narrowed, and compared. Days are ISO 8601 texts, which sort as they follow."""

from __future__ import annotations

from collections.abc import Callable
from itertools import repeat
from operator import attrgetter, is_not

from licet.model.definition import ALWAYS, Dates, Definition
from licet.record import changed
from licet.syntax import ast

_dates: Callable[[object], Dates] = attrgetter("dates")


def dates(written: ast.Dates) -> Dates:
    """Dates as they are written."""
    if written == ast.UNDATED:
        return ALWAYS
    return Dates(*(day.text if day else None for day in written))


def narrowed(days: Dates, around: Dates) -> Dates:
    """The dates of what stands within something that has dates of its own: both must say so."""
    return Dates(
        max(filter(None, (days.from_, around.from_)), default=None),
        min(filter(None, (days.before, around.before)), default=None),
        min(filter(None, (days.retired, around.retired)), default=None),
    )


def overlap(one: Dates, other: Dates) -> bool:
    """Whether there is a day that both count on."""
    return (other.before is None or (one.from_ or "") < other.before) and (
        one.before is None or (other.from_ or "") < one.before
    )


def counts(days: Dates, on: str, since: str) -> bool:
    """Whether something counts on a day, for a selection that began on another."""
    return (
        (days.from_ is None or days.from_ <= on)
        and (days.before is None or on < days.before)
        and (days.retired is None or since < days.retired)
    )


def is_dated(definition: Definition) -> bool:
    """Whether anything that the program derives depends on the day."""
    groups = (definition.features, definition.rules, definition.items)
    of_items = (lines for item in definition.items for lines in (item.lines, item.limits))
    return any(any(map(is_not, map(_dates, group), repeat(ALWAYS))) for group in (*groups, *of_items))


def has_days(definition: Definition) -> bool:
    """Whether anything in it depends on the day, prices included, of which the program knows nothing."""
    return is_dated(definition) or any(line.dates != ALWAYS for prices in definition.prices for line in prices.lines)


def on_day(definition: Definition, on: str, since: str | None = None) -> Definition:
    """The catalogue as it is on a day, for selections that began on another (default: on the same)."""
    whole = definition.whole or definition
    began = since or on
    items = []
    for item in whole.items:
        lines = tuple(line for line in item.lines if counts(line.dates, on, began))
        limits = tuple(line for line in item.limits if counts(line.dates, on, began))
        same = len(lines) == len(item.lines) and len(limits) == len(item.limits)
        items.append(item if same else changed(item, lines=lines, limits=limits))
    # Outside its days a line is as if it were not written: what it declares is not nested there, and where nothing else
    # grants it either, it is not shown.
    features = [
        feature if counts(feature.dates, on, began) else changed(feature, parent=None, heading=feature.parent)
        for feature in whole.features
    ]
    granted = {line.feature for item in items for line in item.lines}
    parents = {feature.parent for feature in features}
    gone = {
        feature.id
        for feature in features
        if not counts(feature.dates, on, began) and feature.id not in granted and feature.id not in parents
    }
    versions = [version for version in whole.versions if version.from_ is None or version.from_ <= on]
    prices = tuple(
        changed(each, lines=tuple(line for line in each.lines if counts(line.dates, on, began)))
        for each in whole.prices
    )
    return changed(
        whole,
        prices=prices,
        as_of=on,
        on=on,
        since=began,
        version=versions[-1].name if versions else whole.version,
        features=tuple(feature for feature in features if feature.id not in gone),
        feature={feature.id: feature for feature in features},
        items=tuple(items),
        item={item.id: item for item in items},
        rules=tuple(rule for rule in whole.rules if counts(rule.dates, on, began)),
        off=frozenset(item.id for item in whole.items if not counts(item.dates, on, began)),
        whole=whole,
    )
