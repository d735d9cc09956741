"""Limits, prices, moves, licences and expectations of an exported catalogue, as the blocks that say them."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any

from licet.interop.from_json.items import properties
from licet.interop.from_json.parts import Thing, bound, condition, name, number, titles, word, wrong
from licet.interop.from_json.places import Node
from licet.syntax import ast
from licet.text import Span

PERIODS = {"monthly": "month", "quarterly": "quarter", "half-yearly": "half-year", "yearly": "year"}
_Charge = tuple[Decimal, str, str | None, bool, ast.Name | None, Span]


def limit(thing: Thing, language: str) -> ast.Limit:
    """A limit, without its default."""
    own, title = thing.declared("name"), titles(thing.need("title"), language)[0]
    unit, period, feature = thing.word("unit"), thing.word("period"), thing.name("feature")
    lines: list[Any] = list(properties(thing, language))
    if thing.has("several"):
        lines.append(ast.Several(thing.one("several", ("largest", "total", "smallest")), thing.span))
    for each in thing.things("ends"):
        percent, action = number(each.need("percent")), each.one("action", ("warn", "block"))
        lines.append(ast.End(percent, action, each.span))
        each.end()
    if thing.has("beyond"):
        beyond = Thing(thing.need("beyond"))
        beyond.flag("billed")
        block = beyond.amount("block") if beyond.has("block") else None
        lines.append(ast.Beyond(block, beyond.span))
        beyond.end()
    return ast.Limit(own, title, own.span, unit, period, feature, tuple(lines))


def billing(thing: Thing) -> ast.Billing:
    """`billing`."""
    lines: list[ast.Periods | ast.Contract] = [ast.Periods(thing.names("periods"), thing.span)]
    months, again = thing.count("term_months"), thing.count("again_months")
    how = thing.one("renews", ("period", "term", "end"))
    unit = ast.Name("months", thing.span)
    if months is not None:
        renewal = ast.Renewal(how, again, unit if again is not None else None, thing.span)
        lines.append(ast.Contract(months, unit, renewal, thing.span))
    thing.end()
    return ast.Billing(tuple(lines), thing.span)


def prices(thing: Thing, language: str) -> ast.Price:
    """A list of prices. What most of its prices are per stands in its first line."""
    own, title = thing.declared("name"), titles(thing.need("title"), language)[0]
    currency = thing.word("currency")
    lines: list[Any] = list(properties(thing, language))
    rows: list[tuple[ast.Name, list[_Charge] | None, ast.Dates, Span]] = []
    for each in thing.things("lines"):
        item, charges = each.named("item"), None
        if each.has("charges"):
            charges = [_charge(charge) for charge in each.things("charges")]
        elif not each.flag("on_request"):
            wrong(each.node, "`charges` or `on_request` is wanted here")
        rows.append((item, charges, each.dates(), each.span))
        each.end()
    usual = Counter(
        (charge[1], charge[2]) for _, row, _, _ in rows for charge in row or () if charge[2] and not charge[4]
    )
    most = usual.most_common(1)[0][0] if usual else None
    for item, charges, days, span in rows:
        costs = None if charges is None else tuple(_money(charge, most) for charge in charges)
        lines.append(ast.PriceRow(item, costs, span, days))
    paid = thing.take("paid")
    if paid is not None:
        if not isinstance(paid.value, dict):
            wrong(paid, "percentages by periods are wanted here")
        for period, percent in paid.value.items():
            lines.append(ast.Paid(name(Node(period, percent.span)), number(percent), percent.span))
    per = tuple(ast.Name(text, own.span) for text in (most[0], PERIODS[most[1] or "monthly"])) if most else ()
    thing.end()
    return ast.Price(own, title, own.span, currency, per, tuple(lines))


def _charge(thing: Thing) -> _Charge:
    value, holder = number(thing.need("number")), thing.one("holder", ("user", "customer"))
    period = thing.one("period", PERIODS) if thing.has("period") else None
    found = value, holder, period, thing.flag("once"), thing.word("used"), thing.span
    thing.end()
    return found


def _money(charge: _Charge, usual: tuple[str, str | None] | None) -> ast.Money:
    value, holder, period, once, used, span = charge
    words = [] if used is not None else [holder]
    if period is not None:
        words.append(PERIODS[period])
    if used is not None:
        words.insert(0, used.text)
    if used is None and not once and (holder, period) == usual:
        words = []
    return ast.Money(value, once, tuple(ast.Name(each, span) for each in words), used is not None, span)


def moves(things: list[Thing], span: Span) -> ast.Moves:
    """`moves`."""
    lines = []
    for each in things:
        case = each.one("case", ("higher", "lower", "more", "less", "others", "names", "otherwise"))
        when = each.one("when", ("once", "period", "term", "never"))
        lines.append(ast.Move(case, when, each.span, each.names("from"), each.names("to")))
        each.end()
    return ast.Moves(None, tuple(lines), span)


def migration(thing: Thing) -> ast.Moves:
    """`moves to …`."""
    to, lines = thing.named("to"), []
    for each in thing.things("becomes"):
        lines.append(ast.Becomes(each.named("name"), each.named("becomes"), each.span))
        each.end()
    several: list[Any] = []
    if thing.has("several"):
        several.append(ast.SeveralBecome(thing.one("several", ("highest", "lowest")), thing.span))
    thing.end()
    return ast.Moves(to, (*lines, *several), thing.span)


def licences(thing: Thing, language: str) -> ast.Licences:
    """`licences …`."""
    owner, lines = word(thing.need("owner")), []
    for each in thing.things("rows"):
        items = each.names("items")
        site, user = tuple(map(word, each.list("site"))), tuple(map(word, each.list("user")))
        plan, title = each.word("plan"), titles(each.take("plan_title"), language)[0]
        lines.append(ast.LicenceRow(items or None, site, user, plan, title, each.span))
        each.end()
    rest: list[ast.Needs | ast.Unclear] = []
    for each in thing.things("needs"):
        rest.append(ast.Needs(word(each.need("licence")), tuple(map(word, each.list("needs"))), each.span))
        each.end()
    for each in thing.things("unclear"):
        title, when = titles(each.need("title"), language)[0], condition(each.need("when"))
        rest.append(ast.Unclear(title, when, each.span))
        each.end()
    thing.end()
    return ast.Licences(owner, (*lines, *rest), thing.span)


# ---- expectations ----------------------------------------------------------------------------------------------------


def expect(thing: Thing, units: dict[str, ast.Name]) -> ast.Expect:
    """`expect …`."""
    title, lines = thing.text("title"), []
    for each in thing.things("lines"):
        day, since = each.day("on"), each.day("since")
        on = ast.On(day, since, each.span) if day is not None else None
        lines.append(ast.ExpectLine(_expectation(each), on, each.span))
        each.end()
    thing.end()
    return ast.Expect((title,) if title is not None and title.text else (), tuple(lines), thing.span)


def _expectation(thing: Thing) -> ast.Expectation:
    if thing.has("combinations"):
        return _combinations(thing)
    selection = _selection(thing)
    if thing.has("legal"):
        legal = thing.flag("legal")
        return ast.ExpectLegal(selection, legal, thing.names("by"), thing.flag("exactly"), thing.span)
    if thing.has("costs"):
        cost, currency = thing.need("costs"), thing.word("currency")
        if cost.value == "on request":
            return ast.ExpectPrice(selection, None, None, thing.span)
        return ast.ExpectPrice(selection, number(cost), currency, thing.span)
    has, span = thing.flag("has"), thing.span
    if thing.has("limit"):
        limit = thing.named("limit")
        amount = thing.amount("amount") if thing.has("amount") else None
        return ast.ExpectFeatures(selection, has, (ast.Having(limit, amount, None, span),), span)
    feature, level = thing.named("feature"), thing.name("level")
    return ast.ExpectFeatures(selection, has, (ast.Having(feature, None, level, span),), span)


def _combinations(thing: Thing) -> ast.ExpectCount:
    count, scope = thing.count("combinations") or 0, Thing(thing.need("scope"))
    addons, within = scope.names("addons"), bound(scope)
    scope.end()
    listed = None
    if thing.has("listed"):
        found = []
        for each in thing.list("listed"):
            if not isinstance(each.value, list):
                wrong(each, "a list of names is wanted here")
            parts = tuple(ast.Part(name(part), 1, part.span) for part in each.value)
            found.append(ast.Selection(parts, each.span))
        listed = tuple(found) or None
    if within.least or within.most is not None:
        return ast.ExpectCount(count, ast.Scope(None, within, scope.span), listed, thing.span)
    return ast.ExpectCount(count, ast.Scope(addons or None, None, scope.span), listed, thing.span)


def _selection(thing: Thing) -> ast.Selection:
    parts = []
    for each in thing.things("selection"):
        own, quantity = each.named("name"), each.count("quantity")
        parts.append(ast.Part(own, 1 if quantity is None else quantity, each.span))
        each.end()
    return ast.Selection(tuple(parts), thing.span)
