"""Limits as text for people and as data for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from licet.answers.limits import source_words, unit_words
from licet.answers.limits import words as amount_words
from licet.answers.types import Allowance, LimitGrid
from licet.model import words
from licet.model.amounts import Amount, Unlimited, written
from licet.model.definition import Definition, Item, Language, Limit, LimitLine
from licet.render import titles
from licet.render.measure import pad, plain, width
from licet.text import Span

Data = dict[str, Any]

_WIDTH = 110


def exact(amount: Amount) -> str:
    """An amount as data: digits with a point (`3000`, `2.5`), or `unlimited`. Text, so that no reader rounds it."""
    return written(amount).replace(" ", "")


# ---- of a selection --------------------------------------------------------------------------------------------------


def allowances_text(definition: Definition, allowances: Iterable[Allowance], language: Language) -> list[str]:
    """A line for each limit: its title, name and amount; below it, or beside it where there is one, where it comes from."""
    rows = []
    for allowance in allowances:
        limit = definition.limit[allowance.limit]
        title = plain(titles.title(definition, limit.id, language))
        sources = [plain(source_words(limit, source)) for source in allowance.sources]
        rows.append(((title, limit.id, plain(amount_words(limit, allowance.amount))), sources))
    if not rows:
        return []
    wide = [min(44, max(width(cells[at]) for cells, _ in rows)) for at in range(3)]
    lines = [""]
    for cells, sources in rows:
        start = "  ".join(pad(cell, cells_wide) for cell, cells_wide in zip(cells, wide, strict=True))
        beside = f"{start}  {sources[0]}"
        if len(sources) == 1 and width(beside) <= _WIDTH:
            lines.append(beside)
        else:
            lines += [start.rstrip(), *(f"    {source}" for source in sources)]
    return lines


def allowances_data(definition: Definition, allowances: Iterable[Allowance], language: Language) -> list[Data]:
    """Each limit with its amount and every amount that it is made of."""
    return [
        {
            "limit": allowance.limit,
            "title": titles.title(definition, allowance.limit, language),
            **_amount_data(definition.limit[allowance.limit], allowance.amount),
            "sources": [
                {
                    "path": list(source.path),
                    "amount": exact(source.amount),
                    "adds": source.adds,
                    "quantity": source.quantity,
                    "place": _place(source.place),
                }
                for source in allowance.sources
            ],
        }
        for allowance in allowances
    ]


def _amount_data(limit: Limit, amount: Amount) -> Data:
    return {
        "amount": exact(amount),
        "unlimited": isinstance(amount, Unlimited),
        "unit": limit.unit,
        "period": limit.period,
    }


# ---- one limit -------------------------------------------------------------------------------------------------------


def show_data(definition: Definition, limit: Limit, grid: LimitGrid | None, language: Language) -> Data:
    """What a limit is: in what it is counted, of which feature, what happens at its end, who has how much of it."""
    row = next((row for row in grid.rows if row.limit == limit.id), None) if grid else None
    cells = zip(grid.columns, row.cells, strict=True) if grid and row else ()
    return {
        "name": limit.id,
        "kind": "limit",
        "title": titles.title(definition, limit.id, language),
        "titles": {code: limit.title.texts[code] for code in definition.languages if code in limit.title.texts},
        "language": language,
        "place": _place(limit.origin),
        "unit": limit.unit,
        "period": limit.period,
        "feature": limit.feature,
        "several": limit.several,
        "ends": [{"percent": exact(percent), "action": action} for percent, action in limit.ends],
        "default": None if limit.default is None else exact(limit.default.amount),
        "beyond": limit.beyond,
        "block": None if limit.block is None else exact(limit.block),
        "about": titles.of(limit.about, definition, language),
        "note": titles.of(limit.note, definition, language),
        "link": limit.link,
        "amounts": [
            {
                "name": str(column),
                "amount": None if cell.amount is None else exact(cell.amount),
                "adds": cell.adds,
                "mark": cell.mark,
                "when": list(cell.when),
            }
            for column, cell in cells
            if cell.mark != "absent"
        ],
        "lines": [{"block": item.id, **line_data(line)} for item, line in _lines(definition) if line.limit == limit.id],
    }


def _lines(definition: Definition) -> Iterator[tuple[Item, LimitLine]]:
    return ((item, line) for item in definition.items for line in item.limits)


def line_data(line: LimitLine) -> Data:
    """A written amount."""
    return {
        "limit": line.limit,
        "amount": exact(line.amount),
        "adds": line.adds,
        "when": None if line.condition is None else words(line.condition),
        "place": _place(line.origin),
    }


def facts(definition: Definition, data: Data, language: Language) -> Iterator[tuple[str, str]]:
    """The facts of `show_data`, each under its label."""
    limit = definition.limit[data["name"]]
    if unit_words(limit):
        yield "counted in", plain(unit_words(limit))
    if limit.feature is not None and limit.feature != limit.id:
        yield "limit of", f"{plain(titles.title(definition, limit.feature, language))} ({limit.feature})"
    if limit.several is not None:
        yield "several plans", f"the {limit.several}"
    if limit.default is not None:
        yield "unless set", amount_words(limit, limit.default.amount)
    for percent, action in limit.ends:
        yield "at its end", f"at {written(percent)}% {action}"
    if limit.beyond:
        block = "" if limit.block is None else f", in blocks of {amount_words(limit, limit.block)}"
        yield "beyond it", f"billed{block}"
    for amount in data["amounts"]:
        title = plain(titles.title(definition, amount["name"], language))
        yield "amounts", f"{title} ({amount['name']}): {_said(limit, amount)}"
    for line in data["lines"]:
        yield "lines", f"{line['block']}: {line_words(line)}"


def line_words(line: Data) -> str:
    """A written amount as it stands in the catalogue, with its line."""
    amount = written_data(line["amount"])
    when = f" when {line['when']}" if line["when"] else ""
    return f"{line['limit']} {'+' * line['adds']}{amount}{when} ({line['place']['file']}:{line['place']['line']})"


def written_data(text: str) -> str:
    """An amount of data as a catalogue writes it."""
    return text if text == "unlimited" else written(Decimal(text))


def _said(limit: Limit, amount: Data) -> str:
    if amount["amount"] is None:
        said = "none"
    else:
        number = written_data(amount["amount"])
        unit = "" if number == "unlimited" else unit_words(limit)
        said = f"{'+' * amount['adds']}{number} {unit}".rstrip()
        said += ", inherited" if amount["mark"] == "inherited" else ""
    return "; ".join([said, *amount["when"]])


def _place(place: Span) -> Data:
    line, column = place.source.position(place.start)
    return {"file": place.source.name, "line": line, "column": column}
