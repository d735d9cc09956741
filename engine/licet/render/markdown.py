"""Tables for Markdown as GitHub reads it; the source is aligned, so that a change in it is easy to see."""

from __future__ import annotations

import re

from licet.render.measure import pad, width
from licet.render.table import SIGNS, Cell, Row, Table

# What may begin a list, a heading, a quote or a rule at the start of a line.
_BLOCK = re.compile(r"(?P<sign>[-+=#>]|\d+(?=[.)]))(?P<rest>.*)", re.DOTALL)


def draw(table: Table) -> str:
    """The table without its title; then its legend, its notes, and what numbered columns stand for."""
    headings = [escape(column.title, start=False) for column in table.columns]
    for at, column in enumerate(table.columns):
        if column.group:
            headings[at] = f"{escape(column.group, start=False)}<br>{headings[at]}"
    rows = [[_cell(row, at) for at in range(len(headings))] for row in table.rows]
    widths = [max(3, width(heading), *(width(row[at]) for row in rows)) for at, heading in enumerate(headings)]
    rules = [_rule(table, at, cells) for at, cells in enumerate(widths)]
    lines = [_line(headings, widths), f"| {' | '.join(rules)} |", *(_line(row, widths) for row in rows)]
    if table.legend:
        entries = (f"{SIGNS[entry.mark].text} {escape(entry.words, start=False)}" for entry in table.legend)
        lines += ["", ", ".join(entries)]
    if table.notes:
        notes = (f"* <sup>{number}</sup> {escape(note, start=False)}" for number, note in enumerate(table.notes, 1))
        lines += ["", *notes]
    if table.list:
        lines += ["", *(f"{entry.number}. {escape(entry.words)}" for entry in table.list)]
    return "\n".join(lines) + "\n"


def escape(text: str, *, start: bool = True) -> str:
    """A text that Markdown shows as it is, in one line; `start` where it may stand at the start of a block."""
    text = " ".join(re.split(r"[\r\n\t\v\f\x85\u2028\u2029]+", text))
    text = re.sub(r"[\\`*_\[\]<>|~]", r"\\\g<0>", text)
    text = re.sub(r"&(?=#?\w+;)", r"\\&", text)
    opening = _BLOCK.match(text) if start else None
    if opening is None:
        return text
    sign = opening["sign"]
    return f"{sign}\\{opening['rest']}" if sign.isdigit() else f"\\{sign}{opening['rest']}"


def _cell(row: Row, at: int) -> str:
    cell = row.cells[at]
    if cell.mark is not None:
        return cell.text + _numbers(cell)
    indent = "&emsp;" * row.depth if at == 0 else ""
    return indent + escape(cell.text, start=False) + _numbers(cell)


def _numbers(cell: Cell) -> str:
    return f"<sup>{','.join(map(str, cell.notes))}</sup>" if cell.notes else ""


def _line(cells: list[str], widths: list[int]) -> str:
    return f"| {' | '.join(pad(cell, wide) for cell, wide in zip(cells, widths, strict=True))} |"


def _rule(table: Table, at: int, wide: int) -> str:
    if table.kind == "combinations":
        return "-" * (wide - 1) + ":" if at == 0 else "-" * wide
    if table.kind == "limits" and at:
        return f"{'-' * (wide - 1)}:"
    return "-" * wide if at == 0 else f":{'-' * (wide - 2)}:"
