"""A ground program as rules over numbers: what the solver was given, to be read by something else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import clingo

from licet.asp.solver import control_options, log, plain


class Rule(NamedTuple):
    """`head` holds where the body does: where all literals of `body` are true or, with weights, where those of the true
    ones come to `least` or more. Of a `choice` the head may hold then; without a head the body never holds."""

    choice: bool
    head: tuple[int, ...]
    body: tuple[int, ...]
    weights: tuple[int, ...] | None = None
    least: int = 0


class Ground(NamedTuple):
    """The rules of a ground program, and the atoms that are facts. `atoms` has the numbers of the atoms that were asked for:
    their predicate, their arguments. `given` are the external atoms with the value that they have."""

    rules: list[Rule]
    facts: set[int]
    atoms: dict[tuple[str, ...], int]
    given: dict[int, bool]


def ground(
    facts: str, encodings: Iterable[str], constants: Iterable[str] = (), *, asked: Iterable[tuple[str, int]]
) -> Ground:
    """Ground a program, and tell what comes of it; `asked` are the predicates whose atoms have a name in it."""
    control = clingo.Control(control_options(constants), logger=log)
    watch = _Observer()
    control.register_observer(watch)
    control.add("base", [], facts)
    for text in encodings:
        control.add("base", [], text)
    control.ground([("base", [])])
    atoms = {
        (name, *map(plain, atom.symbol.arguments)): atom.literal
        for name, arity in asked
        for atom in control.symbolic_atoms.by_signature(name, arity)
    }
    return Ground(watch.rules, watch.facts, atoms, watch.given)


class _Observer(clingo.Observer):
    """Takes down what the grounder hands to the solver."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []
        self.facts: set[int] = set()
        self.given: dict[int, bool] = {}

    def rule(self, choice: bool, head: Sequence[int], body: Sequence[int]) -> None:
        if body or choice or len(head) != 1:
            self.rules.append(Rule(choice, tuple(head), tuple(body)))
        else:
            self.facts.add(head[0])

    def weight_rule(self, choice: bool, head: Sequence[int], lower_bound: int, body: Sequence[tuple[int, int]]) -> None:
        literals, weights = zip(*body, strict=True) if body else ((), ())
        self.rules.append(Rule(choice, tuple(head), literals, weights, lower_bound))

    def external(self, atom: int, value: clingo.TruthValue) -> None:
        self.given[atom] = value == clingo.TruthValue.True_
