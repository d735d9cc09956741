"""The one place that talks to clingo. No object of clingo leaves this module, and every solve has a limit."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import clingo

# Called with each message that clingo prints; the tests set it to fail.
on_message: Callable[[str], None] | None = None

# Seconds that a solve may go without finding anything.
TIME_LIMIT = 60.0


# The name and arguments of each atom that an answer set shows.
Shown = list[tuple[str, tuple[str, ...]]]


class Undecided(Exception):
    """A question was not decided within its time limit."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"not decided within {seconds:g} seconds")
        self.seconds = seconds


class Grounded:
    """A grounded program, kept for several questions. Not for two threads at once: the caller holds a lock."""

    def __init__(
        self, facts: str, encodings: Iterable[str], constants: Iterable[str] = (), options: Iterable[str] = ()
    ) -> None:
        self._labels: dict[Callable[[str], Any], dict[Any, Any]] = {}
        self._control = clingo.Control([*control_options(constants), *options], logger=log)
        self._control.add("base", [], facts)
        for text in encodings:
            self._control.add("base", [], text)
        self._control.ground([("base", [])])
        # Of the last question to `each` that nothing met: assumptions that cannot hold together.
        self.last_core: frozenset[int] = frozenset()

    def atoms(self, name: str, arity: int) -> list[tuple[tuple[str, ...], int]]:
        """The atoms of a predicate that the program can make true: their arguments, as text, and their literal."""
        return [
            (tuple(plain(argument) for argument in atom.symbol.arguments), atom.literal)
            for atom in self._control.symbolic_atoms.by_signature(name, arity)
        ]

    def literal(self, name: str, *arguments: str | int) -> int | None:
        """The literal of an atom; None where the program cannot make it true (it must not be assumed then)."""
        symbols = [clingo.Number(a) if isinstance(a, int) else clingo.String(a) for a in arguments]
        atom = self._control.symbolic_atoms[clingo.Function(name, symbols)]
        return None if atom is None else atom.literal

    def free(self, literals: Iterable[int]) -> None:
        """Leave external atoms to the assumptions of each question."""
        for literal in literals:
            self._control.assign_external(literal, None)

    def fix(self, literals: Iterable[int], value: bool) -> None:
        """Decide external atoms for all questions that follow."""
        for literal in literals:
            self._control.assign_external(literal, value)

    def keys(self, name: str) -> dict[Any, str]:
        """What `shown` gives for the atoms of a predicate with one argument, and their names."""
        atoms = self._control.symbolic_atoms.by_signature(name, 1)
        return {_key(atom.symbol): plain(atom.symbol.arguments[0]) for atom in atoms}

    @contextmanager
    def decided(self, assumptions: Sequence[int]) -> Iterator[Model]:
        """The one answer set under assumptions that leave nothing open.

        Nothing is searched for, so there is no time limit.
        """
        with self._control.solve(assumptions=assumptions, yield_=True) as handle:
            model = handle.model()
            assert model is not None, "with every choice made and no rule in force there is one answer set"
            yield Model(model)

    def each(
        self, names: Callable[[str], Any], assumptions: Sequence[int], seconds: float
    ) -> Iterator[tuple[Any, ...]]:
        """Each answer set, as the tuple of what `names` gives for the name in each shown atom, in their fixed order.

        Raises Undecided when nothing is found for `seconds`.
        """
        if names not in self._labels:
            self._labels[names] = {_key(atom.symbol): names(plain(atom.symbol.arguments[0])) for atom in self._shown()}
        label = self._labels[names].__getitem__
        with (
            _Watch(self._control, seconds) as watch,
            self._control.solve(assumptions=assumptions, yield_=True) as found,
        ):
            for model in found:
                watch.found += 1
                yield tuple(map(label, _keys(model)))
            result = found.get()
            if result.interrupted:
                raise Undecided(seconds)
            self.last_core = frozenset(found.core()) if result.unsatisfiable else frozenset()

    def core(
        self, assumptions: Sequence[int], seconds: float, seen: Callable[[Callable[[int], bool]], None] | None = None
    ) -> list[int] | None:
        """Some of the assumptions that cannot hold together, in their order; None where all can hold (`seen` is then
        given a test for literals in an answer set).

        It may be larger than needed. Raises Undecided.
        """
        with _Watch(self._control, seconds), self._control.solve(assumptions=assumptions, yield_=True) as found:
            model = found.model()
            if model is not None:
                if seen is not None:
                    seen(model.is_true)
                return None
            if found.get().interrupted:
                raise Undecided(seconds)
            clash = set(found.core())
        return [literal for literal in assumptions if literal in clash]

    def some(self, assumptions: Sequence[int], seconds: float) -> frozenset[Any] | None:
        """The `keys` of what some answer set shows; None if there is none. Raises Undecided."""
        with _Watch(self._control, seconds), self._control.solve(assumptions=assumptions, yield_=True) as found:
            model = found.model()
            if model is not None:
                return frozenset(_keys(model))
            if found.get().interrupted:
                raise Undecided(seconds)
            return None

    @contextmanager
    def switch(self) -> Iterator[int]:
        """A literal to assume while what is forbidden with it shall not hold; it is false for good afterwards."""
        with self._control.backend() as backend:
            literal = backend.add_atom()
            backend.add_external(literal, clingo.TruthValue.Free)
        try:
            yield literal
        finally:
            self._control.release_external(literal)

    def forbid(self, *literals: int) -> None:
        """From now on these literals never hold together."""
        with self._control.backend() as backend:
            backend.add_rule([], literals)

    def union(self, assumptions: Sequence[int], seconds: float) -> list[tuple[str, tuple[str, ...]]]:
        """The name and arguments of all shown atoms that are true in some answer set (brave consequences); empty if there is none.

        Raises Undecided when nothing new is found for `seconds`.
        """
        return self._consequences("brave", assumptions, seconds)

    def intersection(self, assumptions: Sequence[int], seconds: float) -> list[tuple[str, tuple[str, ...]]]:
        """The name and arguments of all shown atoms that are true in each answer set (cautious consequences); empty if there is none.

        Raises Undecided when nothing more is ruled out for `seconds`.
        """
        return self._consequences("cautious", assumptions, seconds)

    def _consequences(self, mode: str, assumptions: Sequence[int], seconds: float) -> list[tuple[str, tuple[str, ...]]]:
        self._control.configuration.solve.enum_mode = mode  # type: ignore[union-attr]
        last: list[clingo.Symbol] = []
        try:
            with (
                _Watch(self._control, seconds) as watch,
                self._control.solve(assumptions=assumptions, yield_=True) as found,
            ):
                for _ in found:
                    watch.found += 1
                if found.get().interrupted:
                    raise Undecided(seconds)
                # Each model shows all that was found so far: only the last one is read.
                model = found.last()
                last = list(model.symbols(shown=True)) if model is not None else []
        finally:
            self._control.configuration.solve.enum_mode = "auto"  # type: ignore[union-attr]
        return [(symbol.name, tuple(map(plain, symbol.arguments))) for symbol in last]

    def _shown(self) -> Iterator[clingo.SymbolicAtom]:
        return self._control.symbolic_atoms.by_signature("in", 1)


