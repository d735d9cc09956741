"""Tables as an Excel workbook."""

from __future__ import annotations

from typing import Any

from licet.render.measure import width
from licet.render.table import SIGNS, Cell, Table

_EXACT = 15  # Numbers of so many digits are exact in a sheet.
_WIDEST = 60  # letters
_ARROW = 20  # The height of a filter's arrow, in points.
_HIGHEST = 400  # A row of a sheet can be 409 points high.


class MissingExtra(ImportError):
    """A package that a format needs is not installed; `extra` names the extra of licet that brings it."""

    def __init__(self, extra: str) -> None:
        super().__init__(f"this format needs the extra `{extra}`")
        self.extra = extra


def draw(table: Table) -> bytes:
    """The workbook: frozen headings, a filter, the tree as indentation, printed in landscape on one page's width.

    A column that stands for a combination is headed by its titles, upright. The legend, the notes and the list of
    combinations have a sheet of their own, so that a filter does not hide them.
    The same table gives the same bytes. Raises MissingExtra where XlsxWriter is not installed.
    """
    import io
    from datetime import datetime

    try:
        import xlsxwriter
    except ImportError:
        raise MissingExtra("xlsx") from None
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": table.title, "comments": table.about, "created": datetime(2000, 1, 1)})
    _sheet(book, table)
    _notes(book, table)
    book.close()
    return out.getvalue()


def _sheet(book: Any, table: Table) -> None:
    sheet = book.add_worksheet(table.kind)
    style = {"bold": True, "bg_color": "#EEF1F4", "bottom": 1, "text_wrap": True, "valign": "bottom"}
    left, middle = book.add_format(style), book.add_format({**style, "align": "center"})
    upright = book.add_format({**style, "align": "center", "valign": "top", "rotation": 90, "bold": False})
    stands_for = {number: words.replace(" + ", " +\n") for number, words in table.list}
    numbered = table.kind == "combinations"
    top = int(any(column.group for column in table.columns))
    if top:
        _group_headings(sheet, table, left, middle)
    if stands_for:
        longest = max(width(line) for words in stands_for.values() for line in words.split("\n"))
        sheet.set_row(top, min(_HIGHEST, 6 * longest + _ARROW))
    for at, column in enumerate(table.columns):
        if words := stands_for.get(column.title) if at else None:
            sheet.write_string(top, at, words, upright)
            sheet.set_column(at, at, max(5, 2.5 * len(words.split("\n"))))
            continue
        sheet.write_string(top, at, column.title, left if numbered or at == 0 else middle)
        cells = [width(_text(row.cells[at])) + 2 * (row.depth if at == 0 else 0) for row in table.rows]
        # The arrow of the filter takes the place of three letters.
        widest = max(longest for longest in [3, width(column.title) + 3, *cells])
        sheet.set_column(at, at, min(_WIDEST, widest + 1))
    _rows(book, sheet, table, top + 1)
    sheet.freeze_panes(top + 1, 1)
    if table.rows:
        sheet.autofilter(top, 0, top + len(table.rows), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0, top)
    sheet.set_footer("&C&P / &N")


def _group_headings(sheet: Any, table: Table, left: Any, middle: Any) -> None:
    at = 0
    while at < len(table.columns):
        group, end = table.columns[at].group, at
        while group and end + 1 < len(table.columns) and table.columns[end + 1].group == group:
            end += 1
        if end > at:
            sheet.merge_range(0, at, 0, end, "", middle)
        # A heading is text, whatever it begins with.
        sheet.write_string(0, at, group, middle if group else left)
        at = end + 1


def _rows(book: Any, sheet: Any, table: Table, top: int) -> None:
    formats: dict[tuple[tuple[str, int | str], ...], Any] = {}

    def style(**of: int | str) -> Any:
        key = tuple(of.items())
        if key not in formats:
            formats[key] = book.add_format(of)
        return formats[key]

    before: int | None = None
    for line, row in enumerate(table.rows, top):
        rule: dict[str, int | str] = {"top": 1} if before is not None and row.group != before else {}
        before = row.group
        for at, cell in enumerate(row.cells):
            if at == 0 and table.kind == "combinations":
                sheet.write_number(line, at, int(cell.text), style(**rule))
            elif at == 0:
                sheet.write_string(line, at, cell.text, style(indent=row.depth, **rule))
            elif cell.amount and cell.amount != "unlimited" and len(cell.amount) <= _EXACT:
                sheet.write_number(line, at, float(cell.amount), style(**rule, num_format=_number_format(cell)))
            elif cell.text:
                sheet.write_string(line, at, _text(cell), style(**rule, **({"align": "center"} if cell.mark else {})))
            else:
                sheet.write_blank(line, at, None, style(**rule))


def _number_format(cell: Cell) -> str:
    """A number with the signs that stand before and behind it in the other formats."""
    sign = f'"{SIGNS["inherited"].text} "' if cell.origin == "inherited" else ""
    plus = '"+"' if cell.adds else ""
    places = "." + "0" * len(cell.amount.partition(".")[2]) if "." in cell.amount else ""
    notes = f'" ({", ".join(map(str, cell.notes))})"' if cell.notes else ""
    return f"{sign}{plus}#,##0{places}{notes}"


def _notes(book: Any, table: Table) -> None:
    lines = [
        (table.title, ""),
        *([(table.about, "")] if table.about else []),
        *((SIGNS[entry.mark].text, entry.words) for entry in table.legend),
        *((f"({number})", note) for number, note in enumerate(table.notes, 1)),
        *((entry.number, entry.words) for entry in table.list),
    ]
    sheet = book.add_worksheet("about")
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 100)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    for line, (sign, words) in enumerate(lines):
        sheet.write_string(line, 0, sign)
        if words:
            sheet.write_string(line, 1, words)


def _text(cell: Cell) -> str:
    return cell.text + (f" ({', '.join(map(str, cell.notes))})" if cell.notes else "")
