"""Pricings made at random, against an independent reading; and any text at all."""

from __future__ import annotations

from fractions import Fraction

import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

import licet
from licet.interop.pricing2yaml import read
from licet.text import Source
from licet.workspace.loading import compile_source
from properties import pricing_oracle as oracle

NAMES = ["search", "Search", "exportCSV", "2fa", "audit log", "Größe", "plan", "none"]
PLANS = ["FREE", "PRO", "free", "none"]
ADDONS = ["seats", "moreSeats", "search", "24x7"]
PRICES = st.one_of(st.integers(0, 30), st.sampled_from([0.1, 4.99, 12.5, "Contact sales"]))


@st.composite
def pricings(draw: st.DrawFn) -> dict[str, object]:
    features = {}
    for name in draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True)):
        kind = draw(st.sampled_from(["BOOLEAN", "BOOLEAN", "TEXT", "NUMERIC"]))
        default = {"BOOLEAN": st.booleans(), "TEXT": st.sampled_from(["", "LOW"]), "NUMERIC": st.sampled_from([0, 3])}
        features[name] = {"valueType": kind, "defaultValue": draw(default[kind])}
    values = {"BOOLEAN": st.booleans(), "TEXT": st.sampled_from(["", "HIGH"]), "NUMERIC": st.sampled_from([0, 5])}

    def overrides() -> dict[str, object] | None:
        chosen = draw(st.lists(st.sampled_from(sorted(features)), max_size=3, unique=True))
        return {name: {"value": draw(values[str(features[name]["valueType"])])} for name in chosen} or None

    plans = {
        name: {"price": draw(PRICES if at else st.integers(0, 9)), "unit": draw(st.sampled_from(["user/month", "GB"])),
               "features": overrides()}
        for at, name in enumerate(draw(st.lists(st.sampled_from(PLANS), max_size=3, unique=True)))
    }  # fmt: skip
    names = draw(st.lists(st.sampled_from(ADDONS), min_size=0 if plans else 1, max_size=3, unique=True))
    addons = {}
    for name in names:
        addon: dict[str, object] = {"price": draw(PRICES), "features": overrides()}
        others = [other for other in names if other != name]
        if others:
            addon["dependsOn"] = draw(st.lists(st.sampled_from(others), max_size=2, unique=True))
            addon["excludes"] = draw(st.lists(st.sampled_from(others), max_size=1, unique=True))
        if plans and draw(st.booleans()):
            addon["availableFor"] = draw(st.lists(st.sampled_from(sorted(plans)), max_size=2, unique=True))
        addons[name] = addon
    made: dict[str, object] = {"saasName": "Acme", "syntaxVersion": "2.1", "currency": "EUR", "features": features}
    return made | {"plans": plans or None, "addOns": addons or None}


@given(pricings())
def test_configurations_and_nominal_prices_are_those_of_an_independent_reading(made: dict[str, object]):
    text = yaml.safe_dump(made, allow_unicode=True, sort_keys=False)
    pricing = oracle.load(text)
    catalogue = licet.loads(text, name="made.yml", reading="nominal")
    expected = oracle.configurations(pricing)
    assert len(list(catalogue.combinations())) == len(expected)
    found = catalogue.price_range()
    assert (found.combinations, found.priced) == (len(expected), len(expected))
    assume(expected)
    assert found.least is not None
    assert found.greatest is not None
    costs = oracle.prices(pricing)
    assert (Fraction(found.least), Fraction(found.greatest)) == (min(costs), max(costs))


@given(st.text(alphabet=st.sampled_from(list("saName:{}[]&*!<-\n |>'\"#%é\t0123.")), max_size=80))
def test_any_text_is_read_or_told_and_raises_nothing(text: str):
    parsed = read(Source("any.yml", text))
    assert parsed.diagnostics
    for each in parsed.diagnostics:
        for label in each.labels:
            assert 0 <= label.span.start <= label.span.end <= len(text)


@given(pricings(), st.data())
def test_a_damaged_pricing_is_read_or_told_and_raises_nothing(made: dict[str, object], data: st.DataObject):
    text = yaml.safe_dump(made, allow_unicode=True, sort_keys=False)
    at = data.draw(st.integers(0, len(text)))
    piece = data.draw(
        st.sampled_from(["", "\n", ": ", "- ", "&a ", "*a", "!!int ", "null", "\t", "'", "[", "1_0", "<<: *a\n"])
    )
    cut = text[:at] + piece + text[at + data.draw(st.integers(0, 6)) :]
    for reading in ("honest", "nominal"):
        compiled = compile_source(Source("damaged.yml", cut), None, reading=reading)
        errors = [each for each in compiled.diagnostics if each.severity == "error"]
        assert bool(errors) == (compiled.definition is None)
