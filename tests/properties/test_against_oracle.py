"""The product's answers on catalogues made at random, against the oracle's."""

from __future__ import annotations

import clingo
import pytest
from hypothesis import given
from hypothesis import strategies as st

from licet import Catalogue
from properties import oracle
from properties.strategies import Description, catalogues, meant, selections

Drawn = tuple[Description, Catalogue]


def held(combination: object) -> frozenset[str]:
    parts = combination.parts
    assert len(parts) == len(set(parts))
    return frozenset(parts)


@given(catalogues())
def test_combinations(drawn: Drawn):
    _, catalogue = drawn
    found = [held(combination) for combination in catalogue.combinations()]
    assert len(found) == len(set(found))
    assert set(found) == oracle.combinations(catalogue.definition)


@given(catalogues(), st.data())
def test_combinations_with_add_ons(drawn: Drawn, data: st.DataObject):
    description, catalogue = drawn
    everything = {held(combination) for combination in catalogue.combinations(addons=True)}
    assert everything == oracle.combinations(catalogue.definition, description.addons)
    if description.addons:
        chosen = data.draw(st.frozensets(st.sampled_from(description.addons)))
        found = {held(combination) for combination in catalogue.combinations(addons=chosen)}
        assert found == oracle.combinations(catalogue.definition, catalogue.definition.counted | chosen)


@given(catalogues(), st.data())
def test_verdicts(drawn: Drawn, data: st.DataObject):
    description, catalogue = drawn
    for selection in data.draw(st.lists(selections(description), min_size=1, max_size=6)):
        verdict = catalogue.verdict(selection)
        broken = [each.rule for each in verdict.broken]
        assert len(broken) == len(set(broken))
        assert set(broken) == oracle.broken_rules(catalogue.definition, selection)
        assert verdict.legal == catalogue.is_legal(selection) == (not broken)


@given(catalogues(), st.data())
def test_entitlements(drawn: Drawn, data: st.DataObject):
    description, catalogue = drawn
    definition = catalogue.definition
    for selection in data.draw(st.lists(selections(description), min_size=1, max_size=6)):
        answer = {each.feature: each for each in catalogue.entitlements(selection).features}
        granted = oracle.granted(definition, selection)
        replaced = oracle.replaced(definition, selection)
        covered = oracle.covered(definition, selection)
        assert answer.keys() == granted
        for feature, entitlement in answer.items():
            assert entitlement.status == ("replaced" if feature in replaced else "entitled")
            assert set(entitlement.replaced_by) == replaced.get(feature, frozenset())
            assert set(entitlement.covered_by) == covered.get(feature, frozenset())
        entitled = oracle.entitled(definition, selection) if oracle.legal(definition, selection) else frozenset()
        assert {each.id for each in definition.features if catalogue.entitled(selection, each.id)} == entitled


@given(catalogues(), st.data())
def test_sources(drawn: Drawn, data: st.DataObject):
    description, catalogue = drawn
    for selection in data.draw(st.lists(selections(description), min_size=1, max_size=6)):
        for entitlement in catalogue.entitlements(selection).features:
            found = [chain(source) for source in entitlement.sources]
            assert len(found) == len(set(found))
            assert set(found) == oracle.sources(catalogue.definition, selection, entitlement.feature)


def chain(source: object) -> oracle.Chain:
    return tuple(source.path)


@given(catalogues(), st.data())
def test_the_definition_means_what_was_written(drawn: Drawn, data: st.DataObject):
    description, catalogue = drawn
    definition, expected = catalogue.definition, meant(description)
    assert definition.counted == expected.counted
    assert [item.id for item in definition.plans] == [item.id for item in expected.plans]
    assert [item.id for item in definition.addons] == [item.id for item in expected.addons]
    for selection in data.draw(st.lists(selections(description), min_size=1, max_size=6)):
        assert oracle.broken_rules(definition, selection) == oracle.broken_rules(expected, selection)
        assert oracle.replaced(definition, selection) == oracle.replaced(expected, selection)
        assert oracle.covered(definition, selection) == oracle.covered(expected, selection)
        for feature in description.features:
            found = oracle.sources(definition, selection, feature.id)
            assert found == oracle.sources(expected, selection, feature.id)


# ---- the printed program in plain clingo


@given(catalogues())
def test_the_printed_program_in_plain_clingo_gives_the_same_combinations(drawn: Drawn):
    description, catalogue = drawn
    program = catalogue.program()
    rows = models(program)
    assert len(rows) == len(set(rows))
    assert {only_in(row) for row in rows} == oracle.combinations(catalogue.definition)
    rows = models(program, "-c", "addons=1")
    assert len(rows) == len(set(rows))
    assert {only_in(row) for row in rows} == oracle.combinations(catalogue.definition, description.addons)


@given(catalogues())
def test_the_printed_program_in_plain_clingo_gives_the_same_entitlements(drawn: Drawn):
    _, catalogue = drawn
    for row in models(catalogue.program(), "-c", "addons=1", "-c", "entitlements=1"):
        selection = frozenset(name for kind, name in row if kind == "in")
        entitled = frozenset(name for kind, name in row if kind == "entitled")
        assert {kind for kind, _ in row} <= {"in", "entitled"}
        assert entitled == oracle.entitled(catalogue.definition, selection)


def models(program: str, *options: str) -> list[frozenset[tuple[str, str]]]:
    def complain(code: clingo.MessageCode, message: str) -> None:
        pytest.fail(f"clingo says: {message}")

    control = clingo.Control(["0", *options], logger=complain)
    control.add("base", [], program)
    control.ground([("base", [])])
    rows: list[frozenset[tuple[str, str]]] = []
    with control.solve(yield_=True) as handle:
        for model in handle:
            shown = model.symbols(shown=True)
            assert all(len(atom.arguments) == 1 for atom in shown)
            rows.append(frozenset((atom.name, atom.arguments[0].string) for atom in shown))
    return rows


def only_in(row: frozenset[tuple[str, str]]) -> frozenset[str]:
    assert all(kind == "in" for kind, _ in row)
    return frozenset(name for _, name in row)
