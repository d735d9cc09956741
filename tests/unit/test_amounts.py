"""Exact amounts: how they add up, convert, and are written and read."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal

import pytest

import licet
from licet.answers.types import Combination, Holding
from licet.model.amounts import UNLIMITED, Amount, converted, plus, read, times, written


def test_unlimited_is_more_than_every_number_and_stays_what_it_is() -> None:
    assert UNLIMITED > 10**1000
    assert Decimal("1e500") < UNLIMITED
    assert not UNLIMITED < UNLIMITED
    assert UNLIMITED == pickle.loads(pickle.dumps(UNLIMITED)) == copy.deepcopy(UNLIMITED)
    assert max(3, UNLIMITED) is UNLIMITED
    assert min(Decimal(3), UNLIMITED) == 3
    assert plus(UNLIMITED, Decimal(1)) == plus(Decimal(1), UNLIMITED) == times(UNLIMITED, 7) == UNLIMITED
    with pytest.raises(TypeError):
        UNLIMITED - 1  # type: ignore[operator]


def test_sums_are_exact_whatever_their_size() -> None:
    large, small = Decimal(10) ** 29, Decimal("1e-30")
    assert written(plus(large, small)).replace(" ", "") == "1" + "0" * 29 + "." + "0" * 29 + "1"
    assert times(Decimal("0.1"), 3) == Decimal("0.3")


@pytest.mark.parametrize(
    ("number", "unit", "to", "found"),
    [
        ("1", "TB", "GB", "1000"),
        ("1", "TiB", "GiB", "1024"),
        ("1", "GiB", "GB", "1.073741824"),
        ("1", "kB", "MiB", "0.00095367431640625"),
        ("1", "Gbit/s", "Mbit/s", "1000"),
        ("1", "MB", "Mbit", "8"),
        ("1", "recipient", "recipients", "1"),
        ("1", "GB", "Mbit/s", None),
        ("1", "minutes", "hours", None),
    ],
)
def test_data_converts_exactly_and_nothing_else_does(number: str, unit: str, to: str, found: str | None) -> None:
    assert converted(Decimal(number), unit, to) == (None if found is None else Decimal(found))


@pytest.mark.parametrize(
    ("text", "unit", "amount"),
    [
        ("100GB", "GB", Decimal(100)),
        ("3 000", "minutes", Decimal(3000)),
        ("3_000 minutes", "minutes", Decimal(3000)),
        ("2.5 TB", "GB", Decimal(2500)),
        (" unlimited ", None, UNLIMITED),
        ("5 seats", None, Decimal(5)),
    ],
)
def test_an_amount_is_read_as_it_is_typed(text: str, unit: str | None, amount: Amount) -> None:
    assert read(text, unit) == amount


@pytest.mark.parametrize("text", ["", "GB", "1,5", "1.000.000", "-3", "1e5", "10 hours", "1 00 GB"])
def test_what_is_no_amount_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"no amount|no unit"):
        read(text, "GB")


def test_an_amount_is_written_as_a_catalogue_does() -> None:
    assert [written(Decimal(text)) for text in ("0", "3000", "2.50", "1234567.125")] == [
        "0",
        "3 000",
        "2.5",
        "1 234 567.125",
    ]
    assert written(UNLIMITED) == "unlimited"


def test_a_combination_prints_and_compares_with_its_quantities() -> None:
    three = Combination(("team", "pack"), {"pack": 3})
    assert str(three) == "team + 3 pack"
    assert three != Combination(("team", "pack"))
    assert Combination(("team", "pack"), {"pack": 1}) == Combination(("team", "pack"))
    assert pickle.loads(pickle.dumps(three)) == three
    assert Holding(three, three.quantities).quantities == {"pack": 3}


SHOP = """
catalogue shop "Shop"
each customer holds exactly 1 plan
each customer holds any add-ons
plan team "Team"
addon pack "Pack" repeatable
addon once "Once"
addon few "Few" at most 3
"""


@pytest.mark.parametrize(
    "given", ["team + 3 pack", "3 pack+team", {"pack": 3, "team": 1}, Combination(("team", "pack"), {"pack": 3})]
)
def test_a_selection_says_how_many_in_each_form(given: licet.Combination) -> None:
    assert str(licet.loads(SHOP).selection(given)) == "team + 3 pack"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("2 team", "it can be held once"),
        ("team + 2 once", "it can be held once"),
        ("team + 0 pack", "no number of them"),
        ({"team": 1, "pack": -1}, "no number of them"),
        ({"team": 1, "pack": 1.5}, "no number of them"),
        ("pack + pack", "named twice"),
        ("team pack", "no selection"),
        ("team + 1.5 pack", "no selection"),
    ],
)
def test_a_number_that_cannot_be_is_told(given: str | dict[str, int], said: str) -> None:
    with pytest.raises(licet.SelectionError, match=said):
        licet.loads(SHOP).selection(given)


def test_any_number_is_legal_up_to_the_bound() -> None:
    shop = licet.loads(SHOP)
    assert shop.is_legal("team + 3 few + 999999999 pack")
    assert [rule.rule for rule in shop.verdict("team + 4 few").broken] == ["few-at-most"]
    assert not shop.is_legal({"team": 1, "few": 10**30})
