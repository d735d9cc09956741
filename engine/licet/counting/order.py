"""In which order a search branches: as far apart as the clauses allow, so that what is left falls into parts."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Sequence
from itertools import count
from typing import NamedTuple

# More variables than this that are all joined to each other are kept as one set.
MANY = 150


class Tree(NamedTuple):
    """An elimination tree. The variables of any clause lie on one way from a root down; `variable` lists the variables so
    that those below one come right before it, `first[at]` is the first place of what is below `at` (itself if nothing
    is), `children[at]` the places right below it, `roots` those that are below nothing."""

    variable: tuple[int, ...]
    first: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    roots: tuple[int, ...]


def tree(together: Iterable[Collection[int]], hidden: Collection[int]) -> Tree:
    """An elimination tree: variables of `together` (of a clause, of a sum) lie on one way.

    Variables that are `hidden` are eliminated first, so that each of them is below all others that it meets.
    """
    order, above = _eliminate(together, frozenset(hidden))
    return _layout(order, above)


def _eliminate(
    together: Iterable[Collection[int]], hidden: frozenset[int]
) -> tuple[list[int], dict[int, frozenset[int]]]:
    """An elimination order by the fewest neighbours, and for each variable the neighbours that it then had.

    Of each variable it is kept which others it is joined to; of many that are all joined to each other (a bound on a
    thousand add-ons) it is kept once that they are (George, Liu 1989).
    """
    near: dict[int, set[int]] = {}
    crowds: dict[int, frozenset[int]] = {}
    within: dict[int, set[int]] = {}
    numbers = count()

    def crowd(variables: frozenset[int]) -> None:
        number = next(numbers)
        crowds[number] = variables
        for variable in variables:
            within.setdefault(variable, set()).add(number)

    for variables in dict.fromkeys(map(frozenset, together)):
        for variable in variables:
            around = near.setdefault(variable, set())
            if len(variables) <= MANY:
                around |= variables
                around.discard(variable)
        if len(variables) > MANY:
            crowd(variables)

    def neighbours(variable: int) -> set[int]:
        its = within.get(variable)
        if not its:
            return near[variable]
        return near[variable].union(*(crowds[number] for number in its)) - {variable}

    queue = [(variable not in hidden, len(neighbours(variable)), variable) for variable in near]
    known = {variable: degree for _, degree, variable in queue}
    heapq.heapify(queue)
    order: list[int] = []
    above: dict[int, frozenset[int]] = {}
    while queue:
        _, degree, variable = heapq.heappop(queue)
        if variable in above or degree != known[variable]:
            continue
        joined = above[variable] = frozenset(neighbours(variable))
        order.append(variable)
        mine = within.pop(variable, set())
        del near[variable]
        for gone in mine:
            del crowds[gone]
        for other in joined:
            near[other].discard(variable)
            if mine and other in within:
                within[other] -= mine
        if len(joined) > MANY:
            crowd(joined)
            for other in joined:
                near[other] -= joined
        else:
            for other in joined:
                near[other] |= joined
                near[other].discard(other)
        for other in joined:
            degree = known[other] = len(neighbours(other))
            heapq.heappush(queue, (other not in hidden, degree, other))
    return order, above


def _layout(order: Sequence[int], above: dict[int, frozenset[int]]) -> Tree:
    rank = {variable: at for at, variable in enumerate(order)}
    below: dict[int, list[int]] = {variable: [] for variable in order}
    tops: list[int] = []
    for variable in order:
        if above[variable]:
            below[min(above[variable], key=rank.__getitem__)].append(variable)
        else:
            tops.append(variable)
    # Those below one come right before it, without recursion: the tree may be as deep as it has variables.
    reverse: list[int] = []
    stack = list(tops)
    while stack:
        variable = stack.pop()
        reverse.append(variable)
        stack.extend(below[variable])
    variables = tuple(reversed(reverse))
    place = {variable: at for at, variable in enumerate(variables)}
    first: list[int] = []
    for at, variable in enumerate(variables):
        first.append(min((first[place[child]] for child in below[variable]), default=at))
    children = tuple(tuple(place[child] for child in below[variable]) for variable in variables)
    return Tree(variables, tuple(first), children, tuple(place[top] for top in tops))
