"""The small parts of a text that is written: names, texts, numbers, conditions, and how lines stand in columns.

See `write.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from licet.syntax import ast

WIDTH = 120
INDENT = "  "
DEEPEST = 48  # levels of a condition beyond which no parentheses are added: a text has 50 at most
# A name longer than this does not push what stands behind the others to the right.
WIDEST = 44

_version = re.compile(r"\w[\w.+-]*").fullmatch
# No text can have these: what is read has blanks for them, or ends with the line.
_never = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]").sub
_thousands = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}").fullmatch


# ---- words and numbers -----------------------------------------------------------------------------------------------


def string(text: str) -> str:
    """A text in quotes."""
    return '"' + _never(" ", text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def texts(written: ast.Texts) -> str:
    """A title in its languages: `"Titel" nl "Titel"`."""
    return " ".join(f"{each.language} {string(each.text)}" if each.language else string(each.text) for each in written)


def version(text: str) -> str:
    """A version, in quotes where it is not one word."""
    return text if _version(text) else string(text)


def number(value: Decimal | int) -> str:
    """A number, its thousands apart; one that could be read in two ways is made clear by a last zero."""
    whole, dot, fraction = (f"{value:f}" if isinstance(value, Decimal) else str(value)).partition(".")
    whole = f"{int(whole):,}".replace(",", " ") if len(whole) > 3 and "-" not in whole else whole
    plain = f"{whole}{dot}{fraction}"
    return f"{plain}0" if _thousands(plain) else plain


def percent(value: Decimal) -> str:
    """`85%`, `-17%`."""
    return f"{value:f}%"


def amount(written: ast.Amount) -> str:
    """`50 GB`, `unlimited`."""
    if written.number is None:
        return "unlimited"
    return number(written.number) + (f" {written.unit.text}" if written.unit else "")


def names(written: Iterable[ast.Name]) -> str:
    """`a, b, c`."""
    return ", ".join(name.text for name in written)


def dates(written: ast.Dates) -> str:
    """`from D before D retired D`: those that are written."""
    parts = zip(("from", "before", "retired"), written, strict=True)
    return " ".join(f"{word} {day.text}" for word, day in parts if day is not None)


def bound(written: ast.Bound) -> str:
    """`at least 1`, `exactly 2`, `2 to 3`."""
    least, most = written.least, written.most
    if most is None:
        return f"at least {number(least)}"
    if least == most:
        return f"exactly {number(least)}"
    return f"{number(least)} to {number(most)}" if least else f"at most {number(most)}"


def held(written: ast.Bound, what: str) -> str:
    """`at least 1 plan`, `at most 3 add-ons`."""
    word = "plan" if what == "plans" else "add-on"
    last = written.least if written.most is None else written.most
    return f"{bound(written)} {word}{'' if last == 1 else 's'}"


def joined(*parts: str) -> str:
    """Those of the parts that say something, with a blank between."""
    return " ".join(part for part in parts if part)


# ---- conditions ------------------------------------------------------------------------------------------------------


def condition(written: ast.Condition) -> str:
    """A condition on one line."""
    match written:
        case ast.Ref():
            return f"{written.name.text} or {written.climb}" if written.climb else written.name.text
        case ast.CountHeld():
            return held(written.bound, written.what)
        case ast.CountOf():
            return f"{bound(written.bound)} of {', '.join(map(condition, written.of))}"
        case ast.Not():
            return f"not {_operand(written.of)}"
        case ast.And() | ast.Or():
            word = " and " if isinstance(written, ast.And) else " or "
            return word.join(f"({text})" if apart else text for text, apart in _operands(written.of))
    raise AssertionError(written)


def _operand(written: ast.Condition) -> str:
    text = condition(written)
    return f"({text})" if isinstance(written, ast.And | ast.Or) else text


def _operands(written: Sequence[ast.Condition]) -> Iterator[tuple[str, bool]]:
    """Each of several conditions, and whether it takes parentheses."""
    for index, part in enumerate(written):
        yield condition(part), _stands_apart(written, index)


def _stands_apart(written: Sequence[ast.Condition], index: int) -> bool:
    part = written[index]
    # After a list it could be thought that the list goes on.
    list_goes_on = isinstance(part, ast.CountOf) and len(part.of) > 1 and index + 1 < len(written)
    return isinstance(part, ast.And | ast.Or) or (list_goes_on and isinstance(written[index + 1], ast.Ref))


def over_lines(written: ast.Condition, depth: int) -> list[str]:
    """A condition that is too long for a line, on several: to stand in parentheses."""
    space = INDENT * depth
    match written:
        case ast.CountOf():
            return [f"{space}{bound(written.bound)} of", *filled([condition(each) for each in written.of], depth + 1)]
        case ast.Not():
            return [f"{space}not (", *over_lines(written.of, depth + 1), f"{space})"]
        case ast.And() | ast.Or():
            word = "and " if isinstance(written, ast.And) else "or "
            lines = []
            for index, part in enumerate(written.of):
                first = f"{space}{word if index else ''}"
                apart = _stands_apart(written.of, index)
                text = f"({condition(part)})" if apart else condition(part)
                if len(first + text) <= WIDTH or isinstance(part, ast.Ref | ast.CountHeld):
                    lines.append(first + text)
                elif apart:
                    lines += [f"{first}(", *over_lines(part, depth + 1), f"{space})"]
                else:
                    inner = over_lines(part, depth)
                    lines += [first + inner[0].lstrip(), *inner[1:]]
            return lines
        case _:
            return [space + condition(written)]


def filled(parts: Sequence[str], depth: int) -> list[str]:
    """Parts with commas between them, as many a line as there is room for."""
    lines: list[str] = []
    line = ""
    for index, part in enumerate(parts):
        text = part + ("," if index < len(parts) - 1 else "")
        if line and len(INDENT * depth) + len(line) + 1 + len(text) > WIDTH:
            lines.append(INDENT * depth + line)
            line = text
        else:
            line = f"{line} {text}" if line else text
    return [*lines, INDENT * depth + line]


# ---- lines -----------------------------------------------------------------------------------------------------------


class Row(NamedTuple):
    """A line: its cells, which stand below those of the other lines of its group (None: of none); then a condition (in
    parentheses where it stands `apart`), on more lines where it is too long, and what follows it."""

    depth: int
    cells: tuple[str, ...]
    group: str | None = None
    when: ast.Condition | None = None
    tail: str = ""
    apart: bool = False


def line(depth: int, *parts: str) -> Row:
    """A line of its own."""
    return Row(depth, (joined(*parts),))


def drawn(rows: Sequence[Row]) -> list[str]:
    """The lines, those of a group in columns."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        if row.group is not None and any(row.cells[1:]):
            groups.setdefault(row.group, []).append(row)
    columns = {group: _widths(members) for group, members in groups.items() if len(members) > 1}
    return [text for row in rows for text in _drawn(row, columns.get(row.group or "", ()))]


