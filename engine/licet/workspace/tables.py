"""The tables of a catalogue, in each form."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any, Literal

from licet.answers.types import CombinationList
from licet.render import table as tables
from licet.render.table import Table
from licet.workspace import select
from licet.workspace.catalogue import Catalogue
from licet.workspace.errors import LicetError

Kind = Literal["combinations", "features", "entitlements", "limits", "prices"]
Style = Literal["table", "list"]
FORMATS = ("text", "markdown", "html", "csv", "xlsx", "json")
# More columns than this nobody reads, and a spreadsheet has room for 16,384.
MOST_COLUMNS = 1_000
MOST_ROWS = 100_000


def make(
    catalogue: Catalogue,
    kind: str,
    *,
    style: str = "table",
    format: str = "text",
    lang: str | None = None,
    addons: bool | Iterable[str] = (),
    plans: tuple[int, int | None] | None = None,
    holds: Iterable[str] = (),
    has: Iterable[str] = (),
    lacks: Iterable[str] = (),
    first: int | None = None,
    width: int | None = None,
    color: bool = False,
    ascii: bool = False,
) -> str | bytes:
    """A table as text, or as bytes for xlsx.

    Raises LicetError for a form that the table does not have, and what `Catalogue.combinations` raises.
    """
    language = select.language(catalogue.definition, lang)
    filters = {"addons": addons, "plans": plans, "holds": holds, "has": has, "lacks": lacks}
    if style == "list":
        return _list(catalogue, kind, format, language, filters, first)
    table = _table(catalogue, kind, language, filters, first)
    match format:
        case "markdown":
            from licet.render import markdown

            return markdown.draw(table)
        case "html":
            from licet.render import html

            return html.draw(table, language=language)
        case "csv":
            from licet.render import csv

            return csv.draw(table)
        case "xlsx":
            from licet.render import xlsx

            try:
                return xlsx.draw(table)
            except xlsx.MissingExtra as missing:
                raise LicetError(str(missing), f"pip install 'licet[{missing.extra}]'") from None
        case "json":
            import json

            from licet.render import json as as_json

            head = {"schema": "licet/table/1", "catalogue": catalogue.name, "version": catalogue.version}
            data = {**head, "hash": catalogue.hash, **as_json.data(table, language)}
            return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
        case _:
            from licet.render import text

            return text.draw(table, width=width, color=color, ascii=ascii)


def _listing(catalogue: Catalogue, filters: dict[str, Any], first: int | None, most: int) -> CombinationList:
    found = list(islice(catalogue.combinations(**filters), most + 1))
    if len(found) > most:
        raise LicetError(f"there are more than {most:,} combinations", "ask for less: `--plans`, `--holds`, `--has`")
    return catalogue.reasoner.listing(catalogue.reasoner.in_order(found)[:first])


def _table(catalogue: Catalogue, kind: str, language: str, filters: dict[str, Any], first: int | None) -> Table:
    definition = catalogue.definition
    if kind == "combinations":
        return tables.combinations(definition, _listing(catalogue, filters, first, MOST_ROWS), language)
    from licet.answers import grids

    if kind == "limits":
        if any(filters.values()) or first is not None:
            raise LicetError("the table of limits has a column for each plan: it takes no filters")
        if not definition.limits:
            raise LicetError("the catalogue has no limits", "it sets them with a block `limit`")
        return tables.limits(definition, grids.limits(catalogue.reasoner), language)
    if kind == "features":
        if any(filters.values()) or first is not None:
            raise LicetError("the table of features has a column for each plan: it takes no filters")
        return tables.features(definition, grids.features(catalogue.reasoner), language)
    if kind == "prices":
        from licet.render import price_table

        if any(filters.values()) or first is not None:
            raise LicetError("the table of prices has a row for each plan and add-on: it takes no filters")
        if not definition.prices:
            raise LicetError("the catalogue has no list of prices", "it says what things cost in a block `price`")
        return price_table.prices(definition, language)
    listing = _listing(catalogue, filters, first, MOST_COLUMNS)
    return tables.entitlements(definition, grids.entitlements(catalogue.reasoner, listing.combinations), language)


def _list(
    catalogue: Catalogue, kind: str, format: str, language: str, filters: dict[str, Any], first: int | None
) -> str:
    from licet.render import bullets

    if format not in ("text", "markdown"):
        raise LicetError(f"a list is Markdown: it cannot be written as {format}", "leave out `--style list`")
    if kind == "combinations":
        return bullets.combinations(catalogue.definition, _listing(catalogue, filters, first, MOST_ROWS), language)
    if kind == "features":
        return bullets.features(catalogue.definition, language)
    raise LicetError(f"the table of {kind} has no list", "leave out `--style list`")
