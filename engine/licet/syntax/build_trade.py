"""Builds what a catalogue says of amounts and money: limits, prices, billing, moves, licences. See `build.py`."""
# ruff: noqa: D102 (a method is named after the rule that it builds, and the grammar says what that is)

from __future__ import annotations

from typing import Any, Literal

from licet.diagnostics import Edit, Fix
from licet.syntax import ast
from licet.syntax.build_parts import Base, Clause, Clauses, Parts, flat


class Trade(Base):
    """The methods for limits, prices, billing, moves and licences."""

    # ---- limits ------------------------------------------------------------------------------------------------------

    def sets(self, c: Parts) -> tuple[str | None, ast.Name, Clauses, int, int]:
        return self._set_or_add(c[0], None, c[1], c[2:])

    def adds(self, c: Parts) -> tuple[str | None, ast.Name, Clauses, int, int]:
        return self._set_or_add(c[0], "+", c[2], c[3:])

    def _set_or_add(
        self, name: ast.Name, sign: str | None, amount: ast.Amount, more: Parts
    ) -> tuple[str | None, ast.Name, Clauses, int, int]:
        clauses, end = self._clauses(flat(more[0])) if more else ({}, amount.span.end)
        return sign, name, {**clauses, "amount": amount}, name.span.start, end

    def _limit_line(self, c: Parts) -> ast.LimitLine:
        sign, name, clauses, start, end = c[0]
        if len(c) == 3:
            first = c[2][0].span
            label = "nothing is nested under a limit"
            self._note("E0101", "a line is nested under a limit", first.start, first.end, label, help="indent it less")
        get = clauses.get
        return ast.LimitLine(
            name, sign == "+", clauses["amount"], self._span(start, end), get("when"), self._dates(clauses)
        )

    def level(self, c: Parts) -> Clause:
        return "level", c[1], c[0][1], c[1].span.end

    def up_to(self, c: Parts) -> Clause:
        return "up_to", c[1], c[0][1], c[1].span.end

    def levels_words(self, c: Parts) -> ast.Levels:
        names = (c[1], *flat(c[2])[1::2])
        return ast.Levels(names, self._span(c[0][1], names[-1].span.end))

    def in_unit(self, c: Parts) -> Clause:
        return "in", c[1], c[0][1], c[1].span.end

    def per_period(self, c: Parts) -> Clause:
        return "period", c[1], c[0][1], c[1].span.end

    def of_feature(self, c: Parts) -> Clause:
        return "of", c[1], c[0][1], c[1].span.end

    def limit(self, c: Parts) -> ast.Limit:
        name, clauses, start, end = c[0]
        lines: list[Any] = []
        for line in c[2] if len(c) == 3 else ():
            lines += line if isinstance(line, list) else [line]
        get = clauses.get
        span = self._span(start, end)
        name = self._undotted(name)
        return ast.Limit(name, get("title", ()), span, get("in"), get("period"), get("of"), tuple(lines))

    def limit_clause_line(self, c: Parts) -> Any:
        return c[0]

    def several(self, c: Parts) -> ast.Several:
        return ast.Several(c[4][0], self._span(c[0][1], c[4][2]))

    def ends(self, c: Parts) -> list[ast.End]:
        return [c[0], *(flat(c[1])[1::2] if len(c) == 2 else ())]

    def end(self, c: Parts) -> ast.End:
        return ast.End(self._percent(c[1]), c[2][0], self._span(c[0][1], c[2][2]))

    def beyond(self, c: Parts) -> ast.Beyond:
        last = c[-1]
        block: ast.Amount | None = last if isinstance(last, ast.Amount) else None
        return ast.Beyond(block, self._span(c[0][1], block.span.end if block else last[2]))

    def limit_row(self, c: Parts) -> list[ast.RowEntry]:
        return [c[0], *(flat(c[1])[1::2] if len(c) == 2 else ())]

    def row_entry(self, c: Parts) -> ast.RowEntry:
        plan = self.plan_ref(c[:-1])
        return ast.RowEntry(plan, c[-1], self._span(plan.span.start, c[-1].span.end))

    def plan_ref(self, c: Parts) -> ast.PlanRef:
        name: ast.Name = c[0]
        above = len(c) == 2
        return ast.PlanRef(name, above, self._span(name.span.start, c[1][2]) if above else name.span)

    def plan_refs(self, c: Parts) -> tuple[ast.PlanRef, ...]:
        return (c[0],) if len(c) == 1 else (c[0], *flat(c[1])[1::2])

    def in_plans(self, c: Parts) -> Clause:
        return "in", c[1], c[0][1], c[1][-1].span.end

    def feature_row(self, c: Parts) -> ast.FeatureRow:
        name, clauses, start, end = c[0]
        get = clauses.get
        span = self._span(start, end)
        line = ast.FeatureLine(
            None,
            self._undotted(name),
            get("title", ()),
            span,
            get("under"),
            get("covers", ()),
            get("replaces", ()),
            lines=c[2] if len(c) == 3 else (),
            up_to=get("up_to"),
        )
        return ast.FeatureRow(line, get("in", ()), span)

    # ---- billing -----------------------------------------------------------------------------------------------------

    def billing(self, c: Parts) -> ast.Billing:
        _, start, end = c[0][0]
        return ast.Billing(c[2], self._span(start, end))

    def billing_words(self, c: Parts) -> Parts:
        return c

    def periods(self, c: Parts) -> ast.Periods:
        return ast.Periods(c[1], self._span(c[0][1], c[1][-1].span.end))

    def contract(self, c: Parts) -> ast.Contract:
        renewal: ast.Renewal | None = c[-1] if isinstance(c[-1], ast.Renewal) else None
        end = renewal.span.end if renewal else c[2].span.end
        return ast.Contract(c[1][0], c[2], renewal, self._span(c[0][1], end))

    def renews_by_period(self, c: Parts) -> ast.Renewal:
        return ast.Renewal("period", None, None, self._span(c[0][1], c[3][2]))

    def renews_for(self, c: Parts) -> ast.Renewal:
        return ast.Renewal("term", c[2][0], c[3], self._span(c[0][1], c[3].span.end))

    def ends_then(self, c: Parts) -> ast.Renewal:
        return ast.Renewal("end", None, None, self._span(c[0][1], c[0][2]))

    # ---- prices ------------------------------------------------------------------------------------------------------

    def price(self, c: Parts) -> ast.Price:
        name, clauses, start, end = c[0]
        currency, per = clauses.get("in", (None, ()))
        lines = c[2] if len(c) == 3 else ()
        return ast.Price(self._undotted(name), clauses.get("title", ()), self._span(start, end), currency, per, lines)

    def in_currency(self, c: Parts) -> Clause:
        per = tuple(flat(c[2])) if len(c) == 3 else ()
        return "in", (c[1], per), c[0][1], per[-1].span.end if per else c[1].span.end

    def per_unit(self, c: Parts) -> ast.Name:
        return self.unit(c[1:])

    def price_row_words(self, c: Parts) -> ast.PriceRow:
        name, (costs, end) = c[0], c[1]
        clauses: Clauses = {}
        if len(c) == 3:
            clauses, end = self._clauses(flat(c[2]))
        return ast.PriceRow(name, costs, self._span(name.span.start, end), self._dates(clauses))

    def cost(self, c: Parts) -> tuple[tuple[ast.Money, ...], int]:
        money = (c[0], *(flat(c[1])[1::2] if len(c) == 2 else ()))
        return money, money[-1].span.end

    def on_request(self, c: Parts) -> tuple[None, int]:
        return None, c[1][2]

    def money(self, c: Parts) -> ast.Money:
        number, start, end = c[0]
        once = used = False
        per: tuple[ast.Name, ...] = ()
        for part in c[1:]:
            if isinstance(part[0], str):
                once, used, end = once or part[0] == "once", used or part[0] == "used", part[2]
            else:
                per = tuple(flat(part))
                end = per[-1].span.end
        return ast.Money(number, once, per, used, self._span(start, end))

    def paid_words(self, c: Parts) -> ast.Paid:
        word = c[2][0]
        if "," in word:
            fix = Fix("write a dot", (Edit(self._span(c[2][1], c[2][2]), word.replace(",", ".")),))
            label, help = "a fraction has a dot here", f"write `{word.replace(',', '.')}`"
            self._note("E0116", f"`{word}` has a comma", c[2][1], c[2][2], label, help=help, fix=fix)
        return ast.Paid(c[1], self._percent(c[2]), self._span(c[0][1], c[2][2]))

    # ---- moves -------------------------------------------------------------------------------------------------------

    def moves(self, c: Parts) -> ast.Moves:
        words = c[0]
        to: ast.Name | None = words[2] if len(words) == 3 else None
        return ast.Moves(to, c[2], self._span(words[0][1], to.span.end if to else words[0][2]))

    def moves_words(self, c: Parts) -> Parts:
        return c

    def move(self, c: Parts) -> ast.Move:
        case, from_, to, start = c[0]
        when, end = c[1]
        return ast.Move(case, when, self._span(start, end), from_, to)

    def to_tier(self, c: Parts) -> tuple[str, tuple[ast.Name, ...], tuple[ast.Name, ...], int]:
        return "higher" if "higher" in c[0][0] else "lower", (), (), c[0][1]

    def to_amount(self, c: Parts) -> tuple[str, tuple[ast.Name, ...], tuple[ast.Name, ...], int]:
        return c[1][0], (), (), c[0][1]

    def from_to(self, c: Parts) -> tuple[str, tuple[ast.Name, ...], tuple[ast.Name, ...], int]:
        return "names", c[1], c[3], c[0][1]

    def otherwise(self, c: Parts) -> tuple[str, tuple[ast.Name, ...], tuple[ast.Name, ...], int]:
        return "otherwise", (), (), c[0][1]

    def at_once(self, c: Parts) -> tuple[Literal["once"], int]:
        return "once", c[1][2]

    def at_the_end(self, c: Parts) -> tuple[str, int]:
        return c[5][0], c[5][2]

    def not_at_all(self, c: Parts) -> tuple[Literal["never"], int]:
        return "never", c[0][2]

    def becomes(self, c: Parts) -> ast.Becomes:
        return ast.Becomes(c[0], c[2], self._span(c[0].span.start, c[2].span.end))

    def several_become(self, c: Parts) -> ast.SeveralBecome:
        return ast.SeveralBecome(c[3][0], self._span(c[0][1], c[3][2]))

    # ---- licences ----------------------------------------------------------------------------------------------------

    def licences(self, c: Parts) -> ast.Licences:
        word, owner = c[0]
        return ast.Licences(owner, c[2], self._span(word[1], owner.span.end))

    def licences_words(self, c: Parts) -> Parts:
        return c

    def licence_row(self, c: Parts) -> ast.LicenceRow:
        names, start = c[0]
        found: dict[str, tuple[Any, int, int]] = {}
        end = start
        for kind, value, first, end in flat(c[1]):
            if kind in found:
                self._twice(f"`{kind}`", self._span(first, end), self._span(*found[kind][1:]))
            found.setdefault(kind, (value, first, end))
        code, title = found["plan"][0] if "plan" in found else (None, ())
        site, user = (found[kind][0] if kind in found else () for kind in ("site", "user"))
        return ast.LicenceRow(names, site, user, code, title, self._span(start, end))

    def every_plan(self, c: Parts) -> tuple[None, int]:
        return None, c[0][1]

    def of_names(self, c: Parts) -> tuple[tuple[ast.Name, ...], int]:
        names = (c[0], *(flat(c[1])[1::2] if len(c) == 2 else ()))
        return names, c[0].span.start

    def site(self, c: Parts) -> Clause:
        return self._names_clause("site", c)

    def user_grade(self, c: Parts) -> Clause:
        return self._names_clause("user", c)

    def plan_code(self, c: Parts) -> Clause:
        title: ast.Texts = c[2] if len(c) == 3 else ()
        end = title[-1].span.end if title else c[1].span.end
        return "plan", (c[1], title), c[0][1], end

    def needs(self, c: Parts) -> ast.Needs:
        return ast.Needs(c[0], c[2], self._span(c[0].span.start, c[2][-1].span.end))

    def unclear(self, c: Parts) -> ast.Unclear:
        return ast.Unclear(c[1], c[3][0], self._span(c[0][1], c[3][2]))

    price_row = paid = move_line = billing_line = licence_line = Base._line
    limit_body = billing_body = price_body = moves_body = licences_body = Base._body
    limit_words = feature_row_words = price_words = Base._header
