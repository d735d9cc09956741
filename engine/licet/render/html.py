"""Tables as one HTML file: readable on a phone, printable, in the dark, without a script or a request."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from licet.render.table import SIGNS, Cell, Row, Table

STYLE = """
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #59636e; --paper: #fff; --head: #f1f3f5; --line: #dde1e6;
  --new: #0a6b3d; --off: #a3262a; --some: #8a5a00 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --soft: #a3acb5; --paper: #14171a; --head: #20252a;
  --line: #363d45; --new: #6fd39b; --off: #ff9a94; --some: #f0c060 } }
* { box-sizing: border-box }
body { margin: 0; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 16px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif }
h1 { font-size: 1.35rem; line-height: 1.25; margin: 0 }
p, .legend { color: var(--soft); margin: .25rem 0 .75rem; max-width: 60rem }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.2rem }
.sign { display: inline-block; min-width: 1.1em; text-align: center }
.scroll { overflow: auto; max-height: 88vh; border: 1px solid var(--line); border-radius: 6px; width: fit-content;
  max-width: 100%; position: relative }
table { border-collapse: separate; border-spacing: 0; font-size: .95rem }
th, td { padding: .3rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
tbody tr:last-child > * { border-bottom: 0 }
thead { position: sticky; top: 0; z-index: 2 }
thead th { background: var(--head); vertical-align: bottom; font-weight: 600 }
th:first-child { position: sticky; left: 0; z-index: 1 }
thead tr:first-child th:first-child { z-index: 3 }
thead tr.below th:first-child { position: static }
tbody th { background: var(--paper); font-weight: 400; border-right: 1px solid var(--line) }
tbody + tbody tr:first-child > * { border-top: 2px solid var(--soft) }
tbody tr:hover > * { background: var(--head) }
tbody th { --step: 1.1em; padding-left: calc(.7rem + var(--depth, 0) * var(--step)) }
.marks tbody th { min-width: 14rem; max-width: 24rem }
.many th:not(.name, [scope=row]), .many td { padding-inline: .3rem }
.upright { display: block; margin: 0 auto .3rem; writing-mode: vertical-rl; transform: rotate(180deg);
  white-space: nowrap; text-align: left; font-weight: 400; font-size: .75rem; line-height: 1.15 }
.marks td, .marks thead th:not(.name) { text-align: center }
.marks td { white-space: nowrap }
.numbers th:first-child { text-align: right; color: var(--soft) }
sup { font-size: .7em; line-height: 0 }
.new, .entitled, .held { color: var(--new) }
.replaced, .taken-away { color: var(--off) }
.conditional { color: var(--some) }
.covered, .absent { color: var(--soft) }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
td { position: relative }
@media (max-width: 30rem) { body { padding: .6rem } table { font-size: .85rem } th, td { padding: .3rem .4rem }
  tbody th { padding-left: calc(.4rem + var(--depth, 0) * var(--step)) }
  .marks tbody th, .marks th.name { min-width: 8rem; max-width: 10rem; overflow-wrap: break-word; hyphens: auto }
  tbody th { --step: .55em } }
@media print { @page { size: landscape; margin: 12mm }
  :root { --ink: #000; --soft: #444; --paper: #fff; --head: #eee; --line: #bbb; --new: #000; --off: #000; --some: #000 }
  body { padding: 0; font-size: 9pt } .scroll { overflow: visible; max-height: none; border: 0 }
  thead { display: table-header-group; position: static } th:first-child { position: static }
  th, td { padding: .1rem .4rem } tbody th { padding-left: calc(.4rem + var(--depth, 0) * var(--step)) }
  .many { font-size: 8pt } .upright { font-size: 6pt } .marks tbody th { min-width: 0 } tr { break-inside: avoid } }
""".strip()


def draw(table: Table, *, language: str) -> str:
    """The page. Every text is escaped; the marks are also told in words, for those who listen."""
    kind = "numbers" if table.kind == "combinations" else "marks many" if table.list else "marks"
    lines = [
        "<!doctype html>",
        f'<html lang="{escape(language)}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(table.title)}</title>",
        f"<style>\n{STYLE}\n</style>",
        "</head>",
        "<body>",
        "<main>",
        f"<h1>{escape(table.title)}</h1>",
        *([f"<p>{escape(table.about)}</p>"] if table.about else []),
        *_legend(table),
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(table.title)}">',
        f'<table class="{kind}">',
        f'<caption class="hidden">{escape(table.title)}</caption>',
        *_columns(table),
        "<thead>",
        *_head(table),
        "</thead>",
        *_body(table),
        "</table>",
        "</div>",
        *_notes(table),
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _grouped(table: Table) -> list[tuple[str, int]]:
    """The headings over the columns but the first, each with the number of its columns; "" is over one."""
    groups: list[tuple[str, int]] = []
    for group, columns in groupby(table.columns[1:], lambda column: column.group):
        size = len(list(columns))
        groups += [(group, size)] if group else [("", 1)] * size
    return groups


def _columns(table: Table) -> Iterator[str]:
    if any(group for group, _ in _grouped(table)):
        spans = "".join(f'<colgroup span="{size}"></colgroup>' for _, size in _grouped(table))
        yield f"<colgroup></colgroup>{spans}"


def _head(table: Table) -> Iterator[str]:
    first, *rest = table.columns
    groups = _grouped(table)
    if not any(group for group, _ in groups):
        named = dict(table.list)
        cells = "".join(_heading(column.title, named.get(column.title)) for column in rest)
        yield f'<tr><th class="name" scope="col">{escape(first.title)}</th>{cells}</tr>'
        return
    above, below, at = [], [], 0
    for group, size in groups:
        columns, at = rest[at : at + size], at + size
        if group:
            above.append(f'<th scope="colgroup" colspan="{size}">{escape(group)}</th>')
            below += [f'<th scope="col">{escape(column.title)}</th>' for column in columns]
        else:
            above.append(f'<th scope="col" rowspan="2">{escape(columns[0].title)}</th>')
    yield f'<tr><th class="name" scope="col" rowspan="2">{escape(first.title)}</th>{"".join(above)}</tr>'
    yield f'<tr class="below">{"".join(below)}</tr>'


def _heading(title: str, stands_for: str | None) -> str:
    if stands_for is None:
        return f'<th scope="col">{escape(title)}</th>'
    # Upright, each plan on a line of its own: so a column is as narrow as its marks.
    words = escape(stands_for).replace(" + ", " +<br>")
    return f'<th scope="col"><span class="upright">{words}</span> {escape(title)}</th>'


def _body(table: Table) -> Iterator[str]:
    for _, rows in groupby(table.rows, lambda row: row.group):
        yield "<tbody>"
        yield from map(_row, rows)
        yield "</tbody>"


def _row(row: Row) -> str:
    first, *rest = row.cells
    indent = f' style="--depth:{row.depth}"' if row.depth else ""
    return f'<tr><th scope="row"{indent}>{escape(first.text)}</th>{"".join(map(_cell, rest))}</tr>'


def _cell(cell: Cell) -> str:
    numbers = f'<sup aria-hidden="true">{",".join(map(str, cell.notes))}</sup>' if cell.notes else ""
    if cell.mark is None:
        return f"<td>{escape(cell.text)}{numbers}</td>"
    title = f' title="{escape(cell.words)}"' if cell.notes else ""
    sign = f'<span aria-hidden="true">{escape(cell.text)}</span><span class="hidden">{escape(cell.words)}</span>'
    return f'<td class="{cell.mark}"{title}>{sign}{numbers}</td>'


def _legend(table: Table) -> Iterator[str]:
    if table.legend:
        entries = (
            f'<li><span class="sign {entry.mark}">{SIGNS[entry.mark].text}</span> {escape(entry.words)}</li>'
            for entry in table.legend
        )
        yield f'<ul class="legend">{"".join(entries)}</ul>'


def _notes(table: Table) -> Iterator[str]:
    if table.notes:
        notes = (f"<br><sup>{number}</sup> {escape(note)}" for number, note in enumerate(table.notes, 1))
        yield f"<p>{''.join(notes).removeprefix('<br>')}</p>"
