"""Price ranges, as text for people and as data for JSON."""

from __future__ import annotations

from licet.answers.ranges import PriceRange
from licet.model.definition import Definition, Language
from licet.render import prices, titles
from licet.render.measure import pad, plain, width
from licet.render.small import Data, list_of, selection
from licet.text import plural


def range_text(definition: Definition, found: PriceRange, language: Language) -> str:
    """The range in the first line, then the combinations at its ends, and what has no price."""
    title = plain(titles.of(found.title, definition, language) or found.list)
    users = plural(found.users, "user")
    about = f"({title}, paid {found.period}, for {users})"
    lines = [f"{_range(found)} {about}"]
    rows = []
    for word, end in (("least", found.cheapest), ("greatest", found.dearest)):
        if end is not None:
            rows.append(
                (word, prices.total(definition, end, language), selection(definition, end.selection.parts, language))
            )
    if rows:
        wide = [max(width(row[at]) for row in rows) for at in range(2)]
        lines.append("")
        lines += [f"  {pad(a, wide[0])}  {pad(b, wide[1])}  {c}".rstrip() for a, b, c in rows]
    rest = found.combinations - found.priced
    if found.combinations:
        said = f"{found.priced:,} of {found.combinations:,} combinations have a price"
        lines += ["", said.replace(",", " ")]
    if rest and found.on_request:
        lines.append(f"on request: {list_of(definition, found.on_request, language)}")
    if rest and found.not_sold:
        lines.append(f"not sold by this list: {list_of(definition, found.not_sold, language)}")
    return "\n".join(lines)


def _range(found: PriceRange) -> str:
    if found.least is None or found.greatest is None:
        return "no combination is legal" if not found.combinations else "no combination has a price"
    low, high = (prices.money(each, found.currency) for each in (found.least, found.greatest))
    each = prices.EACH[found.period]
    return f"{low} {found.currency} {each}" if low == high else f"{low} to {high} {found.currency} {each}"


def range_data(definition: Definition, found: PriceRange, language: Language) -> Data:
    """The same as data; sums of money are texts, and null where no combination has a price. The numbers of combinations
    may be larger than programs read numbers, so they are texts too."""
    return {
        "list": found.list,
        "list_title": titles.of(found.title, definition, language),
        "currency": found.currency,
        "users": found.users,
        "period": found.period,
        "combinations": found.combinations,
        "priced": found.priced,
        "least": None if found.least is None else prices.number(found.least),
        "greatest": None if found.greatest is None else prices.number(found.greatest),
        "cheapest": None if found.cheapest is None else prices.price_data(definition, found.cheapest, language),
        "dearest": None if found.dearest is None else prices.price_data(definition, found.dearest, language),
        "on_request": list(found.on_request),
        "not_sold": list(found.not_sold),
    }


__all__ = ["range_data", "range_text"]
