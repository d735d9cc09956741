"""JSON with the place of each part, so that a message can point at it. The standard library's reader gives none."""

from __future__ import annotations

import re
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]
from typing import NamedTuple

from licet.text import Source, Span

DEEPEST = 120
_blank = re.compile(r"[ \t\r\n]*").match
_word = re.compile(r"true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?").match
_LARGEST = 20  # digits


class Node(NamedTuple):
    """A part of a JSON text, and where it stands."""

    value: dict[str, Node] | list[Node] | str | int | bool | None
    span: Span


class Bad(Exception):
    """What is wrong with a JSON text: its code, a title, the place, what is wrong there, and what to do."""

    def __init__(self, code: str, title: str, span: Span, label: str, help: str | None = None) -> None:
        super().__init__(title)
        self.code, self.title, self.span, self.label, self.help = code, title, span, label, help


def read(source: Source) -> Node:
    """The text as one value. Raises Bad for what is no JSON, is nested too deep, or has a key twice."""
    at = 1 if source.text.startswith("\ufeff") else 0
    reader = _Reader(source)
    node, end = reader.value(reader.blank(at), 0)
    end = reader.blank(end)
    if end < len(source.text):
        raise reader.bad(end, "the text goes on after its end")
    return node


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text

    def blank(self, at: int) -> int:
        match = _blank(self.text, at)
        return match.end() if match else at

    def bad(self, at: int, label: str) -> Bad:
        place = Span(self.source, min(at, len(self.text)), min(at + 1, len(self.text)))
        return Bad("E0750", f"`{self.source.name}` is not JSON", place, label)

    def value(self, at: int, depth: int) -> tuple[Node, int]:
        """The value that begins at a place, and the place after it."""
        if depth > DEEPEST:
            raise self.bad(at, f"more than {DEEPEST} levels of lists and objects")
        sign = self.text[at : at + 1]
        if sign == "{":
            return self.object(at, depth)
        if sign == "[":
            return self.list(at, depth)
        if sign == '"':
            text, end = self.string(at)
            return Node(text, Span(self.source, at, end)), end
        match = _word(self.text, at)
        if match is None:
            raise self.bad(at, "a value is wanted here")
        word = match[0]
        span = Span(self.source, at, match.end())
        if word in ("true", "false", "null"):
            return Node({"true": True, "false": False, "null": None}[word], span), match.end()
        if len(word) > _LARGEST or not word.lstrip("-").isdigit():
            help = 'exact numbers are texts: `"17.50"`'
            raise Bad("E0751", f"the number `{word[:20]}` stands for no count", span, "a whole number is wanted", help)
        return Node(int(word), span), match.end()

    def string(self, at: int) -> tuple[str, int]:
        try:
            text, end = scanstring(self.text, at + 1, True)
        except JSONDecodeError as error:
            raise self.bad(error.pos, error.msg.lower().removesuffix(" at")) from None
        return str(text), int(end)

    def object(self, start: int, depth: int) -> tuple[Node, int]:
        found: dict[str, Node] = {}
        at = self.blank(start + 1)
        if self.text[at : at + 1] == "}":
            return Node(found, Span(self.source, start, at + 1)), at + 1
        while True:
            if self.text[at : at + 1] != '"':
                raise self.bad(at, "a key in double quotes is wanted here")
            key, end = self.string(at)
            if key in found:
                raise self.bad(at, f"the key `{key[:60]}` stands here twice")
            at = self.blank(end)
            if self.text[at : at + 1] != ":":
                raise self.bad(at, "`:` is wanted here")
            found[key], at = self.value(self.blank(at + 1), depth + 1)
            at = self.blank(at)
            if self.text[at : at + 1] == "}":
                return Node(found, Span(self.source, start, at + 1)), at + 1
            if self.text[at : at + 1] != ",":
                raise self.bad(at, "`,` or `}` is wanted here")
            at = self.blank(at + 1)

    def list(self, start: int, depth: int) -> tuple[Node, int]:
        found: list[Node] = []
        at = self.blank(start + 1)
        if self.text[at : at + 1] == "]":
            return Node(found, Span(self.source, start, at + 1)), at + 1
        while True:
            node, at = self.value(at, depth + 1)
            found.append(node)
            at = self.blank(at)
            if self.text[at : at + 1] == "]":
                return Node(found, Span(self.source, start, at + 1)), at + 1
            if self.text[at : at + 1] != ",":
                raise self.bad(at, "`,` or `]` is wanted here")
            at = self.blank(at + 1)
