"""Core, dead and false-optional: over all selections, tried one by one."""

from __future__ import annotations

from hypothesis import assume, given

import licet
from properties.feature_models import Model, configurations, features, models, optional, written
from properties.strategies import Description, catalogues


@given(catalogues())
def test_what_is_core_or_dead_is_in_every_legal_selection_or_in_none(
    drawn: tuple[Description, licet.Catalogue],
) -> None:
    _, catalogue = drawn
    legal = [frozenset(selection.parts) for selection in catalogue.combinations(addons=True)]
    definition = catalogue.definition
    names = [item.id for item in (*definition.plans, *definition.addons) if item.id not in definition.off]
    found = catalogue.settled()
    assert found.void == (not legal)
    assert found.dead == tuple(name for name in names if not any(name in held for held in legal))
    if legal:
        assert found.core == tuple(name for name in names if all(name in held for held in legal))
        assert not set(found.dead) & {*found.core, *found.false_optional}


@given(models())
def test_the_core_dead_and_false_optional_features_of_a_model_are_those_of_its_configurations(model: Model) -> None:
    every = configurations(model)
    assume(every)
    catalogue = licet.loads(written(model), name="model.uvl")
    names = [feature.name for feature in features(model.root)]
    looks = {
        child
        for child, parent in optional(model)
        if any(parent in held for held in every) and all(child in held for held in every if parent in held)
    }
    found = catalogue.settled()
    assert [catalogue.title(name) for name in found.core] == [name for name in names if all(name in h for h in every)]
    assert [catalogue.title(name) for name in found.dead] == [
        name for name in names if not any(name in held for held in every)
    ]
    assert {catalogue.title(name) for name in found.false_optional} == looks
    assert {name for finding in catalogue.analyse(only=["W0651"]) for name in finding.names[:1]} == {
        *found.false_optional
    }
