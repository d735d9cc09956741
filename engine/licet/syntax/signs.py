"""Typographic characters where plain ones belong: what a word processor makes of a catalogue."""
# ruff: noqa: RUF001 (they are what this is about)

from __future__ import annotations

import re
from typing import NamedTuple

from licet.syntax import tables
from licet.syntax.reader import Change


class Kind(NamedTuple):
    """How one kind of sign is told; without `fix` where only the author can mend it."""

    title: str
    label: str
    help: str
    fix: str | None


KINDS = {
    "quote": Kind(
        "a curly quote stands for a plain one", 'write `"` here', 'put texts in plain quotes: `"`', "write plain quotes"
    ),
    "dash": Kind("a dash stands for a hyphen", "this is longer than a hyphen", "write `-`", "write hyphens"),
    "blank": Kind(
        "a special blank stands for a space", "this is no plain space", "write a plain space", "write spaces"
    ),
    "hidden": Kind("a character that cannot be seen stands in the line", "here", "remove it", "remove it"),
    "dots": Kind("three dots stand for something that is left out", "this says nothing", "write it out", None),
    "wide": Kind(
        "a wide sign stands for a plain one", "this is a wide form", "write the plain sign", "write plain signs"
    ),
    "open": Kind("a curly quote opens a text that is not closed", "opened here", "put the text in plain quotes", None),
}

BLANKS = "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
BULLETS = "-*•·‣◦▪●–—−"
OPENING = "“”„‟«»＂"
_CLOSING = {"“": "”", "„": "“”", "«": "»", "»": "«"}
_SINGLE = "‘’‚‛"
_PLAIN = {
    **dict.fromkeys("‐‑‒–—―−－", ("dash", "-")),
    **dict.fromkeys(BLANKS, ("blank", " ")),
    **dict.fromkeys("\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ("hidden", "")),
    "…": ("dots", " "),
    **{wide: ("wide", plain) for wide, plain in zip("（），：＋．", "(),:+.", strict=True)},
}
_odd = re.compile(f'["#{OPENING}{_SINGLE}{"".join(_PLAIN)}]').search
_string = re.compile(tables.STRING).match


def odd_signs(text: str, start: int, end: int) -> dict[str, list[Change]]:
    """The changes that make a line plain, by kind. In a text between plain quotes and in comments any sign is fine."""
    found: dict[str, list[Change]] = {}
    at = start
    line_end = -1
    while (match := _odd(text, at, end)) is not None:
        at, sign = match.start(), match[0]
        if line_end < at:
            line_end = text.find("\n", at, end)
            line_end = end if line_end < 0 else line_end
        if sign == '"':
            string = _string(text, at)
            if string is not None:
                at = string.end()
                continue
            # Opened by a plain quote; perhaps a curly one was to close it.
            close = next((place for place in range(line_end - 1, at, -1) if text[place] in OPENING), None)
            if close is not None:
                found.setdefault("quote", []).append(Change(close, close + 1, '"'))
            at = line_end if close is None else close + 1
        elif sign == "#":
            at = line_end
        elif sign in OPENING:
            at = _curly(text, at, line_end, found)
        elif sign in _SINGLE:
            close = next((place for place in range(at + 1, line_end) if text[place] in _SINGLE), None)
            if close is not None:
                found.setdefault("quote", []).extend((Change(at, at + 1, '"'), Change(close, close + 1, '"')))
                at = close
            at += 1
        else:
            kind, plain = _PLAIN[sign]
            found.setdefault(kind, []).append(Change(at, at + 1, plain))
            at += 1
    return found


def _curly(text: str, at: int, end: int, found: dict[str, list[Change]]) -> int:
    """A text that a curly quote opens: the changes for its quotes, and the place after it."""
    opening = Change(at, at + 1, '"')
    for closing in (_CLOSING.get(text[at], text[at]), OPENING + '"'):
        close = next((place for place in range(at + 1, end) if text[place] in closing), None)
        if close is not None:
            inner = [Change(place, place, "\\") for place in range(at + 1, close) if text[place] == '"']
            found.setdefault("quote", []).extend((opening, *inner, Change(close, close + 1, '"')))
            return close + 1
    last = at + len(text[at:end].rstrip())
    found.setdefault("open", []).extend((opening, Change(last, last, '"')))
    return end
