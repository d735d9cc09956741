"""What is wished of a selection, bound to a catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from licet.answers import find as search
from licet.answers.find import Found, Paid, Wishes
from licet.workspace import select, trade
from licet.workspace.errors import NotDecided

if TYPE_CHECKING:
    from licet.workspace.catalogue import Catalogue


def find(
    catalogue: Catalogue,
    *,
    addons: bool | Iterable[str],
    plans: int | tuple[int, int | None] | None,
    holds: Iterable[str],
    has: Iterable[str],
    lacks: Iterable[str],
    at_least: Mapping[str, str | int | Decimal],
    cheapest: bool | str,
    users: int,
    period: str | None,
    first: int | None,
) -> Found:
    """See `Catalogue.find`."""
    definition = catalogue.definition
    every = frozenset(item.id for item in definition.addons)
    held = select.selection(definition, holds)
    named = definition.counted | select.addons(definition, () if isinstance(addons, bool) else addons)
    fewest, most = plans if isinstance(plans, tuple) else (plans or 0, plans)
    wishes = Wishes(
        every if addons is True else named | (held & every),
        fewest,
        most,
        held,
        tuple(select.features(definition, has)),
        tuple(select.features(definition, lacks)),
        tuple(trade.used(definition, at_least).items()),
    )
    try:
        return _found(catalogue, wishes, cheapest, users, period, first or search.MOST)
    except search.TooMany as many:
        raise NotDecided(str(many), "ask for less of the limit, or bound the add-on by `at most`") from None


def _found(
    catalogue: Catalogue, wishes: Wishes, cheapest: bool | str, users: int, period: str | None, first: int
) -> Found:
    definition = catalogue.definition
    if cheapest is False:
        return search.find(catalogue.reasoner, wishes, first=first)
    prices = trade.one_list(definition, None if cheapest is True else cheapest)
    paid = Paid(prices, trade.checked_users(users), trade.checked_period(definition, (prices,), period))
    return search.cheapest(catalogue.reasoner, wishes, paid, first=first)
