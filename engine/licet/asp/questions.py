"""The questions that are put to the solver, and what it says, as sets of names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from licet.asp.program import ENCODINGS, FEATURES, LEGALITY, Program, encoding
from licet.asp.solver import TIME_LIMIT, Grounded, Model
from licet.model.definition import Condition, Definition, Item, LimitLine, Line
from licet.model.leaves import leaves

# A feature may come to a selection along more ways than anybody reads: this many are told for each plan that gives it.
MOST_WAYS = 20


class Way(NamedTuple):
    """How a held item gives a feature: the blocks from it to the one that decides, and that block's line."""

    path: tuple[str, ...]
    line: Line


class Hindrance(NamedTuple):
    """A line that keeps a held item from giving a feature: one whose condition does not hold, or one that takes it
    away. `path` leads from the held item to the block of the line."""

    path: tuple[str, ...]
    line: Line


class Against(NamedTuple):
    """Why a selection is not granted a feature: what hinders what it holds, and which items give it to somebody."""

    hindrances: tuple[Hindrance, ...]
    givers: tuple[str, ...]


class Counted(NamedTuple):
    """An amount that counts: the blocks from the held item down to the one with the line, and the line."""

    path: tuple[str, ...]
    line: LimitLine


class Reading(NamedTuple):
    """What holds in one exact selection, legal or not. `levels` has the level (1 is the lowest) of each granted feature
    that has levels; `limits` the amounts that count for each limit that is not absent."""

    granted: frozenset[str]
    replaced: frozenset[str]
    covered: frozenset[str]
    ways: Mapping[str, tuple[Way, ...]]
    gives: Mapping[tuple[str, str], bool]
    levels: Mapping[str, int]
    limits: Mapping[str, tuple[Counted, ...]]


# Broken rules, each with the leaves of its condition, and whether they hold.
Broken = Mapping[str, Mapping[Condition, bool]]


