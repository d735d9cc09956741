"""Titles in every language: beside the names, in `titles` blocks, and in sheets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from licet.diagnostics import Diagnostic
from licet.model.bodies import Body
from licet.model.definition import Title
from licet.model.gather import Loader
from licet.model.names import KINDS, Names
from licet.model.problems import Problems
from licet.syntax import ast
from licet.text import Source, Span

Place = tuple[str, str | None]  # a name, and the block in which it is shown so

# The catalogue's own titles: its name may be that of a plan too, and then stands for the plan.
CATALOGUE = ""

# What the parser refuses in a catalogue: it cannot be seen, or turns the direction of writing about.
_unseen = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Titles:
    """All titles. Each name has one in each language; a feature may have others, each in one block alone."""

    def __init__(
        self,
        header: ast.Catalogue | None,
        bodies: list[Body],
        blocks: list[ast.TopLevel],
        names: Names,
        problems: Problems,
    ) -> None:
        self._names = names
        self._problems = problems
        self._bodies = bodies
        self._catalogue = header.name.text if header else None
        self._texts: dict[str, dict[str, str]] = {}
        self._texts_within: dict[Place, dict[str, str]] = {}
        # Where each was put, but for the titles of names that were kept (those are looked up when they are needed).
        self._places: dict[tuple[Place, str], Span | _Cell] = {}
        self._kept_places: list[dict[tuple[Place, str], Span]] = []
        self._refused: set[str] = set()
        self._granted_in: dict[str, set[str]] = {}
        # Whether any feature has a title of its own in a block.
        self.in_blocks = False
        # The blocks in which some feature has one.
        self.within: set[str] = set()
        self.languages = self._header_languages(header)
        if header is not None:
            self._add(CATALOGUE, None, header.title)
        self._beside(blocks)
        self._title_blocks(blocks)

    # ---- reading -----------------------------------------------------------------------------------------------------

    def of(self, name: str, within: str | None = None) -> dict[str, str]:
        """The titles of a name by language, in the order of the languages."""
        texts = self._texts.get(name, {}) if within is None else self._texts_within.get((name, within), {})
        if len(texts) < 2:
            return texts
        return {language: texts[language] for language in self.languages if language in texts}

    def texts(self, names: Iterable[str]) -> list[dict[str, str] | None]:
        """The titles of many names, as they were put."""
        return list(map(self._texts.get, names))

    def shown_as(self, name: str, within: str) -> Title | None:
        """The title that a feature has in one block alone."""
        texts = self.of(name, within)
        return Title(texts) if texts else None

    def plain(self, texts: ast.Texts) -> Title | None:
        """A text that belongs to no name: `about`, `note`, `short`."""
        found: dict[str, str] = {}
        for language, text in self._by_language(texts):
            found.setdefault(language, text.text)
        return Title(found) if found else None

    def properties(self, name: str, lines: Iterable[object]) -> dict[str, Any]:
        """`about`, `note` and `link` among the lines of something."""
        found: dict[str, Any] = {}
        first: dict[str, Span] = {}
        for line in lines:
            if not isinstance(line, ast.Property):
                continue
            if line.key in first:
                title, other = f"`{name}` has two lines `{line.key}`", (first[line.key], "the first one")
                self._problems.tell("E0202", title, line.span, "the second one", other, help="keep one of them")
            else:
                first[line.key] = line.span
                found[line.key] = line.texts[0].text if line.key == "link" else self.plain(line.texts)
        return found

    def from_sheets(self, header: ast.Catalogue) -> list[ast.Titles]:
        """The titles that only sheets have, as the blocks that say the same; their place is the header's."""
        found: dict[str, list[ast.TitleLine]] = {language: [] for language in self.languages}
        span = header.span
        for ((name, within), language), where in self._places.items():
            if isinstance(where, _Cell):
                text = ast.Text(self.of(name, within)[language], span)
                block = ast.Name(within, span) if within else None
                found[language].append(ast.TitleLine(ast.Name(name or header.name.text, span), block, text, span))
        return [ast.Titles(ast.Name(each, span), tuple(lines), span) for each, lines in found.items() if lines]

    # ---- languages ---------------------------------------------------------------------------------------------------

    def _header_languages(self, header: ast.Catalogue | None) -> tuple[str, ...]:
        found: dict[str, Span] = {}
        for name in header.languages if header else ():
            if name.text in found:
                title, other = f"the language `{name.text}` is named twice", (found[name.text], "the first time")
                self._problems.tell("E0403", title, name.span, "the second time", other, help="name it once")
            found.setdefault(name.text, name.span)
        return tuple(found) or ("en",)

    def _known_language(self, language: str, span: Span) -> bool:
        if language in self.languages:
            return True
        if self._catalogue is None or self._problems.may_be_left_out(language) or language in self._refused:
            self._problems.silent()
            return False
        self._refused.add(language)
        title = f"`{language}` is none of the catalogue's languages"
        label = (
            f"the languages are {', '.join(self.languages)}"
            if len(self.languages) > 1
            else f"the only one is {self.languages[0]}"
        )
        help = f"write `languages {', '.join([*self.languages, language])}` in the header"
        self._problems.tell("E0211", title, span, label, help=help)
        return False

    def _by_language(self, texts: ast.Texts) -> Iterator[tuple[str, ast.Text]]:
        for text in texts:
            if text.language is None:
                yield self.languages[0], text
            elif self._known_language(text.language, text.span):
                yield text.language, text

    # ---- gathering ---------------------------------------------------------------------------------------------------

    def _put(self, place: Place, language: str, text: str, where: Span | _Cell) -> None:
        name, within = place
        texts = self._texts.get(name) if within is None else self._texts_within.get(place)
        if texts is None or language not in texts:
            # Not changed in place: what is kept of a body may be shared.
            new = {language: text} if texts is None else {**texts, language: text}
            if within is None:
                self._texts[name] = new
            else:
                self.within.add(within)
                self._texts_within[place] = new
            self._places[place, language] = where
            return
        sheet = isinstance(where, _Cell)
        if texts[language] == text and (sheet or place[1]):
            return
        name = name or self._catalogue or ""
        title = f"`{name}` has two titles in `{language}`" + (f" in `{place[1]}`" if place[1] else "")
        help = "keep one of them"
        if place[1]:
            help = "in one block a feature is shown in one way: keep one of them"
        elif sheet and language == self.languages[0]:
            help = "the sheet is out of date: write this title in it, and see whether its other languages still fit"
        other = _span(self._place(place, language)), f'here "{texts[language]}"'
        self._problems.tell("E0207", title, _span(where), f'here "{text}"', other, help=help)

    def _place(self, place: Place, language: str) -> Span | _Cell:
        key = place, language
        return self._places.get(key) or next(places[key] for places in self._kept_places if key in places)

    def _add(self, name: str, within: str | None, texts: ast.Texts) -> None:
        for language, text in self._by_language(texts):
            self._put((name, within), language, text.text, text.span)

    def _beside(self, blocks: Iterable[ast.TopLevel]) -> None:
        """Titles beside the names that they belong to. A second declaration was told: the first one's title stands."""
        declared_by = self._names.declared_by
        for body in self._bodies:
            written = body.written
            if not isinstance(written, ast.Features) and declared_by(written.name, body.id):
                self._add(body.id, None, written.title)
            kept = body.kept if id(body) in self._names.alone else None
            if kept is not None and kept.titles is not None and kept.titles[0] == self.languages:
                self._texts.update(kept.titles[1])
                self._kept_places.append(kept.titles[2])
                continue
            before, own = self._problems.count, False
            for line, _ in body.lines:
                if line.title and declared_by(line.name):
                    self._add(line.name.text, None, line.title)
                if line.shown_as:
                    self.in_blocks = own = True
                    self._add(line.name.text, body.id, line.shown_as)
            if kept is not None and kept.entries is not None and self._problems.count == before and not own:
                texts = {name: self._texts[name] for name in kept.entries}
                places: dict[tuple[Place, str], Span] = {
                    ((line.name.text, None), language): text.span
                    for line, _ in body.lines
                    for language, text in self._by_language(line.title)
                }
                kept.titles = self.languages, texts, places
        for block in blocks:
            if isinstance(block, ast.Rule | ast.Term | ast.Limit | ast.Price) and declared_by(block.name):
                self._add(block.name.text, None, block.title)

    def _title_blocks(self, blocks: Iterable[ast.TopLevel]) -> None:
        for block in blocks:
            if isinstance(block, ast.Titles) and self._known_language(block.language.text, block.language.span):
                for line in block.lines:
                    within = line.within and line.within.text
                    spans = line.name.span, line.within.span if line.within else line.name.span
                    name = self._named(line.name.text, within, spans, "E0201", "E0208")
                    if name is not None:
                        self._put((name, within), block.language.text, line.text.text, line.text.span)

    # ---- what a title can belong to ----------------------------------------------------------------------------------

    def _named(
        self, name: str, within: str | None, spans: tuple[Span | _Cell, Span | _Cell], unknown: str, wrong: str
    ) -> str | None:
        """The name that a title belongs to; None where it cannot. `unknown` and `wrong` are the codes to tell it by."""
        if not self._exists(name, spans[0], unknown):
            return None
        if within is None:
            return name if name in self._names.all else CATALOGUE
        if not self._exists(within, spans[1], unknown):
            return None
        self.in_blocks = True
        kind, kind_within = self._names.kind(name) or "catalogue", self._names.kind(within)
        if kind != "feature":
            title = f"`{name}` is {KINDS.get(kind, 'the catalogue')}: it has one title, wherever it stands"
            label, help = "only a feature is shown in other words in one block", "take the block's name away"
            self._problems.tell(wrong, title, _span(spans[0]), label, help=help)
            return None
        if name in self._features_granted_in(within):
            return name
        title = f"`{within}` has no line `+ {name}` that could be shown in other words"
        label = f"it is {KINDS[kind_within]}" if kind_within else "it is the catalogue"
        tiers = [tier for tier in self._names.tiers.get(within, ()) if name in self._features_granted_in(tier)]
        help = f"name the block that has the line: {' or '.join(f'`{tier}`' for tier in tiers)}"
        if not tiers:
            help = f"write the line `+ {name}` there, or name the block that has it"
        self._problems.tell(wrong, title, _span(spans[1]), label, help=help)
        return None

    def _exists(self, name: str, place: Span | _Cell, code: str) -> bool:
        if name in self._names.all or name == self._catalogue:
            return True
        title, label = f"there is no `{name}` to give a title to", "nothing in the catalogue has this name"
        known = lambda: {one: entry.span for one, entry in self._names.all.items()}  # noqa: E731
        otherwise = "the sheet is out of date: take the row out" if code == "E0210" else "take the line out"
        self._problems.unknown(code, title, name, _span(place), label, known, otherwise)
        return False

    def _features_granted_in(self, block: str) -> set[str]:
        if not self._granted_in:
            for body in self._bodies:
                granted = self._granted_in.setdefault(body.id, set())
                granted.update(line.name.text for line, _ in body.lines if line.sign == "+")
        return self._granted_in.get(block, set())

    # ---- sheets ------------------------------------------------------------------------------------------------------

    def sheet(self, path: ast.Text, load: Loader) -> Source | None:
        """Read a sheet of titles: a row a name, a column a language. None where it cannot be had."""
        source = load.table(path.text, path.span)
        if isinstance(source, Diagnostic):
            self._problems.add(source)
            return None
        from csv import Error

        try:
            self._read(source)
        except Error as error:
            title, label = f"`{source.name}` is not written as a sheet is", f"{error}"
            help = "save it again as CSV, in UTF-8, with commas or semicolons"
            self._problems.tell("E0210", title, path.span, label, help=help)
        return source

    def _read(self, source: Source) -> None:
        rows = _rows(source)
        header = next(rows, None)
        columns = [text.strip() for text in header.texts] if header else []
        if header is None or "name" not in columns:
            place = header.cell(0).span if header else Span(source, 0, 0)
            title, label = f"`{source.name}` has no column `name`", "the first row says what the columns are"
            help = f"write the first row so: `name,{','.join(self.languages)}`"
            self._problems.tell("E0210", title, place, label, help=help)
            return
        for at, column in enumerate(columns):
            if column and column in columns[:at]:
                title, other = (
                    f"`{source.name}` has two columns `{column}`",
                    (header.cell(columns.index(column)).span, ""),
                )
                self._problems.tell(
                    "E0210", title, header.cell(at).span, "the second one", other, help="keep one of them"
                )
        at_name, at_in = columns.index("name"), columns.index("in") if "in" in columns else None
        languages = [
            (at, column)
            for at, column in enumerate(columns)
            if column not in ("", "name", "in") and self._known_language(column, header.cell(at).span)
        ]
        for row in rows:
            self._row(row, at_name, at_in, languages)

    def _row(self, row: _Row, at_name: int, at_in: int | None, languages: list[tuple[int, str]]) -> None:
        texts = [" ".join(text.split()) for text in row.texts]
        for at, text in enumerate(texts):
            if _unseen.search(text):
                title, label = "a sign that cannot be seen stands in a title", "somewhere in this cell"
                self._problems.tell("E0210", title, row.cell(at).span, label, help="write the title anew")
                return
        if not any(texts):
            return
        name = texts[at_name] if at_name < len(texts) else ""
        within = texts[at_in] if at_in is not None and at_in < len(texts) else ""
        if not name:
            title, label = "a row of titles has no name", "the column `name` is empty here"
            self._problems.tell(
                "E0210", title, row.cell(at_name).span, label, help="write the name, or take the row out"
            )
            return
        places = row.cell(at_name), row.cell(at_in or 0)
        owner = self._named(name, within or None, places, "E0210", "E0210")
        if owner is None:
            return
        for at, language in languages:
            if at < len(texts) and texts[at]:
                self._put((owner, within or None), language, texts[at], row.cell(at))


