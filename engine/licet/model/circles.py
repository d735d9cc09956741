"""Circles in what depends on what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from licet.graph import components


def circles(edges: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """One circle for each knot of names that depend on each other: each depends on the next, the last on the first.

    It is the shortest through the name of the knot that is met first; what is not a key of `edges` depends on nothing.
    """
    for knot in components(edges):
        if len(knot) > 1 or knot[0] in edges[knot[0]]:
            yield _shortest(knot, edges)


def _shortest(knot: list[str], edges: Mapping[str, Iterable[str]]) -> list[str]:
    """The shortest way in a knot from its first name back to it."""
    start = knot[0]
    inside = set(knot)
    before: dict[str, str] = {}
    queue = [start]
    for name in queue:
        for other in edges[name]:
            if other == start:
                way = [name]
                while way[-1] != start:
                    way.append(before[way[-1]])
                return way[::-1]
            if other in inside and other not in before:
                before[other] = name
                queue.append(other)
    raise AssertionError(knot)