class Kept:
    """A solver that is grounded once and answers about exact selections. Not for two threads at once.

    All but `read` and `counted` take less than twice what clingo's own call does (bench/questions.py). `over`, where a
    question takes it, names the add-ons of which the selection holds more than may be held.
    """

    def __init__(self, definition: Definition, program: Program) -> None:
        self._grounded = Grounded(program.facts(), map(encoding, (*ENCODINGS[:-1], "answer")), ["addons=1"])
        # A selection that breaks a rule is still read: no rule is in force.
        self._grounded.fix((literal for _, literal in self._grounded.atoms("active", 1)), False)
        atoms = self._grounded.atoms
        self._over = [(name, literal) for (name,), literal in atoms("exceeded", 1)]
        self._grounded.free(literal for _, literal in self._over)
        self._in = [(name, literal) for (name,), literal in atoms("in", 1)]
        self._granted = [(name, literal) for (name,), literal in atoms("granted", 1)]
        self._replaced = [(name, literal) for (name,), literal in atoms("replaced", 1)]
        self._covered = [(name, literal) for (name,), literal in atoms("covered", 1)]
        self._entitled = {name: literal for (name,), literal in atoms("entitled", 1)}
        self._levels = [(name, int(rank), literal) for (name, rank), literal in atoms("held_level", 2)]
        self._limits = [(names, literal) for kind in ("limit_from", "limit_raise") for names, literal in atoms(kind, 3)]
        self.say_of(definition)
        self._violated_key = self._grounded.keys("violated")
        self._entitled_key = self._grounded.keys("entitled")
        self._literals = _Literals(self._grounded, program)
        self._read_by: dict[str, list[tuple[Condition, int | None]]] = {}

    def say_of(self, definition: Definition) -> None:
        """Answer in the places of another reading of the catalogue, of which the program is the same."""
        self._definition = definition
        self._limit_lines = {limit.default.id: limit.default for limit in definition.limits if limit.default}
        self._limit_lines |= {line.id: line for item in definition.items for line in item.limits}

    def _exactly(self, selection: Collection[str], over: Collection[str]) -> list[int]:
        chosen = [literal if name in selection else -literal for name, literal in self._in]
        if self._over:
            chosen += [literal if name in over else -literal for name, literal in self._over]
        return chosen

    def broken(self, selection: Collection[str], over: Collection[str] = ()) -> Broken:
        """The rules that the selection breaks."""
        with self._grounded.decided(self._exactly(selection, over)) as model:
            return self._broken(model, model.shown())

    def answer(self, selection: Collection[str], over: Collection[str] = ()) -> tuple[Broken, frozenset[str]]:
        """The rules that the selection breaks, and the features that it would be entitled to without them."""
        entitled = self._entitled_key
        with self._grounded.decided(self._exactly(selection, over)) as model:
            shown = model.shown()
            return self._broken(model, shown), frozenset([entitled[key] for key in entitled.keys() & shown])

    def _broken(self, model: Model, shown: frozenset[Any]) -> Broken:
        found = self._violated_key.keys() & shown
        if not found:
            return {}
        true = model.true
        return {
            rule: {leaf: literal is not None and true(literal) for leaf, literal in self._leaves(rule)}
            for rule in map(self._violated_key.__getitem__, found)
        }

    def is_legal(self, selection: Collection[str], over: Collection[str] = ()) -> bool:
        """Whether the selection breaks no rule."""
        with self._grounded.decided(self._exactly(selection, over)) as model:
            return self._violated_key.keys().isdisjoint(model.shown())

    def has(self, selection: Collection[str], feature: str, over: Collection[str] = ()) -> bool:
        """Whether the selection is legal and entitled to the feature."""
        entitled = self._entitled.get(feature)
        if entitled is None:
            return False
        with self._grounded.decided(self._exactly(selection, over)) as model:
            return model.true(entitled) and self._violated_key.keys().isdisjoint(model.shown())

    def _leaves(self, rule: str) -> list[tuple[Condition, int | None]]:
        """The leaves of a rule's condition, with their literals; looked up once."""
        if rule not in self._read_by:
            never = next(known.never for known in self._definition.rules if known.id == rule)
            found = leaves(never, self._definition)
            self._read_by[rule] = [(leaf, self._literals.holds(leaf)) for leaf in found]
        return self._read_by[rule]

    def read(
        self,
        selection: Collection[str],
        over: Collection[str] = (),
        *,
        features: Iterable[str] | None = None,
        gives_of: Sequence[str] = (),
    ) -> Reading:
        """All that holds in the selection.

        `ways` are read for `features` (None: for all that is granted); `gives` for the blocks in `gives_of`, and what
        they include.
        """
        with self._grounded.decided(self._exactly(selection, over)) as model:
            true = model.true
            blocks = _Blocks(self._definition, self._literals, true)
            granted = frozenset(name for name, literal in self._granted if true(literal))
            asked = granted if features is None else granted.intersection(features)
            held = [item for item in (*self._definition.plans, *self._definition.addons) if item.id in selection]
            ways = {feature: tuple(way for item in held for way in blocks.ways(item, feature)) for feature in asked}
            return Reading(
                granted,
                frozenset(name for name, literal in self._replaced if true(literal)),
                frozenset(name for name, literal in self._covered if true(literal)),
                ways,
                {
                    (block, feature.id): blocks.gives(block, feature.id)
                    for block in gives_of
                    for feature in self._definition.features
                },
                {name: rank for name, rank, literal in self._levels if true(literal)},
                self._counted(held, blocks, true),
            )

    def against(self, selection: Collection[str], feature: str) -> Against:
        """What keeps the selection from being granted the feature."""
        items = (*self._definition.plans, *self._definition.addons)
        with self._grounded.decided(self._exactly(selection, ())) as model:
            blocks = _Blocks(self._definition, self._literals, model.true)
            found = [each for item in items if item.id in selection for each in blocks.hindrances(item, feature)]
        return Against(tuple(found), tuple(item.id for item in items if self._literals.gives(item.id, feature)))

    def counted(
        self, selection: Collection[str], over: Collection[str] = ()
    ) -> Mapping[str, tuple[Counted, ...]] | None:
        """The amounts that count for each limit; None where the selection breaks a rule."""
        with self._grounded.decided(self._exactly(selection, over)) as model:
            if not self._violated_key.keys().isdisjoint(model.shown()):
                return None
            held = [item for item in (*self._definition.plans, *self._definition.addons) if item.id in selection]
            return self._counted(held, _Blocks(self._definition, self._literals, model.true), model.true)

    def offered(self, item: str) -> Mapping[str, tuple[Counted, ...]]:
        """The amounts that an item brings to each limit when it is held alone, whether or not the limit's feature comes
        with it."""
        with self._grounded.decided(self._exactly((item,), ())) as model:
            blocks = _Blocks(self._definition, self._literals, model.true)
            found: dict[str, tuple[Counted, ...]] = {}
            for line in self._limit_lines.values():
                literal = self._literals.amount(item, line)
                if literal is not None and model.true(literal):
                    found[line.limit] = (*found.get(line.limit, ()), Counted(blocks.path(item, line), line))
            return found

    def _counted(
        self, held: Iterable[Item], blocks: _Blocks, true: Callable[[int], bool]
    ) -> Mapping[str, tuple[Counted, ...]]:
        """The amounts that count for each limit, in layout order of what is held."""
        lines: dict[str, list[LimitLine]] = {}
        for (_, holder, line), literal in self._limits:
            if true(literal):
                lines.setdefault(holder, []).append(self._limit_lines[line])
        found: dict[str, list[Counted]] = {}
        for item in held:
            for limit_line in lines.get(item.id, ()):
                path = blocks.path(item.id, limit_line)
                found.setdefault(limit_line.limit, []).append(Counted(path, limit_line))
        return {limit: tuple(counted) for limit, counted in found.items()}


