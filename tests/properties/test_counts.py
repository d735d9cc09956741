"""Exact counts and draws, against the oracle's list of all combinations."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from licet import Catalogue, loads
from licet.asp.counting import Countable
from licet.asp.held import held_rules
from licet.asp.program import from_definition
from licet.counting import count
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


@given(catalogues())
def test_rules_about_what_is_held_say_as_clauses_what_they_say_in_the_program(drawn: Drawn):
    _, catalogue = drawn
    definition = catalogue.definition
    every = frozenset(addon.id for addon in definition.addons)
    most = len(definition.plans)
    whole = Countable(from_definition(definition, every), fewest=0, most=most)
    less = from_definition(definition, every, without=held_rules(definition))
    apart = Countable(less, definition, fewest=0, most=most)
    numbers = [count(each.selections(), seconds=60, other=False).total for each in (whole, apart)]
    assert numbers[0] == numbers[1]


def test_each_kind_of_condition_on_what_is_held_is_taken_as_it_stands():
    catalogue = loads(EACH_KIND)
    definition = catalogue.definition
    others = {rule.id for rule in definition.rules} - {rule.id for rule in held_rules(definition)}
    assert others == {"of-a-feature"}
    every = oracle.combinations(definition, frozenset(addon.id for addon in definition.addons))
    assert 0 < len(every) == catalogue.count(addons=True)


EACH_KIND = """catalogue kinds "Kinds"
each user holds 1 to 3 plans
each customer holds at most 4 add-ons

solution sales "Sales"
  tier small "Small"
    + calls "Calls"
  tier middle "Middle" includes small
  tier large "Large" includes middle
plan desk "Desk"
plan free "Free"
addon a "A"
  available with sales.middle or higher
addon b "B"
  requires sales
addon c "C"
  excludes a, free
addon d "D"
addon e "E"

term busy "Busy"
  at least 2 of a, b, d, desk

rule of-a-feature "Of a feature"
  if calls then (at most 2 add-ons)
rule of-a-term "Of a term"
  if busy then (desk or sales.large)
rule of-a-number "Of a number"
  at most 2 of a, b, e
rule of-plans "Of plans"
  if e then (exactly 2 plans)
rule of-parts "Of parts"
  never ((a or not b) and (desk or not (c and e)))
"""
