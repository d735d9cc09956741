"""A catalogue that is spread over files, as the tree of one."""

from __future__ import annotations

from licet.model.bodies import bodies
from licet.model.gather import Loader, gather
from licet.model.names import declare
from licet.model.problems import Problems
from licet.model.titles import Titles
from licet.record import changed
from licet.syntax import ast
from licet.text import Source


def whole(main: ast.File, source: Source, load: Loader) -> ast.File:
    """The blocks of a catalogue without errors and of the files that it imports, and its sheets as `titles` blocks.

    It makes the same definition as the files do, but for the places.
    """
    problems = Problems()
    blocks, header, _ = gather(main, source, load, problems)
    assert header is not None
    written = bodies(blocks)
    titles = Titles(header, written, blocks, declare(written, blocks, problems), problems)
    for path in header.titles_from:
        titles.sheet(path, load)
    end = next((at for at, block in enumerate(blocks) if isinstance(block, ast.Expect)), len(blocks))
    blocks[end:end] = titles.from_sheets(header)
    return ast.File((changed(header, titles_from=()), *blocks))
