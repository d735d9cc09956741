"""The small parts of the syntax tree: words, repetitions, clauses, dates and amounts. See `build.py`."""
# ruff: noqa: D102 (a method is named after the rule that it builds, and the grammar says what that is)

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, cast

from licet.diagnostics import Diagnostic, Edit, Fix, Label
from licet.syntax import ast
from licet.text import Source, Span

DEEPEST = 50  # levels of nesting: of lines, and of parentheses and `not` in a condition
MOST_DIGITS = 1000

Word = tuple[str, int, int]  # a keyword, a sign, a date: its text and place
Number = tuple[int, int, int]
Parts = list[Any]
Clause = tuple[str, Any, int, int]  # its kind, its value and place
Clauses = dict[str, Any]
Header = tuple[ast.Name, Clauses, int, int]
Condition = tuple[ast.Condition, int, int, int, bool]  # the node, its place, its depth, whether in parentheses
Gathered = tuple[Any, list[Any]]  # a repetition: what came before, and its last parts

_thousands = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}").fullmatch
_kebab = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?").fullmatch
_CLAUSES = {"title": "a title", "shown_as": "`shown as`"}


def flat(gathered: Gathered) -> list[Any]:
    """The parts of a repetition, in order."""
    pieces = []
    rest: Gathered | None = gathered
    while rest is not None:
        pieces.append(rest[1])
        rest = rest[0]
    return [part for piece in reversed(pieces) for part in piece]