class Search(Grounded):
    """A program whose choices are weighed: the smallest answer sets, and those of the least cost."""

    def __init__(self, facts: str, encodings: Iterable[str], constants: Iterable[str] = ()) -> None:
        # What is shown is left out wherever it can be, so that each answer set found holds no other one.
        super().__init__(facts, encodings, constants, ["--heuristic=Domain", "--dom-mod=false,show"])
        self._sums: list[Sum] = []

    def require(self, sum_: Sum) -> None:
        """Hold a sum of numbers of any size to its bound."""
        if not self._sums:
            self._control.register_propagator(_Exactly(self._sums))
        self._sums.append(sum_)

    def enough(self, facts: str, limit: str) -> None:
        """Hold a limit to its bound, by numbers that fit."""
        self._control.add("numbers", [], facts)
        self._control.ground([("numbers", []), ("enough", [clingo.String(limit)])])

    def within(self, objective: int, bound: int) -> None:
        """Allow no more than this of an objective from now on."""
        self._control.ground([("within", [clingo.Number(objective), clingo.Number(bound)])])

    def least(self, assumptions: Sequence[int], seconds: float) -> tuple[tuple[int, ...], Shown] | None:
        """The least cost of each objective, in their order, and what one answer set of that cost shows; None if there is
        no answer set. Raises Undecided when nothing better is found for `seconds`."""
        last = None
        for found in self._found("auto", "opt", assumptions, seconds):
            last = found
        return last

    def first(self, assumptions: Sequence[int], seconds: float) -> Shown | None:
        """What some answer set shows, of whatever cost; None if there is none. Raises Undecided."""
        return next((shown for _, shown in self._found("auto", "ignore", assumptions, seconds)), None)

    def smallest(self, assumptions: Sequence[int], seconds: float) -> Iterator[Shown]:
        """What is shown by each answer set of which no other one shows a part alone, of whatever cost.

        Raises Undecided when nothing is found for `seconds`.
        """
        return (shown for _, shown in self._found("domRec", "ignore", assumptions, seconds))

    def _found(
        self, enum_mode: str, opt_mode: str, assumptions: Sequence[int], seconds: float
    ) -> Iterator[tuple[tuple[int, ...], Shown]]:
        solve: Any = self._control.configuration.solve
        solve.enum_mode, solve.opt_mode = enum_mode, opt_mode
        with (
            _Watch(self._control, seconds) as watch,
            self._control.solve(assumptions=assumptions, yield_=True) as found,
        ):
            for model in found:
                watch.found += 1
                shown = [(symbol.name, tuple(map(plain, symbol.arguments))) for symbol in model.symbols(shown=True)]
                yield tuple(model.cost), shown
            if found.get().interrupted:
                raise Undecided(seconds)


