"""Source text and places in it.

A `Source` keeps a file's text as it was written; a `Span` is a half-open range of code points in it. Every item of a
catalogue carries the span that it was read from, so that any answer can point at a line.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple


class Source:
    """The text of one file, under the name by which its user knows it.

    Two sources are equal when they are the same object: a span belongs to one reading of one file.
    """

    __slots__ = ("_starts", "name", "text")

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self._starts: list[int] | None = None

    def __repr__(self) -> str:
        return f"Source({self.name!r}, {len(self.text)} characters)"

    @property
    def line_starts(self) -> list[int]:
        """Offsets at which the lines start; a line ends with "\\n" (a "\\r" before it belongs to the line)."""
        if self._starts is None:
            lengths = [len(line) + 1 for line in self.text.split("\n")]
            self._starts = [0, *accumulate(lengths[:-1])]
        return self._starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column (both from 1, the column in code points) of an offset."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line (from 1) without its end."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")


class Piece(Source):
    """A piece of a source that is read by itself, and may be kept while the text before it changes.

    Its spans count from its start, so they stay as they are; `whole` and `start` say where it stands now.
    """

    __slots__ = ("start", "whole")

    def __init__(self, whole: Source, start: int, text: str) -> None:
        super().__init__(whole.name, text)
        self.whole = whole
        self.start = start

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column in the whole."""
        return self.whole.position(self.start + offset)

    def line(self, number: int) -> str:
        """The text of a line of the whole."""
        return self.whole.line(number)


class Span(NamedTuple):
    """A half-open range `start` to `end` of code points in a source."""

    source: Source
    start: int
    end: int

    @property
    def text(self) -> str:
        """The text that the span covers."""
        return self.source.text[self.start : self.end]

    @property
    def whole(self) -> Span:
        """The same range, counted from the start of the file."""
        piece = self.source
        if not isinstance(piece, Piece):
            return self
        return Span(piece.whole, piece.start + self.start, piece.start + self.end)

    @property
    def line(self) -> int:
        """The line (from 1) on which the span starts."""
        return self.source.position(self.start)[0]

    @property
    def place(self) -> str:
        """`file:line:column`, as terminals and editors make a link of it."""
        line, column = self.source.position(self.start)
        return f"{self.source.name}:{line}:{column}"


def plural(number: int, noun: str) -> str:
    """`1 plan`, `2 plans`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
