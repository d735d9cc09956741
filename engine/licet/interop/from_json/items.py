"""Features, items and their lines: from flat lists back to blocks, in which lines are nested."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from licet.interop.from_json.parts import Thing, condition, joined, name, titles, wrong
from licet.interop.from_json.places import Node
from licet.record import changed, record
from licet.syntax import ast
from licet.text import Span

KINDS = ("bundle", "solution", "tier", "plan", "addon", "addon-tier")


@record
class Feature:
    """A feature as it is exported, read."""

    name: ast.Name
    title: ast.Texts
    parent: str | None
    under: ast.Name | None
    declared_in: str | None
    covers: tuple[ast.Name, ...]
    replaces: tuple[ast.Name, ...]
    lines: tuple[ast.Line, ...]
    dates: ast.Dates
    up_to: ast.Amount | None
    span: Span


@record
class Line:
    """A line of an item, with all conditions and dates of those around it."""

    sign: Any
    feature: ast.Name
    level: ast.Name | None
    shown_as: ast.Texts
    when: ast.Condition | None
    dates: ast.Dates
    span: Span


@record
class Amount:
    """A line on a limit."""

    limit: ast.Name
    amount: ast.Amount
    adds: bool
    when: ast.Condition | None
    dates: ast.Dates
    span: Span


@record
class Item:
    """An item as it is exported, read."""

    name: ast.Name
    kind: Any
    title: ast.Texts
    short: ast.Texts
    family: str | None
    includes: tuple[ast.Name, ...]
    holder: Any
    most: int | None
    dates: ast.Dates
    became: ast.Name | None
    lines: tuple[Line, ...]
    limits: tuple[Amount, ...]
    properties: tuple[ast.Property, ...]
    span: Span


def properties(thing: Thing, language: str) -> tuple[ast.Property, ...]:
    """`about`, `note` and `link`."""
    found: list[ast.Property] = []
    for key in ("about", "note"):
        node = thing.take(key)
        texts, _ = titles(node, language)
        if node is not None and texts:
            kind: Any = key
            found.append(ast.Property(kind, texts, node.span))
    link = thing.text("link")
    if link is not None:
        found.append(ast.Property("link", (link,), link.span))
    return tuple(found)


def feature(thing: Thing, language: str) -> Feature:
    """A feature. Its `up_to` is that of the limit which is called as it is: it is read elsewhere."""
    own = thing.declared("name")
    levels = thing.names("levels")
    lines: list[ast.Line] = [ast.Levels(levels, thing.span)] if levels else []
    parent, place = thing.name("parent"), thing.name("declared_in")
    found = Feature(
        own,
        titles(thing.need("title"), language)[0],
        parent.text if parent else None,
        thing.name("shown_under"),
        place.text if place else None,
        thing.names("covers"),
        thing.names("replaces"),
        (*lines, *properties(thing, language)),
        thing.dates(),
        None,
        own.span,
    )
    thing.end()
    return found


def item(thing: Thing, language: str, units: dict[str, ast.Name]) -> tuple[Item, list[tuple[str, ast.Texts]]]:
    """An item; and the features that it shows as something in other languages than the source's, with that."""
    own, family = thing.named("name"), thing.name("family")
    elsewhere: list[tuple[str, ast.Texts]] = []
    lines = []
    includes = [_include(each) for each in thing.things("includes")]
    for each in thing.things("lines"):
        grants, takes = each.flag("grants"), each.flag("takes_away")
        if grants is takes:
            wrong(each.node, "a line either grants or takes away")
        shown_as, others = titles(each.take("shown_as"), language)
        when = each.take("when")
        line = Line(
            "+" if grants else "without",
            each.named("feature"),
            each.name("level"),
            shown_as,
            condition(when) if when else None,
            each.dates(),
            each.span,
        )
        if others:
            elsewhere.append((line.feature.text, others))
        each.end()
        lines.append(line)
    kind = thing.one("kind", KINDS)
    thing.name("extends")
    found = Item(
        own,
        kind,
        titles(thing.need("title"), language)[0],
        titles(thing.take("short"), language)[0],
        family.text if family else None,
        tuple(each for each in includes if each is not None),
        thing.one("holder", ("user", "customer")),
        _most(thing),
        thing.dates(),
        thing.name("became"),
        tuple(lines),
        tuple(amount(each, units) for each in thing.things("limits")),
        properties(thing, language),
        own.span,
    )
    thing.end()
    return found, elsewhere


def amount(thing: Thing, units: dict[str, ast.Name]) -> Amount:
    """A line on a limit."""
    limit, when = thing.named("limit"), thing.take("when")
    found = Amount(
        limit,
        thing.amount("amount", units.get(limit.text)),
        thing.flag("adds"),
        condition(when) if when else None,
        thing.dates(),
        thing.span,
    )
    thing.end()
    return found


def _include(thing: Thing) -> ast.Name | None:
    included, implied = thing.named("item"), thing.flag("implied")
    thing.end()
    return None if implied else included


def _most(thing: Thing) -> int | None:
    node = thing.need("most")
    if node.value == "unlimited":
        return None
    if not isinstance(node.value, int) or isinstance(node.value, bool) or node.value < 1:
        wrong(node, "a whole number from 1, or `unlimited`, is wanted here")
    return node.value


# ---- lines -----------------------------------------------------------------------------------------------------------


def declaration(one: Feature, sign: Any, lines: tuple[ast.Line, ...], **more: Any) -> ast.FeatureLine:
    """The line that declares a feature."""
    return ast.FeatureLine(
        sign, one.name, one.title, one.span, one.under, one.covers, one.replaces, lines=lines, up_to=one.up_to, **more
    )


