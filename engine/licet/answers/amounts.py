"""What two versions differ in beside features: how much of a limit, at which level, at what price."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal

from licet.answers.facets import Change, Direction, Facet, Side, Written
from licet.answers.limits import words
from licet.answers.prices import yearly
from licet.answers.reasoner import Reasoner
from licet.answers.types import Allowance, Entitlement
from licet.model.definition import Charge, PriceLine, PriceList
from licet.text import Span


def facets(old: Reasoner, new: Reasoner) -> Iterator[Facet]:
    """Those that either version has something of."""
    sides: dict[Side, Reasoner] = {"old": old, "new": new}
    if old.definition.limits or new.definition.limits:
        yield Limits(sides)
    if any(feature.levels for each in (old, new) for feature in each.definition.features):
        yield Levels(sides)
    if old.definition.prices or new.definition.prices:
        yield Prices(sides)


class Limits:
    """How much a selection has of each limit."""

    def __init__(self, sides: Mapping[Side, Reasoner]) -> None:
        self._sides = sides

    def _of(self, side: Side, selection: Collection[str]) -> dict[str, Allowance]:
        return {each.limit: each for each in self._sides[side].allowances(selection)}

    def has(self, side: Side, selection: Collection[str]) -> Mapping[str, object]:
        """The amounts, in words, by limit."""
        return self._of(side, selection)

    def same(self, before: object, after: object) -> bool:
        """Whether two allowances are equal in amount, wherever they come from."""
        return isinstance(before, Allowance) and isinstance(after, Allowance) and before.amount == after.amount

    def change(self, name: str, before: object | None, after: object | None) -> Change:
        """A limit that is gained or lost, raised or lowered."""
        texts: list[str | None] = []
        for side, value in (("old", before), ("new", after)):
            limit = self._sides["old" if side == "old" else "new"].definition.limit.get(name)
            known = limit is not None and isinstance(value, Allowance)
            texts.append(words(limit, value.amount) if known else None)  # type: ignore[arg-type, union-attr]
        direction: Direction = "gained" if before is None else "lost"
        if isinstance(before, Allowance) and isinstance(after, Allowance):
            direction = "raised" if after.amount > before.amount else "lowered"
        return Change("limit", name, direction, direction in ("gained", "raised"), *texts)

    def causes(self, change: Change, selection: Collection[str]) -> Iterable[Written]:
        """The lines that set or add the amounts in one version and not in the other."""
        places: dict[Side, list[Span]] = {"old": [], "new": []}
        for side, found in places.items():
            allowance = self._of(side, selection).get(change.name)
            found += [source.place for source in allowance.sources] if allowance else []
        return _only(places)


class Levels:
    """At which level a selection has a graded feature."""

    def __init__(self, sides: Mapping[Side, Reasoner]) -> None:
        self._sides = sides

    def _of(self, side: Side, selection: Collection[str]) -> dict[str, Entitlement]:
        reasoner = self._sides[side]
        graded = {feature.id for feature in reasoner.definition.features if feature.levels}
        every = reasoner.entitlements(selection).features if graded else ()
        return {each.feature: each for each in every if each.feature in graded and each.status == "entitled"}

    def has(self, side: Side, selection: Collection[str]) -> Mapping[str, object]:
        """The levels by feature. A feature that comes or goes is told as such, not by its level."""
        other: Side = "new" if side == "old" else "old"
        there = self._sides[other].entitled_to(selection)
        return {name: each.level for name, each in self._of(side, selection).items() if name in there}

    def same(self, before: object, after: object) -> bool:
        """Whether two levels are the same."""
        return before == after

    def change(self, name: str, before: object | None, after: object | None) -> Change:
        """A level that is raised or lowered."""
        old, new = (self._sides[side].definition.feature[name].levels for side in ("old", "new"))
        if before in old and after in old:
            up = old.index(str(after)) > old.index(str(before))
        elif before in new and after in new:
            up = new.index(str(after)) > new.index(str(before))
        else:
            texts = (None if before is None else str(before), None if after is None else str(after))
            return Change("level", name, "changed", None, *texts)
        return Change("level", name, "raised" if up else "lowered", up, str(before), str(after))

    def causes(self, change: Change, selection: Collection[str]) -> Iterable[Written]:
        """The lines that grant the feature in one version and not in the other."""
        places: dict[Side, list[Span]] = {"old": [], "new": []}
        for side, found in places.items():
            entry = self._of(side, selection).get(change.name)
            found += [origin.place for origin in entry.sources] if entry else []
        return _only(places)


class Prices:
    """What each plan and add-on of a selection costs by each list: of the row of one, as it stands in the list."""

    def __init__(self, sides: Mapping[Side, Reasoner]) -> None:
        self._sides = sides
        self._rows: dict[Side, dict[str, tuple[PriceList, PriceLine]]] = {}
        several = any(len(reasoner.definition.prices) > 1 for reasoner in sides.values())
        for side, reasoner in sides.items():
            self._rows[side] = {
                f"{line.item} ({prices.id})" if several else line.item: (prices, line)
                for prices in reasoner.definition.prices
                for line in prices.lines
            }
        self._costs: dict[tuple[Side, str], Mapping[str, Decimal | None]] = {
            (side, prices.id): yearly(reasoner.definition, prices)
            for side, reasoner in sides.items()
            for prices in reasoner.definition.prices
        }

    def has(self, side: Side, selection: Collection[str]) -> Mapping[str, object]:
        """The rows by item."""
        return {name: row for name, row in self._rows[side].items() if row[1].item in selection}

    def same(self, before: object, after: object) -> bool:
        """Whether the two rows say the same."""
        return _price(before) == _price(after)

    def change(self, name: str, before: object | None, after: object | None) -> Change:
        """A price that is higher or lower, or that is known no more."""
        one, other = self._yearly("old", name), self._yearly("new", name)
        texts = _price(before), _price(after)
        if one is None or other is None or one == other:
            return Change("price", name, "changed", None, *texts)
        return Change("price", name, "raised" if other > one else "lowered", other < one, *texts)

    def _yearly(self, side: Side, name: str) -> Decimal | None:
        row = self._rows[side].get(name)
        return None if row is None else self._costs[side, row[0].id].get(row[1].item)

    def causes(self, change: Change, selection: Collection[str]) -> Iterable[Written]:
        """The rows that say so in one version and not in the other."""
        rows = {side: found.get(change.name) for side, found in self._rows.items()}
        return _only({side: [row[1].origin] if row else [] for side, row in rows.items()})


def _price(row: object) -> str | None:
    """A row's price in words, with its currency."""
    if not isinstance(row, tuple):
        return None
    prices, line = row
    if line.charges is None:
        return "on request"
    return " + ".join(_charge(charge, prices.currency) for charge in line.charges)


def _charge(charge: Charge, currency: str) -> str:
    text = f"{charge.number.normalize():f} {currency} per {charge.holder}"
    if charge.used is not None:
        return f"{charge.number.normalize():f} {currency} per {charge.used} used"
    return f"{text} once" if charge.once else f"{text} {charge.period}"


def _only(places: Mapping[Side, list[Span]]) -> Iterator[Written]:
    """The lines of each version that the other does not have; where both have some, those of the new one."""
    texts = {side: {_text(place) for place in found} for side, found in places.items()}
    new = [place for place in places["new"] if _text(place) not in texts["old"]]
    old = [place for place in places["old"] if _text(place) not in texts["new"]]
    if new:
        yield from (Written("changed" if old else "added", "new", place) for place in new)
    else:
        yield from (Written("removed", "old", place) for place in old)


def _text(place: Span) -> str:
    return " ".join(place.text.split())
