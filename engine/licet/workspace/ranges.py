"""The least and the greatest price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licet.workspace import counting, trade
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
    from licet.answers.ranges import price_range as between

    chosen = trade.one_list(catalogue.definition, list)
    users = trade.checked_users(users)
    billed = trade.checked_period(catalogue.definition, (chosen,), period)
    counted = counting.circuit(catalogue, listing, seconds=seconds)
    return between(catalogue.reasoner, counted, chosen, users=users, period=billed)


__all__ = ["price_range"]