class _Cell(NamedTuple):
    """A cell of a sheet. Where it stands in the file is looked up only when something is told of it."""

    row: _Row
    column: int

    @property
    def span(self) -> Span:
        """The place of the cell, without what is blank around it."""
        source, end, delimiter = self.row.source, self.row.end, self.row.delimiter
        text = source.text
        start = at = self.row.start
        column, quoted = 0, False
        while at < end:
            if text[at] == '"':
                quoted = not quoted
            elif text[at] == delimiter and not quoted:
                if column == self.column:
                    break
                column, start = column + 1, at + 1
            at += 1
        cell = text[start:at]
        start += len(cell) - len(cell.lstrip())
        return Span(source, start, max(start, start + len(cell.strip())))


class _Row(NamedTuple):
    """A row of a sheet, which may go over several lines."""

    source: Source
    start: int
    end: int
    delimiter: str
    texts: list[str]

    def cell(self, column: int) -> _Cell:
        """The cell in a column."""
        return _Cell(self, column)


def _rows(source: Source) -> Iterator[_Row]:
    """The rows of a sheet. Spreadsheets in much of Europe write semicolons."""
    from csv import reader
    from io import StringIO

    shift = 1 if source.text.startswith("\ufeff") else 0
    lines = list(StringIO(source.text[shift:], newline=""))
    starts = [shift]
    for line in lines:
        starts.append(starts[-1] + len(line))
    first = lines[0] if lines else ""
    delimiter = ";" if first.count(";") > first.count(",") else ","
    rows = reader(lines, delimiter=delimiter, strict=True)
    before = 0
    for texts in rows:
        yield _Row(source, starts[before], starts[rows.line_num], delimiter, texts)
        before = rows.line_num


def _span(place: Span | _Cell) -> Span:
    return place.span if isinstance(place, _Cell) else place
