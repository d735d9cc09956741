"""The two versions that are compared: files, or revisions of git."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from licet import interop
from licet.answers.diff import Difference
from licet.workspace import find, revisions
from licet.workspace.catalogue import Catalogue
from licet.workspace.errors import LicetError
from licet.workspace.loading import catalogue as made
from licet.workspace.loading import compile_with, load


class Version(NamedTuple):
    """A catalogue, and what it was named by."""

    name: str
    catalogue: Catalogue


def opened(named: str, catalogue: str | None = None, *, seconds: float = 60.0) -> Version:
    """A file, else `REVISION:PATH`, else the file `catalogue` (default: the one found here) in a revision of git.

    A file is taken first: `./main` is a file, `main:` and what follows it a revision. Raises CatalogueError, LicetError.
    """
    if os.path.isfile(named):
        return Version(named, load(named, seconds=seconds))
    looks_like_file = ":" not in named and (named.endswith(".licet") or interop.ending(named) is not None)
    if os.path.isdir(named):
        raise LicetError(f"`{named}` is a folder, not a catalogue", "name a file in it, or a revision of git")
    if looks_like_file:
        raise LicetError(f"there is no file `{named}`", "a revision's file is named `REVISION:PATH`")
    stored = revisions.find(named, None if ":" in named else find.catalogue(catalogue).path)
    compiled = compile_with(revisions.read(stored), revisions.Tree(stored))
    return Version(stored.name, made(compiled, seconds))


def working(catalogue: str | None = None, *, seconds: float = 60.0) -> Version:
    """The catalogue as it is now: the file that is named, or the one found here. Raises CatalogueError, LicetError."""
    path = find.catalogue(catalogue).path
    return Version(str(path), load(path, seconds=seconds))


def diff(
    old: Catalogue | str | os.PathLike[str], new: Catalogue | str | os.PathLike[str], *, most: int | None = None
) -> Difference:
    """What differs between two versions: each a catalogue, a file, or a revision of git (`"v1.0:plans.licet"`).

    As `Catalogue.diff`. Raises CatalogueError, LicetError, NotDecided.
    """
    return _catalogue(old).diff(_catalogue(new), most=most)


def _catalogue(given: Catalogue | str | os.PathLike[str]) -> Catalogue:
    if isinstance(given, Catalogue):
        return given
    return load(given) if isinstance(given, Path) else opened(os.fspath(given)).catalogue
