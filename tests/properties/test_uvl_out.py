"""Catalogues as feature models: as many configurations as there are legal selections, and the same tree back again."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given

import licet
from licet.interop.uvl import formulas
from licet.interop.uvl.write import write
from properties.feature_models import Model, models, written
from properties.strategies import Description, catalogues


def legal(catalogue: licet.Catalogue) -> int:
    return sum(1 for _ in catalogue.combinations(addons=True))


@given(catalogues())
def test_a_catalogue_has_as_many_selections_as_its_feature_model_has_configurations(
    drawn: tuple[Description, licet.Catalogue],
) -> None:
    _, catalogue = drawn
    text, _ = write(catalogue.definition)
    assert legal(licet.loads(text, name="written.uvl")) == legal(catalogue), text


@given(models())
def test_a_feature_model_that_is_read_and_written_has_the_same_configurations(model: Model) -> None:
    first = licet.loads(written(model), name="model.uvl")
    text, notes = write(first.definition)
    again = licet.loads(text, name="model.uvl")
    assert sorted(again.title(item.id) for item in again.definition.items) == sorted(
        first.title(item.id) for item in first.definition.items
    ), text
    assert {frozenset(map(again.title, each)) for each in again.combinations()} == {
        frozenset(map(first.title, each)) for each in first.combinations()
    }, text
    assert not notes


@given(catalogues())
def test_what_features_of_their_own_stand_for_adds_no_configuration_and_takes_none(
    drawn: tuple[Description, licet.Catalogue],
) -> None:
    _, catalogue = drawn
    with patch.multiple(formulas, WRITTEN_OUT=0, LARGEST=1, DEEPEST=0):
        text, _ = write(catalogue.definition)
    assert legal(licet.loads(text, name="written.uvl")) == legal(catalogue), text
