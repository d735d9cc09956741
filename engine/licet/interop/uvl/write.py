"""Writes the choices of a catalogue as a feature model: as many configurations as it has legal selections, add-ons open."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from licet.interop.uvl import formulas
from licet.interop.uvl.attributes import read as read_attributes
from licet.interop.uvl.formulas import FALSE, TRUE, Formula, Formulas
from licet.interop.uvl.outline import Node, Outline, drawn, group
from licet.interop.uvl.told import Told
from licet.model.definition import And, Condition, CountHeld, Definition, Exceeded, Item, Not, OffSale, Rule, Title
from licet.text import Source, plural

MARK = "// Written by `licet export --to uvl`"

_plain = re.compile(r"[a-zA-Z][a-zA-Z0-9_]*").fullmatch
_KEYWORDS = frozenset(
    [
        *("include", "features", "imports", "namespace", "as", "constraint", "constraints", "cardinality", "String"),
        *(
            "Boolean",
            "Integer",
            "Real",
            "len",
            "sum",
            "avg",
            "floor",
            "ceil",
            "Type",
            "Arithmetic",
            "or",
            "alternative",
        ),
        *("optional", "mandatory", "true", "false"),
    ]
)
_unwritable = re.compile(r'[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"]')


class Written(NamedTuple):
    """A feature model as text, and what of the catalogue it does not say, a sentence each."""

    text: str
    notes: tuple[str, ...]


def write(definition: Definition) -> Written:
    """The plans and add-ons of a catalogue as features, its solutions as groups, its rules as constraints.

    A catalogue with dates is written as it is on the day that it is about. What was read from UVL has the same features in
    the same places again.
    """
    return _Writer(definition).written()


class _Writer:
    def __init__(self, definition: Definition) -> None:
        self._definition = definition
        self._language = definition.source_language
        self._taken: set[str] = set()
        self._left_out: dict[str, None] = {}
        self._constraints: list[str] = []
        self._nodes: dict[str, Node] = {}
        # The features of no plan or add-on: they stand for a count, a term, a feature.
        self._made: list[tuple[str, list[Node]]] = []
        sold = [item for item in definition.items if item.id not in definition.off]
        # Each plan, add-on, or family of tiers of which at most one is held, with what can be held of it.
        self._members: dict[str, tuple[str, ...]] = {}
        self._families: dict[str, str] = {}
        for item in sold:
            if item.family is not None:
                self._members[item.family] = (*self._members.get(item.family, ()), item.id)
                self._families[item.family] = f"one-tier-of-{item.family}"
        for item in (*definition.plans, *definition.addons):
            if item.family is None and item.id not in definition.off:
                self._members[item.id] = (item.id,)
        self._plans, self._addons = (
            list(dict.fromkeys(item.family or item.id for item in items if item.id not in definition.off))
            for items in (definition.plans, definition.addons)
        )
        self._formulas = Formulas(definition, self._held, self._slots, self)

    # ---- the whole ---------------------------------------------------------------------------------------------------

    def written(self) -> Written:
        """The text and the notes."""
        definition = self._definition
        title = self._words(definition.title) or definition.id
        said = set(self._families.values())
        self._least, most = self._bounds(said)
        one = self._least == 1 and len(self._plans) == 1 and self._plans[0] not in self._families
        self._alone = self._plans[0] if one else None
        if self._alone is not None:
            top = self._node(self._alone)
        else:
            top = Node(self._called(title, definition.id), "{abstract}")
            if self._plans:
                plans = [self._node(slot) for slot in self._plans]
                top.groups.append((group(self._least, most, len(plans)), plans))
        self._root = top.name
        outline = Outline(definition.rules, self._members, self._node)
        outline.place(top, self._plans, self._addons)
        left = {each.rule.id: list(each.left()) for each in outline.required.values()}
        for rule in definition.rules:
            if rule.id not in said:
                self._constrain(rule, left.get(rule.id))
        top.groups += self._made
        notes = tuple(self._notes())
        # Other readers want the namespace before all comments.
        lines = [
            f"namespace {self._quoted(self._plainer(title, definition.id))}",
            MARK,
            *(f"// {note}" for note in notes),
        ]
        lines += ["", "features", *drawn(top)]
        if self._constraints:
            lines += ["", "constraints", *(f"\t{line}" for line in self._constraints)]
        return Written("\n".join(lines) + "\n", notes)

    def _bounds(self, said: set[str]) -> tuple[int, int | None]:
        """How many plans are held at least and at most, by the rules that say no more than that: those are `said`."""
        least, most = 0, None
        for rule in self._definition.rules if self._plans else ():
            bound = _bound(rule)
            if bound is not None:
                low = max(least, bound[0])
                high = bound[1] if most is None else most if bound[1] is None else min(most, bound[1])
                if high is None or low <= high:
                    least, most = low, high
                    said.add(rule.id)
        return least, most

    # ---- features ----------------------------------------------------------------------------------------------------

    def _node(self, id: str) -> Node:
        if id not in self._nodes:
            item = self._definition.item[id]
            family = id in self._families
            name = self._called(self._words(item.title) or id, id)
            node = self._nodes[id] = Node(name, "{abstract}" if family else self._attributes(item))
            if family:
                node.groups.append(("alternative", [self._node(tier) for tier in self._members[id]]))
        return self._nodes[id]

    def _called(self, title: str, otherwise: str) -> str:
        """A name that no other feature has, in quotes where it needs them."""
        name = self._plainer(title, otherwise)
        called, number = name, 2
        if called in self._taken:
            called = f"{name} ({self._plainer(otherwise, 'another')})"
        while called in self._taken:
            called, number = f"{name} ({number})", number + 1
        self._taken.add(called)
        return self._quoted(called)

    def _plainer(self, title: str, otherwise: str) -> str:
        return _unwritable.sub("'", title).replace(".", "_").strip() or otherwise.replace(".", "_")

    def _quoted(self, name: str) -> str:
        return name if _plain(name) and name not in _KEYWORDS else f'"{name}"'

    def _words(self, title: Title | None) -> str:
        words = title.get(self._language, self._language) if title else None
        return " ".join((words or "").split())

    # ---- formulas ----------------------------------------------------------------------------------------------------

    def _held(self, id: str) -> Formula:
        known = id in self._members or (id not in self._definition.off and self._definition.item[id].family is not None)
        return formulas.name(self._node(id).name) if known else FALSE

    def _slots(self, what: str) -> list[Formula]:
        if what == "plans" and self._alone is not None:
            return [TRUE]
        return [self._held(slot) for slot in (self._plans if what == "plans" else self._addons)]

    def defined(self, called: str, formula: Formula) -> Formula:
        """A feature that is held exactly where the formula holds."""
        node = Node(self._called(called, "part"), "{abstract}")
        self._made.append(("optional", [node]))
        self._constraints.append(formulas.same(node.name, formula))
        return formulas.name(node.name)

    def counted(self, called: str, least: int, of: list[Formula]) -> Formula:
        """A feature that is held exactly where at least so many hold. It or its opposite is held, and below each of the two
        stand as many features as may be counted there."""
        names = [self._called(words, "count") for words in (called, f"Not {called[0].lower()}{called[1:]}")]
        enough, fewer = (Node(name, "{abstract}") for name in names)
        for node, bounds in ((enough, group(least, None, len(of))), (fewer, group(0, least - 1, len(of)))):
            below = [Node(self._called(f"{called}: {at}", "count"), "{abstract}") for at in range(1, len(of) + 1)]
            node.groups.append((bounds, below))
            for child, part in zip(below, of, strict=True):
                both = formulas.all_of([formulas.name(node.name), part])
                self._constraints.append(formulas.same(child.name, both))
        self._made.append(("alternative", [enough, fewer]))
        return formulas.name(enough.name)

    # ---- constraints -------------------------------------------------------------------------------------------------

    def _constrain(self, rule: Rule, left: list[Condition] | None) -> None:
        """What of a rule the tree does not say; `left` of a `requires`."""
        never = rule.never
        if left is not None:
            assert isinstance(never, And)
            for condition in left:
                self._never(And((never.of[0], Not(condition))))
        elif isinstance(never, Exceeded):
            self._left_out["how many of an add-on may be held"] = None
        elif not isinstance(never, OffSale) and not (self._least > 0 and _needs_a_plan(never)):
            before = len(self._constraints)
            self._never(never)
            words = _unwritable.sub(" ", self._words(rule.title))
            # A rule that was a constraint is called as it was written.
            read = rule.origin.source.name.lower().endswith(".uvl")
            if words and not read and len(self._constraints) > before:
                self._constraints.insert(-1, f"// {words}")

    def _never(self, condition: Condition) -> None:
        words = formulas.never(self._formulas.of(condition), self._root)
        if words is not None:
            self._constraints.append(words)

    # ---- attributes --------------------------------------------------------------------------------------------------

    def _attributes(self, item: Item) -> str:
        found = []
        note, about = self._words(item.note), self._words(item.about)
        if note and _is_attributes(note):
            found.append(note)
            note = ""
        for line in item.limits:
            limit = self._definition.limit[line.limit]
            adds_up = line.adds or limit.several in (None, "total")
            if not isinstance(line.amount, Decimal) or line.condition or limit.feature or item.includes or not adds_up:
                self._left_out["amounts that do not add up to what is had of a limit"] = None
            elif line.amount or line.adds:
                *outer, key = (self._words(limit.title) or limit.id).split(".")
                words = f"{self._quoted(self._plainer(key, limit.id))} {line.amount:f}"
                for name in reversed(outer):
                    words = f"{self._quoted(self._plainer(name, 'of'))} {{{words}}}"
                found.append(words)
        for key, text in (("doc", about), ("note", note)):
            if text:
                plain = _unwritable.sub(" ", text).replace("'", "\u2019")
                found.append(f"{key} '{plain}'")
        return f"{{{', '.join(found)}}}" if found else ""

    # ---- what is not said --------------------------------------------------------------------------------------------

    def _notes(self) -> Iterable[str]:
        definition = self._definition
        if definition.features:
            yield f"What plans and add-ons give is left out: {plural(len(definition.features), 'feature')}."
        if definition.off:
            yield f"It is as of {definition.on}: of plans and add-ons, {len(definition.off)} are not sold then."
        if {item.id for item in definition.addons} - definition.counted:
            yield "All add-ons are open here; the catalogue's own listing does not count all of them."
        if definition.prices:
            yield "Prices are left out."
        if definition.billing or definition.moves or definition.migrations or definition.licences:
            yield "Billing, moves and licences are left out."
        yield from (f"Left out: {each}." for each in self._left_out)


def _bound(rule: Rule) -> tuple[int, int | None] | None:
    """How many plans a rule allows, where that is all that it says."""
    if rule.written or not rule.id.endswith("-holds-plans"):
        return None
    match rule.never:
        case Not(CountHeld(least, most, "plans")):
            return least, most
        case CountHeld(least, None, "plans"):
            return 0, least - 1
    return None


def _needs_a_plan(never: Condition) -> bool:
    return isinstance(never, And) and never.of[1:] == (Not(CountHeld(1, None, "plans")),)


def _is_attributes(words: str) -> bool:
    """Whether a text can stand in braces as it is, so that it comes back as it was read."""
    told = Told(Source("", f"{{{words}}}"))
    found = read_attributes(told.source.text, 0, len(words) + 2, told)
    return (
        not told.failed
        and not found.constraints
        and all(value.number is None or value.number < 0 for value in found.values)
    )


__all__ = ["MARK", "Written", "write"]
