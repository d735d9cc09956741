"""The parts of an exported catalogue, read with what the schema says of them; and the small parts of trees."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from typing import Any, NoReturn

from licet.interop.from_json.places import Bad, Node
from licet.syntax import ast
from licet.text import Span

_name = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?").fullmatch
_number = re.compile(r"-?[0-9]+(?:\.[0-9]+)?").fullmatch
_word = re.compile(r"_*(?:\d+[-_]?)?[^\W\d_]\w*(?:[-.\/]+\w+)*[-.]*").fullmatch
# What no text of a catalogue can have: it is read as a blank, as it is from licet's own text.
_unseen = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]").sub
_day = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])").fullmatch


def wrong(node: Node, label: str) -> NoReturn:
    """Raises Bad: this is not as the schema says."""
    help = "`licet export --schema` prints what is wanted"
    if isinstance(node.value, dict | list):
        node = node._replace(span=node.span._replace(end=node.span.start + 1))
    raise Bad("E0751", "this is not as the schema of exported catalogues says", node.span, label, help)


class Thing:
    """An object: `take` gives the value of a key once; `end` says that no other key is there."""

    def __init__(self, node: Node) -> None:
        if not isinstance(node.value, dict):
            wrong(node, "an object is wanted here")
        self.node = node
        self.span = node.span
        self._left: dict[str, Node] = dict(node.value)

    def take(self, key: str) -> Node | None:
        """The value of a key; None where it is not there."""
        return self._left.pop(key, None)

    def need(self, key: str) -> Node:
        """The value of a key that must be there."""
        return self._left.pop(key, None) or wrong(self.node, f"the key `{key}` is missing")

    def has(self, key: str) -> bool:
        """Whether a key is there and was not taken."""
        return key in self._left

    def end(self) -> None:
        """All keys were taken, but for where things were written elsewhere, which is not read."""
        self._left.pop("at", None)
        for key, node in self._left.items():
            wrong(node, f"there is no key `{key[:60]}` here")

    # ---- by type -----------------------------------------------------------------------------------------------------

    def name(self, key: str) -> ast.Name | None:
        """A name."""
        node = self.take(key)
        return None if node is None else name(node)

    def named(self, key: str) -> ast.Name:
        """A name that must be there."""
        return name(self.need(key))

    def declared(self, key: str) -> ast.Name:
        """The name of what is declared here: only that of a tier has a dot."""
        node = self.need(key)
        found = name(node)
        if "." in found.text:
            wrong(node, "a name without a dot is wanted here")
        return found

    def names(self, key: str) -> tuple[ast.Name, ...]:
        """A list of names; empty where it is not there."""
        return tuple(name(node) for node in self.list(key))

    def word(self, key: str) -> ast.Name | None:
        """A word that is no name of the catalogue: a unit, a licence."""
        node = self.take(key)
        return None if node is None else word(node)

    def list(self, key: str) -> Iterator[Node]:
        """The parts of a list; none where it is not there."""
        node = self.take(key)
        if node is not None and not isinstance(node.value, list):
            wrong(node, "a list is wanted here")
        yield from node.value if node is not None and isinstance(node.value, list) else ()

    def things(self, key: str) -> Iterator[Thing]:
        """The objects of a list."""
        return (Thing(node) for node in self.list(key))

    def one(self, key: str, among: Collection[str]) -> Any:
        """A word among those that may stand here."""
        node = self.need(key)
        if not isinstance(node.value, str) or node.value not in among:
            wrong(node, f"one of {', '.join(f'`{each}`' for each in among)} is wanted here")
        return node.value

    def flag(self, key: str) -> bool:
        """A yes or no; no where it is not there."""
        node = self.take(key)
        if node is not None and not isinstance(node.value, bool):
            wrong(node, "true or false is wanted here")
        return node is not None and node.value is True

    def count(self, key: str) -> int | None:
        """A whole number from 0."""
        node = self.take(key)
        if node is None:
            return None
        if not isinstance(node.value, int) or isinstance(node.value, bool) or node.value < 0:
            wrong(node, "a whole number from 0 is wanted here")
        return node.value

    def text(self, key: str) -> ast.Text | None:
        """A text."""
        node = self.take(key)
        return None if node is None else text(node)

    def number(self, key: str) -> Decimal | None:
        """An exact number, as a text."""
        node = self.take(key)
        return None if node is None else number(node)

    def amount(self, key: str, unit: ast.Name | None = None) -> ast.Amount:
        """An amount of a limit."""
        node = self.need(key)
        if node.value == "unlimited":
            return ast.Amount(None, None, node.span)
        value = number(node)
        if value < 0:
            wrong(node, "an amount is 0 or more")
        return ast.Amount(value, unit, node.span)

    def day(self, key: str) -> ast.Day | None:
        """A day."""
        node = self.take(key)
        if node is None:
            return None
        if not isinstance(node.value, str) or not _day(node.value):
            wrong(node, "a day such as 2026-03-01 is wanted here")
        return ast.Day(node.value, node.span)

    def dates(self) -> ast.Dates:
        """`from`, `before` and `retired`."""
        return ast.Dates(self.day("from"), self.day("before"), self.day("retired"))


def name(node: Node) -> ast.Name:
    """A name of the catalogue."""
    if not isinstance(node.value, str) or not _name(node.value):
        wrong(node, "a name in kebab-case is wanted here")
    return ast.Name(node.value, node.span)


def word(node: Node) -> ast.Name:
    """A word that is no name of the catalogue."""
    if not isinstance(node.value, str) or not _word(node.value):
        wrong(node, "one word is wanted here")
    return ast.Name(node.value, node.span)


def text(node: Node) -> ast.Text:
    """A text."""
    if not isinstance(node.value, str):
        wrong(node, "a text is wanted here")
    return ast.Text(_unseen(" ", node.value), node.span)


def number(node: Node) -> Decimal:
    """An exact number, as a text."""
    if not isinstance(node.value, str) or len(node.value) > 1000 or not _number(node.value):
        wrong(node, 'an exact number as a text is wanted here: `"17.50"`')
    return Decimal(node.value)


def titles(node: Node | None, source: str) -> tuple[ast.Texts, ast.Texts]:
    """A title in its languages: as it stands beside a name; and all of it, where it is not in the source language."""
    if node is None:
        return (), ()
    if not isinstance(node.value, dict) or not node.value:
        wrong(node, "texts by their languages are wanted here")
    found = {language: text(each) for language, each in node.value.items()}
    for language, each in node.value.items():
        if not _name(language) or "." in language:
            wrong(each, f"`{language}` is no code of a language")
    own = found.pop(source, None)
    rest = tuple(each._replace(language=language) for language, each in found.items())
    return ((own, *rest), ()) if own is not None else ((), rest)


# ---- conditions ------------------------------------------------------------------------------------------------------


def condition(node: Node) -> ast.Condition:
    """A condition."""
    thing = Thing(node)
    span = thing.span
    found: ast.Condition
    if thing.has("held") or thing.has("granted"):
        key, climb = ("held", "or_higher") if thing.has("held") else ("granted", "or_better")
        climbs: Any = climb.removeprefix("or_")
        found = ast.Ref(thing.named(key), climbs if thing.flag(climb) else None, span)
    elif thing.has("any_tier_of") or thing.has("term"):
        found = ast.Ref(thing.named("any_tier_of" if thing.has("any_tier_of") else "term"), None, span)
    elif thing.has("not"):
        found = ast.Not(condition(thing.need("not")), span)
    elif thing.has("and") or thing.has("or"):
        key = "and" if thing.has("and") else "or"
        parts = tuple(condition(each) for each in thing.list(key))
        if not parts:
            wrong(node, "one condition or more is wanted here")
        joined = ast.And if key == "and" else ast.Or
        found = parts[0] if len(parts) == 1 else joined(parts, span)
    elif thing.has("least"):
        found = _count(thing)
    else:
        wrong(node, "this is no condition that can be written")
    thing.end()
    return found


def bound(thing: Thing) -> ast.Bound:
    """`least` and `most`."""
    least, most = thing.count("least"), thing.count("most")
    return ast.Bound(least or 0, most, thing.span)


def _count(thing: Thing) -> ast.CountOf | ast.CountHeld:
    within, of = bound(thing), thing.need("of")
    if of.value in ("plans", "addons"):
        what: Any = of.value
        return ast.CountHeld(within, what, thing.span)
    if not isinstance(of.value, list) or not of.value:
        wrong(of, "conditions, `plans` or `addons` are wanted here")
    return ast.CountOf(within, tuple(ref(each) for each in of.value), thing.span)


def ref(node: Node) -> ast.Ref:
    """A condition that is one name."""
    found = condition(node)
    if not isinstance(found, ast.Ref):
        wrong(node, "one name is wanted here")
    return found


def plain(node: Node) -> ast.Name:
    """A condition that is one name, and nothing behind it."""
    found = ref(node)
    if found.climb:
        wrong(node, "one name is wanted here, and nothing behind it")
    return found.name


def joined(parts: list[ast.Condition], span: Span) -> ast.Condition | None:
    """Conditions of enclosing lines, as they are joined for those nested in them."""
    if len(parts) < 2:
        return parts[0] if parts else None
    return ast.And(tuple(parts), span)
