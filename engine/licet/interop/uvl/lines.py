"""The lines of a UVL file: comments blanked out, what stands in brackets joined, the indentation measured.

The same as in the language's own lexer: a tab reaches to the next multiple of eight, and inside brackets a line end says
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from licet.interop.uvl.told import Told

_skipped = re.compile(
    r"""[^\W\d_][\w#§%?\\';]*      # a name, which may have an apostrophe in it
      | "[^"\n]*" | '[^'\n]*'      # what is quoted
      | //[^\n]* | /\*.*?(?:\*/|\Z)  # comments""",
    re.VERBOSE | re.DOTALL,
)
_quoted = re.compile(r"\"[^\"\n]*\"|(?<!\w)'[^'\n]*'")
_closing = {")": "(", "]": "[", "}": "{"}
_brackets = re.compile(r"[()\[\]{}\n]|\"[^\"\n]*\"|(?<!\w)'[^'\n]*'")


class Line(NamedTuple):
    """A line, joined with those that a bracket keeps open: its indentation, and from where to where its words go."""

    indent: int
    start: int
    end: int


def without_comments(text: str) -> str:
    """The text with blanks in place of comments, so that all else keeps its place."""
    if "//" not in text and "/*" not in text:
        return text
    return _skipped.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    found = match[0]
    if not found.startswith(("//", "/*")):
        return found
    return "\n".join(" " * len(line) for line in found.split("\n"))


def lines(text: str, told: Told) -> Iterator[Line]:
    """The lines that are not blank."""
    at, size = 0, len(text)
    joins = True
    while at < size:
        end = text.find("\n", at)
        if end < 0:
            end = size
        line = text[at:end]
        words = line.strip(" \t\r\f\v")
        if words:
            start = at + line.index(words[0])
            before = text[at:start]
            indent = len(before) if "\t" not in before else len(before.expandtabs(8))
            if joins and _is_open(words):
                joined = _joined_end(text, start, told)
                # A bracket that nothing closes is told once: to look for its end from each line takes too long.
                joins = joined is not None
                end = joined or end
                words = text[start:end].rstrip()
            yield Line(indent, start, start + len(words))
        at = end + 1


def _is_open(words: str) -> bool:
    """Whether a bracket stays open at the end of the line."""
    if "(" not in words and "{" not in words and "[" not in words:
        return False
    if '"' in words or "'" in words:
        words = _quoted.sub("", words)
    return any(words.count(opening) > words.count(closing) for closing, opening in _closing.items())


def _joined_end(text: str, start: int, told: Told) -> int | None:
    """Where the line ends that begins at `start`, with all brackets closed; None, and told, where they are not."""
    open_: list[int] = []
    for match in _brackets.finditer(text, start):
        sign = match[0]
        if sign in "([{":
            open_.append(match.start())
        elif sign in ")]}":
            if open_:
                open_.pop()
        elif sign == "\n" and not open_:
            return match.start()
    if open_:
        place = open_[-1], open_[-1] + 1
        told.tell("E0703", "a bracket is not closed", place, "it is opened here", f"close the `{text[open_[-1]]}`")
        return None
    return len(text)
