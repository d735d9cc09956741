"""The ground program as rules over its choices: what the solver derives, before anything is chosen.

The program is tight (nothing rests on itself) and all its choices are what is held, so every atom is a condition over
that. The index keeps these conditions; nothing in them comes from anywhere but the encodings and clingo's grounder.
"""

from __future__ import annotations

from typing import NamedTuple

from licet.asp.ground import Rule, ground
from licet.asp.program import ENCODINGS, Program, encoding


class Circuit(NamedTuple):
    """`held` and `over` name the choices: what is held, and of what more is held than may be. `rules` has every rule of
    each atom that is neither a choice nor one of `facts`; `atoms` gives the atoms of a predicate by their arguments."""

    held: dict[int, str]
    over: dict[int, str]
    rules: dict[int, list[Rule]]
    facts: set[int]
    atoms: dict[str, dict[tuple[str, ...], int]]


READ = (
    ("in", 1),
    ("exceeded", 1),
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
    made = ground(program.facts(), map(encoding, ENCODINGS), ["addons=1"], asked=READ)
    atoms: dict[str, dict[tuple[str, ...], int]] = {name: {} for name, _ in READ}
    for (name, *arguments), atom in made.atoms.items():
        atoms[name][tuple(arguments)] = atom
    rules: dict[int, list[Rule]] = {}
    chosen: set[int] = set()
    for rule in made.rules:
        if rule.choice:
            assert not rule.body, "what may be held is open whatever else is"
            chosen.update(rule.head)
        elif rule.head:  # one without a head is about what is legal alone
            (atom,) = rule.head
            rules.setdefault(atom, []).append(rule)
    held = {atom: name for (name,), atom in atoms["in"].items()}
    assert chosen == held.keys(), "what is held is all that is chosen"
    over = {atom: name for (name,), atom in atoms["exceeded"].items()}
    return Circuit(held, over, rules, made.facts, atoms)
