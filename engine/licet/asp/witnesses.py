"""Selections in which a condition holds, a rule is broken alone, a feature replaces another: one of each, by the solver."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from licet.asp.program import FEATURES, Program, encoding
from licet.asp.solver import TIME_LIMIT, Grounded
from licet.model.definition import Definition

Found = frozenset[str]


class Asked:
    """A solver that is grounded once for such questions. Not for two threads at once."""

    def __init__(self, program: Program, seconds: float = TIME_LIMIT) -> None:
        self._seconds = seconds
        self._grounded = Grounded(program.facts(), map(encoding, FEATURES), ["addons=1"])
        atoms = self._grounded.atoms
        self._in = {name: literal for (name,), literal in atoms("in", 1)}
        self._active = {name: literal for (name,), literal in atoms("active", 1)}
        self._violated = {name: literal for (name,), literal in atoms("violated", 1)}
        self._granted = {name: literal for (name,), literal in atoms("granted", 1)}
        self._lines = [(block, literal) for (block, _), literal in atoms("live_gives", 2) if block in self._in]
        self._holds = [literal for _, literal in atoms("holds", 1)]
        self._grounded.free(self._active.values())
        self._force = list(self._active.values())

    def _one(self, *wanted: int, force: list[int] | None = None) -> Found | None:
        """A selection in which these literals hold, with these rules in force (None: all)."""
        found: list[Found] = []
        self._grounded.core([*wanted, *(self._force if force is None else force)], self._seconds, self._into(found))
        return found[0] if found else None

    def _into(self, found: list[Found]) -> Callable[[Callable[[int], bool]], None]:
        return lambda true: found.append(frozenset(name for name, literal in self._in.items() if true(literal)))

    def _any(self, *wanted: int) -> Iterator[Found]:
        """A legal selection in which these literals hold; an illegal one where there is none."""
        found = self._one(*wanted) or self._one(*wanted, force=[-literal for literal in self._force])
        if found is not None:
            yield found

    def with_(self, item: str) -> Found | None:
        """A legal selection that holds the item."""
        return self._one(self._in[item])

    def near(self, random: Random) -> Found:
        """A legal selection with as many as can be of some items that are drawn at random; these, where nothing is legal."""
        items = list(self._in)
        if not items:
            return frozenset()
        drawn = random.sample(items, random.randint(1, max(1, len(items) // random.choice((2, 8, 32)))))
        wanted = [self._in[name] for name in drawn]
        while True:
            found: list[Found] = []
            clash = self._grounded.core([*wanted, *self._force], self._seconds, self._into(found))
            if clash is None:
                return found[0]
            # Half of those that clash are given up, those that were drawn last.
            clashing = [literal for literal in wanted if literal in set(clash)]
            if not clashing:
                return frozenset(drawn)
            left = set(clashing[len(clashing) // 2 :])
            wanted = [literal for literal in wanted if literal not in left]

    def broken_alone(self, most: int) -> Iterator[Found]:
        """For each rule a selection that breaks it and no other."""
        for name in list(self._violated)[:most]:
            force = [literal if other != name else -literal for other, literal in self._active.items()]
            found = self._one(self._violated[name], force=force)
            if found is not None:
                yield found

    def conditions(self, most: int) -> Iterator[Found]:
        """For each condition one selection in which it holds and one in which it does not; for each feature that an item
        gives under a condition, one of each kind that hold the item."""
        for literal in self._holds[: most // 4]:
            yield from self._any(literal)
            yield from self._any(-literal)
        for item, literal in self._lines[: most // 4]:
            yield from self._any(self._in[item], literal)
            yield from self._any(self._in[item], -literal)

    def replaces(self, definition: Definition, most: int) -> Iterator[Found]:
        """For each feature that replaces another, selections with both, and with the lesser alone."""
        pairs = [(better.id, lesser) for better in definition.features for lesser in better.replaces]
        for better, lesser in pairs[: most // 2]:
            mine, theirs = self._granted.get(better), self._granted.get(lesser)
            if mine is not None and theirs is not None:
                yield from self._any(mine, theirs)
                yield from self._any(-mine, theirs)

    def extremes(self) -> Iterator[Found]:
        """Legal selections to which nothing can be added, and from which nothing can be taken, one way and the other."""
        for sign in (1, -1):
            for literals in (list(self._in.values()), list(self._in.values())[::-1]):
                kept: list[int] = []
                if self._one() is None:
                    return
                for literal in literals:
                    if self._one(*kept, sign * literal) is not None:
                        kept.append(sign * literal)
                found = self._one(*kept)
                if found is not None:
                    yield found
