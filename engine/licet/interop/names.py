"""Names of licet for the names of other formats: kebab-case, each one once, the same for the same file each time."""

from __future__ import annotations

import re
import unicodedata

# Words of the language that stand where a name could stand, so that a thing so called could not be named everywhere.
# A word that is no longer needed here stays: names of files that were imported do not change.
_WORDS = """
    about above add-on add-ons addon addons and any as at available became becomes before better beyond billing
    bundle catalogue combination combinations covers each every exactly excludes expect feature features formerly
    from has higher if import in includes is lacks least levels licences limit link most moves needs never none not
    note of on once or otherwise paid per plan plans price repeatable replaces requires retired rule several short
    shown since site solution term then tier titles to unclear under unlimited up used user when with without
"""
RESERVED = frozenset(_WORDS.split())

# Names of rules that come by themselves: nothing else can be called so.
_comes_by_itself = re.compile(
    r"one-tier-of-.*|.*-(?:requires|excludes|available-with|at-most|on-sale)|(?:user|customer)-holds-(?:plans|addons|add-ons)"
).fullmatch

LONGEST = 80  # characters: a whole sentence makes no name

_name = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*").fullmatch
# `PDFs`, `SSOLogin`, `taskViews`, `oauth2`, `MP3Player`; digits before capitals begin a word: `required2FA`, `upload10GB`.
_DIGITS = r"(?:[0-9]+(?![0-9]|[A-Z](?![a-z])))?"
_words = re.compile(
    rf"[A-Z]{{2,}}s(?![a-z])|[A-Z]+(?![a-z]){_DIGITS}|[A-Z]?[a-z]+{_DIGITS}|[0-9]+(?:[A-Z]+(?![a-z])|[a-z]+)?"
).findall
_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}
    | {"ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "\u0131": "i"}
    | {"'": "", "\u2019": "", "&": " and ", "@": " at ", "%": " percent ", "€": " euro ", "$": " dollar "}
)
# Signs that say something after a word only: `C++`, `C#`, `Pro+`.
_sharp = re.compile(r"(?<=[A-Za-z])#(?!\w)").sub
_plus = re.compile(r"(?<=\w)((?:\+)+)(?![\w+])").sub
_unseen = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]+").sub


class Names:
    """The names of one catalogue: gives each thing one that no other thing has."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def new(self, foreign: str, kind: str, *, family: str | None = None) -> str:
        """A name for one more thing, by what it is called elsewhere.

        `kind` is a word for what it is (`feature`, `plan`): it tells it from a word of the language, and names what has
        no name that can be written. `family`: it is a tier of this solution or add-on, and its name is `family.name`.
        """
        base = self._base(foreign, kind)
        name = base if family is None else f"{family}.{base}"
        if name in self._taken:
            number = self._last.get(name, 1) + 1
            while f"{name}-{number}" in self._taken:
                number += 1
            self._last[name] = number
            name = f"{name}-{number}"
        self._taken.add(name)
        return name

    def _base(self, foreign: str, kind: str) -> str:
        name = foreign if _name(foreign) and len(foreign) <= LONGEST else slug(foreign)
        if not name:
            return kind if kind not in RESERVED else f"{kind}-1"
        if name[0].isdigit():
            name = f"{kind}-{name}"
        return f"{name}-{kind}" if name in RESERVED or _comes_by_itself(name) else name


def slug(text: str) -> str:
    """The text in lower-case letters and digits, joined by hyphens; it may begin with a digit, and is empty where the
    text has no letter that can be written so."""
    text = _plus(lambda signs: " plus" * len(signs[1]), _sharp(" sharp", text[: 4 * LONGEST].translate(_LETTERS)))
    plain = text
    if not text.isascii():
        plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    found = "-".join(_words(plain)).lower()
    if len(found) > LONGEST:
        found = found[: LONGEST + 1].rpartition("-")[0] or found[:LONGEST]
    return found


def title(text: str, otherwise: str = "") -> str:
    """The text as a title: on one line, without signs that cannot be seen; `otherwise` where nothing is left of it."""
    if text.isprintable() and "  " not in text and text.strip() == text:
        return text or otherwise
    return " ".join(_unseen(" ", text).split()) or otherwise
