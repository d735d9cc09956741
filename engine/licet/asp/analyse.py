"""What can be said of all legal selections at once: what none of them has, what each has, which rules shape them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from licet.asp.cores import minimal_core
from licet.asp.program import ENCODINGS, Program, encoding
from licet.asp.solver import TIME_LIMIT, Grounded
from licet.asp.vocabulary import fact

Pair = tuple[str, str]


class Survey(NamedTuple):
    """What some legal selection brings about, with every add-on open; `always` is what each of them is entitled to.

    `parted`: optional features that are missing where the one above is there. `met`, `unmet`: lines whose condition
    holds, and does not, where it counts. `adds`: items that alone give a feature. `loses`: pairs of a tier and a
    feature that the one below it gives and it does not. All are empty where nothing is legal.
    """

    held: frozenset[str]
    granted: frozenset[str]
    entitled: frozenset[str]
    always: frozenset[str]
    parted: frozenset[str]
    met: frozenset[str]
    unmet: frozenset[str]
    adds: frozenset[str]
    loses: frozenset[Pair]


class Size(NamedTuple):
    """The selections that an expectation counts: of these add-ons, and of so many plans (`most` None: no bound)."""

    addons: frozenset[str]
    least: int
    most: int | None

    @property
    def bounds(self) -> tuple[int, int | None]:
        """As many plans are held, and so many are not."""
        return self.least, None if self.most is None else self.most + 1


class Analyser:
    """A solver that is grounded once for the questions about all legal selections. Not for two threads at once."""

    def __init__(
        self,
        program: Program,
        *,
        optional: Iterable[Pair] = (),
        sizes: Collection[Size] = (),
        seconds: float = TIME_LIMIT,
    ) -> None:
        """`optional`: pairs of a feature and the one that it stands under, which need not bring it."""
        self._seconds = seconds
        bounds = {bound for size in sizes for bound in size.bounds if bound}
        more = [fact("optional", *pair) for pair in optional]
        more += [fact("asked_size", bound) for bound in sorted(bounds)]
        names = (*ENCODINGS[:-1], "analyse", "findings")
        self._grounded = Grounded(f"{program.facts()}\n{' '.join(more)}", map(encoding, names), ["addons=1"])
        self._in = dict(self._named("in"))
        self._entitled = dict(self._named("entitled"))
        self._sizes = {int(number): literal for number, literal in self._named("at_least_plans")}
        self._rules = _Rules(self._grounded, seconds)

    def _named(self, predicate: str) -> Iterable[tuple[str, int]]:
        return ((name, literal) for (name,), literal in self._grounded.atoms(predicate, 1))

    def survey(self) -> Survey:
        """All that is true of some legal selection, and of each. Raises Undecided."""
        force = self._rules.in_force()
        found: dict[str, set[tuple[str, ...]]] = {}
        for name, arguments in self._grounded.union(force, self._seconds):
            found.setdefault(name, set()).add(arguments)
        always = self._grounded.intersection(force, self._seconds)
        one = {name: frozenset(each[0] for each in atoms) for name, atoms in found.items()}
        return Survey(
            one.get("in", frozenset()),
            one.get("granted", frozenset()),
            one.get("entitled", frozenset()),
            frozenset(arguments[0] for name, arguments in always if name == "entitled"),
            one.get("parted", frozenset()),
            one.get("met", frozenset()),
            one.get("unmet", frozenset()),
            one.get("adds", frozenset()),
            frozenset((tier, feature) for tier, feature in found.get("loses", ())),
        )

    # ---- what is given -----------------------------------------------------------------------------------------------

    def gifts(self) -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]:
        """For each block the features that it gives whatever the selection, and those that it may give in some."""
        settled: dict[str, set[str]] = {}
        possible: dict[str, set[str]] = {}
        for (block, feature), _ in self._grounded.atoms("gives", 2):
            settled.setdefault(block, set()).add(feature)
        for (block, feature), _ in self._grounded.atoms("live_gives", 2):
            possible.setdefault(block, set()).add(feature)
        return (
            {block: frozenset(features) for block, features in settled.items()},
            {block: frozenset(features) for block, features in possible.items()},
        )

    def differ(self, one: str, other: str, features: Iterable[str]) -> bool:
        """Whether in some legal selection one block gives one of the features and the other does not. Raises Undecided."""
        for feature in features:
            mine, theirs = (self._grounded.literal("live_gives", block, feature) for block in (one, other))
            for here, there in ((mine, theirs), (theirs, mine)):
                if here is not None and self._possible([here, *([] if there is None else [-there])]):
                    return True
        return False

    def _possible(self, assumptions: list[int]) -> bool:
        return self._grounded.core([*assumptions, *self._rules.in_force()], self._seconds) is None

    # ---- which rules are to blame ------------------------------------------------------------------------------------

    def nothing_legal(self) -> tuple[str, ...] | None:
        """A minimal set of rules that no selection meets; None where something is legal. Raises Undecided."""
        return self._rules.clash([])

    def never_held(self, item: str, near: Sequence[str]) -> tuple[str, ...] | None:
        """A minimal set of rules that forbid the plan or add-on; None where it can be held. Raises Undecided."""
        return self._rules.clash([self._in[item]], near)

    def never_without(self, item: str, above: Iterable[str], near: Sequence[str]) -> tuple[str, ...] | None:
        """A minimal set of rules by which whoever holds all of `above` holds the item; None where they need not. Raises
        Undecided."""
        return self._rules.clash([*(self._in[name] for name in above), -self._in[item]], near)

    def never_had(self, feature: str) -> tuple[str, ...] | None:
        """A minimal set of rules that keep everybody from the feature: none of them (an empty set) where no selection at
        all, legal or not, would have it. None where somebody has it. Raises Undecided."""
        literal = self._entitled.get(feature)
        return () if literal is None else self._rules.clash([literal])

    def follows(self, rule: str, kept: Collection[str]) -> tuple[str, ...] | None:
        """A minimal set of the `kept` rules from which the rule follows: none of them (an empty set) where no selection
        breaks it. None where it forbids something that they allow. Raises Undecided."""
        return self._rules.follows(rule, kept)

    # ---- what expectations try ---------------------------------------------------------------------------------------

    def alone(self, rule: str, size: Size) -> bool:
        """Whether the rule removes something from what an expectation counts. Raises Undecided."""
        assumptions = [-literal for name, literal in self._in.items() if name in self._closed(size)]
        for bound, wanted in zip(size.bounds, (True, False), strict=True):
            literal = self._sizes.get(bound) if bound else None
            if literal is not None:
                assumptions.append(literal if wanted else -literal)
            elif bound and wanted:
                return False
        return self._rules.breaks_alone(rule, assumptions)

    def _closed(self, size: Size) -> set[str]:
        return {name for (name,), _ in self._grounded.atoms("addon", 1)} - size.addons


class _Rules:
    """The rules of a grounded program, in force or not."""

    def __init__(self, grounded: Grounded, seconds: float) -> None:
        self._grounded = grounded
        self._seconds = seconds
        self._active = {name: literal for (name,), literal in grounded.atoms("active", 1)}
        self._violated = {name: literal for (name,), literal in grounded.atoms("violated", 1)}
        self._names = {literal: name for name, literal in self._active.items()}
        grounded.free(self._active.values())

    def in_force(self) -> list[int]:
        """The assumptions that every rule is in force."""
        return list(self._active.values())

    def clash(self, wanted: list[int], near: Sequence[str] = ()) -> tuple[str, ...] | None:
        """Rules that together forbid what is wanted; those that stand first in `near` are looked at first. What clashes is
        found among the first rules that do: so the nearest, of thousands, are found in no time."""
        names = dict.fromkeys((*near, *self._active)) if near else self._active
        core = minimal_core(self._grounded, [*wanted, *(self._active[name] for name in names)], self._seconds)
        return None if core is None else self._in_order(core)

    def follows(self, rule: str, kept: Collection[str]) -> tuple[str, ...] | None:
        violated = self._violated.get(rule)
        return () if violated is None else self._core([violated], kept)

    def breaks_alone(self, rule: str, assumptions: list[int]) -> bool:
        violated = self._violated.get(rule)
        if violated is None:
            return False
        force = [literal if name != rule else -literal for name, literal in self._active.items()]
        return self._grounded.core([violated, *assumptions, *force], self._seconds) is None

    def _core(self, wanted: list[int], kept: Collection[str]) -> tuple[str, ...] | None:
        """Rules among `kept` that together forbid what is wanted; the others are out of force."""
        off = [-literal for name, literal in self._active.items() if name not in kept]
        on = [literal for name, literal in self._active.items() if name in kept]
        core = minimal_core(self._grounded, [*wanted, *off, *on], self._seconds)
        return None if core is None else self._in_order(core)

    def _in_order(self, core: Iterable[int]) -> tuple[str, ...]:
        """The rules among these literals, in the order of writing."""
        found = {self._names[literal] for literal in core if literal in self._names}
        return tuple(name for name in self._active if name in found)


__all__ = ["Analyser", "Size", "Survey"]
