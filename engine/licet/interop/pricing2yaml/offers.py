"""Plans and add-ons: what they override, with what they are sold, what they cost."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from licet.interop.pricing2yaml import nodes
from licet.interop.pricing2yaml.expressions import NoPrice, evaluate
from licet.interop.pricing2yaml.fields import Field, Fields, listed
from licet.interop.pricing2yaml.nodes import INFINITY, Node, short
from licet.interop.pricing2yaml.pricing import Feature, Limit, Offer, Price, Said, Value
from licet.interop.pricing2yaml.telling import Telling
from licet.interop.pricing2yaml.values import Values
from licet.text import Span

_plain_number = re.compile(r"\d+(?:\.\d+)?").fullmatch
# `$10`, `10,50`, `1e3`, `EUR 10`, `10 €`: most likely not meant as a text.
_like_a_number = re.compile(r"(?:[A-Z]{3}|[^\w\s])?\s*\d[\d.,_']*(?:e\d+)?\s*(?:[A-Z]{3}|[^\w\s%])?").fullmatch


class Offers:
    """Reads the plans and add-ons of one file. `features` and `limits` are all that there are; `variables` those of prices."""

    def __init__(
        self,
        fields: Fields,
        telling: Telling,
        features: Mapping[str, Feature],
        limits: Mapping[str, Limit],
        variables: Mapping[str, Decimal | bool | str],
        syntax: str,
    ) -> None:
        self._fields = fields
        self._telling = telling
        self._features = features
        self._limits = limits
        self._variables = variables
        self._syntax = syntax
        self._values = Values(fields, telling)

    # ---- plans and add-ons -------------------------------------------------------------------------------------------

    def all(self, field: Field | None, *, addon: bool) -> dict[str, Offer]:
        """The plans, or the add-ons, by their names."""
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
            feature = self._fields.known(said, "feature", self._features, f"{owner} overrides", "E0725")
            if feature is not None and value is not None:
                what = f"feature `{short(said.text)}` in {owner}"
                one = self._values.one(value, self._features[feature].type, what)
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
            each: self._fields.span(fields[each].key)
            for each in ("availableFor", "dependsOn", "excludes")
            if each in fields
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
            offer = offer._replace(quantity=self._quantity(node, owner, self._fields.span(given.key), scalable))
        elif scalable and self._syntax >= "3.0":
            offer = offer._replace(quantity=(INFINITY, offer.name.span))
        return offer

    def _quantity(self, node: Node, owner: str, span: Span, scalable: bool) -> tuple[Decimal, Span] | None:
        fields = self._fields.of(node, "a subscription constraint", f"`subscriptionConstraints` of {owner}")
        # Early files say `min`, `max` and `step`.
        for short_name, name in (("min", "minQuantity"), ("max", "maxQuantity"), ("step", "quantityStep")):
            if short_name in fields:
                fields.setdefault(name, fields.pop(short_name))
        numbers = {name: self._fields.number(each.value, f"`{name}` of {owner}") for name, each in fields.items()}
        most, least, step = numbers.get("maxQuantity"), numbers.get("minQuantity"), numbers.get("quantityStep")
        most = INFINITY if "maxQuantity" not in fields else most
        if most is not None and (most < 1 or (most.is_finite() and most != int(most))):
            title = f"at most {most:f} of {owner} can be had"
            self._telling.tell(
                "E0724", title, self._fields.span(fields["maxQuantity"].value), "a whole number from 1 on is wanted"
            )
            return None
        if least is not None and most is not None and least > most:
            title = f"at least {least:f} and at most {most:f} of {owner}"
            self._telling.tell(
                "E0724", title, self._fields.span(fields["minQuantity"].value), "more than there may be at most"
            )
            return None
        for name, number in (("minQuantity", least), ("quantityStep", step)):
            if number is not None and number not in (0, 1):
                title = f"`{name}` of {owner} is not read: each number up to the largest can be had"
                self._telling.tell("W0734", title, self._fields.span(fields[name].value), f"{number:f} is wanted here")
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
                    f"the price of {owner}", self._fields.span(fields["price"].key), "write `price: 0` if it is free"
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
        span = self._fields.span(node)
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
        if _like_a_number(text.strip()):
            self._telling.tell(
                "W0739",
                f'the price of {owner} is the text "{short(text)}", so it is on request',
                span,
                "this is no number in YAML",
                help="write the number alone, as in `10.50`; its currency stands in `currency`",
            )
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
                help = f"write it a line below: `value: {short(self._fields.span(value).text)}`"
                self._telling.tell("W0737", title, self._fields.span(value), "read as its value", help=help)
                found.append((said, value))
        return found

    def _overridden(self, field: Field | None, owner: str, verb: str, what: str, name: Said) -> dict[str, Value]:
        found = {}
        for said, value in self._settings(field, owner, "usage limit", what, name):
            limit = self._fields.known(said, "usage limit", self._limits, f"{owner} {verb}", "E0726")
            if limit is None or value is None:
                continue
            one = self._values.one(value, self._limits[limit].type, f"usage limit `{short(said.text)}` in {owner}")
            if one is not None:
                found[limit] = one
        return found

    def references(self, plans: dict[str, Offer], addons: dict[str, Offer]) -> None:
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


__all__ = ["Offers"]
