"""Prices and contracts read a second time, in the plainest way: numbers counted one by one, days tried one by one."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

MONTHS = {"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12}
PER = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}


class Part(NamedTuple):
    """A part of a price as it is written: `per` is a holder, `every` a period or "once", or None with a unit used."""

    number: str
    per: str
    every: str

    @property
    def text(self) -> str:
        if self.every == "once":
            return f"{self.number} once per {self.per}"
        if self.every == "used":
            return f"{self.number} per {self.per} used"
        return f"{self.number} per {self.per} per {self.every}"


class Paid(NamedTuple):
    """What is paid for the period, and once; None where there is no number."""

    total: Fraction | None
    once: Fraction | None


def paid(
    prices: dict[str, list[Part] | None], held: dict[str, int], users: int, period: str, percent: str | None
) -> Paid:
    """What is paid by a list: user for user, piece for piece, month for month."""
    total = once = Fraction(0)
    for name, pieces in held.items():
        if name not in prices or prices[name] is None:
            return Paid(None, None)
        for part in prices[name] or ():
            if part.every == "used":
                continue
            for _ in range(pieces):
                for _ in range(users if part.per == "user" else 1):
                    if part.every == "once":
                        once += Fraction(part.number)
                    else:
                        month = Fraction(part.number) / PER[part.every]
                        total += sum(month for _ in range(MONTHS[period]))
    if percent is not None:
        total += total * Fraction(percent) / 100
    return Paid(total, once)


def to_cents(amount: Fraction, digits: int) -> Fraction:
    """The nearest sum that can be paid; of two that are as near, the larger."""
    coin = Fraction(1, 10**digits)
    below = (amount // coin) * coin
    return below if amount - below < below + coin - amount else below + coin


def later(day: date, months: int) -> date:
    """So many months later, the month found one by one, and the last day that it has where the day itself is missing."""
    year, month = day.year, day.month
    for _ in range(months):
        month += 1
        if month == 13:
            year, month = year + 1, 1
    number = day.day
    while True:
        try:
            return date(year, month, number)
        except ValueError:
            number -= 1


def stretch(since: date, on: date, lengths: list[int]) -> tuple[int, date, date]:
    """The stretch that a day is in, each one's end tried in turn; the last of the lengths goes on for ever."""
    months, number = 0, 1
    first = since
    while True:
        months += lengths[min(number, len(lengths)) - 1]
        next_ = later(since, months)
        if first <= on <= next_ - timedelta(days=1):
            return number, first, next_
        first, number = next_, number + 1
