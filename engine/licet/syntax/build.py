"""Builds the syntax tree: one method a rule of the grammar, called as the reader recognises it.

A method gets the values of all parts of its rule, keywords included, and must not change them: after a mistake the
reader goes back and builds a line again. What is wrong but readable is noted in `found`, and reading goes on.
"""
# ruff: noqa: D102 (a method is named after the rule that it builds, and the grammar says what that is)

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Literal, cast

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


class Builder:
    """Builds the tree of one source. `found` gathers diagnostics, and names that are not kebab-case."""

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

    def _header(self, c: Parts) -> Header:
        """`KEYWORD name clause …`: the name, the clauses by kind, and the place of all."""
        name: ast.Name = c[1]
        if len(c) == 2:
            return name, {}, c[0][1], name.span.end
        clauses, end = self._clauses(flat(c[2]))
        return name, clauses, c[0][1], end

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

    # ---- catalogue, import, holds ------------------------------------------------------------------------------------

    def catalogue(self, c: Parts) -> ast.Catalogue:
        name, title, start, end = c[0]
        fields: dict[str, tuple[Any, Span]] = {}
        files: list[ast.Text] = []
        lines: list[ast.Property] = []
        for clause in c[2] if len(c) == 3 else ():
            if isinstance(clause, ast.Property):
                lines.append(clause)
            elif clause[0] == "titles from":
                files += clause[1]
            elif clause[0] in fields:
                self._twice(f"`{clause[0]}`", self._span(clause[2], clause[3]), fields[clause[0]][1])
            else:
                fields[clause[0]] = clause[1], self._span(clause[2], clause[3])
        return ast.Catalogue(
            name,
            title,
            self._span(start, end),
            version=fields["version"][0] if "version" in fields else None,
            as_of=fields["as of"][0] if "as of" in fields else None,
            languages=fields["languages"][0] if "languages" in fields else (),
            titles_from=tuple(files),
            counted=fields["combinations of"][0] if "combinations of" in fields else None,
            lines=tuple(lines),
        )

    def catalogue_words(self, c: Parts) -> tuple[ast.Name, ast.Texts, int, int]:
        name = self._undotted(c[1])
        title = c[2] if len(c) == 3 else ()
        return name, title, c[0][1], title[-1].span.end if title else name.span.end

    def version(self, c: Parts) -> Clause:
        if isinstance(c[1], ast.Text):
            return "version", c[1].text, c[0][1], c[1].span.end
        return "version", c[1][0], c[0][1], c[1][2]

    def as_of(self, c: Parts) -> Clause:
        text, start, end = c[2]
        year, month, day = map(int, text.split("-"))
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
        if year == 0 or not 1 <= month <= 12 or not 1 <= day <= days[month - 1]:
            self._note("E0101", f"`{text}` is not a day", start, end, "no calendar has this day")
        return "as of", text, c[0][1], end

    def languages(self, c: Parts) -> Clause:
        return self._names_clause("languages", c)

    def titles_from(self, c: Parts) -> Clause:
        texts = [c[2], *(flat(c[3])[1::2] if len(c) == 4 else ())]
        return "titles from", texts, c[0][1], texts[-1].span.end

    def counted(self, c: Parts) -> Clause:
        if len(c) == 3:
            return "combinations of", None, c[0][1], c[2][2]
        counted, end = self._addons(c[4])
        return "combinations of", counted, c[0][1], end

    def _addons(self, value: Any) -> tuple[Literal["addons"] | tuple[ast.Name, ...], int]:
        if isinstance(value[0], ast.Name):
            return value, value[-1].span.end
        return "addons", value[2]

    def import_words(self, c: Parts) -> ast.Import:
        return ast.Import(c[1], self._span(c[0][1], c[1].span.end))

    def holds_words(self, c: Parts) -> ast.Holds:
        bound = c[3] if isinstance(c[3], ast.Bound) else ast.Bound(0, None, self._span(c[3][1], c[3][2]))
        return ast.Holds(c[1][0], bound, c[4][0], self._span(c[0][1], c[4][2]))

    # ---- features ----------------------------------------------------------------------------------------------------

    def features(self, c: Parts) -> ast.Features:
        _, start, end = c[0][0]
        return ast.Features(c[2] if len(c) == 3 else (), self._span(start, end))

    def features_words(self, c: Parts) -> Parts:
        return c

    def feature(self, c: Parts) -> ast.FeatureLine:
        sign, name, clauses, start, end = c[0]
        span = Span(self.source, start, end)
        lines = c[2] if len(c) == 3 else ()
        if not clauses:
            return ast.FeatureLine(sign, name, (), span, lines=lines)
        get = clauses.get
        title = get("title", ())
        if "." in name.text and title:
            self._undotted(name)
        return ast.FeatureLine(
            sign,
            name,
            title,
            span,
            get("under"),
            get("covers", ()),
            get("replaces", ()),
            get("shown_as", ()),
            get("when"),
            lines,
        )

    def grants(self, c: Parts) -> tuple[str | None, ast.Name, Clauses, int, int]:
        name, clauses, start, end = self._header(c)
        return "+", name, clauses, start, end

    def declares(self, c: Parts) -> tuple[str | None, ast.Name, Clauses, int, int]:
        name: ast.Name = c[0]
        if len(c) == 1:
            return None, name, {}, name.span.start, name.span.end
        clauses, end = self._clauses(flat(c[1]))
        return None, name, clauses, name.span.start, end

    def takes(self, c: Parts) -> tuple[str | None, ast.Name, Clauses, int, int]:
        name: ast.Name = c[1]
        if len(c) == 2:
            return "without", name, {}, c[0][1], name.span.end
        return "without", name, {"when": c[2][1]}, c[0][1], c[2][3]

    # ---- bundles, solutions, plans, add-ons --------------------------------------------------------------------------

    def _block(self, kind: Literal["bundle", "solution", "plan", "addon"], c: Parts) -> ast.Block:
        name, clauses, start, end = c[0]
        get = clauses.get
        return ast.Block(
            kind,
            self._undotted(name),
            get("title", ()),
            get("short", ()),
            get("includes", ()),
            get("per"),
            c[2] if len(c) == 3 else (),
            self._span(start, end),
        )

    def bundle(self, c: Parts) -> ast.Block:
        return self._block("bundle", c)

    def solution(self, c: Parts) -> ast.Block:
        return self._block("solution", c)

    def plan(self, c: Parts) -> ast.Block:
        return self._block("plan", c)

    def addon(self, c: Parts) -> ast.Block:
        return self._block("addon", c)

    def tier(self, c: Parts) -> ast.Tier:
        name, clauses, start, end = c[0]
        get = clauses.get
        lines = c[2] if len(c) == 3 else ()
        span = self._span(start, end)
        return ast.Tier(self._undotted(name), get("title", ()), get("short", ()), get("includes", ()), lines, span)

    def requires_words(self, c: Parts) -> ast.Requires:
        return ast.Requires(c[1][0], self._span(c[0][1], c[1][2]))

    def available_words(self, c: Parts) -> ast.AvailableWith:
        return ast.AvailableWith(c[1][0], self._span(c[0][1], c[1][2]))

    def excludes_words(self, c: Parts) -> ast.Excludes:
        return ast.Excludes(c[1], self._span(c[0][1], c[1][-1].span.end))

    def sold_words(self, c: Parts) -> ast.SoldOnItsOwn:
        return ast.SoldOnItsOwn(self._span(c[0][1], c[0][2]))

    def property(self, c: Parts) -> ast.Property:
        return ast.Property(c[0][0], c[1], self._span(c[0][1], c[1][-1].span.end))

    # ---- conditions --------------------------------------------------------------------------------------------------

    def ref(self, c: Parts) -> Condition:
        name: ast.Name = c[0]
        span = name.span
        if len(c) == 1:
            return ast.Ref(name, None, span), span.start, span.end, 0, False
        climb: Literal["higher", "better"] = "better" if c[1][0].endswith("better") else "higher"
        end = c[1][2]
        return ast.Ref(name, climb, self._span(span.start, end)), span.start, end, 0, False

    def refs(self, c: Parts) -> tuple[Condition, ...]:
        return (c[0],) if len(c) == 1 else (c[0], *flat(c[1])[1::2])

    def count_of(self, c: Parts) -> Condition:
        bound, refs = c[0], c[2]
        start, end = bound.span.start, refs[-1][2]
        node = ast.CountOf(bound, tuple(ref[0] for ref in refs), self._span(start, end))
        return node, start, end, 0, False

    def count_held(self, c: Parts) -> Condition:
        bound, (what, _, end) = c
        return ast.CountHeld(bound, what, self._span(bound.span.start, end)), bound.span.start, end, 0, False

    def negation(self, c: Parts) -> Condition:
        node, _, end, depth, _ = c[1]
        start = c[0][1]
        depth = self._deeper(depth, start, c[0][2])
        if depth <= DEEPEST:
            node = ast.Not(node, self._span(start, end))
        return node, start, end, depth, False

    def group(self, c: Parts) -> Condition:
        start, end = c[0][1], c[2][2]
        return c[1][0], start, end, self._deeper(c[1][3], start, c[0][2]), True

    def condition(self, c: Parts) -> Condition:
        if len(c) == 1:
            return cast(Condition, c[0])
        parts = [c[0], *flat(c[1])]
        operands: list[Condition] = parts[::2]
        joins: list[Word] = parts[1::2]
        start, end = operands[0][1], operands[-1][2]
        depth = self._deeper(max(operand[3] for operand in operands), start, end)
        if depth > DEEPEST:
            return operands[0][0], start, end, depth, False
        for operand, join, following in zip(operands, joins, operands[1:], strict=False):
            lists = isinstance(operand[0], ast.CountOf) and len(operand[0].of) > 1 and not operand[4]
            if lists and isinstance(following[0], ast.Ref) and not following[4]:
                self._list_or_more(operand, join)
        # Read as elsewhere: `and` before `or`.
        either: list[list[ast.Condition]] = [[operands[0][0]]]
        for join, operand in zip(joins, operands[1:], strict=True):
            if join[0] == "and":
                either[-1].append(operand[0])
            else:
                either.append([operand[0]])
        mixed = len(either) > 1 and any(len(group) > 1 for group in either)
        if mixed:
            self._mixed(operands, joins)
        span = self._span(start, end)
        nodes = [group[0] if len(group) == 1 else ast.And(tuple(group), span) for group in either]
        return (nodes[0] if len(nodes) == 1 else ast.Or(tuple(nodes), span)), start, end, depth, False

    def _deeper(self, depth: int, start: int, end: int) -> int:
        if depth == DEEPEST:
            self._note(
                "E0104",
                "this condition is nested too deep",
                start,
                end,
                f"more than {DEEPEST} levels of parentheses and `not`",
                help="give a part of it a name with `term`",
            )
        return min(depth, DEEPEST) + 1

    def _written(self, start: int, end: int) -> str:
        return " ".join(self.source.text[start:end].split())

    def _mixed(self, operands: list[Condition], joins: list[Word]) -> None:
        first = joins[0]
        other = next(join for join in joins if join[0] != first[0])
        start, end = operands[0][1], operands[-1][2]
        readings = []
        if end - start <= 100 and "#" not in self.source.text[start:end]:
            for tight in ("and", "or"):
                groups: list[list[Condition]] = [[operands[0]]]
                loose = "or" if tight == "and" else "and"
                for join, operand in zip(joins, operands[1:], strict=True):
                    if join[0] == tight:
                        groups[-1].append(operand)
                    else:
                        groups.append([operand])
                texts = [self._written(group[0][1], group[-1][2]) for group in groups]
                written = [f"({text})" if len(group) > 1 else text for text, group in zip(texts, groups, strict=True)]
                readings.append(f"`{f' {loose} '.join(written)}`")
        help = "write " + " or ".join(readings) if readings else "put parentheses around what belongs together"
        labels = (
            Label(self._span(other[1], other[2]), f"`{other[0]}` beside `{first[0]}`", primary=True),
            Label(self._span(first[1], first[2]), ""),
        )
        notes = ("Without parentheses it can be read in two ways.",)
        self.found.append(Diagnostic("E0111", "`and` and `or` are mixed without parentheses", labels, notes, help))

    def _list_or_more(self, operand: Condition, join: Word) -> None:
        written = self._written(operand[1], operand[2])
        labels = (Label(self._span(join[1], join[2]), "does the list go on here?", primary=True),)
        help = f"write a comma to go on with the list, or `({written}) {join[0]} ...`"
        if len(written) > 80:
            help = "write a comma to go on with the list, or put parentheses around the list and what is before it"
        self.found.append(Diagnostic("E0111", f"`{join[0]}` follows a list without parentheses", labels, (), help))

    # ---- rules and terms ---------------------------------------------------------------------------------------------

    def rule(self, c: Parts) -> ast.Rule:
        (name, title, start, end), rest = c[0], c[3:-1]
        lines: list[ast.Property] = []
        statement: ast.Statement | None = None
        for part in rest:
            if isinstance(part, tuple):
                if isinstance(part[1], list):
                    lines += flat(part)
            else:
                statement = part
        assert statement is not None
        return ast.Rule(self._undotted(name), title, statement, self._span(start, end), tuple(lines))

    def rule_words(self, c: Parts) -> tuple[ast.Name, ast.Texts, int, int]:
        title = c[2] if len(c) == 3 else ()
        return c[1], title, c[0][1], title[-1].span.end if title else c[1].span.end

    def count_statement(self, c: Parts) -> ast.Condition:
        return cast(ast.Condition, c[0][0])

    def if_then(self, c: Parts) -> ast.IfThen:
        return ast.IfThen(c[1][0], c[3][0], self._span(c[0][1], c[3][2]))

    def never(self, c: Parts) -> ast.Never:
        return ast.Never(c[1][0], self._span(c[0][1], c[1][2]))

    def name_requires(self, c: Parts) -> ast.NameRequires:
        return ast.NameRequires(c[0], c[2][0], self._span(c[0].span.start, c[2][2]))

    def name_excludes(self, c: Parts) -> ast.NameExcludes:
        return ast.NameExcludes(c[0], c[2], self._span(c[0].span.start, c[2][-1].span.end))

    def term(self, c: Parts) -> ast.Term:
        name, clauses, start, end = c[0]
        title, formerly = clauses.get("title", ()), clauses.get("formerly", ())
        return ast.Term(self._undotted(name), title, formerly, c[3][0], self._span(start, end))

    # ---- titles ------------------------------------------------------------------------------------------------------

    def titles(self, c: Parts) -> ast.Titles:
        word, name = c[0]
        return ast.Titles(name, c[2] if len(c) == 3 else (), self._span(word[1], name.span.end))

    def titles_words(self, c: Parts) -> Parts:
        return c

    def title_words(self, c: Parts) -> ast.TitleLine:
        within = c[2] if len(c) == 4 else None
        return ast.TitleLine(c[0], within, c[-1], self._span(c[0].span.start, c[-1].span.end))

    # ---- expect ------------------------------------------------------------------------------------------------------

    def expect(self, c: Parts) -> ast.Expect:
        title, start, end = c[0]
        return ast.Expect(title, c[2] if len(c) == 3 else (), self._span(start, end))

    def expect_words(self, c: Parts) -> tuple[ast.Texts, int, int]:
        title = c[1] if len(c) == 2 else ()
        return title, c[0][1], title[-1].span.end if title else c[0][2]

    def expectation(self, c: Parts) -> ast.Expectation:
        if isinstance(c[0], tuple):
            count, scope, start, end = c[0]
            listed = c[3] if len(c) == 4 else None
            return ast.ExpectCount(count, scope, listed, self._span(start, end))
        return cast(ast.Expectation, c[0])

    def expect_count(self, c: Parts) -> tuple[int, ast.Scope | None, int, int]:
        number = c[0] if isinstance(c[0][0], int) else c[1]
        last = c[-1]
        if isinstance(last, ast.Scope):
            return number[0], last, c[0][1], last.span.end
        return number[0], None, c[0][1], last[2]

    def expect_legal(self, c: Parts) -> ast.ExpectLegal:
        selection: ast.Selection = c[0]
        by: tuple[ast.Name, ...] = c[-1] if len(c) > 3 else ()
        end = by[-1].span.end if by else c[2][2]
        return ast.ExpectLegal(selection, c[2][0] == "legal", by, len(c) == 6, self._span(selection.span.start, end))

    def expect_features(self, c: Parts) -> ast.ExpectFeatures:
        selection: ast.Selection = c[0]
        span = self._span(selection.span.start, c[2][-1].span.end)
        return ast.ExpectFeatures(selection, c[1][0] == "has", c[2], span)

    def scope(self, c: Parts) -> ast.Scope:
        if isinstance(c[0], ast.Bound):
            return ast.Scope(None, c[0], self._span(c[0].span.start, c[1][2]))
        if isinstance(c[0][0], int):
            bound = self._bound(c[0][0], c[0][0], c[0][1], c[0])
            return ast.Scope(None, bound, self._span(c[0][1], c[1][2]))
        if len(c) == 1:
            return ast.Scope(None, None, self._span(c[0][1], c[0][2]))
        addons, end = self._addons(c[2])
        return ast.Scope(addons, None, self._span(c[0][1], end))

    def selection(self, c: Parts) -> ast.Selection:
        if not isinstance(c[0], ast.Part):
            return ast.Selection((), self._span(c[0][1], c[0][2]))
        parts = (c[0],) if len(c) == 1 else (c[0], *flat(c[1])[1::2])
        return ast.Selection(parts, self._span(parts[0].span.start, parts[-1].span.end))

    def part(self, c: Parts) -> ast.Part:
        if len(c) == 1:
            return ast.Part(c[0], 1, c[0].span)
        return ast.Part(c[1], c[0][0], self._span(c[0][1], c[1].span.end))

    # Lines that are made of their words alone, and bodies, which are made of their lines.
    catalogue_line = import_file = holds = property_line = title_line = selection_line = _line
    requires = available_with = excludes = sold_on_its_own = _line
    catalogue_body = features_body = feature_body = block_body = tiered_body = _body
    titles_body = expect_body = selections = _body
    bundle_words = solution_words = plan_words = addon_words = tier_words = term_words = _header


def builders(builder: Builder, rules: str) -> list[tuple[str, int, Callable[[Parts], Any] | None]]:
    """For each rule of the tables: what it makes, of how many parts, and the method (None: the part itself)."""
    made = []
    methods: dict[str, Callable[[Parts], Any] | None] = {"+first": builder.first, "+more": builder.more}
    for line in rules.split("\n")[1:-1]:
        origin, size, name = line.split()
        if name not in methods:
            methods[name] = getattr(builder, name, None)
        made.append((origin, int(size), methods[name]))
    return made
