"""Limits: amounts put together, exactly, from the sources that the program derives; amounts in words, and as typed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from licet.answers.types import Allowance, AmountSource
from licet.model.amounts import Amount, Unlimited, plus, read, times, written
from licet.model.definition import Definition, Limit


def allowance(limit: Limit, sources: Iterable[AmountSource]) -> Allowance | None:
    """What a selection has of a limit by these sources; None where there are none: the limit is then absent.

    What its parts set counts once for each of them, as the limit says (`several plans`); where nothing had to be said, the
    largest. What add-ons add comes on top of it, each time; on top of nothing it starts at 0.
    """
    found = tuple(sources)
    if not found:
        return None
    amounts = [times(source.amount, source.quantity) for source in found if source.adds]
    set_to = [source.amount for source in found if not source.adds]
    if set_to and limit.several == "total":
        amounts += set_to
    elif set_to:
        amounts.append(min(set_to) if limit.several == "smallest" else max(set_to))
    return Allowance(limit.id, reduce(plus, amounts), found)


def words(limit: Limit, amount: Amount) -> str:
    """An amount with its unit: `3 000 minutes per month`, `100 GB`, `unlimited`."""
    if isinstance(amount, Unlimited):
        return "unlimited"
    return f"{written(amount)} {unit_words(limit)}".rstrip()


def unit_words(limit: Limit) -> str:
    """In what a limit is counted: `minutes per month`, `GB`, or nothing."""
    return f"{limit.unit or ''}{f' per {limit.period}' if limit.period else ''}".strip()


def source_words(limit: Limit, source: AmountSource) -> str:
    """An amount that counts, with the path and the line that it comes from."""
    number = f"{source.quantity} times " if source.quantity > 1 else ""
    amount = f"{number}{'+' if source.adds else ''}{written(source.amount)}"
    place = source.place
    return f"{amount} from {' > '.join(source.path)} ({place.source.name}:{place.line})"


def parse_amount(definition: Definition, limit: str, text: str) -> Amount:
    """An amount as it is typed behind a limit's name: `100GB`, `3 000`, `2.5 TB`, `unlimited`, in the limit's unit.

    Raises ValueError, with what is wrong with it, and KeyError for a limit that the catalogue does not have.
    """
    return read(text, definition.limit[limit].unit)
