"""Partial questions on catalogues made at random: there is a selection, or what clashes is minimal; both by brute force."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from licet import Catalogue, Clash
from licet.answers.clash import Wish
from licet.model.definition import Definition
from properties import oracle
from properties.strategies import Description, catalogues

Drawn = tuple[Description, Catalogue]
# A rule by its name, or a wish.
Part = str | Wish


def meets(definition: Definition, selection: frozenset[str], broken: frozenset[str], parts: Iterable[Part]) -> bool:
    plans = sum(item.id in selection for item in definition.plans)
    for part in parts:
        if isinstance(part, str):
            met = part not in broken
        else:
            met = {
                "holds": lambda name=part.name: name in selection,
                "without": lambda name=part.name: name not in selection,
                "has": lambda name=part.name: name in oracle.entitled(definition, selection),
                "lacks": lambda name=part.name: name not in oracle.entitled(definition, selection),
                "at-least-plans": lambda name=part.name: plans >= int(name),
                "at-most-plans": lambda name=part.name: plans <= int(name),
            }[part.kind]()
        if not met:
            return False
    return True


def parts_of(clash: Clash) -> frozenset[Part]:
    return frozenset([*(rule.id for rule in clash.rules), *clash.wishes])


@settings(max_examples=60, deadline=None)
@given(catalogues(), st.data())
def test_a_partial_question_is_answered_by_an_example_or_by_every_minimal_clash(drawn: Drawn, data: st.DataObject):
    _, catalogue = drawn
    definition = catalogue.definition
    names = [item.id for item in (*definition.plans, *definition.addons)]
    features = [feature.id for feature in definition.features]
    holds, without = (data.draw(st.lists(st.sampled_from(names), max_size=2, unique=True)) for _ in range(2))
    has, lacks = (data.draw(st.lists(st.sampled_from(features), max_size=2, unique=True)) for _ in range(2))
    least = data.draw(st.integers(0, 2))
    most = data.draw(st.none() | st.integers(least, 3))
    found = catalogue.possible(holds=holds, without=without, has=has, lacks=lacks, plans=(least, most), every=True)
    every = [(selection, oracle.broken_rules(definition, selection)) for selection in oracle.all_subsets(names)]
    wishes = set(found.wishes)
    legal = any(not broken and meets(definition, selection, broken, wishes) for selection, broken in every)
    assert bool(found) == legal
    if found.example is not None:
        selection = frozenset(found.example.parts)
        assert meets(definition, selection, oracle.broken_rules(definition, selection), wishes)
        assert oracle.legal(definition, selection)
        return
    assert found.complete
    told = [parts_of(clash) for clash in found.clashes]
    assert len(set(told)) == len(told) > 0

    def together(parts: Iterable[Part]) -> bool:
        return any(meets(definition, selection, broken, parts) for selection, broken in every)

    for clash in told:
        assert not together(clash)
        for part in clash:
            assert together(clash - {part})
    # All of them: whatever contains none of those that were told can hold together.
    universe: list[Part] = [*(rule.id for rule in definition.rules), *wishes]
    if len(universe) <= 7:
        for size in range(len(universe) + 1):
            for parts in combinations(universe, size):
                if not any(clash <= set(parts) for clash in told):
                    assert together(parts)
    # The one that is told first without asking for all is one of them.
    [one] = catalogue.possible(holds=holds, without=without, has=has, lacks=lacks, plans=(least, most)).clashes
    assert parts_of(one) in told