class _Literals:
    """Finds the literals of atoms, each once. None: the program cannot make the atom true."""

    def __init__(self, grounded: Grounded, program: Program) -> None:
        self._grounded = grounded
        self._nodes = program.nodes
        self._gives: dict[tuple[str, str], tuple[int, ...]] = {}

    def holds(self, condition: Condition) -> int | None:
        return self._grounded.literal("holds", self._nodes[condition])

    def gives(self, block: str, feature: str) -> tuple[int, ...]:
        """Those of which one is true when the block gives the feature."""
        key = (block, feature)
        if key not in self._gives:
            found = (self._grounded.literal(name, block, feature) for name in ("gives", "live_gives"))
            self._gives[key] = tuple(literal for literal in found if literal is not None)
        return self._gives[key]

    def amount(self, block: str, line: LimitLine) -> int | None:
        return self._grounded.literal("raise" if line.adds else "amount", block, line.limit, line.id)


class _Blocks:
    """Reads, in one answer set, what each block gives and by which of its lines."""

    def __init__(self, definition: Definition, literals: _Literals, true: Callable[[int], bool]) -> None:
        self._definition = definition
        self._literals = literals
        self._true = true
        self._lines: dict[str, dict[str, list[Line]]] = {}

    def gives(self, block: str, feature: str) -> bool:
        return any(map(self._true, self._literals.gives(block, feature)))

    def holds(self, condition: Condition) -> bool:
        literal = self._literals.holds(condition)
        return literal is not None and self._true(literal)

    def own(self, item: Item, feature: str) -> Line | None:
        """The line of the block that decides about the feature, if it is one that grants."""
        lines = self._lines_of(item)
        at: str | None = feature
        while at is not None:
            for line in lines.get(at, ()):
                if line.condition is None or self.holds(line.condition):
                    return line if line.plus else None
            at = self._definition.feature[at].parent
        return None

    def hindrances(self, held: Item, feature: str) -> Iterator[Hindrance]:
        """The lines that keep an item from giving a feature that it does not give, nearest blocks first."""
        open_: list[tuple[str, ...]] = [(held.id,)]
        for path in open_:
            block = self._definition.item[path[-1]]
            lines = self._lines_of(block)
            at: str | None = feature
            deciding: Line | None = None
            while at is not None and deciding is None:
                for line in lines.get(at, ()):
                    if line.condition is None or self.holds(line.condition):
                        deciding = line
                    elif line.plus:
                        yield Hindrance(path, line)
                at = self._definition.feature[at].parent
            if deciding is not None:
                yield Hindrance(path, deciding)
                continue
            known = {name for others in open_ for name in others}
            open_.extend((*path, include.item) for include in block.includes if include.item not in known)

    def _lines_of(self, item: Item) -> dict[str, list[Line]]:
        if item.id not in self._lines:
            lines = self._lines[item.id] = {}
            for line in item.lines:
                lines.setdefault(line.feature, []).append(line)
        return self._lines[item.id]

    def path(self, held: str, line: LimitLine) -> tuple[str, ...]:
        """The shortest way from a held item to the block of a line that counts for it."""
        queue: list[tuple[str, ...]] = [(held,)]
        for path in queue:
            block = self._definition.item[path[-1]]
            if line in block.limits:
                return path
            for include in block.includes:
                literal = self._literals.amount(include.item, line)
                if literal is not None and self._true(literal):
                    queue.append((*path, include.item))
        return (held,)  # the amount stands where the feature is declared

    def ways(self, held: Item, feature: str) -> list[Way]:
        found: list[Way] = []
        open_: list[tuple[str, ...]] = [(held.id,)] if self.gives(held.id, feature) else []
        while open_ and len(found) < MOST_WAYS:
            path = open_.pop()
            block = self._definition.item[path[-1]]
            line = self.own(block, feature)
            if line is not None:
                found.append(Way(path, line))
                continue
            from_ = [(*path, include.item) for include in block.includes if self.gives(include.item, feature)]
            open_.extend(reversed(from_))
        return found


