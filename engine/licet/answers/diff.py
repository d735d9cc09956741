"""What differs between two versions of a catalogue, for those who hold its plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Literal, NamedTuple

from licet.answers import notes as noted
from licet.answers.facets import Change, Facet, Side, Written, facets
from licet.answers.grouping import Universe, Where
from licet.answers.notes import Note, RuleChange
from licet.answers.reasoner import Reasoner
from licet.answers.types import Combination
from licet.model.definition import Definition
from licet.record import record
from licet.text import Span

# So many combinations of each version are compared one by one, unless more are asked for.
MOST = 5_000
# The lines that make a change are looked for in so many of the smallest combinations that have it.
ASKED = 4
# An add-on that combinations do not count is tried beside so many of the smallest that stay.
BESIDE = 200
# So many selections are looked through for one that holds an add-on.
SEARCHED = 500

Status = Literal["added", "removed", "changed", "same"]
Verdict = Literal["none", "patch", "minor", "breaking"]


@record
class Reason:
    """Why a combination is not in one version. `kind`: "rule", one that it breaks there, or "name", a plan or add-on
    that is not there. `side` and `place`: the version and line where the rule, or the name, is written. `status`: of a
    rule, whether it is "added", "removed", "changed" or the "same" in the new version."""

    kind: Literal["rule", "name"]
    name: str
    side: Side
    place: Span
    sentence: str = ""
    status: Status = "same"


@record
class Moved:
    """Combinations that are lost, or gained, for one reason; those that have several stand under each. `where` says
    them in few words, if that can be."""

    combinations: tuple[Combination, ...]
    where: tuple[Where, ...] | None
    reason: Reason


@record
class Caused:
    """A change and the written lines that make it."""

    change: Change
    causes: tuple[Written, ...]


@record
class Group:
    """Combinations that stay, and what changes for all of them alike. `where` says them in few words, if that can be."""

    combinations: tuple[Combination, ...]
    where: tuple[Where, ...] | None
    changes: tuple[Caused, ...]


@record
class AddonChange:
    """What becomes of an add-on that combinations do not count.

    It is tried beside each combination that stays (up to 200, the smallest), with the add-ons in `needs`, if it is not
    sold without them; each `where` is about those. `lost`, `gained`: what it can no longer, or can now, be held with;
    `groups`: what changes beyond what changes without it.
    """

    addon: str
    needs: tuple[str, ...]
    lost: tuple[Moved, ...]
    gained: tuple[Moved, ...]
    groups: tuple[Group, ...]


@record
class Difference:
    """What differs between two versions of a catalogue.

    `verdict`, for who holds something: "breaking" where a combination or something that one has is lost or lowered,
    "minor" where there is only more, "patch" where only titles and the like differ, "none" where nothing does.
    `lost`, `gained`: combinations, by reason; `staying`: how many stay; `groups`: what changes for those that stay;
    `addons`: for add-ons that combinations do not count; `rules`, `notes`: what differs in writing.
    `complete`: False where there are more than `compared` combinations in a version, and the others were not looked at.
    """

    old: Definition
    new: Definition
    verdict: Verdict
    lost: tuple[Moved, ...]
    gained: tuple[Moved, ...]
    staying: int
    groups: tuple[Group, ...]
    addons: tuple[AddonChange, ...]
    rules: tuple[RuleChange, ...]
    notes: tuple[Note, ...]
    complete: bool
    compared: int

    def __bool__(self) -> bool:
        return self.verdict != "none"


def difference(old: Reasoner, new: Reasoner, *, most: int = MOST) -> Difference:
    """Compare two versions, up to `most` combinations of each. Raises Undecided."""
    return _Comparison(old, new, most).made()


class _Pair(NamedTuple):
    """A selection of one version and its reasons for not being in the other; None where it is."""

    selection: tuple[str, ...]
    reasons: tuple[Reason, ...]


class _Among:
    """Selections, each told apart from the others by a combination that it stands for: itself, or what it is beside
    an add-on. `only`: those that are asked about."""

    def __init__(
        self,
        selections: Sequence[tuple[Combination, Combination]],
        definition: Definition,
        only: frozenset[tuple[str, ...]] | None = None,
    ) -> None:
        self._place = {whole.parts: at for at, (_, whole) in enumerate(selections)}
        self.selections = [parts for parts in self._place if only is None or parts in only]
        families: dict[str, list[str]] = {}
        items = (*definition.plans, *definition.addons)
        for item in items:
            if item.family is not None:
                families.setdefault(item.family, []).append(item.id)
        self._universe = Universe([base.parts for base, _ in selections], [item.id for item in items], families)

    def describe(self, selections: Iterable[tuple[str, ...]]) -> tuple[Where, ...] | None:
        """Few words for some of them."""
        return self._universe.describe(sum(1 << self._place[selection] for selection in selections))


class _Comparison:
    """Two versions side by side."""

    def __init__(self, old: Reasoner, new: Reasoner, most: int) -> None:
        self.old, self.new, self.most = old, new, most
        self._facets: tuple[Facet, ...] = facets(old, new)
        self._known: dict[tuple[str, ...], set[Change]] = {}
        self._rules = {change.name: change for change in noted.rules(old.definition, new.definition)}
        self._items: dict[Side, frozenset[str]] = {
            "old": _held(old.definition),
            "new": _held(new.definition),
        }

    def made(self) -> Difference:
        before = list(islice(self.old.combinations(), self.most + 1))
        after = list(islice(self.new.combinations(), self.most + 1))
        complete = len(before) <= self.most and len(after) <= self.most
        before, after = before[: self.most], after[: self.most]
        if not complete:
            # What is listed first may miss a plan altogether: each plan alone is looked at in any case.
            before = list(dict.fromkeys((*_alone(self.old), *before)))
            after = list(dict.fromkeys((*_alone(self.new), *after)))
        lost = self._missing(self.old.in_order(before), "new")
        gained = self._missing(self.new.in_order(after), "old")
        gone = {pair.selection for pair in lost}
        come = {pair.selection for pair in gained}
        # In the order of the new version; what is counted in the old one alone comes last.
        staying = dict.fromkeys(
            self.new.combination(combination.parts)
            for combination in (
                *(each for each in self.new.in_order(after) if each.parts not in come),
                *(each for each in self.old.in_order(before) if each.parts not in gone),
            )
        )
        stay = _Among([(combination, combination) for combination in staying], self.new.definition)
        groups = self._groups(stay, {})
        moved_lost = self._moved(lost, _among(before, self.old))
        moved_gained = self._moved(gained, _among(after, self.new))
        addons = tuple(self._addons(stay))
        named = frozenset(self.old.definition.item.keys() ^ self.new.definition.item.keys())
        rules = tuple(noted.charged(self._rules.values(), _charges(moved_lost), _charges(moved_gained), named))
        notes = tuple(noted.notes(self.old.definition, self.new.definition))
        verdict = _verdict(moved_lost, moved_gained, groups, addons, rules, notes)
        return Difference(
            self.old.definition,
            self.new.definition,
            verdict,
            moved_lost,
            moved_gained,
            len(staying),
            groups,
            addons,
            rules,
            notes,
            complete,
            self.most,
        )

    # ---- combinations ------------------------------------------------------------------------------------------------

    def _missing(self, combinations: Iterable[Combination], side: Side) -> list[_Pair]:
        """Those that are not legal in version `side`, with why."""
        return [
            _Pair(combination.parts, reasons)
            for combination in combinations
            if (reasons := self._reasons(combination.parts, side))
        ]

    def _reasons(self, selection: tuple[str, ...], side: Side) -> tuple[Reason, ...]:
        reasoner, other = (self.new, self.old) if side == "new" else (self.old, self.new)
        here: Side = "old" if side == "new" else "new"
        unknown = [name for name in selection if name not in self._items[side]]
        if unknown:
            # What is not there has its line in the other version alone.
            items = other.definition.item
            return tuple(Reason("name", name, here, items[name].origin) for name in unknown)
        if reasoner.is_legal(selection):
            return ()
        return tuple(
            Reason("rule", rule.rule, side, rule.place, rule.sentence, self._status(rule.rule))
            for rule in reasoner.verdict(selection).broken
        )

    def _status(self, rule: str) -> Status:
        change = self._rules.get(rule)
        return "same" if change is None or change.what == "renamed" else change.what

    def _moved(self, pairs: list[_Pair], among: _Among) -> tuple[Moved, ...]:
        by_reason: dict[Reason, list[tuple[str, ...]]] = {}
        for pair in pairs:
            for reason in pair.reasons:
                by_reason.setdefault(reason, []).append(pair.selection)
        moved = [
            Moved(tuple(map(Combination, selections)), among.describe(selections), reason)
            for reason, selections in by_reason.items()
        ]
        return tuple(sorted(moved, key=lambda each: -len(each.combinations)))

    # ---- what they have ----------------------------------------------------------------------------------------------

    def _groups(self, among: _Among, less: dict[tuple[str, ...], set[Change]]) -> tuple[Group, ...]:
        """What changes for these combinations, those with the same changes together. `less`: what is not told again."""
        sets: dict[tuple[int, Change], dict[tuple[str, ...], None]] = {}
        for selection in among.selections:
            told = less.get(selection, ())
            for kind, change in self._changes(selection):
                if change not in told:
                    sets.setdefault((kind, change), {})[selection] = None
        by_set: dict[tuple[tuple[str, ...], ...], list[tuple[int, Change]]] = {}
        for key, selections in sets.items():
            by_set.setdefault(tuple(selections), []).append(key)
        order = self._order()
        found = []
        for alike, keys in by_set.items():
            keys.sort(key=lambda key: (key[0], order.get(key[1].name, -1), key[1].name))
            asked = sorted(alike, key=len)[:ASKED]
            changes = tuple(Caused(change, self._causes(kind, change, asked)) for kind, change in keys)
            found.append(Group(tuple(map(Combination, alike)), among.describe(alike), changes))
        return tuple(sorted(found, key=lambda group: -len(group.combinations)))

    def _changes(self, selection: tuple[str, ...]) -> Iterator[tuple[int, Change]]:
        for kind, facet in enumerate(self._facets):
            before, after = facet.has("old", selection), facet.has("new", selection)
            if before == after:
                continue
            for name in dict.fromkeys((*before, *after)):
                one, other = before.get(name), after.get(name)
                if not facet.same(one, other):
                    yield kind, facet.change(name, one, other)

    def _causes(self, kind: int, change: Change, selections: list[tuple[str, ...]]) -> tuple[Written, ...]:
        found: dict[Written, None] = {}
        for selection in selections:
            for cause in self._facets[kind].causes(change, selection):
                found.setdefault(cause)
        return tuple(found)

    def _order(self) -> dict[str, int]:
        names = dict.fromkeys(feature.id for feature in self.old.definition.features)
        names |= dict.fromkeys(feature.id for feature in self.new.definition.features)
        return {name: at for at, name in enumerate(names)}

    # ---- add-ons that are not counted --------------------------------------------------------------------------------

    def _addons(self, stay: _Among) -> Iterator[AddonChange]:
        counted = self.old.definition.counted | self.new.definition.counted
        names = dict.fromkeys(item.id for side in (self.new, self.old) for item in side.definition.addons)
        bases = sorted(stay.selections, key=len)[:BESIDE]
        for name in names:
            if name not in counted:
                change = self._addon(name, bases)
                if change.lost or change.gained or change.groups:
                    yield change

    def _addon(self, name: str, bases: list[tuple[str, ...]]) -> AddonChange:
        reasoner = self.new if name in self._items["new"] else self.old
        needs = self._needs(name, bases, reasoner)
        beside: list[tuple[Combination, Combination]] = []
        less: dict[tuple[str, ...], set[Change]] = {}
        pairs: dict[Side, list[_Pair]] = {"old": [], "new": []}
        tried: list[tuple[Combination, Combination]] = []
        for base in bases:
            whole = reasoner.combination({*base, *needs, name})
            missing: dict[Side, tuple[Reason, ...]] = {
                "old": self._reasons(whole.parts, "old"),
                "new": self._reasons(whole.parts, "new"),
            }
            tried.append((Combination(base), whole))
            if not missing["old"] and not missing["new"]:
                beside.append(tried[-1])
                # What changes without it is told without it.
                least = tuple(part for part in whole.parts if part != name)
                less[whole.parts] = self._told(base) | self._told(least)
            elif not missing["old"]:
                pairs["old"].append(_Pair(whole.parts, missing["new"]))
            elif not missing["new"]:
                pairs["new"].append(_Pair(whole.parts, missing["old"]))
        among = _Among(tried, reasoner.definition)
        groups = self._groups(_Among(tried, reasoner.definition, frozenset(whole.parts for _, whole in beside)), less)
        return AddonChange(name, needs, self._moved(pairs["old"], among), self._moved(pairs["new"], among), groups)

    def _told(self, selection: tuple[str, ...]) -> set[Change]:
        if selection not in self._known:
            self._known[selection] = {change for _, change in self._changes(selection)}
        return self._known[selection]

    @staticmethod
    def _needs(addon: str, bases: list[tuple[str, ...]], reasoner: Reasoner) -> tuple[str, ...]:
        """The fewest add-ons without which it is not sold beside any combination; none where it is."""
        if any(reasoner.is_legal((*base, addon)) for base in bases):
            return ()
        every = frozenset(item.id for item in reasoner.definition.addons)
        found = islice(reasoner.combinations(counted=every, held=(addon,)), SEARCHED)
        needs = [tuple(part for part in each.parts if part in every and part != addon) for each in found]
        return min(needs, key=len, default=())


def _held(definition: Definition) -> frozenset[str]:
    return frozenset(item.id for item in (*definition.plans, *definition.addons))


def _among(combinations: Sequence[Combination], reasoner: Reasoner) -> _Among:
    return _Among([(combination, combination) for combination in combinations], reasoner.definition)


def _charges(moved: tuple[Moved, ...]) -> dict[str, int]:
    """How many combinations each rule is a reason for."""
    found: dict[str, int] = {}
    for each in moved:
        if each.reason.kind == "rule":
            found[each.reason.name] = len(each.combinations)
    return found


def _alone(reasoner: Reasoner) -> list[Combination]:
    """The plans that may be held by themselves."""
    return [Combination((item.id,)) for item in reasoner.definition.sold if reasoner.is_legal((item.id,))]


def _verdict(
    lost: tuple[Moved, ...],
    gained: tuple[Moved, ...],
    groups: tuple[Group, ...],
    addons: tuple[AddonChange, ...],
    rules: tuple[RuleChange, ...],
    notes: tuple[Note, ...],
) -> Verdict:
    every = [*groups, *(group for addon in addons for group in addon.groups)]
    good = {caused.change.good for group in every for caused in group.changes}
    if lost or False in good or any(addon.lost for addon in addons) or any(note.noticed for note in notes):
        return "breaking"
    if gained or True in good or any(addon.gained for addon in addons):
        return "minor"
    return "patch" if every or rules or notes else "none"
