"""Catalogues of other formats into licet's text, and catalogues into other formats."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from licet import interop, syntax
from licet.asp import TIME_LIMIT
from licet.diagnostics import Diagnostic
from licet.model import whole
from licet.syntax import ast
from licet.syntax.write import write
from licet.text import Source, Span, plural
from licet.workspace import files
from licet.workspace.errors import CatalogueError, LicetError
from licet.workspace.loading import catalogue, compile_source

if TYPE_CHECKING:
    from licet.workspace.catalogue import Catalogue

FORMATS = ("licet", "uvl", "json", "python", "typescript")
# What a file begins with that an export wrote, and that is therefore written anew without a question.
MARKS = {
    "uvl": "Written by `licet export --to uvl`",
    "json": '"schema": "licet/catalogue/1"',
    "python": "Written by `licet export --to python`",
    "typescript": "Written by `licet export --to typescript`",
}

# What stands before the name of a file beside another: its folder, or the revision of git.
_folder = re.compile(r".*[/\\:]|", re.S).match


class Imported(NamedTuple):
    """A foreign file as the text of a catalogue, what is to be said of it, and what it has, in words."""

    text: str
    diagnostics: tuple[Diagnostic, ...]
    says: str


class Exported(NamedTuple):
    """A catalogue in another format, and what that format cannot say, a sentence each."""

    text: str
    notes: tuple[str, ...] = ()


def export(exported: Catalogue, to: str) -> Exported:
    """A catalogue in another format: one of `FORMATS`. Raises LicetError for any other."""
    definition = exported.definition.whole or exported.definition
    match to:
        case "licet":
            return Exported(write(tree(exported), sections=True))
        case "uvl":
            from licet.interop.uvl.write import write as write_uvl

            # A feature model knows no days: it is what the catalogue is on the day that is asked about.
            try:
                return Exported(*write_uvl(exported.definition))
            except RecursionError:
                raise LicetError(
                    "terms or conditions rest on one another too deep to be written as constraints",
                    "write it as JSON or licet, which keep their names",
                ) from None
        case "json":
            from licet.interop import to_json

            return Exported(to_json.text(definition, hash=exported.hash, file=_beside(exported.sources[0].name)))
        case "python":
            from licet.interop import to_python

            return Exported(to_python.text(definition, exported.hash))
        case "typescript":
            from licet.interop import to_typescript

            return Exported(to_typescript.text(definition, exported.hash))
        case _:
            raise LicetError(f"there is no format `{to}`", f"write one of {', '.join(FORMATS)}")


def read(path: str) -> Imported:
    """A file of another format as the text of a catalogue, which makes the same definition but for the places.

    Raises CatalogueError where it has errors or cannot be read, LicetError where it is of no other format.
    """
    if interop.ending(path) is None:
        known = ", ".join(f"`{ending}`" for ending in interop.FORMATS)
        if path.lower().endswith(".licet"):
            raise LicetError(f"`{path}` is written in licet", "to write it as one file: `licet export --to licet`")
        raise LicetError(f"`{path}` is of no format that is read", f"its ending says what it is: {known}")
    source = files.read(path)
    if isinstance(source, Diagnostic):
        raise CatalogueError((source,))
    opened = catalogue(compile_source(source, None), TIME_LIMIT)
    text = write(tree(opened), sections=True)
    again = compile_source(Source(f"{path} as licet", text), None)
    if again.definition is None:
        raise CatalogueError(again.diagnostics)
    definition = opened.definition
    parts = [
        plural(len(definition.plans), "plan"),
        plural(len(definition.addons), "add-on"),
        plural(len(definition.features), "feature"),
    ]
    return Imported(text, opened.diagnostics, ", ".join(parts))


def is_foreign(path: str) -> bool:
    """Whether a file's name says that it is of another format."""
    return interop.ending(path) is not None


def format_of(path: str | None) -> str:
    """The format that a file's ending tells. Raises LicetError where it tells none."""
    endings = {".licet": "licet", ".uvl": "uvl", ".json": "json", ".py": "python", ".ts": "typescript"}
    found = endings.get(os.path.splitext(path or "")[1].lower())
    if found is None:
        raise LicetError("in which format?", f"write `--to`, and one of {', '.join(FORMATS)}")
    return found


def text_of(path: Path) -> str | None:
    """The text of a file; None where it is not there, or is no text."""
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return None


def wrote(path: Path, to: str) -> bool:
    """Whether a file is one that an export to this format wrote."""
    text = text_of(path)
    return text is not None and to in MARKS and MARKS[to] in text[:1000]


def tree(catalogue: Catalogue) -> ast.File:
    """The syntax tree of a catalogue as if it were written in one file."""
    main = catalogue.sources[0]
    return whole.whole(_parsed(main).file, main, _Read(catalogue.sources))


def _parsed(source: Source) -> syntax.Parsed:
    return interop.read(source) or syntax.parse(source)


class _Read:
    """Gives the files that a catalogue was read from once more: the disk may have others by now."""

    def __init__(self, sources: tuple[Source, ...]) -> None:
        beside = _beside(sources[0].name)
        self._files = {beside(source.name): source for source in sources}

    def licet(self, path: str, from_: Span) -> tuple[ast.File, tuple[Diagnostic, ...], Source]:
        source = self._files[_plain(path)]
        return _parsed(source).file, (), source

    def table(self, path: str, from_: Span) -> Source:
        return self._files[_plain(path)]


def _beside(main: str) -> Callable[[str], str]:
    """Gives the names of files as they are from the folder of the main one."""
    found = _folder(main)
    start = found.end() if found else 0
    return lambda name: _plain(name[start:])


def _plain(path: str) -> str:
    return "/".join(part for part in re.split(r"[/\\]", path) if part not in ("", "."))
