"""The licences that program code checks: which of them come with what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from licet.model.bind import Binder
from licet.model.definition import LicenceBook, LicenceRow, Title
from licet.model.names import KINDS
from licet.model.problems import Problems
from licet.model.titles import Titles
from licet.model.wording import quoted
from licet.syntax import ast
from licet.text import Span

# What a field `ExtraInfo` can hold: `set=` and the names of user licences, with commas.
LONGEST_SET = 3999


class Licences:
    """Makes the books of licences of a catalogue. Licence names are the owner's own, not names of the catalogue."""

    def __init__(self, bind: Binder, titles: Titles, problems: Problems) -> None:
        self._bind = bind
        self._titles = titles
        self._problems = problems

    def books(self, blocks: Iterable[ast.TopLevel]) -> tuple[LicenceBook, ...]:
        """The books, in layout order; an owner has one."""
        found: dict[str, tuple[LicenceBook, Span]] = {}
        for block in blocks:
            if not isinstance(block, ast.Licences):
                continue
            owner = block.owner.text
            if owner in found:
                title, other = f"two blocks have the licences of `{owner}`", (found[owner][1], "the first one")
                self._problems.tell("E0465", title, block.span, "the second one", other, help="join them in one block")
                continue
            unclear = tuple(
                (self._titles.plain(line.texts) or Title({}), self._bind.condition(line.condition))
                for line in block.lines
                if isinstance(line, ast.Unclear)
            )
            book = LicenceBook(owner, tuple(self._rows(block)), self._needs(block), block.span, unclear)
            found[owner] = book, block.span
        return tuple(book for book, _ in found.values())

    # ---- rows --------------------------------------------------------------------------------------------------------

    def _rows(self, block: ast.Licences) -> Iterator[LicenceRow]:
        rows: dict[tuple[str, ...], Span] = {}
        codes: dict[tuple[str, ...], Span] = {}
        for line in block.lines:
            if not isinstance(line, ast.LicenceRow):
                continue
            names = self._names(line)
            if names is None:
                continue
            if line.plan is None or line.site or line.user:
                self._once(rows, names, line.span, "licences")
            if line.plan is not None:
                self._once(codes, tuple(sorted(names)), line.span, "a code")
            for grade in (line.site, line.user):
                self._bind.each_once(grade)
            title = self._titles.plain(line.plan_title)
            yield LicenceRow(
                names,
                tuple(dict.fromkeys(name.text for name in line.site)),
                tuple(dict.fromkeys(name.text for name in line.user)),
                line.plan.text if line.plan else None,
                title,
                line.span,
            )

    def _once(self, seen: dict[tuple[str, ...], Span], names: tuple[str, ...], span: Span, what: str) -> None:
        if names in seen:
            name = " + ".join(names) or "every plan"
            title, other = f"two rows give `{name}` {what}", (seen[names], "the first one")
            self._problems.tell("E0465", title, span, "the second one", other, help="join them in one row")
        seen.setdefault(names, span)

    def _names(self, line: ast.LicenceRow) -> tuple[str, ...] | None:
        if line.names is None:
            if line.plan is not None:
                title, label = "every plan would have the same code", "a code identifies plans"
                self._problems.tell("E0466", title, line.plan.span, label, help="name the plans or solutions before it")
            return ()
        self._bind.each_once(line.names)
        if len(line.names) > 1 and (line.site or line.user):
            title, label = "licences of several things together", "a row gives one thing its licences"
            help = "write a row for each; several names with `+` stand before `plan CODE` alone"
            self._problems.tell("E0466", title, line.span, label, help=help)
            return None
        for name in line.names:
            kind = self._bind.names.kind(name.text)
            if kind is None:
                title, label = f"there is no `{name.text}`", "no plan, tier, add-on, solution or feature has this name"
                otherwise = "name something of the catalogue; the names of licences stand after `site` and `user`"
                known = lambda: self._bind.names.of(*_WITH_LICENCES)  # noqa: E731
                self._problems.unknown("E0201", title, name.text, name.span, label, known, otherwise)
                return None
            allowed = ("plan", "solution") if line.plan is not None else _WITH_LICENCES
            if kind not in allowed:
                wanted_words = quoted([KINDS[each].partition(" ")[2] for each in allowed]).replace("`", "")
                self._bind.wrong(name, kind, f"a {wanted_words}", None)
                return None
        return tuple(name.text for name in line.names)

    # ---- what needs what ---------------------------------------------------------------------------------------------

    def _needs(self, block: ast.Licences) -> dict[str, tuple[str, ...]]:
        given = {
            name.text
            for line in block.lines
            if isinstance(line, ast.LicenceRow)
            for name in (*line.site, *line.user, *([line.plan] if line.plan else []))
        }
        found: dict[str, tuple[str, ...]] = {}
        places: dict[str, Span] = {}
        for line in block.lines:
            if not isinstance(line, ast.Needs):
                continue
            for name in (line.name, *line.needs):
                if name.text not in given:
                    title, label = f"no row gives the licence `{name.text}`", "so nobody has it"
                    help = "write it after `site` or `user` in a row, or mend its spelling"
                    self._problems.tell("E0467", title, name.span, label, help=help)
            if line.name.text in found:
                title = f"two lines say what `{line.name.text}` needs"
                other = places[line.name.text], "the first one"
                self._problems.tell("E0465", title, line.span, "the second one", other, help="write one, with a comma")
            found.setdefault(line.name.text, tuple(name.text for name in line.needs))
            places.setdefault(line.name.text, line.span)
        self._check_circles(found, places)
        return found

    def _check_circles(self, needs: dict[str, tuple[str, ...]], places: dict[str, Span]) -> None:
        from licet.model.circles import circles

        for circle in circles({name: list(others) for name, others in needs.items()}):
            steps = [
                (places[name], f"`{name}` needs `{circle[(at + 1) % len(circle)]}`") for at, name in enumerate(circle)
            ]
            title = "these licences need each other" if len(circle) > 1 else f"`{circle[0]}` needs itself"
            self._problems.tell_circle("E0467", title, steps, "take one of these lines out")


_WITH_LICENCES = ("plan", "tier", "addon", "addon-tier", "solution", "feature")
