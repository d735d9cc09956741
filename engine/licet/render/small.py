"""Small words that the answers share: titles with names, places, lines of the usual width."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from licet.answers.types import Combination
from licet.model.definition import Definition, Language
from licet.render import titles
from licet.render.measure import plain, wrap
from licet.text import Span

Data = dict[str, Any]

WIDTH = 110


def selection(definition: Definition, names: Combination | tuple[str, ...], language: Language) -> str:
    """The titles of a selection, fit for a terminal."""
    return plain(titles.selection(definition, names, language)) if len(names) else "the empty selection (none)"


def list_of(definition: Definition, names: Iterable[str], language: Language) -> str:
    """Titles with their names, joined by commas."""
    return ", ".join(both(definition, name, language) for name in names)


def both(definition: Definition, name: str, language: Language) -> str:
    """A title with its name, or the name alone where there is no title."""
    title = plain(titles.title(definition, name, language))
    return name if title == name else f"{title} ({name})"


def line(span: Span) -> str:
    """`file:line` of a place."""
    return f"{span.source.name}:{span.line}"


def place(span: Span) -> Data:
    """A place as data."""
    at, column = span.source.position(span.start)
    return {"file": span.source.name, "line": at, "column": column}


def filled(indent: str, text: str) -> list[str]:
    """A text broken into lines of the usual width."""
    first, *rest = wrap(text, WIDTH - len(indent))
    return [indent + first, *(f"{indent}  {more}" for more in rest)]
