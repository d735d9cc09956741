"""The grids of the tables: what each plan grants, and what each combination is entitled to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from licet.answers.limits import words as amount_words
from licet.answers.reasoner import Reasoner
from licet.answers.types import Cell, Combination, FeatureGrid, FeatureRow, LimitCell, LimitGrid, LimitRow
from licet.asp import Reading, Sometimes, sometimes
from licet.model import words
from licet.model.definition import Condition, Definition, Item


def features(reasoner: Reasoner, columns: Iterable[str] | None = None) -> FeatureGrid:
    """The feature tree down; across, each plan, and each add-on that gives something (or the items in `columns`)."""
    definition = reasoner.definition
    if columns is None:
        gifted = [item for item in definition.addons if item.lines or item.includes]
        items = [item for item in (*definition.plans, *gifted) if item.id not in definition.off]
    else:
        items = [definition.item[name] for name in columns]
    conditional = any(line.condition for item in definition.items for line in item.lines)
    changing = (
        sometimes(reasoner.program(), seconds=reasoner.seconds) if conditional else Sometimes(frozenset(), frozenset())
    )
    cells = {item.id: dict(_plan_cells(reasoner, item, changing)) for item in items}
    rows = tuple(
        FeatureRow(feature, depth, tuple(cells[item.id][feature] for item in items))
        for feature, depth in _tree(definition)
    )
    return FeatureGrid("features", tuple(Combination((item.id,)) for item in items), rows)


def entitlements(reasoner: Reasoner, combinations: Iterable[Combination]) -> FeatureGrid:
    """The feature tree down; across, what each combination is entitled to."""
    columns = tuple(combinations)
    cells = [dict(_combination_cells(reasoner, combination)) for combination in columns]
    rows = tuple(
        FeatureRow(feature, depth, tuple(column[feature] for column in cells))
        for feature, depth in _tree(reasoner.definition)
    )
    return FeatureGrid("entitlements", columns, rows)


def limits(reasoner: Reasoner) -> LimitGrid:
    """Limits down; across, each plan, and each add-on that sets a limit or adds to one."""
    definition = reasoner.definition
    blocks = {item.id: tuple(_blocks(definition, item)) for item in definition.items}
    touching = [item for item in definition.addons if any(definition.item[name].limits for name in blocks[item.id])]
    items = [*definition.plans, *touching]
    cells = {item.id: dict(_limit_cells(reasoner, item, blocks[item.id])) for item in items}
    rows = tuple(LimitRow(limit.id, tuple(cells[item.id][limit.id] for item in items)) for limit in definition.limits)
    return LimitGrid(tuple(Combination((item.id,)) for item in items), rows)


def _limit_cells(reasoner: Reasoner, item: Item, blocks: tuple[str, ...]) -> Iterator[tuple[str, LimitCell]]:
    definition = reasoner.definition
    own = {item.id, *(include.item for include in item.includes if include.implied)}
    found = reasoner.entitlements((item.id,)).limits if item.is_plan else reasoner.offered(item.id)
    allowances = {allowance.limit: allowance for allowance in found}
    conditional = [line for name in blocks for line in definition.item[name].limits if line.condition is not None]
    for limit in definition.limits:
        when = tuple(
            f"{'+' * line.adds}{amount_words(limit, line.amount)} when {words(line.condition)}"
            for line in conditional
            if line.limit == limit.id and line.condition is not None
        )
        allowance = allowances.get(limit.id)
        if allowance is None:
            yield limit.id, LimitCell(None, "conditional" if when else "absent", when=when)
            continue
        adds = all(source.adds for source in allowance.sources)
        here = any(source.path[-1] in own for source in allowance.sources)
        yield limit.id, LimitCell(allowance.amount, "new" if here else "inherited", adds, when)


def _blocks(definition: Definition, item: Item) -> Iterator[str]:
    """The item and all that it includes."""
    seen = {item.id: None}
    queue = [item.id]
    for name in queue:
        yield name
        for include in definition.item[name].includes:
            if include.item not in seen:
                seen[include.item] = None
                queue.append(include.item)


def _tree(definition: Definition) -> Iterator[tuple[str, int]]:
    depth: dict[str, int] = {}
    for feature in definition.features:
        above = feature.heading or feature.parent
        depth[feature.id] = 0 if above is None else depth.get(above, -1) + 1
        yield feature.id, depth[feature.id]


def _plan_cells(reasoner: Reasoner, item: Item, changing: Sometimes) -> Iterator[tuple[str, Cell]]:
    included = tuple(include.item for include in item.includes)
    reading = reasoner.read((item.id,), gives_of=included)
    for feature in reasoner.definition.features:
        pair = (item.id, feature.id)
        if pair in changing.given and pair in changing.withheld:
            yield feature.id, Cell("conditional", when=_conditions(reasoner.definition, item, feature.id))
        elif feature.id in reading.granted:
            yield feature.id, _granted_cell(reasoner, item, feature.id, reading)
        elif any(reading.gives[block, feature.id] for block in included):
            yield feature.id, Cell("taken-away")
        else:
            yield feature.id, Cell("absent")


def _granted_cell(reasoner: Reasoner, item: Item, feature: str, reading: Reading) -> Cell:
    implied = {include.item for include in item.includes if include.implied}
    own = [
        way.line
        for way in reading.ways[feature]
        if len(way.path) == 1 or (len(way.path) == 2 and way.path[1] in implied)
    ]
    shown_as = next((line.shown_as for line in own if line.feature == feature and line.shown_as), None)
    if feature in reading.replaced:
        return Cell("replaced", reasoner.outdone_by(feature, reading.granted), shown_as=shown_as)
    if feature in reading.covered:
        return Cell("covered", reasoner.bettered_by(feature, reading.granted), shown_as=shown_as)
    return Cell("new" if own else "inherited", shown_as=shown_as)


def _combination_cells(reasoner: Reasoner, combination: Combination) -> Iterator[tuple[str, Cell]]:
    reading = reasoner.read(combination.parts)
    for feature in reasoner.definition.features:
        name = feature.id
        if name not in reading.granted:
            yield name, Cell("absent")
        elif name in reading.replaced:
            yield name, Cell("replaced", reasoner.outdone_by(name, reading.granted))
        elif name in reading.covered:
            yield name, Cell("covered", reasoner.bettered_by(name, reading.granted))
        else:
            yield name, Cell("entitled")


def _conditions(definition: Definition, item: Item, feature: str) -> str:
    """The conditions of the lines that may decide about the feature, in the item and what it includes, as written."""
    asked = {feature}
    above = definition.feature[feature].parent
    while above is not None:
        asked.add(above)
        above = definition.feature[above].parent
    found: dict[Condition, None] = {}
    blocks = dict.fromkeys([item.id])
    queue = list(blocks)
    for name in queue:
        block = definition.item[name]
        for line in block.lines:
            if line.feature in asked and line.condition is not None:
                found.setdefault(line.condition)
        for include in block.includes:
            if include.item not in blocks:
                blocks[include.item] = None
                queue.append(include.item)
    return " or ".join(words(condition) for condition in found)
