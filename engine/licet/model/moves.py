"""Which changes are allowed and when they take effect, and how plans become those of another catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from licet.model.bind import Binder
from licet.model.definition import Item, Migration, MoveCase
from licet.model.names import KINDS
from licet.model.problems import Problems
from licet.model.wording import quoted
from licet.syntax import ast
from licet.text import Span

_WORDS = {
    "higher": "to a higher tier",
    "lower": "to a lower tier",
    "more": "to more",
    "less": "to less",
    "others": "to others",
    "otherwise": "otherwise",
}
_MOVED = ("plan", "tier", "solution", "addon", "addon-tier")
_LEADS = ("plan", "tier", "addon", "addon-tier", "feature", "limit")


def words(case: MoveCase) -> str:
    """A case as it is written: `to a higher tier`, `from a to b`."""
    return _WORDS.get(case.case) or f"from {', '.join(case.from_)} to {', '.join(case.to)}"


def _leads(name: str, items: Mapping[str, Item], becomes: Mapping[str, str]) -> str | None:
    seen = set()
    while name not in becomes:
        seen.add(name)
        successor = items[name].became if name in items else None
        if successor is None or successor in seen:
            return None
        name = successor
    return becomes[name]


def leads(name: str, items: Mapping[str, Item], table: Migration) -> str | None:
    """What a plan or add-on becomes by a table: by its own line, else by that of what it `became`; None without."""
    return _leads(name, items, table.becomes)


class Moves:
    """Makes the cases of `moves`, and the tables that lead to other catalogues."""

    def __init__(self, catalogue: str | None, items: Mapping[str, Item], bind: Binder, problems: Problems) -> None:
        self._catalogue = catalogue
        self._items = items
        self._bind = bind
        self._problems = problems

    # ---- within the catalogue ----------------------------------------------------------------------------------------

    def cases(self, blocks: Iterable[ast.TopLevel]) -> tuple[MoveCase, ...]:
        """The cases of the block `moves`, in their order, the default last; empty where there is no such block."""
        first: ast.Moves | None = None
        found: list[MoveCase] = []
        for block in blocks:
            if not isinstance(block, ast.Moves) or block.to is not None:
                continue
            if first is not None:
                self._twice("there are two blocks `moves`", block.span, first.span)
                continue
            first = block
            found = [case for line in block.lines if (case := self._case(line)) is not None]
            self._check_order(found, block.span)
        return tuple(found)

    def _twice(self, title: str, second: Span, first: Span, help: str = "keep one of them") -> None:
        self._problems.tell("E0202", title, second, "the second one", (first, "the first one"), help=help)

    def _case(self, line: Any) -> MoveCase | None:
        if not isinstance(line, ast.Move):
            title, label = "this line leads to another catalogue", "and this block is about changes within this one"
            help = "put it into a block `moves to CATALOGUE`"
            self._problems.tell("E0437", title, line.span, label, help=help)
            return None
        from_, to = self._names(line.from_), self._names(line.to)
        if line.case == "names" and not (from_ and to):
            return None  # that was told
        return MoveCase(line.case, line.when, line.span, from_, to)

    def _names(self, names: tuple[ast.Name, ...]) -> tuple[str, ...]:
        self._bind.each_once(names)
        found = []
        for name in names:
            kind = self._bind.names.kind(name.text)
            if kind in _MOVED:
                found.append(name.text)
            elif kind is None:
                known = lambda: self._bind.names.of(*_MOVED)  # noqa: E731
                title, label = f"there is no plan or add-on `{name.text}`", "no plan, tier, add-on or solution has it"
                self._problems.unknown("E0201", title, name.text, name.span, label, known, "name one that is declared")
            else:
                self._bind.wrong(name, kind, "a plan, an add-on or a solution")
        return tuple(found)

    def _check_order(self, cases: list[MoveCase], block: Span) -> None:
        seen: dict[Any, MoveCase] = {}
        for case in cases:
            key = (case.case, frozenset(case.from_), frozenset(case.to))
            default = seen.get(("otherwise", frozenset(), frozenset()))
            if key in seen:
                self._twice(f"the case `{words(case)}` stands twice", case.origin, seen[key].origin)
            elif default is not None:
                title, other = "this case is never reached", (default.origin, "all that is left ends here")
                help = "put `otherwise` last: the first case that fits decides"
                self._problems.tell("E0436", title, case.origin, "it stands below `otherwise`", other, help=help)
            seen.setdefault(key, case)
        if not any(case.case == "otherwise" for case in cases):
            title, label = "`moves` does not say what holds otherwise", "a change that no case fits: may it be made?"
            self._problems.tell(
                "E0435", title, block, label, help="end it with `otherwise never`, or `otherwise at once`"
            )

    # ---- to other catalogues -----------------------------------------------------------------------------------------

    def migrations(self, blocks: Iterable[ast.TopLevel]) -> tuple[Migration, ...]:
        """The tables of `moves to OTHER`."""
        found: dict[str, Migration] = {}
        for block in blocks:
            if not isinstance(block, ast.Moves) or block.to is None:
                continue
            other = block.to.text
            if other == self._catalogue:
                title, label = f"`{other}` is this catalogue", "name another one"
                help = "write `moves` alone for changes within this catalogue"
                self._problems.tell("E0437", title, block.to.span, label, help=help)
            elif other in found:
                self._twice(f"two blocks lead to `{other}`", block.span, found[other].origin)
            else:
                found[other] = self._migration(other, block)
        return tuple(found.values())

    def _migration(self, other: str, block: ast.Moves) -> Migration:
        becomes: dict[str, str] = {}
        first: dict[str, Span] = {}
        several: ast.SeveralBecome | None = None
        for line in block.lines:
            if isinstance(line, ast.Move):
                title, label = "this line is about a change within this catalogue", "here plans lead to another one"
                help = f"write `PLAN becomes PLAN-OF-{other.upper()}`, or put the line into a block `moves`"
                self._problems.tell("E0437", title, line.span, label, help=help)
            elif isinstance(line, ast.SeveralBecome):
                if several is not None:
                    self._twice("two lines say what several plans become", line.span, several.span)
                several = several or line
            elif line.name.text in first:
                self._twice(f"`{line.name.text}` leads to two things", line.span, first[line.name.text])
            elif self._leads(line.name):
                becomes[line.name.text], first[line.name.text] = line.other.text, line.span
        self._check_whole(other, becomes, block)
        how = several.how if several else None
        return Migration(other, MappingProxyType(becomes), how, block.span)

    def _leads(self, name: ast.Name) -> bool:
        kind = self._bind.names.kind(name.text)
        if kind in ("solution", "addon") and not self._bind.names.holdable(name.text):
            self._bind.family(name, kind)
        elif kind in _LEADS:
            return True
        elif kind is None:
            known = lambda: self._bind.names.of(*_LEADS)  # noqa: E731
            title, label = (
                f"there is no `{name.text}`",
                "no plan, add-on, feature or limit of this catalogue has this name",
            )
            self._problems.unknown("E0201", title, name.text, name.span, label, known, "name one that is declared")
        elif kind in KINDS:
            self._bind.wrong(name, kind, "a plan, an add-on, a feature or a limit")
        return False

    def _check_whole(self, other: str, becomes: Mapping[str, str], block: ast.Moves) -> None:
        led = {item.id for item in self._items.values() if _leads(item.id, self._items, becomes) is not None}
        missing = [item.id for item in self._items.values() if item.is_plan and item.id not in led]
        if missing and self._problems.names_are_bound:
            shown = missing[:5]
            more = f" and {len(missing) - 5} more" if len(missing) > 5 else ""
            title = f"`{other}` is led to by some plans only"
            label = f"nothing says what {quoted(shown, 'and')}{more} {'becomes' if len(missing) == 1 else 'become'}"
            self._problems.tell("W0438", title, block.span, label, help=f"write `{missing[0]} becomes …`")
