"""Exact amounts: a decimal number, or without limit."""

from __future__ import annotations

from decimal import Context, Decimal, Inexact
from functools import total_ordering
from typing import Any


@total_ordering
class Unlimited:
    """Without limit: more than every number, equal to itself alone. It adds to itself and to numbers, and stays so.

    >>> from licet.runtime import UNLIMITED
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
EXACT = Context(prec=1000, traps=[Inexact])


def plus(one: Amount, other: Amount) -> Amount:
    """The sum, exactly; unlimited where one of them is."""
    if isinstance(one, Unlimited) or isinstance(other, Unlimited):
        return UNLIMITED
    return EXACT.add(one, other)


def times(amount: Amount, number: int) -> Amount:
    """So many times the amount, exactly."""
    return amount if isinstance(amount, Unlimited) else EXACT.multiply(amount, Decimal(number))
