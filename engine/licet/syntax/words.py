"""The words of the language, for messages: how they are written, where they stand, and what others take them for."""

from __future__ import annotations

from collections.abc import Iterable

from licet.syntax import tables
from licet.syntax.reader import BLOCKS

BLOCK_WORDS = sorted(BLOCKS)

# Where a word of the language stands, for the one that stands elsewhere.
BELONGS = {
    "tier": "in a solution or an add-on",
    "requires": "in a plan, a tier or an add-on",
    "excludes": "in a plan, a tier or an add-on",
    "available": "in an add-on",
    "sold": "in an add-on",
    "without": "in a bundle, a solution, a tier, a plan or an add-on",
    "about": "on a line of its own, under what it describes",
    "note": "on a line of its own, under what it describes",
    "link": "on a line of its own, under what it describes",
    "version": "in the block `catalogue`",
    "languages": "in the block `catalogue`",
    "if": "in a rule",
    "never": "in a rule",
    "per": "in the line that begins an add-on",
    "short": "in the line that begins a tier, after its title",
    "includes": "in the line that begins a tier, a plan, a bundle or an add-on",
    "when": "on a line with `+` or `without`",
    "shown": "on a line with `+`",
    "under": "on a line that grants or declares a feature",
    "covers": "on the line that declares a feature",
    "replaces": "on the line that declares a feature",
    "formerly": "in the line that begins a term",
    "levels": "under the line that declares a feature",
    "several": "in a limit",
    "beyond": "in a limit",
    "periods": "in the block `billing`",
    "contract": "in the block `billing`",
    "paid": "in a list of prices",
    "otherwise": "in a block `moves`",
    "from": "in the line that begins a plan, a tier or an add-on, or on a line with `+`",
    "before": "in the line that begins a plan, a tier or an add-on, or on a line with `+`",
    "retired": "in the line that begins a plan, a tier or an add-on, or on a line with `+`",
    "became": "in the line that begins a plan or a tier",
    "repeatable": "in the line that begins an add-on",
}
# Those that stand within a line; the others begin one.
WITHIN = frozenset(
    (
        "from",
        "before",
        "retired",
        "became",
        "repeatable",
        "per",
        "short",
        "includes",
        "when",
        "shown",
        "under",
        "covers",
        "replaces",
        "formerly",
    )
)
# Words that begin a line of a block, and no block; and their types.
INSIDE = {word: word.upper() for word in BELONGS if word not in WITHIN}
INSIDE |= {"available": "AVAILABLE_WITH", "sold": "SOLD_ON_ITS_OWN"}

# Words that other languages have, and ours for them.
OTHER = {
    "extends": "includes",
    "inherits": "includes",
    "contains": "includes",
    "include": "includes",
    "if": "when",
    "unless": "when not",
    "except": "without",
    "until": "before",
    "since": "from",
    "starting": "from",
    "ending": "before",
}
NUMBERS = dict(
    zip(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        map(str, range(1, 11)),
        strict=True,
    )
)

_PLACES = {
    "bundle": "a bundle",
    "solution": "a solution",
    "plan": "a plan",
    "tier": "a tier",
    "addon": "an add-on",
    "features": "a block `features`",
    "rule": "a rule",
    "term": "a term",
    "expect": "a block `expect`",
    "catalogue": "the block `catalogue`",
    "titles": "a block `titles`",
    "limit": "a limit",
    "feature": "a row of a feature",
    "billing": "the block `billing`",
    "price": "a list of prices",
    "moves": "a block `moves`",
    "licences": "a block `licences`",
}

_SHOWN = {
    "NAME": "a name",
    "STRING": "a text in double quotes",
    "INT": "a number",
    "DATE": "a date such as 2025-10-22",
    "DECIMAL": "a number with a fraction",
    "PERCENT": "a percentage such as 85%",
    "VERSION": "a version",
    "PLUS": "`+`",
    "COMMA": "a comma",
    "COLON": "`:`",
    "LPAR": "`(`",
    "RPAR": "`)`",
    "ADDONS": "`add-ons`",
    "_NL": "the end of the line",
    "$END": "the end",
}
_FIRST = ("a condition", "NAME", "STRING", "INT", "DATE", "VERSION", "COMMA")
_LAST = ("_NL", "$END")
_CONDITION = frozenset(("NAME", "NOT", "LPAR", "AT_LEAST", "AT_MOST", "EXACTLY", "INT"))
_ONCE = frozenset(("STRING", "UNDER", "WHEN", "COVERS", "REPLACES", "SHOWN", "SHORT", "INCLUDES", "PER", "FORMERLY"))
# What need not be named beside another: a spelling of the same word, what only few need.
_BESIDE = {
    "ADDON": "ADDONS",
    "ADD_ON": "ADDONS",
    "ADD_ONS": "ADDONS",
    "COMBINATION": "COMBINATIONS",
    "PLAN": "PLANS",
    "AND_ABOVE": "AND",
    "OR_HIGHER": "OR",
    "OR_BETTER": "OR",
    "BEFORE": "FROM",
    "RETIRED": "FROM",
    "BECAME": "FROM",
}


def place(word: str) -> str | None:
    """What a block or line is called that begins with this word: `a plan`."""
    return _PLACES.get(word)


def spellings(type: str) -> list[str]:
    """How a keyword of this type is written; empty for other types."""
    words = [word for word, name in tables.KEYWORDS.items() if name == type]
    return words or ([type.lower().replace("_", " ")] if type in tables.TYPES and "_" in type[1:] else [])


def is_thing_counted(word: str) -> bool:
    """Whether a number may stand before this word to say how many: plans, add-ons, `of`."""
    type = tables.KEYWORDS.get(word, "")
    return type in ("PLANS", "OF") or _BESIDE.get(type, type) in ("PLANS", "ADDONS")


def expected(accepted: Iterable[str], before: list[str]) -> str:
    """The types of words that may stand at a place, in words: a few. `before` are those that the line has already."""
    types = set(accepted) - {"_INDENT", "_DEDENT"}
    if {"NAME", "NOT", "LPAR"} <= types:
        types = (types - _CONDITION) | {"a condition"}
    if len(types) > 1:
        types -= _ONCE.intersection(before)
        if before and before[-1] == "STRING":
            types.discard("NAME")  # the language of another title
    types = {type for type in types if _BESIDE.get(type) not in types}
    shown = []
    titles = bool(before) and before[-1] == "NAME"
    for type in sorted(types, key=lambda type: (type not in _FIRST, type in _LAST, type)):
        words = spellings(type)
        if type == "STRING" and titles:
            shown.append("a title in quotes")
        else:
            shown.append(_SHOWN[type] if type in _SHOWN else f"`{words[0]}`" if words else type)
    if len(shown) > 8:
        shown = [*shown[:6], "another such word"]
    if len(shown) < 2:
        return shown[0] if shown else "nothing more"
    return f"{', '.join(shown[:-1])} or {shown[-1]}"
