"""The search for selections that meet wishes: the smallest ones, and the cheapest ones, exactly."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import reduce
from math import gcd, lcm

from licet.asp.program import ENCODINGS, Program, encoding
from licet.asp.solver import TIME_LIMIT, Search, Shown, Sum
from licet.asp.vocabulary import LARGEST, fact

# A selection that was found: how many of each plan and add-on.
FoundItems = Mapping[str, int]


class Finder:
    """Finds legal selections that meet wishes. Each has a solver of its own. Not for two threads at once.

    `fewest` and `most`: how many plans. `held`: plans and add-ons that are held, `barred`: those that are not. `has`,
    `lacks`: features. `up_to`: how many of an add-on may be held (default: one).
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
        up_to: Mapping[str, int] | None = None,
        objectives: Sequence[Mapping[str, Fraction]] = (),
        seconds: float = TIME_LIMIT,
    ) -> None:
        self._seconds = seconds
        self._most_of = dict(up_to or {})
        self._costs = [_Cost(weights, self._most_of) for weights in objectives]
        facts = [fact("up_to", addon, number) for addon, number in self._most_of.items()]
        for number, cost in enumerate(self._costs, 1):
            facts += [fact("weight", number, item, weight) for item, weight in cost.scaled.items() if weight]
        texts = map(encoding, [*ENCODINGS[:-1], "size", "find"])
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


def _whole(numbers: Iterable[Fraction]) -> tuple[Fraction, list[int]]:
    """The largest step of which all numbers are whole multiples, and how many steps each is."""
    numbers = list(numbers)
    below = lcm(*(number.denominator for number in numbers)) if numbers else 1
    whole = [int(number * below) for number in numbers]
    step = reduce(gcd, whole, 0) or 1
    return Fraction(step, below), [number // step for number in whole]
