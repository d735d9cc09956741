"""Other formats of catalogues, in and out.

What is read becomes a syntax tree whose places lie in the foreign file, so that all that licet can say of a catalogue it
can say of such a file too, and points into it.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Literal

from licet.diagnostics import Diagnostic, Label
from licet.syntax import Parsed
from licet.text import Source, Span

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


def disguised(source: Source) -> Diagnostic | None:
    """Of a text that is no licet: that it is a file of another format whose ending does not tell, if it looks so."""
    first = source.text[:4000].removeprefix("\ufeff")
    lines = [line.strip() for line in first.splitlines()]
    if any(line.startswith(("saasName:", "syntaxVersion:")) for line in first.splitlines()):
        what, like = "a pricing in Pricing2Yaml", ".yml"
    elif "features" in lines and {"mandatory", "optional", "or", "alternative"} & set(lines):
        what, like = "a feature model in UVL", ".uvl"
    elif first.lstrip().startswith("{") and '"schema": "licet/' in first:
        what, like = "a catalogue as `licet export --to json` writes it", ".json"
    else:
        return None
    label = Label(Span(source, 0, min(1, len(source.text))), f"this is {what}", primary=True)
    title = f"the name `{source.name}` does not tell that this is {what}"
    return Diagnostic("E0753", title, (label,), help=f"give the file a name that ends in `{like}`")


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
