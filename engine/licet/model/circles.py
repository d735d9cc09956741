"""Circles in what depends on what. No recursion: a chain may be as long as a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def circles(edges: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """One circle for each knot of names that depend on each other: each name depends on the next, the last on the
    first. Names are visited in the order of `edges`."""
    state: dict[str, int] = {}  # 1: on the way, 2: done
    told: set[str] = set()
    for start in edges:
        if start in state:
            continue
        state[start] = 1
        path = [start]
        walks = [iter(edges[start])]
        while walks:
            for following in walks[-1]:
                if following not in edges:
                    continue
                if state.get(following) == 1:
                    circle = path[path.index(following) :]
                    if not told.intersection(circle):
                        yield circle
                    told.update(circle)
                elif following not in state:
                    state[following] = 1
                    path.append(following)
                    walks.append(iter(edges[following]))
                    break
            else:
                walks.pop()
                state[path.pop()] = 2
