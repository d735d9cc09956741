"""The blocks of a catalogue, with those of the files that it imports where they are named."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from licet.diagnostics import Diagnostic
from licet.model.problems import Problems
from licet.syntax import ast
from licet.text import Source, Span


class Loader(Protocol):
    """Gives the files that a catalogue names. What may be read is its business: a diagnostic says why not."""

    def licet(self, path: str, from_: Span) -> tuple[ast.File, tuple[Diagnostic, ...], Source] | Diagnostic:
        """A file that is imported at `from_`: its tree, what is wrong with it, and its text."""

    def table(self, path: str, from_: Span) -> Source | Diagnostic:
        """A sheet of titles that is named at `from_`."""


class Gathered(NamedTuple):
    """The blocks in layout order without headers and imports, the header, and the files that they come from."""

    blocks: list[ast.TopLevel]
    header: ast.Catalogue | None
    sources: list[Source]


def gather(main: ast.File, source: Source, load: Loader, problems: Problems) -> Gathered:
    """All blocks. Each file is read once, so files may import each other."""
    blocks: list[ast.TopLevel] = []
    header: ast.Catalogue | None = None
    sources = [source]
    problems.left_out(main.damaged)
    seen: set[str] = set()
    # In imported files a `catalogue` block is a mistake, and it is found only there: so where it stands is remembered.
    open_ = [(block, True) for block in reversed(main.blocks)]
    while open_:
        block, in_main = open_.pop()
        if isinstance(block, ast.Import):
            file = _imported(block, source, seen, load, problems, sources)
            open_.extend((each, False) for each in reversed(file.blocks if file else ()))
        elif not isinstance(block, ast.Catalogue):
            blocks.append(block)
        elif not in_main:
            title, label = "an imported file has a `catalogue` block", "only the main file has one"
            problems.tell("E0213", title, block.span, label, help="take the block out, or do not import this file")
        elif header is not None:
            title, first = "there are two `catalogue` blocks", (header.span, "the first one")
            problems.tell("E0213", title, block.span, "the second one", first, help="keep one of them")
        else:
            header = block
    if header is None and problems.deep:
        place = Span(source, 0, 0)
        label = "a catalogue says what it is called"
        help = 'begin the file with a line such as `catalogue acme "Acme"`'
        problems.tell("E0213", "there is no `catalogue` block", place, label, help=help)
    return Gathered(blocks, header, sources)


def _imported(
    block: ast.Import, main: Source, seen: set[str], load: Loader, problems: Problems, sources: list[Source]
) -> ast.File | None:
    """The file that an `import` names; None where it was read before, is the main file, or cannot be read."""
    path = "/".join(part for part in block.path.text.split("/") if part != ".")
    if path in seen:
        return None
    seen.add(path)
    found = load.licet(block.path.text, block.path.span)
    if isinstance(found, Diagnostic):
        problems.add(found)
        problems.file_missing()
        return None
    file, diagnostics, source = found
    if source.name == main.name:
        return None
    sources.append(source)
    problems.left_out(file.damaged)
    for diagnostic in diagnostics:
        problems.add(diagnostic)
        if diagnostic.severity == "error":
            problems.deep = False
    return file
