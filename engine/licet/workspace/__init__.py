"""Load, compile, ask: the one door for those above, and with `resources` the only room to touch files."""

from licet.workspace.catalogue import Catalogue
from licet.workspace.errors import (
    CatalogueError,
    FileProblem,
    IndexFileError,
    LicetError,
    NotDecided,
    NotProven,
    SelectionError,
    UnknownName,
)
from licet.workspace.loading import check, load, loads

__all__ = [
    "Catalogue",
    "CatalogueError",
    "FileProblem",
    "IndexFileError",
    "LicetError",
    "NotDecided",
    "NotProven",
    "SelectionError",
    "UnknownName",
    "check",
    "load",
    "loads",
]
