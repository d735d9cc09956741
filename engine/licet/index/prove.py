"""Whether an index answers as the solver does: on all combinations, or on a sample and at every boundary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations as pairs_of
from itertools import islice
from random import Random

from licet.answers.counts import counting
from licet.answers.reasoner import Reasoner
from licet.answers.types import Holding
from licet.counting import NotCounted
from licet.index.witnesses import Witnesses
from licet.model.definition import Definition
from licet.record import record
from licet.runtime.index import Index
from licet.text import plural

# So many are drawn where there are too many to prove all, and half as many boundary cases of one sort are tried at most;
# fewer where there are more features and items than this many, for the solver takes longer then for each.
SAMPLE, SIZE = 2_000, 2_000
# Seconds that counting may take, which drawing them with the same chance rests on.
COUNTING = 10.0

Selection = Mapping[str, int]


@record
class Difference:
    """Where an index and the solver differ: a selection, what was asked of it, and both answers, in words."""

    selection: str
    asked: str
    index: str
    solver: str

    def __str__(self) -> str:
        return f"of `{self.selection}` the index says {self.asked}: {self.index}, the solver {self.solver}"


@record
class Proof:
    """What was compared: each combination (`every`, the number of them) or a `sample` of so many different ones, drawn by
    `seed`, each of all `of` with the same chance (None: they were not counted in time, and drawn near to selections made at
    random), and `boundary` cases, by sort; each over all features, levels and limits. `difference`: the first one found."""

    every: int | None
    sample: int
    of: int | None
    seed: int
    boundary: Mapping[str, int]
    features: int
    limits: int
    difference: Difference | None

    def __bool__(self) -> bool:
        return self.difference is None

    @property
    def cases(self) -> int:
        """How many boundary cases there were."""
        return sum(self.boundary.values())

    @property
    def words(self) -> str:
        """What was proven, in a line."""
        what = plural(self.features, "feature") + (f" and {plural(self.limits, 'limit')}" if self.limits else "")
        what = what if self.features or self.limits else "legality alone"
        cases = f"{self.cases:,} boundary {'case' if self.cases == 1 else 'cases'}"
        if self.every is not None:
            return f"all {self.every:,} combinations x {what}, and {cases}"
        of = "of combinations that were not counted" if self.of is None else f"of {large(self.of)}"
        return f"a sample of {self.sample:,} {of} (seed {self.seed}) and {cases}, each x {what}"


def large(number: int) -> str:
    """A number in full, or, where nobody would read it, by its power of ten."""
    text = str(number)
    return f"{number:,}" if len(text) <= 12 else f"{text[0]}.{text[1]}e{len(text) - 1}"


def usual(definition: Definition) -> int:
    """How many are drawn of a catalogue where nothing is said."""
    size = len(definition.feature) + len(definition.plans) + len(definition.addons)
    return SAMPLE if size <= SIZE else max(200, SAMPLE * SIZE // size)


def prove(reasoner: Reasoner, index: Index, *, sample: int | None = None, seed: int = 0) -> Proof:
    """Compares an index with the solver, until the first difference. Raises Undecided."""
    definition = reasoner.definition
    sample = usual(definition) if sample is None else sample
    each_sort = usual(definition) // 2
    witnesses = Witnesses(reasoner, seed)
    boundary: dict[str, int] = {}
    checked: set[tuple[tuple[str, int], ...]] = set()
    every: int | None = None
    total: int | None = None
    drawn = 0
    found = _names(reasoner, index)

    def differs(selection: Selection) -> bool:
        nonlocal found
        key = tuple(sorted(selection.items()))
        if key not in checked:
            checked.add(key)
            found = compare(reasoner, index, selection)
        return found is not None

    def proof() -> Proof:
        sizes = len(definition.feature), len(definition.limits)
        return Proof(
            every, drawn, total, seed, {sort: number for sort, number in boundary.items() if number}, *sizes, found
        )

    if found is not None:
        return proof()
    if index.kind == "listed":
        listed = {frozenset(names) for names in index.listed()}
        # One more than are listed is enough to tell that some are not.
        legal = islice(reasoner.combinations(counted=_addons(definition)), len(listed) + 1)
        solver = {frozenset(each) for each in legal}
        every = len(solver)
        for names in [*_small_first(solver ^ listed), *_small_first(solver)]:
            if differs(dict.fromkeys(names, 1)):
                return proof()
    else:
        total, selections = _sample(reasoner, witnesses, sample, seed)
        for names in map(sorted, selections):
            if differs(dict.fromkeys(names, 1)):
                return proof()
        drawn = len(checked)
    for sort, selections in _boundary(definition, witnesses, each_sort, seed):
        boundary.setdefault(sort, 0)
        for selection in selections:
            if tuple(sorted(selection.items())) in checked:
                continue
            boundary[sort] += 1
            if differs(selection):
                return proof()
    return proof()


def _sample(
    reasoner: Reasoner, witnesses: Witnesses, number: int, seed: int
) -> tuple[int | None, Iterable[Iterable[str]]]:
    """So many legal combinations, drawn at random, and the number of those that there are, where it is known."""
    every = counting(
        reasoner, counted=_addons(reasoner.definition), seconds=min(COUNTING, max(0.1, reasoner.seconds / 2))
    )
    try:
        found = list(every.sample(number, seed))
        return every.total, found
    except NotCounted:
        return None, witnesses.near(number)


def compare(reasoner: Reasoner, index: Index, selection: Selection) -> Difference | None:
    """The first difference between the two about a selection."""
    held = Holding(selection, selection)
    text = str(reasoner.combination(held))
    mine = index.combination(selection)

    def difference(asked: str, index: object, solver: object) -> Difference:
        return Difference(text, asked, _said(index), _said(solver))

    solver = reasoner.entitlements(held)
    legal = solver.verdict.legal
    if mine.legal != legal:
        return difference("whether it is legal", mine.legal, legal)
    entitled = frozenset(solver.entitled) if legal else frozenset()
    if mine.entitlements() != entitled:
        name = min(mine.entitlements() ^ entitled)
        return difference(f"whether it has `{name}`", name not in entitled, name in entitled)
    graded = [feature for feature in reasoner.definition.features if feature.levels]
    if graded:
        ranks = reasoner.read(held).levels
        for feature in graded:
            level = feature.levels[ranks[feature.id] - 1] if feature.id in entitled else None
            if mine.level(feature.id) != level:
                return difference(f"the level of `{feature.id}`", mine.level(feature.id), level)
    if reasoner.definition.limits:
        amounts = {each.limit: each.amount for each in reasoner.allowances(held)} if legal else {}
        for limit in reasoner.definition.limits:
            if mine.limit(limit.id) != amounts.get(limit.id):
                return difference(f"how much `{limit.id}` it has", mine.limit(limit.id), amounts.get(limit.id))
    return None


def _small_first(selections: Iterable[frozenset[str]]) -> list[list[str]]:
    return sorted(map(sorted, selections), key=lambda names: (len(names), names))


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value is None else str(value)


def _names(reasoner: Reasoner, index: Index) -> Difference | None:
    """A difference in what can be asked about at all."""
    definition = reasoner.definition
    known: list[tuple[str, Iterable[str], Iterable[str]]] = [
        ("plans", index.plans, (item.id for item in definition.plans)),
        ("add-ons", index.addons, (item.id for item in definition.addons)),
        ("features", index.features, definition.feature),
        ("limits", (limit.name for limit in index.limits), definition.limit),
    ]
    for what, mine, theirs in known:
        ours, solver = set(mine), set(theirs)
        if ours != solver:
            name = min(ours ^ solver)
            return Difference(
                "none", f"whether there are {what} named `{name}`", _said(name in ours), _said(name in solver)
            )
    return None


def _addons(definition: Definition) -> frozenset[str]:
    return frozenset(item.id for item in definition.addons)


def _boundary(
    definition: Definition, witnesses: Witnesses, most: int, seed: int
) -> Iterator[tuple[str, Iterable[Selection]]]:
    """The cases in which a mistake would show, by sort."""
    items = [item.id for item in (*definition.plans, *definition.addons)]
    yield "nothing held", [{}]
    yield "one item alone", ({name: 1} for name in _some(items, most, seed))
    yield "two items", (dict.fromkeys(pair, 1) for pair in _some_pairs(items, most, seed))
    yield "a few items", (dict.fromkeys(names, 1) for names in witnesses.few(most))
    yield "everything held", [dict.fromkeys(items, 1)]
    for sort, found in witnesses.sorts(most):
        yield sort, (dict.fromkeys(names, 1) for names in found)
    yield "how many of an add-on", _quantities(definition, witnesses)


def _some(names: list[str], most: int, seed: int) -> list[str]:
    return names if len(names) <= most else Random(seed).sample(names, most)


def _some_pairs(names: list[str], most: int, seed: int) -> Iterable[tuple[str, ...]]:
    if len(names) * (len(names) - 1) // 2 <= most:
        return pairs_of(names, 2)
    random = Random(seed)
    return sorted({tuple(sorted(random.sample(names, 2))) for _ in range(most)})


def _quantities(definition: Definition, witnesses: Witnesses) -> Iterator[Selection]:
    """Each add-on of which there may be several: two of it, as many as may be, and one more, beside what it goes with."""
    for item in definition.addons:
        if item.most == 1:
            continue
        numbers = {2, 3, 1_000_000} if item.most is None else {2, item.most, item.most + 1}
        for names in witnesses.holding(item.id):
            for number in sorted(numbers):
                yield {**dict.fromkeys(names, 1), item.id: number}
