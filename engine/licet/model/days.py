"""When things count: dates as written, narrowed, and compared. Days are ISO 8601 texts, which sort as they follow."""

from __future__ import annotations

from licet.model.definition import ALWAYS, Dates
from licet.syntax import ast


def dates(written: ast.Dates) -> Dates:
    """Dates as they are written."""
    if written == ast.UNDATED:
        return ALWAYS
    return Dates(*(day.text if day else None for day in written))


def narrowed(days: Dates, around: Dates) -> Dates:
    """The dates of what stands within something that has dates of its own: both must say so."""
    return Dates(
        max(filter(None, (days.from_, around.from_)), default=None),
        min(filter(None, (days.before, around.before)), default=None),
        min(filter(None, (days.retired, around.retired)), default=None),
    )


def overlap(one: Dates, other: Dates) -> bool:
    """Whether there is a day that both count on."""
    return (other.before is None or (one.from_ or "") < other.before) and (
        one.before is None or (other.from_ or "") < one.before
    )
