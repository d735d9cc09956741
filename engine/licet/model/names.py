"""Who is called what: one namespace for all names, tiers inside their solution or add-on."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from licet.model.bodies import Body
from licet.model.problems import Problems, where
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
    "limit": "a limit",
    "price": "a list of prices",
}


_BLOCKS = {ast.Rule: "rule", ast.Term: "term", ast.Limit: "limit", ast.Price: "price"}


class Entry(NamedTuple):
    """What a name stands for, and where it is declared."""

    kind: str
    span: Span


class Names:
    """All names. `tiers` maps a solution, or an add-on with tiers, to the names of its tiers, in order."""

    def __init__(self) -> None:
        self.all: dict[str, Entry] = {}
        # All that are no features.
        self.others: dict[str, Entry] = {}
        self.tiers: dict[str, list[str]] = {}
        # Names of two things: that was told, so nothing is said of the kind that they are taken for.
        self.of_two: set[str] = set()
        # Bodies that alone declare the features that their lines declare.
        self.alone: set[int] = set()
        # See `bodies.Keeping`.
        self.epoch = 0

    def kind(self, name: str) -> str | None:
        """What the name stands for, if anything."""
        entry = self.all.get(name)
        return entry.kind if entry else None

    def of(self, *kinds: str) -> dict[str, Span]:
        """The names of these kinds, with where each is declared."""
        among = self.all if "feature" in kinds else self.others
        return {name: entry.span for name, entry in among.items() if entry.kind in kinds}

    @cached_property
    def features(self) -> frozenset[str]:
        """The names of all features, once all are declared."""
        return frozenset(self.all.keys() - self.others.keys())

    def holdable(self, name: str) -> bool:
        """Whether it can be held: a plan, a tier, an add-on without tiers."""
        kind = self.kind(name)
        return kind in ("plan", "tier", "addon-tier") or (kind == "addon" and name not in self.tiers)

    def declared_by(self, name: ast.Name, id: str | None = None) -> bool:
        """Whether this is the place that declares the name, and not a second one."""
        entry = self.all.get(id or name.text)
        return entry is not None and entry.span == name.span


def declare(bodies: Iterable[Body], blocks: Iterable[ast.TopLevel], problems: Problems) -> Names:
    """Every name that the blocks declare."""
    names = Names()
    tiered: set[str] = set()
    for body in bodies:
        written, kind = body.written, body.kind
        if kind is not None and not isinstance(written, ast.Features):
            _declare(names, kind, body.id, written.name, written.title, problems)
            if body.family is not None:
                if body.id not in tiered:
                    names.tiers.setdefault(body.family, []).append(body.id)
                tiered.add(body.id)
        kept = body.kept
        if kept is not None and kept.entries is not None and names.all.keys().isdisjoint(kept.entries):
            names.all.update(kept.entries)
            names.alone.add(id(body))
            continue
        before = problems.count
        for line, _ in body.lines:
            if line.title:
                _declare(names, "feature", line.name.text, line.name, line.title, problems)
        if kept is not None and problems.count == before:
            kept.entries = {line.name.text: names.all[line.name.text] for line, _ in body.lines if line.title}
            names.alone.add(id(body))
    for block in blocks:
        if isinstance(block, ast.Rule | ast.Term | ast.Limit | ast.Price):
            _declare(names, _BLOCKS[type(block)], block.name.text, block.name, block.title, problems)
    return names


def _declare(names: Names, kind: str, id: str, name: ast.Name, texts: ast.Texts, problems: Problems) -> None:
    if not texts:
        if problems.deep:
            title, label = f"{_the(kind)} `{id}` has no title", "its title stands behind its name, in double quotes"
            problems.tell("E0214", title, name.span, label, help=f'write `{name.text} "…"`')
    elif not texts[0].text.strip():
        title, label = f"the title of `{id}` is empty", "tables and answers show the title"
        problems.tell("E0214", title, texts[0].span, label, help="write the words for people here")
    first = names.all.get(id)
    if first is None:
        names.all[id] = Entry(kind, name.span)
        if kind != "feature":
            names.others[id] = names.all[id]
        if id == "none" and kind in ("plan", "addon"):
            title, label = "`none` is the name of the empty selection", f"so it cannot be {KINDS[kind]}"
            problems.tell("E0204", title, name.span, label, help="choose another name")
    elif first.kind != kind:
        names.of_two.add(id)
        title, label = f"`{id}` is the name of two things", f"here it is {KINDS[kind]}"
        help = "give one of them another name"
        problems.tell("E0204", title, name.span, label, (first.span, f"here it is {KINDS[first.kind]}"), help=help)
    else:
        title, other = f"{_the(kind)} `{id}` is declared twice", (first.span, "declared here first")
        help = "give one of them another name, or take one out"
        if kind == "feature":
            help = f"its title stands in one place, {where(first.span, name.span)}; to grant it here write `+ {id}`"
        problems.tell("E0202", title, name.span, "declared once more here", other, help=help)


def _the(kind: str) -> str:
    return f"the {KINDS[kind].partition(' ')[2]}"
