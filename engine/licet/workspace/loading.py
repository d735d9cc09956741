"""From a file or a text to a catalogue."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from licet import interop, model, syntax
from licet.diagnostics import Diagnostic, Label
from licet.interop import Reading
from licet.model.bodies import Keeping
from licet.model.days import has_days, on_day
from licet.model.definition import Definition
from licet.model.part import part
from licet.syntax import ast
from licet.text import Source, Span
from licet.workspace import select
from licet.workspace.catalogue import Catalogue
from licet.workspace.errors import CatalogueError, LicetError
from licet.workspace.files import Files, Folder, read

if TYPE_CHECKING:
    from licet.answers.memory import Memory

Parse = Callable[[Source], syntax.Parsed]


class Compiled(NamedTuple):
    """A catalogue as read: its definition (None where there are errors), what was found, and the files. `rest`: the
    definition without what the errors are about, where all else could be read."""

    definition: Definition | None
    diagnostics: tuple[Diagnostic, ...]
    sources: tuple[Source, ...]
    rest: Definition | None = None


class _Loader:
    """Gives the model the files that a catalogue names."""

    def __init__(self, folder: Files, parse: Parse) -> None:
        self._folder = folder
        self._parse = parse

    def licet(self, path: str, from_: Span) -> tuple[ast.File, tuple[Diagnostic, ...], Source] | Diagnostic:
        if interop.ending(path):
            label = Label(from_, "only files of licet are imported", primary=True)
            help = f"write it as licet, `licet import {path} -o FILE.licet`, and import what you need of that"
            return Diagnostic("E0212", f"`{path}` is not written in licet", (label,), help=help)
        source = self._folder.source(path, from_, "E0212")
        if isinstance(source, Diagnostic):
            return source
        parsed = self._parse(source)
        return parsed.file, parsed.diagnostics, source

    def table(self, path: str, from_: Span) -> Source | Diagnostic:
        return self._folder.source(path, from_, "E0210")


@contextmanager
def no_collection() -> Iterator[None]:
    """Reading a catalogue makes many objects and few circles: looking for those again and again grows with its size."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def compile_source(source: Source, folder: Path | None, *, reading: Reading = "honest") -> Compiled:
    """A catalogue's main file, with the files that it names in `folder` (None: it may name none)."""
    return compile_with(source, Folder(folder, os.path.dirname(source.name)), reading=reading)


@no_collection()
def compile_with(
    source: Source,
    files: Files,
    *,
    reading: Reading = "honest",
    parse: Parse = syntax.parse,
    keeping: Keeping | None = None,
) -> Compiled:
    """A catalogue's main file, with the files that it names, from wherever these come. `parse` and `keeping` are for one
    that is read again and again (see `session`)."""
    if reading not in interop.READINGS:
        raise LicetError(f"there is no reading `{reading}`", f"it is one of {', '.join(interop.READINGS)}")
    parsed = interop.read(source, reading=reading) or parse(source)
    if not parsed.file.blocks and interop.ending(source.name):
        # Told: nothing of a file of another format could be read.
        return Compiled(None, parsed.diagnostics, (source,))
    if any(each.severity == "error" for each in parsed.diagnostics) and not interop.ending(source.name):
        meant = interop.disguised(source)
        if meant is not None:
            return Compiled(None, (meant,), (source,))
    resolved = model.resolve(parsed.file, source, _Loader(files, parse), keeping)
    diagnostics = (*parsed.diagnostics, *resolved.diagnostics)
    errors = {diagnostic.code for diagnostic in diagnostics if diagnostic.severity == "error"}
    sources = resolved.sources if source in resolved.sources else (source, *resolved.sources)
    definition = _of_today(resolved.definition) if errors <= interop.LEFT_OUT else None
    return Compiled(None if errors else definition, diagnostics, sources, definition if errors else None)


def _of_today(definition: Definition | None) -> Definition | None:
    """A catalogue with dates, on the day that it is `as of`, else today."""
    if definition is None or not has_days(definition):
        return definition
    return on_day(definition, select.own_day(definition))


