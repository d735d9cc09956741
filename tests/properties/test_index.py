"""An index answers as the solver does: on catalogues made at random, listed or in parts, legal or not."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import licet
from bare_index import Reader
from licet.index.build import Kind, build
from licet.index.encode import encode
from licet.index.prove import prove
from licet.runtime import Index, container, load
from licet.runtime.content import Listed, Parts
from properties import oracle, test_limits
from properties.strategies import Description, catalogues, selections

KINDS: tuple[Kind, ...] = ("listed", "parts")


def made(catalogue: licet.Catalogue, kind: Kind) -> Index:
    """The index of a catalogue, by way of its file."""
    content = build(catalogue.reasoner, catalogue.hash, kind)
    index = load(container.pack(encode(content)))
    assert index.content == content
    return index


@given(catalogues(), st.data())
def test_an_index_entitles_to_what_the_oracle_does(
    drawn: tuple[Description, licet.Catalogue], data: st.DataObject
) -> None:
    description, catalogue = drawn
    definition = catalogue.definition
    indexes = [made(catalogue, kind) for kind in KINDS]
    for selection in data.draw(st.lists(selections(description), min_size=1, max_size=6)):
        legal = oracle.legal(definition, selection)
        entitled = oracle.entitled(definition, selection) if legal else frozenset()
        for index in indexes:
            assert index.is_legal(selection) == legal
            assert index.entitlements(selection) == entitled
            text = " + ".join(sorted(selection)) or "none"
            assert {name for name in index.features if index.entitled(text, name)} == entitled


@settings(max_examples=40)
@given(catalogues())
def test_a_listed_index_has_each_legal_combination_once(drawn: tuple[Description, licet.Catalogue]) -> None:
    description, catalogue = drawn
    found = [frozenset(names) for names in made(catalogue, "listed").listed()]
    assert len(found) == len(set(found))
    assert set(found) == oracle.combinations(catalogue.definition, description.addons)


@given(test_limits.shops(), st.data())
def test_an_index_has_the_limits_and_levels_that_the_oracle_has(shop: test_limits.Shop, data: st.DataObject) -> None:
    try:
        catalogue = licet.loads(test_limits.written(shop))
    except licet.CatalogueError:
        assume(False)
    indexes = [made(catalogue, kind) for kind in KINDS]
    for _ in range(3):
        names = data.draw(st.lists(st.sampled_from(test_limits.NAMES[1:]), unique=True))
        held = {name: data.draw(st.integers(1, 4)) if name[0] == "a" else 1 for name in names}
        reading = test_limits.Reading(shop, held)
        there, amount = reading.room()
        text = " + ".join(f"{number} {name}" if number > 1 else name for name, number in held.items()) or "none"
        for index in indexes:
            assert index.is_legal(text) == reading.legal()
            if not reading.legal():
                assert index.limit(text, "room") is None
                assert index.level(text, "doc") is None
                continue
            assert index.level(text, "doc") == reading.level()
            found = index.limit(text, "room")
            if not there:
                assert found is None
            else:
                assert found == (licet.UNLIMITED if amount is None else amount)
            assert index.limit(held, "room") == found == catalogue.limit(held, "room")


@settings(max_examples=40)
@given(catalogues())
def test_what_is_built_is_proven(drawn: tuple[Description, licet.Catalogue]) -> None:
    _, catalogue = drawn
    for kind in KINDS:
        proof = prove(catalogue.reasoner, made(catalogue, kind), sample=10)
        assert proof, str(proof.difference)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40)
@given(catalogues(), st.data())
def test_a_wrong_index_is_found_out(
    kind: Kind, drawn: tuple[Description, licet.Catalogue], data: st.DataObject
) -> None:
    """One bit of what is given or listed is turned: where that changes an answer, the proof finds it."""
    _, catalogue = drawn
    content = build(catalogue.reasoner, catalogue.hash, kind)
    rules = content.rules
    bit = 1 << data.draw(st.integers(0, len(content.features) - 1))
    if isinstance(rules, Listed):
        assume(rules.answers)
        at = data.draw(st.integers(0, len(rules.answers) - 1))
        answers = list(rules.answers)
        answers[at] = answers[at]._replace(features=answers[at].features ^ bit)
        wrong = content._replace(rules=rules._replace(answers=tuple(answers)))
    else:
        assume(rules.gives)
        at = data.draw(st.integers(0, len(rules.gives) - 1))
        gives = list(rules.gives)
        gives[at] ^= bit
        wrong = content._replace(rules=rules._replace(gives=tuple(gives)))
    index = load(container.pack(encode(wrong)))
    plans = [item.id for item in (*catalogue.definition.plans, *catalogue.definition.addons)]
    differs = any(
        index.entitlements(selection) != frozenset(oracle.entitled(catalogue.definition, selection))
        for selection in oracle.all_subsets(plans)
        if oracle.legal(catalogue.definition, selection)
    )
    proof = prove(catalogue.reasoner, index, sample=60)
    assert not differs or not proof


@settings(max_examples=40)
@given(catalogues(), st.data())
def test_an_index_without_one_of_its_rules_is_found_out(
    drawn: tuple[Description, licet.Catalogue], data: st.DataObject
) -> None:
    _, catalogue = drawn
    definition = catalogue.definition
    content = build(catalogue.reasoner, catalogue.hash, "parts")
    rules = content.rules
    assert isinstance(rules, Parts)
    assume(rules.never)
    gone = data.draw(st.sampled_from(rules.never))
    wrong = content._replace(rules=rules._replace(never=tuple(rule for rule in rules.never if rule != gone)))
    index = load(container.pack(encode(wrong)))
    items = [item.id for item in (*definition.plans, *definition.addons)]
    differs = any(
        index.is_legal(selection) != oracle.legal(definition, selection) for selection in oracle.all_subsets(items)
    )
    # A rule that is broken alone somewhere is found without any sample.
    assert bool(prove(catalogue.reasoner, index, sample=0)) == (not differs)


@settings(max_examples=40)
@given(test_limits.shops(), st.data())
def test_a_reader_written_from_the_page_about_the_format_alone_gives_the_same(
    shop: test_limits.Shop, data: st.DataObject
) -> None:
    try:
        catalogue = licet.loads(test_limits.written(shop))
    except licet.CatalogueError:
        assume(False)
    names = data.draw(st.lists(st.sampled_from(test_limits.NAMES[1:]), unique=True))
    held = {name: data.draw(st.integers(1, 4)) if name[0] == "a" else 1 for name in names}
    for kind in KINDS:
        file = container.pack(encode(build(catalogue.reasoner, catalogue.hash, kind)))
        reader, index = Reader(file), load(file)
        assert (reader.answer(held) is not None) == index.is_legal(held)
        assert reader.entitled(held) == index.entitlements(held)
        assert reader.level(held, "doc") == index.level(held, "doc")
        amount = index.limit(held, "room")
        assert reader.limit(held, "room") == ("unlimited" if amount == licet.UNLIMITED else amount)


@settings(max_examples=40)
@given(catalogues(), st.data())
def test_it_gives_the_same_of_conditions_and_rules(
    drawn: tuple[Description, licet.Catalogue], data: st.DataObject
) -> None:
    description, catalogue = drawn
    for kind in KINDS:
        file = container.pack(encode(build(catalogue.reasoner, catalogue.hash, kind)))
        reader, index = Reader(file), load(file)
        for selection in data.draw(st.lists(selections(description), min_size=1, max_size=4)):
            assert reader.entitled(dict.fromkeys(selection, 1)) == index.entitlements(selection)
