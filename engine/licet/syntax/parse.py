"""From text to syntax tree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from licet.diagnostics import Diagnostic, Edit, Fix, Label
from licet.syntax import ast
from licet.text import Source, Span

# Control characters but tab and line ends, lone surrogates, separators of lines and paragraphs, and what turns the
# direction of writing about (in a text as anywhere, for it makes a line read as another than it is).
_control = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_lone_return = re.compile("\r(?!\n)")


class Parsed(NamedTuple):
    """A file as far as it could be read, and what is wrong with it, in the order of the text."""

    file: ast.File
    diagnostics: tuple[Diagnostic, ...]


def parse(source: Source) -> Parsed:
    """The syntax tree of a file. It raises nothing, whatever the text; what is wrong is among the diagnostics."""
    # With the tables of the grammar, of which a file of another format has no need.
    from licet.syntax.reader import MOST_IN_FILE, Reader

    text, told = readable(source)
    reader = Reader(source, text)
    blocks = reader.file(1 if source.text.startswith("\ufeff") else 0)
    told += gathered((telling.diagnostic() for telling in reader.told), reader.builder.found)
    diagnostics = sorted(told, key=place)
    return Parsed(ast.File(blocks, tuple(reader.damaged)), tuple(diagnostics[:MOST_IN_FILE]))


def parse_selection(text: str, name: str = "selection") -> ast.Selection | Diagnostic:
    """A selection as it is typed: `sales.premium + 3 extra-storage`, `none`; or the first thing that is wrong with it.

    `name` stands for the text in messages.
    """
    made: ast.Selection | Diagnostic = _alone(Source(name, text), "selection")
    return made


def parse_condition(text: str, name: str = "condition") -> ast.Condition | Diagnostic:
    """A condition as it is typed: `sales and not (service or marketing)`; or the first thing that is wrong with it.

    `name` stands for the text in messages.
    """
    made = _alone(Source(name, text), "condition")
    condition: ast.Condition | Diagnostic = made if isinstance(made, Diagnostic) else made[0]
    return condition


def _alone(source: Source, start: str) -> Any:
    from licet.syntax.reader import Reader

    text, told = readable(source)
    reader = Reader(source, text, start)
    made = reader.alone()
    told += gathered((telling.diagnostic() for telling in reader.told), reader.builder.found)
    diagnostics = sorted(told, key=place)
    return diagnostics[0] if diagnostics else made


def readable(source: Source) -> tuple[str, list[Diagnostic]]:
    """The text with blanks for signs that are no text, and what is to be told of these."""
    text = source.text
    told: list[Diagnostic] = []
    places = [match.start() for match in _control.finditer(text)]
    if places:
        told.append(_control_characters(source, places))
        text = _control.sub(" ", text)
    alone = _lone_return.search(text)
    if alone:
        label = Label(Span(source, alone.start(), alone.end()), "a carriage return without a line feed", primary=True)
        help = "save the file with line ends of Unix or of Windows"
        told.append(Diagnostic("E0114", "a line ends in an old way", (label,), (), help))
        text = _lone_return.sub("\n", text)
    if text.startswith("\ufeff"):
        text = " " + text[1:]
    return text, told


def _control_characters(source: Source, places: list[int]) -> Diagnostic:
    number = ord(source.text[places[0]])
    label = Label(Span(source, places[0], places[0] + 1), f"U+{number:04X} cannot be seen", primary=True)
    notes = (f"There are {len(places)} such characters in this file.",) if len(places) > 1 else ()
    edits = tuple(Edit(Span(source, place, place + 1), "") for place in places[:1000])
    title = "a control character stands in the text"
    return Diagnostic("E0114", title, (label,), notes, "remove it", Fix("remove it", edits))


def gathered(told: Iterable[Diagnostic], found: Iterable[Diagnostic | ast.Name]) -> list[Diagnostic]:
    """What the reader told, and what the builder found: of a name that is not kebab-case once, for all its places."""
    names: dict[str, list[ast.Name]] = {}
    diagnostics = list(told)
    for each in found:
        if isinstance(each, ast.Name):
            names.setdefault(each.text, []).append(each)
        else:
            diagnostics.append(each)
    if names:
        from licet.syntax.names import odd_name

        diagnostics += [odd_name(text, places) for text, places in names.items()]
    return diagnostics


def place(diagnostic: Diagnostic) -> int:
    """By which diagnostics of one file are sorted."""
    return diagnostic.labels[0].span.start if diagnostic.labels else 0
