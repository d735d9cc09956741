"""Questions about one catalogue, answered in its own words."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from licet.answers import limits, reasons
from licet.answers.types import (
    Allowance,
    AmountSource,
    BrokenRule,
    Combination,
    CombinationList,
    Entitlement,
    Entitlements,
    Held,
    Origin,
    Removed,
    Verdict,
    quantities,
)
from licet.asp import (
    TIME_LIMIT,
    Against,
    Broken,
    Counted,
    Kept,
    Program,
    Reading,
    Removals,
    Way,
    from_definition,
    list_selections,
)
from licet.model import definition as model
from licet.model.amounts import Amount
from licet.model.days import on_day
from licet.model.definition import Definition, Feature, Rule

if TYPE_CHECKING:
    from licet.asp.change import Changes, Found
    from licet.asp.licences import Carried, Licensed


class Reasoner:
    """Asks the solver about a catalogue. Threads may share it: a question waits until the one before is answered."""

    def __init__(self, definition: Definition, *, seconds: float = TIME_LIMIT) -> None:
        self.definition = definition
        self.seconds = seconds
        self._lock = threading.Lock()
        self._days: dict[model.On, Reasoner] = {}
        self._programs: dict[frozenset[str], Program] = {}
        self._rules = {rule.id: rule for rule in definition.rules}
        self._rule_rank = {rule.id: rank for rank, rule in enumerate(definition.rules)}
        self._rank = {item.id: rank for rank, item in enumerate((*definition.plans, *definition.addons))}
        self._covered_by = _reversed(definition, "covers")
        self._replaced_by = _reversed(definition, "replaces")

    @cached_property
    def _kept(self) -> Kept:
        return Kept(self.definition, self.program())

    def take_over(self, other: Reasoner) -> None:
        """Use the solver of another reading of the catalogue, of which the program is the same; the other is not asked
        any more."""
        kept = other.__dict__.get("_kept")
        if kept is not None:
            kept.say_of(self.definition)
            self.__dict__["_kept"] = kept

    @cached_property
    def _repairing(self) -> Changes:
        from licet.asp.change import Changes

        return Changes(self.program(), features=False)

    @cached_property
    def _advising(self) -> Changes:
        from licet.asp.change import Changes

        return Changes(self.program(), features=True)

    @cached_property
    def _licensed(self) -> Licensed:
        from licet.asp.licences import Licensed

        return Licensed(self.program())

    def carried(self, selection: Collection[str]) -> Carried:
        """The licences of a selection, as the solver derives them."""
        with self._lock:
            return self._licensed.of(frozenset(selection))

    def program(self, counted: frozenset[str] | None = None, *, legality: bool = False) -> Program:
        """The answer-set program, made once for each choice of the add-ons that are `counted` (default: the header's).

        `legality`: it will be asked only what is legal; where there is none yet, one that says no more is made for it.
        """
        counted = self.definition.counted if counted is None else counted
        if counted not in self._programs:
            if legality:
                return from_definition(self.definition, counted, legality=True)
            self._programs[counted] = from_definition(self.definition, counted)
        return self._programs[counted]

    def on(self, day: model.On) -> Reasoner:
        """The same questions about another day; of `NOW`, this one."""
        if day.day is None:
            return self
        if day not in self._days:
            definition = on_day(self.definition, day.day, day.since)
            self._days[day] = Reasoner(definition, seconds=self.seconds)
        return self._days[day]

    # ---- one selection -----------------------------------------------------------------------------------------------

    def combination(self, names: Collection[str]) -> Combination:
        """The ids in layout order: plans, then add-ons; in the quantities that a Holding or Combination has."""
        return Combination(tuple(sorted(names, key=self._rank.__getitem__)), quantities(names))

    def over(self, selection: Collection[str]) -> Collection[str]:
        """The add-ons of which the selection holds more than may be held."""
        several = quantities(selection)
        if not several:
            return ()
        most = {name: self.definition.item[name].most for name in several}
        return frozenset(name for name, number in several.items() if number > (most[name] or number))

    def ranks(self, names: Iterable[str]) -> list[int]:
        """The places of plans and add-ons in layout order."""
        return [self._rank[name] for name in names]

    def slot(self, name: str) -> str:
        """What a plan or add-on is chosen in: its solution or add-on with tiers, or it alone."""
        return self.definition.item[name].family or name

    def is_legal(self, selection: Collection[str]) -> bool:
        """Whether the selection breaks no rule."""
        with self._lock:
            return self._kept.is_legal(selection, self.over(selection))

    def is_entitled(self, selection: Collection[str], feature: str) -> bool:
        """Whether the selection is legal and entitled to the feature."""
        with self._lock:
            return self._kept.has(selection, feature, self.over(selection))

    def entitled_to(self, selection: Collection[str]) -> frozenset[str]:
        """The features that the selection would be entitled to, were it legal."""
        with self._lock:
            return self._kept.answer(frozenset(selection), ())[1]

    def ways(self, selection: Collection[str], features: Collection[str]) -> Mapping[str, tuple[Way, ...]]:
        """How each of these features comes to the selection, with the lines; granted ones alone are among them."""
        with self._lock:
            return self._kept.read(frozenset(selection), features=features).ways

    def verdict(self, selection: Collection[str]) -> Verdict:
        """Whether the selection is legal, and every rule it breaks."""
        with self._lock:
            broken = self._kept.broken(selection, self.over(selection))
        return self._verdict(selection, broken)

    def entitlements(self, selection: Collection[str]) -> Entitlements:
        """All that the selection is granted; where it comes from is asked of the solver when it is read."""
        with self._lock:
            broken, entitled = self._kept.answer(selection, self.over(selection))
        verdict = self._verdict(selection, broken)
        return Entitlements(verdict.selection, verdict, entitled, lambda: self._granted(selection))

    def _granted(self, selection: Collection[str]) -> tuple[tuple[Entitlement, ...], tuple[Allowance, ...]]:
        with self._lock:
            reading = self._kept.read(selection)
        features = tuple(
            self._entitlement(feature, reading) for feature in self.definition.features if feature.id in reading.granted
        )
        return features, tuple(self._allowances(selection, reading.limits))

    def limit(self, selection: Collection[str], limit: str) -> Amount | None:
        """How much a selection has of a limit; None where it is illegal, or the limit is absent."""
        with self._lock:
            counted = self._kept.counted(selection, self.over(selection))
        found = {allowance.limit: allowance.amount for allowance in self._allowances(selection, counted or {})}
        return found.get(limit)

    def allowances(self, selection: Collection[str]) -> tuple[Allowance, ...]:
        """How much a selection has of each limit that is not absent, were it legal."""
        if not self.definition.limits:
            return ()
        with self._lock:
            reading = self._kept.read(selection, features=())
        return tuple(self._allowances(selection, reading.limits))

    def offered(self, item: str) -> tuple[Allowance, ...]:
        """What an add-on brings to each limit, whether or not it brings the limit's feature."""
        with self._lock:
            counted = self._kept.offered(item)
        return tuple(self._allowances((item,), counted))

    def _allowances(
        self, selection: Collection[str], counted: Mapping[str, tuple[Counted, ...]]
    ) -> Iterator[Allowance]:
        number = quantities(selection)
        for limit in self.definition.limits:
            sources = [
                AmountSource(path, line.origin, line.amount, line.adds, number.get(path[0], 1) if line.adds else 1)
                for path, line in counted.get(limit.id, ())
            ]
            allowance = limits.allowance(limit, sources)
            if allowance is not None:
                yield allowance

    def entry(self, selection: Collection[str], feature: str) -> tuple[Entitlement | None, Verdict]:
        """How a selection is granted one feature (None where it is not), and whether it is legal."""
        with self._lock:
            broken = self._kept.broken(selection, self.over(selection))
            reading = self._kept.read(selection, features=(feature,))
        granted = feature in reading.granted
        entry = self._entitlement(self.definition.feature[feature], reading) if granted else None
        return entry, self._verdict(selection, broken)

    def against(self, selection: Collection[str], feature: str) -> Against:
        """What keeps a selection from being granted a feature."""
        with self._lock:
            return self._kept.against(selection, feature)

    def nearest(
        self, selection: Collection[str], *, most: int, feature: str | None = None, additions_only: bool = False
    ) -> Found:
        """The legal selections (entitled to the feature) for which the fewest slots change. Raises Undecided."""
        with self._lock:
            changes = self._repairing if feature is None else self._advising
            return changes.nearest(
                frozenset(selection),
                feature=feature,
                additions_only=additions_only,
                most=most,
                seconds=self.seconds,
            )

    def minimal_changes(self, selection: Collection[str], *, most: int, seconds: float) -> Found:
        """All legal selections with no needless change, fewest slots first, cut off after `seconds`."""
        with self._lock:
            return self._repairing.minimal(frozenset(selection), most=most, seconds=seconds)

    def read(self, selection: Collection[str], gives_of: tuple[str, ...] | None = None) -> Reading:
        """What the solver says of a selection, for the tables."""
        with self._lock:
            features = None if gives_of is not None else ()
            return self._kept.read(frozenset(selection), features=features, gives_of=gives_of or ())

    def _verdict(self, selection: Collection[str], broken: Broken) -> Verdict:
        rules = sorted(broken, key=self._rule_rank.__getitem__)
        told = tuple(self._broken(self._rules[rule], frozenset(selection), broken[rule]) for rule in rules)
        return Verdict(self.combination(selection), not told, told)

    def _broken(self, rule: Rule, selection: frozenset[str], holds: Mapping[model.Condition, bool]) -> BrokenRule:
        items: dict[Held, None] = {}
        for leaf, is_held in holds.items():
            for held in self._items(leaf, selection, is_held):
                items.setdefault(held)
        code = reasons.of_rule(rule)
        return BrokenRule(rule.id, rule.title, rule.sentence, rule.origin, rule.written, tuple(items), code)

    def _items(self, leaf: model.Condition, selection: frozenset[str], holds: bool) -> Iterator[Held]:
        match leaf:
            case (
                model.Held(name)
                | model.AnyTier(name)
                | model.Granted(name)
                | model.Exceeded(name)
                | model.OffSale(name)
            ):
                yield Held(name, holds)
            case model.CountHeld(_, _, what):
                group = self.definition.plans if what == "plans" else self.definition.addons
                yield from (Held(item.id, True) for item in group if item.id in selection)
            case _:  # pragma: no cover
                raise AssertionError(leaf)

    def _entitlement(self, feature: Feature, reading: Reading) -> Entitlement:
        rank = reading.levels.get(feature.id)
        return Entitlement(
            feature.id,
            "replaced" if feature.id in reading.replaced else "entitled",
            self.above(feature.id, self._replaced_by, reading.granted) if feature.id in reading.replaced else (),
            self.above(feature.id, self._covered_by, reading.granted) if feature.id in reading.covered else (),
            tuple(
                Origin(way.path, way.line.feature, way.line.origin, _level(feature, way.line))
                for way in reading.ways[feature.id]
            ),
            None if rank is None else feature.levels[rank - 1],
        )

    def outdone_by(self, feature: str, granted: frozenset[str]) -> tuple[str, ...]:
        """The granted features that replace this one, directly or through others."""
        return self.above(feature, self._replaced_by, granted)

    def bettered_by(self, feature: str, granted: frozenset[str]) -> tuple[str, ...]:
        """The granted features that cover this one, directly or through others."""
        return self.above(feature, self._covered_by, granted)

    @staticmethod
    def above(feature: str, over: dict[str, list[str]], granted: frozenset[str]) -> tuple[str, ...]:
        """The granted features among those that stand over this one, nearest first."""
        found = dict.fromkeys(over.get(feature, ()))
        queue = list(found)
        for name in queue:
            for other in over.get(name, ()):
                if other not in found:
                    found[other] = None
                    queue.append(other)
        return tuple(name for name in found if name in granted)

    # ---- many combinations -------------------------------------------------------------------------------------------

    def combinations(
        self,
        *,
        counted: frozenset[str] | None = None,
        fewest: int = 0,
        most: int | None = None,
        held: Collection[str] = (),
        has: Collection[str] = (),
        lacks: Collection[str] = (),
    ) -> Iterator[Combination]:
        """Each combination that meets the filters, as the solver finds it; memory does not grow with their number.

        `counted`: the add-ons that may be held (default: those that the catalogue counts). `fewest` and `most`: how
        many plans. `held`: plans and add-ons. `has`, `lacks`: features. Raises Undecided.
        """
        return map(
            Combination,
            list_selections(
                self.program(counted),
                fewest=fewest,
                most=len(self.definition.plans) if most is None else most,
                held=held,
                has=has,
                lacks=lacks,
                seconds=self.seconds,
            ),
        )

    def in_order(self, combinations: Iterable[Combination]) -> list[Combination]:
        """Combinations in layout order: by their first plan, then by their second, a shorter one before those that
        begin with it (the order of the lists in price books)."""
        rank = self._rank
        return sorted(combinations, key=lambda combination: [rank[part] for part in combination.parts])

    def listing(self, combinations: Iterable[Combination]) -> CombinationList:
        """Combinations in layout order, with the columns that show them."""
        ordered = self.in_order(combinations)
        used = {part for combination in ordered for part in combination.parts}
        slots: dict[str, list[str]] = {}
        for item in (*self.definition.plans, *self.definition.addons):
            if (
                (item.is_plan and item.id not in self.definition.off)
                or item.id in self.definition.counted
                or item.id in used
            ):
                slots.setdefault(item.family or item.id, []).append(item.id)
        return CombinationList(tuple(ordered), tuple((slot, tuple(ids)) for slot, ids in slots.items()))

    def removed(self, *, most: int = 10_000, examples: int = 3) -> Iterator[Removed]:
        """What each rule removes from the listing: all written rules, and those of constructs that remove something.

        Counting stops at `most`. Raises Undecided.
        """
        total = sum(1 for _ in islice(self.combinations(), most + 1))
        removals = Removals(self.program())
        for rule in self.definition.rules:
            if isinstance(rule.never, model.OffSale):
                continue
            found = list(islice(map(Combination, removals.by(rule.id, self.seconds)), most + 1))
            if not found and not rule.written:
                continue
            complete = max(total, len(found)) <= most
            ordered = self.in_order(found[:most])
            without = total + len(found) if complete else None
            yield Removed(rule.id, min(len(found), most), without, len(found) <= most, tuple(ordered[:examples]))


def _level(feature: Feature, line: model.Line) -> str | None:
    """The level that a line gives: the highest where it says none, or grants what the feature is nested in."""
    if not feature.levels:
        return None
    return line.level if line.level is not None and line.feature == feature.id else feature.levels[-1]


def _reversed(definition: Definition, what: str) -> dict[str, list[str]]:
    over: dict[str, list[str]] = {}
    for feature in definition.features:
        for lesser in getattr(feature, what):
            over.setdefault(lesser, []).append(feature.id)
    return over
