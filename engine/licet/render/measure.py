"""Widths on a terminal: wide letters take two cells, combining marks none."""

from __future__ import annotations

from unicodedata import category, east_asian_width


def width(text: str) -> int:
    """How many cells a text takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def pad(text: str, cells: int, align: str = "<") -> str:
    """A text filled with spaces to a width: on the right (`<`), on the left (`>`) or on both sides (`^`)."""
    missing = max(0, cells - width(text))
    before = {"<": 0, ">": missing, "^": missing // 2}[align]
    return " " * before + text + " " * (missing - before)


def wrap(text: str, cells: int) -> list[str]:
    """A text broken between words into lines that are no wider than `cells`; a longer word is broken in itself."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        if line and width(line) + 1 + width(word) <= cells:
            line = f"{line} {word}"
            continue
        if line:
            lines.append(line)
        line = ""
        for letter in word:
            if line and width(line + letter) > cells:
                lines.append(line)
                line = ""
            line += letter
    return [*lines, line] if line or not lines else lines


def plain(text: str) -> str:
    """A text for one line of a terminal: characters that would steer it (escapes, changes of direction) as codes."""
    if text.isprintable():
        return text
    return "".join(f"\\u{ord(letter):04x}" if category(letter) in _STEERING else letter for letter in text)


_STEERING = ("Cc", "Cf", "Zl", "Zp", "Cs")


def _cells(letter: str) -> int:
    if category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1