class Sum:
    """The weights of the literals that are true shall come to `least` or more. Numbers of any size: clingo's have 32
    bits."""

    def __init__(self, weights: Iterable[tuple[int, int]], least: int) -> None:
        # The small ones first: see `missing`.
        self.weights = sorted(weights, key=lambda pair: pair[1])
        self.least = least

    def missing(self, true: Callable[[int], bool]) -> list[int] | None:
        """Where the sum is too small: literals of which one has to become true. None where it is not."""
        come_to = sum(weight for literal, weight in self.weights if true(literal))
        if come_to >= self.least:
            return None
        needed = []
        for literal, weight in self.weights:
            if not true(literal):
                if come_to + weight < self.least:
                    come_to += weight  # with this one, too, the sum is too small
                else:
                    needed.append(literal)
        return needed


class _Exactly(clingo.Propagator):
    """Refuses answer sets whose sums are too small."""

    def __init__(self, sums: list[Sum]) -> None:
        self._sums = sums
        self._solver_literal: dict[int, int] = {}

    def init(self, init: clingo.PropagateInit) -> None:
        init.check_mode = clingo.PropagatorCheckMode.Total
        literals = {literal for sum_ in self._sums for literal, _ in sum_.weights}
        self._solver_literal = {literal: init.solver_literal(literal) for literal in literals}

    def check(self, control: clingo.PropagateControl) -> None:
        for sum_ in self._sums:
            missing = sum_.missing(lambda literal: control.assignment.is_true(self._solver_literal[literal]))
            if missing is not None:
                # For this search alone: the next one may have another bound.
                clause = [self._solver_literal[literal] for literal in missing]
                if not control.add_clause(clause, tag=True) or not control.propagate():
                    return


class Model:
    """An answer set, while it is there."""

    def __init__(self, model: clingo.Model) -> None:
        self._model = model
        self.true = model.is_true

    def shown(self) -> frozenset[Any]:
        """The `keys` of the atoms that are shown: reading them takes a tenth of the time of testing each literal."""
        return frozenset(_keys(self._model))


class _Watch:
    """Interrupts a search that finds nothing new for a while; `found` is counted up by the one who searches."""

    def __init__(self, control: clingo.Control, seconds: float) -> None:
        self.control, self.seconds = control, seconds
        self.found = 0
        self.seen = -1
        self.due = 0.0

    def __enter__(self) -> _Watch:
        self.due = time.monotonic() + self.seconds
        _clock.add(self)
        return self

    def __exit__(self, *_: object) -> None:
        _clock.remove(self)

    def over(self, now: float) -> bool:
        """Whether nothing was found since the last time; else it is due again later."""
        if self.found == self.seen:
            return True
        self.seen, self.due = self.found, now + self.seconds
        return False


class _Clock:
    """One thread for all watches: starting one for each search takes longer than most searches do.

    It sleeps until the first watch is due, and is woken only for one that is due before that.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._watches: set[_Watch] = set()
        self._wakes: float | None = None
        self._thread: threading.Thread | None = None

    def add(self, watch: _Watch) -> None:
        with self._changed:
            self._watches.add(watch)
            if self._thread is None or not self._thread.is_alive():  # it is not there in a forked process
                self._thread = threading.Thread(target=self._run, name="licet-time-limit", daemon=True)
                self._thread.start()
            elif self._wakes is None or watch.due < self._wakes:
                self._changed.notify()

    def remove(self, watch: _Watch) -> None:
        with self._changed:
            self._watches.discard(watch)

    def _run(self) -> None:
        with self._changed:
            while True:
                now = time.monotonic()
                for watch in [each for each in self._watches if each.due <= now]:
                    if watch.over(now):
                        self._watches.discard(watch)
                        watch.control.interrupt()
                self._wakes = min((watch.due for watch in self._watches), default=None)
                self._changed.wait(None if self._wakes is None else max(0.0, self._wakes - time.monotonic()))


_clock = _Clock()


def control_options(constants: Iterable[str]) -> list[str]:
    """What every control is made with."""
    made = ["--warn=none" if on_message is None else "--warn=all", "0"]
    for constant in constants:
        made += ["-c", constant]
    return made


def log(code: clingo.MessageCode, message: str) -> None:
    """Hand a message of clingo on."""
    if on_message is not None:
        on_message(f"{code}: {message}")


def plain(symbol: clingo.Symbol) -> str:
    """A symbol as the text that it was made from."""
    return symbol.string if symbol.type is clingo.SymbolType.String else str(symbol)


# Reading a model is most of the time of a listing. clingo keeps the symbols of a model as packed numbers and makes an
# object of each one on reading; the numbers alone are enough to look names up (docs/decisions). They are not part of
# clingo's public face, so where they are not found the objects do.
if hasattr(clingo.Number(0), "_rep"):

    def _key(symbol: clingo.Symbol) -> Any:
        return symbol._rep

    def _keys(model: clingo.Model) -> Iterable[Any]:
        symbols = model.symbols(shown=True)
        packed: Iterable[Any] | None = getattr(symbols, "_p_symbols", None)
        return packed if packed is not None else [symbol._rep for symbol in symbols]

else:  # pragma: no cover

    def _key(symbol: clingo.Symbol) -> Any:
        return symbol

    def _keys(model: clingo.Model) -> Iterable[Any]:
        return model.symbols(shown=True)
