"""Prices that are worked out: `#seats * 4`, `#vip ? 0 : 10`. A small calculator over exact fractions; nothing is run.

It knows what Pricing2Yaml's files use of the expression languages of its two libraries: numbers, texts, variables,
arithmetic, comparisons, `&&`, `||`, `!`, `? :`, and a few functions of `Math`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

Value = Fraction | bool | str
LONGEST = 1000
DEEPEST = 50
# So many digits may a number have that comes out on the way.
_BITS = 2000

_token = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d*)?(?:[eE][-+]?\d{1,3})?|\.\d+)|(?P<variable>\#[A-Za-z_]\w*)|(?P<name>[A-Za-z_][\w.]*)"
    r"|(?P<text>'[^']*'|\"[^\"]*\")|(?P<sign>&&|\|\||===|!==|==|!=|<=|>=|\*\*|[-+*/%()<>?:!,]))"
)
_FUNCTIONS: dict[str, Callable[..., Fraction]] = {
    "Math.floor": lambda one: Fraction(floor(one)),
    "Math.ceil": lambda one: Fraction(ceil(one)),
    "Math.round": lambda one: Fraction(floor(one + Fraction(1, 2))),
    "Math.abs": abs,
    "Math.min": min,
    "Math.max": max,
}
_NOT_KNOWN = (
    "Only numbers, variables (`#x`), + - * / %, comparisons, `? :` and Math.floor, ceil, round, min and max are read."
)


class NoPrice(Exception):
    """Why an expression gives no price."""


def evaluate(text: str, variables: Mapping[str, Decimal | bool | str]) -> Decimal:
    """The price that an expression comes to: exactly, or to 12 places where its digits do not end. Raises NoPrice."""
    if len(text) > LONGEST:
        raise NoPrice(f"it has more than {LONGEST} characters")
    found = _Reading(text, variables).whole()
    if not isinstance(found, Fraction):
        raise NoPrice("it does not come to a number")
    if found < 0:
        raise NoPrice("it comes to less than nothing")
    scaled = found * 10**12
    return Decimal(floor(scaled + Fraction(1, 2))).scaleb(-12).normalize() if scaled.denominator != 1 else _plain(found)


def _plain(number: Fraction) -> Decimal:
    whole = number * 10**12
    return Decimal(f"{whole.numerator}E-12").normalize() if number.denominator != 1 else Decimal(number.numerator)


class _Reading:
    """Reads and works out an expression from left to right."""

    def __init__(self, text: str, variables: Mapping[str, Decimal | bool | str]) -> None:
        self._tokens: list[tuple[str, str]] = []
        self._variables = variables
        self._at = 0
        self._depth = 0
        place = 0
        while place < len(text) and text[place:].strip():
            match = _token.match(text, place)
            if match is None or match.lastgroup is None:
                raise NoPrice(f"`{text[place:].strip()[:1]}` cannot stand in it. {_NOT_KNOWN}")
            self._tokens.append((match.lastgroup, match[match.lastgroup]))
            place = match.end()

    def whole(self) -> Value:
        found = self._choice()
        if self._at < len(self._tokens):
            raise NoPrice(f"`{self._tokens[self._at][1]}` cannot stand there. {_NOT_KNOWN}")
        return found

    def _next(self, *signs: str) -> str | None:
        if self._at < len(self._tokens):
            kind, text = self._tokens[self._at]
            if kind == "sign" and text in signs:
                self._at += 1
                return text
        return None

    def _choice(self) -> Value:
        self._depth += 1
        if self._depth > DEEPEST:
            raise NoPrice("it is nested too deeply")
        found = self._either()
        if self._next("?"):
            yes = self._choice()
            if not self._next(":"):
                raise NoPrice("a `:` is missing behind `?`")
            no = self._choice()
            found = yes if _true(found) else no
        self._depth -= 1
        return found

    def _either(self) -> Value:
        found = self._both()
        while self._next("||"):
            other = self._both()
            found = found if _true(found) else other
        return found

    def _both(self) -> Value:
        found = self._compared()
        while self._next("&&"):
            other = self._compared()
            found = other if _true(found) else found
        return found

    def _compared(self) -> Value:
        found = self._sum()
        while sign := self._next("===", "!==", "==", "!=", "<=", ">=", "<", ">"):
            other = self._sum()
            if sign[0] in "=!":
                found = (found == other) == (sign[0] == "=")
            else:
                one, two = _number(found), _number(other)
                found = {"<": one < two, ">": one > two, "<=": one <= two, ">=": one >= two}[sign]
        return found

    def _sum(self) -> Value:
        found = self._product()
        while sign := self._next("+", "-"):
            other = self._product()
            found = _small(_number(found) + _number(other) if sign == "+" else _number(found) - _number(other))
        return found

    def _product(self) -> Value:
        found = self._one()
        while sign := self._next("*", "/", "%"):
            one, two = _number(found), _number(self._one())
            if sign != "*" and two == 0:
                raise NoPrice("it divides by 0")
            found = _small(one * two if sign == "*" else one / two if sign == "/" else one - two * int(one / two))
        return found

    def _one(self) -> Value:
        if sign := self._next("-", "+", "!"):
            self._depth += 1
            if self._depth > DEEPEST:
                raise NoPrice("it is nested too deeply")
            found = self._one()
            self._depth -= 1
            return not _true(found) if sign == "!" else _number(found) if sign == "+" else -_number(found)
        if self._next("("):
            found = self._choice()
            self._close()
            return found
        if self._at == len(self._tokens):
            raise NoPrice("something is missing at its end")
        kind, text = self._tokens[self._at]
        self._at += 1
        if kind == "number":
            return _small(Fraction(Decimal(text)))
        if kind == "text":
            return text[1:-1]
        if kind == "variable":
            return self._variable(text[1:])
        if kind == "name" and text in ("true", "false"):
            return text == "true"
        if kind == "name" and text in _FUNCTIONS and self._next("("):
            return self._call(text)
        raise NoPrice(f"`{text}` cannot stand there. {_NOT_KNOWN}")

    def _variable(self, name: str) -> Value:
        if name not in self._variables:
            from licet.diagnostics.suggest import nearest

            near = nearest(name, self._variables)
            hint = f"; did you mean `#{near[0]}`?" if near else ""
            raise NoPrice(f"there is no variable `{name}` under `variables`{hint}")
        value = self._variables[name]
        return Fraction(value) if isinstance(value, Decimal) else value

    def _call(self, name: str) -> Value:
        given = [_number(self._choice())]
        while self._next(","):
            given.append(_number(self._choice()))
        self._close()
        if len(given) != 1 and name not in ("Math.min", "Math.max"):
            raise NoPrice(f"`{name}` takes one number")
        return Fraction(
            min(given) if name == "Math.min" else max(given) if name == "Math.max" else _FUNCTIONS[name](*given)
        )

    def _close(self) -> None:
        if not self._next(")"):
            raise NoPrice("a `)` is missing")


def _true(value: Value) -> bool:
    return bool(value)


def _number(value: Value) -> Fraction:
    if isinstance(value, bool):
        return Fraction(int(value))
    if isinstance(value, Fraction):
        return value
    raise NoPrice("it reckons with a text")


def _small(number: Fraction) -> Fraction:
    if number.numerator.bit_length() + number.denominator.bit_length() > _BITS:
        raise NoPrice("a number in it is too long")
    return number
