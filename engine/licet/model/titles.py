"""Titles in every language: beside the names, in `titles` blocks, and in sheets."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from licet.diagnostics import Diagnostic
from licet.model.definition import Item, Title
from licet.model.gather import Loader
from licet.model.names import Names
from licet.model.problems import Problems
from licet.syntax import ast
from licet.text import Source, Span

CATALOGUE = ""  # the place of the catalogue's own title
Place = tuple[str, str | None]  # a name, and the block in which it is shown so


class Titles:
    """All titles. Each name has one in each language."""

    def __init__(self, languages: tuple[str, ...], catalogue: str, names: Names, problems: Problems) -> None:
        self.languages = languages
        self._catalogue = catalogue
        self._names = names
        self._problems = problems
        self._texts: dict[Place, dict[str, str]] = {}
        self._places: dict[tuple[Place, str], Span] = {}
        self._refused: set[str] = set()

    # ---- reading -----------------------------------------------------------------------------------------------------

    def of(self, name: str, within: str | None = None) -> dict[str, str]:
        """The titles of a name by language, in the order of the languages."""
        texts = self._texts.get((name, within), {})
        return {language: texts[language] for language in self.languages if language in texts}

    def shown_as(self, name: str, within: str) -> Title | None:
        """The title that a feature has in one block alone."""
        texts = self.of(name, within)
        return Title(texts) if texts else None

    def plain(self, texts: ast.Texts) -> Title | None:
        """A text that belongs to no name: `about`, `note`, `short`."""
        found = {language: text.text for language, text in self._languages(texts)}
        return Title(found) if found else None

    def properties(self, name: str, lines: Iterable[ast.Line]) -> dict[str, Any]:
        """`about`, `note` and `link` among the lines of something."""
        found: dict[str, Any] = {}
        for line in lines:
            if isinstance(line, ast.Property):
                if line.key in found:
                    title = f"`{name}` has two lines `{line.key}`"
                    self._problems.tell("E0202", title, line.span, "the second one", help="keep one of them")
                elif line.key == "link":
                    found["link"] = line.texts[0].text
                else:
                    found[line.key] = self.plain(line.texts)
        return found

    def check_blocks(self, items: Iterable[Item]) -> None:
        """Told where a title is for a block that has no line of its own on the feature: it would be shown nowhere."""
        own = {(line.feature, item.id) for item in items for line in item.lines}
        told: set[Place] = set()
        for ((name, within), _), span in self._places.items():
            if within is not None and (name, within) not in own and (name, within) not in told:
                told.add((name, within))
                title = f"`{within}` has no line of its own on `{name}`"
                label = "this title would be shown nowhere"
                help = f"write it for a block that grants `{name}` itself, or leave `in {within}` out"
                self._problems.tell("E0208", title, span, label, help=help)

    # ---- gathering ---------------------------------------------------------------------------------------------------

    def beside(self, blocks: Iterable[ast.TopLevel]) -> None:
        """Titles beside the names that they belong to."""
        for block in blocks:
            match block:
                case ast.Block():
                    if self._names.is_here(block.name.text, block.name.span):
                        self._add(block.name.text, None, block.title)
                    self._lines(block.name.text, block.lines)
                case ast.Features():
                    self._lines(None, block.lines)
                case ast.Rule() | ast.Term():
                    if self._names.is_here(block.name.text, block.name.span):
                        self._add(block.name.text, None, block.title)
                case _:
                    pass

    def _lines(self, within: str | None, lines: Iterable[ast.Line]) -> None:
        for line in lines:
            if isinstance(line, ast.FeatureLine):
                # A second declaration was told already: the first one's title stands.
                if line.title and self._names.is_here(line.name.text, line.name.span):
                    self._add(line.name.text, None, line.title)
                if line.shown_as and within is not None:
                    self._add(line.name.text, within, line.shown_as)
                self._lines(within, line.lines)
            elif isinstance(line, ast.Tier):
                id_ = f"{within}.{line.name.text}"
                if self._names.is_here(id_, line.name.span):
                    self._add(id_, None, line.title)
                self._lines(id_, line.lines)

    def header(self, header: ast.Catalogue) -> None:
        """The catalogue's own title: it has a place of its own, for a feature may have the same name."""
        self._add(CATALOGUE, None, header.title)

    def blocks(self, blocks: Iterable[ast.TopLevel]) -> None:
        """The `titles` blocks."""
        for block in blocks:
            if isinstance(block, ast.Titles):
                if not self._known_language(block.language.text, block.language.span):
                    continue
                for line in block.lines:
                    within = line.within.text if line.within else None
                    if self._nameable(line.name.text, line.name.span, "E0201") and (
                        line.within is None or self._nameable(line.within.text, line.within.span, "E0201")
                    ):
                        self._put((line.name.text, within), block.language.text, line.text.text, line.span)

    def sheet(self, path: ast.Text, load: Loader) -> None:
        """A sheet of titles: a row a name, a column a language."""
        source = load.table(path.text, path.span)
        if isinstance(source, Diagnostic):
            self._problems.found.append(source)
            return
        try:
            self._read_sheet(source)
        except csv.Error as error:
            title = f"`{source.name}` is no sheet that can be read: {error}"
            self._problems.tell("E0210", title, path.span, "named here", help="save it as CSV, with commas")

    def _read_sheet(self, source: Source) -> None:
        rows = _rows(source)
        header, place = next(rows, ([], Span(source, 0, 0)))
        columns = [column.strip() for column in header]
        if "name" not in columns:
            title, label = f"`{source.name}` has no column `name`", "the first row names the columns"
            self._problems.tell(
                "E0210", title, place, label, help="write `name,in,` and the languages in the first row"
            )
            return
        at_name, at_in = columns.index("name"), columns.index("in") if "in" in columns else None
        languages = []
        for index, column in enumerate(columns):
            if index not in (at_name, at_in) and column and self._known_language(column, place):
                languages.append((index, column))
        for row, span in rows:
            name = row[at_name].strip() if at_name < len(row) else ""
            within = row[at_in].strip() if at_in is not None and at_in < len(row) else ""
            if not name:
                if any(cell.strip() for cell in row):
                    self._problems.tell("E0210", "a row without a name", span, "the column `name` is empty here")
                continue
            if not self._nameable(name, span, "E0210") or (within and not self._nameable(within, span, "E0210")):
                continue
            for index, language in languages:
                text = " ".join(row[index].split()) if index < len(row) else ""
                if text:
                    self._put((name, within or None), language, text, span, sheet=True)

    def _nameable(self, name: str, span: Span, code: str) -> bool:
        if name == self._catalogue or name in self._names.all:
            return True
        known = {one: entry.span for one, entry in self._names.all.items()}
        self._problems.unknown(code, "name", name, span, known, "nothing has this name")
        return False

    def _add(self, name: str, within: str | None, texts: ast.Texts) -> None:
        for language, text in self._languages(texts):
            self._put((name, within), language, text.text, text.span)

    def _languages(self, texts: ast.Texts) -> Iterator[tuple[str, ast.Text]]:
        for text in texts:
            language = text.language or self.languages[0]
            if text.language is None or self._known_language(language, text.span):
                yield language, text

    def _known_language(self, language: str, span: Span) -> bool:
        if language in self.languages:
            return True
        if language not in self._refused:
            self._refused.add(language)
            title = f"`{language}` is not among the catalogue's languages"
            label = f"the languages are {', '.join(self.languages)}"
            help = f"write `languages {', '.join([*self.languages, language])}` in the catalogue's header"
            self._problems.tell("E0211", title, span, label, help=help)
        return False

    def _put(self, place: Place, language: str, text: str, span: Span, *, sheet: bool = False) -> None:
        if place[0] == self._catalogue and place[0] not in self._names.all:
            place = (CATALOGUE, None)
        texts = self._texts.setdefault(place, {})
        first = self._places.get((place, language))
        if first is None:
            texts[language] = text
            self._places[place, language] = span
            return
        if texts[language] == text and (sheet or place[1] is not None):
            return
        if first == span:
            return
        name = (
            self._catalogue
            if place[0] == CATALOGUE
            else place[0]
            if place[1] is None
            else f"{place[0]}` in `{place[1]}"
        )
        title = f"`{name}` has two titles in `{language}`"
        help = "each name has one title; elsewhere it is named without it"
        if sheet and language == self.languages[0]:
            help = "the sheet is out of date: change it, and look at its other languages"
        self._problems.tell("E0207", title, span, f'here "{text}"', (first, f'here "{texts[language]}"'), help=help)


def _rows(source: Source) -> Iterator[tuple[list[str], Span]]:
    """The rows of a sheet with the span of each. Excel in Europe writes semicolons."""
    text = source.text.removeprefix("\ufeff")
    shift = len(source.text) - len(text)
    lines = text.splitlines(keepends=True)
    starts = [shift]
    for line in lines:
        starts.append(starts[-1] + len(line))
    first = lines[0] if lines else ""
    reader = csv.reader(lines, delimiter=";" if first.count(";") > first.count(",") else ",", strict=True)
    before = 0
    for row in reader:
        end = starts[reader.line_num]
        start = starts[before]
        yield row, Span(source, start, max(start, len(source.text[start:end].rstrip()) + start))
        before = reader.line_num
