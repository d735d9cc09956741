"""Exact amounts: as they are written and read, and in other units. What they are, and their sums: `runtime.amounts`."""

from __future__ import annotations

import re
from decimal import Decimal

from licet.runtime.amounts import EXACT, UNLIMITED, Amount, Unlimited, plus, times

# Bytes and bits by their names: each a thousand times the one before (kB, MB, GB), or 1,024 times (KiB, MiB, GiB).
_SIZES = {letter: 1000**power for power, letter in enumerate(("", "k", "M", "G", "T", "P", "E"))}
_SIZES |= {f"{letter}i": 1024**power for power, letter in enumerate("KMGTPE", 1)} | {"K": 1000}
_MEASURES = {"B": 8, "byte": 8, "bytes": 8, "bit": 1, "bits": 1}
# How many bits each unit of data is.
DATA: dict[str, int] = {
    f"{letter}{measure}": size * bits for letter, size in _SIZES.items() for measure, bits in _MEASURES.items()
}


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
        return EXACT.divide(EXACT.multiply(number, Decimal(DATA[size])), Decimal(DATA[to_size]))
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


__all__ = ["DATA", "UNLIMITED", "Amount", "Unlimited", "converted", "plus", "read", "times", "written"]
