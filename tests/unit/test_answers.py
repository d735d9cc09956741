"""Answers as objects: what is found later is the same as what is found at once."""

from __future__ import annotations

import pickle
import runpy
from pathlib import Path

import pytest

import licet

BENCH = Path(__file__).parents[2] / "bench"

TEXT = """catalogue two "Two"
each user holds at least 1 plan
plan a "A"
  + x "X"
  + y "Y"
plan b "B"
  + x
"""


@pytest.fixture(scope="module")
def catalogue() -> licet.Catalogue:
    return licet.loads(TEXT)


def test_the_sources_of_entitlements_are_found_when_they_are_read(catalogue: licet.Catalogue) -> None:
    first = catalogue.entitlements("a + b")
    assert catalogue.entitlements("b").entitled == {"x"}, "another question in between"
    assert [(entry.feature, [way.path for way in entry.sources]) for entry in first.features] == [
        ("x", [("a",), ("b",)]),
        ("y", [("a",)]),
    ]
    assert first.features is first.features


def test_entitlements_are_equal_by_what_they_say_and_survive_pickling(catalogue: licet.Catalogue) -> None:
    one, other = catalogue.entitlements("a"), catalogue.entitlements(["a"])
    assert one == other
    assert hash(one) == hash(other)
    assert one != catalogue.entitlements("b")
    copy = pickle.loads(pickle.dumps(one))
    assert copy.entitled == one.entitled
    assert [entry.feature for entry in copy.features] == ["x", "y"]
    assert repr(one) == "<Entitlements a: 2 features>"


def test_one_name_as_a_filter_is_not_taken_for_its_letters() -> None:
    text = """catalogue shop "Shop"
each customer holds exactly 1 plan
plan free "Free"
plan team "Team"
  + search "Search"
addon pack "Pack"
"""
    shop = licet.loads(text)
    assert [str(each) for each in shop.combinations(has="search")] == ["team"]
    assert [str(each) for each in shop.combinations(lacks="search")] == ["free"]
    assert shop.count(addons="pack") == 4
    assert shop.count(holds="team", addons="pack", has="search") == 2
    assert [str(each) for each in shop.find(has="search")] == ["team"]
    assert shop.possible(has="search")
    assert not shop.possible(holds="free", has="search")


def test_a_reading_that_there_is_not_is_refused() -> None:
    with pytest.raises(licet.LicetError, match="there is no reading `nominla`"):
        licet.loads(TEXT, reading="nominla")  # type: ignore[arg-type]


def test_the_made_catalogue_of_the_benchmarks_has_the_size_that_they_state() -> None:
    made = licet.loads(runpy.run_path(str(BENCH / "made.py"))["text"]()).definition
    assert (len(made.features), len(made.plans), len(made.addons), len(made.rules)) == (2000, 60, 60, 300)
    lines = [line for item in made.items for line in item.lines]
    assert 0.04 < sum(line.condition is not None for line in lines) / len(lines) < 0.07
