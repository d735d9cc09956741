"""Writes what a catalogue says of amounts and money: limits, prices, billing, moves, licences. See `write.py`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from licet.syntax import ast
from licet.syntax.write_parts import (
    Row,
    amount,
    dates,
    filled,
    held,
    joined,
    line,
    names,
    number,
    percent,
    texts,
)


def property_(written: ast.Property, depth: int) -> Row:
    """`about "…"`."""
    return line(depth, written.key, texts(written.texts))


# ---- limits ----------------------------------------------------------------------------------------------------------


def limit(written: ast.Limit) -> Iterator[Row]:
    """`limit …` with its lines."""
    yield line(
        0,
        f"limit {written.name.text}",
        texts(written.title),
        f"in {written.unit.text}" if written.unit else "",
        f"per {written.period.text}" if written.period else "",
        f"of {written.feature.text}" if written.feature else "",
    )
    for kind, together in groupby(written.lines, key=type):
        lines = list(together)
        if kind in (ast.RowEntry, ast.End):
            yield from (Row(0, (text,)) for text in filled([_entry(each) for each in lines], 1))
        else:
            yield from (Row(1, (_entry(each),)) for each in lines)


def _entry(written: ast.Property | ast.Several | ast.End | ast.Beyond | ast.RowEntry) -> str:
    match written:
        case ast.Property():
            return joined(written.key, texts(written.texts))
        case ast.Several():
            return f"several plans: the {written.how}"
        case ast.End():
            return f"at {percent(written.percent)} {written.action}"
        case ast.Beyond():
            return "beyond it, billed" + (f" in blocks of {amount(written.block)}" if written.block else "")
        case ast.RowEntry():
            return f"{plan(written.plan)} {amount(written.amount)}"


def plan(written: ast.PlanRef) -> str:
    """`growth and above`."""
    return written.name.text + (" and above" if written.above else "")


# ---- billing, prices, moves ------------------------------------------------------------------------------------------


def billing(written: ast.Billing) -> Iterator[Row]:
    """`billing` with its lines."""
    yield line(0, "billing")
    for each in written.lines:
        if isinstance(each, ast.Periods):
            yield Row(1, ("periods", names(each.names)), "billing")
        else:
            length = f"{number(each.length)} {each.unit.text}"
            yield Row(1, ("contract", length + (f", then {_renewal(each.renewal)}" if each.renewal else "")), "billing")


def _renewal(written: ast.Renewal) -> str:
    if written.how == "period":
        return "renews by its period"
    if written.how == "end" or written.length is None or written.unit is None:
        return "ends"
    return f"renews for {number(written.length)} {written.unit.text}"


def price(written: ast.Price) -> Iterator[Row]:
    """`price …` with its rows."""
    currency = f"in {written.currency.text}" if written.currency else ""
    per = joined(*(f"per {name.text}" for name in written.per))
    yield line(0, f"price {written.name.text}", texts(written.title), currency, per)
    for each in written.lines:
        if isinstance(each, ast.Property):
            yield property_(each, 1)
        elif isinstance(each, ast.Paid):
            yield Row(1, (f"paid {each.period.text}", percent(each.percent)), "price")
        else:
            costs = "on request" if each.costs is None else " + ".join(map(_money, each.costs))
            yield Row(1, (each.name.text, joined(costs, dates(each.dates))), "price")


def _money(written: ast.Money) -> str:
    per = joined(*(f"per {name.text}" for name in written.per))
    return joined(number(written.number), "once" if written.once else "", per, "used" if written.used else "")


_CASES = {
    "higher": "to a higher tier",
    "lower": "to a lower tier",
    "more": "to more",
    "less": "to less",
    "others": "to others",
    "otherwise": "otherwise",
}


def moves(written: ast.Moves) -> Iterator[Row]:
    """`moves` or `moves to …` with its lines."""
    yield line(0, "moves", f"to {written.to.text}" if written.to else "")
    for each in written.lines:
        match each:
            case ast.Move():
                case = _CASES.get(each.case) or f"from {names(each.from_)} to {names(each.to)}"
                when = {"once": "at once", "never": "never"}.get(each.when) or f"at the end of the {each.when}"
                yield Row(1, (case, when), "moves")
            case ast.Becomes():
                yield Row(1, (each.name.text, f"becomes {each.other.text}"), "moves")
            case ast.SeveralBecome():
                yield line(1, f"several: the {each.how}")


# ---- licences --------------------------------------------------------------------------------------------------------


def licences(written: ast.Licences) -> Iterator[Row]:
    """`licences …` with its lines."""
    yield line(0, f"licences {written.owner.text}")
    for each in written.lines:
        match each:
            case ast.LicenceRow():
                subject = "every plan" if each.names is None else " + ".join(name.text for name in each.names)
                grades = [
                    f"site {names(each.site)}" if each.site else "",
                    f"user {names(each.user)}" if each.user else "",
                ]
                code = joined(f"plan {each.plan.text}", texts(each.plan_title)) if each.plan else ""
                if any(grades):
                    yield Row(1, (subject, *grades, *([code] if code else [])), "licences")
                else:
                    yield Row(1, (subject, code), "codes of plans")
            case ast.Needs():
                yield line(1, f"{each.name.text} needs {names(each.needs)}")
            case ast.Unclear():
                yield Row(1, (f"unclear {texts(each.texts)} when",), when=each.condition)


# ---- expectations ----------------------------------------------------------------------------------------------------


def expect(written: ast.Expect) -> Iterator[Row]:
    """`expect …` with its lines."""
    yield line(0, "expect", texts(written.title), _on(written.on) if written.on else "")
    for each in written.lines:
        on = f"{_on(each.on)}:" if each.on else ""
        said = each.expectation
        if isinstance(said, ast.ExpectCount) and said.listed is not None:
            yield line(1, on, f"{_count(said)}:")
            yield from (line(2, selection(one)) for one in said.listed)
        else:
            yield line(1, on, _said(said))


def _on(written: ast.On) -> str:
    return joined(f"on {written.day.text}", f"since {written.since.text}" if written.since else "")


def _said(written: ast.Expectation) -> str:
    match written:
        case ast.ExpectCount():
            return _count(written)
        case ast.ExpectLegal():
            by = joined("by", "exactly" if written.exactly else "", names(written.by)) if written.by else ""
            return joined(selection(written.selection), "is legal" if written.legal else "is illegal", by)
        case ast.ExpectFeatures():
            havings = ", ".join(map(_having, written.havings))
            return joined(selection(written.selection), "has" if written.has else "lacks", havings)
        case ast.ExpectPrice():
            if written.number is None or written.currency is None:
                return f"{selection(written.selection)} costs on request"
            return f"{selection(written.selection)} costs {number(written.number)} {written.currency.text}"


def _count(written: ast.ExpectCount) -> str:
    if written.scope is not None and written.listed is not None:
        return f"exactly {number(written.count)} of {_scope(written.scope)}"
    combinations = "combination" if written.count == 1 else "combinations"
    return joined(number(written.count), combinations, f"of {_scope(written.scope)}" if written.scope else "")


def _scope(written: ast.Scope) -> str:
    if written.bound is not None:
        least, most, _ = written.bound
        text = held(written.bound, "plans")
        return text.removeprefix("exactly ") if least == most else text
    return "plans" + (f" and {_addons(written.addons)}" if written.addons is not None else "")


def _addons(written: str | tuple[ast.Name, ...]) -> str:
    return "addons" if isinstance(written, str) else names(written)


def counted(written: ast.Catalogue) -> str:
    """`combinations of plans and addons`; nothing where that need not be said."""
    return "" if written.counted is None else f"combinations of plans and {_addons(written.counted)}"


def selection(written: ast.Selection) -> str:
    """`a + 3 b`, `none`."""
    parts = (
        part.name.text if part.quantity == 1 else f"{number(part.quantity)} {part.name.text}" for part in written.parts
    )
    return " + ".join(parts) or "none"


def _having(written: ast.Having) -> str:
    level = f"at {written.level.text}" if written.level else ""
    return joined(written.name.text, amount(written.amount) if written.amount else "", level)
