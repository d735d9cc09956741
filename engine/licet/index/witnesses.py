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

    def sample(self, number: int) -> Iterator[frozenset[str]]:
        """So many selections, drawn at random: half of them legal and of any size, half of a few items, legal or not."""
        plans = [item.id for item in self._definition.plans]
        addons = [item.id for item in self._definition.addons]
        random = self._random
        for at in range(number):
            if at % 2:
                few = random.sample(plans, min(len(plans), random.randint(0, 4)))
                yield frozenset(few + random.sample(addons, min(len(addons), random.randint(0, 4))))
            else:
                yield self._asked.near(random)

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
