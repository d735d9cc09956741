"""Searches on catalogues made at random, against trying every selection out."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from licet import Catalogue
from licet.asp.finding import Finder
from properties import oracle
from properties.strategies import Description, catalogues

Drawn = tuple[Description, Catalogue]
Numbers = tuple[tuple[str, int], ...]


def smallest(found: Iterable[frozenset[str]]) -> set[frozenset[str]]:
    """Those of which no other one is a part."""
    found = set(found)
    return {one for one in found if not any(other < one for other in found)}


@given(catalogues(), st.data())
def test_what_is_found_is_all_that_meets_the_wishes_and_of_which_nothing_can_be_left_out(
    drawn: Drawn, data: st.DataObject
) -> None:
    description, catalogue = drawn
    definition = catalogue.definition
    features = [feature.id for feature in definition.features]
    has = data.draw(st.frozensets(st.sampled_from(features), max_size=2)) if features else frozenset()
    lacks = data.draw(st.frozensets(st.sampled_from(features), max_size=1)) if features else frozenset()
    addons = data.draw(st.frozensets(st.sampled_from(description.addons))) if description.addons else frozenset()
    everything = data.draw(st.booleans())
    fewest = data.draw(st.integers(0, 2))
    most = data.draw(st.none() | st.integers(fewest, 3))
    plans = {item.id for item in definition.plans}

    expected = smallest(
        selection
        for selection in oracle.combinations(
            definition, description.addons if everything else definition.counted | addons
        )
        if fewest <= len(selection & plans) <= (len(plans) if most is None else most)
        and has <= oracle.entitled(definition, selection)
        and not lacks & oracle.entitled(definition, selection)
    )
    found = catalogue.find(addons=everything or addons, plans=(fewest, most), has=has, lacks=lacks)
    assert found.complete
    assert len(found) == len(set(found.selections))
    assert {frozenset(selection.parts) for selection in found} == expected
    sizes = [len(selection) for selection in found]
    assert sizes == sorted(sizes)


# Numbers that fit into the solver's and numbers that do not, and such as are hardly different from each other.
weights = st.sampled_from(
    [Fraction(number) for number in (0, 1, 2, 3, "0.01", "49.99", "41.4917", 10**9, 10**12)]
) | st.builds(lambda less: 10**15 + Fraction(less, 7), st.integers(0, 9))


@given(catalogues(), st.data())
def test_the_cheapest_is_exactly_the_cheapest_whatever_the_size_of_the_numbers(
    drawn: Drawn, data: st.DataObject
) -> None:
    description, catalogue = drawn
    definition = catalogue.definition
    items = [item.id for item in (*definition.plans, *definition.addons)]
    objectives = data.draw(st.lists(st.fixed_dictionaries(dict.fromkeys(items, weights)), min_size=1, max_size=2))
    up_to = (
        data.draw(st.dictionaries(st.sampled_from(description.addons), st.integers(2, 3))) if description.addons else {}
    )
    held = data.draw(st.frozensets(st.sampled_from(items), max_size=1)) if items else frozenset()

    def cost(numbers: Numbers) -> list[Fraction]:
        return [sum((weights[item] * number for item, number in numbers), Fraction(0)) for weights in objectives]

    tried = [
        numbers
        for selection in oracle.combinations(definition, description.addons)
        if held <= selection
        for numbers in quantities(selection, up_to)
    ]
    finder = Finder(
        catalogue.reasoner.program(frozenset(description.addons)),
        fewest=0,
        most=len(definition.plans),
        held=held,
        up_to=up_to,
        objectives=objectives,
    )
    best = finder.cheapest()
    if not tried:
        assert best is None
        return
    assert best is not None
    least = min(map(cost, tried))
    assert best[0] == least
    cheap = {frozenset(units(numbers)) for numbers in tried if cost(numbers) == least}
    assert {frozenset(units(tuple(found.items()))) for found in best[1]} == smallest(cheap)


def quantities(selection: frozenset[str], up_to: dict[str, int]) -> list[Numbers]:
    names = sorted(selection)
    return [tuple(zip(names, each, strict=True)) for each in product(*(range(1, up_to.get(n, 1) + 1) for n in names))]


def units(numbers: Numbers) -> list[tuple[str, int]]:
    """One for each unit, so that fewer units are a part of more."""
    return [(item, unit) for item, number in numbers for unit in range(number)]
