"""Selections in which something particular is so, found by the solver: where an index could be wrong, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random

from licet.answers.reasoner import Reasoner
from licet.asp.witnesses import Asked


class Witnesses:
    """Finds selections for a catalogue. Each search raises Undecided beyond the reasoner's time."""

    def __init__(self, reasoner: Reasoner, seed: int) -> None:
        self._definition = reasoner.definition
        self._asked = Asked(reasoner.program(), reasoner.seconds)
        self._random = Random(seed)

    def near(self, number: int) -> Iterator[frozenset[str]]:
        """So many legal selections, near to some that are drawn at random."""
        return (self._asked.near(self._random) for _ in range(number))

    def few(self, number: int) -> Iterator[frozenset[str]]:
        """So many selections of a few items, drawn at random, legal or not."""
        plans = [item.id for item in self._definition.plans]
        addons = [item.id for item in self._definition.addons]
        for _ in range(number):
            some = self._random.sample(plans, min(len(plans), self._random.randint(0, 4)))
            yield frozenset(some + self._random.sample(addons, min(len(addons), self._random.randint(0, 4))))

    def holding(self, item: str) -> Iterable[frozenset[str]]:
        """A legal selection that holds the item, and the item alone."""
        found = self._asked.with_(item)
        return [frozenset((item,)), *([] if found is None else [found])]

    def sorts(self, most: int) -> Iterator[tuple[str, Iterable[frozenset[str]]]]:
        """The sorts of boundary, each with at most so many selections."""
        asked = self._asked
        yield "a rule broken alone", asked.broken_alone(most)
        yield "a condition that holds, or does not", asked.conditions(most)
        yield "a feature that replaces another", asked.replaces(self._definition, most)
        yield "the smallest and the largest legal ones", asked.extremes()
