"""The days of a contract: its periods, its term and its renewals.

Every boundary is counted from the day on which the contract began, never from the boundary before: what began on 31
January is billed on 29 February and then on 31 March. A period or term runs from its first day up to, and without, the
first day of the next.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date
from typing import Literal

from licet.model.definition import Billing, Period
from licet.model.periods import MONTHS
from licet.record import record


class BeyondTheCalendar(ValueError):
    """A day would lie behind the last one that there is."""


def add_months(day: date, months: int) -> date:
    """The same day of the month so many months later, or the last day of that month where it has no such day.

    Raises BeyondTheCalendar.

    >>> from datetime import date
    >>> add_months(date(2024, 1, 31), 1), add_months(date(2024, 1, 31), 2)
    (datetime.date(2024, 2, 29), datetime.date(2024, 3, 31))
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > MAXYEAR:
        raise BeyondTheCalendar(f"{months} months after {day} lie behind the last day of the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@record
class Stretch:
    """From the day `first` up to, and without, the day `next`. `number` counts from 1."""

    number: int
    first: date
    next: date


@record
class Timeline:
    """Where a contract stands on a day: its billing period, its term, and what comes then.

    `term` 1 is the first one, the others are renewals; both are None where the contract has ended. `first` is the first term.
    `after` says what comes at the end of the term: it "renews" for `again` months, or "ends".
    """

    since: date
    on: date
    billed: Period
    first: Stretch
    period: Stretch | None
    term: Stretch | None
    after: Literal["renews", "ends"]
    again: int


def timeline(billing: Billing | None, billed: Period, since: date, on: date) -> Timeline:
    """Where a contract that began on `since` and is billed for `billed` stands on the day `on`.

    The first term is the length that the contract has, up to the next end of a billing period: what is paid for is
    held. Without a length, or a block `billing`, it is one period. Raises ValueError where `on` is before `since`, BeyondTheCalendar.
    """
    if on < since:
        raise ValueError(f"{on} is before {since}, when the contract began")
    step = MONTHS[billed]
    renews = billing.renews if billing else "period"
    first = _whole((billing.term if billing else None) or step, step)
    again = step if renews == "period" else _whole((billing.again if billing else None) or first, step)
    ends = renews == "end"
    after: Literal["renews", "ends"] = "ends" if ends else "renews"
    begun = Stretch(1, since, add_months(since, first))
    term = begun if on < begun.next else _renewal(since, on, first, again)
    if ends and term.number > 1:
        return Timeline(since, on, billed, begun, None, None, after, again)
    return Timeline(since, on, billed, begun, _containing(since, on, 0, step), term, after, again)


def _whole(months: int, step: int) -> int:
    return -(-months // step) * step


def _renewal(since: date, on: date, first: int, again: int) -> Stretch:
    renewal = _containing(since, on, first, again)
    return Stretch(renewal.number + 1, renewal.first, renewal.next)


def _containing(since: date, on: date, offset: int, step: int) -> Stretch:
    """The span of `step` months that a day is in, where the first one begins `offset` months after `since`."""
    months = (on.year - since.year) * 12 + on.month - since.month - offset
    number = max(0, months // step)
    # By months alone the day may be one span too far: that one begins later in its month.
    if number and add_months(since, offset + number * step) > on:
        number -= 1
    return Stretch(
        number + 1, add_months(since, offset + number * step), add_months(since, offset + (number + 1) * step)
    )
