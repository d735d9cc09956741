"""The cheapest selections with enough of a limit, on small catalogues made at random, against trying everything out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import licet

# Numbers that fit into the solver's and numbers that do not, and such as are hardly different from each other.
amounts = st.sampled_from(["0", "1", "2.5", "3", "1000", "1000.001", "30000000000000", "unlimited"])
money = st.sampled_from(["0", "0.01", "1", "4.99", "5", "700000000000.02", "700000000000.01"])
COUNTING = ("largest", "total", "smallest")


class Drawn(NamedTuple):
    """Two plans, and two add-ons of which up to so many are held; None: it says nothing of the limit, on request."""

    several: str
    sets: tuple[str | None, str | None]
    adds: tuple[str | None, str | None]
    most: tuple[int, int]
    costs: tuple[str | None, str | None, str | None, str | None]
    once: tuple[str, str, str, str]

    def text(self) -> str:
        lines = ['catalogue c "C"', "each user holds at least 1 plan", 'limit room "Room"']
        lines.append(f"  several plans: the {self.several}")
        for number, amount in enumerate(self.sets):
            lines += [f'plan p{number} "P"', *([f"  room {amount}"] if amount else [])]
        for number, (amount, most) in enumerate(zip(self.adds, self.most, strict=True)):
            lines += [f'addon x{number} "X" at most {most}', *([f"  room +{amount}"] if amount else [])]
        lines.append('price list "List" in EUR per customer per month')
        for name, cost, once in zip(("p0", "p1", "x0", "x1"), self.costs, self.once, strict=True):
            lines.append(f"  {name} {'on request' if cost is None else f'{cost} + {once} once'}")
        return "\n".join(lines) + "\n"

    def selections(self) -> Iterator[tuple[int, ...]]:
        """How many of each, where that is legal; of an add-on that adds nothing never more than one is of use."""
        most = [1, 1, *(most if amount else 1 for most, amount in zip(self.most, self.adds, strict=True))]
        return (held for held in product(*(range(each + 1) for each in most)) if held[0] or held[1])

    def room(self, held: tuple[int, ...]) -> Decimal | None:
        """How much room, None where the limit is absent; unlimited is infinite."""
        sets = [number(amount) for amount, of in zip(self.sets, held[:2], strict=True) if of and amount]
        adds = [of * number(amount) for amount, of in zip(self.adds, held[2:], strict=True) if of and amount]
        if not sets and not adds:
            return None
        count = {"largest": max, "total": sum, "smallest": min}[self.several]
        return (count(sets) if sets else Decimal(0)) + sum(adds)

    def cost(self, held: tuple[int, ...]) -> tuple[Decimal, Decimal] | None:
        """For a month, and once; None where nobody knows."""
        if any(of and cost is None for of, cost in zip(held, self.costs, strict=True)):
            return None
        monthly = sum((of * Decimal(cost or 0) for of, cost in zip(held, self.costs, strict=True)), Decimal(0))
        return monthly, sum((of * Decimal(cost) for of, cost in zip(held, self.once, strict=True)), Decimal(0))


def number(amount: str) -> Decimal:
    return Decimal("Infinity") if amount == "unlimited" else Decimal(amount)


def within(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return one != other and all(a <= b for a, b in zip(one, other, strict=True))


def smallest(found: list[tuple[int, ...]]) -> set[tuple[int, ...]]:
    return {each for each in found if not any(within(other, each) for other in found)}


drawn = st.builds(
    Drawn,
    st.sampled_from(COUNTING),
    st.tuples(*[st.none() | amounts] * 2),
    st.tuples(*[st.none() | amounts] * 2),
    st.tuples(*[st.integers(1, 3)] * 2),
    st.tuples(*[st.none() | money] * 4),
    st.tuples(*[money] * 4),
)


@settings(max_examples=150, deadline=None)
@given(drawn, amounts)
def test_the_cheapest_with_enough_are_found_exactly_with_all_ties(catalogue: Drawn, least: str) -> None:
    loaded = licet.loads(catalogue.text())
    enough = [
        held for held in catalogue.selections() if (room := catalogue.room(held)) is not None and room >= number(least)
    ]
    found = loaded.find(at_least={"room": least})
    assert found.complete
    assert {as_held(each) for each in found} == smallest(enough)

    costs = {held: cost for held in enough if (cost := catalogue.cost(held)) is not None}
    best = min(costs.values(), default=None)
    cheapest = loaded.find(at_least={"room": least}, cheapest=True)
    assert {as_held(each) for each in cheapest} == smallest([held for held, cost in costs.items() if cost == best])
    for each in cheapest.prices:
        assert (each.total, each.once) == best
    unknown = {held for held in smallest(enough) if catalogue.cost(held) is None}
    assert {as_held(each) for each in cheapest.unpriced} == unknown


def as_held(selection: licet.Combination) -> tuple[int, ...]:
    return tuple(selection.quantities.get(name, int(name in selection)) for name in ("p0", "p1", "x0", "x1"))


MANY = """catalogue many "Many"
each user holds at least 1 plan
limit seats "Seats"
plan p "P"
  seats 5
addon one "One more seat" repeatable
  seats +1
addon two "Two more seats" at most 3
  seats +2
price list "List" in EUR per customer per month
  p 0
  one 1
  two 1
"""


def test_as_many_of_an_add_on_are_held_as_it_takes() -> None:
    catalogue = licet.loads(MANY)
    assert [str(each) for each in catalogue.find(at_least={"seats": 2005}, addons=["one"])] == ["p + 2000 one"]
    found = catalogue.find(at_least={"seats": 2005}, cheapest=True)
    assert [str(each) for each in found] == ["p + 1994 one + 3 two"]


def test_what_would_take_too_many_is_not_decided_and_never_a_no() -> None:
    with pytest.raises(licet.NotDecided, match="20,000 of `one`"):
        licet.loads(MANY).find(at_least={"seats": "20 000"})