def compile_path(path: str | os.PathLike[str], *, reading: Reading = "honest") -> Compiled:
    """A catalogue's file. What is wrong with it, or with reading it, is among the diagnostics."""
    source = read(path)
    if isinstance(source, Diagnostic):
        return Compiled(None, (source,), ())
    return compile_source(source, Path(path).parent, reading=reading)


def load(path: str | os.PathLike[str], *, seconds: float = 60.0, reading: Reading = "honest") -> Catalogue:
    """The catalogue in a file, ready for questions. `seconds` is the limit of each search.

    The file may be in another format, by its ending: `.yml` and `.yaml` are Pricing2Yaml. Its prices have two readings:
    "honest", as they are meant, or "nominal", by the conventions of published figures (units are summed as they stand, a
    text counts as 10 times the price of the plan before it, of an add-on as 100).

    Raises CatalogueError where it has errors or cannot be read: its `diagnostics` say what and where.
    """
    return catalogue(compile_path(path, reading=reading), seconds)


def loads(
    text: str,
    *,
    name: str = "<text>",
    folder: str | os.PathLike[str] | None = None,
    seconds: float = 60.0,
    reading: Reading = "honest",
) -> Catalogue:
    """The catalogue in a text. `name` stands for the file in messages, and its ending tells another format, as with
    `load`; files that it names are read from `folder`.

    Raises CatalogueError where it has errors.

    >>> import licet
    >>> catalogue = licet.loads('catalogue one "One"\\nplan a "A"\\n  + f "F"\\n')
    >>> catalogue.entitled("a", "f")
    True
    """
    where = None if folder is None else Path(folder)
    return catalogue(compile_source(Source(name, text), where, reading=reading), seconds)


def catalogue(compiled: Compiled, seconds: float) -> Catalogue:
    """What was read as a catalogue. Raises CatalogueError where it has errors."""
    if compiled.definition is None:
        rest = None
        if compiled.rest is not None:
            rest = Catalogue(compiled.rest, compiled.sources, compiled.diagnostics, seconds=seconds)
        raise CatalogueError(compiled.diagnostics, rest)
    return Catalogue(compiled.definition, compiled.sources, compiled.diagnostics, seconds=seconds)


def check(path: str | os.PathLike[str], *, expectations: bool = True, seconds: float = 60.0) -> list[Diagnostic]:
    """All that is wrong with the catalogue in a file, errors and warnings; with what its `expect` blocks get wrong.

    Raises nothing for what a file may hold; an empty list means that all is well.
    """
    return check_compiled(compile_path(path), expectations=expectations, seconds=seconds)


def check_compiled(
    compiled: Compiled, *, expectations: bool = True, seconds: float = 60.0, memory: Memory | None = None
) -> list[Diagnostic]:
    """The same for a catalogue that has been read: the solver is asked only where there are no errors. `memory` goes
    from one check to the next of one catalogue."""
    from licet.answers import checks
    from licet.answers.reasoner import Reasoner
    from licet.asp import TooLarge, Undecided

    found = list(compiled.diagnostics)
    if compiled.definition is None:
        return found
    definition = part(compiled.definition, memory.cut if memory is not None else None)
    try:
        if memory is not None:
            found += memory.check(definition, expectations=expectations, seconds=seconds)
            return found
        reasoner = Reasoner(definition, seconds=seconds)
        found += checks.findings(reasoner)
        if expectations:
            found += [outcome.failure for outcome in checks.expectations(reasoner) if outcome.failure is not None]
    except Undecided as undecided:
        label = Label(compiled.definition.origin, "too many combinations to decide in that time", primary=True)
        found.append(
            Diagnostic("E0504", f"the catalogue was {undecided}", (label,), help="allow more time with `--seconds N`")
        )
    except TooLarge as too_large:
        label = Label(compiled.definition.origin, "too much is asked of the solver", primary=True)
        found.append(Diagnostic("E0505", too_large.message, (label,), help=too_large.help))
    return found
