"""Tables: what they show, before any format is chosen.

A table has a heading for each column, the first of which names the row; a cell has a text or a sign (`mark`). What does
not fit in a cell is a numbered note below. Every word is in the table's language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from licet.answers import types
from licet.answers.limits import unit_words
from licet.answers.types import CombinationList, FeatureGrid, LimitGrid
from licet.model.amounts import Unlimited, written
from licet.model.definition import Definition, Language
from licet.record import record
from licet.render import titles
from licet.render.phrases import phrase

Mark = types.Mark | Literal["held"]
Kind = Literal["combinations", "features", "entitlements", "limits", "prices"]


class Sign(NamedTuple):
    """The sign of a mark, and the one for screens that have no such letters."""

    text: str
    ascii: str


SIGNS: Mapping[Mark, Sign] = {
    "new": Sign("●", "+"),
    "inherited": Sign("○", "o"),
    "entitled": Sign("✓", "x"),
    "held": Sign("✓", "x"),
    "covered": Sign("◐", "c"),
    "replaced": Sign("⊘", "r"),
    "conditional": Sign("◇", "?"),
    "taken-away": Sign("✕", "-"),
    "absent": Sign("·", "."),
}

_SMALL = 2  # So many rows are a small group.


@record
class Column:
    """A column: what it is about (`id`), its heading, and the heading that it shares with its neighbours, if any."""

    id: str
    title: str
    group: str = ""


@record
class Cell:
    """A text, or a mark with its words in full; `notes` are numbers (from 1) of the table's notes.

    `id` and `title` are those of the plan or add-on that the cell says is held; `by`, `when` and `shown_as` are what
    the words are made of: names, a condition, a title. `amount` is that of a limit, exactly, as digits with a point or
    `unlimited`; `adds` where it is added, `origin` the mark of where it comes from.
    """

    text: str = ""
    mark: Mark | None = None
    words: str = ""
    notes: tuple[int, ...] = ()
    id: str = ""
    title: str = ""
    by: tuple[str, ...] = ()
    when: str = ""
    shown_as: str = ""
    amount: str = ""
    adds: bool = False
    origin: Mark | None = None


@record
class Row:
    """A row; its first cell names it. `depth` is that in the feature tree; rows of one `group` stand together; `unit` is
    that of a limit, with its period."""

    id: str
    cells: tuple[Cell, ...]
    depth: int = 0
    group: int = 0
    unit: str = ""


class Entry(NamedTuple):
    """A mark that occurs, and what it means."""

    mark: Mark
    words: str


class Named(NamedTuple):
    """A column that has a number for a heading, and what it stands for."""

    number: str
    words: str


@record
class Table:
    """What a table shows. `about` says which edition of the catalogue it is of; `legend` has the marks that occur,
    `notes` what the numbers in cells refer to, `list` what numbered columns stand for."""

    kind: Kind
    language: Language
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    legend: tuple[Entry, ...] = ()
    notes: tuple[str, ...] = ()
    list: tuple[Named, ...] = ()


def groups(listing: CombinationList) -> list[int]:
    """The number of each combination's group: those with the same first plan (or add-on) stand together.

    Neighbouring groups of one or two are one group: a gap after each line or two would only hide the order.
    """
    return _numbered([combination.parts[:1] for combination in listing.combinations])


def _numbered(keys: Sequence[object]) -> list[int]:
    """For each key the number of its group: equal neighbours, and small groups next to each other, are one."""
    numbers: list[int] = []
    number, before = -1, 0
    for _, group in groupby(keys):
        size = len(list(group))
        if not (0 < before <= _SMALL and size <= _SMALL):
            number += 1
        before = size
        numbers += [number] * size
    return numbers


def combinations(definition: Definition, listing: CombinationList, language: Language) -> Table:
    """A row for each combination, with a number; a column for each solution, plan and add-on that occurs."""
    used = {part for combination in listing.combinations for part in combination.parts}
    slots = [(slot, ids) for slot, ids in listing.slots if any(part in used for part in ids)]
    columns = [Column("number", "#"), *(Column(slot, titles.title(definition, slot, language)) for slot, _ in slots)]
    rows = []
    numbered = enumerate(zip(listing.combinations, groups(listing), strict=True), 1)
    for number, (combination, group) in numbered:
        cells = [Cell(str(number))]
        for slot, ids in slots:
            part = next((part for part in ids if part in combination), None)
            if part is None:
                cells.append(Cell())
                continue
            title = titles.title(definition, part, language)
            if part == slot:
                cells.append(Cell(SIGNS["held"].text, "held", phrase("held", language), id=part, title=title))
            else:
                cells.append(Cell(titles.short(definition, part, language), id=part, title=title))
        rows.append(Row(str(combination), tuple(cells), 0, group))
    return framed(definition, "combinations", columns, rows, language)


def features(definition: Definition, grid: FeatureGrid, language: Language) -> Table:
    """The feature tree down; plans and add-ons across, tiers under the title of their solution or add-on."""
    return _grid(definition, grid, _items(definition, grid.columns, language), language)


def limits(definition: Definition, grid: LimitGrid, language: Language) -> Table:
    """A row for each limit, with its unit; plans and add-ons across, each with its amount: an inherited one has a sign
    before it, one that is added a plus."""
    notes: dict[str, int] = {}

    def drawn(cell: types.LimitCell) -> Cell:
        numbers = tuple(notes.setdefault(text, len(notes) + 1) for text in cell.when)
        when = "; ".join(cell.when)
        if cell.amount is None:
            words = when or phrase(cell.mark, language)
            return Cell(SIGNS[cell.mark].text, cell.mark, words, numbers, when=when)
        unlimited = isinstance(cell.amount, Unlimited)
        number = phrase("unlimited", language) if unlimited else written(cell.amount)
        sign = f"{SIGNS['inherited'].text} " if cell.mark == "inherited" else ""
        exact = written(cell.amount).replace(" ", "")
        text = f"{sign}{'+' * cell.adds}{number}"
        return Cell(text, notes=numbers, when=when, amount=exact, adds=cell.adds, origin=cell.mark)

    rows = []
    for row in grid.rows:
        limit = definition.limit[row.limit]
        unit = unit_words(limit)
        title = titles.title(definition, limit.id, language) + (f" ({unit})" if unit else "")
        rows.append(Row(limit.id, (Cell(title), *map(drawn, row.cells)), unit=unit))
    first = Column("limit", phrase("limit", language))
    columns = [first, *_items(definition, grid.columns, language)]
    return framed(definition, "limits", columns, rows, language, tuple(notes))


def _items(definition: Definition, combinations: Iterable[types.Combination], language: Language) -> list[Column]:
    """A column for each plan and add-on, tiers under the title of their solution or add-on."""
    columns = []
    for combination in combinations:
        item = definition.item[combination.parts[0]]
        if item.family is None:
            columns.append(Column(item.id, titles.title(definition, item.id, language)))
        else:
            group = titles.title(definition, item.family, language)
            columns.append(Column(item.id, titles.short(definition, item.id, language), group))
    return columns


def entitlements(definition: Definition, grid: FeatureGrid, language: Language) -> Table:
    """The feature tree down; across, combinations by number, and the list of what the numbers stand for."""
    columns = [Column(str(combination), str(number)) for number, combination in enumerate(grid.columns, 1)]
    listed = [
        Named(str(number), titles.selection(definition, combination.parts, language))
        for number, combination in enumerate(grid.columns, 1)
    ]
    return _grid(definition, grid, columns, language, tuple(listed))


def _grid(
    definition: Definition,
    grid: FeatureGrid,
    columns: list[Column],
    language: Language,
    listed: tuple[Named, ...] = (),
) -> Table:
    notes: dict[str, int] = {}

    def note(text: str) -> int:
        return notes.setdefault(text, len(notes) + 1)

    def drawn(cell: types.Cell) -> Cell:
        said = []
        if cell.by and cell.mark in ("covered", "replaced"):
            by = ", ".join(titles.title(definition, name, language) for name in cell.by)
            said.append(phrase(f"{cell.mark}-by", language, by))
        if cell.when:
            said.append(phrase("when", language, cell.when))
        words = said or [phrase(cell.mark, language)]
        shown_as = titles.of(cell.shown_as, definition, language)
        if shown_as:
            said.append(phrase("shown-as", language, shown_as))
            words = [*words, said[-1]]
        return Cell(
            SIGNS[cell.mark].text,
            cell.mark,
            "; ".join(words),
            tuple(map(note, said)),
            by=cell.by,
            when=cell.when,
            shown_as=shown_as or "",
        )

    rows = [
        Row(
            row.feature,
            (Cell(titles.title(definition, row.feature, language)), *map(drawn, row.cells)),
            row.depth,
            group,
        )
        for row, group in zip(grid.rows, _numbered(list(_homes(definition, grid))), strict=True)
    ]
    first = Column("feature", phrase("feature", language))
    return framed(definition, grid.kind, [first, *columns], rows, language, tuple(notes), listed)


def _homes(definition: Definition, grid: FeatureGrid) -> Iterator[str]:
    """For each row the block that declares the top of its tree: its solution, bundle, plan or add-on; "" for none."""
    homes: dict[str, str] = {}
    for item in definition.items:
        for line in item.lines:
            declared, written = definition.feature[line.feature].origin, line.origin
            if written.source is declared.source and written.start <= declared.start < written.end:
                homes[line.feature] = item.family or item.id
    home = ""
    for row in grid.rows:
        home = home if row.depth else homes.get(row.feature, "")
        yield home


def framed(
    definition: Definition,
    kind: Kind,
    columns: list[Column],
    rows: list[Row],
    language: Language,
    notes: tuple[str, ...] = (),
    listed: tuple[Named, ...] = (),
) -> Table:
    """A table with its title, its edition and the legend of the marks that occur."""
    marks = {cell.mark for row in rows for cell in row.cells}
    marks |= {cell.origin for row in rows for cell in row.cells if cell.origin == "inherited"}
    about = [f"{phrase('combinations', language)}: {len(rows)}"] if kind == "combinations" else []
    if definition.version:
        about.append(phrase("version", language, definition.version))
    if definition.as_of:
        about.append(phrase("as-of", language, definition.as_of))
    # A tick in a table of combinations explains itself.
    legend = tuple(Entry(mark, phrase(mark, language)) for mark in SIGNS if mark in marks and mark != "held")
    own = titles.of(definition.title, definition, language) or definition.id
    title = f"{own}: {phrase(kind, language)}"
    said = ", ".join(about)
    return Table(kind, language, title, said[:1].upper() + said[1:], tuple(columns), tuple(rows), legend, notes, listed)
