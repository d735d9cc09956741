"""Reads a built index, and answers from it: no solver, no parser, nothing outside Python's own library.

`licet index -o FILE` makes the file from a catalogue, and proves it against the solver.

    import licet.runtime

    index = licet.runtime.load("plans.index")
    index.entitled("sales.premium + cep", "quote-management")

This package stands apart: it imports nothing of the rest of licet, and loads each of its own parts when it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from licet.runtime.amounts import UNLIMITED, Unlimited
    from licet.runtime.combination import Combination
    from licet.runtime.errors import FileProblem, IndexFileError, LicetError, SelectionError, UnknownName
    from licet.runtime.index import Index, load

__all__ = [
    "UNLIMITED",
    "Combination",
    "FileProblem",
    "Index",
    "IndexFileError",
    "LicetError",
    "SelectionError",
    "UnknownName",
    "Unlimited",
    "load",
]

_ROOMS = {
    name: f"licet.runtime.{room}"
    for room, names in {
        "amounts": "UNLIMITED Unlimited",
        "combination": "Combination",
        "errors": "FileProblem IndexFileError LicetError SelectionError UnknownName",
        "index": "Index load",
    }.items()
    for name in names.split()
}


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(f"module `licet.runtime` has no attribute `{name}`")
    return getattr(import_module(_ROOMS[name]), name)


def __dir__() -> list[str]:
    return list(__all__)
