"""Conditions over what is held: a list of nodes, each made of earlier ones, evaluated only as far as is asked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

ANY, ALL, COUNT, NOT, OVER = range(5)
KINDS = ("any", "all", "count", "not", "over")


class Node(NamedTuple):
    """A condition. `items` is a bit set.

    ANY: one of the items is held, or one of the parts is true. ALL: all of the items are held, and all parts are true.
    COUNT: at least `least` of the items and parts are held or true (a part that stands twice counts twice). NOT: the one
    part is false. OVER: more of the one item is held than may be.
    """

    kind: int
    least: int
    items: int
    parts: tuple[int, ...]


class Held(NamedTuple):
    """What is held, as a bit set of items, and of which of them there are more than may be."""

    items: int
    over: int


Known = dict[int, bool]


def settle(nodes: tuple[Node, ...], asked: Iterable[int], held: Held, known: Known) -> Known:
    """Adds to `known` whether each node that is asked for is true, and what that rests on. Each is looked at once."""
    items, over = held
    open_ = list(asked)
    needed: list[int] = []
    seen: set[int] = set()
    while open_:
        at = open_.pop()
        if at in known or at in seen:
            continue
        kind, _, mask, parts = nodes[at]
        if kind == ALL and items & mask != mask:
            known[at] = False
        elif kind == ANY and items & mask:
            known[at] = True
        elif kind == OVER:
            known[at] = bool(over & mask)
        else:
            seen.add(at)
            needed.append(at)
            open_.extend(parts)
    needed.sort()  # parts stand before what is made of them
    for at in needed:
        kind, least, mask, parts = nodes[at]
        if kind == ALL:
            known[at] = all(known[part] for part in parts)
        elif kind == ANY:
            known[at] = any(known[part] for part in parts)
        elif kind == NOT:
            known[at] = not known[parts[0]]
        else:
            known[at] = (items & mask).bit_count() + sum([known[part] for part in parts]) >= least
    return known