class Base:
    """What all methods share. `found` gathers diagnostics, and names that are not kebab-case."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.found: list[Diagnostic | ast.Name] = []
        self._good: set[str] = set()

    def _span(self, start: int, end: int) -> Span:
        return Span(self.source, start, end)

    def _note(self, code: str, title: str, start: int, end: int, label: str, **more: Any) -> None:
        self.found.append(Diagnostic(code, title, (Label(self._span(start, end), label, primary=True),), **more))

    # ---- words -------------------------------------------------------------------------------------------------------

    def name(self, text: str, start: int, end: int) -> ast.Name:
        """A word that stands for something of the catalogue."""
        name = ast.Name(text, Span(self.source, start, end))
        if text not in self._good:
            if _kebab(text):
                self._good.add(text)
            else:
                self.found.append(name)
        return name

    def string(self, text: str, start: int, end: int) -> ast.Text:
        """A text in quotes."""
        inner = text[1:-1]
        if "\\" in inner:
            inner = re.sub(r"\\(.)", lambda match: self._escaped(match, start + 1), inner)
        if "\t" in inner:
            places = [start + at for at, sign in enumerate(text) if sign == "\t"]
            fix = Fix("write a space", tuple(Edit(self._span(at, at + 1), " ") for at in places))
            self._note(
                "E0114",
                "a tab stands in a text",
                places[0],
                places[0] + 1,
                "no tabs here",
                help="write a space",
                fix=fix,
            )
        return ast.Text(inner, Span(self.source, start, end))

    def _escaped(self, match: re.Match[str], base: int) -> str:
        if match[1] not in '"\\':
            start, end = base + match.start(), base + match.end()
            self._note(
                "E0101",
                f"`{match[0]}` stands for nothing in a text",
                start,
                end,
                'only `\\"` and `\\\\` are known here',
                help=f"write `\\\\{match[1]}` for a backslash",
                fix=Fix("write two backslashes", (Edit(self._span(start, start + 1), "\\\\"),)),
            )
            return match[0]
        return match[1]

    def number(self, text: str, start: int, end: int) -> Number:
        """A whole number, plain or in groups."""
        digits = text.replace("_", "").replace(" ", "").lstrip("0") or "0"
        if len(digits) > MOST_DIGITS:
            self._note("E0116", "this number is too long", start, end, f"a number has {MOST_DIGITS} digits at most")
        return int(digits[:MOST_DIGITS]), start, end

    # ---- repetitions and small parts ---------------------------------------------------------------------------------

    def first(self, c: Parts) -> Gathered:
        """The beginning of a repetition."""
        return None, c

    def more(self, c: Parts) -> Gathered:
        """A repetition goes on."""
        return c[0], c[1:]

    def start(self, c: Parts) -> tuple[ast.TopLevel, ...]:
        return tuple(flat(c[0])) if c else ()

    def _line(self, c: Parts) -> Any:
        return c[0]

    def _body(self, c: Parts) -> tuple[Any, ...]:
        return tuple(flat(c[1]))

    def texts(self, c: Parts) -> ast.Texts:
        if len(c) == 1:
            return (c[0],)
        texts = [c[0]]
        seen: dict[str, Span] = {}
        twice = False
        parts = flat(c[1])
        for name, text in zip(parts[::2], parts[1::2], strict=True):
            language = name.text
            if len(language) > 3 and "-" not in language:
                self._no_language(name, text.span.end)
                continue
            if language in seen and not twice:
                self._twice(f"a title in `{language}`", name.span, seen[language])
                twice = True
            seen.setdefault(language, name.span)
            texts.append(ast.Text(text.text, text.span, language))
        return tuple(texts)

    def _no_language(self, name: ast.Name, end: int) -> None:
        """`shrt "Premium"`: a word before a text is a language, and this is hardly one."""
        from licet.diagnostics.suggest import nearest

        close = nearest(name.text, ("short", "formerly", "shown as", "about", "note", "link"), 1)
        start = name.span.start
        help = f"did you mean `{close[0]}`?" if close else "write the code of the language"
        label = "a language is written as a short code: `nl`, `pt-br`"
        self._note("E0101", f"`{name.text}` is no language", start, name.span.end, label, help=help)

    def names(self, c: Parts) -> tuple[ast.Name, ...]:
        return (c[0],) if len(c) == 1 else (c[0], *flat(c[1])[1::2])

    def holder(self, c: Parts) -> Word:
        return cast(Word, c[0])

    def plans(self, c: Parts) -> Word:
        return "plans", c[0][1], c[0][2]

    def addons(self, c: Parts) -> Word:
        return "addons", c[0][1], c[0][2]

    def _bound(self, least: int, most: int | None, start: int, last: Number) -> ast.Bound:
        return ast.Bound(least, most, self._span(start, last[2]))

    def at_least(self, c: Parts) -> ast.Bound:
        return self._bound(c[1][0], None, c[0][1], c[1])

    def at_most(self, c: Parts) -> ast.Bound:
        return self._bound(0, c[1][0], c[0][1], c[1])

    def exactly(self, c: Parts) -> ast.Bound:
        return self._bound(c[1][0], c[1][0], c[0][1], c[1])

    def between(self, c: Parts) -> ast.Bound:
        return self._bound(c[0][0], c[2][0], c[0][1], c[2])

    # ---- clauses -----------------------------------------------------------------------------------------------------

    def _names_clause(self, kind: str, c: Parts) -> Clause:
        return kind, c[1], c[0][1], c[1][-1].span.end

    def _texts_clause(self, kind: str, c: Parts) -> Clause:
        return kind, c[-1], c[0][1], c[-1][-1].span.end

    def title(self, c: Parts) -> Clause:
        texts = c[0]
        return "title", texts, texts[0].span.start, texts[-1].span.end

    def short(self, c: Parts) -> Clause:
        return self._texts_clause("short", c)

    def shown_as(self, c: Parts) -> Clause:
        return self._texts_clause("shown_as", c)

    def formerly(self, c: Parts) -> Clause:
        return self._texts_clause("formerly", c)

    def includes(self, c: Parts) -> Clause:
        return self._names_clause("includes", c)

    def covers(self, c: Parts) -> Clause:
        return self._names_clause("covers", c)

    def replaces(self, c: Parts) -> Clause:
        return self._names_clause("replaces", c)

    def under(self, c: Parts) -> Clause:
        return "under", c[1], c[0][1], c[1].span.end

    def per(self, c: Parts) -> Clause:
        return "per", c[1][0], c[0][1], c[1][2]

    def when(self, c: Parts) -> Clause:
        return "when", c[1][0], c[0][1], c[1][2]

    def became(self, c: Parts) -> Clause:
        return "became", c[1], c[0][1], c[1].span.end

    # ---- dates and amounts -------------------------------------------------------------------------------------------

    def _day(self, word: Word) -> ast.Day:
        text, start, end = word
        year, month, day = map(int, text.split("-"))
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
        if year == 0 or not 1 <= month <= 12 or not 1 <= day <= days[month - 1]:
            self._note("E0101", f"`{text}` is not a day", start, end, "no calendar has this day")
        return ast.Day(text, self._span(start, end))

    def _dated(self, kind: str, c: Parts) -> Clause:
        return kind, self._day(c[1]), c[0][1], c[1][2]

    def from_date(self, c: Parts) -> Clause:
        return self._dated("from", c)

    def before_date(self, c: Parts) -> Clause:
        return self._dated("before", c)

    def retired(self, c: Parts) -> Clause:
        return self._dated("retired", c)

    def unit(self, c: Parts) -> ast.Name:
        """A unit is no name of the catalogue, so it need not be kebab-case."""
        if self.found and self.found[-1] is c[0]:
            self.found.pop()
        return cast(ast.Name, c[0])

    def figure(self, c: Parts) -> tuple[Decimal, int, int]:
        """A number that may have a fraction."""
        value, start, end = c[0]
        if isinstance(value, int):
            return Decimal(value), start, end
        return self._decimal(value, start, end), start, end

    def _decimal(self, text: str, start: int, end: int) -> Decimal:
        plain = text.replace(" ", "").replace("_", "").replace(",", ".")
        if _thousands(text):
            whole, fraction = plain.split(".")
            label = "some read it as a thousand times as much"
            small = f"{Decimal(plain).normalize():f}"
            small += ".0" if "." not in small else "0" if _thousands(small) else ""
            help = f"write `{whole} {fraction}`, or `{small}` for the small number"
            self._note("E0116", f"`{text}` can be read in two ways", start, end, label, help=help)
        elif "," in text:
            fix = Fix("write a dot", (Edit(self._span(start, end), text.replace(",", ".")),))
            help = f"write `{text.replace(',', '.')}`"
            self._note("E0116", f"`{text}` has a comma", start, end, "a fraction has a dot here", help=help, fix=fix)
        return Decimal(plain)

    def _percent(self, word: Word) -> Decimal:
        return Decimal(word[0].rstrip("%").rstrip().replace(",", "."))

    def amount(self, c: Parts) -> ast.Amount:
        number, start, end = c[0]
        unit: ast.Name | None = c[1] if len(c) == 2 else None
        return ast.Amount(number, unit, self._span(start, unit.span.end if unit else end))

    def unlimited(self, c: Parts) -> ast.Amount:
        return ast.Amount(None, None, self._span(c[0][1], c[0][2]))

    def _header(self, c: Parts) -> Header:
        """`KEYWORD name clause …`: the name, the clauses by kind, and the place of all."""
        name: ast.Name = c[1]
        if len(c) == 2:
            return name, {}, c[0][1], name.span.end
        clauses, end = self._clauses(flat(c[2]))
        return name, clauses, c[0][1], end

    def _dates(self, clauses: Clauses) -> ast.Dates:
        get = clauses.get
        return ast.Dates(get("from"), get("before"), get("retired"))

    def _clauses(self, clauses: list[Clause]) -> tuple[Clauses, int]:
        if len(clauses) == 1:
            kind, value, _, end = clauses[0]
            return {kind: value}, end
        found: Clauses = {}
        twice = set()
        for kind, value, start, end in clauses:
            if kind not in found:
                found[kind] = value
            elif kind not in twice:
                twice.add(kind)
                first = next(clause for clause in clauses if clause[0] == kind)
                what = _CLAUSES.get(kind, f"`{kind}`")
                self._twice(what, self._span(start, end), self._span(first[2], first[3]))
        return found, clauses[-1][3]

    def _twice(self, what: str, second: Span, first: Span) -> None:
        labels = (Label(second, "once more here", primary=True), Label(first, "written here first"))
        help = "keep one of them"
        if what == "`when`":
            help = "write one `when` and join the conditions with `and`, or with `or`"
        elif what in ("`covers`", "`replaces`", "`includes`"):
            help = f"write {what} once, with a comma between the names"
        self.found.append(Diagnostic("E0115", f"{what} is written twice", labels, help=help))

    def _undotted(self, name: ast.Name) -> ast.Name:
        """The name in a declaration: a dot would make it a tier's name, and tiers stand in their solution."""
        if "." in name.text and name.text in self._good:
            short = name.text.split(".")[1]
            self._note(
                "E0112",
                f"`{name.text}` has a dot where it is declared",
                name.span.start,
                name.span.end,
                "a dot stands only where a tier is named from outside",
                help=f"write `tier {short}` inside `{name.text.split('.')[0]}`, or a name without a dot",
            )
        return name
