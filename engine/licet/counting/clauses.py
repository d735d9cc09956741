"""Clauses: what is counted, and what can be made simpler before."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from licet.counting.sums import Clause, Sum, normal, variables
from licet.graph import components
from licet.record import record


@record
class Clauses:
    """A formula of clauses, and of sums, and the variables on which its models are projected.

    Variables are whole numbers from 1; a literal is a variable or its negative; a clause is met when one of its literals
    is true. Two models that agree on `shown` count as one. Of the other variables, those that are not `hidden` are
    determined by the shown ones: each model has one value for them, and the search may branch on them.
    """

    clauses: tuple[Clause, ...]
    shown: frozenset[int]
    hidden: frozenset[int] = frozenset()
    sums: tuple[Sum, ...] = ()


@record
class Simplified:
    """A formula with the same models on what is shown, over fewer variables.

    `fixed` are literals of shown variables that hold in each model; `alike` maps a shown variable to the literal that it
    is always equal to, over a variable that is left; `free` are shown variables about which nothing is said. `clauses` is
    None where there is no model.
    """

    clauses: tuple[Clause, ...] | None
    shown: frozenset[int]
    hidden: frozenset[int]
    fixed: tuple[int, ...]
    alike: dict[int, int]
    free: tuple[int, ...]
    sums: tuple[Sum, ...] = ()


# A variable that occurs more often than this is not resolved away: what that would give is rarely smaller.
MOST_OCCURRENCES = 12
# Of a clause of more literals than this it is not asked whether one of two is a part of it.
LONG = 40


def simplify(formula: Clauses) -> Simplified:
    """Units are followed, equal literals made one, variables that are not shown resolved away where that makes nothing larger."""
    work = _Work(formula)
    if not work.run():
        return Simplified(None, formula.shown, frozenset(), (), {}, ())
    used = {abs(literal) for clause in work.clauses for literal in clause} | variables(work.sums)
    fixed, alike, free, left = [], {}, [], []
    for variable in sorted(formula.shown):
        literal = work.find(variable)
        truth = work.value.get(abs(literal))
        if truth is not None:
            fixed.append(variable if truth == (literal > 0) else -variable)
        elif abs(literal) != variable:
            alike[variable] = literal
        elif variable in used:
            left.append(variable)
        else:
            free.append(variable)
    return Simplified(
        tuple(work.clauses), frozenset(left), formula.hidden & used, tuple(fixed), alike, tuple(free), work.sums
    )


class _Work:
    """The formula while it is made simpler: literals that are fixed, and for each variable the one it is equal to."""

    def __init__(self, formula: Clauses) -> None:
        self.shown = formula.shown
        self.value: dict[int, bool] = {}
        self.same: dict[int, int] = {}
        self.sums = formula.sums
        self.clauses: list[Clause] = [clause for clause in map(_tidy, formula.clauses) if clause is not None]

    def find(self, literal: int) -> int:
        """The literal that stands for this one."""
        while (other := self.same.get(abs(literal))) is not None:
            literal = other if literal > 0 else -other
        return literal

    def run(self) -> bool:
        """False where a contradiction is found."""
        for _ in range(20):
            before = len(self.clauses), len(self.value), len(self.same)
            if not (self._units() and self._equal() and self._add_up()):
                return False
            self._subsumed()
            self._eliminate()
            if not self._units():
                return False
            if before == (len(self.clauses), len(self.value), len(self.same)):
                return True
        return True

    def _units(self) -> bool:
        """Follow clauses of one literal, all the way."""
        occurs: dict[int, list[int]] = {}
        queue = []
        clauses: list[Clause | None] = list(self.clauses)
        for clause in self.clauses:
            if not clause:
                return False
            if len(clause) == 1:
                queue.append(clause[0])
        if not queue:
            return True
        for at, clause in enumerate(self.clauses):
            for literal in clause:
                occurs.setdefault(literal, []).append(at)
        while queue:
            literal = queue.pop()
            known = self.value.get(abs(literal))
            if known is not None:
                if known != (literal > 0):
                    return False
                for at in occurs[literal]:
                    clauses[at] = None
                continue
            self.value[abs(literal)] = literal > 0
            for at in occurs.get(literal, ()):
                clauses[at] = None
            for at in occurs.get(-literal, ()):
                shorter = clauses[at]
                if shorter is None:
                    continue
                shorter = clauses[at] = tuple(other for other in shorter if other != -literal)
                if not shorter:
                    return False
                if len(shorter) == 1:
                    queue.append(shorter[0])
        self.clauses = [clause for clause in clauses if clause is not None]
        return True

    def _equal(self) -> bool:
        """Literals that imply each other, by clauses of two, become one: the shown ones stay."""
        implies: dict[int, list[int]] = {}
        for clause in self.clauses:
            if len(clause) == 2:
                one, other = clause
                implies.setdefault(-one, []).append(other)
                implies.setdefault(-other, []).append(one)
        changed = False
        for component in components({literal: implies[literal] for literal in sorted(implies)}):
            if len(component) == 1:
                continue
            stands = min(component, key=lambda literal: (abs(literal) not in self.shown, abs(literal), literal < 0))
            if -stands in component:
                return False
            for literal in component:
                variable = abs(literal)
                if variable != abs(stands) and variable not in self.same:
                    self.same[variable] = stands if literal > 0 else -stands
                    changed = True
        if changed:
            find = self.find
            renamed = (_tidy(tuple(map(find, clause))) for clause in self.clauses)
            self.clauses = list(dict.fromkeys(clause for clause in renamed if clause is not None))
        return True

    def _add_up(self) -> bool:
        """Sums of what is not known yet."""
        if not self.sums:
            return True
        left: list[Sum] = []
        for each in self.sums:
            terms, least = [], each.least
            for literal, weight in each.terms:
                stands = self.find(literal)
                truth = self.value.get(abs(stands))
                if truth is None:
                    terms.append((stands, weight))
                elif truth == (stands > 0):
                    least -= weight
            tidy, least = normal(terms, least)
            self._keep(each.literal, tidy, least, left)
        self.sums = tuple(left)
        return self._units()

    def _keep(self, literal: int | None, terms: tuple[tuple[int, int], ...], least: int, left: list[Sum]) -> None:
        """A sum as it is now, as a clause where it comes to one."""
        stands = None if literal is None else self.find(literal)
        total = sum(weight for _, weight in terms)
        if least <= 0 or least > total:
            if stands is not None:
                self.clauses.append((stands if least <= 0 else -stands,))
            elif least > 0:
                self.clauses.append(())
            return
        if stands is not None:
            truth = self.value.get(abs(stands))
            if truth is None:
                left.append(Sum(stands, terms, least))
                return
            if truth != (stands > 0):
                # Fewer than that: so many of the negatives.
                terms, least = tuple((-each, weight) for each, weight in terms), total - least + 1
        if all(weight >= least for _, weight in terms):
            self.clauses.append(tuple(each for each, _ in terms))
        elif total == least:
            self.clauses.extend((each,) for each, _ in terms)
        else:
            left.append(Sum(None, terms, least))

    def _subsumed(self) -> None:
        """Leave out clauses of which another one is a part."""
        kept = [clause for clause in dict.fromkeys(self.clauses) if len(clause) <= 2]
        pairs = set(kept)
        occurs: dict[int, list[frozenset[int]]] = {}
        for clause in sorted({clause for clause in self.clauses if len(clause) > 2}, key=len):
            if len(clause) <= LONG and not pairs.isdisjoint(combinations(clause, 2)):
                continue
            literals = frozenset(clause)
            if any(other <= literals for literal in clause for other in occurs.get(literal, ())):
                continue
            kept.append(clause)
            # It is looked for under one of its literals: any clause that contains it has that one, too.
            rarest = min(clause, key=lambda literal: len(occurs.get(literal, ())))
            occurs.setdefault(rarest, []).append(literals)
        self.clauses = kept

    def _eliminate(self) -> None:
        """Resolve variables away that are not shown: whether there is a value for one is all that counts."""
        occurs: dict[int, set[int]] = {}
        clauses: dict[int, Clause] = dict(enumerate(self.clauses))
        for at, clause in clauses.items():
            for literal in clause:
                occurs.setdefault(literal, set()).add(at)
        unseen = {abs(literal) for literal in occurs} - self.shown - variables(self.sums)
        following = len(clauses)
        for variable in sorted(unseen, key=lambda v: (len(occurs.get(v, ())) + len(occurs.get(-v, ())), v)):
            ins, outs = occurs.get(variable, set()), occurs.get(-variable, set())
            if min(len(ins), len(outs)) and len(ins) + len(outs) > MOST_OCCURRENCES:
                continue
            made: set[Clause] = set()
            room = len(ins) + len(outs)
            for one in ins:
                for other in outs:
                    resolved = _tidy(
                        (*(x for x in clauses[one] if x != variable), *(x for x in clauses[other] if x != -variable))
                    )
                    if resolved is not None:
                        made.add(resolved)
                if len(made) > room:
                    break
            if len(made) > room:
                continue
            for at in (*ins, *outs):
                for literal in clauses.pop(at):
                    if abs(literal) != variable:
                        occurs[literal].discard(at)
            occurs.pop(variable, None)
            occurs.pop(-variable, None)
            for clause in sorted(made):
                clauses[following] = clause
                for literal in clause:
                    occurs.setdefault(literal, set()).add(following)
                following += 1
        self.clauses = list(dict.fromkeys(clauses.values()))


def _tidy(clause: Iterable[int]) -> Clause | None:
    """The clause with each literal once, in order; None where it is always met."""
    literals = set(clause)
    for literal in literals:
        if -literal in literals:
            return None
    return tuple(sorted(literals, key=lambda literal: (abs(literal), literal)))
