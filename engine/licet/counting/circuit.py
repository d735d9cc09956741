"""What a diagram tells once it is there: how many models, how they are spread, the best of them, any of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from licet.counting.clauses import Simplified
from licet.counting.search import Branch, Nodes

if TYPE_CHECKING:
    from random import Random


Weight = int | Fraction


class Best(NamedTuple):
    """The least (or greatest) sum of weights in any model, and the shown variables that are true in one such model."""

    total: Weight
    true: frozenset[int]


class Circuit:
    """All models of a formula, on what is shown, as a diagram in which each question is one walk (Darwiche, Marquis 2002).

    Its answers are exact, numbers of any size. `shown` and each answer name the variables of the formula.
    """

    def __init__(self, formula: Simplified, diagram: Nodes) -> None:
        self._nodes = diagram.nodes
        self._top = diagram.top
        # A variable of the diagram stands for itself and for all that are always equal to it, or never.
        self._class: dict[int, list[int]] = {variable: [variable] for variable in (*formula.shown, *formula.free)}
        for variable, literal in sorted(formula.alike.items()):
            stands = abs(literal)
            self._class.setdefault(stands, [stands]).append(variable if literal > 0 else -variable)
        self._free = formula.free
        self._fixed = formula.fixed
        self._ways = [0] * len(self._nodes)
        for at, node in enumerate(self._nodes):
            self._ways[at] = sum(self._product(self._ways, parts) for _, parts in node)
        self.total = 0 if self._top is None else self._product(self._ways, self._top.parts) << len(self._free)

    def __len__(self) -> int:
        return len(self._nodes)

    @staticmethod
    def _product(values: Sequence[int], parts: Sequence[int]) -> int:
        result = 1
        for part in parts:
            result *= values[part]
        return result

    def _literals(self, literal: int) -> Iterator[int]:
        """The shown literals that hold where this one of the diagram does."""
        return iter(self._class[abs(literal)]) if literal > 0 else (-each for each in self._class[abs(literal)])

    # ---- how many ----------------------------------------------------------------------------------------------------

    def each(self) -> Mapping[int, int]:
        """In how many models each shown variable is true."""
        above = [0] * len(self._nodes)
        true: dict[int, int] = {}
        if self._top is None:
            return {variable: 0 for variables in self._class.values() for variable in map(abs, variables)} | {
                abs(literal): 0 for literal in self._fixed
            }
        spread: dict[int, list[int]] = {variable: [0, 0] for variable in self._class}

        def down(branch: Branch, models: int) -> None:
            # `models`: those of the whole, for one model of the branch.
            for literal in branch.literals:
                spread[abs(literal)][literal > 0] += models * self._product(self._ways, branch.parts)
            for at, share in zip(branch.parts, _others(self._ways, branch.parts), strict=True):
                above[at] += models * share

        down(self._top, 1 << len(self._free))
        for at in range(len(self._nodes) - 1, -1, -1):
            if above[at]:
                for branch in self._nodes[at]:
                    down(branch, above[at])
        for variable in self._free:
            spread[variable] = [self.total // 2, self.total // 2]
        for variable, (no, yes) in spread.items():
            for literal in self._class[variable]:
                true[abs(literal)] = yes if literal > 0 else no
        for literal in self._fixed:
            true[abs(literal)] = self.total if literal > 0 else 0
        return true

    def by_size(self, among: Collection[int]) -> list[int]:
        """How many models have 0, 1, 2, … of these shown variables true."""
        if self._top is None:
            return []
        # A polynomial whose coefficients are counts, as one whole number: each in so many bits that none runs over.
        bits = self.total.bit_length() + 1
        among = frozenset(among)

        def degree(literal: int) -> int:
            return sum(each > 0 and each in among for each in self._literals(literal))

        values = [0] * len(self._nodes)
        for at, node in enumerate(self._nodes):
            values[at] = sum(
                self._product(values, branch.parts) << bits * sum(map(degree, branch.literals)) for branch in node
            )
        whole = self._product(values, self._top.parts) << bits * sum(map(degree, self._top.literals))
        for variable in self._free:
            whole = (whole << bits * degree(variable)) + (whole << bits * degree(-variable))
        whole <<= bits * sum(literal in among for literal in self._fixed)
        found = []
        while whole:
            found.append(whole & ((1 << bits) - 1))
            whole >>= bits
        return found

    # ---- the best ----------------------------------------------------------------------------------------------------

    def least(self, weights: Mapping[int, Weight]) -> Best | None:
        """The model in which the weights of what is true add up to the least; None where there is no model."""
        return self._best(weights, 1)

    def greatest(self, weights: Mapping[int, Weight]) -> Best | None:
        """The model in which the weights of what is true add up to the most; None where there is no model."""
        return self._best(weights, -1)

    def _best(self, weights: Mapping[int, Weight], sign: int) -> Best | None:
        if self._top is None:
            return None
        cost = {
            literal: sign * sum(weights[each] for each in self._literals(literal) if each in weights)
            for variable in self._class
            for literal in (variable, -variable)
        }
        values: list[Weight] = []
        taken: list[Branch] = []

        def value(branch: Branch) -> Weight:
            return sum(cost[literal] for literal in branch.literals) + sum(values[part] for part in branch.parts)

        for node in self._nodes:
            best, branch = min(((value(branch), number) for number, branch in enumerate(node)))
            values.append(best)
            taken.append(node[branch])
        total = value(self._top)
        true = set(self._follow(lambda at: taken[at]))
        for variable in self._free:
            literal = min((-variable, variable), key=cost.__getitem__)
            total += cost[literal]
            true.update(each for each in self._literals(literal) if each > 0)
        total += sign * sum(weights[each] for each in self._fixed if each in weights)
        return Best(sign * total, frozenset(true))

    # ---- any ---------------------------------------------------------------------------------------------------------

    def sample(self, random: Random) -> frozenset[int]:
        """The shown variables that are true in a model; each model is as likely as any other. Raises ValueError where there
        is none."""
        if self._top is None:
            raise ValueError("there is no model to choose")

        def choose(at: int) -> Branch:
            node = self._nodes[at]
            if len(node) == 1:
                return node[0]
            first = self._product(self._ways, node[0].parts)
            return node[0] if random.randrange(self._ways[at]) < first else node[1]

        true = set(self._follow(choose))
        for variable in self._free:
            true.update(each for each in self._literals(variable if random.randrange(2) else -variable) if each > 0)
        return frozenset(true)

    def _follow(self, choose: Callable[[int], Branch]) -> Iterator[int]:
        """The shown variables that are true on one way down, but for the free ones."""
        assert self._top is not None
        yield from (literal for literal in self._fixed if literal > 0)
        open_ = [self._top]
        while open_:
            branch = open_.pop()
            for literal in branch.literals:
                yield from (each for each in self._literals(literal) if each > 0)
            open_.extend(map(choose, branch.parts))


def _others(values: Sequence[int], parts: Sequence[int]) -> list[int]:
    """For each part the product of the values of the others."""
    before, result = 1, []
    for part in parts:
        result.append(before)
        before *= values[part]
    after = 1
    for number in range(len(parts) - 1, -1, -1):
        result[number] *= after
        after *= values[parts[number]]
    return result
