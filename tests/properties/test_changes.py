"""Why, and what instead, on catalogues made at random, against the oracle's."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from licet import Catalogue
from licet.answers.changes import Change, Changes
from licet.model import words
from licet.model.definition import Definition, Line
from properties import changes_oracle, oracle
from properties.strategies import Description, catalogues, selections

Drawn = tuple[Description, Catalogue]


def led_to(catalogue: Catalogue, before: frozenset[str], found: Changes) -> set[frozenset[str]]:
    """Where changes lead, once it is checked that they say so, each once, the smallest first."""
    assert found.complete
    sizes = [len(change.steps) for change in found]
    assert sizes == sorted(sizes)
    after = [frozenset(change.selection) for change in found]
    assert len(after) == len(set(after))
    for change, selection in zip(found, after, strict=True):
        assert done(before, change) == selection
        assert len(change.steps) == changes_oracle.changed(catalogue.definition, before, selection)
    return set(after)


def done(before: frozenset[str], change: Change) -> frozenset[str]:
    for step in change.steps:
        assert before.issuperset(step.before)
        before = before.difference(step.before).union(step.after)
    return before


@settings(max_examples=60)
@given(catalogues(), st.data())
def test_repairs_are_the_smallest_changes_that_make_it_legal(drawn: Drawn, data: st.DataObject):
    description, catalogue = drawn
    for before in data.draw(st.lists(selections(description), min_size=1, max_size=4)):
        found = led_to(catalogue, before, catalogue.repairs(before))
        every = led_to(catalogue, before, catalogue.repairs(before, all=True))
        if oracle.legal(catalogue.definition, before):
            assert not found
            assert not every
        else:
            assert found == changes_oracle.repairs(catalogue.definition, before)
            assert every == changes_oracle.all_repairs(catalogue.definition, before)


def hindered(definition: Definition, before: frozenset[str], feature: str) -> set[tuple[str, str | None]]:
    """The blocks that could give the feature to what is held: with a condition that does not hold, or taking it away."""
    reading = oracle.Reading(definition, before)
    found: set[tuple[str, str | None]] = set()
    open_, seen = sorted(before), set()
    while open_:
        name = open_.pop()
        if name in seen:
            continue
        seen.add(name)
        block = reading.items[name]
        at: str | None = feature
        said = None
        while at is not None and said is None:
            for line in block.lines:
                if (
                    line.feature == at
                    and line.condition is not None
                    and not reading.holds(line.condition)
                    and line.plus
                ):
                    found.add((name, words(line.condition)))
            said = next((line for line in block.lines if line.feature == at and speaks(reading, line)), None)
            at = reading.parents[at]
        if said is not None:
            found.add((name, None))
        else:
            open_ += [include.item for include in block.includes]
    return found


def speaks(reading: oracle.Reading, line: Line) -> bool:
    return line.condition is None or reading.holds(line.condition)


@settings(max_examples=60)
@given(catalogues(), st.data())
def test_why_says_how_it_comes_or_what_would_give_it(drawn: Drawn, data: st.DataObject):
    description, catalogue = drawn
    definition = catalogue.definition
    for before in data.draw(st.lists(selections(description), min_size=1, max_size=3)):
        legal = oracle.legal(definition, before)
        granted, replaced = oracle.granted(definition, before), oracle.replaced(definition, before)
        for feature in definition.features:
            why = catalogue.why(before, feature.id)
            assert why.entitled == bool(why) == (why.code == "granted")
            assert why.entitled == (legal and feature.id in granted and feature.id not in replaced)
            assert (why.code == "rule-broken") <= (not legal)
            assert {tuple(source.path) for source in why.sources} == oracle.sources(definition, before, feature.id)
            assert set(why.replaced_by) == replaced.get(feature.id, frozenset())
            if legal and feature.id not in granted:
                assert hindered(definition, before, feature.id) == {
                    (each.path[-1], each.when) for each in why.hindrances
                }
                codes = {"taken-away" if each.when is None else "condition-not-met" for each in why.hindrances}
                assert why.code in {"in-no-plan", *(codes or {"not-in-plan"})}
                assert (why.code == "in-no-plan") == (not why.granted_by)
            after = led_to(catalogue, before, why.changes)
            if why.entitled or feature.id in replaced:
                assert not after
            else:
                assert after == changes_oracle.advice(definition, before, feature.id)
