"""Names that are not kebab-case, and what they should be."""

from __future__ import annotations

import re
import unicodedata

from licet.diagnostics import Diagnostic, Edit, Fix, Label
from licet.syntax import ast

_words = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+").findall
_letters = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "ł": "l", "Ł": "L"})


def kebab(text: str) -> str:
    """The text as a name in kebab-case; empty where it makes none."""
    if text.count(".") > 1:
        return ""
    parts = []
    for part in unicodedata.normalize("NFKD", text.translate(_letters)).split("."):
        words = _words("".join(char for char in part if not unicodedata.combining(char)))
        parts.append("" if words and words[0].isdigit() else "-".join(words).lower())
    return ".".join(parts) if all(parts) else ""


def odd_name(text: str, places: list[ast.Name]) -> Diagnostic:
    """A name that is not kebab-case, told once for all its places."""
    spans = [name.span for name in places]
    better = kebab(text) if len(text) <= 100 else ""
    if text.count(".") > 1:
        reason = "a name has one dot at most, between a solution and its tier"
    elif not text.isascii():
        reason = "names are written with the letters a to z, digits and hyphens"
    elif text.strip("-.") != text:
        reason = "a name ends with a letter or a digit"
    elif text[0].isdigit():
        reason = "a name starts with a letter"
    else:
        reason = "names are lower-case letters and digits, joined by hyphens"
    labels = [Label(spans[0], reason, primary=True), *(Label(span, "and here") for span in spans[1:3])]
    notes = (f"It is written so in {len(spans)} places.",) if len(spans) > 3 else ()
    title = f"`{short(text)}` is not a name in kebab-case"
    if not better:
        return Diagnostic("E0112", title, tuple(labels), notes, "choose another name")
    fix = Fix(f"write `{better}`", tuple(Edit(span, better) for span in spans))
    return Diagnostic("E0112", title, tuple(labels), notes, f"write `{better}`", fix)


def short(text: str) -> str:
    """A piece of the text for a message: not too long, and on one line."""
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:57]}..."
