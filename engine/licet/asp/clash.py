"""Which rules and wishes cannot hold together: minimal sets of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from licet.asp.cores import minimal_core, minimal_cores
from licet.asp.program import FEATURES, Program, encoding
from licet.asp.solver import TIME_LIMIT, Grounded

Kind = Literal["rule", "holds", "without", "has", "lacks", "at-least-plans", "at-most-plans"]


class Part(NamedTuple):
    """A rule, or something that was asked for; `name` is of a rule, plan, add-on or feature, or a number of plans."""

    kind: Kind
    name: str


class Partial:
    """A solver that is grounded once for one partial question: what is not named is open, add-ons too.

    Not for two threads at once.
    """

    def __init__(self, program: Program, wishes: Sequence[Part], *, fewest: int, most: int) -> None:
        constants = ["addons=1", f"fewest={fewest}", f"most={most}"]
        self._grounded = Grounded(program.facts(), map(encoding, (*FEATURES, "clash")), constants)
        rules = [(name, literal) for (name,), literal in self._grounded.atoms("active", 1)]
        self._grounded.free(literal for _, literal in rules)
        self._parts: dict[int, Part] = {}
        self._never: list[Part] = []
        for wish in wishes:
            self._wish(wish)
        for name, literal in rules:
            self._parts.setdefault(literal, Part("rule", name))

    def _wish(self, wish: Part) -> None:
        predicates = {"holds": "in", "without": "in", "has": "entitled", "lacks": "entitled"}
        name = predicates.get(wish.kind)
        if name is not None:
            literal = self._grounded.literal(name, wish.name)
        else:
            literal = self._grounded.literal("enough_plans" if wish.kind == "at-least-plans" else "few_plans")
        wanted = wish.kind not in ("without", "lacks")
        if literal is not None:
            self._parts.setdefault(literal if wanted else -literal, wish)
        elif wanted:
            # The program cannot make it true, whatever the rules: it clashes with nothing but itself.
            self._never.append(wish)

    def clash(self, seconds: float = TIME_LIMIT) -> tuple[Part, ...] | None:
        """One minimal set of what cannot hold together; None where all of it can. Raises Undecided."""
        if self._never:
            return tuple(self._never[:1])
        core = minimal_core(self._grounded, list(self._parts), seconds)
        return None if core is None else self._named(core)

    def clashes(self, seconds: float = TIME_LIMIT) -> Iterator[tuple[Part, ...]]:
        """Every minimal set. Raises Undecided, after those that were found."""
        yield from ((wish,) for wish in self._never)
        yield from map(self._named, minimal_cores(self._grounded, list(self._parts), seconds))

    def _named(self, core: Sequence[int]) -> tuple[Part, ...]:
        order = {literal: at for at, literal in enumerate(self._parts)}
        return tuple(self._parts[literal] for literal in sorted(core, key=order.__getitem__))
