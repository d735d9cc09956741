"""The search for selections that meet wishes: the smallest ones, and the cheapest ones, exactly."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from math import gcd, lcm
from typing import Literal, NamedTuple

from licet.asp.program import ENCODINGS, Program, encoding
from licet.asp.solver import TIME_LIMIT, Search, Shown, Sum
from licet.asp.vocabulary import LARGEST, fact

# A selection that was found: how many of each plan and add-on.
FoundItems = Mapping[str, int]


class Wanted(NamedTuple):
    """A limit that shall be at least so much. `amounts`: those of its lines by their ids, None for unlimited; `adds`:
    the lines among them that add to it; `several`: what counts of those that set it."""

    limit: str
    least: Decimal
    amounts: Mapping[str, Decimal | None]
    adds: frozenset[str]
    several: Literal["largest", "total", "smallest"]


class Finder:
    """Finds legal selections that meet wishes. Each has a solver of its own. Not for two threads at once.

    `fewest` and `most`: how many plans. `held`: plans and add-ons that are held, `barred`: those that are not. `has`,
    `lacks`: features. `wanted`: limits, `up_to`: how many of an add-on may be held where that raises one of them.
    `objectives`: what one of each plan and add-on counts, the first objective first; no weight is negative.
    """

    def __init__(
        self,
        program: Program,
        *,
        fewest: int,
        most: int,
        held: Collection[str] = (),
        barred: Collection[str] = (),
        has: Collection[str] = (),
        lacks: Collection[str] = (),
        wanted: Sequence[Wanted] = (),
        up_to: Mapping[str, int] | None = None,
        objectives: Sequence[Mapping[str, Fraction]] = (),
        seconds: float = TIME_LIMIT,
    ) -> None:
        self._seconds = seconds
        self._most_of = dict(up_to or {})
        self._costs = [_Cost(weights, self._most_of) for weights in objectives]
        limits = [_Ladder(one) for one in wanted]
        facts = [fact("up_to", addon, number) for addon, number in self._most_of.items()]
        for number, cost in enumerate(self._costs, 1):
            facts += [fact("weight", number, item, weight) for item, weight in cost.scaled.items() if weight]
        for limit in limits:
            facts += limit.facts()
        texts = map(encoding, [*ENCODINGS[:-1], "size", "find", *(["wanted"] if wanted else [])])
        bounds = [f"fewest={fewest}", f"most={most}"]
        self._search = Search("\n".join([program.facts(), *facts]), texts, bounds)
        self._possible = True
        self._assumed: list[int] = []
        self._assume("in", held, True)
        self._assume("in", barred, False)
        self._assume("entitled", has, True)
        self._assume("entitled", lacks, False)
        units = {(item, int(number)): literal for (item, number), literal in self._search.atoms("unit", 2)}
        for cost in self._costs:
            cost.literals(units)
        for limit in limits:
            limit.require(self._search)

    def _assume(self, predicate: str, names: Iterable[str], wanted: bool) -> None:
        for name in names:
            literal = self._search.literal(predicate, name)
            if literal is not None:
                self._assumed.append(literal if wanted else -literal)
            elif wanted:
                self._possible = False

    def smallest(self) -> Iterator[FoundItems]:
        """Each selection of which nothing can be left out. Raises Undecided."""
        if self._possible:
            yield from map(_counted, self._search.smallest(self._assumed, self._seconds))

    def cheapest(self) -> tuple[list[Fraction], Iterator[FoundItems]] | None:
        """The least sum of each objective (of the second among those with the least of the first), and each selection
        of that cost of which nothing can be left out; None if there is no selection. Raises Undecided."""
        if not self._possible:
            return None
        best = self._search.least(self._assumed, self._seconds)
        if best is None:
            return None
        found = _counted(best[1])
        for number, cost in enumerate(self._costs, 1):
            if cost.scale > 1:
                found = self._exactly_least(number, cost, found)
            self._search.within(number, cost.of(found) // cost.scale)
        return [cost.of(found) * cost.step for cost in self._costs], self.smallest()

    def _exactly_least(self, number: int, cost: _Cost, found: FoundItems) -> FoundItems:
        """The least where the numbers are too large for the solver: it has minimised them rounded down, which tells
        how dear the cheapest may be at most; among those that are not dearer, each better one is asked for in turn."""
        self._search.within(number, cost.of(found) // cost.scale)
        bound = cost.sum()
        self._search.require(bound)
        while True:
            bound.least = cost.largest - cost.of(found) + 1
            better = self._search.first(self._assumed, self._seconds)
            if better is None:
                bound.least = cost.largest - cost.of(found)
                return found
            found = _counted(better)


def _counted(shown: Shown) -> FoundItems:
    """How many of each are held, from the atoms `unit`."""
    found: dict[str, int] = {}
    for _, (item, number) in shown:
        found[item] = max(found.get(item, 0), int(number))
    return found


class _Cost:
    """An objective in whole steps: `weights` exactly, `scaled` as the solver minimises them, rounded down to multiples of
    `scale`, so that all of them together fit."""

    def __init__(self, weights: Mapping[str, Fraction], most_of: Mapping[str, int]) -> None:
        self.step, whole = _whole(weights.values())
        self.weights = dict(zip(weights, whole, strict=True))
        self._most_of = most_of
        self.largest = sum(weight * most_of.get(item, 1) for item, weight in self.weights.items())
        self.scale = -(-self.largest // LARGEST) or 1
        self.scaled = {item: weight // self.scale for item, weight in self.weights.items()}
        self._literals: list[tuple[int, int]] = []

    def literals(self, units: Mapping[tuple[str, int], int]) -> None:
        """Take the literals of the units, for `sum`."""
        self._literals = [(-literal, self.weights.get(item, 0)) for (item, _), literal in units.items()]
        self.largest = sum(weight for _, weight in self._literals)

    def of(self, found: FoundItems) -> int:
        """What a selection costs."""
        return sum(self.weights.get(item, 0) * number for item, number in found.items())

    def sum(self) -> Sum:
        """That what is not held is worth so much (nothing yet): the cost is then at most the rest."""
        return Sum(self._literals, 0)


class _Ladder:
    """A wanted limit in whole steps. No amount counts for more than what is wanted: more is not needed."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        least = Fraction(wanted.least)
        capped = [least if amount is None else min(least, Fraction(amount)) for amount in wanted.amounts.values()]
        _, (self._least, *worth) = _whole([least, *capped])
        self._worth = dict(zip(wanted.amounts, worth, strict=True))
        # The amounts that are set, as rungs of a ladder: they count by how much each is above the one before.
        on = sorted({self._worth[line] for line in wanted.amounts if line not in wanted.adds})
        self._rung = {} if wanted.several == "total" else {amount: rung for rung, amount in enumerate(on, 1)}
        self._step = {rung: amount - lower for rung, (lower, amount) in enumerate(zip([0, *on], on, strict=False), 1)}

    def facts(self) -> Iterator[str]:
        """What is wanted, without its numbers."""
        limit = self._wanted.limit
        yield fact("wanted", limit)
        if self._wanted.several != "largest":
            yield fact("totalled" if self._wanted.several == "total" else "smallest", limit)
        for rung in self._rung.values():
            yield fact("rung", limit, rung)
        for line in self._wanted.amounts.keys() - self._wanted.adds:
            if self._rung:
                yield fact("on_rung", line, self._rung[self._worth[line]])

    def require(self, search: Search) -> None:
        """Hold the limit to its bound: in the solver where all numbers together fit, else outside."""
        limit = self._wanted.limit
        parts = [(literal, self._worth[line]) for (of, _, line, _), literal in search.atoms("counts", 4) if of == limit]
        rungs = [(literal, self._step[int(at)]) for (of, at), literal in search.atoms("at_rung", 2) if of == limit]
        if self._least + sum(number for _, number in (*parts, *rungs)) > LARGEST:
            search.require(Sum([*parts, *rungs], self._least))
            return
        facts = [fact("least", limit, self._least)]
        facts += [fact("worth", line, number) for line, number in self._worth.items()]
        facts += [fact("step", limit, rung, self._step[rung]) for rung in self._rung.values()]
        search.enough(" ".join(facts), limit)


def _whole(numbers: Iterable[Fraction]) -> tuple[Fraction, list[int]]:
    """The largest step of which all numbers are whole multiples, and how many steps each is."""
    numbers = list(numbers)
    below = lcm(*(number.denominator for number in numbers)) if numbers else 1
    whole = [int(number * below) for number in numbers]
    step = reduce(gcd, whole, 0) or 1
    return Fraction(step, below), [number // step for number in whole]