def _widths(rows: Sequence[Row]) -> tuple[int, ...]:
    """How wide each column is, but for the last one; none where the lines would be too long."""
    number = max(len(row.cells) for row in rows)
    widths = []
    for column in range(number - 1):
        sizes = [len(_cell(row, column)) for row in rows if len(row.cells) > column]
        widths.append(max((size for size in sizes if size <= WIDEST), default=0))
    last = max((len(row.cells[-1]) for row in rows if len(row.cells) == number), default=0)
    return tuple(widths) if number == 2 or sum(widths) + 2 * len(widths) + last <= WIDTH else ()


def _cell(row: Row, column: int) -> str:
    return INDENT * row.depth + row.cells[column] if column == 0 else row.cells[column]


def _drawn(row: Row, widths: tuple[int, ...]) -> list[str]:
    text = INDENT * row.depth
    if widths and any(row.cells[1:]):
        text = "  ".join(
            _cell(row, column).ljust(widths[column]) if column < len(widths) else _cell(row, column)
            for column in range(len(row.cells))
        ).rstrip()
    else:
        text += joined(*row.cells)
    if row.when is None:
        return [_and_then(text, row.tail)]
    opening = f"{text} " if text.strip() else text
    joins = isinstance(row.when, ast.And | ast.Or)
    flat = f"({condition(row.when)})" if row.apart and joins else condition(row.when)
    flat = _and_then(opening + flat, row.tail)
    if len(flat) <= WIDTH or isinstance(row.when, ast.Ref | ast.CountHeld) or _levels(row.when) >= DEEPEST:
        return [flat]
    when: ast.Condition = row.when
    while isinstance(when, ast.Not):
        opening, when = f"{opening}not ", when.of
    closing = _and_then(f"{INDENT * row.depth})", row.tail)
    return [f"{opening}(", *over_lines(when, row.depth + 1), closing]


def _and_then(text: str, tail: str) -> str:
    return f"{text} {tail}" if tail else text


def _levels(written: ast.Condition) -> int:
    """How deep a condition is nested, parentheses included, as the reader counts."""
    match written:
        case ast.Not():
            return 1 + _levels(written.of) + isinstance(written.of, ast.And | ast.Or)
        case ast.And() | ast.Or():
            return 1 + max(_levels(part) + _stands_apart(written.of, at) for at, part in enumerate(written.of))
        case _:
            return 0
