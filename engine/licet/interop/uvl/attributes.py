"""What stands in braces behind a feature: values with their names, and constraints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple, NoReturn

from licet.interop.uvl.told import Told
from licet.interop.uvl.tree import NAME

_token = re.compile(
    rf"\s*(?:(?P<name>{NAME})|(?P<text>'[^'\n]*')|(?P<number>-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(?![\w.])"
    r"|(?P<sign>[{}\[\],])|(?P<odd>\S))"
).match
_end_of_constraint = re.compile(r"\"[^\"\n]*\"|[^\W\d][\w#§%?\\';]*|'[^'\n]*'|[()\[\]{},]")
# Attributes in attributes: so deep at most.
DEEPEST = 30


class Value(NamedTuple):
    """An attribute: the names that lead to it, its number (None for what is none), and its place, name included."""

    names: tuple[str, ...]
    number: Decimal | None
    start: int
    end: int


class Found(NamedTuple):
    """The attributes of a feature, and the places of the constraints among them."""

    values: list[Value]
    constraints: list[tuple[int, int]]


class _Broken(Exception):
    """The attributes cannot be read; that was told."""


class _Reader:
    def __init__(self, text: str, start: int, end: int, told: Told) -> None:
        self.text, self.at, self.end, self.told = text, start, end, told

    def next(self) -> tuple[str, str, int]:
        """The next word: its kind, itself, and where it begins."""
        match = _token(self.text, self.at, self.end)
        if match is None:
            self.fail(self.end - 1, "the attributes break off")
        assert match.lastgroup is not None
        self.at = match.end()
        return match.lastgroup, match[match.lastgroup], match.start(match.lastgroup)

    def peek(self) -> str:
        """The first sign of the next word."""
        match = _token(self.text, self.at, self.end)
        return match[0].lstrip()[:1] if match is not None else ""

    def fail(self, at: int, label: str) -> NoReturn:
        help = "attributes are written as in `{abstract, price 5, doc 'a text', size {width 3}}`"
        self.told.tell("E0703", "these attributes cannot be read", (at, max(at + 1, self.at)), label, help)
        raise _Broken


def read(text: str, start: int, end: int, told: Told) -> Found:
    """The attributes that stand from `start` (a `{`) to `end`."""
    found = Found([], [])
    reader = _Reader(text, start, end, told)
    try:
        reader.next()
        for each in _members(reader, (), found):
            found.values.append(each)
        if reader.at < end:
            reader.fail(reader.at, "behind the attributes nothing can stand")
    except _Broken:
        pass
    return found


def _members(reader: _Reader, names: tuple[str, ...], found: Found) -> Iterator[Value]:
    """The attributes up to the `}` that closes them."""
    if reader.peek() == "}":
        reader.next()
        return
    while True:
        kind, word, at = reader.next()
        if kind != "name":
            reader.fail(at, "the name of an attribute is wanted here")
        if word in ("constraint", "constraints") and reader.peek() not in (",", "}"):
            found.constraints.extend(_constraints(reader, word))
        else:
            yield from _value(reader, (*names, word.strip('"')), at, found)
        kind, word, at = reader.next()
        if word == "}":
            return
        if word != ",":
            reader.fail(at, "`,` or `}` is wanted here")


def _value(reader: _Reader, names: tuple[str, ...], at: int, found: Found) -> Iterator[Value]:
    """The value behind a name; those in it, where it is attributes itself."""
    sign = reader.peek()
    if sign in (",", "}", ""):
        yield Value(names, None, at, reader.at)
    elif sign == "{":
        if len(names) >= DEEPEST:
            reader.fail(at, f"nested more than {DEEPEST} deep")
        reader.next()
        yield from _members(reader, names, found)
    elif sign == "[":
        depth = 0
        while True:
            _, word, place = reader.next()
            depth += (word in "[{") - (word in "]}")
            if depth > DEEPEST:
                reader.fail(place, f"nested more than {DEEPEST} deep")
            if depth == 0:
                break
        yield Value(names, None, at, reader.at)
    else:
        kind, word, place = reader.next()
        if kind == "number":
            digits = word.lstrip("-").partition(".")
            # A number longer than any amount is kept as the text that it is.
            small = len(digits[0]) <= 30 and len(digits[2]) <= 30 and "e" not in word.lower()
            yield Value(names, Decimal(word) if small else None, at, reader.at)
        elif kind == "text" or word in ("true", "false") or word.startswith('"'):  # `"…"` in files of 2021
            yield Value(names, None, at, reader.at)
        else:
            reader.fail(place, "a number, a text in single quotes, `true`, `false`, `{` or `[` is wanted here")


def _constraints(reader: _Reader, word: str) -> Iterator[tuple[int, int]]:
    """The places of a constraint, or of those in brackets."""
    several = word == "constraints"
    if several:
        _, sign, at = reader.next()
        if sign != "[":
            reader.fail(at, "`[` is wanted behind `constraints`")
    while True:
        start, depth = reader.at, 0
        for match in _end_of_constraint.finditer(reader.text, start, reader.end):
            sign = match[0]
            if depth == 0 and sign in (",", "]", "}"):
                reader.at = match.start()
                break
            depth += (sign in "([{") - (sign in ")]}")
        else:
            reader.fail(start, "the constraint does not end")
        if reader.text[start : reader.at].strip():
            yield start, reader.at
        if not several:
            return
        _, sign, at = reader.next()
        if sign == "]":
            return
        if sign != ",":
            reader.fail(at, "`,` or `]` is wanted here")
