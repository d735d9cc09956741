"""The least and the greatest price: the answer, and what is said when there is none in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licet.workspace import trade
from licet.workspace.errors import NotDecided
from licet.workspace.select import Listing

if TYPE_CHECKING:
    from licet.answers.ranges import PriceRange
    from licet.workspace.catalogue import Catalogue


def price_range(
    catalogue: Catalogue,
    listing: Listing,
    *,
    list: str | None,
    users: int,
    period: str | None,
    seconds: float | None,
) -> PriceRange:
    """See `Catalogue.price_range`."""
    from licet.answers.counts import counting
    from licet.answers.ranges import price_range as between
    from licet.counting import NotCounted

    chosen = trade.one_list(catalogue.definition, list)
    users = trade.checked_users(users)
    billed = trade.checked_period(catalogue.definition, (chosen,), period)
    seconds = catalogue.reasoner.seconds if seconds is None else seconds
    try:
        found = counting(catalogue.reasoner, **listing, seconds=seconds)
        return between(catalogue.reasoner, found, chosen, users=users, period=billed)
    except NotCounted:
        message = f"the least and the greatest price were not found within {seconds:g} seconds"
        raise NotDecided(message, "allow more time with `--seconds N`, or ask for fewer add-ons") from None


__all__ = ["price_range"]
