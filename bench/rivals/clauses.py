"""A feature model in UVL as clauses, written by hand for the counters that read nothing else; nothing of licet is in it.

Boolean models only: groups, group cardinalities and constraints of `! & | => <=>`. Every variable that is not a feature is
defined by the features, so that the clauses have as many models as the feature model has configurations.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

Feature = tuple[str, list[tuple[str, list[Any]]]]
Clause = list[int]

# So many clauses are written for one part of a constraint before variables of its own are.
MOST = 64
_LINE = re.compile(r'^(\s*)("[^"]*"|\[[^\]]*\]|[^\s{]+)')
_TOKEN = re.compile(r'"([^"]*)"|(<=>|=>|[!&|()])|([^\s!&|()<>="]+)')
_LEVELS = ("<=>", "=>", "|", "&")


class Unreadable(Exception):
    """The model says more than this reads."""


def clauses(path: Path) -> tuple[int, list[Clause]]:
    """The number of variables, and the clauses. Raises Unreadable."""
    root, constraints = _read(path.read_text(encoding="utf-8-sig"))
    formula = _Formula()
    formula.feature(root)
    formula.clauses.append([formula.names[root[0]]])
    for text in constraints:
        formula.demand(_Reader(text).whole(), True)
    return formula.variables, formula.clauses


def _read(text: str) -> tuple[Feature, list[str]]:
    text = re.sub(r"/\*.*?\*/", lambda found: "\n" * found[0].count("\n"), text, flags=re.DOTALL)
    section, constraints, features = "", [], []
    above: list[tuple[int, list[Any]]] = []
    for line in text.splitlines():
        line = re.sub(r'^((?:[^"/]|"[^"]*"|/(?!/))*)//.*', r"\1", line)
        found = _LINE.match(line)
        if found is None:
            continue
        indent, name = len(found[1]), found[2]
        if not indent and name in ("namespace", "features", "constraints", "include", "imports"):
            section = name
            continue
        if section == "constraints":
            constraints.append(line.strip())
        elif section == "features":
            while above and above[-1][0] >= indent:
                above.pop()
            if re.search(r"^\s*(Integer|Real|String)\s|\bcardinality\s*\[", line):
                raise Unreadable(line.strip())
            words = line.split()
            name = words[1] if name == "Boolean" and len(words) > 1 else name
            below: list[Any] = []
            (above[-1][1] if above else features).append((name.strip('"'), below))
            above.append((indent, below))
    if len(features) != 1:
        raise Unreadable("it has not one root")
    return features[0], constraints


class _Reader:
    """One constraint as a tree: a name, or an operator and what it is of."""

    def __init__(self, text: str) -> None:
        self.tokens = [found.groups() for found in _TOKEN.finditer(text)]
        if re.sub(r"\s", "", _TOKEN.sub("", text)):
            raise Unreadable(text)
        self.at = 0

    def whole(self) -> Any:
        tree = self.level(0)
        if self.at != len(self.tokens):
            raise Unreadable(str(self.tokens))
        return tree

    def sign(self) -> str | None:
        return self.tokens[self.at][1] if self.at < len(self.tokens) else None

    def level(self, level: int) -> Any:
        if level == len(_LEVELS):
            return self.one()
        parts = [self.level(level + 1)]
        while self.sign() == _LEVELS[level]:
            self.at += 1
            parts.append(self.level(level + 1))
        tree = parts[0]
        if _LEVELS[level] in "|&":
            return tree if len(parts) == 1 else (_LEVELS[level], parts)
        for part in parts[1:]:
            tree = (_LEVELS[level], [tree, part])
        return tree

    def one(self) -> Any:
        quoted, sign, plain = self.tokens[self.at] if self.at < len(self.tokens) else (None, None, None)
        self.at += 1
        if sign == "!":
            return ("!", [self.one()])
        if sign == "(":
            tree = self.level(0)
            self.at += 1
            return tree
        if sign is not None or (quoted is None and plain is None):
            raise Unreadable(str(self.tokens))
        return plain if quoted is None else quoted


class _Formula:
    def __init__(self) -> None:
        self.variables = 0
        self.clauses: list[Clause] = []
        self.names: dict[str, int] = {}

    def new(self) -> int:
        self.variables += 1
        return self.variables

    def both(self, parts: Sequence[int]) -> int:
        """A variable that is true exactly where all of these are."""
        if len(parts) == 1:
            return parts[0]
        made = self.new()
        self.clauses += [[-made, part] for part in parts]
        self.clauses.append([made, *(-part for part in parts)])
        return made

    # ---- the tree ----------------------------------------------------------------------------------------------------

    def feature(self, feature: Feature) -> int:
        name, groups = feature
        if name in self.names:
            raise Unreadable(f"two features are called {name}")
        this = self.names[name] = self.new()
        for kind, members in groups:
            below = [self.feature(each) for each in members]
            self.clauses += [[-each, this] for each in below]
            if kind == "mandatory":
                self.clauses += [[-this, each] for each in below]
            elif kind in ("or", "alternative"):
                self.clauses.append([-this, *below])
                if kind == "alternative":
                    self.clauses += [[-a, -b] for at, a in enumerate(below) for b in below[:at]]
            elif kind.startswith("["):
                self.some(this, below, kind)
            elif kind != "optional":
                raise Unreadable(kind)
        return this

    def some(self, this: int, below: list[int], kind: str) -> None:
        """Between so many and so many of them, where the feature above is there."""
        least, most = (kind.strip("[] ").split("..") * 2)[:2]
        low, high = int(least), len(below) if most.strip() == "*" else int(most)
        # at[k]: at least k of those seen so far; beyond what is asked nothing is kept.
        at: dict[int, int] = {}
        for seen, member in enumerate(below, 1):
            more = {}
            for k in range(1, min(seen, high + 1) + 1):
                ways = [way for way in (at.get(k), member if k == 1 else self.both([member, at[k - 1]])) if way]
                more[k] = -self.both([-way for way in ways])
            at = more
        if low:
            self.clauses.append([-this, at[low]] if low in at else [-this])
        if high + 1 in at:
            self.clauses.append([-this, -at[high + 1]])

    # ---- the constraints ---------------------------------------------------------------------------------------------

    def plain(self, tree: Any, wanted: bool) -> Any:
        """The same of `&` and `|` over literals alone."""
        if isinstance(tree, str):
            if tree not in self.names:
                raise Unreadable(tree)
            return self.names[tree] if wanted else -self.names[tree]
        sign, parts = tree
        if sign == "!":
            return self.plain(parts[0], not wanted)
        if sign == "=>":
            return self.plain(("|", [("!", parts[:1]), parts[1]]), wanted)
        if sign == "<=>":
            a, b = parts
            return self.plain(("&", [("=>", [a, b]), ("=>", [b, a])]), wanted)
        return ("&" if (sign == "&") == wanted else "|", [self.plain(part, wanted) for part in parts])

    def demand(self, tree: Any, wanted: bool) -> None:
        self.post(self.plain(tree, wanted))

    def post(self, tree: Any) -> None:
        if isinstance(tree, int):
            self.clauses.append([tree])
        elif tree[0] == "&":
            for part in tree[1]:
                self.post(part)
        else:
            spread = _spread(tree)
            self.clauses += [[self.literal(part) for part in tree[1]]] if spread is None else map(list, spread)

    def literal(self, tree: Any) -> int:
        if isinstance(tree, int):
            return tree
        parts = [self.literal(part) for part in tree[1]]
        return self.both(parts) if tree[0] == "&" else -self.both([-part for part in parts])


def _spread(tree: Any) -> set[frozenset[int]] | None:
    """The clauses of a tree, multiplied out; None where there are too many."""
    if isinstance(tree, int):
        return {frozenset([tree])}
    parts = [_spread(part) for part in tree[1]]
    found: set[frozenset[int]] = set() if tree[0] == "&" else {frozenset()}
    for part in parts:
        if part is None:
            return None
        found = found | part if tree[0] == "&" else {one | other for one in found for other in part}
        if len(found) > MOST:
            return None
    return {clause for clause in found if not any(-literal in clause for literal in clause)}
