"""Selections that a search has found, as text for people and as data for JSON."""

from __future__ import annotations

from typing import Any

from licet.answers.find import Found
from licet.answers.types import Combination
from licet.model.definition import Definition, Language
from licet.render import titles
from licet.render.measure import plain

Data = dict[str, Any]


def text(definition: Definition, found: Found, language: Language | None) -> str:
    """A selection a line, as it is typed, or by its titles in a language."""
    return "\n".join(_line(definition, selection, language) for selection in found)


def data(definition: Definition, found: Found, language: Language) -> Data:
    """Each selection, by names and titles, and whether these are all."""
    return {
        "language": language,
        "count": len(found),
        "complete": found.complete,
        "selections": [
            {
                "names": list(selection.parts),
                "titles": [titles.title(definition, name, language) for name in selection.parts],
            }
            for selection in found
        ],
    }


def _line(definition: Definition, selection: Combination, language: Language | None) -> str:
    if language is None:
        return str(selection)
    return " + ".join(plain(titles.title(definition, name, language)) for name in selection.parts) or "none"
