"""Prices, contracts and moves against a second, plain reading of them, and the laws that they keep."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Literal, cast

from hypothesis import given
from hypothesis import strategies as st

import licet
from licet.answers.billing import add_months, timeline
from licet.answers.moves import changes
from licet.answers.prices import as_decimal, exact, rounded, yearly
from licet.model.definition import Billing, Definition, Period
from properties import money_oracle as oracle
from properties.money_oracle import MONTHS, Part

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
PERIODS = st.sampled_from(list(MONTHS))
ITEMS = ("free", "team", "box", "pack", "extra.small", "extra.large")
CATALOGUE = """catalogue shop "Shop"
each user holds any plans

plan free "Free"
plan team "Team" includes free
addon box "Box" per customer
  sold on its own
addon pack "Pack" at most 50
  sold on its own
addon extra "Extra"
  tier small "Small"
  tier large "Large" includes small
"""


# ---- days ------------------------------------------------------------------------------------------------------------


@given(DAYS, st.integers(0, 500))
def test_months_are_added_as_one_would_count_them(day: date, months: int) -> None:
    assert add_months(day, months) == oracle.later(day, months)


@given(
    DAYS,
    st.integers(0, 3000),
    PERIODS,
    st.none() | st.integers(1, 40),
    st.sampled_from(["period", "term", "end"]),
    st.none() | st.integers(1, 30),
)
def test_a_contract_stands_where_counting_its_periods_and_terms_ends(
    since: date, days: int, billed: str, term: int | None, renews: str, again: int | None
) -> None:
    on, step = since + timedelta(days=days), MONTHS[billed]
    how = cast(Literal["period", "term", "end"], renews)
    billing = Billing((cast(Period, billed),), term, how, again, None)  # type: ignore[arg-type]
    line = timeline(billing, cast(Period, billed), since, on)

    first = next(length for length in range(step, 10_000, step) if length >= (term or step))
    then = step if renews == "period" else next(n for n in range(step, 10_000, step) if n >= (again or first))
    number, begin, end = oracle.stretch(since, on, [first, then])
    assert line.after == ("ends" if renews == "end" else "renews")
    assert (line.first.first, line.first.next) == (since, oracle.later(since, first))
    if renews == "end" and number > 1:
        assert line.term is None
        assert line.period is None
        return
    assert line.term is not None
    assert line.period is not None
    assert (line.term.number, line.term.first, line.term.next) == (number, begin, end)
    assert (line.period.number, line.period.first, line.period.next) == oracle.stretch(since, on, [step])
    # What is paid for is held: no term ends within a period.
    assert line.term.first <= line.period.first < line.period.next <= line.term.next


# ---- prices ----------------------------------------------------------------------------------------------------------


@st.composite
def numbers(draw: st.DrawFn) -> str:
    whole, fraction = draw(st.integers(0, 99_999)), draw(st.integers(0, 9999))
    return str(whole) if draw(st.booleans()) else f"{whole}.{fraction:0{draw(st.integers(4, 5))}}"


PARTS = st.builds(Part, numbers(), st.sampled_from(["user", "customer"]), st.sampled_from([*oracle.PER, "once"]))
USED = st.builds(Part, numbers(), st.sampled_from(["message", "hour"]), st.just("used"))
LISTS = st.dictionaries(st.sampled_from(ITEMS), st.none() | st.lists(PARTS | USED, min_size=1, max_size=3))
HELD = st.dictionaries(st.sampled_from(ITEMS), st.just(1))


def sold(prices: dict[str, list[Part] | None], currency: str, paid: dict[str, str]) -> licet.Catalogue:
    rows = [
        f"  {name} {'on request' if parts is None else ' + '.join(part.text for part in parts)}"
        for name, parts in prices.items()
    ]
    rows += [f"  paid {period} {percent}%" for period, percent in paid.items()]
    billing = "billing\n  periods monthly, quarterly, half-yearly, yearly\n"
    return licet.loads("\n".join([CATALOGUE, billing + f'price list "Prices" in {currency}', *rows, ""]))


@given(
    LISTS,
    HELD,
    st.integers(1, 40),
    PERIODS,
    st.sampled_from(["USD", "JPY", "KWD"]),
    st.dictionaries(PERIODS, st.sampled_from(["-17", "+2.5", "-33.333", "-0"])),
)
def test_a_price_is_what_counting_it_piece_by_piece_comes_to(
    prices: dict[str, list[Part] | None],
    held: dict[str, int],
    users: int,
    period: str,
    currency: str,
    paid: dict[str, str],
) -> None:
    digits = {"USD": 2, "JPY": 0, "KWD": 3}[currency]
    price = sold(prices, currency, paid).price(held, users=users, period=period)
    expected = oracle.paid(prices, held, users, period, paid.get(period))

    assert set(price.not_sold) == {name for name in held if name not in prices}
    assert set(price.on_request) == {name for name in held if name in prices and prices[name] is None}
    if expected.total is None or expected.once is None:
        assert not price.known
        assert price.total is None
        assert price.once is None
        return
    assert price.total is not None
    assert price.once is not None
    assert Fraction(price.total) == oracle.to_cents(expected.total, digits)
    assert Fraction(price.once) == oracle.to_cents(expected.once, digits)
    assert price.total.as_tuple().exponent == price.once.as_tuple().exponent == -digits


@given(LISTS, st.integers(1, 5), PERIODS, st.sampled_from(ITEMS))
def test_what_the_search_compares_is_the_price_of_a_year(
    prices: dict[str, list[Part] | None], users: int, period: str, item: str
) -> None:
    catalogue = sold(prices, "USD", {"yearly": "-17"})
    [listed] = catalogue.definition.prices
    found = yearly(catalogue.definition, listed, users=users, period=cast(Period, period))
    expected = oracle.paid(prices, {item: 1}, users, period, "-17" if period == "yearly" else None)
    if item not in prices:
        assert item not in found
    elif expected.total is None:
        assert found[item] is None
    else:
        amount = found[item]
        assert amount is not None
        assert Fraction(amount) == expected.total * (12 // MONTHS[period])


@given(st.fractions(0, 10**40), st.sampled_from(["EUR", "JPY", "BHD"]))
def test_a_sum_is_rounded_to_the_nearest_that_can_be_paid(amount: Fraction, currency: str) -> None:
    assert Fraction(rounded(amount, currency)) == oracle.to_cents(amount, {"EUR": 2, "JPY": 0, "BHD": 3}[currency])


@given(st.decimals(0, 10**50, allow_nan=False, places=12))
def test_a_decimal_number_goes_through_a_fraction_unchanged(number: Decimal) -> None:
    assert exact(Fraction(number)) == number
    assert as_decimal(Fraction(number)) == number


# ---- moves -----------------------------------------------------------------------------------------------------------

SHOP: Definition = licet.loads(CATALOGUE).definition
COUNTED = st.dictionaries(st.sampled_from(ITEMS), st.integers(1, 3))


@given(COUNTED, COUNTED)
def test_the_changes_of_a_move_lead_from_the_one_selection_to_the_other(
    before: dict[str, int], after: dict[str, int]
) -> None:
    held = Counter(before)
    for change in changes(SHOP, before, after):
        if change.from_ is not None:
            held[change.from_] -= change.quantities[0]
        if change.to is not None:
            held[change.to] += change.quantities[1]
    assert +held == Counter(after)
    assert not -held


@given(COUNTED, COUNTED)
def test_the_way_back_has_the_opposite_changes(before: dict[str, int], after: dict[str, int]) -> None:
    back = {"higher": "lower", "lower": "higher", "more": "less", "less": "more", "others": "others"}
    there = Counter(change.kind for change in changes(SHOP, before, after))
    assert Counter(back[change.kind] for change in changes(SHOP, after, before)) == Counter(there)


@given(COUNTED)
def test_nothing_changes_between_a_selection_and_itself(held: dict[str, int]) -> None:
    assert changes(SHOP, held, held) == ()
