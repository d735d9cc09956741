"""The count itself: a search that branches down an elimination tree and never does the same part twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from licet.counting.clauses import Simplified
from licet.counting.deep import deep
from licet.counting.order import Tree, trees
from licet.counting.sums import Sum, variables
from licet.record import record

# So many parts are done in the first order that is found: most counts end before, and a better one takes longer to find.
FEW = 4_000


class Branch(NamedTuple):
    """Literals that hold in it, and nodes that all hold in it, each about variables of its own."""

    literals: tuple[int, ...]
    parts: tuple[int, ...]


# Two branches that differ in a literal, or the one that is left.
Node = tuple[Branch, ...]


class OverBudget(Exception):
    """The search was given up: it took more time, or more memory, than it was given."""


@record
class Nodes:
    """A decision diagram with products (decision-DNNF; Darwiche 2001, Huang and Darwiche 2005).

    A node comes after those that it names. `top` is the whole; None where there is no model.
    """

    nodes: tuple[Node, ...]
    top: Branch | None


def search(
    formula: Simplified,
    *,
    most: int | None = None,
    tick: Callable[[int], None] | None = None,
) -> Nodes:
    """The diagram of a formula. Raises OverBudget beyond `most` parts; `tick` is told now and then how many there are, and
    what it raises ends the search."""
    if formula.clauses is None:
        return Nodes((), None)
    together = [frozenset(map(abs, clause)) for clause in formula.clauses]
    together += [frozenset(variables([each])) for each in formula.sums]
    orders = trees(together, formula.hidden)
    order = next(orders)
    try:
        return _Search(formula, order, FEW if most is None else min(FEW, most), tick).run()
    except OverBudget:
        order = next(orders, order)
    return _Search(formula, order, most, tick).run()


class _Search:
    """Variables are known by their place in the tree; a literal is twice the place, and one more where it is negative.

    What is left of the clauses below a place is told by which variables below it are decided already and which of its
    clauses are met: both are bits of whole numbers, cut out by shifting. Of a clause of two, all is known from the first.
    Of a sum it is how much is missing.
    """

    def __init__(
        self,
        formula: Simplified,
        order: Tree,
        most: int | None,
        tick: Callable[[int], None] | None,
    ) -> None:
        assert formula.clauses is not None
        self.tree = order
        self.most, self.tick = most, tick
        place = {variable: at for at, variable in enumerate(order.variable)}
        count = len(order.variable)
        self.hidden = [variable in formula.hidden for variable in order.variable]
        # What a literal is called in a branch; nothing for one that is not shown.
        self.name = [
            0 if variable not in formula.shown else sign * variable for variable in order.variable for sign in (1, -1)
        ]
        self.value = [0] * (2 * count)
        self.implies: list[list[int]] = [[] for _ in range(2 * count)]
        self.watched: list[list[list[int]]] = [[] for _ in range(2 * count)]
        self.meets = [0] * (2 * count)
        clauses = [[2 * place[abs(literal)] + (literal < 0) for literal in clause] for clause in formula.clauses]
        # Each clause belongs to its lowest variable, so that those of the places below one are side by side.
        long = sorted((min(clause) >> 1, clause) for clause in clauses if len(clause) > 2)
        for clause in clauses:
            if len(clause) == 2:
                one, other = clause
                self.implies[one ^ 1].append(other)
                self.implies[other ^ 1].append(one)
        starts = [0] * (count + 1)
        for number, (lowest, clause) in enumerate(long):
            starts[lowest + 1] = number + 1
            for literal in clause:
                self.meets[literal] |= 1 << number
            clause.sort(reverse=True)  # those above are decided first, so those below are watched
            clause.reverse()
            self.watched[clause[0]].append(clause)
            self.watched[clause[1]].append(clause)
        for at in range(count):
            starts[at + 1] = max(starts[at], starts[at + 1])
        self.first_clause = [starts[order.first[at]] for at in range(count)]
        self.clause_count = [starts[at + 1] - starts[order.first[at]] for at in range(count)]
        self.clause_mask = [(1 << length) - 1 for length in self.clause_count]
        self.mask = [(1 << (at + 1 - order.first[at])) - 1 for at in range(count)]
        self._prepare_sums(formula.sums, place)
        self.known: list[dict[Any, tuple[int, ...] | None]] = [{} for _ in range(count)]
        self.nodes: list[Node] = []
        # Parts that were done, and their answers kept; and those that were asked for.
        self.kept = 0
        self.steps = 0

    def _prepare_sums(self, sums: Sequence[Sum], place: dict[int, int]) -> None:
        def code(literal: int) -> int:
            return 2 * place[abs(literal)] + (literal < 0)

        count = len(place)
        made = []
        for each in sums:
            terms = [(code(literal), weight) for literal, weight in each.terms]
            literal = -1 if each.literal is None else code(each.literal)
            lowest = min(at >> 1 for at in (*(term[0] for term in terms), *([literal] if literal >= 0 else ())))
            made.append((lowest, terms, literal, each.least))
        made.sort(key=lambda each: each[0])
        self.terms = [terms for _, terms, _, _ in made]
        self.bound = [literal for _, _, literal, _ in made]
        self.heaviest = [max(weight for _, weight in terms) for terms in self.terms]
        # What is missing still, and what the terms that are not decided come to.
        self.missing = [least for _, _, _, least in made]
        self.open = [sum(weight for _, weight in terms) for terms in self.terms]
        self.weighs: list[list[tuple[int, int]]] = [[] for _ in range(2 * count)]
        self.asks: list[list[int]] = [[] for _ in range(2 * count)]
        for number, (_, terms, literal, _) in enumerate(made):
            for term, weight in terms:
                self.weighs[term].append((number, weight))
                self.asks[term].append(number)
                self.asks[term ^ 1].append(number)
            if literal >= 0:
                self.asks[literal].append(number)
                self.asks[literal ^ 1].append(number)
        starts = [0] * (count + 1)
        for number, (lowest, _, _, _) in enumerate(made):
            starts[lowest + 1] = number + 1
        for at in range(count):
            starts[at + 1] = max(starts[at], starts[at + 1])
        self.sums_below = [range(starts[self.tree.first[at]], starts[at + 1]) for at in range(count)]

    def run(self) -> Nodes:
        with deep(3 * len(self.hidden)):
            parts = self._all(self.tree.roots, 0, 0)
        return Nodes(tuple(self.nodes), None if parts is None else Branch((), parts))

    def _all(self, places: Sequence[int], decided: int, met: int) -> tuple[int, ...] | None:
        """The nodes of some places that are right below decided ones; None where one of them has no model."""
        found: tuple[int, ...] = ()
        for at in places:
            known = self.value[2 * at]
            part = self._all(self.tree.children[at], decided, met) if known else self._one(at, decided, met)
            if part is None:
                return None
            found += part
        return found

    def _one(self, at: int, decided: int, met: int) -> tuple[int, ...] | None:
        self.steps += 1
        if not self.steps & 255:
            if self.most is not None and self.kept > self.most:
                raise OverBudget
            if self.tick is not None:
                self.tick(self.kept)
        below = (decided >> self.tree.first[at]) & self.mask[at]
        key: Any = below << self.clause_count[at] | (met >> self.first_clause[at]) & self.clause_mask[at]
        if self.sums_below[at]:
            key = (key, *map(self._left, self.sums_below[at]))
        known = self.known[at]
        if key in known:
            return known[key]
        hidden = self.hidden[at]
        branches: list[Branch] = []
        for literal in (2 * at, 2 * at + 1):
            trail = self._decide(literal)
            if trail is not None:
                decided_now, met_now = decided, met
                for each in trail:
                    decided_now |= 1 << (each >> 1)
                    met_now |= self.meets[each]
                parts = self._all(self.tree.children[at], decided_now, met_now)
                if parts is not None:
                    name = self.name
                    branches.append(Branch(tuple([name[each] for each in trail if name[each]]), parts))
                self._undo(trail, len(trail))
                if parts is not None and hidden:
                    break
        answer: tuple[int, ...] | None
        if not branches:
            answer = None
        elif hidden:
            answer = ()
        else:
            answer = (len(self.nodes),)
            self.nodes.append(tuple(branches))
        known[key] = answer
        self.kept += 1
        return answer

    def _left(self, number: int) -> int:
        """What is left of a sum: nothing (0) when it is settled, else what is missing, and whether it must, or may not, be
        reached."""
        missing = self.missing[number]
        if missing <= 0 or missing > self.open[number]:
            return 0
        literal = self.bound[number]
        return 3 * missing + (1 if literal < 0 else self.value[literal])

    def _decide(self, literal: int) -> list[int] | None:
        """Make a literal true, with all that follows from single clauses and sums; None (and nothing done) at a
        contradiction."""
        value, implies, watched = self.value, self.implies, self.watched
        value[literal], value[literal ^ 1] = 1, -1
        trail = [literal]
        for done, true in enumerate(trail, 1):
            if self.asks[true] and not self._add_up(true, trail):
                self._undo(trail, done)
                return None
            for other in implies[true]:
                truth = value[other]
                if truth == 0:
                    value[other], value[other ^ 1] = 1, -1
                    trail.append(other)
                elif truth < 0:
                    self._undo(trail, done)
                    return None
            false = true ^ 1
            watching = watched[false]
            if not watching:
                continue
            stay: list[list[int]] = []
            for number, clause in enumerate(watching):
                if clause[0] == false:
                    clause[0], clause[1] = clause[1], false
                other = clause[0]
                truth = value[other]
                if truth > 0:
                    stay.append(clause)
                    continue
                for at in range(2, len(clause)):
                    if value[clause[at]] >= 0:
                        clause[1], clause[at] = clause[at], false
                        watched[clause[1]].append(clause)
                        break
                else:
                    stay.append(clause)
                    if truth < 0:
                        stay.extend(watching[number + 1 :])
                        watched[false] = stay
                        self._undo(trail, done)
                        return None
                    value[other], value[other ^ 1] = 1, -1
                    trail.append(other)
            watched[false] = stay
        return trail

    def _add_up(self, true: int, trail: list[int]) -> bool:
        """Take a literal into the sums that it is part of, and follow what they then demand; False at a contradiction."""
        for number, weight in self.weighs[true]:
            self.missing[number] -= weight
            self.open[number] -= weight
        for number, weight in self.weighs[true ^ 1]:
            self.open[number] -= weight
        value = self.value
        for number in self.asks[true]:
            missing, spare = self.missing[number], self.open[number] - self.missing[number]
            literal = self.bound[number]
            wanted = 1 if literal < 0 else value[literal]
            if missing <= 0 or spare < 0:
                holds = missing <= 0
                if wanted == 0:
                    made = literal if holds else literal ^ 1
                    value[made], value[made ^ 1] = 1, -1
                    trail.append(made)
                elif (wanted > 0) != holds:
                    return False
            elif wanted > 0 and self.heaviest[number] > spare:
                # Without one that weighs more than can be spared it is not reached.
                for term, weight in self.terms[number]:
                    if weight > spare and value[term] == 0:
                        value[term], value[term ^ 1] = 1, -1
                        trail.append(term)
            elif wanted < 0 and self.heaviest[number] >= missing:
                for term, weight in self.terms[number]:
                    if weight >= missing and value[term] == 0:
                        value[term], value[term ^ 1] = -1, 1
                        trail.append(term ^ 1)
        return True

    def _undo(self, trail: list[int], done: int) -> None:
        """Take back what was decided; the first `done` were taken into the sums."""
        value = self.value
        for each in trail:
            value[each] = value[each ^ 1] = 0
        for each in trail[:done]:
            if self.asks[each]:
                for number, weight in self.weighs[each]:
                    self.missing[number] += weight
                    self.open[number] += weight
                for number, weight in self.weighs[each ^ 1]:
                    self.open[number] += weight
