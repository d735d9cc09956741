"""Tables as data for JSON: names and marks are those of the catalogue and of licet, titles are in the language."""

from __future__ import annotations

from typing import Any

from licet.model.definition import Language
from licet.render.table import Cell, Row, Table

Data = dict[str, Any]


def data(table: Table, language: Language) -> Data:
    """The table as dictionaries and lists, in an order that stays the same.

    A cell of a table of limits is an amount, exactly, as text (`3000`, `2.5`, `unlimited`; null: none), with what belongs
    to it. A cell of a table of combinations is null or what is held, `{"id", "title"}`; of the others it is a mark with what
    belongs to it: `by` (names), `when` (a condition as written), `shown_as` (a title).
    """
    numbered = dict(table.list)
    row = {"combinations": _combination, "limits": _limit, "prices": _price}.get(table.kind, _feature)
    return {
        "kind": table.kind,
        "title": table.title,
        "language": language,
        "columns": [
            {"id": column.id, "title": numbered.get(column.title, column.title), "group": column.group or None}
            for column in table.columns[1:]
        ],
        "rows": [row(each) for each in table.rows],
        "legend": [{"mark": entry.mark, "words": entry.words} for entry in table.legend],
    }


def _combination(row: Row) -> Data:
    cells = [{"id": cell.id, "title": cell.title} if cell.id else None for cell in row.cells[1:]]
    return {"id": row.id, "cells": cells}


def _price(row: Row) -> Data:
    return {"id": row.id, "title": row.cells[0].text, "cells": [cell.text for cell in row.cells[1:]]}


def _feature(row: Row) -> Data:
    return {
        "id": row.id,
        "title": row.cells[0].text,
        "depth": row.depth,
        "cells": [_mark(cell) for cell in row.cells[1:]],
    }


def _limit(row: Row) -> Data:
    return {
        "id": row.id,
        "title": row.cells[0].text,
        "unit": row.unit or None,
        "cells": [
            {
                "amount": cell.amount or None,
                "adds": cell.adds,
                "mark": cell.origin or cell.mark,
                "when": cell.when or None,
            }
            for cell in row.cells[1:]
        ],
    }


def _mark(cell: Cell) -> Data:
    said: Data = {"mark": cell.mark}
    if cell.by:
        said["by"] = list(cell.by)
    if cell.when:
        said["when"] = cell.when
    if cell.shown_as:
        said["shown_as"] = cell.shown_as
    return said
