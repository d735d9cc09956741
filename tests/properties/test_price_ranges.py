"""The least and the greatest price, against the prices of all combinations that are listed."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

import licet

AMOUNTS = ["0", "1", "2.50", "0.10", "9 once", "4 once + 1 per user per month", "3 per customer per year", "on request",
           "0.01 per call used", "12345678901234.123456789"]  # fmt: skip


@st.composite
def priced(draw: st.DrawFn) -> licet.Catalogue:
    plans, addons = draw(st.integers(1, 3)), draw(st.integers(0, 4))
    lines = [
        'catalogue acme "Acme"',
        draw(st.sampled_from(["each user holds exactly 1 plan", "each user holds any plans"])),
    ]
    items = [f"p{n}" for n in range(plans)] + [f"a{n}" for n in range(addons)]
    for name in items[:plans]:
        lines += [f'plan {name} "{name.upper()}"', f'  + f{name} "F"']
    for at, name in enumerate(items[plans:]):
        lines.append(f'addon {name} "{name.upper()}"{draw(st.sampled_from(["", " per customer"]))}')
        if at and draw(st.booleans()):
            lines.append(f"  {draw(st.sampled_from(['requires', 'excludes']))} a{draw(st.integers(0, at - 1))}")
    lines.append('price list "List" in EUR per user per month')
    rows = [f"  {name} {draw(st.sampled_from(AMOUNTS))}" for name in items if draw(st.integers(0, 5))]
    lines += [*rows, *draw(st.sampled_from([[], ["  paid yearly -17%"]]))]
    return licet.loads("\n".join(lines) + "\n")


@given(priced(), st.sampled_from([1, 7]), st.sampled_from([None, "yearly"]))
def test_the_ends_are_the_least_and_the_greatest_of_all_that_have_a_price(
    catalogue: licet.Catalogue, users: int, period: str | None
):
    known = {period for each in catalogue.definition.prices for period in each.paid}
    period = period if period in known else None
    found = catalogue.price_range(addons=True, users=users, period=period)
    every = [catalogue.price(each, users=users, period=period) for each in catalogue.combinations(addons=True)]
    known_prices = [each for each in every if each.known]
    assert (found.combinations, found.priced) == (len(every), len(known_prices))
    if not known_prices:
        assert found.least is found.greatest is found.cheapest is found.dearest is None
        return
    assert found.cheapest is not None
    assert found.dearest is not None
    cent = Decimal("0.01")
    low = min((each.total, each.once) for each in known_prices)
    high = max((each.total, each.once) for each in known_prices)
    assert abs(found.cheapest.total - low[0]) < cent
    assert abs(found.dearest.total - high[0]) < cent
    assert found.least is not None
    assert found.greatest is not None
    assert abs(found.least - found.cheapest.total) < cent
    assert abs(found.greatest - found.dearest.total) < cent
    for end in (found.cheapest, found.dearest):
        assert catalogue.is_legal(str(end.selection))
    on_request = {item for each in every for item in each.on_request}
    assert set(found.on_request) == on_request
    assert set(found.not_sold) == {item for each in every for item in each.not_sold}
