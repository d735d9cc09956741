"""Tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from licet.render.measure import pad, plain, width, wrap
from licet.render.table import SIGNS, Cell, Row, Table

_SUPERSCRIPT = str.maketrans("0123456789,", "⁰¹²³⁴⁵⁶⁷⁸⁹˒")
_GAP = "  "
_NARROW = 24  # The first column is not made narrower than this.
_HEADING = 12  # Headings are broken where they are wider than this and wider than their column.
_COLOURS = {
    "new": "32",
    "entitled": "32",
    "covered": "2",
    "replaced": "31",
    "conditional": "33",
    "taken-away": "31",
    "absent": "2",
}


class _Piece(NamedTuple):
    """A text in a cell and the colour it has on a terminal."""

    text: str
    colour: str = ""


def draw(table: Table, *, width: int | None = None, color: bool = False, ascii: bool = False) -> str:
    """The table with its legend and notes, ending in a line end.

    A table that is wider than `width` is drawn as several, one below the other, each with the first column; the columns
    under one heading stay together where they can. `ascii` draws with plain letters only (titles stay as they are).
    """
    drawing = _Drawing(table, width, color, ascii)
    lines = [drawing.paint(plain(table.title), "1")]
    if table.about:
        lines.append(plain(table.about))
    for columns in drawing.parts():
        lines += ["", *drawing.part(columns)]
    lines += _below(table, width, ascii)
    return "\n".join(line.rstrip() for line in lines) + "\n"


class _Drawing:
    """A table, measured."""

    def __init__(self, table: Table, width: int | None, color: bool, ascii: bool) -> None:
        self.table = table
        self.limit = width
        self.color = color
        self.ascii = ascii
        self.numbered = table.kind == "combinations"
        self.rows = [[self._cell(row, at) for at in range(len(table.columns))] for row in table.rows]
        self.widths = [self._width(at) for at in range(len(table.columns))]
        if width is not None:
            # Breaking long titles in the first column may save a second table.
            columns = list(range(1, len(table.columns)))
            left = width - sum(self._stretched(columns).values()) - len(_GAP) * len(columns)
            self.widths[0] = min(self.widths[0], left if left >= _NARROW else max(_NARROW, width // 2))

    def paint(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self.color and colour and text else text

    def _cell(self, row: Row, at: int) -> _Piece:
        cell = row.cells[at]
        if at == 0:
            return _Piece("  " * row.depth + plain(cell.text))
        if cell.mark is None:
            text = cell.text
            if self.ascii and cell.origin == "inherited":
                text = text.replace(SIGNS["inherited"].text, SIGNS["inherited"].ascii, 1)
            return _Piece(plain(text) + self._numbers(cell))
        return _Piece(self._sign(cell), _COLOURS.get(cell.mark, ""))

    def _sign(self, cell: Cell) -> str:
        assert cell.mark is not None
        signs = SIGNS[cell.mark]
        return (signs.ascii if self.ascii else signs.text) + self._numbers(cell)

    def _numbers(self, cell: Cell) -> str:
        numbers = ",".join(map(str, cell.notes))
        if self.ascii:
            return f"({numbers})" if numbers else ""
        return numbers.translate(_SUPERSCRIPT)

    def _width(self, at: int) -> int:
        widest = max((width(row[at].text) for row in self.rows), default=0)
        title = plain(self.table.columns[at].title)
        if at == 0:
            return max(widest, width(title))
        return max(widest, max(map(width, wrap(title, max(widest, _HEADING)))))

    # ---- what stands side by side ------------------------------------------------------------------------------------

    def parts(self) -> list[list[int]]:
        """The columns (without the first) of each table that is drawn."""
        columns = list(range(1, len(self.table.columns)))
        if self.limit is None:
            return [columns]
        parts: list[list[int]] = [[]]
        for group in self._groups(columns):
            if parts[-1] and not self._fits([*parts[-1], *group]):
                parts.append([])
            for column in group:
                if parts[-1] and not self._fits([*parts[-1], column]):
                    parts.append([])
                parts[-1].append(column)
        return parts

    def _groups(self, columns: list[int]) -> list[list[int]]:
        """Neighbours under one heading; a column without such a heading is alone."""
        groups: list[list[int]] = []
        for column in columns:
            heading = self.table.columns[column].group
            if groups and heading and self.table.columns[groups[-1][-1]].group == heading:
                groups[-1].append(column)
            else:
                groups.append([column])
        return groups

    def _fits(self, columns: list[int]) -> bool:
        assert self.limit is not None
        widths = self._stretched(columns)
        return self.widths[0] + sum(widths.values()) + len(_GAP) * len(columns) <= self.limit

    def _stretched(self, columns: list[int]) -> dict[int, int]:
        """The widths of columns, the last one of a group wide enough for the group's heading."""
        widths = {column: self.widths[column] for column in columns}
        for group in self._groups(columns):
            whole = sum(widths[column] for column in group) + len(_GAP) * (len(group) - 1)
            widths[group[-1]] += max(0, width(plain(self.table.columns[group[0]].group)) - whole)
        return widths

    # ---- lines -------------------------------------------------------------------------------------------------------

    def part(self, columns: list[int]) -> Iterator[str]:
        """The lines of one table."""
        widths = {0: self.widths[0], **self._stretched(columns)}
        shown = [0, *columns]
        rule = "-" if self.ascii else "─"
        if any(self.table.columns[column].group for column in columns):
            yield from self._group_headings(columns, widths, rule)
        titles = {at: wrap(plain(self.table.columns[at].title), widths[at]) for at in shown}
        deepest = max(map(len, titles.values()))
        for line in range(deepest):
            texts = []
            for at in shown:
                at_line = line - deepest + len(titles[at])
                text = titles[at][at_line] if at_line >= 0 else ""
                texts.append(self.paint(pad(text, widths[at], self._align(at)), "1"))
            yield _GAP.join(texts)
        yield _GAP.join(rule * widths[at] for at in shown)
        group = None
        for row, pieces in zip(self.table.rows, self.rows, strict=True):
            if group is not None and row.group != group:
                yield ""
            group = row.group
            yield from self._row(row, pieces, shown, widths)

    def _group_headings(self, columns: list[int], widths: dict[int, int], rule: str) -> Iterator[str]:
        above, below = [" " * widths[0]], [" " * widths[0]]
        for group in self._groups(columns):
            whole = sum(widths[column] for column in group) + len(_GAP) * (len(group) - 1)
            heading = plain(self.table.columns[group[0]].group)
            above.append(self.paint(pad(heading, whole, "^"), "1"))
            below.append((rule if heading else " ") * whole)
        yield _GAP.join(above)
        yield _GAP.join(below)

    def _row(self, row: Row, pieces: list[_Piece], shown: list[int], widths: dict[int, int]) -> Iterator[str]:
        indent = "  " * row.depth
        first = [pieces[0].text]
        if width(pieces[0].text) > widths[0]:
            first = [indent + line for line in wrap(pieces[0].text, max(8, widths[0] - len(indent)))]
        cells = [pad(first[0], widths[0], self._align(0))]
        for at in shown[1:]:
            text, missing = pieces[at].text, widths[at] - width(pieces[at].text)
            # A sign stands in the middle whether or not a number follows it.
            before = {"^": min((widths[at] - 1) // 2, missing), ">": missing}.get(self._align(at), 0)
            cells.append(" " * before + self.paint(text, pieces[at].colour) + " " * (missing - before))
        yield _GAP.join(cells)
        yield from first[1:]

    def _align(self, at: int) -> str:
        if at == 0:
            return ">" if self.numbered else "<"
        if self.table.kind == "limits":
            return ">"
        return "<" if self.numbered else "^"


def _below(table: Table, limit: int | None, ascii: bool) -> Iterator[str]:
    """The legend, the notes, and what numbered columns stand for."""
    if table.legend:
        entries = [f"{SIGNS[mark].ascii if ascii else SIGNS[mark].text} {plain(words)}" for mark, words in table.legend]
        yield ""
        line = ""
        for entry in entries:
            if line and width(line) + 3 + width(entry) > (limit or 110):
                yield line
                line = ""
            line = f"{line}   {entry}" if line else entry
        yield line
    if table.notes:
        yield ""
        wide = len(str(len(table.notes))) + 2
        for at, note in enumerate(table.notes, 1):
            mark = f"({at})" if ascii else str(at).translate(_SUPERSCRIPT)
            first, *rest = wrap(plain(note), max(20, (limit or 110) - wide - 1))
            yield f"{mark} {first}"
            yield from (" " * (len(mark) + 1) + line for line in rest)
    if table.list:
        yield ""
        wide = max(len(entry.number) for entry in table.list)
        for number, words in table.list:
            first, *rest = wrap(plain(words), max(20, (limit or 110) - wide - 2))
            yield f"{number:>{wide}}  {first}"
            yield from (" " * (wide + 2) + line for line in rest)
