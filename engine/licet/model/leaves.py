"""The parts of a condition, and what it is made of in the end."""

from __future__ import annotations

from collections.abc import Iterator

from licet.model.definition import And, Condition, Count, Definition, InTerm, Not, Or


def parts_of(condition: Condition) -> tuple[Condition, ...]:
    """The conditions that a condition is directly made of (a term's own condition is not one of them)."""
    match condition:
        case Not(of):
            return (of,)
        case And(of) | Or(of):
            return of
        case Count():
            return condition.of
        case _:
            return ()


def leaves(condition: Condition, definition: Definition) -> Iterator[Condition]:
    """The conditions on plans, solutions, features and counts that a condition rests on, terms opened, in order of
    writing; one that stands twice is given twice, what a term rests on once: terms may name each other in more ways than
    anybody counts."""
    terms: dict[str, Condition] | None = None
    opened: set[str] = set()
    open_ = [condition]
    while open_:
        at = open_.pop()
        if isinstance(at, InTerm):
            if at.term not in opened:
                opened.add(at.term)
                if terms is None:
                    terms = {term.id: term.condition for term in definition.terms}
                open_.append(terms[at.term])
            continue
        parts = parts_of(at)
        if parts:
            open_.extend(reversed(parts))
        else:
            yield at
