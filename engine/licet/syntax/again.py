"""Reads a text again after a change: blocks whose text is as it was are not read again.

A text is cut before each block. A piece is read by itself and kept with what came of it; its spans count from its start,
so that it can move. `tests/properties/test_session.py` holds that the outcome is that of `parse`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from licet.diagnostics import Diagnostic
from licet.syntax import ast
from licet.syntax.parse import Parsed, gathered, place, readable
from licet.syntax.reader import BLOCKS, MOST_IN_FILE, Reader
from licet.text import Piece, Source, Span

_block = re.compile(rf"\n(?:{'|'.join(sorted(BLOCKS))})(?![\w.-])")


class _Read(NamedTuple):
    """A piece, and what came of reading it."""

    piece: Piece
    blocks: tuple[ast.TopLevel, ...]
    told: tuple[Diagnostic, ...]
    found: tuple[Diagnostic | ast.Name, ...]
    damaged: tuple[Span, ...]


class Rereader:
    """Reads one file again and again. The tree that it gave last has its places in the text that was read last."""

    def __init__(self) -> None:
        self._reader: Reader | None = None
        self._kept: dict[str, list[_Read]] = {}

    def parse(self, source: Source) -> Parsed:
        """What `parse` gives: the same tree, with spans in pieces of the source; the same diagnostics."""
        text, alone = readable(source)
        shift = 1 if source.text.startswith("\ufeff") else 0
        cuts = [shift, *(match.start() + 1 for match in _block.finditer(text)), len(text)]
        before, self._kept = self._kept, {}
        read: list[_Read] = []
        told = 0
        for start, end in pairwise(cuts):
            written = source.text[start:end]
            known = before.get(written)
            if known and told + len(known[0].told) < MOST_IN_FILE:
                one, stop = known.pop(0), None
                one.piece.whole, one.piece.start = source, start
            else:
                piece = Piece(source, start, written)
                one, stop = self._read(piece, text[start:end], MOST_IN_FILE - told, end == len(text))
            read.append(one)
            if stop is not None:
                rest = Span(source, start + stop, len(text))
                read.append(_Read(one.piece, (), (), (), (rest,)))
                break
            self._kept.setdefault(written, []).append(one)
            told += len(one.told)
        diagnostics = [
            *alone,
            *gathered((each for one in read for each in one.told), (each for one in read for each in one.found)),
        ]
        wholes = sorted((each.whole for each in diagnostics), key=place)
        file = ast.File(
            tuple(block for one in read for block in one.blocks), tuple(span for one in read for span in one.damaged)
        )
        return Parsed(file, tuple(wholes[:MOST_IN_FILE]))

    def _read(self, piece: Piece, text: str, most: int, last: bool) -> tuple[_Read, int | None]:
        """A piece, and the place after which it was not read, as too many mistakes were told (None: it was)."""
        if self._reader is None:
            self._reader = Reader(piece, text)
        reader = self._reader
        blocks, stop = reader.piece(piece, text, most, last)
        told = tuple(telling.diagnostic() for telling in reader.told)
        return _Read(piece, blocks, told, tuple(reader.builder.found), tuple(reader.damaged)), stop
