"""From a pricing to a syntax tree of licet, each part with its place in the pricing's file."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from licet.interop import Reading, names
from licet.interop.pricing2yaml import units
from licet.interop.pricing2yaml.nodes import INFINITY, short
from licet.interop.pricing2yaml.pricing import Feature, Limit, Offer, Price, Pricing, Said, Value
from licet.interop.pricing2yaml.telling import Telling
from licet.record import changed
from licet.syntax import ast
from licet.text import Span

_BILLED = {
    "monthly": "monthly month",
    "quarterly": "quarterly quarter trimestral",
    "half-yearly": "halfyearly half-yearly semester semestral semiannual semi-annual semiannually biannual",
    "yearly": "yearly year annual annually",
}
_PERIOD_OF = {word: period for period, words in _BILLED.items() for word in words.split()}
_PER = {"month": "month", "year": "year", "quarter": "quarter"}


class Tree:
    """Makes the tree of one pricing."""

    def __init__(self, pricing: Pricing, reading: Reading, telling: Telling) -> None:
        self._pricing = pricing
        self._reading = reading
        self._telling = telling
        self._names = names.Names()
        new = self._names.new
        # Plans and add-ons are named most often: theirs stay as they are where two things are called the same.
        self._items = {("plan", key): new(key, "plan") for key in pricing.plans}
        self._plan_names = set(self._items.values())
        self._items |= {("addon", key): new(key, "addon") for key in pricing.addons}
        self._taken = set(self._items.values())
        self._features = {key: self._new(key, "feature") for key in pricing.features}
        self._limits = {key: self._new(key, "limit") for key in pricing.limits}
        self._amounts = {
            key: self._new(f"{key} amount", "limit") for key, each in pricing.features.items() if each.type == "NUMERIC"
        }
        self._blocks: list[ast.TopLevel] = []

    def _new(self, key: str, kind: str) -> str:
        """A name; where a plan, add-on or feature has it, its kind stands behind it."""
        own = names.slug(key)
        made = self._names.new(f"{key} {kind}" if own in self._taken else own or key, kind)
        self._taken.add(made)
        return made

    def file(self) -> ast.File:
        """The whole tree."""
        self._header()
        self._declare()
        self._declare_limits()
        if self._pricing.plans:
            self._defaults()
        for key, plan in self._pricing.plans.items():
            self._blocks.append(self._offer(self._items["plan", key], plan))
        for key, addon in self._pricing.addons.items():
            self._blocks.append(self._offer(self._items["addon", key], addon))
        self._something()
        self._prices()
        return ast.File(tuple(self._blocks))

    # ---- the header --------------------------------------------------------------------------------------------------

    def _header(self) -> None:
        pricing = self._pricing
        span = pricing.name.span
        lines = () if pricing.url is None else (_property("link", pricing.url.text.strip(), pricing.url.span),)
        versions: tuple[ast.Version, ...] = ()
        edition = names.title(pricing.edition.text) if pricing.edition else ""
        if pricing.edition is not None and edition:
            versions = (ast.Version(edition, None, pricing.edition.span),)
        self._blocks.append(
            ast.Catalogue(
                ast.Name(names.Names().new(pricing.name.text, "pricing"), span),
                _title(pricing.name),
                span,
                versions,
                pricing.created.text if pricing.created else None,
                counted="addons" if pricing.addons else None,
                lines=lines,
            )
        )
        if pricing.plans:
            self._blocks.append(ast.Holds("customer", ast.Bound(1, 1, span), "plans", span))
        if pricing.addons:
            # Without plans, and with no add-on that gives a feature, nothing can be bought: not even nothing.
            least = 0 if pricing.plans or self._giving()[0] else 1
            nowhere = Span(span.source, span.start, span.start)
            self._blocks.append(ast.Holds("customer", ast.Bound(least, None, nowhere), "addons", span))

    # ---- features and limits -----------------------------------------------------------------------------------------

    def _declare(self) -> None:
        lines: list[ast.Line] = []
        for key, feature in self._pricing.features.items():
            lines.append(self._declared(feature.name, self._features[key], feature.about, feature.link))
        for key, limit in self._pricing.limits.items():
            if limit.type != "NUMERIC":
                # Yes or no, or a text, is no amount: it is had, or not.
                lines.append(self._declared(limit.name, self._limits[key], limit.about, None))
        if lines:
            self._blocks.append(ast.Features(tuple(lines), self._pricing.name.span))

    def _declared(self, name: Said, own: str, about: Said | None, link: Said | None) -> ast.FeatureLine:
        below: list[ast.Line] = []
        if about is not None and (text := names.title(about.text)):
            below.append(_property("about", text, about.span))
        if link is not None and link.text.strip():
            below.append(_property("link", link.text.strip(), link.span))
        return ast.FeatureLine(None, ast.Name(own, name.span), _title(name), name.span, lines=tuple(below))

    def _declare_limits(self) -> None:
        set_by_addons = {key for addon in self._pricing.addons.values() for key in addon.limits}
        for key, limit in self._pricing.limits.items():
            if limit.type == "NUMERIC":
                self._blocks.append(self._limit(key, limit, key in set_by_addons))
        set_by_addons = {key for addon in self._pricing.addons.values() for key in addon.features}
        for key, own in self._amounts.items():
            feature = self._pricing.features[key]
            span = feature.name.span
            lines = (ast.Several("largest", span),) if key in set_by_addons else ()
            title = (ast.Text(f"{_title(feature.name)[0].text} (amount)", span),)
            of = ast.Name(self._features[key], span)
            self._blocks.append(ast.Limit(ast.Name(own, span), title, span, feature=of, lines=lines))

    def _limit(self, key: str, limit: Limit, set_by_addons: bool) -> ast.Limit:
        span = limit.name.span
        said = units.limit_unit(limit.unit.text) if limit.unit else units.LimitUnit(None, None)
        unit_span = limit.unit.span if limit.unit else span
        period = said.period or (limit.period.text if limit.period else None)
        lines: list[ast.Property | ast.Several] = []
        if limit.about is not None and (text := names.title(limit.about.text)):
            lines.append(_property("about", text, limit.about.span))
        notes = []
        if not said.sure and limit.unit is not None:
            notes.append(f"In {names.title(limit.unit.text)}")
        if limit.note is not None and limit.note.text:
            notes.append(limit.note.text)
        if len(limit.linked) > 1:
            notes.append(f"Of {', '.join(names.title(each.text) for each in limit.linked)}")
        if notes:
            lines.append(_property("note", "; ".join(notes), span))
        if set_by_addons:
            lines.append(ast.Several("largest", span))
        of = limit.linked[0] if len(limit.linked) == 1 else None
        return ast.Limit(
            ast.Name(self._limits[key], span),
            _title(limit.name),
            span,
            ast.Name(said.unit, unit_span) if said.unit else None,
            ast.Name(period, unit_span) if period else None,
            ast.Name(self._features[of.text], of.span) if of else None,
            tuple(lines),
        )

    def _defaults(self) -> None:
        """The bundle with what each plan has that says nothing else."""
        lines: list[ast.Line] = []
        for key, feature in self._pricing.features.items():
            lines += self._grant(key, feature, feature.default)
        for key, limit in self._pricing.limits.items():
            lines += self._limited(key, limit, limit.default, adds=False)
        self._bundle = None
        if lines:
            span = self._pricing.name.span
            own = self._names.new("all-plans", "bundle")
            self._bundle = own
            title = (ast.Text("Unless a plan says otherwise", span),)
            self._blocks.append(ast.Block("bundle", ast.Name(own, span), title, (), (), None, tuple(lines), span))

    def _grant(self, key: str, feature: Feature, value: Value) -> list[ast.Line]:
        """The lines that grant a feature as it is; none where it is not there."""
        name = ast.Name(self._features[key], value.span)
        if not has(value):
            return []
        shown: ast.Texts = ()
        if feature.type == "TEXT":
            shown = (_worded(feature.name, value),)
        found: list[ast.Line] = [ast.FeatureLine("+", name, (), value.span, shown_as=shown)]
        if feature.type == "NUMERIC":
            found.append(ast.LimitLine(ast.Name(self._amounts[key], value.span), False, _amount(value), value.span))
        return found

    def _limited(self, key: str, limit: Limit, value: Value, *, adds: bool) -> list[ast.Line]:
        name = ast.Name(self._limits[key], value.span)
        if limit.type == "NUMERIC":
            return [ast.LimitLine(name, adds, _amount(value), value.span)]
        if not has(value):
            return []
        shown = (_worded(limit.name, value),) if limit.type == "TEXT" else ()
        return [ast.FeatureLine("+", name, (), value.span, shown_as=shown)]

    # ---- plans and add-ons -------------------------------------------------------------------------------------------

    def _offer(self, own: str, offer: Offer) -> ast.Block:
        span = offer.name.span
        lines: list[ast.Line] = []
        if offer.about is not None and (text := names.title(offer.about.text)):
            lines.append(_property("about", text, offer.about.span))
        note = self._note(offer)
        if note is not None:
            lines.append(note)
        lines += self._conditions(offer)
        for key, value in offer.features.items():
            feature = self._pricing.features[key]
            lines += self._overriding(
                offer, self._features[key], feature.default, value, self._grant(key, feature, value)
            )
        for key, value in offer.limits.items():
            limit = self._pricing.limits[key]
            given = self._limited(key, limit, value, adds=False)
            if limit.type == "NUMERIC":
                lines += given if offer.addon or value.of != limit.default.of else []
            else:
                lines += self._overriding(offer, self._limits[key], limit.default, value, given)
        for key, value in offer.extensions.items():
            limit = self._pricing.limits[key]
            if limit.type == "NUMERIC" and value.of == 0:
                continue
            lines += self._limited(key, limit, value, adds=True)
        includes: tuple[ast.Name, ...] = ()
        if not offer.addon and self._bundle is not None:
            includes = (ast.Name(self._bundle, span),)
        quantity = None
        if offer.quantity is not None and offer.quantity[0] != 1:
            number, place = offer.quantity
            quantity = ast.Quantity(None if number == INFINITY else int(number), place)
        kind: Literal["plan", "addon"] = "addon" if offer.addon else "plan"
        name = ast.Name(own, span)
        return ast.Block(kind, name, _title(offer.name), (), includes, None, tuple(lines), span, quantity=quantity)

    def _overriding(
        self, offer: Offer, own: str, default: Value, value: Value, given: list[ast.Line]
    ) -> list[ast.Line]:
        """The lines of what overrides a default: none where it says the same; `without` where it takes it away."""
        if offer.addon:
            if not given and default.of is not False and has(default):
                title = f"an add-on takes nothing away: `{short(offer.name.text)}` leaves what plans have"
                self._telling.every("N0733", f"false in {offer.name.text}", title, value.span, "not read")
            return given
        if value.of == default.of or (isinstance(value.of, str) and not value.of):
            return []
        if given:
            return given
        return [ast.FeatureLine("without", ast.Name(own, value.span), (), value.span)] if has(default) else []

    def _note(self, offer: Offer) -> ast.Property | None:
        notes = []
        if offer.price is not None and offer.price.number is None:
            notes.append(f"Price: {names.title(offer.price.text)}")
        if offer.unit is not None and offer.unit.text.strip() and not units.price_unit(offer.unit.text).sure:
            notes.append(f"Unit: {names.title(offer.unit.text)}")
        if not notes:
            return None
        span = offer.price.span if offer.price else offer.name.span
        return _property("note", "; ".join(notes), span)

    def _conditions(self, offer: Offer) -> list[ast.Line]:
        found: list[ast.Line] = []
        plans = self._pricing.plans
        if offer.available is not None and plans and len(offer.available) < len(plans):
            span = offer.available_span or offer.name.span
            refs = [self._ref("plan", said) for said in offer.available]
            if refs:
                found.append(ast.AvailableWith(refs[0] if len(refs) == 1 else ast.Or(tuple(refs), span), span))
            else:
                every = [ast.Ref(ast.Name(self._items["plan", key], span), None, span) for key in plans]
                one: ast.Condition = every[0] if len(every) == 1 else ast.Or(tuple(every), span)
                found.append(ast.AvailableWith(ast.Not(one, span), span))
        if offer.depends:
            span = offer.depends_span or offer.name.span
            refs = [self._ref("addon", said) for said in offer.depends]
            found.append(ast.Requires(refs[0] if len(refs) == 1 else ast.And(tuple(refs), span), span))
        if offer.excludes:
            span = offer.excludes_span or offer.name.span
            others = tuple(ast.Name(self._items["addon", said.text], said.span) for said in offer.excludes)
            found.append(ast.Excludes(others, span))
        return found

    def _ref(self, kind: str, said: Said) -> ast.Ref:
        return ast.Ref(ast.Name(self._items[kind, said.text], said.span), None, said.span)

    def _giving(self) -> tuple[list[ast.Ref], bool]:
        """The plans and add-ons that give a feature, and whether one can buy something without any of them."""
        pricing = self._pricing
        by_default = {key for key, feature in pricing.features.items() if has(feature.default)}
        giving: list[ast.Ref] = []
        for kind, offers in (("plan", pricing.plans), ("addon", pricing.addons)):
            for key, offer in offers.items():
                given = {each for each, value in offer.features.items() if has(value)}
                taken = {each for each, value in offer.features.items() if value.of is False or value.of == 0}
                if given or offer.unsure or (not offer.addon and by_default - taken):
                    giving.append(self._ref(kind, offer.name._replace(text=key)))
        plans = sum(each.name.text in self._plan_names for each in giving)
        return giving, not pricing.plans or plans < len(pricing.plans)

    def _something(self) -> None:
        """The rule that a configuration has a feature, where something could be bought that gives none."""
        pricing = self._pricing
        giving, open_ = self._giving()
        if not open_:
            return
        span = pricing.name.span
        own = ast.Name(self._names.new("some-feature", "rule"), span)
        title = (ast.Text("Whoever buys something has a feature", span),)
        if giving:
            self._blocks.append(ast.Rule(own, title, ast.CountOf(ast.Bound(1, None, span), tuple(giving), span), span))
            return
        every = [self._ref("plan", plan.name) for plan in pricing.plans.values()]
        every += [self._ref("addon", addon.name) for addon in pricing.addons.values()]
        if every:
            anything: ast.Condition = every[0] if len(every) == 1 else ast.Or(tuple(every), span)
            self._blocks.append(ast.Rule(own, title, ast.Never(anything, span), span))

    # ---- prices ------------------------------------------------------------------------------------------------------

    def _prices(self) -> None:
        pricing = self._pricing
        offers = [(self._items["plan", key], plan) for key, plan in pricing.plans.items()]
        offers += [(self._items["addon", key], addon) for key, addon in pricing.addons.items()]
        if self._reading == "nominal":
            self._list("nominal", "Nominal price", self._nominal(offers))
            return
        paid = self._billing()
        rows = [self._row(own, offer, offer.price) for own, offer in offers if offer.price is not None]
        yearly: list[ast.PriceRow] = []
        if pricing.annual:
            yearly = [
                self._row(own, offer, offer.annual, offer.price) for own, offer in offers if offer.annual is not None
            ]
        if rows:
            self._list("monthly" if yearly else "list", "Paid monthly" if yearly else "List price", rows, paid)
        if yearly:
            self._list("annual", "Paid yearly", yearly)

    def _list(self, name: str, title: str, rows: list[ast.PriceRow], paid: tuple[ast.Paid, ...] = ()) -> None:
        said = self._pricing.currency
        own = ast.Name(self._names.new(name, "price"), said.span)
        currency = ast.Name(said.text, said.span)
        text = (ast.Text(title, said.span),)
        per = _usual(rows)
        if per:
            rows = [_without(row, per) for row in rows]
        self._blocks.append(ast.Price(own, text, said.span, currency, per, (*rows, *paid)))

    def _nominal(self, offers: list[tuple[str, Offer]]) -> list[ast.PriceRow]:
        """Prices by the conventions of published figures: numbers as they stand; a text counts as 10 times the price of
        the plan before it, of an add-on as 100."""
        rows = []
        before: Decimal | None = None
        for own, offer in offers:
            price = offer.price or offer.annual
            if price is None:
                continue
            number = price.number
            if number is None:
                number = Decimal(100) if offer.addon else None if before is None else before * 10
            if not offer.addon:
                before = number
            costs = None
            if number is not None:
                costs = (_money(number, ("customer", "month"), price.span),)
            rows.append(ast.PriceRow(ast.Name(own, price.span), costs, price.span))
        return rows

    def _row(self, own: str, offer: Offer, price: Price, monthly: Price | None = None) -> ast.PriceRow:
        """A price as it is meant. `monthly`: beside an annual price, what is paid by the month."""
        name = ast.Name(own, price.span)
        number = price.number
        if number is None:
            return ast.PriceRow(name, None, price.span)
        unit = units.price_unit(offer.unit.text if offer.unit else "")
        period = unit.period
        if offer.annual is price and monthly is not None and monthly.number is not None and number > monthly.number:
            # More than a month costs: what is paid for the whole year at once.
            period = "year"
        if number == 0 and (unit.used is not None or period is None):
            money = _money(number, ("customer", "month"), price.span)
        elif unit.used is not None:
            per = (unit.used, period) if period else (unit.used,)
            money = _money(number, per, price.span, used=True)
        elif period is None:
            money = ast.Money(number, True, (ast.Name("customer", price.span),), False, price.span)
        else:
            money = _money(number, (unit.holder or "customer", _PER[period]), price.span)
        return ast.PriceRow(name, (money,), price.span)

    def _billing(self) -> tuple[ast.Paid, ...]:
        """The block `billing`, and the lines `paid … %` of the list."""
        periods: dict[str, ast.Name] = {}
        paid: list[ast.Paid] = []
        for factor in self._pricing.billing:
            period = _PERIOD_OF.get(factor.name.text.strip().lower())
            if period is None or period in periods:
                said = short(factor.name.text)
                title = f"`{said}` is no period for which licet can bill, and is not read"
                help = f"it knows {', '.join(_BILLED)}"
                if period is not None:
                    title, help = f"`{said}` is a second name of a period", "keep one of them"
                self._telling.tell("W0734", title, factor.name.span, "not read", help=help)
                continue
            periods[period] = ast.Name(period, factor.name.span)
            percent = (factor.factor - 1) * 100
            if percent:
                paid.append(ast.Paid(ast.Name(period, factor.name.span), percent.normalize(), factor.span))
        if periods:
            span = next(iter(periods.values())).span
            ordered = tuple(periods[each] for each in _BILLED if each in periods)
            self._blocks.append(ast.Billing((ast.Periods(ordered, span),), span))
        return tuple(paid)


def has(value: Value) -> bool:
    """Whether a value says that the feature is there: true, a number but 0, a text that is not empty."""
    return bool(value.of)


def _title(said: Said) -> ast.Texts:
    return (ast.Text(names.title(said.text, "?"), said.span),)


def _worded(name: Said, value: Value) -> ast.Text:
    return ast.Text(f"{names.title(name.text, '?')}: {names.title(str(value.of), '?')}", value.span)


def _property(key: Literal["about", "note", "link"], text: str, span: Span) -> ast.Property:
    return ast.Property(key, (ast.Text(text, span),), span)


def _amount(value: Value) -> ast.Amount:
    number = value.of
    assert isinstance(number, Decimal)
    return ast.Amount(None if number == INFINITY else number, None, value.span)


def _money(number: Decimal, per: tuple[str, ...], span: Span, *, used: bool = False) -> ast.Money:
    return ast.Money(number, False, tuple(ast.Name(each, span) for each in per), used, span)


def _usual(rows: list[ast.PriceRow]) -> tuple[ast.Name, ...]:
    """For whom and how long most prices are: it stands in the first line of the list then, and not in each."""
    found: dict[tuple[str, ...], list[tuple[ast.Name, ...]]] = {}
    for row in rows:
        for money in row.costs or ():
            if not money.once and not money.used and len(money.per) == 2:
                found.setdefault(tuple(name.text for name in money.per), []).append(money.per)
    most = max(found.values(), key=len, default=[])
    return most[0] if len(most) > 1 else ()


def _without(row: ast.PriceRow, per: tuple[ast.Name, ...]) -> ast.PriceRow:
    usual = [name.text for name in per]
    costs = tuple(
        changed(money, per=())
        if not money.once and not money.used and [name.text for name in money.per] == usual
        else money
        for money in row.costs or ()
    )
    return row if row.costs is None else changed(row, costs=costs)
