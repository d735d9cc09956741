"""Other formats of catalogues, in and out.

What is read becomes a syntax tree whose places lie in the foreign file, so that all that licet can say of a catalogue it
can say of such a file too, and points into it.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Literal

from licet.syntax import Parsed
from licet.text import Source

# How the prices of a pricing are read: as they are meant, or by the conventions of published figures.
Reading = Literal["honest", "nominal"]
READINGS: tuple[Reading, ...] = ("honest", "nominal")

# Errors of files of other formats that left out what they are about: the rest could be read.
LEFT_OUT = frozenset({"E0725", "E0726", "E0727", "E0728"})

# The endings of files that are read, each with the module here that has `read(source) -> Parsed`.
FORMATS = {".yml": "pricing2yaml", ".yaml": "pricing2yaml", ".uvl": "uvl", ".json": "from_json"}


def ending(name: str) -> str | None:
    """The ending by which a file's name tells a foreign format, in lower case; None for any other name."""
    name = name.lower()
    return next((each for each in FORMATS if name.endswith(each)), None)


def read(source: Source, *, reading: Reading = "honest") -> Parsed | None:
    """A foreign file as a syntax tree, with what is wrong with it; None where its name tells no foreign format.

    `reading`: how prices are read of a format in which they have two readings (see `pricing2yaml`). It raises nothing,
    whatever the text.
    """
    found = ending(source.name)
    if found is None:
        return None
    more: dict[str, Any] = {"reading": reading} if FORMATS[found] == "pricing2yaml" else {}
    parsed: Parsed = import_module(f"licet.interop.{FORMATS[found]}").read(source, **more)
    return parsed
