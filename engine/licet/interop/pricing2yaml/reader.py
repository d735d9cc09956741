"""From the nodes of a Pricing2Yaml file, of whatever version, to a pricing; told is what cannot be read."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import cast

from licet.interop.pricing2yaml import nodes
from licet.interop.pricing2yaml.expressions import NoPrice, evaluate
from licet.interop.pricing2yaml.fields import Field, Fields, described, listed
from licet.interop.pricing2yaml.nodes import INFINITY, Document, Node, short
from licet.interop.pricing2yaml.pricing import Factor, Feature, Limit, Offer, Price, Pricing, Said, Value, ValueType
from licet.interop.pricing2yaml.telling import Telling
from licet.text import Span

VERSIONS = ("1.0", "1.1", "2.0", "2.1", "3.0", "3.1")
_METHODS = frozenset(("CARD", "GATEWAY", "INVOICE", "ACH", "WIRE_TRANSFER", "OTHER"))
_date = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[Tt ])").match
_plain_number = re.compile(r"\d+(?:\.\d+)?").fullmatch
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"}
# Periods of version 3 by which licet can say that a limit renews.
_PERIODS = {"HOUR": "hour", "DAY": "day", "MONTH": "month", "YEAR": "year"}


class Reader:
    """Reads one file."""

    def __init__(self, document: Document, telling: Telling) -> None:
        self._telling = telling
        self._fields = Fields(document, telling)
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
        plans = self._offers(fields.get("plans"), addon=False)
        addons = self._offers(fields.get("addOns"), addon=True)
        self._references(plans, addons)
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
                    lambda _: "variables that are maps or lists are not read",
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
        default = self._value(fields, "defaultValue", type_, f"the default of {owner}", name, methods=kind == "PAYMENT")
        if "value" in fields and not nodes.is_null(fields["value"].value):
            # A value beside the default is what each plan has that says nothing else.
            default = (
                self._one(fields["value"].value, type_, f"the value of {owner}", methods=kind == "PAYMENT") or default
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
        return cast(ValueType, found) if found is not None else "BOOLEAN"

    def _value(
        self, fields: dict[str, Field], field: str, type_: ValueType, what: str, name: Said, *, methods: bool = False
    ) -> Value:
        nothing: dict[ValueType, Value] = {
            "BOOLEAN": Value(False, name.span),
            "NUMERIC": Value(Decimal(0), name.span),
            "TEXT": Value("", name.span),
        }
        given = fields.get(field)
        if given is None or nodes.is_null(given.value):
            if "valueType" in fields:
                span = self._span(given.key) if given else name.span
                help = {"BOOLEAN": "write `defaultValue: false`", "NUMERIC": "write `defaultValue: 0`"}.get(
                    type_, 'write `defaultValue: "…"`'
                )
                self._fields.missing(what, span, help)
            return nothing[type_]
        return self._one(given.value, type_, what, methods=methods) or nothing[type_]

    def _one(self, node: Node, type_: ValueType, what: str, *, methods: bool = False) -> Value | None:
        """A value of a type; None, and told, where it is of another."""
        span = self._span(node)
        if type_ == "BOOLEAN":
            flag = nodes.boolean(node)
            if flag is None:
                self._fields.wrong(node, what, "true or false", "its valueType is BOOLEAN")
                return None
            return Value(flag, span)
        if type_ == "NUMERIC":
            found = self._fields.number(node, what)
            if found is None:
                return None
            if found < 0:
                title = f"{what} is less than nothing"
                self._telling.tell("E0724", title, span, "0 or more is wanted here", help="write `.inf` for no limit")
                return None
            return Value(found, span)
        if nodes.is_list(node):
            return Value(self._list_text(node, what, methods), span)
        if nodes.is_map(node):
            self._fields.wrong(node, what, "a text", "its valueType is TEXT")
            return None
        if not node.style and nodes.number(node) is not None:
            self._fields.wrong(node, what, "a text", f'its valueType is TEXT: write "{short(node.value)}" in quotes')
            return None
        if not node.style and node.value.lower() in ("true", "false"):
            self._fields.wrong(node, what, "a text", "its valueType is TEXT; BOOLEAN is for true and false")
            return None
        return Value(node.value, span)

    def _list_text(self, node: Node, what: str, methods: bool) -> str:
        found = []
        for each in node.value:
            if not nodes.is_scalar(each):
                self._fields.wrong(each, f"an entry of {what}", "a text")
                continue
            found.append(each.value)
            if methods and each.value not in _METHODS:
                title = f"`{short(each.value)}` is no way to pay that Pricing2Yaml knows"
                help = f"it knows {', '.join(sorted(_METHODS))}"
                self._telling.tell("W0737", title, self._span(each), "it is read all the same", help=help)
        return ", ".join(found)

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
        default = self._value(fields, "defaultValue", type_, f"the default of {owner}", name)
        if "value" in fields and not nodes.is_null(fields["value"].value):
            default = self._one(fields["value"].value, type_, f"the value of {owner}") or default
        kind = self._fields.word(fields.get("type"), "type of a usage limit", f"the type of {owner}", read=False)
        self._fields.word(fields.get("render"), "render", f"`render` of {owner}", read=False)
        linked = self._fields.names(fields.get("linkedFeatures"), f"`linkedFeatures` of {owner}") or ()
        for each in linked:
            self._known(each, "feature", self._features, f"{owner} is linked to", "E0725")
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

    # ---- plans and add-ons -------------------------------------------------------------------------------------------

    def _offers(self, field: Field | None, *, addon: bool) -> dict[str, Offer]:
        what = "`addOns`" if addon else "`plans`"
        node = self._fields.map(field, what) if field else None
        found = {}
        for name, _, value in self._fields.entries(node, what) if node is not None else ():
            if nodes.is_map(value):
                found[name.text] = self._offer(name, value, addon)
            else:
                kind = "add-on" if addon else "plan"
                self._fields.wrong(value, f"{kind} `{short(name.text)}`", "a map with `price` and `features`")
        return found

    def _offer(self, name: Said, node: Node, addon: bool) -> Offer:
        owner = f"{'add-on' if addon else 'plan'} `{short(name.text)}`"
        fields = self._fields.of(node, "an add-on" if addon else "a plan", owner)
        price, annual = self._prices(fields, owner, name)
        self._fields.yes_or_no(fields.get("private"), f"`private` of {owner}")
        features = {}
        unsure = False
        for said, value in self._settings(fields.get("features"), owner, "feature", "`features`", name):
            unsure = unsure or said.text not in self._features
            feature = self._known(said, "feature", self._features, f"{owner} overrides", "E0725")
            if feature is not None and value is not None:
                what = f"feature `{short(said.text)}` in {owner}"
                one = self._one(value, self._features[feature].type, what)
                if one is not None:
                    features[feature] = one
        limits = self._overridden(fields.get("usageLimits"), owner, "overrides", "`usageLimits`", name)
        extensions = self._overridden(
            fields.get("usageLimitsExtensions"), owner, "extends", "`usageLimitsExtensions`", name
        )
        about = self._fields.text(fields.get("description"), f"the description of {owner}")
        unit = self._fields.text(fields.get("unit"), f"the unit of {owner}")
        offer = Offer(name, addon, price, annual, unit, features, limits, extensions, about, unsure=unsure)
        return self._bounds(offer, fields, owner) if addon else offer

    def _bounds(self, offer: Offer, fields: dict[str, Field], owner: str) -> Offer:
        spans = {
            each: self._span(fields[each].key) for each in ("availableFor", "dependsOn", "excludes") if each in fields
        }
        offer = offer._replace(
            available=self._fields.names(fields.get("availableFor"), f"`availableFor` of {owner}"),
            available_span=spans.get("availableFor"),
            depends=self._fields.names(fields.get("dependsOn"), f"`dependsOn` of {owner}") or (),
            depends_span=spans.get("dependsOn"),
            excludes=self._fields.names(fields.get("excludes"), f"`excludes` of {owner}") or (),
            excludes_span=spans.get("excludes"),
        )
        given = fields.get("subscriptionConstraints")
        node = self._fields.map(given, f"`subscriptionConstraints` of {owner}") if given else None
        scalable = bool(offer.extensions) and not offer.features and not offer.limits
        if node is not None and given is not None:
            offer = offer._replace(quantity=self._quantity(node, owner, self._span(given.key), scalable))
        elif scalable and self._syntax >= "3.0":
            offer = offer._replace(quantity=(INFINITY, offer.name.span))
        return offer

    def _quantity(self, node: Node, owner: str, span: Span, scalable: bool) -> tuple[Decimal, Span] | None:
        fields = self._fields.of(node, "a subscription constraint", f"`subscriptionConstraints` of {owner}")
        numbers = {name: self._fields.number(each.value, f"`{name}` of {owner}") for name, each in fields.items()}
        most, least, step = numbers.get("maxQuantity"), numbers.get("minQuantity"), numbers.get("quantityStep")
        most = INFINITY if "maxQuantity" not in fields else most
        if most is not None and (most < 1 or (most.is_finite() and most != int(most))):
            title = f"at most {most:f} of {owner} can be had"
            self._telling.tell(
                "E0724", title, self._span(fields["maxQuantity"].value), "a whole number from 1 on is wanted"
            )
            return None
        if least is not None and most is not None and least > most:
            title = f"at least {least:f} and at most {most:f} of {owner}"
            self._telling.tell(
                "E0724", title, self._span(fields["minQuantity"].value), "more than there may be at most"
            )
            return None
        for name, number in (("minQuantity", least), ("quantityStep", step)):
            if number is not None and number not in (0, 1):
                title = f"`{name}` of {owner} is not read: each number up to the largest can be had"
                self._telling.tell("W0734", title, self._span(fields[name].value), f"{number:f} is wanted here")
        if not scalable:
            # Only add-ons that extend usage limits, and do nothing else, are had several times.
            return None
        return None if most is None else (most, span)

    def _prices(self, fields: dict[str, Field], owner: str, name: Said) -> tuple[Price | None, Price | None]:
        """The price, and what version 1 calls the annual one."""
        if "price" in fields:
            price = self._price(fields["price"], owner)
            if price is None and nodes.is_null(fields["price"].value):
                self._fields.missing(
                    f"the price of {owner}", self._span(fields["price"].key), "write `price: 0` if it is free"
                )
            return price, None
        monthly = self._price(fields["monthlyPrice"], owner) if "monthlyPrice" in fields else None
        annual = self._price(fields["annualPrice"], owner) if "annualPrice" in fields else None
        if monthly is None and annual is None and not ({"monthlyPrice", "annualPrice"} & fields.keys()):
            help = "write `price: 0` if it is free, or a text such as `Contact sales`"
            self._fields.missing(f"the price of {owner}", name.span, help)
        return monthly, annual

    def _price(self, field: Field, owner: str) -> Price | None:
        node = field.value
        if nodes.is_null(node):
            return None
        span = self._span(node)
        if not nodes.is_scalar(node) or (not node.style and nodes.boolean(node) is not None):
            self._fields.wrong(node, f"the price of {owner}", "a number, or a text such as `Contact sales`,")
            return None
        text: str = node.value
        if nodes.number(node) is not None:
            found = self._fields.number(node, f"the price of {owner}")
            if found is None or found < 0 or not found.is_finite():
                title = f"the price of {owner} is {text}"
                self._telling.tell("E0724", title, span, "0 or more is wanted here")
                return None
            return Price(found, text, span)
        if "#" in text:
            try:
                return Price(evaluate(text, self._variables), text, span)
            except NoPrice as reason:
                title = f"the price of {owner} cannot be worked out"
                self._telling.tell(
                    "E0730", title, span, str(reason).partition(". ")[0], notes=str(reason).split(". ")[1:]
                )
                return None
        if _plain_number(text.strip()):
            return Price(Decimal(text.strip()), text, span)
        return Price(None, text, span)

    # ---- what overrides ----------------------------------------------------------------------------------------------

    def _settings(
        self, field: Field | None, owner: str, noun: str, what: str, name: Said
    ) -> list[tuple[Said, Node | None]]:
        """The entries of `features` or `usageLimits` in a plan or add-on, each with the value that is given (None: none)."""
        node = self._fields.map(field, f"{what} of {owner}") if field else None
        found: list[tuple[Said, Node | None]] = []
        for said, _, value in self._fields.entries(node, f"{what} of {owner}") if node is not None else ():
            if nodes.is_map(value):
                given = self._fields.of(value, "a value", f"{noun} `{short(said.text)}` in {owner}").get("value")
                found.append((said, None if given is None or nodes.is_null(given.value) else given.value))
            elif nodes.is_null(value):
                found.append((said, None))
            else:
                title = f"{noun} `{short(said.text)}` in {owner} has its value beside its name"
                help = f"write it a line below: `value: {short(self._span(value).text)}`"
                self._telling.tell("W0737", title, self._span(value), "read as its value", help=help)
                found.append((said, value))
        return found

    def _overridden(self, field: Field | None, owner: str, verb: str, what: str, name: Said) -> dict[str, Value]:
        found = {}
        for said, value in self._settings(field, owner, "usage limit", what, name):
            limit = self._known(said, "usage limit", self._limits, f"{owner} {verb}", "E0726")
            if limit is None or value is None:
                continue
            one = self._one(value, self._limits[limit].type, f"usage limit `{short(said.text)}` in {owner}")
            if one is not None:
                found[limit] = one
        return found

    def _known(
        self, said: Said, noun: str, known: dict[str, Feature] | dict[str, Limit], verb: str, code: str
    ) -> str | None:
        """A name that exists; None, and told, where it does not."""
        if said.text in known:
            return said.text
        title = f"{verb} {noun} `{short(said.text)}`, which does not exist"
        where = "features" if noun == "feature" else "usageLimits"
        help = f"declare it under `{where}`, or take it out here"
        self._telling.unknown(code, title, said.span, f"no {noun} has this name", said.text, known, help)
        return None

    def _references(self, plans: dict[str, Offer], addons: dict[str, Offer]) -> None:
        """Leaves out, and tells, what names plans and add-ons that do not exist."""
        for key, addon in addons.items():
            owner = f"add-on `{short(key)}`"
            available = addon.available and self._existing(owner, "is available for", "plan", addon.available, plans)
            addons[key] = addon._replace(
                # Where no name of the list is known, nothing is concluded from it.
                available=available or (addon.available if addon.available == () else None),
                depends=self._existing(owner, "depends on", "add-on", addon.depends, addons),
                excludes=self._existing(owner, "excludes", "add-on", addon.excludes, addons),
            )

    def _existing(
        self, owner: str, verb: str, noun: str, given: tuple[Said, ...], known: dict[str, Offer]
    ) -> tuple[Said, ...]:
        """The names that exist; the others are told."""
        for each in given:
            if each.text not in known:
                code = "E0727" if noun == "plan" else "E0728"
                title = f"{owner} {verb} {noun} `{short(each.text)}`, which does not exist"
                there = f"the {noun}s are {listed(list(known)[:5])}" if known else f"there are no {noun}s"
                help = f"declare it under `{'plans' if noun == 'plan' else 'addOns'}`, or take it out here; {there}"
                self._telling.unknown(code, title, each.span, f"no {noun} has this name", each.text, known, help)
        return tuple(each for each in given if each.text in known)


__all__ = ["VERSIONS", "Reader"]
