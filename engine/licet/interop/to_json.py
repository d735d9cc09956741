"""All that a catalogue says as data for JSON: schema/catalogue-1.json describes it, word for word.

Nothing is derived: a plan has the lines that were written in it. Numbers of amounts, prices and percentages are texts, for
JSON's own are binary fractions in most programs. What is not said has no key.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from licet.model.amounts import Amount
from licet.model.definition import (
    And,
    AnyTier,
    Billing,
    Charge,
    Condition,
    Count,
    CountHeld,
    Dates,
    Definition,
    Exceeded,
    Expectation,
    ExpectCount,
    ExpectFeature,
    ExpectLegal,
    ExpectLimit,
    ExpectPrice,
    Feature,
    Granted,
    Held,
    InTerm,
    Item,
    LicenceBook,
    Limit,
    LimitLine,
    Line,
    Migration,
    MoveCase,
    Not,
    OffSale,
    Or,
    PriceLine,
    PriceList,
    Rule,
    Term,
    Title,
)
from licet.model.wording import words
from licet.text import Span

SCHEMA = "licet/catalogue/1"
WIDTH = 120
Data = dict[str, Any]


def text(definition: Definition, *, hash: str, file: Callable[[str], str]) -> str:
    """The text of a JSON file. `file` gives the name that a source has in it; `hash` is that of all sources."""
    return laid_out(_Writer(file).catalogue(definition, hash)) + "\n"


def laid_out(data: Any, indent: str = "", before: int = 0) -> str:
    """Data as JSON: what fits on a line stands on one, all else has a line for each part."""
    flat = json.dumps(data, ensure_ascii=False)
    if not data or not isinstance(data, dict | list) or len(indent) + before + len(flat) < WIDTH:
        return flat
    inner = indent + "  "
    if isinstance(data, dict):
        keys = [f"{json.dumps(key, ensure_ascii=False)}: " for key in data]
        parts = [key + laid_out(value, inner, len(key)) for key, value in zip(keys, data.values(), strict=True)]
        return f"{{\n{inner}" + f",\n{inner}".join(parts) + f"\n{indent}}}"
    return f"[\n{inner}" + f",\n{inner}".join(laid_out(part, inner) for part in data) + f"\n{indent}]"


def condition(said: Condition) -> Data:
    """A condition as data: an object whose keys say what it asks."""
    match said:
        case Held(item, or_higher):
            return {"held": item, **({"or_higher": True} if or_higher else {})}
        case AnyTier(family):
            return {"any_tier_of": family}
        case Granted(feature, or_better):
            return {"granted": feature, **({"or_better": True} if or_better else {})}
        case InTerm(term):
            return {"term": term}
        case Not(of):
            return {"not": condition(of)}
        case And(parts):
            return {"and": [condition(part) for part in parts]}
        case Or(parts):
            return {"or": [condition(part) for part in parts]}
        case Count(least, most, parts):
            return {**_bound(least, most), "of": [condition(part) for part in parts]}
        case CountHeld(least, most, what):
            return {**_bound(least, most), "of": what}
        case Exceeded(item):
            return {"more_than_may_be_held": item}
        case OffSale(item):
            return {"held_off_sale": item}


def statement(rule: Rule) -> Data:
    """What a rule says in its own form."""
    match rule.form, rule.never:
        case "if" | "requires" | "available", And((subject, refused)):
            then: Condition = refused.of if isinstance(refused, Not) else Not(refused)
            if not rule.sentence.endswith(f"`{words(then)}`") and rule.written:
                then = Not(Not(then))  # `not not a` was written
            return {"condition" if rule.form == "if" else "subject": condition(subject), "then": condition(then)}
        case "excludes", And((subject, others)):
            return {"subject": condition(subject), "others": [condition(each) for each in _any(others)]}
        case "count", Not(count):
            return {"condition": condition(count)}
        case "count", Count(least, None, parts):
            return {"condition": condition(Count(0, least - 1, parts))}
        case "count", CountHeld(least, None, what):
            return {"condition": condition(CountHeld(0, least - 1, what))}
        case "quantity" | "sale", Exceeded(item) | OffSale(item):
            return {"item": item}
        case _:
            return {"condition": condition(rule.never)}


def _any(said: Condition) -> tuple[Condition, ...]:
    return said.of if isinstance(said, Or) else (said,)


def _bound(least: int, most: int | None) -> Data:
    return {"least": least} if most is None else {"least": least, "most": most}


def _number(value: Amount) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else "unlimited"


def _title(title: Title | None) -> Data | None:
    return dict(title.texts) if title is not None and title.texts else None


def _dates(dates: Dates) -> Data:
    return {"from": dates.from_, "before": dates.before, "retired": dates.retired}


def _said(**data: Any) -> Data:
    """The keys that say something. (`from_` and `in_` are `from` and `in`.)"""
    return _kept({key.rstrip("_"): value for key, value in data.items()})


def _kept(data: Data) -> Data:
    return {key: value for key, value in data.items() if value is not None and value is not False and value != {}}


class _Writer:
    """Writes one catalogue."""

    def __init__(self, file: Callable[[str], str]) -> None:
        self._file = file

    def _at(self, span: Span) -> Data:
        return {"file": self._file(span.source.name), "line": span.line}

    def _about(self, thing: Definition | Feature | Item | Rule | Limit | PriceList) -> Data:
        return {"about": _title(thing.about), "note": _title(thing.note), "link": thing.link}

    # ---- the whole ---------------------------------------------------------------------------------------------------

    def catalogue(self, definition: Definition, hash: str) -> Data:
        """All of it, in the order of the schema."""
        declared = _declared(definition)
        addons = [item.id for item in definition.addons if item.id in definition.counted]
        return _kept(
            {
                "schema": SCHEMA,
                "catalogue": definition.id,
                "version": definition.version,
                "hash": hash,
                "title": _title(definition.title),
                **self._about(definition),
                "languages": list(definition.languages),
                "versions": [_said(name=each.name, from_=each.from_) for each in definition.versions],
                "as_of": definition.as_of,
                "counted": addons,
                "any_plans": definition.any_plans,
                "features": [self._feature(each, declared.get(each.id)) for each in definition.features],
                "items": [self._item(each) for each in definition.items],
                "terms": [self._term(each) for each in definition.terms],
                "rules": [self._rule(each) for each in definition.rules],
                "limits": [self._limit(each) for each in definition.limits],
                "billing": self._billing(definition.billing) if definition.billing else None,
                "prices": [self._prices(each) for each in definition.prices],
                "moves": [self._move(each) for each in definition.moves],
                "migrations": [self._migration(each) for each in definition.migrations],
                "licences": [self._licences(each) for each in definition.licences],
                "expectations": [
                    {
                        "title": block.title,
                        "lines": [self._expectation(each, definition) for each in block.expectations],
                        "at": self._at(block.origin),
                    }
                    for block in definition.expectations
                ],
            }
        )

    # ---- features and items ------------------------------------------------------------------------------------------

    def _feature(self, feature: Feature, declared_in: str | None) -> Data:
        return _said(
            name=feature.id,
            title=_title(feature.title),
            parent=feature.parent,
            shown_under=feature.heading,
            declared_in=declared_in,
            covers=list(feature.covers) or None,
            replaces=list(feature.replaces) or None,
            levels=list(feature.levels) or None,
            **_dates(feature.dates),
            **self._about(feature),
            at=self._at(feature.origin),
        )

    def _item(self, item: Item) -> Data:
        return _said(
            name=item.id,
            kind=item.kind,
            title=_title(item.title),
            short=_title(item.short),
            family=item.family,
            extends=item.extends,
            includes=[_said(item=each.item, implied=each.implied, at=self._at(each.origin)) for each in item.includes]
            or None,
            holder=item.holder,
            most="unlimited" if item.most is None else item.most,
            **_dates(item.dates),
            became=item.became,
            lines=[self._line(each) for each in item.lines] or None,
            limits=[self._limit_line(each) for each in item.limits] or None,
            **self._about(item),
            at=self._at(item.origin),
        )

    def _line(self, line: Line) -> Data:
        return _said(
            feature=line.feature,
            grants=line.plus or None,
            takes_away=not line.plus,
            level=line.level,
            shown_as=_title(line.shown_as),
            when=condition(line.condition) if line.condition is not None else None,
            **_dates(line.dates),
            at=self._at(line.origin),
        )

    def _limit_line(self, line: LimitLine) -> Data:
        return _said(
            limit=line.limit,
            amount=_number(line.amount),
            adds=line.adds,
            when=condition(line.condition) if line.condition is not None else None,
            **_dates(line.dates),
            at=self._at(line.origin),
        )

    # ---- terms, rules, limits ----------------------------------------------------------------------------------------

    def _term(self, term: Term) -> Data:
        return _said(
            name=term.id,
            title=_title(term.title),
            formerly=list(term.formerly) or None,
            condition=condition(term.condition),
            at=self._at(term.origin),
        )

    def _rule(self, rule: Rule) -> Data:
        return {
            "name": rule.id,
            **_kept({"title": _title(rule.title)}),
            "written": rule.written,
            "form": rule.form,
            **statement(rule),
            **({"never": condition(rule.never)} if rule.form != "never" else {}),
            "says": rule.sentence,
            **_kept({**_dates(rule.dates), **self._about(rule), "at": self._at(rule.origin)}),
        }

    def _limit(self, limit: Limit) -> Data:
        return _said(
            name=limit.id,
            title=_title(limit.title),
            unit=limit.unit,
            period=limit.period,
            feature=limit.feature,
            several=limit.several,
            ends=[{"percent": _number(percent), "action": action} for percent, action in limit.ends] or None,
            beyond=_said(billed=True, block=_number(limit.block) if limit.block is not None else None)
            if limit.beyond
            else None,
            default=self._limit_line(limit.default) if limit.default else None,
            **self._about(limit),
            at=self._at(limit.origin),
        )

    # ---- prices, moves, licences -------------------------------------------------------------------------------------

    def _billing(self, billing: Billing) -> Data:
        return _said(
            periods=list(billing.periods),
            term_months=billing.term,
            renews=billing.renews,
            again_months=billing.again,
            at=self._at(billing.origin),
        )

    def _prices(self, prices: PriceList) -> Data:
        return _said(
            name=prices.id,
            title=_title(prices.title),
            currency=prices.currency,
            lines=[self._price(line) for line in prices.lines],
            paid={period: _number(percent) for period, percent in prices.paid.items()},
            **self._about(prices),
            at=self._at(prices.origin),
        )

    def _price(self, line: PriceLine) -> Data:
        charges = None if line.charges is None else [_charge(each) for each in line.charges]
        return _said(
            item=line.item,
            charges=charges,
            on_request=line.charges is None,
            **_dates(line.dates),
            at=self._at(line.origin),
        )

    def _move(self, case: MoveCase) -> Data:
        return _said(
            case=case.case,
            from_=list(case.from_) or None,
            to=list(case.to) or None,
            when=case.when,
            at=self._at(case.origin),
        )

    def _migration(self, migration: Migration) -> Data:
        becomes = [{"name": name, "becomes": other} for name, other in migration.becomes.items()]
        return _said(to=migration.to, becomes=becomes, several=migration.several, at=self._at(migration.origin))

    def _licences(self, book: LicenceBook) -> Data:
        rows = [
            _said(
                items=list(row.items),
                site=list(row.site) or None,
                user=list(row.user) or None,
                plan=row.plan,
                plan_title=_title(row.plan_title),
                at=self._at(row.origin),
            )
            for row in book.rows
        ]
        return _said(
            owner=book.owner,
            rows=rows,
            needs=[{"licence": name, "needs": list(needs)} for name, needs in book.needs.items()] or None,
            unclear=[{"title": _title(title), "when": condition(when)} for title, when in book.unclear] or None,
            at=self._at(book.origin),
        )

    # ---- expectations ------------------------------------------------------------------------------------------------

    def _expectation(self, said: Expectation, definition: Definition) -> Data:
        more = _kept({"on": said.on.day, "since": said.on.since, "at": self._at(said.origin)})
        order = definition.item
        if isinstance(said, ExpectCount):
            addons = [name for name in order if name in said.scope.addons]
            listed = None
            if said.listed is not None:
                listed = [[name for name in order if name in selection] for selection, _ in said.listed]
            scope = {"addons": addons, **_bound(said.scope.least, said.scope.most)}
            return {"combinations": said.count, "scope": scope, **_kept({"listed": listed}), **more}
        quantities = dict(said.quantities)
        selection = [_said(name=name, quantity=quantities.get(name)) for name in order if name in said.selection]
        return {"selection": selection, **_asked(said), **more}


def _asked(said: ExpectLegal | ExpectFeature | ExpectLimit | ExpectPrice) -> Data:
    match said:
        case ExpectLegal():
            return {"legal": said.legal, **_said(by=list(said.by) or None, exactly=said.exactly)}
        case ExpectFeature():
            return {"feature": said.feature, "has": said.has, **_said(level=said.level)}
        case ExpectLimit():
            amount = None if said.amount is None else _number(said.amount)
            return {"limit": said.limit, "has": said.has, **_said(amount=amount)}
        case ExpectPrice():
            cost = "on request" if said.number is None else _number(said.number)
            return {"costs": cost, **_said(currency=said.currency)}


def _charge(charge: Charge) -> Data:
    return _said(
        number=_number(charge.number), holder=charge.holder, period=charge.period, once=charge.once, used=charge.used
    )


def _declared(definition: Definition) -> dict[str, str]:
    """The item in whose lines a feature is declared, for those that are."""
    found: dict[str, str] = {}
    for item in definition.items:
        for line in item.lines:
            place, feature = line.origin, definition.feature[line.feature]
            own = feature.origin
            if line.plus and own.source is place.source and place.start <= own.start < place.end:
                found.setdefault(feature.id, item.id)
    return found