class Breaks:
    """A solver that says of exact selections which rules they break, and nothing else. Not for two threads at once."""

    def __init__(self, program: Program) -> None:
        names = FEATURES if program.reads_features else LEGALITY
        facts = program.facts(grants=names is not LEGALITY)
        self._grounded = Grounded(facts, map(encoding, (*names[:-1], "answer")), ["addons=1"])
        self._grounded.fix((literal for _, literal in self._grounded.atoms("active", 1)), False)
        self._over = [(name, literal) for (name,), literal in self._grounded.atoms("exceeded", 1)]
        self._grounded.free(literal for _, literal in self._over)
        self._in = [(name, literal) for (name,), literal in self._grounded.atoms("in", 1)]
        self._violated = self._grounded.keys("violated")

    def by(self, selection: Collection[str], over: Collection[str] = ()) -> frozenset[str]:
        """The rules that the selection breaks; `over` are the add-ons of which it holds more than may be held."""
        if not self._violated:
            return frozenset()
        chosen = [literal if name in selection else -literal for name, literal in self._in]
        chosen += [literal if name in over else -literal for name, literal in self._over]
        with self._grounded.decided(chosen) as model:
            return frozenset(self._violated[key] for key in self._violated.keys() & model.shown())


def list_selections(
    program: Program,
    *,
    fewest: int,
    most: int,
    held: Collection[str] = (),
    has: Collection[str] = (),
    lacks: Collection[str] = (),
    seconds: float = TIME_LIMIT,
) -> Iterator[tuple[str, ...]]:
    """Each legal selection of plans and of the add-ons that the program counts, with `fewest` to `most` plans, that
    meets the filters, as ids: plans, then add-ons.

    Raises Undecided when nothing is found for `seconds`. Each call has a solver of its own and keeps nothing of what it
    has given out.
    """
    names = FEATURES if program.reads_features or has or lacks else LEGALITY
    bounds = [f"fewest={fewest}", f"most={most}"]
    facts = program.facts(grants=names is not LEGALITY)
    grounded = Grounded(facts, map(encoding, [*names, "size"]), bounds)
    assumptions: list[int] = []
    for name, wanted in _wanted(held, has, lacks):
        literal = grounded.literal(*name)
        if literal is not None:
            assumptions.append(literal if wanted else -literal)
        elif wanted:
            return
    yield from grounded.each(str, assumptions, seconds)


