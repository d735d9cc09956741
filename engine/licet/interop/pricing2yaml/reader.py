"""From the nodes of a Pricing2Yaml file, of whatever version, to a pricing; told is what cannot be read."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import cast

from licet.interop.pricing2yaml import nodes
from licet.interop.pricing2yaml.fields import Field, Fields, described
from licet.interop.pricing2yaml.nodes import INFINITY, Document, Node, short
from licet.interop.pricing2yaml.offers import Offers
from licet.interop.pricing2yaml.pricing import Factor, Feature, Limit, Pricing, Said, Value, ValueType
from licet.interop.pricing2yaml.telling import Telling
from licet.interop.pricing2yaml.values import Values
from licet.text import Span

VERSIONS = ("1.0", "1.1", "2.0", "2.1", "3.0", "3.1")
_date = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[Tt ])").match
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"}
# Periods of version 3 by which licet can say that a limit renews.
_PERIODS = {"HOUR": "hour", "DAY": "day", "MONTH": "month", "YEAR": "year"}


class Reader:
    """Reads one file."""

    def __init__(self, document: Document, telling: Telling) -> None:
        self._telling = telling
        self._fields = Fields(document, telling)
        self._values = Values(self._fields, telling)
        self._span = document.span
        self._start = Span(document.source, 0, 0)
        self._variables: dict[str, Decimal | bool | str] = {}
        self._features: dict[str, Feature] = {}
        self._limits: dict[str, Limit] = {}
        self._syntax = ""

    def pricing(self, root: Node) -> Pricing | None:
        """The pricing, as far as it can be read; None where it is none."""
        if root is None or not nodes.is_map(root):
            title = "the file is empty" if root is None else f"the file is {described(root)}, not a pricing"
            span = self._start if root is None else self._span(root)
            help = "a Pricing2Yaml file begins with `saasName:` and `syntaxVersion:`"
            self._telling.tell("E0722", title, span, "a map with the fields of a pricing is wanted here", help=help)
            return None
        if not any(
            key.value in ("saasName", "features", "plans", "addOns") for key, _ in root.value if nodes.is_scalar(key)
        ):
            help = "of YAML files only those in Pricing2Yaml are read: they have `saasName:`, `features:` and `plans:`"
            self._telling.tell("E0722", "this is no pricing", self._span(root.value[0][0] if root.value else root),
                               "the file has none of a pricing's fields", help=help)  # fmt: skip
            return None
        fields = self._fields.of(root, "the pricing", "the pricing")
        syntax, edition = self._version(fields)
        if syntax is None:
            return None
        self._syntax = syntax
        name = self._fields.text(fields.get("saasName"), "`saasName`")
        if name is None or not name.text.strip():
            self._missing(fields, "saasName", "write `saasName: …`, the name of what is sold")
            name = Said("pricing", self._start)
        currency = self._currency(fields)
        self._read_variables(fields.get("variables"))
        self._read_features(fields)
        self._read_limits(fields.get("usageLimits"))
        offers = Offers(self._fields, self._telling, self._features, self._limits, self._variables, syntax)
        plans = offers.all(fields.get("plans"), addon=False)
        addons = offers.all(fields.get("addOns"), addon=True)
        offers.references(plans, addons)
        if not plans and not addons and all(each.code[0] != "E" for each in self._telling.found):
            title, label = "the pricing has neither plans nor add-ons", "so there is nothing to buy"
            self._telling.tell("E0735", title, name.span, label, help="write a plan under `plans:`")
        self._check_days(fields)
        annual = self._fields.yes_or_no(fields.get("hasAnnualPayment"), "`hasAnnualPayment`")
        return Pricing(
            name,
            syntax,
            edition,
            self._created(fields),
            self._fields.text(fields.get("url"), "`url`"),
            currency,
            self._features,
            self._limits,
            plans,
            addons,
            self._billing(fields.get("billing")),
            annual is not False,
        )

    def _missing(self, fields: dict[str, Field], name: str, help: str) -> None:
        empty = fields.get(name)
        span = self._span(empty.key) if empty else self._start
        title = f"`{name}` is {'empty' if empty else 'missing'}"
        self._telling.tell("E0729", title, span, "a pricing must say it", help=help)

    # ---- the whole ---------------------------------------------------------------------------------------------------

    def _version(self, fields: dict[str, Field]) -> tuple[str | None, Said | None]:
        """The version of Pricing2Yaml, and that of the pricing."""
        syntax, version = fields.get("syntaxVersion"), fields.get("version")
        given = syntax or version
        if given is None or nodes.is_null(given.value):
            span = self._span(given.key) if given else self._start
            title = "nothing says in which version of Pricing2Yaml this is"
            help = f'write `syntaxVersion: "{VERSIONS[-2]}"`'
            self._telling.tell("W0738", title, span, "read as version 1.0", help=help)
            return VERSIONS[0], None
        said = self._fields.text(given, "`syntaxVersion`" if syntax else "`version`")
        if said is None:
            return None, None
        text = said.text.strip()
        if text not in VERSIONS or (syntax is None and text not in VERSIONS[:3]):
            title = f"`{short(text)}` is no version of Pricing2Yaml that is read"
            label = f"read are {', '.join(VERSIONS)}"
            hint = 'from version 2.1 on it stands in `syntaxVersion`: add `syntaxVersion: "2.1"`'
            advice = hint if syntax is None else None
            self._telling.tell("E0722", title, said.span, label, help=advice)
            return None, None
        edition = self._fields.text(version, "`version`") if syntax else None
        return text, edition

    def _currency(self, fields: dict[str, Field]) -> Said:
        from licet.model.currency import CURRENCIES

        said = self._fields.text(fields.get("currency"), "`currency`")
        if said is None or not said.text.strip():
            self._missing(fields, "currency", "write `currency: USD`, the three capitals of ISO 4217")
            return Said("USD", self._start)
        code = said.text.strip()
        if code not in CURRENCIES:
            near = _SIGNS.get(code) or (code.upper() if code.upper() in CURRENCIES else None)
            help = f"write `{near}`" if near else "write, for example, USD, EUR or GBP"
            title = f"`{short(code)}` is no currency"
            self._telling.tell("E0724", title, said.span, "the three capitals of ISO 4217 are wanted here", help=help)
            return Said("USD", said.span)
        return Said(code, said.span)

    def _created(self, fields: dict[str, Field]) -> Said | None:
        from datetime import date

        said = self._fields.text(fields.get("createdAt"), "`createdAt`")
        if said is None:
            return None
        found = _date(said.text.strip())
        try:
            day = date(*map(int, found.groups())) if found else None
        except ValueError:
            day = None
        if day is None:
            title = f"`{short(said.text)}` is no day"
            self._telling.tell("E0724", title, said.span, "a day such as 2025-03-31 is wanted here")
            return None
        return Said(day.isoformat(), said.span)

    def _check_days(self, fields: dict[str, Field]) -> None:
        """Version 1.0 has its day in three numbers; an end must not lie before the beginning."""
        for name in ("day", "month", "year"):
            if name in fields and nodes.number(fields[name].value) is None:
                self._fields.wrong(fields[name].value, f"`{name}`", "a number")
        first, last = (self._fields.text(fields.get(name), f"`{name}`") for name in ("starts", "ends"))
        if first is not None and last is not None and _date(first.text) and _date(last.text) and last.text < first.text:
            title = "the pricing ends before it begins"
            other = first.span, "it begins here"
            self._telling.tell("W0737", title, last.span, "it ends here", other, help="mend one of the two days")

    def _billing(self, field: Field | None) -> tuple[Factor, ...]:
        node = self._fields.map(field, "`billing`") if field else None
        found = []
        for name, _, value in self._fields.entries(node, "`billing`") if node is not None else ():
            factor = self._fields.number(value, f"`{short(name.text)}` under `billing`")
            if factor is None:
                continue
            if not 0 < factor <= 1:
                title = f"`{short(name.text)}` is billed at {factor:f} of the price"
                label = "more than 0 and at most 1 is wanted here"
                self._telling.tell("E0724", title, self._span(value), label, help="0.9 takes 10 % off")
                continue
            found.append(Factor(name, factor, self._span(value)))
        return tuple(found)

    def _read_variables(self, field: Field | None) -> None:
        node = self._fields.map(field, "`variables`") if field else None
        for name, _, value in self._fields.entries(node, "`variables`") if node is not None else ():
            if not nodes.is_scalar(value) or nodes.is_null(value):
                self._telling.every(
                    "N0733",
                    "variables",
                    "variables that are maps or lists are not read",
                    name.span,
                    "not read",
                )
                continue
            said = nodes.number(value)
            flag = nodes.boolean(value)
            if said is not None and said.value.is_finite():
                self._variables[name.text] = said.value
            else:
                self._variables[name.text] = value.value if flag is None else flag

    # ---- features and limits -----------------------------------------------------------------------------------------

    def _read_features(self, fields: dict[str, Field]) -> None:
        field = fields.get("features")
        if field is None or nodes.is_null(field.value):
            self._missing(fields, "features", "write the features of all plans under `features:`")
            return
        node = self._fields.map(field, "`features`")
        for name, key, value in self._fields.entries(node, "`features`") if node is not None else ():
            feature = self._feature(name, key, value)
            if feature is not None:
                self._features[name.text] = feature

    def _feature(self, name: Said, key: Node, node: Node) -> Feature | None:
        owner = f"feature `{short(name.text)}`"
        if not nodes.is_map(node):
            self._fields.wrong(node, owner, "a map with `valueType` and `defaultValue`")
            # What names it is no second mistake.
            return Feature(name, "BOOLEAN", Value(False, name.span))
        fields = self._fields.of(node, "a feature", owner)
        kind = self._fields.word(fields.get("type"), "type of a feature", f"the type of {owner}", read=False)
        for each in ("integrationType", "automationType", "render"):
            self._fields.word(fields.get(each), each, f"`{each}` of {owner}", read=False)
        type_ = self._type(fields, owner, name)
        default = self._values.default(
            fields, "defaultValue", type_, f"the default of {owner}", name, methods=kind == "PAYMENT"
        )
        if "value" in fields and not nodes.is_null(fields["value"].value):
            # A value beside the default is what each plan has that says nothing else.
            default = (
                self._values.one(fields["value"].value, type_, f"the value of {owner}", methods=kind == "PAYMENT")
                or default
            )
        about = self._fields.text(fields.get("description"), f"the description of {owner}")
        link = self._fields.text(fields.get("docUrl"), f"`docUrl` of {owner}")
        return Feature(name, type_, default, about, link)

    def _type(self, fields: dict[str, Field], owner: str, name: Said) -> ValueType:
        if "valueType" not in fields:
            self._fields.missing(
                f"the `valueType` of {owner}", name.span, "write `valueType: BOOLEAN`, NUMERIC or TEXT"
            )
            return "BOOLEAN"
        found = self._fields.word(fields["valueType"], "valueType", f"`valueType` of {owner}", read=True)
        return cast(ValueType, found) if found is not None else self._guessed(fields)

    @staticmethod
    def _guessed(fields: dict[str, Field]) -> ValueType:
        """The type that the default has, where none is said: so that no value is told as another mistake."""
        given = fields.get("defaultValue")
        if given is None or nodes.boolean(given.value) is not None:
            return "BOOLEAN"
        return "NUMERIC" if nodes.number(given.value) is not None else "TEXT"

    def _read_limits(self, field: Field | None) -> None:
        node = self._fields.map(field, "`usageLimits`") if field else None
        for name, _, value in self._fields.entries(node, "`usageLimits`") if node is not None else ():
            self._limits[name.text] = self._limit(name, value)

    def _limit(self, name: Said, node: Node) -> Limit:
        owner = f"usage limit `{short(name.text)}`"
        if not nodes.is_map(node):
            self._fields.wrong(node, owner, "a map with `valueType` and `defaultValue`")
            return Limit(name, "NUMERIC", Value(Decimal(0), name.span))
        fields = self._fields.of(node, "a usage limit", owner)
        type_ = self._type(fields, owner, name)
        default = self._values.default(fields, "defaultValue", type_, f"the default of {owner}", name)
        if "value" in fields and not nodes.is_null(fields["value"].value):
            default = self._values.one(fields["value"].value, type_, f"the value of {owner}") or default
        kind = self._fields.word(fields.get("type"), "type of a usage limit", f"the type of {owner}", read=False)
        self._fields.word(fields.get("render"), "render", f"`render` of {owner}", read=False)
        linked = self._fields.names(fields.get("linkedFeatures"), f"`linkedFeatures` of {owner}") or ()
        for each in linked:
            self._fields.known(each, "feature", self._features, f"{owner} is linked to", "E0725")
        period, note = self._period(fields.get("period"), kind, owner)
        unit = self._fields.text(fields.get("unit"), f"the unit of {owner}")
        about = self._fields.text(fields.get("description"), f"the description of {owner}")
        here = tuple(each for each in linked if each.text in self._features)
        return Limit(name, type_, default, unit, period, here, about, note)

    def _period(self, field: Field | None, kind: str | None, owner: str) -> tuple[Said | None, Said | None]:
        node = self._fields.map(field, f"the period of {owner}") if field else None
        if node is None:
            if self._syntax >= "3.0" and kind == "RENEWABLE":
                return Said("month", self._start), None
            return None, None
        fields = self._fields.of(node, "a period", f"the period of {owner}")
        unit, value = fields.get("unit"), fields.get("value")
        word = "MONTH"
        if unit is not None:
            word = self._fields.word(unit, "period unit", f"the unit of the period of {owner}", read=True) or word
        times = self._fields.number(value.value, f"the period of {owner}") if value else Decimal(1)
        span = self._span(field.key) if field else self._start
        if times is not None and not (0 < times < INFINITY):
            self._telling.tell("E0724", f"the period of {owner} has no length", span, "a number above 0 is wanted")
            times = None
        if times == 1 and word in _PERIODS:
            return Said(_PERIODS[word], span), None
        return None, Said(f"Every {times:f} {word.lower()}" if times is not None else "", span)


__all__ = ["VERSIONS", "Reader"]
