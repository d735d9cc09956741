"""Prices, as text for people and as data for JSON. Sums of money are texts there: no number is made a float."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Context, Decimal

from licet.answers.prices import Cost, Price
from licet.model.currency import digits
from licet.model.definition import Definition, Language
from licet.model.periods import WORDS
from licet.render import titles
from licet.render.measure import pad, plain, width
from licet.render.small import Data, both, list_of, place, selection
from licet.text import plural

# Decimal numbers are rounded to 28 digits where nothing else is said.
_MANY = Context(prec=1000)
EACH = {"monthly": "a month", "quarterly": "a quarter", "half-yearly": "half a year", "yearly": "a year"}


# ---- numbers -----------------------------------------------------------------------------------------------


def money(amount: Decimal, currency: str) -> str:
    """A sum with the digits that its currency has, or all of its own where it has more: `1 234.50`."""
    places = digits(currency)
    own_digits = amount.normalize(_MANY)
    own = own_digits.as_tuple().exponent
    if isinstance(own, int) and -own > places:
        # A share of a year has digits that do not end.
        return _grouped(own_digits) if -own <= 10 else f"about {_grouped(_to(own_digits, places + 2))}"
    return _grouped(_to(own_digits, places))


def _to(amount: Decimal, places: int) -> Decimal:
    return amount.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _MANY)


def _grouped(amount: Decimal) -> str:
    return f"{amount:,f}".replace(",", " ")


def number(amount: Decimal) -> str:
    """A number of a list as it can be written there."""
    return f"{amount:f}"


# ---- a price ---------------------------------------------------------------------------------------------------------


def price_text(definition: Definition, price: Price, language: Language) -> str:
    """The sum in the first line, then each part of it: what it is, its price, and what it comes to."""
    lines = [f"{selection(definition, price.selection.parts, language)}: {_sum(definition, price, language)}"]
    rows = list(_rows(definition, price, language))
    if rows:
        wide = [max(width(row[at]) for row in rows) for at in range(3)]
        lines.append("")
        lines += [
            f"  {pad(a, wide[0])}  {pad(b, wide[1])}  {pad(c, wide[2], '>')}  {d}".rstrip() for a, b, c, d in rows
        ]
    if price.percent is not None and any(cost.kind == "period" for cost in price.costs):
        lines += ["", f"  paid {price.period}: {price.percent:+f} %, which is in the sums"]
    return "\n".join(lines)


def _sum(definition: Definition, price: Price, language: Language) -> str:
    title = titles.of(price.title, definition, language) or price.list
    users = plural(price.users, "user")
    known = total(definition, price, language) if price.known else "no price" if price.not_sold else "on request"
    return f"{known} ({plain(title)}, paid {price.period}, for {users})"


def total(definition: Definition, price: Price, language: Language) -> str:
    """`83.00 USD a month, and 19.00 USD once`, or why there is no number."""
    if price.not_sold:
        return f"no price: this list does not sell {list_of(definition, price.not_sold, language)}"
    if price.on_request:
        return f"on request: {list_of(definition, price.on_request, language)}"
    assert price.total is not None
    assert price.once is not None
    kinds = {cost.kind for cost in price.costs}
    said = []
    if "period" in kinds or "once" not in kinds:
        said.append(f"{money(price.total, price.currency)} {price.currency} {EACH[price.period]}")
    if "once" in kinds:
        said.append(f"{money(price.once, price.currency)} {price.currency} once")
    if "used" in kinds:
        said.append("what is used")
    return " and ".join(said) if len(said) < 3 else f"{said[0]}, {said[1]} and {said[2]}"


def _rows(definition: Definition, price: Price, language: Language) -> Iterator[tuple[str, str, str, str]]:
    for name in price.selection.parts:
        title = both(definition, name, language)
        if name in price.on_request:
            yield title, "on request", "", ""
        elif name in price.not_sold:
            yield title, "not sold by this list", "", ""
        for at, cost in enumerate(cost for cost in price.costs if cost.item == name):
            times = f"{cost.quantity} " if cost.quantity != 1 else ""
            sum_ = "as used" if cost.sum is None else money(cost.sum, price.currency)
            yield "" if at else times + title, unit(cost), sum_, "once" if cost.kind == "once" else ""


def unit(cost: Cost) -> str:
    """A price of a list with its unit: `3 per customer per month`, `19 once per customer`, `0.01 per message used`."""
    said = [number(cost.number)]
    if cost.kind == "once":
        said += ["once", f"per {cost.holder}"]
    elif cost.kind == "period":
        said += [f"per {cost.holder}"]
    else:
        said += [f"per {cost.unit}"]
    if cost.per is not None:
        said.append(f"per {WORDS[cost.per]}")
    return " ".join([*said, "used"] if cost.kind == "used" else said)


def price_data(definition: Definition, price: Price, language: Language) -> Data:
    """The sums, and each part of them. `total` and `once` are null where there is no number."""
    return {
        "selection": list(price.selection.parts),
        "titles": [titles.title(definition, name, language) for name in price.selection.parts],
        "list": price.list,
        "list_title": titles.of(price.title, definition, language),
        "currency": price.currency,
        "users": price.users,
        "period": price.period,
        "percent": None if price.percent is None else number(price.percent),
        "total": None if price.total is None else number(price.total),
        "once": None if price.once is None else number(price.once),
        "on_request": list(price.on_request),
        "not_sold": list(price.not_sold),
        "costs": [_cost(cost) for cost in price.costs],
    }


def _cost(cost: Cost) -> Data:
    return {
        "item": cost.item,
        "kind": cost.kind,
        "number": number(cost.number),
        "per": [each for each in (cost.unit or cost.holder, WORDS[cost.per] if cost.per else None) if each],
        "quantity": cost.quantity,
        "times": cost.times,
        "sum": None if cost.sum is None else number(cost.sum),
        "place": place(cost.place),
    }