class Removals:
    """The selections that each rule removes from a listing: a solver that is grounded once for all rules."""

    def __init__(self, program: Program) -> None:
        names = FEATURES if program.reads_features else LEGALITY
        self._grounded = Grounded(program.facts(grants=names is not LEGALITY), map(encoding, names))
        self._active = {name: literal for (name,), literal in self._grounded.atoms("active", 1)}
        self._violated = {name: literal for (name,), literal in self._grounded.atoms("violated", 1)}
        self._grounded.free(self._active.values())

    def by(self, rule: str, seconds: float = TIME_LIMIT) -> Iterator[tuple[str, ...]]:
        """The selections that break this rule and no other. Raises Undecided."""
        violated = self._violated.get(rule)
        if violated is None:
            return
        others = [literal for name, literal in self._active.items() if name != rule]
        yield from self._grounded.each(str, [*others, -self._active[rule], violated], seconds)


def _wanted(held: Iterable[str], has: Iterable[str], lacks: Iterable[str]) -> Iterator[tuple[tuple[str, str], bool]]:
    yield from ((("in", name), True) for name in held)
    yield from ((("entitled", name), True) for name in has)
    yield from ((("entitled", name), False) for name in lacks)


class Sometimes(NamedTuple):
    """Pairs of a plan or add-on and a feature, over all legal selections that hold the former: `given` in some of them,
    `withheld` in some of them, as a condition decides."""

    given: frozenset[tuple[str, str]]
    withheld: frozenset[tuple[str, str]]


def sometimes(program: Program, *, seconds: float = TIME_LIMIT) -> Sometimes:
    """What plans and add-ons give in some legal selections, and what they withhold in some."""
    grounded = Grounded(program.facts(), map(encoding, (*FEATURES[:-1], "sometimes")), ["addons=1"])
    pairs = grounded.union([], seconds)
    return Sometimes(
        frozenset((item, feature) for name, (item, feature) in pairs if name == "sometimes"),
        frozenset((item, feature) for name, (item, feature) in pairs if name == "withheld"),
    )


def possible(program: Program, *, addons: bool, seconds: float = TIME_LIMIT) -> frozenset[str]:
    """The plans and add-ons that stand in some legal selection: of what is counted, or with all `addons` open."""
    names = FEATURES if program.reads_features else LEGALITY
    facts = program.facts(grants=names is not LEGALITY)
    grounded = Grounded(facts, map(encoding, names), ["addons=1"] if addons else [])
    return frozenset(item for _, (item,) in grounded.union([], seconds))


class Evidence(NamedTuple):
    """Legal selections that hold, between them, all that any legal selection holds: with all add-ons open, and of what
    is counted alone."""

    open_: tuple[frozenset[str], ...]
    counted: tuple[frozenset[str], ...]


def evidence(program: Program, counted: Collection[str], *, seconds: float = TIME_LIMIT) -> Evidence:
    """What `possible` gives, with selections that show it; few parts in each, so that few changes touch one.

    Raises Undecided when one plan or add-on is not decided within `seconds`.
    """
    names = FEATURES if program.reads_features else LEGALITY
    grounded = Grounded(program.facts(grants=names is not LEGALITY), map(encoding, names), ["addons=1"])
    items = [(name, literal) for (name,), literal in grounded.atoms("in", 1)]
    plans = {name for (name,), _ in grounded.atoms("plan", 1)}
    closed = [-literal for name, literal in items if name not in plans and name not in counted]
    small = _cover(grounded, items, closed, (), seconds)
    return Evidence(_cover(grounded, items, [], small, seconds), small)


def _cover(
    grounded: Grounded,
    items: Sequence[tuple[str, int]],
    assumed: list[int],
    known: tuple[frozenset[str], ...],
    seconds: float,
) -> tuple[frozenset[str], ...]:
    """Legal selections, beside those known, that hold between them all that can be held."""
    found = list(known)
    covered: set[str] = set().union(*found)
    names = grounded.keys("in")
    for name, literal in items:
        if name not in covered and -literal not in assumed:
            shown = grounded.some([literal, *assumed], seconds)
            if shown is not None:
                found.append(frozenset(names[key] for key in names.keys() & shown))
                covered |= found[-1]
    return tuple(found)
