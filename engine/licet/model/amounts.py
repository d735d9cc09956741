"""Exact amounts: a decimal number, or without limit."""

from __future__ import annotations

from decimal import Decimal
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

# Bytes and bits by their names: each thousand times the one before (kB, MB, GB), or 1,024 times (KiB, MiB, GiB).
_BYTES = {
    f"{letter}{end}": size**power
    for end, size in (("B", 1000), ("iB", 1024))
    for power, letter in enumerate("KMGTPE", 1)
}
BYTES: dict[str, int] = {"B": 1, "kB": 1000, **_BYTES}


def converted(number: Decimal, unit: str, to: str) -> Decimal | None:
    """A number of one unit in another, exactly; None where the two do not measure the same."""
    if unit == to:
        return number
    if unit in BYTES and to in BYTES:
        # Sizes are products of powers of two and five, so the quotient ends.
        return number * BYTES[unit] / BYTES[to]
    return None


def written(amount: Amount) -> str:
    """An amount as a catalogue writes it: `3 000`, `2.5`, `unlimited`."""
    if isinstance(amount, Unlimited):
        return "unlimited"
    text = f"{amount.normalize():f}"
    whole, dot, fraction = text.partition(".")
    return f"{int(whole):,}".replace(",", " ") + dot + fraction
