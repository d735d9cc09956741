"""A catalogue as an answer-set program: facts, in a fixed order, and the encodings that they are read by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from licet import resources
from licet.asp import size
from licet.asp.vocabulary import MINUS, PLUS, SITE, USER, fact
from licet.model.days import is_dated
from licet.model.definition import (
    ALWAYS,
    And,
    AnyTier,
    Condition,
    Count,
    CountHeld,
    Dates,
    Definition,
    Exceeded,
    Granted,
    Held,
    InTerm,
    Item,
    LicenceBook,
    Not,
    OffSale,
    Or,
)
from licet.model.leaves import leaves, parts_of
from licet.record import record

# In the order of reading: what a selection is, when a condition holds, the rules, what is given, what remains of it.
ENCODINGS = ("choose", "conditions", "rules", "grants", "entitled", "levels", "limits", "show")
# Enough to list the legal combinations where a rule, or the question, reads features.
FEATURES = ("choose", "conditions", "rules", "grants", "entitled", "show")
# Enough where none does.
LEGALITY = ("choose", "conditions", "rules", "show")


HEAD = """\
% The catalogue {name} as an answer-set program, compiled by licet.
%
% clingo FILE 0                      each legal combination
% clingo FILE 0 -c addons=1          each legal combination with add-ons
% clingo FILE 0 -c entitlements=1    also what each is entitled to
%
% Facts of the catalogue come first, then the encodings, which are the same for every catalogue.
% `licet compile --vocabulary` says what each predicate means.

