"""Conditions in the language's own words."""

from __future__ import annotations

from collections.abc import Iterable

from licet.model.definition import (
    And,
    AnyTier,
    Condition,
    Count,
    CountHeld,
    Dates,
    Exceeded,
    Granted,
    Held,
    InTerm,
    Item,
    Not,
    OffSale,
    Or,
)


def words(condition: Condition) -> str:
    """A condition as it could stand in a catalogue, with parentheses where they are needed."""
    match condition:
        case Held(item, or_higher):
            return f"{item} or higher" if or_higher else item
        case AnyTier(name) | InTerm(name):
            return name
        case Granted(feature, or_better):
            return f"{feature} or better" if or_better else feature
        case Not(of):
            return f"not {_part(of)}"
        case And(of):
            return " and ".join(map(_part, of))
        case Or(of):
            return " or ".join(map(_part, of))
        case Exceeded(item):
            return f"too many of {item}"
        case OffSale(item):
            return f"{item} when it is not sold"
        case Count(least, most, of):
            return f"{bound(least, most)} of {', '.join(map(words, of))}"
        case CountHeld(least, most, what):
            return f"{bound(least, most)} {noun(what, most if most is not None else least)}"


def bound(least: int, most: int | None) -> str:
    """The bounds of a count: `at least 2`, `exactly 1`, `at most 3`, `1 to 3`."""
    if most is None:
        return f"at least {least}"
    if least == most:
        return f"exactly {least}"
    return f"at most {most}" if least == 0 else f"{least} to {most}"


def noun(what: str, number: int) -> str:
    """`plan` or `plans`, `add-on` or `add-ons`, as the number wants it."""
    singular = "plan" if what == "plans" else "add-on"
    return singular if number == 1 else f"{singular}s"


def quoted(names: Iterable[str], joined: str = "or") -> str:
    """Names in backticks: `a`, `b` or `c`."""
    *before, last = [f"`{name}`" for name in names]
    return f"{', '.join(before)} {joined} {last}" if before else last


def _part(condition: Condition) -> str:
    return f"({words(condition)})" if isinstance(condition, And | Or | Count) else words(condition)


def sale_words(item: Item) -> str:
    """When an item is sold, with its last day: `x` is sold from 2022-11-01 to 2024-04-29."""
    days = item.dates
    when = days_words(days)
    sentence = f"`{item.id}` is sold {when}" if when else ""
    if days.retired is not None:
        kept = f"kept by those who held it before {days.retired}"
        sentence = f"{sentence}, and since then {kept}" if when else f"`{item.id}` is {kept}, and no longer sold"
    return sentence


def days_words(days: Dates) -> str:
    """From the first day to the last: `from 2022-11-01 to 2024-04-29`; empty where neither is written."""
    from datetime import date, timedelta

    parts = []
    if days.from_ is not None:
        parts.append(f"from {days.from_}")
    if days.before is not None:
        parts.append(f"to {date.fromisoformat(days.before) - timedelta(days=1)}")
    return " ".join(parts)
