"""The difference between two versions, against what the oracle makes of both, and laws that it keeps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

import licet
from licet.answers.diff import AddonChange, Difference, Group, Moved
from licet.answers.grouping import Where
from licet.model.definition import Definition
from properties import oracle
from properties.strategies import (
    Block,
    Declared,
    Description,
    Rule,
    Said,
    catalogues,
    descriptions,
    rules,
    written,
)

# Two catalogues an example, each with many questions: fewer examples than elsewhere, unless long runs are asked for.
few = settings(max_examples=max(25, settings.default.max_examples // 4))

Selection = frozenset[str]
Version = tuple[Description, licet.Catalogue]


def read(description: Description) -> licet.Catalogue:
    """The catalogue of a description; an example whose text has errors is passed over."""
    try:
        return licet.loads(written(description))
    except licet.CatalogueError:
        assume(False)
        raise


@st.composite
def edited(draw: st.DrawFn, description: Description) -> Description:
    """A description with one thing taken out, added, or said otherwise."""
    kind = draw(
        st.sampled_from(["rule", "no rule", "line", "condition", "include", "replaces", "counted", "item", "add-on"])
    )
    if kind == "rule":
        return description.with_rule(Rule("added", draw(rules(description))))
    if kind == "no rule" and description.rules:
        gone = draw(st.sampled_from(description.rules))
        return replace(description, rules=tuple(rule for rule in description.rules if rule != gone))
    if kind == "counted":
        return replace(description, counted=draw(st.sampled_from(["plans", "addons"] if description.addons else [""])))
    if kind == "replaces":
        feature = draw(st.sampled_from(description.features))
        other = replace(feature, replaces=())
        return replace(description, features=tuple(other if each == feature else each for each in description.features))
    if kind == "item":
        # Whatever names it then makes an error, and the example is passed over.
        gone_ = draw(st.sampled_from(description.blocks))
        return replace(description, blocks=tuple(each for each in description.blocks if each != gone_))
    blocks = [each for each in description.everything if kind != "add-on" or each.kind.startswith("addon")]
    if not blocks:
        return description
    block = draw(st.sampled_from(blocks))
    if kind == "include" and block.includes:
        gone__ = draw(st.sampled_from(block.includes))
        return with_block(description, replace(block, includes=tuple(n for n in block.includes if n != gone__)))
    if block.lines:
        at = draw(st.integers(0, len(block.lines) - 1))
        line = block.lines[at]
        if kind == "add-on" and isinstance(line, Declared):
            without = replace(block, lines=(*block.lines[:at], *block.lines[at + 1 :]))
            elsewhere = Block("features", f"features-of-{block.id}", lines=(declared(line),))
            left = with_block(description, without)
            return replace(left, blocks=(*left.blocks, elsewhere))
        if kind == "condition" and line.when is not None:
            lines = (*block.lines[:at], replace(line, when=None), *block.lines[at + 1 :])
            return with_block(description, replace(block, lines=lines))
        if isinstance(line, Said):
            return with_block(description, replace(block, lines=(*block.lines[:at], *block.lines[at + 1 :])))
    return description


def declared(line: Declared) -> Declared:
    """The line and those below it, granting nothing."""
    return replace(line, plus=False, when=None, nested=tuple(map(declared, line.nested)))


def with_block(description: Description, block: Block) -> Description:
    def mended(each: Block) -> Block:
        tiers = tuple(block if tier.id == block.id else tier for tier in each.tiers)
        return block if each.id == block.id and each.kind == block.kind else replace(each, tiers=tiers)

    return replace(description, blocks=tuple(map(mended, description.blocks)))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[licet.Catalogue, licet.Catalogue]:
    """Two versions: one with an edit or two, or two that have little but names in common."""
    description, old = draw(catalogues())
    if draw(st.integers(0, 4)) == 0:
        return old, read(draw(descriptions()))
    if draw(st.booleans()):
        description = replace(description, counted="plans")
        old = read(description)
    changed = draw(edited(description))
    if draw(st.booleans()):
        changed = draw(edited(changed))
    new = read(changed)
    return (old, new) if draw(st.booleans()) else (new, old)


# ---- what the oracle makes of it ---------------------------------------------------------------------------------------


def names(definition: Definition) -> Selection:
    return frozenset(item.id for item in (*definition.plans, *definition.addons))


def in_(definition: Definition, selection: Selection) -> bool:
    return selection <= names(definition) and oracle.legal(definition, selection)


def expected(old: Definition, new: Definition) -> tuple[set[Selection], set[Selection], set[Selection]]:
    """Those lost, gained, staying."""
    before, after = oracle.combinations(old), oracle.combinations(new)
    lost = {each for each in before if not in_(new, each)}
    gained = {each for each in after if not in_(old, each)}
    return lost, gained, (before | after) - lost - gained


def changes(old: Definition, new: Definition, selection: Selection) -> set[tuple[str, str]]:
    before, after = oracle.entitled(old, selection), oracle.entitled(new, selection)
    return {(name, "gained") for name in after - before} | {(name, "lost") for name in before - after}


def told(groups: Iterable[Group]) -> dict[Selection, set[tuple[str, str]]]:
    """What is said of each combination, nothing twice."""
    found: dict[Selection, set[tuple[str, str]]] = {}
    for group in groups:
        for combination in group.combinations:
            mine = found.setdefault(frozenset(combination), set())
            for caused in group.changes:
                change = caused.change.name, caused.change.direction
                assert change not in mine
                mine.add(change)
    return found


def meant(
    where: tuple[Where, ...], selections: Iterable[Selection], definitions: tuple[Definition, ...]
) -> set[Selection]:
    """The selections that the terms speak of."""
    families: dict[str, set[str]] = {}
    for definition in definitions:
        for item in definition.items:
            families.setdefault(item.id, {item.id})
            if item.family:
                families.setdefault(item.family, {item.family}).add(item.id)

    def holds(selection: Selection, name: str) -> bool:
        return not selection.isdisjoint(families[name])

    return {
        selection
        for selection in selections
        for term in where
        if all(holds(selection, name) for name in term.holding)
        and not any(holds(selection, name) for name in term.without)
    }


def moved(found: Iterable[Moved]) -> dict[Selection, set[str]]:
    reasons: dict[Selection, set[str]] = {}
    for each in found:
        for combination in each.combinations:
            reasons.setdefault(frozenset(combination), set()).add(each.reason.name)
    return reasons


def why(definition: Definition, selection: Selection) -> set[str]:
    return set(selection - names(definition)) or set(oracle.broken_rules(definition, selection))


@few
@given(pairs())
def test_combinations_lost_and_gained_are_those_of_the_oracle_with_all_their_reasons(
    pair: tuple[licet.Catalogue, licet.Catalogue],
):
    old, new = pair[0].definition, pair[1].definition
    difference = pair[0].diff(pair[1])
    lost, gained, staying = expected(old, new)
    assert difference.complete
    assert difference.staying == len(staying)
    assert moved(difference.lost) == {each: why(new, each) for each in lost}
    assert moved(difference.gained) == {each: why(old, each) for each in gained}


@few
@given(pairs())
def test_what_changes_for_those_that_stay_is_what_the_oracle_says(pair: tuple[licet.Catalogue, licet.Catalogue]):
    old, new = pair[0].definition, pair[1].definition
    _, _, staying = expected(old, new)
    found = told(pair[0].diff(pair[1]).groups)
    assert found == {each: change for each in staying if (change := changes(old, new, each))}


@few
@given(pairs())
def test_few_words_mean_exactly_the_combinations_that_they_stand_for(pair: tuple[licet.Catalogue, licet.Catalogue]):
    definitions = pair[0].definition, pair[1].definition
    difference = pair[0].diff(pair[1])
    _, _, staying = expected(*definitions)
    before, after = map(oracle.combinations, definitions)
    for among, parts in ((before, difference.lost), (after, difference.gained), (staying, difference.groups)):
        for part in parts:
            if part.where is not None:
                assert meant(part.where, among, definitions) == set(map(frozenset, part.combinations))


@few
@given(pairs())
def test_add_ons_that_are_not_counted_are_compared_beside_the_combinations(
    pair: tuple[licet.Catalogue, licet.Catalogue],
):
    old, new = pair[0].definition, pair[1].definition
    _, _, staying = expected(old, new)
    by_name = {addon.addon: addon for addon in pair[0].diff(pair[1]).addons}
    for name in (names(old) | names(new)) - old.counted - new.counted:
        if (new.item.get(name) or old.item[name]).is_plan:
            continue
        addon = by_name.get(name, AddonChange(name, (), (), (), ()))
        needs = frozenset(addon.needs)
        found, lost, gained = told(addon.groups), moved(addon.lost), moved(addon.gained)
        for base in staying:
            whole = base | needs | {name}
            there = in_(old, whole), in_(new, whole)
            assert (whole in lost) == (there == (True, False))
            assert (whole in gained) == (there == (False, True))
            less = changes(old, new, base) | changes(old, new, base | needs) if there == (True, True) else set()
            assert found.get(whole, set()) == (changes(old, new, whole) - less if all(there) else set())


@few
@given(pairs())
def test_every_change_has_a_written_line_behind_it(pair: tuple[licet.Catalogue, licet.Catalogue]):
    for group in pair[0].diff(pair[1]).groups:
        for caused in group.changes:
            assert caused.causes
            for cause in caused.causes:
                assert cause.what == "changed" or cause.what == ("added" if cause.side == "new" else "removed")


@few
@given(catalogues(), st.data())
def test_where_one_line_is_taken_out_it_is_the_cause_of_all_that_changes(drawn: Version, data: st.DataObject):
    description, old = drawn
    lines = [(block, line) for block in description.everything for line in block.lines if isinstance(line, Said)]
    assume(lines)
    block, line = data.draw(st.sampled_from(lines))
    new = read(with_block(description, replace(block, lines=tuple(each for each in block.lines if each is not line))))
    for one, other, what in ((old, new, "removed"), (new, old, "added")):
        difference = one.diff(other)
        every = [*difference.groups, *(group for addon in difference.addons for group in addon.groups)]
        for caused in [caused for group in every for caused in group.changes]:
            assert {cause.what for cause in caused.causes} == {what}
            starts = {cause.text.split(" when ")[0].split(" shown as ")[0] for cause in caused.causes}
            assert starts == {f"+ {line.feature}" if line.plus else f"without {line.feature}"}


# ---- laws --------------------------------------------------------------------------------------------------------------


@few
@given(catalogues())
def test_nothing_differs_from_itself(drawn: Version):
    description, catalogue = drawn
    difference = catalogue.diff(licet.loads(written(description)))
    assert not difference
    assert difference.verdict == "none"
    for found in ("lost", "gained", "groups", "addons", "rules", "notes"):
        assert getattr(difference, found) == ()


def shape(difference: Difference) -> object:
    return (
        moved(difference.lost),
        moved(difference.gained),
        told(difference.groups),
        {addon.addon: (moved(addon.lost), moved(addon.gained)) for addon in difference.addons},
    )


@few
@given(pairs())
def test_backwards_what_was_lost_is_gained(pair: tuple[licet.Catalogue, licet.Catalogue]):
    forth, back = pair[0].diff(pair[1]), pair[1].diff(pair[0])
    turned = {"gained": "lost", "lost": "gained"}
    lost, gained, groups, _ = shape(forth)
    lost_back, gained_back, groups_back, _ = shape(back)
    assert (lost, gained) == (gained_back, lost_back)
    assert groups == {each: {(name, turned[way]) for name, way in all_} for each, all_ in groups_back.items()}
    assert forth.staying == back.staying


@few
@given(pairs())
def test_the_verdict_is_the_gravest_that_anything_has(pair: tuple[licet.Catalogue, licet.Catalogue]):
    old, new = pair[0].definition, pair[1].definition
    difference = pair[0].diff(pair[1])
    lost, gained, staying = expected(old, new)
    ways = {way for each in staying for _, way in changes(old, new, each)}
    addons = [way for addon in difference.addons for each in told(addon.groups).values() for _, way in each]
    worse = lost or "lost" in ways or "lost" in addons or any(addon.lost for addon in difference.addons)
    better = gained or "gained" in ways or "gained" in addons or any(addon.gained for addon in difference.addons)
    if worse or any(note.what == "held" for note in difference.notes):
        assert difference.verdict == "breaking"
    elif better:
        assert difference.verdict == "minor"
    else:
        assert difference.verdict in ("none", "patch")


@few
@given(pairs(), st.integers(1, 3))
def test_within_a_bound_nothing_is_said_that_is_not_so(pair: tuple[licet.Catalogue, licet.Catalogue], most: int):
    whole, part = pair[0].diff(pair[1]), pair[0].diff(pair[1], most=most)
    definitions = pair[0].definition, pair[1].definition
    assert part.complete == (max(len(oracle.combinations(each)) for each in definitions) <= most)
    for some, all_ in ((part.lost, whole.lost), (part.gained, whole.gained)):
        assert moved(some).items() <= moved(all_).items()
    assert told(part.groups).items() <= told(whole.groups).items()
    if part.complete:
        assert shape(part) == shape(whole)


def test_the_drawn_pairs_differ_in_all_ways():
    ways = {
        "a name is gone": lambda d: any(each.reason.kind == "name" for each in d.lost),
        "a rule removes": lambda d: any(each.reason.kind == "rule" for each in d.lost),
        "a feature is lost": lambda d: any(c.change.direction == "lost" for g in d.groups for c in g.changes),
        "an add-on gives more": lambda d: any(addon.groups for addon in d.addons),
        "an add-on is sold with less": lambda d: any(addon.lost for addon in d.addons),
    }
    seen: set[str] = set()

    @settings(max_examples=1000, derandomize=True, database=None, phases=[Phase.generate])
    @given(pairs())
    def look(pair: tuple[licet.Catalogue, licet.Catalogue]) -> None:
        if seen != set(ways):
            difference = pair[0].diff(pair[1])
            seen.update(way for way, has in ways.items() if has(difference))

    look()
    assert seen == set(ways)
