"""Amounts at odds: where two of one limit could count, and nothing says which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from licet.model.amounts import written
from licet.model.days import overlap
from licet.model.definition import (
    And,
    AnyTier,
    Condition,
    Count,
    CountHeld,
    Held,
    InTerm,
    Item,
    Limit,
    LimitLine,
    Not,
    Or,
    Rule,
    Term,
)
from licet.model.leaves import parts_of
from licet.model.problems import Problems

Items = Mapping[str, Item]


def check(
    limits: Iterable[Limit], items: Items, rules: Iterable[Rule], terms: Iterable[Term], problems: Problems
) -> None:
    """Told where a block has two amounts that may count at once (E0414), and where parts that can be held together set
    different ones and the limit does not say what then counts (E0415). Items do not include each other in circles."""
    limits = list(limits)
    if not limits:
        return
    may: dict[str, dict[str, tuple[LimitLine, ...]]] = {}
    for item in items.values():
        _amounts(item, items, may, problems)
    together = _Together(items, rules, terms)
    holdable = [item for item in items.values() if item.kind not in ("bundle", "solution")]
    for limit in limits:
        if limit.several is None:
            setting = [(item, may[item.id].get(limit.id, ())) for item in holdable]
            _check_several(limit, [(item, lines) for item, lines in setting if lines], together, problems)


def _amounts(
    item: Item, items: Items, may: dict[str, dict[str, tuple[LimitLine, ...]]], problems: Problems
) -> Mapping[str, tuple[LimitLine, ...]]:
    """The lines that may set each limit for an item: its own and, where these do not always count, those inherited."""
    if item.id in may:
        return may[item.id]
    inherited: dict[str, dict[str, LimitLine]] = {}
    for include in item.includes:
        if include.item in items:
            for limit, lines in _amounts(items[include.item], items, may, problems).items():
                inherited.setdefault(limit, {}).update((line.id, line) for line in lines)
    found: dict[str, tuple[LimitLine, ...]] = {}
    own: dict[str, list[LimitLine]] = {}
    for line in item.limits:
        if not line.adds:
            own.setdefault(line.limit, []).append(line)
    _check_own([line for line in item.limits if line.condition is not None], item, items, problems)
    for limit in {**inherited, **own}:
        written_here = own.get(limit, [])
        below = list(inherited.get(limit, {}).values())
        always = any(line.condition is None and not any(line.dates) for line in written_here)
        if not always:
            clash = next(_at_odds(below, items), None)
            if clash is not None:
                one, other = clash
                title = f"`{item.id}` inherits two amounts of `{limit}`"
                label = f"{written(other.amount)} from one part, {written(one.amount)} from another"
                places = (one.origin, f"{written(one.amount)} here"), (other.origin, f"{written(other.amount)} here")
                help = f"say in `{item.id}` which it has: `{limit} {written(max(one.amount, other.amount))}`"
                problems.tell("E0414", title, item.origin, label, *places, help=help)
                below = below[:1]
        found[limit] = tuple(written_here if always else [*written_here, *below])
    may[item.id] = found
    return found


def _check_own(lines: list[LimitLine], item: Item, items: Items, problems: Problems) -> None:
    by_limit: dict[str, tuple[list[LimitLine], list[LimitLine]]] = {}
    for line in lines:
        by_limit.setdefault(line.limit, ([], []))[line.adds].append(line)
    for limit, groups in by_limit.items():
        for own in groups:
            clash = next(_at_odds(own, items), None)
            if clash is not None:
                one, other = clash
                title = f"`{item.id}` has two amounts of `{limit}` that may count at once"
                label, place = f"{written(other.amount)} here", (one.origin, f"{written(one.amount)} here")
                help = "let one condition be the other with `not` before it"
                problems.tell("E0414", title, other.origin, label, place, help=help)


def _at_odds(lines: Iterable[LimitLine], items: Items) -> Iterator[tuple[LimitLine, LimitLine]]:
    """Pairs of lines with different amounts that may count on one day for one selection."""
    for one, other in combinations(lines, 2):
        if one.amount != other.amount and overlap(one.dates, other.dates) and not _exclusive(one, other, items):
            yield one, other


def _exclusive(one: LimitLine, other: LimitLine, items: Items) -> bool:
    match one.condition, other.condition:
        case Held(name, False), Held(second, False):
            family = items[name].family
            return name != second and family is not None and family == items[second].family
        case condition, Not(of) if condition == of:
            return True
        case Not(of), condition if condition == of:
            return True
        case _:
            return False


# ---- what can be held together ---------------------------------------------------------------------------------------


def _check_several(
    limit: Limit, setting: list[tuple[Item, tuple[LimitLine, ...]]], together: _Together, problems: Problems
) -> None:
    for (one, lines), (other, others) in combinations(setting, 2):
        for first in lines:
            for second in others:
                if first.amount == second.amount or not overlap(first.dates, second.dates):
                    continue
                if not together.can_be(one.id, other.id):
                    continue
                title = f"`{one.id}` and `{other.id}` set `{limit.id}` to different amounts"
                label = "nothing says what counts where both are held"
                places = (
                    (first.origin, f"{written(first.amount)} here"),
                    (second.origin, f"{written(second.amount)} here"),
                )
                help = "write below it `several plans: the largest`, or `the total`, or `the smallest`"
                problems.tell("E0415", title, limit.origin, label, *places, help=help)
                return


# The answers for so many pairs are remembered.
REMEMBERED = 100_000


class _Together:
    """Says which two items some rule keeps apart, whatever else is held."""

    def __init__(self, items: Items, rules: Iterable[Rule], terms: Iterable[Term]) -> None:
        self._items = items
        self._terms = {term.id: term.condition for term in terms}
        self._never = [rule.never for rule in rules if not any(rule.dates)]
        self._known: dict[tuple[str, str], bool] = {}
        # As a rule nobody holds two plans: then nothing has to be looked at for each pair of them.
        self._one_plan = any(
            isinstance(never, CountHeld) and never.what == "plans" and never.least <= 2 and never.most is None
            for never in self._never
        )
        # Each term after those that it names, so that none is looked at twice; whether it holds, for one pair.
        self._order = _lowest_first(self._terms)
        self._holds: dict[str, bool | None] = {}

    def can_be(self, one: str, other: str) -> bool:
        if self._one_plan and self._items[one].is_plan and self._items[other].is_plan:
            return False
        if (one, other) not in self._known:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            held = frozenset((one, other))
            self._holds = {}
            for term in self._order:
                self._holds[term] = self._truth(self._terms[term], held)
            self._known[one, other] = not any(self._truth(never, held) is True for never in self._never)
        return self._known[one, other]

    def _truth(self, condition: Condition, held: frozenset[str]) -> bool | None:
        """Whether a condition holds for all selections that hold these (None: for some)."""
        match condition:
            case Held(item, or_higher):
                steps = self._ladder(held) if or_higher else held
                return True if item in steps else None
            case AnyTier(family):
                return True if any(self._items[name].family == family for name in held) else None
            case InTerm(term):
                return self._holds.get(term)
            case Not(of):
                truth = self._truth(of, held)
                return None if truth is None else not truth
            case And(of):
                parts = [self._truth(part, held) for part in of]
                return False if False in parts else None if None in parts else True
            case Or(of):
                parts = [self._truth(part, held) for part in of]
                return True if True in parts else None if None in parts else False
            case Count(least, most, of):
                parts = [self._truth(part, held) for part in of]
                return _within(least, most, parts.count(True), parts.count(True) + parts.count(None))
            case CountHeld(least, most, what):
                number = sum(self._items[name].is_plan is (what == "plans") for name in held)
                return _within(least, most, number, None)
            case _:
                return None

    def _ladder(self, held: Iterable[str]) -> set[str]:
        steps: set[str] = set()
        for name in held:
            at: str | None = name
            while at is not None and at not in steps:
                steps.add(at)
                at = self._items[at].extends
        return steps


def _lowest_first(terms: Mapping[str, Condition]) -> list[str]:
    """Terms, each after those that it names; where these go round in a circle, which was told, in some order."""
    order: list[str] = []
    seen: set[str] = set()
    for start in terms:
        open_ = [(start, False)]
        while open_:
            name, done = open_.pop()
            if done:
                order.append(name)
            elif name not in seen:
                seen.add(name)
                open_.append((name, True))
                open_ += [(other, False) for other in _named(terms[name])]
    return order


def _named(condition: Condition) -> list[str]:
    found: list[str] = []
    open_ = [condition]
    while open_:
        at = open_.pop()
        if isinstance(at, InTerm):
            found.append(at.term)
        open_ += parts_of(at)
    return found


def _within(least: int, most: int | None, sure: int, possible: int | None) -> bool | None:
    """Whether a number from `sure` to `possible` (None: no bound) is within the bounds, as far as can be said."""
    if (possible is not None and possible < least) or (most is not None and sure > most):
        return False
    if sure >= least and (most is None or (possible is not None and possible <= most)):
        return True
    return None
