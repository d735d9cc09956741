"""Which plans and add-ons every legal selection holds, and which none does: one grounding, one search."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from licet.asp.program import FEATURES, LEGALITY, Program, encoding
from licet.asp.solver import TIME_LIMIT, Grounded
from licet.asp.vocabulary import fact


class Seen(NamedTuple):
    """What some legal selection does, with every add-on open: `held` and `left_out` are plans and add-ons; `housed` are
    optional ones of which it holds all that they stand under, `missing` those of these that it leaves out."""

    held: frozenset[str]
    left_out: frozenset[str]
    housed: frozenset[str]
    missing: frozenset[str]


def seen(program: Program, under: Iterable[tuple[str, str]], *, seconds: float = TIME_LIMIT) -> Seen:
    """All that is true of some legal selection. `under`: pairs of an optional item and what it requires.

    Everything is empty where nothing is legal. Raises Undecided.
    """
    names = FEATURES if program.reads_features else LEGALITY
    facts = program.facts(grants=names is not LEGALITY)
    more = " ".join(fact("stands_under", *pair) for pair in under)
    grounded = Grounded(f"{facts}\n{more}", map(encoding, (*names[:-1], "settled")), ["addons=1"])
    found: dict[str, set[str]] = {}
    for name, (item,) in grounded.union([], seconds):
        found.setdefault(name, set()).add(item)
    return Seen(*(frozenset(found.get(name, ())) for name in ("in", "left_out", "housed", "missing")))


__all__ = ["Seen", "seen"]
