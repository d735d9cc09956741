"""Build, prove, and compare files with catalogues."""

from __future__ import annotations

from licet.answers.reasoner import Reasoner
from licet.index.build import Kind, TooMany, build
from licet.index.encode import encode
from licet.index.prove import Proof, prove
from licet.record import record
from licet.runtime import container
from licet.runtime.index import Index, load


@record
class BuiltIndex:
    """An index that was made of a catalogue: the `data` of its file, and what was proven of it."""

    data: bytes
    proof: Proof

    def load(self) -> Index:
        """The index, to be asked."""
        return load(self.data)


def built(
    reasoner: Reasoner, hash: str, *, kind: Kind | None = None, sample: int | None = None, seed: int = 0
) -> BuiltIndex:
    """The index of a catalogue, read back from its own bytes and compared with the solver. Raises Undecided, TooMany."""
    data = container.pack(encode(build(reasoner, hash, kind)))
    return BuiltIndex(data, prove(reasoner, load(data), sample=sample, seed=seed))


def same(reasoner: Reasoner, hash: str, index: Index) -> tuple[str, ...]:
    """What a file says otherwise than one that is made now: nothing where they are equal. Raises Undecided."""
    try:
        made = build(reasoner, hash, "listed" if index.kind == "listed" else "parts")
    except TooMany:
        made = build(reasoner, hash, "parts")
    said = index.content
    return tuple(name.rstrip("_") for name, old, new in zip(type(made)._fields, said, made, strict=True) if old != new)


__all__ = ["BuiltIndex", "Index", "Proof", "built", "same"]
