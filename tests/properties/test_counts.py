"""Exact counts and draws, against the oracle's list of all combinations."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from licet import Catalogue
from properties import oracle
from properties.strategies import Description, catalogues

Drawn = tuple[Description, Catalogue]


@given(catalogues(), st.data())
def test_counts_are_those_of_the_list(drawn: Drawn, data: st.DataObject):
    description, catalogue = drawn
    definition = catalogue.definition
    opened = data.draw(st.sampled_from([(), tuple(description.addons)]))
    every = oracle.combinations(definition, definition.counted | set(opened))
    found = catalogue.counts(addons=opened)
    assert found.total == catalogue.count(addons=opened) == len(every)
    assert found.by_size == dict(sorted(Counter(map(len, every)).items()))
    assert found.by_plan == {plan.id: sum(plan.id in each for each in every) for plan in definition.plans}
    assert found.by_addon == {
        addon.id: sum(addon.id in each for each in every)
        for addon in definition.addons
        if addon.id in definition.counted or addon.id in opened
    }
    assert found.entitlement_sets == len({frozenset(oracle.entitled(definition, each)) for each in every})


@given(catalogues(), st.data())
def test_filters_count_what_they_list(drawn: Drawn, data: st.DataObject):
    _, catalogue = drawn
    definition = catalogue.definition
    names = [feature.id for feature in definition.features]
    items = [item.id for item in (*definition.plans, *definition.addons)]
    filters = {
        "addons": data.draw(st.booleans()),
        "plans": data.draw(st.sampled_from([None, 1, (0, 1), (2, None)])),
        "holds": data.draw(st.lists(st.sampled_from(items), max_size=1)) if items else [],
        "has": data.draw(st.lists(st.sampled_from(names), max_size=1)) if names else [],
        "lacks": data.draw(st.lists(st.sampled_from(names), max_size=1)) if names else [],
    }
    listed = list(catalogue.combinations(**filters))
    assert catalogue.count(**filters) == len(listed)
    for combination in catalogue.sample(3, seed=data.draw(st.integers(0, 3)), **filters):
        assert combination in listed
    assert bool(catalogue.sample(1, **filters)) == bool(listed)
