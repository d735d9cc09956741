"""What the solver said of a catalogue, for the next check of it after a change.

A change of a catalogue changes few of its rules, and few of the features that these read. What is remembered is used where
it must still be so:

- A rule is the same if its condition is, and all that this rests on: the features that it reads, those around them, the
  lines on these, the conditions of the lines, and so on. The blocks and what they include must be the same for all.
- A legal selection breaks none of the rules that are the same. So it is still legal if it breaks none of the others; and
  these alone are put to the solver, which takes a fraction of the time that all of them do.
- If legal selections that are known hold everything that can be held, there is nothing that nobody can hold.
- An expectation that was met is met if it says the same, and its selection breaks the same rules and is granted the same.

Whatever does not follow in this way is asked of the solver anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple

from licet.answers.checks import Sold, failure, findings, held
from licet.answers.reasoner import Reasoner
from licet.answers.types import Holding, Verdict
from licet.asp import Breaks, Evidence, evidence
from licet.diagnostics import Diagnostic
from licet.model.definition import (
    NOW,
    AnyTier,
    Condition,
    Definition,
    Expectation,
    ExpectCount,
    ExpectFeature,
    ExpectLimit,
    ExpectPrice,
    Granted,
    Held,
    InTerm,
    On,
    Rule,
)
from licet.model.leaves import leaves, parts_of
from licet.model.part import Cut, part
from licet.record import changed

# Where more than this part of the rules has changed, all is asked anew.
MOST_CHANGED = 0.25


class Memory:
    """Checks one catalogue again and again. Not for two threads at once."""

    def __init__(self) -> None:
        self.cut = Cut()
        self._known: _Known | None = None

    def check(self, definition: Definition, *, expectations: bool, seconds: float) -> Iterator[Diagnostic]:
        """What `checks.findings` and `checks.expectations` tell of a catalogue, of which only a `part` is given.

        Raises Undecided.
        """
        before, self._known = self._known, None
        meaning = _Meaning(definition)
        reasoner = Reasoner(definition, seconds=seconds)
        changes = _changes(before.meaning, meaning, definition, seconds) if before is not None else None
        if before is not None and changes is not None and changes.none:
            reasoner.take_over(before.reasoner)
        shown, none = self._shown(reasoner, before, changes)
        known = _Known(meaning, reasoner, shown, none, {})
        open_ = frozenset[str]().union(*shown.open_)
        counted = frozenset[str]().union(*shown.counted)
        yield from findings(reasoner, Sold(open_, counted, not none))
        if expectations:
            for block in definition.expectations:
                for expectation in block.expectations:
                    yield from _expected(reasoner, expectation, before, changes, known)
        elif before is not None and changes is not None and not changes.rules:
            known.met.update(before.met)
        self._known = known

    def _shown(
        self, reasoner: Reasoner, before: _Known | None, changes: _Changes | None
    ) -> tuple[Evidence, frozenset[str]]:
        """Legal selections that show what can be held, and the rules that holding nothing breaks."""
        definition = reasoner.definition
        if before is not None and changes is not None:
            none = changes.broken(Holding(), before.none)
            if not changes.rules:
                return before.shown, none
            items = [item.id for item in (*definition.plans, *definition.addons)]
            counted = {name for name in items if definition.item[name].is_plan or name in definition.counted}
            shown = Evidence(
                tuple(each for each in before.shown.open_ if changes.legal(each)),
                tuple(each for each in before.shown.counted if changes.legal(each)),
            )
            if frozenset().union(*shown.open_) >= set(items) and frozenset().union(*shown.counted) >= counted:
                return shown, none
        none = frozenset(rule.rule for rule in reasoner.verdict(()).broken)
        return evidence(reasoner.program(), definition.counted, seconds=reasoner.seconds), none


class _Known(NamedTuple):
    """What the solver said: `none` are the rules that holding nothing breaks, `met` has the expectations that are met,
    with the rules that their selections break."""

    meaning: _Meaning
    reasoner: Reasoner
    shown: Evidence
    none: frozenset[str]
    met: dict[Any, frozenset[str]]


def _expected(
    reasoner: Reasoner, expectation: Expectation, before: _Known | None, changes: _Changes | None, known: _Known
) -> Iterator[Diagnostic]:
    """What is wrong with one expectation, if anything."""
    key = _said(expectation)
    broken: frozenset[str] | None = None
    if before is not None and changes is not None and key in before.met and changes.same(expectation):
        broken = before.met[key]
        if changes.rules:
            now = (
                None
                if isinstance(expectation, ExpectCount)
                else changes.broken(held(expectation), broken, expectation.on)
            )
            broken = broken if now == broken else None
    of_day = reasoner.on(expectation.on)
    failed = None
    if broken is None:
        failed = failure(of_day, expectation)
        if isinstance(expectation, ExpectCount):
            broken = frozenset()
        elif failed is None:
            broken = frozenset(rule.rule for rule in of_day.verdict(held(expectation)).broken)
    elif isinstance(expectation, ExpectPrice):
        failed = failure(_Legal(of_day.definition, seconds=reasoner.seconds), expectation)
    if failed is not None:
        yield failed
    elif broken is not None:
        known.met[key] = broken


class _Legal(Reasoner):
    """Where a selection is known to be legal, its price can be added up without the solver."""

    def verdict(self, selection: Collection[str]) -> Verdict:
        return Verdict(self.combination(selection), True, ())


def _said(expectation: Expectation) -> tuple[object, ...]:
    """All that an expectation says, without where it stands."""
    names: tuple[str, ...] = type(expectation).__match_args__
    said = {name: getattr(expectation, name) for name in names if name != "origin"}
    if isinstance(expectation, ExpectCount) and expectation.listed is not None:
        said["listed"] = tuple(ids for ids, _ in expectation.listed)
    return (type(expectation), *said.values())


class _Meaning:
    """What a catalogue says, in a form in which it can be compared with what it said before.

    `fixed` is what all else rests on. A node is a feature, what may stand in its place ("better x"), a term, a limit: what
    is said of it, and which nodes it rests on.
    """

    def __init__(self, definition: Definition) -> None:
        whole = definition.whole or definition
        self.fixed = (
            definition.on,
            definition.since,
            whole.counted,
            tuple(
                (item.id, item.kind, item.family, item.extends, item.most, item.dates, *(i.item for i in item.includes))
                for item in whole.items
            ),
        )
        self.rules: dict[str, Rule] = {rule.id: rule for rule in whole.rules}
        self.says: dict[str, tuple[object, ...]] = {}
        self.rests_on: dict[str, list[str]] = {}
        replaced_by: dict[str, list[str]] = {}
        for feature in whole.features:
            for other in feature.replaces:
                replaced_by.setdefault(other, []).append(feature.id)
        lines: dict[str, list[tuple[object, ...]]] = {}
        conditions: dict[str, list[Condition]] = {}
        for item in whole.items:
            for line in item.lines:
                said = item.id, line.id, line.plus, line.level, line.condition, line.dates
                lines.setdefault(line.feature, []).append(said)
                if line.condition is not None:
                    conditions.setdefault(line.feature, []).append(line.condition)
            for amount in item.limits:
                name = f"limit {amount.limit}"
                amounts = item.id, amount.id, amount.adds, amount.amount, amount.condition, amount.dates
                lines.setdefault(name, []).append(amounts)
                if amount.condition is not None:
                    conditions.setdefault(name, []).append(amount.condition)
        for feature in whole.features:
            name, better = feature.id, replaced_by.get(feature.id, [])
            self.says[name] = feature.parent, feature.dates, feature.levels, tuple(better), tuple(lines.get(name, ()))
            self.rests_on[name] = [*([feature.parent] if feature.parent else []), *asked(conditions.get(name, ()))]
            self.says[f"better {name}"] = ()
            self.rests_on[f"better {name}"] = [name, *(f"better {other}" for other in better)]
        for term in whole.terms:
            self.says[f"term {term.id}"] = (term.condition,)
            self.rests_on[f"term {term.id}"] = asked((term.condition,))
        for limit in whole.limits:
            name, default = f"limit {limit.id}", limit.default
            amount_of = None if default is None else (default.id, default.amount, default.condition, default.dates)
            own = limit.unit, limit.period, limit.feature, limit.several, amount_of
            self.says[name] = *own, tuple(lines.get(name, ()))
            feature_of = [f"better {limit.feature}"] if limit.feature else []
            self.rests_on[name] = [*feature_of, *asked(conditions.get(name, ()))]

    def other_than(self, before: _Meaning) -> set[str]:
        """The nodes that do not mean what they did."""
        open_ = [name for name, said in self.says.items() if before.says.get(name) != said]
        found = set(open_)
        resting: dict[str, list[str]] = {}
        for name, others in self.rests_on.items() if open_ else ():
            for other in others:
                resting.setdefault(other, []).append(name)
        while open_:
            for name in resting.get(open_.pop(), ()):
                if name not in found:
                    found.add(name)
                    open_.append(name)
        return found


def asked(conditions: Iterable[Condition]) -> list[str]:
    """The nodes that conditions ask for."""
    found: list[str] = []
    open_ = list(conditions)
    while open_:
        at = open_.pop()
        if isinstance(at, Granted):
            found.append(f"better {at.feature}" if at.or_better else at.feature)
        elif isinstance(at, InTerm):
            found.append(f"term {at.term}")
        open_ += parts_of(at)
    return found


def _changes(before: _Meaning, after: _Meaning, definition: Definition, seconds: float) -> _Changes | None:
    """What is other than it was; None where that is too much for remembering to be of use."""
    if before.fixed != after.fixed:
        return None
    nodes = after.other_than(before)
    rules = set(before.rules.keys() - after.rules.keys())
    for name, rule in after.rules.items():
        was = before.rules.get(name)
        if (
            was is None
            or was.never != rule.never
            or was.dates != rule.dates
            or (nodes and not nodes.isdisjoint(asked((rule.never,))))
        ):
            rules.add(name)
    if len(rules) > max(4, MOST_CHANGED * len(after.rules)):
        return None
    same = not nodes and not rules and before.says.keys() == after.says.keys()
    return _Changes(nodes, rules, same, definition, seconds)


# In place of the names that rules read: they may read anything.
ALL = frozenset({""})


def _seen(definition: Definition, rules: Collection[str]) -> frozenset[str]:
    """The plans and add-ons that rules name; ALL where what they break may depend on others, too."""
    whole = definition.whole or definition
    found: set[str] = set()
    for rule in whole.rules:
        if rule.id in rules:
            for leaf in leaves(rule.never, whole):
                if isinstance(leaf, Held) and not leaf.or_higher:
                    found.add(leaf.item)
                elif isinstance(leaf, AnyTier):
                    found.update(item.id for item in whole.items if item.family == leaf.family)
                else:
                    return ALL
    return frozenset(found)


class _Changes:
    """What is other than it was: nodes, and `rules`, which are put to the solver without those that are the same. `none`:
    nothing is, so that the program is the same."""

    def __init__(self, nodes: set[str], rules: set[str], none: bool, definition: Definition, seconds: float) -> None:
        self._nodes = nodes
        self.rules = rules
        self.none = none
        self._definition = definition
        self._seconds = seconds
        self._broken: dict[tuple[On, frozenset[str], frozenset[str]], frozenset[str]] = {}
        self._solvers: dict[On, tuple[Reasoner, Breaks]] = {}
        self._seen: frozenset[str] | None = None

    def _breaks(self, on: On) -> tuple[Reasoner, Breaks]:
        if on not in self._solvers:
            whole = self._definition.whole or self._definition
            rules = tuple(rule for rule in whole.rules if rule.id in self.rules)
            alone = changed(whole, rules=rules, expectations=())
            if self._definition.whole is not None:
                alone = changed(self._definition, whole=alone)
            reasoner = Reasoner(part(alone), seconds=self._seconds).on(on)
            self._solvers[on] = reasoner, Breaks(reasoner.program())
        return self._solvers[on]

    def same(self, expectation: Expectation) -> bool:
        """Whether the features and limits that an expectation speaks of come about as they did."""
        if isinstance(expectation, ExpectFeature):
            return f"better {expectation.feature}" not in self._nodes
        return not isinstance(expectation, ExpectLimit) or f"limit {expectation.limit}" not in self._nodes

    def legal(self, selection: Collection[str]) -> bool:
        """Whether a selection that was legal is."""
        return not self.broken(selection, frozenset())

    def broken(self, selection: Collection[str], before: frozenset[str], on: On = NOW) -> frozenset[str]:
        """The rules that a selection breaks, which broke these `before`."""
        if not self.rules:
            return before
        reasoner, breaks = self._breaks(on)
        over = frozenset(reasoner.over(selection))
        key = on, self._read(selection), over
        if key not in self._broken:
            self._broken[key] = breaks.by(selection, over)
        return before - self.rules | self._broken[key]

    def _read(self, selection: Collection[str]) -> frozenset[str]:
        """What the rules can see of a selection: selections that look the same to them break the same."""
        if self._seen is None:
            self._seen = _seen(self._definition, self.rules)
        return frozenset(selection) if self._seen is ALL else self._seen.intersection(selection)
