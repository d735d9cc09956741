"""What cannot hold together: one minimal set of assumptions, or all of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence

import clingo

from licet.asp.solver import TIME_LIMIT, Grounded, Undecided


def minimal_core(grounded: Grounded, assumptions: Sequence[int], seconds: float = TIME_LIMIT) -> list[int] | None:
    """Assumptions that cannot hold together, and could without any one of them; None where all can hold.

    Those that stand last are given up first, and the same program and assumptions give the same answer. Raises Undecided.
    """
    core = grounded.core(assumptions, seconds)
    return None if core is None else shrink(grounded, core, seconds)


def shrink(grounded: Grounded, core: Sequence[int], seconds: float = TIME_LIMIT) -> list[int]:
    """A minimal part of assumptions that cannot hold together. Raises Undecided.

    A first core often holds nearly all of hundreds, of which a few are needed: so more and more of the last are given up
    at once, until that is too many.
    """
    open_, needed = list(core), list[int]()
    step = 1
    while open_:
        step = min(step, len(open_))
        smaller = grounded.core([*open_[:-step], *needed], seconds)
        if smaller is not None:
            found = frozenset(smaller)
            open_ = [literal for literal in open_[:-step] if literal in found]
            step *= 2
        elif step > 1:
            step //= 2
        else:
            needed.insert(0, open_.pop())
    return needed


def minimal_cores(
    grounded: Grounded,
    assumptions: Sequence[int],
    seconds: float = TIME_LIMIT,
    *,
    also: Callable[[Callable[[int], bool]], Sequence[int]] | None = None,
) -> Iterator[list[int]]:
    """Every minimal set of assumptions that cannot hold together, as they are found.

    `also`: which assumptions hold in an answer set besides those that were asked; it spares searches. The search ends
    after `seconds` in all. Raises Undecided.
    """
    end = time.monotonic() + seconds
    unexplored = _Unexplored(len(assumptions))
    while (seed := unexplored.take()) is not None:
        left = end - time.monotonic()
        if left <= 0:
            raise Undecided(seconds)
        together = {assumptions[at] for at in seed}

        def hold(true: Callable[[int], bool], together: set[int] = together) -> None:
            if also is not None:
                together.update(also(true))

        core = grounded.core([literal for literal in assumptions if literal in together], left, hold)
        if core is None:
            unexplored.not_within(at for at, literal in enumerate(assumptions) if literal not in together)
        else:
            core = shrink(grounded, core, max(0.01, end - time.monotonic()))
            unexplored.not_around(assumptions.index(literal) for literal in core)
            yield core


class _Unexplored:
    """The sets of numbers below `size` of which nothing is known yet, large ones first."""

    def __init__(self, size: int) -> None:
        # Numbers are taken in wherever nothing forbids it: a large set that can hold says most.
        self._control = clingo.Control(["--sign-def=pos", "--sign-fix", "--save-progress=0", "--warn=none"])
        with self._control.backend() as backend:
            self._numbers = [backend.add_atom() for _ in range(size)]
            backend.add_rule(self._numbers, [], choice=True)

    def take(self) -> list[int] | None:
        with self._control.solve(yield_=True) as found:
            model = found.model()
            if model is None:
                return None
            return [at for at, literal in enumerate(self._numbers) if model.is_true(literal)]

    def not_within(self, outside: Iterator[int]) -> None:
        """No set that has none of these numbers."""
        with self._control.backend() as backend:
            backend.add_rule([], [-self._numbers[at] for at in outside])

    def not_around(self, core: Iterator[int]) -> None:
        """No set that has all of these numbers."""
        with self._control.backend() as backend:
            backend.add_rule([], [self._numbers[at] for at in core])


__all__ = ["minimal_core", "minimal_cores", "shrink"]