class Body:
    """The lines of one item, nested as they have to be: what is nested in a feature stands below its declaration.

    `homes` says in which item each feature is declared, also those on whose line nothing is granted.
    """

    def __init__(
        self, of: Item, features: dict[str, Feature], children: dict[str, list[str]], homes: dict[str, str]
    ) -> None:
        self._of = of
        self._features = features
        self._children = children
        self._homes = homes
        self._amounts = list(of.limits)
        self._at: dict[str, int] = {}  # the line that declares a feature
        self._declares: dict[int, Feature] = {}
        for at, line in enumerate(of.lines):
            own = line.feature.text
            one = features.get(own)
            if one is not None and one.declared_in == of.name.text and line.sign == "+" and own not in self._at:
                self._at[own] = at
                self._declares[at] = one

    def lines(self) -> tuple[ast.Line, ...]:
        """All lines on features and limits."""
        found, _ = self._nested(0, None, [])
        rest: list[ast.Line] = [
            ast.LimitLine(each.limit, each.adds, each.amount, each.span, each.when, each.dates)
            for each in self._amounts
        ]
        return (*found, *rest)

    def _last(self, one: str) -> int:
        """The last line of a feature and what is nested in it; -1 where there is none."""
        nested = (self._last(child) for child in self._children.get(one, ()))
        return max(nested, default=self._at.get(one, -1)) if one in self._children else self._at.get(one, -1)

    def _nested(self, start: int, within: str | None, around: list[ast.Condition]) -> tuple[list[ast.Line], int]:
        """The lines from one on that are nested in a feature (None: in none), and the first that is not."""
        found: list[ast.Line] = []
        at, lines = start, self._of.lines
        end = len(lines) if within is None else self._last(within) + 1
        while at < end:
            line, one = lines[at], self._declares.get(at)
            bare = None if one is None else self._between(one, within)
            if bare is not None:
                below, at = self._nested(at, bare.name.text, around)
                found.append(declaration(bare, None, (*bare.lines, *below)))
                continue
            own, up_to = self._own(line, around), self._up_to(line)
            more: dict[str, Any] = {"shown_as": line.shown_as, "when": own, "level": line.level}
            at += 1
            if one is None:
                name, days = line.feature, line.dates
                found.append(ast.FeatureLine(line.sign, name, (), line.span, up_to=up_to, dates=days, **more))
            else:
                below, at = self._nested(at, one.name.text, [*around, *([own] if own is not None else [])])
                one = changed(one, up_to=up_to or one.up_to)
                found.append(declaration(one, "+", (*one.lines, *below), dates=one.dates, **more))
        return (found if within is None else self._with_bare(found, within)), at

    def _between(self, one: Feature, within: str | None) -> Feature | None:
        """Of a feature that is nested deeper, the next one on the way to it, on whose own line nothing is granted."""
        found = None
        while one.parent is not None and one.parent != within and self._homes.get(one.parent) == self._of.name.text:
            found = one = self._features[one.parent]
        return found

    def _with_bare(self, lines: list[ast.Line], within: str) -> list[ast.Line]:
        """Lines with those among them that declare and grant nothing, each where its feature comes in order."""
        found: list[ast.Line] = []
        placed = {line.name.text for line in lines if isinstance(line, ast.FeatureLine) and line.title}
        children = self._children.get(within, ())
        place = {child: number for number, child in enumerate(children)}
        done = 0
        for line in lines:
            if isinstance(line, ast.FeatureLine) and line.title and place.get(line.name.text, -1) >= done:
                upto = place[line.name.text]
                found += [self._apart(child) for child in children[done:upto] if child not in placed]
                done = upto + 1
            found.append(line)
        return [*found, *(self._apart(child) for child in children[done:] if child not in placed)]

    def _apart(self, one: str) -> ast.FeatureLine:
        return declared_apart(self._features[one], self._features, self._children)

    def _own(self, line: Line, around: list[ast.Condition]) -> ast.Condition | None:
        """The condition of a line alone, without those of the lines around it."""
        if not around or line.when is None:
            return line.when
        if _same(line.when, joined(around, line.span)):
            return None
        parts = line.when.of if isinstance(line.when, ast.And) else ()
        if len(parts) != len(around) + 1 or not all(map(_same, parts, around)):
            span = line.when.span
            node = Node(None, span)
            wrong(node, "it does not begin with the conditions of the lines that this one is nested in")
        return parts[-1]

    def _up_to(self, line: Line) -> ast.Amount | None:
        """The amount that stands on a line on a feature: of the limit that is called as the feature is."""
        first = self._amounts[0] if self._amounts else None
        if first is None or line.sign != "+" or first.limit.text != line.feature.text or first.adds:
            return None
        if not _same(first.when, line.when) or not _same(first.dates, line.dates):
            return None
        self._amounts.pop(0)
        return first.amount


def declared_apart(one: Feature, features: dict[str, Feature], children: dict[str, list[str]]) -> ast.FeatureLine:
    """A feature that a `features` block declares, with what is nested in it."""
    below = [declared_apart(features[child], features, children) for child in children.get(one.name.text, ())]
    return declaration(one, None, (*one.lines, *below))


def _same(one: Any, other: Any) -> bool:
    """Whether two parts of a tree are equal but for their places."""
    if isinstance(one, Span) and isinstance(other, Span):
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    names: Iterable[str] = getattr(type(one), "__match_args__", ())
    return all(_same(getattr(one, each), getattr(other, each)) for each in names) if names else bool(one == other)


__all__ = ["Body", "Feature", "Item", "amount", "declared_apart", "feature", "item", "name", "properties"]
