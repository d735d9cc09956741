"""Circles in what depends on what. No recursion: a chain may be as long as a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def circles(edges: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """One circle for each knot of names that depend on each other: each depends on the next, the last on the first.

    It is the shortest through the name of the knot that is met first; what is not a key of `edges` depends on nothing.
    """
    for knot in _knots(edges):
        yield _shortest(knot, edges)


def _knots(edges: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """Sets of names in which each leads to each other (Tarjan's strongly connected components), and names that lead to
    themselves."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    waiting: list[str] = []
    is_waiting: set[str] = set()
    for start in edges:
        if start in number:
            continue
        number[start] = lowest[start] = len(number)
        waiting.append(start)
        is_waiting.add(start)
        walk = [(start, iter(edges[start]))]
        while walk:
            name, following = walk[-1]
            for other in following:
                if other not in number:
                    if other in edges:
                        number[other] = lowest[other] = len(number)
                        waiting.append(other)
                        is_waiting.add(other)
                        walk.append((other, iter(edges[other])))
                        break
                elif other in is_waiting:
                    lowest[name] = min(lowest[name], number[other])
            else:
                walk.pop()
                if walk:
                    above = walk[-1][0]
                    lowest[above] = min(lowest[above], lowest[name])
                if lowest[name] == number[name]:
                    at = len(waiting) - 1
                    while waiting[at] != name:
                        at -= 1
                    knot = waiting[at:]
                    del waiting[at:]
                    is_waiting.difference_update(knot)
                    if len(knot) > 1 or name in edges[name]:
                        yield knot


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
