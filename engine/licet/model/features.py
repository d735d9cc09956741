"""The tree of features, as it is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from licet.model.bind import Binder
from licet.model.circles import circles
from licet.model.definition import Feature, Title
from licet.model.problems import Problems
from licet.model.titles import Titles
from licet.syntax import ast


class Placed(NamedTuple):
    """A line on a feature with the one that it is nested in."""

    line: ast.FeatureLine
    above: ast.FeatureLine | None


def placed(lines: Iterable[ast.Line]) -> Iterator[Placed]:
    """The feature lines of a block outside its tiers, each before those nested in it."""
    for line in lines:
        if isinstance(line, ast.FeatureLine):
            yield Placed(line, None)
            yield from _nested(line)


def _nested(above: ast.FeatureLine) -> Iterator[Placed]:
    for line in above.lines:
        if isinstance(line, ast.FeatureLine):
            yield Placed(line, above)
            yield from _nested(line)


def features(blocks: Iterable[ast.TopLevel], bind: Binder, titles: Titles, problems: Problems) -> tuple[Feature, ...]:
    """All features: parents before children, what is drawn under a heading after what is nested in it."""
    found: dict[str, Feature] = {}
    for line, above in _declaring(blocks, problems):
        name = line.name.text
        if name in found or bind.names.kind(name) != "feature":
            continue
        if above is not None and not above.title:
            above = None  # told: it leaks
        heading = bind.feature(line.under) if line.under else None
        if line.under and above is not None:
            label = "it is drawn where it is nested"
            title = f"`{name}` is nested and has an `under`"
            problems.tell("E0310", title, line.under.span, label, help="take one of the two out")
            heading = None
        found[name] = Feature(
            name,
            Title(titles.of(name)),
            line.name.span,
            above.name.text if above is not None else None,
            heading,
            _names(line.covers, bind),
            _names(line.replaces, bind),
            **titles.properties(name, line.lines),
        )
    return tuple(_drawn(found, problems))


def _names(names: tuple[ast.Name, ...], bind: Binder) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for name in names:
        feature = bind.feature(name)
        if feature is not None:
            if feature in found:
                bind.problems.tell("E0403", f"`{feature}` is named twice", name.span, "the second time")
            found.setdefault(feature)
    return tuple(found)


def _declaring(blocks: Iterable[ast.TopLevel], problems: Problems) -> Iterator[Placed]:
    for block in blocks:
        if not isinstance(block, ast.Features | ast.Block):
            continue
        groups = [block.lines, *(line.lines for line in block.lines if isinstance(line, ast.Tier))]
        for lines in groups:
            for line, above in placed(lines):
                _check_place(line, above, isinstance(block, ast.Features), problems)
                if line.title:
                    yield Placed(line, above)


def _check_place(line: ast.FeatureLine, above: ast.FeatureLine | None, in_features: bool, problems: Problems) -> None:
    name = line.name.text
    if above is not None and not above.title and problems.deep:
        title = f"`{name}` is nested under `{above.name.text}`, which is declared elsewhere"
        label = f"whoever is granted `{above.name.text}` anywhere would be granted this too"
        other = (above.name.span, "no title: this line does not declare it")
        indent = f"take it one level out and write `{name} … under {above.name.text}`"
        help = f"{indent} to draw it there, or nest it where `{above.name.text}` is declared"
        problems.tell("E0302", title, line.name.span, label, other, help=help)
    if line.sign is None and not line.title:
        title = f"the line on `{name}` says nothing"
        label = "no `+` to grant it, no title to declare it"
        problems.tell("E0206", title, line.name.span, label, help=f'write `+ {name}` or `{name} "…"`')
    if in_features and line.sign is not None:
        title = (
            f"a `features` block grants nothing, so `{name}` has no {'`+`' if line.sign == '+' else '`without`'} here"
        )
        help = f"write `{name}` without `+`; who grants what stands in bundles, tiers, plans and add-ons"
        problems.tell("E0308", title, line.span, "nobody holds a `features` block", help=help)
    if not line.title:
        for word, names in (
            ("covers", line.covers),
            ("replaces", line.replaces),
            ("under", line.under and (line.under,)),
        ):
            if names:
                title = f"`{word}` on a line that does not declare `{name}`"
                label = f"move `{word}` to the line with its title"
                problems.tell("E0309", title, names[0].span, label)


def _drawn(found: dict[str, Feature], problems: Problems) -> Iterator[Feature]:
    nested: dict[str | None, list[str]] = {}
    headed: dict[str, list[str]] = {}
    for feature in found.values():
        if feature.heading is not None:
            headed.setdefault(feature.heading, []).append(feature.id)
        else:
            nested.setdefault(feature.parent, []).append(feature.id)
    done: set[str] = set()
    open_ = list(reversed(nested.get(None, [])))
    while open_:
        name = open_.pop()
        done.add(name)
        yield found[name]
        open_.extend(reversed([*nested.get(name, []), *headed.get(name, [])]))
    if len(done) < len(found):
        above = {name: [f.heading or f.parent or ""] for name, f in found.items() if name not in done}
        for circle in circles(above):
            first = found[circle[0]]
            label = f"drawn under `{above[circle[0]][0]}`"
            others = [(found[name].origin, f"drawn under `{above[name][0]}`") for name in circle[1:]]
            problems.tell("E0310", "features drawn under each other in a circle", first.origin, label, *others)
