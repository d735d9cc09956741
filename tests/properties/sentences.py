"""Texts of all that the grammar allows, drawn at random from grammar/licet.lark itself."""

from __future__ import annotations

import random
from functools import cache
from typing import Any

from licet.syntax import generate

WORDS = ["a", "b2", "sales", "sales.premium", "long-name-of-a-thing", "marketing-automation-for-teams-of-any-size"]
SAMPLES = {
    "NAME": WORDS,
    "INT": ["0", "1", "2", "3 000", "12"],
    "DECIMAL": ["0.5", "17.50", "1 000.25"],
    "PERCENT": ["85%", "-17%", "+2.5%"],
    "DATE": ["2025-10-22", "2024-02-29"],
    "VERSION": ["7", "11.5", "2022-11"],
    "STRING": ['"T"', '"a \\"b\\" \\\\ c"', '"Überweisung & mehr # 1"', '""'],
    "AT_LEAST": ["at least"],
    "AT_MOST": ["at most"],
    "OR_HIGHER": ["or higher"],
    "AND_ABOVE": ["and above"],
    "OR_BETTER": ["or better"],
    "AVAILABLE_WITH": ["available with"],
    "UP_TO": ["up to"],
    "TO_A_HIGHER_TIER": ["to a higher tier"],
    "TO_A_LOWER_TIER": ["to a lower tier"],
    "SOLD_ON_ITS_OWN": ["sold on its own"],
}
DEEPEST = 14


@cache
def _grammar() -> tuple[dict[str, list[list[Any]]], dict[str, str], dict[str, int]]:
    """The expansions of each rule, the text of each keyword, and how deep each rule goes at least."""
    parser = generate.lark_parser()
    rules: dict[str, list[list[Any]]] = {}
    for rule in parser.rules:
        rules.setdefault(rule.origin.name, []).append(list(rule.expansion))
    words = {each.name: each.pattern.value for each in parser.terminals if each.pattern.type == "str"}
    depth: dict[str, int] = {}
    while len(depth) < len(rules):
        for name, expansions in rules.items():
            inner = [[depth.get(part.name, 0 if part.is_term else None) for part in each] for each in expansions]
            known = [max(each, default=0) for each in inner if None not in each]
            if known and name not in depth:
                depth[name] = min(known) + 1
    return rules, words, depth


def block(pick: random.Random) -> str:
    """The text of one block, of any kind."""
    kinds = [each[0].name for each in _grammar()[0]["block"]]
    tokens: list[str] = []
    _derive(pick.choice(kinds), pick, DEEPEST, tokens)
    lines, words, indent = [], [], 0
    for token in tokens:
        if token == "_NL":
            lines.append("  " * indent + " ".join(words))
            words = []
        elif token in ("_INDENT", "_DEDENT"):
            indent += 1 if token == "_INDENT" else -1
        else:
            words.append(token)
    return "\n".join(lines) + "\n"


def _derive(name: str, pick: random.Random, room: int, tokens: list[str]) -> None:
    rules, words, depth = _grammar()

    def deep(expansion: list[Any]) -> int:
        return max((depth[part.name] for part in expansion if not part.is_term), default=0)

    expansions = rules[name]
    fit = [each for each in expansions if deep(each) < room] or [min(expansions, key=deep)]
    for part in pick.choice(fit):
        if not part.is_term:
            _derive(part.name, pick, room - 1, tokens)
        elif part.name in SAMPLES:
            tokens.append(pick.choice(SAMPLES[part.name]))
        else:
            tokens.append(words.get(part.name, part.name))
