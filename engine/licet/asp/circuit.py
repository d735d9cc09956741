"""The ground program as rules over its choices: what the solver derives, before anything is chosen.

The program is tight (nothing rests on itself) and all its choices are what is held, so every atom is a condition over
that. The index keeps these conditions; nothing in them comes from anywhere but the encodings and clingo's grounder.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import clingo

from licet.asp.program import ENCODINGS, Program, encoding

# A literal that is true whatever is held.
TRUE = 0


class Body(NamedTuple):
    """When a rule derives its atom: all of the literals are true, or, with a bound, weights of true ones come to it."""

    literals: tuple[int, ...]
    weights: tuple[int, ...] = ()
    least: int | None = None


class Circuit(NamedTuple):
    """`held` and `over` name the choices: what is held, and of what more is held than may be. `bodies` has every rule of
    each atom that is no choice; `atoms` gives the atoms of a predicate by their arguments (TRUE: a fact)."""

    held: dict[int, str]
    over: dict[int, str]
    bodies: dict[int, list[Body]]
    atoms: dict[str, dict[tuple[str, ...], int]]


WANTED = (
    ("violated", 1),
    ("granted", 1),
    ("replaced", 1),
    ("outdone", 1),
    ("entitled", 1),
    ("reached", 2),
    ("limit_from", 3),
    ("limit_raise", 3),
)


def circuit(program: Program) -> Circuit:
    """The rules of a catalogue's program, with every add-on open, and no rule in force: `violated` says what is illegal."""
    control = clingo.Control(["--warn=none", "-c", "addons=1"])
    rules = _Rules()
    control.register_observer(rules, True)
    control.add("base", [], program.facts())
    for name in ENCODINGS:
        control.add("base", [], encoding(name))
    control.ground([("base", [])])

    def atoms(name: str, arity: int) -> dict[tuple[str, ...], int]:
        found = control.symbolic_atoms.by_signature(name, arity)
        return {
            tuple(_plain(argument) for argument in atom.symbol.arguments): TRUE if atom.is_fact else atom.literal
            for atom in found
        }

    held = {atom: name for (name,), atom in atoms("in", 1).items()}
    over = {atom: name for (name,), atom in atoms("exceeded", 1).items()}
    assert rules.choices == held.keys(), "what is held is all that is chosen"
    return Circuit(held, over, rules.bodies, {name: atoms(name, arity) for name, arity in WANTED})


def _plain(symbol: clingo.Symbol) -> str:
    return symbol.string if symbol.type is clingo.SymbolType.String else str(symbol)


class _Rules(clingo.Observer):
    """Keeps the rules that clingo grounds."""

    def __init__(self) -> None:
        self.choices: set[int] = set()
        self.bodies: dict[int, list[Body]] = {}

    def rule(self, choice: bool, head: Sequence[int], body: Sequence[int]) -> None:
        """A rule; one without a head is a constraint, which is about what is legal alone."""
        if choice:
            assert not body, "what may be held is open whatever else is"
            self.choices.update(head)
        elif head:
            self._add(head, Body(tuple(body)))

    def weight_rule(self, choice: bool, head: Sequence[int], lower_bound: int, body: Sequence[tuple[int, int]]) -> None:
        """A rule with a sum in its body."""
        assert not choice
        literals, weights = zip(*body, strict=True) if body else ((), ())
        self._add(head, Body(tuple(literals), tuple(weights), lower_bound))

    def _add(self, head: Iterable[int], body: Body) -> None:
        (atom,) = head
        self.bodies.setdefault(atom, []).append(body)
