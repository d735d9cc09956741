"""Who is called what: one namespace for all names, tiers inside their solution or add-on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from licet.model.problems import Problems
from licet.syntax import ast
from licet.text import Span

KINDS = {
    "feature": "a feature",
    "bundle": "a bundle",
    "solution": "a solution",
    "plan": "a plan",
    "addon": "an add-on",
    "tier": "a tier",
    "addon-tier": "a tier of an add-on",
    "rule": "a rule",
    "term": "a term",
}


class Entry(NamedTuple):
    """What a name stands for, and where it is declared."""

    kind: str
    span: Span


class Names:
    """All names. `tiers` maps a solution, or an add-on with tiers, to the ids of its tiers, in order."""

    def __init__(self) -> None:
        self.all: dict[str, Entry] = {}
        self.tiers: dict[str, list[str]] = {}
        self.clashing: set[str] = set()  # named for two things: told once

    def kind(self, name: str) -> str | None:
        """What the name stands for, if anything."""
        entry = self.all.get(name)
        return entry.kind if entry else None

    def of(self, *kinds: str) -> dict[str, Span]:
        """The names of these kinds, with where each is declared."""
        return {name: entry.span for name, entry in self.all.items() if entry.kind in kinds}

    def is_here(self, name: str, span: Span) -> bool:
        """Whether this is the place where the name is declared, the first one where there are two."""
        entry = self.all.get(name)
        return entry is not None and entry.span == span

    def holdable(self, name: str) -> bool:
        """Whether it can be held: a plan, a tier, an add-on without tiers."""
        return self.kind(name) in ("plan", "tier", "addon-tier") or (
            self.kind(name) == "addon" and name not in self.tiers
        )


def declare(blocks: Iterable[ast.TopLevel], problems: Problems) -> Names:
    """Every name that the blocks declare."""
    names = Names()
    for kind, name, titled in _declared(blocks, names):
        _add(names, kind, name, titled, problems)
    return names


def _declared(blocks: Iterable[ast.TopLevel], names: Names) -> Iterator[tuple[str, ast.Name, bool]]:
    for block in blocks:
        match block:
            case ast.Block():
                yield block.kind, block.name, bool(block.title)
                for line in block.lines:
                    if isinstance(line, ast.Tier):
                        id_ = f"{block.name.text}.{line.name.text}"
                        tiers = names.tiers.setdefault(block.name.text, [])
                        if id_ not in tiers:
                            tiers.append(id_)
                        kind = "addon-tier" if block.kind == "addon" else "tier"
                        yield kind, ast.Name(id_, line.name.span), bool(line.title)
                yield from _features(block.lines)
            case ast.Features():
                yield from _features(block.lines)
            case ast.Rule():
                yield "rule", block.name, bool(block.title)
            case ast.Term():
                yield "term", block.name, bool(block.title)
            case _:
                pass


def _features(lines: Iterable[ast.Line]) -> Iterator[tuple[str, ast.Name, bool]]:
    for line in lines:
        if isinstance(line, ast.FeatureLine):
            if line.title:
                yield "feature", line.name, True
            yield from _features(line.lines)
        elif isinstance(line, ast.Tier):
            yield from _features(line.lines)


def _add(names: Names, kind: str, name: ast.Name, titled: bool, problems: Problems) -> None:
    if "." in name.text and kind not in ("tier", "addon-tier"):
        help = "a dot stands between a solution and its tier; write a hyphen"
        problems.tell("E0112", f"`{name.text}` has a dot in it", name.span, "a name has no dot", help=help)
        return
    if not titled:
        what = KINDS[kind]
        title = f"{what[what.index(' ') + 1 :]} `{name.text}` has no title"
        label = "its title, in double quotes, stands after the name"
        shown = name.span.text
        problems.tell("E0214", title, name.span, label, help=f'write `{shown} "…"`')
    first = names.all.get(name.text)
    if first is None:
        names.all[name.text] = Entry(kind, name.span)
    elif first.kind != kind:
        names.clashing.add(name.text)
        title = f"`{name.text}` names two things"
        label, other = f"here it is {KINDS[kind]}", (first.span, f"here it is {KINDS[first.kind]}")
        problems.tell("E0204", title, name.span, label, other, help="give one of them another name")
    else:
        title = f"{KINDS[kind].split(' ', 1)[1]} `{name.text}` is declared twice"
        help = "give it another name"
        if kind == "feature":
            help = 'grant it without a title; other words in this place are `shown as "…"`'
        problems.tell("E0202", title, name.span, "the second time", (first.span, "the first time"), help=help)
