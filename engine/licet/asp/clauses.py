"""A ground program as clauses with the same answer sets: its completion (Clark 1978), and its counts as diagrams.

That is exact where no atom rests on itself (the program is tight; Fages 1994), which is checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from licet.asp.ground import Ground, Rule
from licet.counting.sums import Clause, Diagram, Sum, nodes, normal
from licet.graph import components

# A sum whose diagram has more nodes than this is kept as a sum.
MOST_NODES = 48


class NotTight(Exception):
    """An atom of the program rests on itself: the completion would have more models than it has answer sets."""


class Clausal:
    """The clauses of a ground program, and more that a question adds to them.

    `atoms` has the variable of each named atom: its predicate and its arguments; `true` is a literal that always holds.
    Each variable that is not an open choice is determined by those that are. Most atoms have none of their own: what an
    atom says in other words, or what is known of it, takes its place.
    """

    def __init__(self, ground: Ground) -> None:
        self.atoms = ground.atoms
        self.clauses: list[Clause] = []
        self.sums: list[Sum] = []
        self._named: dict[tuple[str, Clause], int] = {}
        rules: dict[int, list[Rule]] = {}
        demands = []
        for rule in ground.rules:
            for atom in rule.head:
                rules.setdefault(atom, []).append(rule)
            if not rule.head:
                demands.append(rule)
        numbers = [abs(n) for rule in ground.rules for n in (*rule.head, *rule.body)]
        self.last = max((*numbers, *ground.atoms.values(), *ground.given, *ground.facts, 0))
        self.true = self._new()
        self.clauses.append((self.true,))
        # The literal that stands for an atom; what nothing derives is false.
        self._literals = {atom: self.true if value else -self.true for atom, value in ground.given.items()}
        self._literals.update(dict.fromkeys(ground.facts, self.true))
        for component in _in_order(rules):
            for atom in component:
                self._derive(atom, rules[atom], alone=len(component) == 1)
        for rule in demands:
            if rule.weights is None:
                self._add(-self._literal(each) for each in rule.body)
            else:
                self._add((-self._body(rule),))
        # What is asked about has a variable of its own.
        for atom in ground.atoms.values():
            literal = self._literal(atom)
            if literal != atom:
                self._add((-atom, literal))
                self._add((atom, -literal))

    def _derive(self, atom: int, rules: Sequence[Rule], *, alone: bool) -> None:
        """Take down what an atom follows from. In a circle of negations (not `alone`) it keeps its own variable."""
        if atom in self._literals:  # it is a fact
            return
        bodies = [(rule.choice, self._body(rule)) for rule in rules]
        if alone and not any(choice for choice, _ in bodies):
            self._literals[atom] = -self.conjunction(-body for _, body in bodies)
            return
        self._literals[atom] = atom
        for choice, body in bodies:
            if not choice:
                self._add((-body, atom))
        self._add((-atom, *(body for _, body in bodies)))

    def _literal(self, of: int) -> int:
        literal = self._literals.get(abs(of), -self.true)
        return literal if of > 0 else -literal

    def _new(self) -> int:
        self.last += 1
        return self.last

    def _add(self, clause: Iterable[int]) -> None:
        """A clause, but for what is known of it."""
        literals = tuple(dict.fromkeys(clause))
        if self.true not in literals:
            self.clauses.append(tuple(literal for literal in literals if literal != -self.true))

    def _body(self, rule: Rule) -> int:
        body = map(self._literal, rule.body)
        if rule.weights is None:
            return self.conjunction(body)
        return self.at_least(list(zip(body, rule.weights, strict=True)), rule.least)

    # ---- a literal for what is put together ----------------------------------------------------------------------------

    def conjunction(self, literals: Iterable[int]) -> int:
        """A literal that is true where all of these are."""
        found = set(literals) - {self.true}
        if -self.true in found or any(-literal in found for literal in found):
            return -self.true
        parts = tuple(sorted(found))
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
        least -= sum(weight for literal, weight in weighted if literal == self.true)
        terms, least = normal([each for each in weighted if abs(each[0]) != self.true], least)
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


def _in_order(rules: dict[int, list[Rule]]) -> list[list[int]]:
    """The derived atoms, each after those that it rests on; those that rest on each other together. Raises NotTight."""
    follows = {
        atom: [abs(literal) for rule in rules[atom] for literal in rule.body if abs(literal) in rules]
        for atom in sorted(rules)
    }
    order = list(components(follows))
    if any(_circular(component, follows) for component in order):
        positive = {
            atom: [literal for rule in of for literal in rule.body if literal in rules] for atom, of in rules.items()
        }
        if any(_circular(component, positive) for component in components(positive)):
            raise NotTight
    return order


def _circular(component: list[int], follows: dict[int, list[int]]) -> bool:
    return len(component) > 1 or component[0] in follows[component[0]]