"""


class Section(NamedTuple):
    """Facts that belong together, under a comment."""

    comment: str
    facts: tuple[str, ...]
    # Whether what is granted rests on them alone, and what is legal does not.
    grants: bool = False


@record
class Program:
    """The program of a catalogue: its facts in sections, and the number of each condition.

    The same catalogue gives the same program, to the byte. `reads_features` says whether a rule depends on what is
    granted.
    """

    name: str
    head: str
    sections: tuple[Section, ...]
    nodes: Mapping[Condition, int]
    reads_features: bool
    # How many atoms legality takes at most, and how many more what is granted does.
    size: tuple[int, int] = (0, 0)

    def facts(self, *, grants: bool = True) -> str:
        """The facts alone, a line a section; of a catalogue with dates, with what says which of them count. Without
        `grants` those are left out on which only what is granted rests. Raises TooLarge where the solver is not to be
        given them."""
        size.check(sum(self.size) if grants else self.size[0])
        facts = "\n".join(" ".join(section.facts) for section in self.sections if grants or not section.grants)
        return f"{self.head}\n{facts}\n{encoding('dates')}" if self.head else facts

    def text(self) -> str:
        """The whole commented program, as `licet compile` prints it; plain clingo can run it."""
        return "".join(self.lines())

    def lines(self) -> Iterator[str]:
        """The whole commented program, line by line."""
        yield HEAD.format(name=self.name)
        if self.head:
            yield f"% The day that is asked about, and that on which the selection began: -c on=20260301\n{self.head}\n\n"
        for section in self.sections:
            if section.facts:
                yield f"% {section.comment}\n"
                yield from (f"{line}\n" for line in section.facts)
                yield "\n"
        licences = ("licences",) if any(section.comment.startswith("The licences") for section in self.sections) else ()
        for name in (*(("dates",) if self.head else ()), *ENCODINGS, *licences):
            yield f"% ======== {name} ========\n\n{encoding(name)}\n"


@cache
def encoding(name: str) -> str:
    """The text of one encoding; it is read once."""
    return resources.text(f"encodings/{name}.lp")


def from_definition(
    definition: Definition, counted: frozenset[str] | None = None, *, legality: bool = False
) -> Program:
    """The program of a catalogue; `counted` (default: the catalogue's own header) are the add-ons that listings count.

    `legality`: only what is legal will be asked, and nobody will read it: what is granted is left out where no rule reads
    that, and so is what is said of rules.
    """
    counted = definition.counted if counted is None else counted
    day, since, definition = definition.on, definition.since, definition.whole or definition
    head = ""
    if is_dated(definition):
        assert day is not None, "a catalogue with dates is asked about a day"
        head = f"#const on={_day(day)}. #const since={_day(since) if since and since != day else 'on'}."
    conditions = _Conditions()
    reads_features = any(
        isinstance(leaf, Granted) for rule in definition.rules for leaf in leaves(rule.never, definition)
    )
    grants = reads_features or not legality
    sections = [
        Section("The plans, in layout order.", tuple(fact("plan", item.id) for item in definition.plans)),
        Section("The add-ons, and those that listings count.", tuple(_addons(definition.addons, counted))),
        Section("Tiers, and what each block includes.", tuple(_blocks(definition.items))),
        Section("When items are sold.", tuple(_items_dates(definition.items))),
    ]
    if grants:
        sections.append(Section("The feature tree.", tuple(_tree(definition)), grants=True))
        sections.append(Section("Limits that are of a feature.", tuple(_limits(definition)), grants=True))
    for item in definition.items if grants else ():
        if item.lines or item.limits:
            lines = tuple(_lines(item, definition, conditions.node))
            sections.append(Section(f"What {item.kind} {item.id} says itself ({place(item)}).", lines, grants=True))
    for term in definition.terms:
        sections.append(Section(f"Term {term.id}.", (fact("term", term.id, conditions.node(term.condition)),)))
    before = len(conditions.facts)
    sections.append(Section("The conditions of lines and terms.", tuple(conditions.facts)))
    for rule in definition.rules:
        node = conditions.node(rule.never)
        own = conditions.facts[before:]
        before = len(conditions.facts)
        comment = "" if legality else f"Rule {rule.id} ({rule.origin.source.name}:{rule.origin.line}): {rule.sentence}"
        never = "dated_never" if rule.dates is not ALWAYS else "never"
        days = _dates(rule.id, rule.dates)
        sections.append(Section(one_line(comment), (fact("rule", rule.id), fact(never, rule.id, node), *days, *own)))
    for book in definition.licences if grants else ():
        unclear = [
            fact("unclear", f"{book.owner}:{number}", conditions.node(condition))
            for number, (_, condition) in enumerate(book.unclear)
        ]
        facts = (*_licences(book, definition), *unclear, *conditions.facts[before:])
        before = len(conditions.facts)
        sections.append(Section(one_line(f"The licences of {book.owner}."), facts, grants=True))
    sizes = size.of_rules(definition, conditions.nodes), size.of_grants(definition) if grants else 0
    return Program(one_line(definition.id), head, tuple(sections), conditions.nodes, reads_features, sizes)


def place(item: Item) -> str:
    """File and line of an item, for a comment."""
    return one_line(f"{item.origin.source.name}:{item.origin.line}")


def one_line(text: str) -> str:
    """A text that cannot end the comment it stands in, nor steer a terminal that prints it."""
    if text.isprintable():  # each rule has a comment, and almost all are
        return text
    return "".join(c if c.isprintable() else " " for c in text)


def _addons(addons: Iterable[Item], counted: frozenset[str]) -> Iterator[str]:
    for item in addons:
        yield fact("addon", item.id)
        if item.id in counted:
            yield fact("counted", item.id)


def _blocks(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        if item.family is not None:
            yield fact("tier", item.family, item.id)
        if item.extends is not None:
            yield fact("extends", item.id, item.extends)
        for include in item.includes:
            yield fact("includes", item.id, include.item)


def _items_dates(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        yield from _dates(item.id, item.dates)


def _dates(thing: str, dates: Dates) -> Iterator[str]:
    if dates is ALWAYS:
        return
    for name, day in zip(("starts", "ends", "retired"), dates, strict=True):
        if day is not None:
            yield fact(name, thing, _day(day))


def _day(day: str) -> int:
    """2026-03-01 as the number 20260301."""
    return int(day.replace("-", ""))


def _licences(book: LicenceBook, definition: Definition) -> Iterator[str]:
    for number, row in enumerate(book.rows, 1):
        name = f"{book.owner}:{number}"
        if row.plan is not None:
            yield fact("code", name, book.owner, row.plan)
            yield from (fact("code_part", name, part) for part in row.items)
        if not row.site and not row.user:
            continue
        if not row.items:
            yield fact("of_every_plan", name)
        for item in row.items:
            kind = "of_feature" if item in definition.feature else "of_item"
            if item in definition.item and any(tier.family == item for tier in definition.items):
                kind = "of_family"
            yield fact(kind, name, item)
        for grade, names in ((SITE, row.site), (USER, row.user)):
            yield from (fact("licence", name, book.owner, grade, licence) for licence in names)


def _tree(definition: Definition) -> Iterator[str]:
    for feature in definition.features:
        if feature.parent is not None and feature.dates is ALWAYS:
            yield fact("nested", feature.id, feature.parent)
        elif feature.parent is not None:
            place = f"{feature.id}:{feature.parent}"
            yield fact("dated_nested", place, feature.id, feature.parent)
            yield from _dates(place, feature.dates)
        for other in feature.covers:
            yield fact("covers", feature.id, other)
        for other in feature.replaces:
            yield fact("replaces", feature.id, other)
        for rank in range(1, len(feature.levels) + 1):
            yield fact("graded", feature.id, rank)


def _limits(definition: Definition) -> Iterator[str]:
    for limit in definition.limits:
        if limit.feature is not None:
            yield fact("limit_of", limit.id, limit.feature)
        if limit.default is not None:
            yield fact("default", limit.id, limit.default.id)


def _lines(item: Item, definition: Definition, node: Callable[[Condition], int]) -> Iterator[str]:
    for line in item.lines:
        kind = "dated_line" if line.dates is not ALWAYS else "line"
        yield fact(kind, line.id, item.id, line.feature, PLUS if line.plus else MINUS)
        yield from _dates(line.id, line.dates)
        levels = definition.feature[line.feature].levels
        if levels and line.plus:
            yield fact("at_level", line.id, len(levels) if line.level is None else levels.index(line.level) + 1)
        if line.condition is not None:
            yield fact("when", line.id, node(line.condition))
    for limit in item.limits:
        kind = "adds" if limit.adds else "sets"
        yield fact(f"dated_{kind}" if limit.dates is not ALWAYS else kind, limit.id, item.id, limit.limit)
        yield from _dates(limit.id, limit.dates)
        if limit.condition is not None:
            yield fact("when", limit.id, node(limit.condition))


class _Conditions:
    """Numbers the conditions: equal ones share a number, so that each is decided once."""

    def __init__(self) -> None:
        self.nodes: dict[Condition, int] = {}
        self.facts: list[str] = []

    def node(self, condition: Condition) -> int:
        known = self.nodes.get(condition)
        if known is not None:
            return known
        parts = [self.node(part) for part in parts_of(condition)]
        number = self.nodes[condition] = len(self.nodes) + 1
        self.facts.extend(_node_facts(condition, number, parts))
        return number


def _node_facts(condition: Condition, node: int, parts: list[int]) -> Iterator[str]:
    match condition:
        case Held(item, or_higher):
            yield fact("is_held_or_higher" if or_higher else "is_held", node, item)
        case AnyTier(family):
            yield fact("is_any_tier", node, family)
        case Granted(feature, or_better):
            yield fact("is_granted_or_better" if or_better else "is_granted", node, feature)
        case InTerm(term):
            yield fact("is_term", node, term)
        case Not():
            yield fact("is_not", node, parts[0])
        case OffSale(item):
            yield fact("is_off_sale", node, item)
        case Exceeded(item):
            yield fact("is_exceeded", node, item)
        case And():
            yield fact("is_and", node)
        case Or():
            yield fact("is_or", node)
        case Count(least, most) | CountHeld(least, most):
            yield fact("is_count", node)
            if least > 0:
                yield fact("at_least", node, least)
            if most is not None:
                yield fact("at_most", node, most)
            if isinstance(condition, CountHeld):
                yield fact("counts_plans" if condition.what == "plans" else "counts_addons", node)
    if isinstance(condition, And | Or | Count):
        yield from (fact("part", node, part) for part in parts)


__all__ = ["ENCODINGS", "LEGALITY", "Program", "Section", "encoding", "from_definition"]
