"""Tables as comma-separated values, for spreadsheets and scripts."""

from __future__ import annotations

from licet.render.table import Cell, Table


def draw(table: Table) -> str:
    """A line of headings and a line for each row; the name of the row (in the catalogue) comes first.

    Marks are written out in the table's language. A text that a spreadsheet would take for a formula gets an apostrophe
    before it. The features' place in the tree is their `depth`, from 0.
    """
    import csv
    import io

    tree = table.kind not in ("combinations", "limits")
    numbered = dict(table.list)
    headings = [column.title if not column.group else f"{column.group}: {column.title}" for column in table.columns]
    headings[1:] = [numbered.get(heading, heading) for heading in headings[1:]]
    lines = [["name", *(["depth"] if tree else []), *headings]]
    for row in table.rows:
        cells = [_said(cell) for cell in row.cells]
        lines.append([row.id, *([str(row.depth)] if tree else []), *cells])
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([safe(text) for text in line] for line in lines)
    return out.getvalue()


def _said(cell: Cell) -> str:
    if cell.amount:
        return cell.amount  # a number that a spreadsheet can add up
    return cell.text if cell.mark is None else cell.words


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
