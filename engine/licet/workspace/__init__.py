"""Load, compile, ask: the one door for those above, and with `resources` the only room to touch files."""

from licet.workspace.catalogue import Catalogue
from licet.workspace.errors import CatalogueError, FileProblem, LicetError, NotDecided, SelectionError, UnknownName
from licet.workspace.loading import check, load, loads

__all__ = [
    "Catalogue",
    "CatalogueError",
    "FileProblem",
    "LicetError",
    "NotDecided",
    "SelectionError",
    "UnknownName",
    "check",
    "load",
    "loads",
]
