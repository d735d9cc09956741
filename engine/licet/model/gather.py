"""The blocks of a catalogue, with those of the files that it imports where they are named."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from licet.diagnostics import Diagnostic
from licet.model.problems import Problems
from licet.syntax import ast
from licet.text import Source, Span


class Loader(Protocol):
    """Gives the files that a catalogue names; what may be read is its business."""

    def licet(self, path: str, from_: Span) -> tuple[ast.File, tuple[Diagnostic, ...], Source] | Diagnostic:
        """A file that is imported."""

    def table(self, path: str, from_: Span) -> Source | Diagnostic:
        """A sheet of titles."""


class Gathered(NamedTuple):
    """The blocks in layout order, the header, and the files that they come from."""

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
    open_ = [(block, True) for block in reversed(main.blocks)]
    while open_:
        block, in_main = open_.pop()
        if isinstance(block, ast.Import):
            path = _normal(block.path.text)
            if path in seen:
                continue
            seen.add(path)
            found = load.licet(path, block.path.span)
            if isinstance(found, Diagnostic):
                problems.found.append(found)
                continue
            file, diagnostics, imported = found
            if imported.name == source.name:
                continue
            problems.found.extend(diagnostics)
            problems.left_out(file.damaged)
            sources.append(imported)
            open_.extend((one, False) for one in reversed(file.blocks))
        elif isinstance(block, ast.Catalogue):
            if not in_main:
                label = "an imported file has blocks only"
                title = "an imported file has a `catalogue` block of its own"
                problems.tell("E0213", title, block.span, label, help="remove it, or do not import this file")
            elif header is not None:
                label, first = "this is a second one", (header.span, "this is the first")
                problems.tell("E0213", "two `catalogue` blocks", block.span, label, first, help="keep one of them")
            else:
                header = block
        else:
            blocks.append(block)
    if header is None and problems.deep:
        title, label = "there is no `catalogue` block", "a catalogue begins with its name and title"
        place = Span(source, 0, 0)
        problems.tell("E0213", title, place, label, help='write `catalogue NAME "Title"` as the first line')
    return Gathered(blocks, header, sources)


def _normal(path: str) -> str:
    parts: list[str] = []
    for part in path.split("/"):
        if part not in ("", ".") or (part == "" and not parts and path.startswith("/")):
            parts.append(part)
    return "/".join(parts)
