"""In which order a search branches: as far apart as the clauses allow, so that what is left falls into parts."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

# More variables than this that are all joined to each other are kept as one set.
MANY = 150
# An order that leaves more cases than this may be a hard one, and another is looked for, with so much work at most.
EASY = 100_000
MOST_WORK = 1_000_000
# More variables than this in one clause are long.
LONG = 8

# The variables in the order of their elimination, and of each one the neighbours that it then had.
Order = tuple[list[int], dict[int, frozenset[int]]]


class Tree(NamedTuple):
    """An elimination tree. The variables of any clause lie on one way from a root down; `variable` lists the variables so
    that those below one come right before it, `first[at]` is the first place of what is below `at` (itself if nothing
    is), `children[at]` the places right below it, `roots` those that are below nothing."""

    variable: tuple[int, ...]
    first: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    roots: tuple[int, ...]


def trees(together: Iterable[Collection[int]], hidden: Collection[int]) -> Iterator[Tree]:
    """Elimination trees: variables of `together` (of a clause, of a sum) lie on one way. The first is found at once; where
    it may be a hard one, a better one that takes longer to find follows.

    Variables that are `hidden` are eliminated first, so that each of them is below all others that it meets.
    """
    groups = list(dict.fromkeys(frozenset(each) for each in together))
    by_degree = _by_degree(groups, frozenset(hidden))
    found = _layout(*by_degree)
    yield found
    if not _cost(by_degree[1]) > EASY:
        return
    by_fill = _by_fill(groups, frozenset(hidden))
    if by_fill is not None and _cost(by_fill[1]) < _cost(by_degree[1]):
        found = _layout(*by_fill)
    if not hidden and any(len(group) > LONG for group in groups):
        # Of a long one ("any of the plans") it is all the same which of its variables meet it: it need not keep those
        # together that nothing else does.
        along = _layout(*_along(groups))
        if _cases(along, groups) < _cases(found, groups) / 4:
            found = along
    yield found


def _cost(above: dict[int, frozenset[int]]) -> float:
    """How many cases there are at most below all of the variables, if nothing followed from anything."""
    return sum(2.0 ** min(len(others), 1000) for others in above.values())


def _cases(found: Tree, groups: Sequence[frozenset[int]]) -> float:
    """How many cases there are at most: below a place, by those variables above it that a short group joins to what is
    below, and by whether a long one is met. Infinite where it takes too long to tell."""
    place = {variable: at for at, variable in enumerate(found.variable)}
    above = list(range(1, len(place) + 1))
    for at, children in enumerate(found.children):
        for child in children:
            above[child] = at
    meets: list[set[tuple[int, int]]] = [set() for _ in place]
    work = 0
    for number, group in enumerate(groups):
        places = sorted(place[variable] for variable in group)
        at = places[0]
        for other in places[1:]:
            known = [(1, number)] if len(group) > LONG else [(0, each) for each in places if each >= other]
            while at < other:
                meets[at].update(known)
                at = above[at]
                work += len(known)
            if work > MOST_WORK:
                return float("inf")
    return sum(2.0 ** min(len(met), 1000) for met in meets)


def _along(groups: Iterable[frozenset[int]]) -> Order:
    """The variables in a row, those side by side that short groups join (Cuthill, McKee 1969)."""
    near: dict[int, set[int]] = {}
    for group in groups:
        for variable in group:
            near.setdefault(variable, set())
            if len(group) <= LONG:
                near[variable] |= group
    order: list[int] = []
    seen: set[int] = set()
    for start in sorted(near, key=lambda variable: (len(near[variable]), variable)):
        if start not in seen:
            # The last that is reached from anywhere is at an end.
            order += _reached(near, _reached(near, start)[-1])
            seen.update(order)
    return order, {one: frozenset([other]) for one, other in zip(order, [*order[1:], 0], strict=True) if other} | {
        order[-1]: frozenset()
    }


def _reached(near: dict[int, set[int]], start: int) -> list[int]:
    """What is joined to one, however far, the near ones first."""
    found = {start: None}
    row = [start]
    for variable in row:
        for other in sorted(near[variable] - found.keys(), key=lambda each: (len(near[each]), each)):
            found[other] = None
            row.append(other)
    return row


def _by_fill(together: Iterable[frozenset[int]], hidden: frozenset[int]) -> Order | None:
    """An elimination order by the fewest pairs that have to be joined; None where it takes too long to find."""
    near: dict[int, set[int]] = {}
    for variables in together:
        if len(variables) > MANY:
            return None
        for variable in variables:
            near.setdefault(variable, set()).update(variables)
    for variable, around in near.items():
        around.discard(variable)
    work = 0

    def key(variable: int) -> tuple[bool, int, int]:
        nonlocal work
        around = near[variable]
        work += len(around)
        missing = len(around) * (len(around) - 1) - sum(len(near[other] & around) for other in around)
        return variable not in hidden, missing, len(around)

    known = {variable: key(variable) for variable in near}
    queue = [(known[variable], variable) for variable in near]
    heapq.heapify(queue)
    order: list[int] = []
    above: dict[int, frozenset[int]] = {}
    while queue:
        at, variable = heapq.heappop(queue)
        if variable in above or at != known[variable]:
            continue
        if work > MOST_WORK:
            return None
        joined = above[variable] = frozenset(near.pop(variable))
        order.append(variable)
        changed = set(joined)
        for other in joined:
            around = near[other]
            around.discard(variable)
            if len(joined - around) > 1:
                changed |= around
                around |= joined
                around.discard(other)
        for other in changed:
            now = key(other)
            if now != known[other]:
                known[other] = now
                heapq.heappush(queue, (now, other))
    return order, above


def _by_degree(together: Iterable[frozenset[int]], hidden: frozenset[int]) -> Order:
    """An elimination order by the fewest neighbours.

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

    for variables in together:
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
