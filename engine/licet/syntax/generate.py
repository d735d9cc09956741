"""Makes `tables.py` from the grammar: `python -m licet.syntax.generate`.

Lark reads `grammar/licet.lark` and computes the LALR table; what `reader.py` needs of it is written down as Python, in
an order that depends on the grammar alone. So an installed licet parses without Lark, starts without the time that it
takes to load, and writes no cache anywhere. A test holds the two together.
"""

from __future__ import annotations

import os
import re
from collections import deque
from typing import Any

from licet import resources

STARTS = ("start", "selection", "condition")
_BLANKS = "[ \t]+"
_BLANKS_OVER_LINES = r"(?:[ \t\r\n]|#[^\n]*\n)+"


def lark_parser(**options: Any) -> Any:
    """The grammar as plain Lark reads it: a `lark.Lark` with its own lexer, indenter and trees."""
    from lark import Lark
    from lark.indenter import Indenter

    class Indentation(Indenter):
        NL_type = "_NL"
        OPEN_PAREN_types = ["LPAR"]  # noqa: RUF012
        CLOSE_PAREN_types = ["RPAR"]  # noqa: RUF012
        INDENT_type = "_INDENT"
        DEDENT_type = "_DEDENT"
        tab_len = 8

    grammar = resources.text("grammar/licet.lark")
    return Lark(grammar, parser="lalr", postlex=Indentation(), start=list(STARTS), **options)


def tables() -> str:
    """The text of `tables.py`."""
    parser = lark_parser()
    table = parser.parser.parser._parse_table
    rules = sorted(parser.rules, key=_rule_key)
    number = {_rule_key(rule): index for index, rule in enumerate(rules)}
    order = _state_order(table)
    rows = []
    for state in order:
        row = {}
        for symbol, (action, target) in sorted(table.states[state].items()):
            if symbol == "$END" and str(action) == "Shift":
                continue  # the reader ends by `ENDS`
            row[symbol] = order[target] if str(action) == "Shift" else ~number[_rule_key(target)]
        rows.append(row)
    shapes, keywords = _terminals(parser)
    types = [name for name, _ in shapes]
    pattern = "|".join(f"({text})" for _, text in shapes)
    alone = {terminal.name: terminal.pattern.to_regexp() for terminal in parser.terminals}
    lines = [
        '"""The grammar as tables, made from grammar/licet.lark by `python -m licet.syntax.generate`. Do not edit."""',
        "",
        "# fmt: off",
        "# ruff: noqa: E501",
        "",
        "from __future__ import annotations",
        "",
        "# What a place in a text may match, one group a type; VERSION only where a version is asked for.",
        f"TYPES: tuple[str, ...] = {('', *types)!r}",
        f"SHAPES = {pattern!r}",
        f"SHAPES_OVER_LINES = {pattern.replace(_BLANKS, _BLANKS_OVER_LINES)!r}",
        f"VERSION = {alone['VERSION']!r}",
        f"STRING = {alone['STRING']!r}",
        "",
        "# The type that a word has where the row of the state accepts it; else it is a NAME.",
        f"KEYWORDS: dict[str, str] = {dict(sorted(keywords.items()))!r}",
        "",
        f"STARTS: dict[str, int] = { {start: order[table.start_states[start]] for start in STARTS}!r}",
        f"ENDS: dict[str, int] = { {start: order[table.end_states[start]] for start in STARTS}!r}",
        "",
        "# A rule a line: what it makes, of how many parts, and what builds it (+first and +more gather a repetition).",
        'RULES = """',
        *(f"{rule.origin.name} {len(rule.expansion)} {_builder(rule)}" for rule in rules),
        '"""',
        "",
        "# A state a line: after each symbol the next state, or ~n to reduce by rule n.",
        "ROWS: tuple[dict[str, int], ...] = (",
        *(f"    {row!r}," for row in rows),
        ")",
        "",
    ]
    return "\n".join(lines)


def _rule_key(rule: Any) -> tuple[str, tuple[str, ...], str]:
    return rule.origin.name, tuple(symbol.name for symbol in rule.expansion), rule.alias or ""


def _builder(rule: Any) -> str:
    if rule.origin.name.startswith("__"):
        return "+more" if rule.expansion[0].name == rule.origin.name else "+first"
    return str(rule.alias or rule.origin.name)


def _state_order(table: Any) -> dict[Any, int]:
    """States numbered as they are met from the starts, by the names of the symbols: Lark's own numbers vary."""
    order: dict[Any, int] = {}
    queue = deque(table.start_states[start] for start in STARTS)
    while queue:
        state = queue.popleft()
        if state in order:
            continue
        order[state] = len(order)
        row = table.states[state]
        queue.extend(target for _, (action, target) in sorted(row.items(), key=_symbol) if str(action) == "Shift")
    return order


def _symbol(entry: tuple[str, Any]) -> str:
    return entry[0]


def _terminals(parser: Any) -> tuple[list[tuple[str, str]], dict[str, str]]:
    """The types with their patterns, in the order in which they are tried; and the words that may be keywords."""
    name = re.compile(next(terminal.pattern.to_regexp() for terminal in parser.terminals if terminal.name == "NAME"))
    shapes = [("_NL", r"(?:#[^\n]*|\r)?(?:\n|\Z)")]
    keywords = {}
    for terminal in sorted(
        parser.terminals, key=lambda terminal: (-terminal.priority, terminal.name != "NAME", terminal.name)
    ):
        if terminal.name in parser.ignore_tokens or terminal.name in ("_NL", "VERSION"):
            continue
        if terminal.pattern.type == "str" and name.fullmatch(terminal.pattern.value):
            keywords[terminal.pattern.value] = terminal.name
        else:
            shapes.append((terminal.name, terminal.pattern.to_regexp()))
    return shapes, keywords


def main() -> None:
    """Writes the tables beside this file."""
    path = os.path.join(os.path.dirname(__file__), "tables.py")
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(tables())


if __name__ == "__main__":
    main()
