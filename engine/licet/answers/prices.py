"""What a selection costs by a list of prices. Nothing here is a float: sums are exact, and rounded once, at their end.

The program says nothing of money: its numbers have 32 bits and wrap without a word. What a selection costs is added up
here, from the lines of a list and from what is held.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from licet.answers.reasoner import Reasoner
from licet.answers.types import Combination
from licet.model.currency import digits
from licet.model.definition import Charge, Definition, Holder, Period, PriceLine, PriceList, Title
from licet.model.periods import MONTHS
from licet.record import record
from licet.text import Span

Kind = Literal["period", "once", "used"]


@record
class Cost:
    """One part of what a selection costs.

    `number` is what stands in the list, for one `holder` ("user", "customer") and, unless it is paid "once", for one
    `per` (a period). `times` is how often it is paid: `quantity` of the item, for each user where it is per user.
    `sum` is what that comes to, exactly where it ends within 28 digits: for the period that was asked for, with the
    list's percentage for that period, or once. A cost of kind "used" has a `unit` and no sum: nobody knows beforehand.
    """

    item: str
    kind: Kind
    number: Decimal
    holder: Holder
    per: Period | None
    unit: str | None
    quantity: int
    times: int
    sum: Decimal | None
    place: Span


@record
class Price:
    """What a selection costs by one list, for a number of users.

    `total` is what is paid for each `period`, `once` what is paid once beside it; both are rounded, halves up, to what
    can be paid in the `currency`. Both are None where a part is `on_request` or `not_sold` by the list: there is then
    no number. What is paid by use is among the `costs` alone. `percent` is what the list adds for this period (-17).
    """

    selection: Combination
    list: str
    title: Title
    currency: str
    users: int
    period: Period
    percent: Decimal | None
    costs: tuple[Cost, ...]
    total: Decimal | None
    once: Decimal | None
    on_request: tuple[str, ...]
    not_sold: tuple[str, ...]

    @property
    def known(self) -> bool:
        """Whether there is a number: nothing is on request, and all of it is sold by this list."""
        return not self.on_request and not self.not_sold

    @property
    def metered(self) -> tuple[Cost, ...]:
        """The costs that are paid by use."""
        return tuple(cost for cost in self.costs if cost.kind == "used")


def price(
    reasoner: Reasoner,
    prices: PriceList,
    held: Mapping[str, int],
    *,
    users: int = 1,
    period: Period | None = None,
) -> Price:
    """What a selection costs by a list, legal or not. It maps each plan and add-on to how many of it are held; the
    default period is `usual_period`."""
    period = period or usual_period(reasoner.definition, prices)
    rows = {line.item: line for line in prices.lines}
    selection = reasoner.combination(held)
    costs: list[Cost] = []
    total = once = Fraction(0)
    on_request: list[str] = []
    not_sold: list[str] = []
    for item in selection.parts:
        row = rows.get(item)
        if row is None:
            not_sold.append(item)
        elif row.charges is None:
            on_request.append(item)
        else:
            for charge in row.charges:
                quantity = held[item]
                amount = _amount(charge, prices, period, users) * quantity
                costs.append(_cost(row, charge, quantity, users, amount))
                if charge.once:
                    once += amount
                elif charge.used is None:
                    total += amount
    known = not on_request and not not_sold
    return Price(
        selection,
        prices.id,
        prices.title,
        prices.currency,
        users,
        period,
        prices.paid.get(period),
        tuple(costs),
        rounded(total, prices.currency) if known else None,
        rounded(once, prices.currency) if known else None,
        tuple(on_request),
        tuple(not_sold),
    )


def _amount(charge: Charge, prices: PriceList, period: Period, users: int) -> Fraction:
    """What one of the item comes to: for the period, or once."""
    amount = Fraction(charge.number) * (users if charge.holder == "user" else 1)
    if charge.once or charge.period is None:
        return amount
    percent = prices.paid.get(period, Decimal(0))
    return amount * Fraction(MONTHS[period], MONTHS[charge.period]) * (100 + Fraction(percent)) / 100


def _cost(row: PriceLine, charge: Charge, quantity: int, users: int, amount: Fraction) -> Cost:
    kind: Kind = "used" if charge.used is not None else "once" if charge.once else "period"
    times = quantity if kind == "used" or charge.holder == "customer" else quantity * users
    sum_ = None if kind == "used" else as_decimal(amount)
    number, holder, per, unit = charge.number, charge.holder, charge.period, charge.used
    return Cost(row.item, kind, number, holder, per, unit, quantity, times, sum_, row.origin)


# ---- for the search --------------------------------------------------------------------------------------------------


def yearly(
    definition: Definition, prices: PriceList, *, users: int = 1, period: Period | None = None
) -> Mapping[str, Decimal | None]:
    """What one of each item costs for twelve months, exactly, paid for `period` (default: `usual_period`).

    An item that is on request has None, one that the list does not sell is not there. Twelve months hold a whole number
    of each period, so nothing is rounded, and what is cheaper in a year is cheaper in each of its periods. What is paid
    once or by use is not in it.
    """
    period = period or usual_period(definition, prices)
    found: dict[str, Decimal | None] = {}
    for line in prices.lines:
        if line.charges is None:
            found[line.item] = None
            continue
        paid = [charge for charge in line.charges if not charge.once and charge.used is None]
        amounts = (_amount(charge, prices, period, users) for charge in paid)
        found[line.item] = exact(sum(amounts, Fraction(0)) * (12 // MONTHS[period]))
    return found


def usual_period(definition: Definition, prices: PriceList) -> Period:
    """The period that a price is about when none is named: the first one of `billing`, else that of the list's first
    price for a period, else a month."""
    if definition.billing is not None and definition.billing.periods:
        return definition.billing.periods[0]
    charges = [charge for line in prices.lines for charge in line.charges or ()]
    return next((charge.period for charge in charges if charge.period is not None), "monthly")


def periods(definition: Definition, prices: PriceList) -> tuple[Period, ...]:
    """The periods for which one can pay: those of `billing`, else those that the list speaks of."""
    if definition.billing is not None and definition.billing.periods:
        return definition.billing.periods
    used = {charge.period for line in prices.lines for charge in line.charges or ()}
    spoken = {usual_period(definition, prices), *prices.paid, *filter(None, used)}
    return tuple(period for period in MONTHS if period in spoken)


# ---- numbers ---------------------------------------------------------------------------------------------------------


def rounded(amount: Fraction, currency: str) -> Decimal:
    """The sum of money that can be paid: to the last digit of the currency, halves up.

    >>> from fractions import Fraction
    >>> rounded(Fraction("0.125"), "USD"), rounded(Fraction("2.5"), "JPY"), rounded(Fraction(4), "EUR")
    (Decimal('0.13'), Decimal('3'), Decimal('4.00'))
    """
    places = digits(currency)
    units = (amount * 10**places + Fraction(1, 2)).__floor__()
    return Decimal(f"{units}E-{places}")


def exact(amount: Fraction) -> Decimal:
    """A fraction whose digits end, as a decimal number of as many digits as it takes. Raises ValueError for others."""
    places, rest = 0, amount.denominator
    for factor in (2, 5):
        count = 0
        while rest % factor == 0:
            rest //= factor
            count += 1
        places = max(places, count)
    if rest != 1:
        raise ValueError(f"the digits of {amount} do not end")
    return Decimal(f"{amount.numerator * 10**places // amount.denominator}E-{places}")


def as_decimal(amount: Fraction) -> Decimal:
    """A fraction as a decimal number: exactly where its digits end, else to 28 of them."""
    try:
        return exact(amount)
    except ValueError:
        return Decimal(amount.numerator) / Decimal(amount.denominator)
