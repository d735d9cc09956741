"""Graphs of what leads to what, by name or by number. No recursion: a chain may be as long as a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

N = TypeVar("N", int, str)


def components(edges: Mapping[N, Iterable[N]]) -> Iterator[list[N]]:
    """Sets of nodes in which each leads to each other (strongly connected components; Tarjan 1972), each after those that
    it leads to, its first node the one that is met first. What is not a key of `edges` leads nowhere and is left out."""
    number: dict[N, int] = {}
    lowest: dict[N, int] = {}
    waiting: list[N] = []
    is_waiting: set[N] = set()
    for start in edges:
        if start in number:
            continue
        number[start] = lowest[start] = len(number)
        waiting.append(start)
        is_waiting.add(start)
        walk = [(start, iter(edges[start]))]
        while walk:
            node, following = walk[-1]
            for other in following:
                if other not in number:
                    if other in edges:
                        number[other] = lowest[other] = len(number)
                        waiting.append(other)
                        is_waiting.add(other)
                        walk.append((other, iter(edges[other])))
                        break
                elif other in is_waiting:
                    lowest[node] = min(lowest[node], number[other])
            else:
                walk.pop()
                if walk:
                    above = walk[-1][0]
                    lowest[above] = min(lowest[above], lowest[node])
                if lowest[node] == number[node]:
                    at = len(waiting) - 1
                    while waiting[at] != node:
                        at -= 1
                    component = waiting[at:]
                    del waiting[at:]
                    is_waiting.difference_update(component)
                    yield component
