"""Builds the syntax tree: one method a rule of the grammar, called as the reader recognises it.

A method gets the values of all parts of its rule, keywords included, and must not change them: after a mistake the
reader goes back and builds a line again. What is wrong but readable is noted in `found`, and reading goes on.
"""
# ruff: noqa: D102 (a method is named after the rule that it builds, and the grammar says what that is)

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, cast

from licet.diagnostics import Diagnostic, Label
from licet.syntax import ast
from licet.syntax.build_parts import (
    DEEPEST,
    Base,
    Clause,
    Clauses,
    Condition,
    Parts,
    Word,
    flat,
)
from licet.syntax.build_trade import Trade
from licet.text import Span


class Builder(Trade):
    """Builds the tree of one source."""

    # ---- catalogue, import, holds ------------------------------------------------------------------------------------

    def catalogue(self, c: Parts) -> ast.Catalogue:
        name, title, start, end = c[0]
        fields: dict[str, tuple[Any, Span]] = {}
        files: list[ast.Text] = []
        lines: list[ast.Property] = []
        versions: list[ast.Version] = []
        for clause in c[2] if len(c) == 3 else ():
            if isinstance(clause, ast.Property):
                lines.append(clause)
            elif clause[0] == "titles from":
                files += clause[1]
            elif clause[0] == "version" and (not versions or (clause[1].from_ and versions[-1].from_)):
                versions.append(clause[1])
            elif clause[0] == "version":
                self._twice("`version`", clause[1].span, versions[0].span)
            elif clause[0] in fields:
                self._twice(f"`{clause[0]}`", self._span(clause[2], clause[3]), fields[clause[0]][1])
            else:
                fields[clause[0]] = clause[1], self._span(clause[2], clause[3])
        return ast.Catalogue(
            name,
            title,
            self._span(start, end),
            versions=tuple(versions),
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
        text, end = (c[1].text, c[1].span.end) if isinstance(c[1], ast.Text) else (c[1][0], c[1][2])
        from_: ast.Day | None = c[2][1] if len(c) == 3 else None
        version = ast.Version(text, from_, self._span(c[0][1], from_.span.end if from_ else end))
        return "version", version, c[0][1], version.span.end

    def as_of(self, c: Parts) -> Clause:
        return "as of", self._day(c[2]).text, c[0][1], c[2][2]

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
        number = isinstance(c[3], ast.Bound)
        bound = c[3] if number else ast.Bound(0, None, self._span(c[3][1], c[3][2]))
        return ast.Holds(c[1][0], bound, c[4][0], self._span(c[0][1], c[4][2]), number)

    # ---- features ----------------------------------------------------------------------------------------------------

    def features(self, c: Parts) -> ast.Features:
        _, start, end = c[0][0]
        return ast.Features(c[2] if len(c) == 3 else (), self._span(start, end))

    def features_words(self, c: Parts) -> Parts:
        return c

    def feature(self, c: Parts) -> ast.FeatureLine | ast.LimitLine:
        sign, name, clauses, start, end = c[0]
        if "amount" in clauses:
            return self._limit_line(c)
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
            get("level"),
            get("up_to"),
            self._dates(clauses),
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
        clauses, end = self._clauses(flat(c[2]))
        return "without", name, clauses, c[0][1], end

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
            self._dates(clauses),
            get("became"),
            get("quantity"),
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
        return ast.Tier(
            self._undotted(name),
            get("title", ()),
            get("short", ()),
            get("includes", ()),
            lines,
            self._span(start, end),
            self._dates(clauses),
            get("became"),
        )

    def quantity(self, c: Parts) -> Clause:
        quantity = ast.Quantity(c[1][0], self._span(c[0][1], c[1][2]))
        return "quantity", quantity, c[0][1], c[1][2]

    def repeatable(self, c: Parts) -> Clause:
        return "quantity", ast.Quantity(None, self._span(c[0][1], c[0][2])), c[0][1], c[0][2]

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
        (name, clauses, start, end), rest = c[0], c[3:-1]
        lines: list[ast.Property] = []
        statement: ast.Statement | None = None
        for part in rest:
            if isinstance(part, tuple):
                if isinstance(part[1], list):
                    lines += flat(part)
            else:
                statement = part
        assert statement is not None
        span, title = self._span(start, end), clauses.get("title", ())
        return ast.Rule(self._undotted(name), title, statement, span, tuple(lines), self._dates(clauses))

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
        title, on, start, end = c[0]
        return ast.Expect(title, c[2] if len(c) == 3 else (), self._span(start, end), on)

    def expect_words(self, c: Parts) -> tuple[ast.Texts, ast.On | None, int, int]:
        on: ast.On | None = c[-1] if isinstance(c[-1], ast.On) else None
        title: ast.Texts = c[1] if len(c) > 1 and c[1] is not on else ()
        end = on.span.end if on else title[-1].span.end if title else c[0][2]
        return title, on, c[0][1], end

    def on_date(self, c: Parts) -> ast.On:
        since = self._day(c[3]) if len(c) == 4 else None
        return ast.On(self._day(c[1]), since, self._span(c[0][1], c[-1][2]))

    def on_this_date(self, c: Parts) -> ast.On:
        return cast(ast.On, c[0])

    def expectation(self, c: Parts) -> ast.ExpectLine:
        expectation: ast.Expectation = c[-1]
        on: ast.On | None = c[0] if len(c) == 2 else None
        span = expectation.span if on is None else self._span(on.span.start, expectation.span.end)
        return ast.ExpectLine(expectation, on, span)

    def expected(self, c: Parts) -> ast.Expectation:
        return self.expect_list(c) if isinstance(c[0], tuple) else cast(ast.Expectation, c[0])

    def expect_list(self, c: Parts) -> ast.ExpectCount:
        count, scope, start, end = c[0]
        return ast.ExpectCount(count, scope, c[3] if len(c) == 4 else None, self._span(start, end))

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

    def _having(self, name: ast.Name, end: int, **more: Any) -> ast.Having:
        return ast.Having(name, more.get("amount"), more.get("level"), self._span(name.span.start, end))

    def having(self, c: Parts) -> ast.Having:
        if len(c) == 1:
            return self._having(c[0], c[0].span.end)
        return self._having(c[0], c[1].span.end, amount=c[1])

    def at_level(self, c: Parts) -> ast.Having:
        return self._having(c[0], c[2].span.end, level=c[2])

    def havings(self, c: Parts) -> tuple[ast.Having, ...]:
        return (c[0],) if len(c) == 1 else (c[0], *flat(c[1])[1::2])

    def expect_has(self, c: Parts) -> ast.ExpectFeatures:
        span = self._span(c[0].span.start, c[2][-1].span.end)
        return ast.ExpectFeatures(c[0], True, c[2], span)

    def expect_lacks(self, c: Parts) -> ast.ExpectFeatures:
        span = self._span(c[0].span.start, c[2][-1].span.end)
        return ast.ExpectFeatures(c[0], False, tuple(self._having(name, name.span.end) for name in c[2]), span)

    def expect_price(self, c: Parts) -> ast.ExpectPrice:
        number, currency, end = c[2]
        return ast.ExpectPrice(c[0], number, currency, self._span(c[0].span.start, end))

    def costs_number(self, c: Parts) -> tuple[Any, ast.Name, int]:
        return c[0][0], c[1], c[1].span.end

    def costs_unknown(self, c: Parts) -> tuple[None, None, int]:
        return None, None, c[1][2]

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
    catalogue_line = import_file = holds = property_line = title_line = selection_line = Base._line
    requires = available_with = excludes = sold_on_its_own = levels = Base._line
    catalogue_body = features_body = feature_body = block_body = tiered_body = Base._body
    titles_body = expect_body = selections = Base._body
    bundle_words = solution_words = plan_words = addon_words = tier_words = term_words = rule_words = Base._header


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
