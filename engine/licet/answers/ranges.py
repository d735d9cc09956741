"""The least and the greatest price of all legal combinations, exactly, without listing them.

A price is a sum of what its parts cost. The combinations are counted as a circuit, in which the least sum of weights is
one walk, whatever their number; the weights are fractions of any size, so nothing is rounded on the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from math import lcm

from licet.answers.prices import Price, as_decimal, price, usual_period, yearly
from licet.answers.reasoner import Reasoner
from licet.counting import Circuit
from licet.model.definition import Period, PriceList, Title
from licet.model.periods import MONTHS
from licet.record import record

# All combinations as a circuit, with the variable of each plan and add-on in it.
Combinations = tuple[Circuit, Mapping[str, int]]


@record
class PriceRange:
    """What legal combinations cost by one list: from the least to the greatest, each add-on held once.

    `least` and `greatest` are what is paid for each `period`, exactly (`once` is not in them, and decides between those
    that cost the same); `cheapest` and `dearest` are combinations that cost so much, with the fewest parts among those that
    do, and each part of their price. All four are None where no combination has a price. Of `combinations`, all that were
    asked for, `priced` have one: the others hold something that is `on_request` or `not_sold` by the list.
    """

    list: str
    title: Title
    currency: str
    users: int
    period: Period
    combinations: int
    priced: int
    least: Decimal | None
    greatest: Decimal | None
    cheapest: Price | None
    dearest: Price | None
    on_request: tuple[str, ...]
    not_sold: tuple[str, ...]


def price_range(
    reasoner: Reasoner, counted: Combinations, prices: PriceList, *, users: int = 1, period: Period | None = None
) -> PriceRange:
    """The range of prices of what was counted."""
    definition = reasoner.definition
    period = period or usual_period(definition, prices)
    circuit, items = counted
    costs = yearly(definition, prices, users=users, period=period)
    held = circuit.each()
    open_ = {item: variable for item, variable in items.items() if held.get(variable)}
    on_request = tuple(item for item in open_ if item in costs and costs[item] is None)
    not_sold = tuple(item for item in open_ if item not in costs)
    barred = {open_[item] for item in (*on_request, *not_sold)}
    by_barred = circuit.by_size(barred) if barred else [circuit.total]
    priced = by_barred[0] if by_barred else 0
    cheapest = dearest = None
    least = greatest = None
    if priced:
        recurring = {open_[item]: Fraction(cost) for item, cost in costs.items() if cost is not None and item in open_}
        once = {open_[item]: cost for item, cost in _once(prices, users).items() if item in open_}
        low, high = _weights(open_.values(), recurring, once, barred)
        least_found, greatest_found = circuit.least(low), circuit.greatest(high)
        assert least_found is not None
        assert greatest_found is not None
        share = Fraction(MONTHS[period], 12)
        names = {variable: item for item, variable in open_.items()}
        ends = []
        for found in (least_found, greatest_found):
            chosen = {names[variable]: 1 for variable in found.true if variable in names}
            total = sum((recurring.get(variable, Fraction(0)) for variable in found.true), Fraction(0)) * share
            ends.append((as_decimal(total), price(reasoner, prices, chosen, users=users, period=period)))
        (least, cheapest), (greatest, dearest) = ends
    return PriceRange(
        prices.id,
        prices.title,
        prices.currency,
        users,
        period,
        circuit.total,
        priced,
        least,
        greatest,
        cheapest,
        dearest,
        on_request,
        not_sold,
    )


def _once(prices: PriceList, users: int) -> Mapping[str, Fraction]:
    """What is paid once for each item."""
    return {
        line.item: sum(
            (
                Fraction(charge.number) * (users if charge.holder == "user" else 1)
                for charge in line.charges or ()
                if charge.once
            ),
            Fraction(0),
        )
        for line in prices.lines
    }


def _weights(
    variables: Iterable[int], recurring: Mapping[int, Fraction], once: Mapping[int, Fraction], barred: set[int]
) -> tuple[dict[int, int], dict[int, int]]:
    """Weights whose least sum is the cheapest combination, and those whose greatest sum is the dearest: first by what is
    paid for each period, then once, then with the fewest parts. No sum of a lower order reaches the step of a higher one;
    what is barred weighs more than all. They are whole numbers, of any size."""
    every = list(variables)
    steps_once, steps_recurring = _steps(once), _steps(recurring)
    unit_once = len(every) + 1
    unit_recurring = sum(steps_once.values()) * unit_once + unit_once
    low: dict[int, int] = {}
    high: dict[int, int] = {}
    for variable in every:
        worth = steps_recurring.get(variable, 0) * unit_recurring + steps_once.get(variable, 0) * unit_once
        low[variable], high[variable] = worth + 1, worth - 1
    most = sum(low.values()) + 1
    for variable in barred:
        low[variable], high[variable] = most, -most
    return low, high


def _steps(numbers: Mapping[int, Fraction]) -> dict[int, int]:
    """Numbers as whole multiples of one step."""
    below = lcm(*(number.denominator for number in numbers.values()))
    return {name: number.numerator * (below // number.denominator) for name, number in numbers.items()}


__all__ = ["Combinations", "PriceRange", "price_range"]
