"""Exact amounts: a decimal number, or without limit."""

from __future__ import annotations

import re
from decimal import Context, Decimal, Inexact
from functools import total_ordering
from typing import Any


@total_ordering
class Unlimited:
    """Without limit: more than every number, equal to itself alone. It adds to itself and to numbers, and stays so.

    >>> from licet.model.amounts import UNLIMITED
    >>> UNLIMITED > 10**100, UNLIMITED + 1, max(3, UNLIMITED)
    (True, unlimited, unlimited)
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return "unlimited"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unlimited)

    def __hash__(self) -> int:
        return hash("unlimited")

    def __lt__(self, other: Any) -> bool:
        if isinstance(other, Unlimited | Decimal | int):
            return False
        return NotImplemented

    def __add__(self, other: Any) -> Unlimited:
        return self if isinstance(other, Unlimited | Decimal | int) else NotImplemented

    __radd__ = __add__


UNLIMITED = Unlimited()

Amount = Decimal | Unlimited

# Sums of amounts, and amounts in other units, have far fewer digits than this; were one rounded, that would be a fault.
_EXACT = Context(prec=1000, traps=[Inexact])

# Bytes and bits by their names: each a thousand times the one before (kB, MB, GB), or 1,024 times (KiB, MiB, GiB).
_SIZES = {letter: 1000**power for power, letter in enumerate(("", "k", "M", "G", "T", "P", "E"))}
_SIZES |= {f"{letter}i": 1024**power for power, letter in enumerate("KMGTPE", 1)} | {"K": 1000}
_MEASURES = {"B": 8, "byte": 8, "bytes": 8, "bit": 1, "bits": 1}
# How many bits each unit of data is.
DATA: dict[str, int] = {
    f"{letter}{measure}": size * bits for letter, size in _SIZES.items() for measure, bits in _MEASURES.items()
}


def plus(one: Amount, other: Amount) -> Amount:
    """The sum, exactly; unlimited where one of them is."""
    if isinstance(one, Unlimited) or isinstance(other, Unlimited):
        return UNLIMITED
    return _EXACT.add(one, other)


def times(amount: Amount, number: int) -> Amount:
    """So many times the amount, exactly."""
    return amount if isinstance(amount, Unlimited) else _EXACT.multiply(amount, Decimal(number))


def converted(number: Decimal, unit: str, to: str) -> Decimal | None:
    """A number of one unit in another, exactly; None where the two do not measure the same.

    Data goes from each of its units to each other, also by the second (`Mbit/s`); of other units only those are the same
    that differ in the ending of the plural.
    """
    if unit == to or unit.removesuffix("s") == to.removesuffix("s"):
        return number
    size, slash, per = unit.partition("/")
    to_size, to_slash, to_per = to.partition("/")
    if size in DATA and to_size in DATA and (slash, per) == (to_slash, to_per):
        # The sizes are products of twos and fives, so that the quotient ends.
        return _EXACT.divide(_EXACT.multiply(number, Decimal(DATA[size])), Decimal(DATA[to_size]))
    return None


def written(amount: Amount) -> str:
    """An amount as a catalogue writes it: `3 000`, `2.5`, `unlimited`."""
    if isinstance(amount, Unlimited):
        return "unlimited"
    whole, _, fraction = f"{amount:f}".partition(".")
    fraction = fraction.rstrip("0")
    return f"{int(whole):,}".replace(",", " ") + (f".{fraction}" if fraction else "")


_typed = re.compile(r"(\d{1,3}(?:[ _]\d{3})+|\d+)(\.\d+)?\s*([^\s\d.,_]\S*)?").fullmatch


def read(text: str, unit: str | None) -> Amount:
    """An amount as it is typed, `3 000`, `2.5 TB`, `100GB` or `unlimited`, in a unit (None: a count, of whatever it says).

    Raises ValueError, with what is wrong with it.
    """
    text = text.strip()
    if text == "unlimited":
        return UNLIMITED
    match = _typed(text)
    if match is None:
        raise ValueError(f"`{text}` is no amount: write a number as `3 000` or `2.5`, or `unlimited`")
    number = Decimal(re.sub("[ _]", "", match[1]) + (match[2] or ""))
    if match[3] is None or unit is None:
        return number
    found = converted(number, match[3], unit)
    if found is None:
        raise ValueError(f"`{match[3]}` is no unit of this limit: it is in {unit}")
    return found
