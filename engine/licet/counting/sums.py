"""Sums of weights with a bound: as they are counted, and as clauses."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from licet.counting.deep import deep
from licet.record import record

Clause = tuple[int, ...]
Term = tuple[int, int]


@record
class Sum:
    """`literal` is true exactly where the weights of the terms that are true come to `least` or more; without one (None) they
    always do.

    A term is a literal and its weight, above 0; each variable stands in one term at most.
    """

    literal: int | None
    terms: tuple[Term, ...]
    least: int


def normal(terms: Iterable[Term], least: int) -> tuple[tuple[Term, ...], int]:
    """The same bound with positive weights, each variable once. A literal that weighs -w is w less what its negative
    weighs; what a literal and its negative weigh both is had in any case."""
    sums: dict[int, int] = {}
    for literal, weight in terms:
        if weight < 0:
            literal, weight, least = -literal, -weight, least - weight
        sums[literal] = sums.get(literal, 0) + weight
    for literal in [literal for literal in sums if literal > 0 and -literal in sums]:
        both = min(sums[literal], sums[-literal])
        least -= both
        sums[literal] -= both
        sums[-literal] -= both
    return tuple((literal, weight) for literal, weight in sums.items() if weight), least


def nodes(terms: tuple[Term, ...], least: int) -> int:
    """How many nodes its diagram has at most."""
    return len(terms) * min(least, sum(weight for _, weight in terms) - least + 1)


class Diagram:
    """A sum as a decision diagram (Abío et al. 2012): for each term in turn a node for each sum that is still missing, those
    with the same answers shared. Each of its variables is determined by the terms, so that it changes no number of models.
    """

    def __init__(self, choose: Callable[[int, int, int], int], true: int, terms: Iterable[Term]) -> None:
        """`choose` makes a literal that is as its second argument where the first is true, else as the third; `true` is a
        literal that always holds."""
        self._choose, self._true = choose, true
        # Equal weights stay in the order of the catalogue, in which what belongs together is side by side.
        self._terms = sorted(terms, key=lambda term: -term[1])
        self._rest = [0] * (len(self._terms) + 1)
        for at in range(len(self._terms) - 1, -1, -1):
            self._rest[at] = self._rest[at + 1] + self._terms[at][1]
        # A node is good for all bounds between two, in which no sum of what follows lies.
        self._known: list[list[tuple[int, float, float]]] = [[] for _ in self._terms]

    def literal(self, least: int) -> int:
        """A literal that is true where the terms come to `least` or more."""
        with deep(2 * len(self._terms)):
            return self._node(0, least)[0]

    def _node(self, at: int, least: int) -> tuple[int, float, float]:
        if least <= 0:
            return self._true, float("-inf"), 0
        if least > self._rest[at]:
            return -self._true, self._rest[at] + 1, float("inf")
        for known in self._known[at]:
            if known[1] <= least <= known[2]:
                return known
        literal, weight = self._terms[at]
        then, low, high = self._node(at + 1, least - weight)
        otherwise, lower, higher = self._node(at + 1, least)
        made = self._choose(literal, then, otherwise)
        found = made, max(low + weight, lower), min(high + weight, higher)
        self._known[at].append(found)
        return found


def variables(sums: Iterable[Sum]) -> set[int]:
    """All that they are about."""
    found = {abs(literal) for each in sums for literal, _ in each.terms}
    return found | {abs(each.literal) for each in sums if each.literal is not None}


def as_clauses(sums: Iterable[Sum], last: int) -> tuple[list[Clause], int]:
    """The sums as clauses, whose new variables begin after `last`; and the last one of these."""
    clauses: list[Clause] = []
    true = last = last + 1
    clauses.append((true,))

    def choose(literal: int, then: int, otherwise: int) -> int:
        nonlocal last
        if then == otherwise:
            return then
        last += 1
        clauses.extend(
            ((-last, -literal, then), (-last, literal, otherwise), (last, -literal, -then), (last, literal, -otherwise))
        )
        return last

    for each in sums:
        literal = Diagram(choose, true, each.terms).literal(each.least)
        clauses += [(literal,)] if each.literal is None else [(-each.literal, literal), (each.literal, -literal)]
    return clauses, last
