"""Constraints: from their words to conditions, by precedence and without recursion, however deep they are nested.

`!` binds closest, then `&`, `|`, `=>` and `<=>`; those of one kind from left to right, as in the language's own grammar.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from licet.interop.uvl.told import Told
from licet.interop.uvl.tree import NAME
from licet.syntax import ast
from licet.text import Source, Span

_token = re.compile(
    rf"\s*(?:({NAME})|(<=>|=>)|(!(?!=)|[&|()])|(\.)|(==|!=|<=|>=|[<>+*/-]|-?\d*\.?\d+|'[^'\n]*')|(\S))"
).match
_followed = re.compile(r"\s*\(").match

FUNCTIONS = frozenset({"sum", "avg", "len", "floor", "ceil"})
_binds = {"!": 5, "&": 4, "|": 3, "=>": 2, "<=>": 1}
# A condition is nested so deep at most (the language allows fifty levels); what is deeper gets a name of its own.
DEEPEST = 12
# A side of `<=>` stands twice in what it means; one with more words than this gets a name of its own.
LARGEST_TWICE = 12


class Said:
    """A part of a constraint: how its parts are joined, and these as conditions. `depth` is how deep it is nested, and
    `size` how many names stand in it."""

    __slots__ = ("depth", "end", "of", "sign", "size", "start")

    def __init__(self, sign: str, of: list[ast.Condition], start: int, end: int, depth: int = 0, size: int = 1) -> None:
        self.sign, self.of, self.start, self.end, self.depth, self.size = sign, of, start, end, depth, size


class _Refused(Exception):
    """The constraint cannot be read; that was told."""


class _Operator(NamedTuple):
    sign: str
    start: int


class Expressions:
    """Reads constraints. `find` gives the name in licet of a feature, or None where the words between dots name none, which
    `unknown` tells; `name` declares a term for a condition and gives its name."""

    def __init__(
        self,
        source: Source,
        text: str,
        told: Told,
        find: Callable[[list[str]], str | None],
        unknown: Callable[[list[str], tuple[int, int]], None],
        name: Callable[[ast.Condition, Span], str],
    ) -> None:
        self._source, self._text, self._told = source, text, told
        self._find, self._unknown, self._name = find, unknown, name

    def read(self, start: int, end: int) -> Said | None:
        """The constraint that stands from `start` to `end`; None, and told, where it is none or has no meaning here."""
        try:
            return self._read(start, end)
        except _Refused:
            return None

    def _read(self, start: int, end: int) -> Said:
        text = self._text
        operands: list[Said] = []
        operators: list[_Operator] = []
        wanted = True  # whether an operand comes next
        at = start
        while at < end:
            match = _token(text, at, end)
            if match is None:
                break
            kind, at = match.lastindex or 0, match.end()
            place = match.start(kind), at
            word = match[kind]
            if kind == 1 and wanted:
                said, at = self._reference(word, place, end)
                operands.append(said)
                wanted = False
            elif (kind == 2 or (kind == 3 and word in "&|")) and not wanted:
                self._reduce(operators, operands, _binds[word])
                operators.append(_Operator(word, place[0]))
                wanted = True
            elif kind == 3 and word in "!(" and wanted:
                operators.append(_Operator(word, place[0]))
            elif kind == 3 and word == ")" and not wanted:
                self._reduce(operators, operands, 0)
                if not operators:
                    raise self._cannot("a `)` that closes nothing", place, "no `(` stands before it", "take it out")
                opened = operators.pop()
                operands[-1].start, operands[-1].end = opened.start, at
            elif kind == 5:
                raise self._arithmetic(word, place, (start, end))
            else:
                what = "an operator is missing" if not wanted and kind in (1, 3) else "this cannot stand here"
                help = "join names with `&`, `|`, `=>` and `<=>`; `!` stands before what shall not hold"
                raise self._cannot(what, place, "a name or `(` is wanted" if wanted else "`&`, `|`, `=>`?", help)
        if wanted:
            title, label = "a constraint breaks off", "something is missing at its end"
            raise self._cannot(title, (start, end), label, "write the name of a feature behind the last sign")
        self._reduce(operators, operands, 0)
        if operators:
            at = operators[-1].start
            raise self._cannot("a bracket is not closed", (at, at + 1), "it is opened here", "close it with `)`")
        return operands[0]

    # ---- names -------------------------------------------------------------------------------------------------------

    def _reference(self, word: str, place: tuple[int, int], end: int) -> tuple[Said, int]:
        parts, at = [word.strip('"')], place[1]
        while at < end and self._text[at] == ".":
            match = _token(self._text, at + 1, end)
            if match is None or match.lastindex != 1:
                raise self._cannot(
                    "a name breaks off", (place[0], at + 1), "nothing stands behind the dot", "take it out"
                )
            parts.append(match[1].strip('"'))
            at = match.end()
        if word in FUNCTIONS and _followed(self._text, at, end):
            raise self._function(word, place)
        id = self._find(parts)
        if id is None:
            self._unknown(parts, (place[0], at))
            raise _Refused
        span = Span(self._source, place[0], at)
        return Said("", [ast.Ref(ast.Name(id, span), None, span)], place[0], at), at

    # ---- joining -----------------------------------------------------------------------------------------------------

    def _reduce(self, operators: list[_Operator], operands: list[Said], binding: int) -> None:
        """Join what binds at least as close as this."""
        while operators and operators[-1].sign != "(" and _binds[operators[-1].sign] >= max(binding, 1):
            sign, start = operators.pop()
            right = operands.pop()
            if sign == "!":
                operands.append(self._not(right, start))
            else:
                operands.append(self._joined(sign, operands.pop(), right))

    def _not(self, of: Said, start: int) -> Said:
        if of.sign == "!":  # twice is not at all
            inner = of.of[0]
            sign = "&" if isinstance(inner, ast.And) else "|" if isinstance(inner, ast.Or) else ""
            parts: list[ast.Condition] = list(inner.of) if isinstance(inner, ast.And | ast.Or) else [inner]
            return Said(sign, parts, start, of.end, of.depth - 1, of.size)
        return Said("!", [self.condition(of)], start, of.end, of.depth + 1, of.size)

    def _joined(self, sign: str, left: Said, right: Said) -> Said:
        start, end, size = left.start, right.end, left.size + right.size
        depth = max(left.depth, right.depth) + (2 if sign == "=>" else 1)
        if sign in "&|":
            of = left.of if left.sign == sign else [self.condition(left)]
            of += right.of if right.sign == sign else [self.condition(right)]
            if left.sign == sign or right.sign == sign:
                depth = max(left.depth + (left.sign != sign), right.depth + (right.sign != sign))
            return self._bounded(Said(sign, of, start, end, depth, size))
        if sign == "<=>":
            left, right = self._small(left), self._small(right)
            depth, size = max(left.depth, right.depth) + 3, 2 * (left.size + right.size)
        return self._bounded(Said(sign, [self.condition(left), self.condition(right)], start, end, depth, size))

    def _small(self, said: Said) -> Said:
        return said if said.size <= LARGEST_TWICE else self._named(said)

    def _bounded(self, said: Said) -> Said:
        """The same, with a part that is nested too deep under a name of its own."""
        return said if said.depth <= DEEPEST else self._named(said)

    def _named(self, said: Said) -> Said:
        span = Span(self._source, said.start, said.end)
        name = ast.Name(self._name(self.condition(said), span), span)
        return Said("", [ast.Ref(name, None, span)], said.start, said.end)

    def condition(self, said: Said) -> ast.Condition:
        """A part of a constraint as a condition."""
        span = Span(self._source, said.start, said.end)
        match said.sign:
            case "":
                return said.of[0]
            case "!":
                return ast.Not(said.of[0], span)
            case "&":
                return ast.And(tuple(said.of), span)
            case "|":
                return ast.Or(tuple(said.of), span)
            case "=>":
                return ast.Or((opposite(said.of[0]), said.of[1]), span)
            case _:
                one, other = said.of
                both = ast.And((one, other), span)
                return ast.Or((both, ast.And((opposite(one), opposite(other)), span)), span)

    # ---- what is refused ---------------------------------------------------------------------------------------------

    def _cannot(self, title: str, place: tuple[int, int], label: str, help: str) -> _Refused:
        self._told.tell("E0703", title, place, label, help)
        return _Refused()

    def _function(self, word: str, place: tuple[int, int]) -> _Refused:
        title = "constraints with the functions `sum`, `avg`, `len`, `floor` and `ceil` have no meaning here"
        why = "A rule says which plans and add-ons may be held together. What an attribute comes to in all is a limit."
        help = "take the constraint out; a total that is needed at least is asked for: `licet find --at-least LIMIT=N`"
        self._told.gather("E0710", title, why, help, place, f"`{word}` is a function")
        return _Refused()

    def _arithmetic(self, word: str, place: tuple[int, int], whole: tuple[int, int]) -> _Refused:
        title = "constraints that reckon or compare values have no meaning here"
        why = "A rule says which plans and add-ons may be held together; it does not read what attributes are worth."
        help = "take the constraint out, or say by names what shall not go together"
        label = f"`{word}` compares values" if word in ("==", "!=", "<", ">", "<=", ">=") else f"`{word}` is of values"
        if self._text[place[0] : place[0] + 2] == "->":
            return self._cannot(
                "`->` is no sign of UVL", (place[0], place[0] + 2), "an arrow stands here", "write `=>`"
            )
        self._told.gather("E0710", title, why, help, place, label)
        return _Refused()


def opposite(condition: ast.Condition) -> ast.Condition:
    """The condition that holds where this one does not."""
    return condition.of if isinstance(condition, ast.Not) else ast.Not(condition, condition.span)
