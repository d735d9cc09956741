"""Selections that meet wishes: the smallest ones, of which nothing can be left out, and the cheapest ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from math import ceil

from licet.answers.prices import Price, price, yearly
from licet.answers.reasoner import Reasoner
from licet.answers.types import Combination, Holding
from licet.asp.finding import Finder, FoundItems, Wanted
from licet.model.amounts import Amount, Unlimited
from licet.model.definition import Definition, Limit, Period, PriceList
from licet.record import record

# So many are told; who wants more asks for less.
MOST = 10_000
# Where it would take more of one add-on than this, the search gives up rather than say that there is nothing.
MOST_OF = 10_000


@record
class Wishes:
    """What a selection shall be like. `addons`: those that may be held; `fewest` and `most`: how many plans it has
    (`most` None: any number); `holds`: plans and add-ons that it holds; `has`, `lacks`: features; `at_least`: how much of
    which limits."""

    addons: frozenset[str]
    fewest: int = 0
    most: int | None = None
    holds: frozenset[str] = frozenset()
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    at_least: tuple[tuple[str, Amount], ...] = ()


@record
class Paid:
    """By which list the cheapest are asked for, for how many users, and paid for which period."""

    prices: PriceList
    users: int
    period: Period | None


class TooMany(Exception):
    """It might take so many of one add-on that the search does not try."""

    def __init__(self, addon: str, number: int) -> None:
        super().__init__(f"not decided: it may take {number:,} of `{addon}`, and {MOST_OF:,} of one are tried")


class Found:
    """The selections that a search has found; it is true in an `if` when there is one.

    Without a price they are the smallest ones, those with the fewest parts first, and `prices` is empty. Of the cheapest
    `prices` holds what each costs. `unpriced`: selections that meet the wishes and are on request, so that nobody knows
    whether they are cheaper; they are never ranked. `complete` is False where there are more than were asked for.
    """

    __slots__ = ("complete", "prices", "selections", "unpriced")

    def __init__(
        self,
        selections: Iterable[Combination],
        complete: bool,
        prices: Iterable[Price] = (),
        unpriced: Iterable[Combination] = (),
    ) -> None:
        self.selections = tuple(selections)
        self.complete = complete
        self.prices = tuple(prices)
        self.unpriced = tuple(unpriced)

    def __iter__(self) -> Iterator[Combination]:
        return iter(self.selections)

    def __len__(self) -> int:
        return len(self.selections)

    def __repr__(self) -> str:
        return f"<Found {len(self)}{'' if self.complete else ' and more'}>"


def find(reasoner: Reasoner, wishes: Wishes, *, first: int = MOST) -> Found:
    """The legal selections that meet the wishes, of which nothing can be left out: no part of one is legal and meets
    them too. At most `first`. Raises Undecided, TooMany."""
    return Found(*_ordered(reasoner, _finder(reasoner, wishes).smallest(), first))


def cheapest(reasoner: Reasoner, wishes: Wishes, paid: Paid, *, first: int = MOST) -> Found:
    """Of the legal selections that meet the wishes those that cost least, ties among them all: first by what is paid for
    each period, then by what is paid once. What the list does not sell is not held. Raises Undecided,
    TooMany."""
    definition = reasoner.definition
    costs = yearly(definition, paid.prices, users=paid.users, period=paid.period)
    items = [item.id for item in (*definition.plans, *definition.addons)]
    unsold = {item for item in items if item not in costs}
    on_request = {item for item in items if costs.get(item, Decimal(0)) is None}
    recurring = {item: Fraction(cost) for item, cost in costs.items() if cost is not None and item in items}
    once = _once(paid)
    unpriced: list[Combination] = []
    if on_request:
        every = _finder(reasoner, wishes, barred=unsold).smallest()
        unpriced = [each for each in _ordered(reasoner, every, first)[0] if on_request.intersection(each.parts)]
    if wishes.holds & (unsold | on_request):
        return Found((), True, (), unpriced)
    finder = _finder(reasoner, wishes, barred=unsold | on_request, objectives=(recurring, once))
    best = finder.cheapest()
    if best is None:
        return Found((), True, (), unpriced)
    found, complete = _ordered(reasoner, best[1], first)
    prices = [
        price(
            reasoner,
            paid.prices,
            {name: each.quantities.get(name, 1) for name in each.parts},
            users=paid.users,
            period=paid.period,
        )
        for each in found
    ]
    return Found(found, complete, prices, unpriced)


def _once(paid: Paid) -> dict[str, Fraction]:
    """What is paid once for each item."""
    found: dict[str, Fraction] = {}
    for line in paid.prices.lines:
        for charge in line.charges or ():
            if charge.once:
                number = Fraction(charge.number) * (paid.users if charge.holder == "user" else 1)
                found[line.item] = found.get(line.item, Fraction(0)) + number
    return found


def _finder(
    reasoner: Reasoner,
    wishes: Wishes,
    *,
    barred: Iterable[str] = (),
    objectives: tuple[Mapping[str, Fraction], ...] = (),
) -> Finder:
    definition = reasoner.definition
    wanted = [_wanted(definition, definition.limit[limit], least) for limit, least in wishes.at_least]
    up_to = {}
    for item in definition.addons:
        if item.most != 1 and item.id in wishes.addons:
            enough = max((_enough(one, _raises(definition, item.id)) for one in wanted), default=1)
            up_to[item.id] = enough if item.most is None else min(item.most, enough)
    for addon, number in up_to.items():
        if number > MOST_OF:
            raise TooMany(addon, number)
    return Finder(
        reasoner.program(wishes.addons),
        fewest=wishes.fewest,
        most=len(definition.plans) if wishes.most is None else wishes.most,
        held=wishes.holds,
        barred=sorted(set(barred)),
        has=wishes.has,
        lacks=wishes.lacks,
        wanted=wanted,
        up_to=up_to,
        objectives=objectives,
        seconds=reasoner.seconds,
    )


def _enough(wanted: Wanted, lines: frozenset[str]) -> int:
    """How many of an add-on with these lines are enough, whatever else is held: more are never needed."""
    adds = [wanted.amounts[line] for line in lines & wanted.adds]
    numbers = [Fraction(amount) for amount in adds if amount]
    return max(1, ceil(Fraction(wanted.least) / min(numbers))) if numbers else 1


def _raises(definition: Definition, name: str) -> frozenset[str]:
    """The lines by which an add-on, or what it includes, adds to limits."""
    found: set[str] = set()
    seen, open_ = {name}, [name]
    while open_:
        item = definition.item[open_.pop()]
        found |= {line.id for line in item.limits if line.adds}
        for include in item.includes:
            if include.item not in seen:
                seen.add(include.item)
                open_.append(include.item)
    return frozenset(found)


def _wanted(definition: Definition, limit: Limit, least: Amount) -> Wanted:
    lines = [line for item in definition.items for line in item.limits if line.limit == limit.id]
    if limit.default is not None and all(line.id != limit.default.id for line in lines):
        lines.append(limit.default)
    amounts: dict[str, Decimal | None] = {}
    for line in lines:
        if isinstance(least, Unlimited):
            # Only what is unlimited is enough; and that counts as one of it.
            amounts[line.id] = None if isinstance(line.amount, Unlimited) else Decimal(0)
        else:
            amounts[line.id] = None if isinstance(line.amount, Unlimited) else line.amount
    number = Decimal(1) if isinstance(least, Unlimited) else least
    adds = frozenset(line.id for line in lines if line.adds)
    return Wanted(limit.id, number, amounts, adds, limit.several or "largest")


def _ordered(reasoner: Reasoner, selections: Iterable[FoundItems], first: int) -> tuple[list[Combination], bool]:
    """The selections found, those with the fewest parts first, at most `first`; and whether these are all."""
    found = [reasoner.combination(Holding(items, items)) for items in islice(selections, first + 1)]
    ordered = sorted(reasoner.in_order(found), key=len)
    return ordered[:first], len(found) <= first


__all__ = ["Found", "Paid", "Wishes", "cheapest", "find"]
