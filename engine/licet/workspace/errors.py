"""What can be raised at a caller. Everything else that escapes is a bug in licet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licet.diagnostics import Diagnostic
from licet.runtime.errors import FileProblem, IndexFileError, LicetError, NotDecided, SelectionError, UnknownName

if TYPE_CHECKING:
    from licet.workspace.catalogue import Catalogue


class CatalogueError(LicetError):
    """A catalogue has errors: `diagnostics` holds all that was found, warnings included.

    `rest`: the catalogue without what the errors are about, where a file of another format names what does not exist and
    all else could be read; else None.
    """

    def __init__(self, diagnostics: tuple[Diagnostic, ...], rest: Catalogue | None = None) -> None:
        from licet.diagnostics.terminal import draw

        super().__init__(draw(diagnostics))
        self.diagnostics = diagnostics
        self.rest = rest


class NotProven(LicetError):
    """An index answers otherwise than the solver: it is not written."""

    code = "E0765"


__all__ = [
    "CatalogueError",
    "FileProblem",
    "IndexFileError",
    "LicetError",
    "NotDecided",
    "NotProven",
    "SelectionError",
    "UnknownName",
]
