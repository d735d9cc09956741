"""Diagnostics as text: a headline, the lines with what is wrong marked in them, the reason, and what to do.

    error[E0203]: `premium` includes a tier that does not exist
      --> plans.licet:31:41
       |
    31 |   tier premium "Sales Premium" includes esential
       |                                         ^^^^^^^^ no tier or bundle has this name
       |
       = help: did you mean `essential`?

What comes from a catalogue is shown so that it cannot steer the terminal; the drawing itself is plain ASCII.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from licet.diagnostics.diagnostic import Diagnostic, Label
from licet.diagnostics.order import in_order
from licet.text import Source

# A source line wider than this is cut around what is marked in it.
_WIDTH = 160
_NARROWEST = 40
_TAB = 4
_CUT = "..."

_RESET = "\x1b[0m"
_STYLES = {
    "error": "\x1b[1;31m",
    "warning": "\x1b[1;33m",
    "note": "\x1b[1;36m",
    "frame": "\x1b[1;34m",
    "title": "\x1b[1m",
}


def draw(diagnostics: Iterable[Diagnostic], *, color: bool = False, width: int | None = None) -> str:
    """The diagnostics and, at the end, how many there are; an empty text where there are none.

    Errors come first, then warnings and notes, each by file and place. `color` adds ANSI colours and changes nothing
    else. `width` is the widest that a source line may be shown (160 columns where it is not said, never below 40).
    """
    found = in_order(diagnostics)
    if not found:
        return ""
    widest = _WIDTH if width is None else max(width, _NARROWEST)
    parts = [_Drawing(diagnostic, color, widest).text() for diagnostic in found]
    return "\n\n".join([*parts, _total(found)]) + "\n"


def _total(diagnostics: list[Diagnostic]) -> str:
    severities = [diagnostic.severity for diagnostic in diagnostics]
    counts = [(severities.count(severity), severity) for severity in ("error", "warning", "note")]
    return ", ".join(f"{count} {severity}{'' if count == 1 else 's'}" for count, severity in counts if count)


class _Mark(NamedTuple):
    """A label on one source line: the range of characters in the line that it marks."""

    start: int
    end: int
    label: Label

    @property
    def order(self) -> tuple[int, int]:
        return self.start, self.end


class _Drawing:
    """One diagnostic, drawn."""

    def __init__(self, diagnostic: Diagnostic, color: bool, width: int) -> None:
        self._diagnostic = diagnostic
        self._color = color
        self._width = width
        # By file, and in each by line. The first file is that of the primary label.
        self._files: dict[Source, dict[int, list[_Mark]]] = {}
        for label in diagnostic.labels:
            number, mark = _mark(label)
            self._files.setdefault(label.span.source, {}).setdefault(number, []).append(mark)
        numbers = [number for lines in self._files.values() for number in lines]
        self._gutter = len(str(max(numbers, default=1)))

    def text(self) -> str:
        """All of it, without a line end at the end."""
        diagnostic = self._diagnostic
        head = self._paint(f"{diagnostic.severity}[{diagnostic.code}]", diagnostic.severity)
        lines = [head + self._paint(f": {_safe(diagnostic.title)}", "title")]
        for position, source in enumerate(self._files):
            lines += self._file(source, "-->" if position == 0 else ":::")
        help = diagnostic.help if diagnostic.help is not None or diagnostic.fix is None else diagnostic.fix.title
        said = [("note", note) for note in diagnostic.notes] + ([] if help is None else [("help", help)])
        if said and self._files:
            lines.append(self._bar())
        for kind, text in said:
            first, *more = map(_safe, text.split("\n"))
            sign = self._paint(f"{' ' * self._gutter} =", "frame")
            lines.append(f"{sign} {self._paint(kind + ':', 'title')} {first}".rstrip())
            lines += [f"{' ' * (self._gutter + 9)}{line}".rstrip() for line in more]
        return "\n".join(lines)

    def _file(self, source: Source, arrow: str) -> list[str]:
        """The place of the first label in a file, and the lines of the file that have labels."""
        place = next(label.span.place for label in self._diagnostic.labels if label.span.source is source)
        lines = [] if arrow == "-->" else [self._bar()]
        lines += [f"{self._paint(' ' * self._gutter + arrow, 'frame')} {_safe(place)}", self._bar()]
        before: int | None = None
        for number, marks in sorted(self._files[source].items()):
            if before is not None and number > before + 1:
                lines.append(self._paint(_CUT, "frame"))
            before = number
            lines += self._line(source, number, marks)
        return lines

    def _line(self, source: Source, number: int, marks: list[_Mark]) -> list[str]:
        """A source line with its marks; more than once where it is long and they lie far apart in it."""
        text = source.line(number)
        lines: list[str] = []
        for group in _groups(marks, self._width) if len(text) > self._width else [marks]:
            shown, columns = _excerpt(text, group, self._width)
            lines.append(f"{self._paint(f'{number:>{self._gutter}} |', 'frame')} {shown}".rstrip())
            lines += [f"{self._bar()} {row}" for row in self._marks(group, columns)]
        return lines

    def _marks(self, marks: list[_Mark], columns: list[tuple[int, int]]) -> list[str]:
        """The rows under a source line: what is marked, and what the labels say of it."""
        placed = sorted(zip(columns, marks, strict=True), key=lambda entry: (entry[0], entry[1].label.primary))
        row: list[tuple[str, str | None]] = [(" ", None)] * max(end for (_, end), _ in placed)
        for (start, end), mark in sorted(placed, key=lambda entry: entry[1].label.primary):
            sign = "^" if mark.label.primary else "-"
            row[start:end] = [(sign, self._style(mark.label))] * (end - start)
        told = [(start, end, mark.label) for (start, end), mark in placed if mark.label.text]
        # The text of the last mark stands behind it, where nothing else is marked; the others hang below, last first.
        beside = told.pop() if told and told[-1][1] == len(row) else None
        first = self._row(row)
        if beside is not None:
            first += f" {self._paint(_safe(beside[2].text), self._style(beside[2]))}"
        rows = [first]
        if told:
            rows.append(self._hanging(told))
        while told:
            start, _, label = told.pop()
            hanging = self._hanging([entry for entry in told if entry[0] < start], start)
            rows.append(hanging + self._paint(_safe(label.text), self._style(label)))
        return rows

    def _hanging(self, told: list[tuple[int, int, Label]], width: int | None = None) -> str:
        """A row with a bar under the start of each mark whose text is still to come, filled up to `width`."""
        row: list[tuple[str, str | None]] = [(" ", None)] * max([width or 0, *(start + 1 for start, _, _ in told)])
        for start, _, label in told:
            row[start] = ("|", self._style(label))
        return self._row(row)

    def _row(self, cells: list[tuple[str, str | None]]) -> str:
        """Signs, those of one style next to each other painted at once."""
        parts: list[str] = []
        at = 0
        while at < len(cells):
            end = at + 1
            while end < len(cells) and cells[end][1] == cells[at][1]:
                end += 1
            parts.append(self._paint("".join(sign for sign, _ in cells[at:end]), cells[at][1]))
            at = end
        return "".join(parts)

    def _bar(self) -> str:
        return self._paint(f"{' ' * self._gutter} |", "frame")

    def _style(self, label: Label) -> str:
        return self._diagnostic.severity if label.primary else "frame"

    def _paint(self, text: str, style: str | None) -> str:
        return f"{_STYLES[style]}{text}{_RESET}" if self._color and style is not None and text else text


# ---- places in a line ------------------------------------------------------------------------------------------------


def _mark(label: Label) -> tuple[int, _Mark]:
    """The line on which a label starts, and what it marks there; of several lines, the first."""
    source, start, end = label.span
    number, column = source.position(start)
    text = source.line(number)
    first = min(column - 1, len(text))
    last = first + max(end - start, 0)
    if last > len(text):
        last = max(first, len(text.rstrip()))
    return number, _Mark(first, last, label)


def _groups(marks: list[_Mark], width: int) -> list[list[_Mark]]:
    """Marks that can be shown in one excerpt of a long line."""
    groups: list[list[_Mark]] = []
    for mark in sorted(marks, key=lambda mark: mark.order):
        if groups and mark.start - groups[-1][0].start <= width // 2:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return groups


def _excerpt(text: str, marks: list[_Mark], width: int) -> tuple[str, list[tuple[int, int]]]:
    """A line as it is shown, cut around the marks where it is too wide, and the columns of each mark in it."""
    low = min(mark.start for mark in marks)
    high = min(max(mark.end for mark in marks), low + width)
    # What is farther away than the width is not shown in any case.
    skipped = max(0, low - width)
    cells = _cells(text[skipped : high + width], start_of_line=not skipped)
    low, high, end = low - skipped, high - skipped, len(cells)
    begin = 0
    if skipped or high + width + skipped < len(text) or sum(size for _, size in cells) > width:
        begin, end = _window([size for _, size in cells], low, high, width - 2 * len(_CUT))
    columns = [len(_CUT) if begin or skipped else 0]
    for _, size in cells[begin:end]:
        columns.append(columns[-1] + size)
    shown = "".join(shape for shape, _ in cells[begin:end])
    shown = f"{_CUT if begin or skipped else ''}{shown}{_CUT if skipped + end < len(text) else ''}"
    last = end - begin

    def column(at: int) -> int:
        return columns[min(max(at - skipped - begin, 0), last)]

    return shown, [(column(mark.start), max(column(mark.end), column(mark.start) + 1)) for mark in marks]


def _window(sizes: list[int], low: int, high: int, width: int) -> tuple[int, int]:
    """The cells to show: those from `low` to `high`, as far as they fit, and as much as fits around them."""
    begin, end, room = low, low, width
    while end < high and sizes[end] <= room:
        room -= sizes[end]
        end += 1
    if end == high:
        left = room // 2
        while begin and sizes[begin - 1] <= left:
            begin -= 1
            left -= sizes[begin]
            room -= sizes[begin]
        while end < len(sizes) and sizes[end] <= room:
            room -= sizes[end]
            end += 1
        while begin and sizes[begin - 1] <= room:
            begin -= 1
            room -= sizes[begin]
    return begin, end


# ---- characters ------------------------------------------------------------------------------------------------------


def _cells(text: str, *, start_of_line: bool = True) -> list[tuple[str, int]]:
    """For each character, what is shown for it and how many columns that takes."""
    if text.isascii() and text.isprintable():
        return [(character, 1) for character in text]
    cells: list[tuple[str, int]] = []
    column = 0
    before = ""
    for character in text:
        if character == "\t":
            size = _TAB - column % _TAB
            cell = (" " * size, size)
        elif character == "\ufeff" and not cells and start_of_line:
            cell = ("", 0)  # the byte order mark of a file
        else:
            cell = _cell(character, before)
        cells.append(cell)
        column += cell[1]
        before = character
    return cells


def _cell(character: str, before: str) -> tuple[str, int]:
    if character.isascii() and character.isprintable():
        return character, 1
    from unicodedata import category, east_asian_width

    kind = category(character)
    # What joins letters of a script, or parts of an emoji, belongs there; between plain letters it hides something.
    joins = character in "\u200c\u200d" and before > "\x7f"
    if kind in ("Cc", "Cf", "Cs", "Zl", "Zp") and not joins:
        code = ord(character)
        shape = f"\\x{code:02x}" if code < 0x100 else f"\\u{{{code:x}}}"
        return shape, len(shape)
    if joins or kind in ("Mn", "Me"):
        return character, 0
    return character, 2 if east_asian_width(character) in "WF" else 1


def _safe(text: str) -> str:
    """A text of one line in which nothing steers the terminal."""
    if text.isprintable():
        return text
    return "".join(" " if character == "\t" else cell for character, (cell, _) in zip(text, _cells(text), strict=True))
