"""Built indexes: made of a catalogue, proven, written, and looked at again."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from licet.asp import Undecided
from licet.index.build import MOST_ASKED, Kind, TooMany
from licet.index.built import BuiltIndex, built, same
from licet.index.prove import Proof, prove
from licet.record import record
from licet.runtime.index import Index, load
from licet.workspace import files
from licet.workspace.errors import LicetError, NotDecided, NotProven

if TYPE_CHECKING:
    from licet.workspace.catalogue import Catalogue


def make(
    catalogue: Catalogue,
    path: str | os.PathLike[str] | None = None,
    *,
    kind: str | None = None,
    sample: int | None = None,
    seed: int = 0,
) -> BuiltIndex:
    """See `Catalogue.index`."""
    try:
        found = built(catalogue.reasoner, catalogue.hash, kind=_kind(kind), sample=sample, seed=seed)
    except Undecided as undecided:
        raise NotDecided(str(undecided), "allow more time with `--seconds N`") from None
    except TooMany:
        message = f"there are more than {MOST_ASKED:,} combinations: they cannot be listed"
        raise LicetError(message, "leave out the kind, or ask for parts") from None
    if found.proof.difference is not None:
        help = "this is a fault in licet: please report it with the catalogue; nothing was written"
        raise NotProven(f"the index differs from the solver: {found.proof.difference}", help)
    if path is not None:
        files.write(Path(path), found.data)
    return found


def _kind(kind: str | None) -> Kind | None:
    if kind not in (None, "listed", "parts"):
        raise LicetError(f"`{kind}` is no kind of index", 'give "listed" or "parts"')
    return kind  # type: ignore[return-value]


@record
class Checked:
    """What was found of an index file: in what it says otherwise than one that is made now (`differs`, names of parts of
    the file), and how its answers stand against the solver's. It is true in an `if` when it is up to date and right."""

    index: Index
    differs: tuple[str, ...]
    proof: Proof

    def __bool__(self) -> bool:
        return not self.differs and bool(self.proof)


def check(
    catalogue: Catalogue, path: str | os.PathLike[str] | bytes, *, sample: int | None = None, seed: int = 0
) -> Checked:
    """See `Catalogue.check_index`."""
    index = load(path)
    try:
        differs = same(catalogue.reasoner, catalogue.hash, index)
        return Checked(index, differs, prove(catalogue.reasoner, index, sample=sample, seed=seed))
    except Undecided as undecided:
        raise NotDecided(str(undecided), "allow more time with `--seconds N`") from None
