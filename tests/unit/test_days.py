"""Days and versions, asked of a catalogue."""

from __future__ import annotations

from datetime import date

import pytest

import licet

TEXT = """catalogue c "C"
  version 1 from 2024-01-01
  version 2 from 2026-01-01
each user holds exactly 1 plan
bundle common "Common"
  + reports "Reports"
    + standard "Standard reports" before 2025-01-01
solution s "S" from 2024-06-01
  tier low "Low" includes common
  tier high "High" from 2026-01-01 includes low
plan old "Old" before 2026-01-01 became s.low includes common
"""


def test_a_version_stands_for_the_day_from_which_it_is_in_force() -> None:
    catalogue = licet.loads(TEXT)
    assert [(version.name, version.from_) for version in catalogue.versions] == [
        ("1", "2024-01-01"),
        ("2", "2026-01-01"),
    ]
    first, second = catalogue.on("1"), catalogue.on("2")
    assert (first.version, first.definition.on) == ("1", "2024-01-01")
    assert [str(one) for one in first.combinations(ordered=True)] == ["old"]
    assert [str(one) for one in second.combinations(ordered=True)] == ["s.low", "s.high"]
    assert first.on("2").version == "2"


def test_a_day_may_be_a_date_or_its_text() -> None:
    catalogue = licet.loads(TEXT)
    assert list(catalogue.on(date(2025, 1, 1)).combinations()) == list(catalogue.on("2025-01-01").combinations())


def test_the_days_of_a_solution_are_those_of_its_tiers() -> None:
    catalogue = licet.loads(TEXT)
    assert not catalogue.on("2024-05-31").is_legal("s.low")
    assert catalogue.on("2024-06-01").is_legal("s.low")
    assert not catalogue.on("2024-06-01").is_legal("s.high")


def test_what_is_nested_on_some_days_is_not_granted_with_its_parent_on_others() -> None:
    catalogue = licet.loads(TEXT)
    assert catalogue.on("2024-12-31").entitled("old", "standard")
    assert not catalogue.on("2025-01-01").entitled("old", "standard")
    assert catalogue.on("2025-01-01").entitled("old", "reports")


def test_a_table_of_a_day_has_the_plans_and_features_of_that_day() -> None:
    table = licet.loads(TEXT).on("2026-01-01").table("features", format="csv")
    assert isinstance(table, str)
    assert "Old" not in table
    assert "Standard reports" not in table
    assert "Low" in table


@pytest.mark.parametrize("day", ["2025-02-29", "25-01-01", "20250101", "3", "tomorrow", ""])
def test_what_is_no_day_and_no_version_is_refused(day: str) -> None:
    with pytest.raises(licet.LicetError, match="is no day"):
        licet.loads(TEXT).on(day)


def test_a_selection_cannot_have_begun_later_than_it_is_asked_about() -> None:
    with pytest.raises(licet.LicetError, match="cannot have begun"):
        licet.loads(TEXT).on("2024-01-01", since="2024-01-02")


def test_a_catalogue_without_days_is_the_same_on_all() -> None:
    catalogue = licet.loads('catalogue c "C"\nplan a "A"\n')
    assert list(catalogue.on("1999-12-31").combinations()) == list(catalogue.combinations())


def test_a_line_that_is_over_is_the_reason_of_a_no() -> None:
    catalogue = licet.loads(TEXT)
    why = catalogue.on("2025-01-01").why("old", "standard")
    assert (bool(why), why.code) == (False, "not-valid-on-date")
    assert "to 2024-12-31" in why.sentence
    assert catalogue.on("2024-12-31").why("old", "standard").code == "granted"
