"""A ground program as clauses with the same answer sets: its completion (Clark 1978), and its counts as diagrams.

That is exact where no atom rests on itself (the program is tight; Fages 1994), which is checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from licet.asp.ground import Ground, Rule
from licet.counting.clauses import circles
from licet.counting.sums import Clause, Diagram, Sum, nodes, normal

# A sum whose diagram has more nodes than this is kept as a sum.
MOST_NODES = 48


class NotTight(Exception):
    """An atom of the program rests on itself: the completion would have more models than it has answer sets."""


class Clausal:
    """The clauses of a ground program, and more that a question adds to them.

    `atoms` has the literal of each named atom: its predicate and its arguments; `true` is a literal that always holds.
    Each variable that is not an open choice is determined by those that are.
    """

    def __init__(self, ground: Ground) -> None:
        _check_tight(ground.rules)
        self.atoms = ground.atoms
        self.clauses: list[Clause] = []
        self.sums: list[Sum] = []
        numbers = {abs(n) for rule in ground.rules for n in (*rule.head, *rule.body)}
        self.last = max((*numbers, *ground.atoms.values(), *ground.given, 0))
        self.true = self._new()
        self.clauses.append((self.true,))
        self._named: dict[tuple[str, Clause], int] = {}
        bodies: dict[int, list[int]] = {}
        for rule in ground.rules:
            body = self._body(rule)
            if not rule.head:
                self.clauses.append((-body,))
            for atom in rule.head:
                bodies.setdefault(atom, []).append(body)
                if not rule.choice:
                    self.clauses.append((-body, atom))
        for atom, value in ground.given.items():
            if atom not in bodies:
                bodies[atom] = [self.true if value else -self.true]
                self.clauses.append((atom if value else -atom,))
        numbers.update(ground.atoms.values())
        for atom in sorted(numbers):
            if atom in ground.facts:
                self.clauses.append((atom,))
            else:  # what nothing derives is false
                self.clauses.append((-atom, *dict.fromkeys(bodies.get(atom, ()))))

    def _new(self) -> int:
        self.last += 1
        return self.last

    def _body(self, rule: Rule) -> int:
        if rule.weights is None:
            return self.conjunction(rule.body)
        return self.at_least(list(zip(rule.body, rule.weights, strict=True)), rule.least)

    # ---- a literal for what is put together ----------------------------------------------------------------------------

    def conjunction(self, literals: Iterable[int]) -> int:
        """A literal that is true where all of these are."""
        parts = tuple(sorted(set(literals) - {self.true}))
        if len(parts) < 2:
            return parts[0] if parts else self.true
        known = self._named.get(("and", parts))
        if known is None:
            known = self._named["and", parts] = self._new()
            self.clauses.extend((-known, part) for part in parts)
            self.clauses.append((known, *(-part for part in parts)))
        return known

    def at_least(self, weighted: Sequence[tuple[int, int]], least: int) -> int:
        """A literal that is true where the weights of those that are true come to `least` or more.

        A small sum becomes clauses, by its decision diagram; a large one is left to the counter, which adds up itself.
        """
        terms, least = normal(weighted, least)
        if all(weight >= least for _, weight in terms):
            if least <= 0:
                return self.true
            return -self.conjunction(-literal for literal, _ in terms)
        if sum(weight for _, weight in terms) <= least:
            enough = sum(weight for _, weight in terms) == least
            return self.conjunction(literal for literal, _ in terms) if enough else -self.true
        if nodes(terms, least) <= MOST_NODES:
            return Diagram(self.choose, self.true, terms).literal(least)
        literal = self._new()
        self.sums.append(Sum(literal, terms, least))
        return literal

    def choose(self, literal: int, then: int, otherwise: int) -> int:
        """A literal that is as `then` where the literal is true, else as `otherwise`."""
        if then == otherwise:
            return then
        if then == self.true and otherwise == -self.true:
            return literal
        if otherwise == -self.true:
            return self.conjunction((literal, then))
        if then == self.true:
            return -self.conjunction((-literal, -otherwise))
        known = self._named.get(("if", (literal, then, otherwise)))
        if known is None:
            known = self._named["if", (literal, then, otherwise)] = self._new()
            self.clauses += [
                (-known, -literal, then),
                (-known, literal, otherwise),
                (known, -literal, -then),
                (known, literal, -otherwise),
            ]
        return known


def _check_tight(rules: Iterable[Rule]) -> None:
    follows: dict[int, list[int]] = {}
    for rule in rules:
        for atom in rule.head:
            follows.setdefault(atom, []).extend(literal for literal in rule.body if literal > 0)
    for atom, others in follows.items():
        if atom in others:
            raise NotTight
    if any(len(component) > 1 for component in circles(follows)):
        raise NotTight
