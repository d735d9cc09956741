"""Files of other formats, made up: read, written as licet or as JSON, and read again, they are the same catalogue."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings

import licet
from bare import bare

from .feature_models import Model, models, written
from .test_pricings import pricings


def is_the_same_again(text: str, name: str) -> None:
    once = licet.loads(text, name=name)
    as_licet = once.export("licet")
    again = licet.loads(as_licet)
    assert bare(again.definition) == bare(once.definition)
    assert again.export("licet") == as_licet
    back = licet.loads(once.export("json"), name="back.json")
    assert bare(back.definition) == bare(once.definition)


@settings(max_examples=60, deadline=None)
@given(models())
def test_a_feature_model_is_the_same_again(model: Model) -> None:
    is_the_same_again(written(model), "model.uvl")


@settings(max_examples=60, deadline=None)
@given(pricings())
def test_a_pricing_is_the_same_again(made: dict[str, object]) -> None:
    is_the_same_again(yaml.safe_dump(made, allow_unicode=True, sort_keys=False), "made.yml")


PRICING = """\
saasName: "Zoom & \\"friends\\" \\\\ 1"
syntaxVersion: "3.0"
version: "2025 spring"
url: https://example.org/?a=1&b="2"
createdAt: 2025-03-01
currency: USD
billing: {monthly: 1, annual: 0.8333}
features:
  "24/7 support": {valueType: BOOLEAN, defaultValue: false, type: SUPPORT, description: "Line one\\nline \\"two\\""}
  when: {valueType: BOOLEAN, defaultValue: true, type: DOMAIN}
  storage: {valueType: NUMERIC, defaultValue: 1, type: DOMAIN}
usageLimits:
  "storage (GB)": {valueType: NUMERIC, unit: GB, defaultValue: 1_000, type: NON_RENEWABLE, linkedFeatures: [storage]}
plans:
  BASIC: {price: 0, unit: user/month, features: null, usageLimits: null}
  "Pro+": {price: 12.50, unit: user/month, features: {"24/7 support": {value: true}}}
  Enterprise: {price: Contact sales, unit: user/month, features: {when: {value: false}}}
addOns:
  extra: {price: 0.07, unit: GB/month, availableFor: [Pro+], usageLimitsExtensions: {"storage (GB)": {value: 50}}}
  none: {price: 99, unit: "", dependsOn: [extra], features: {when: {value: true}}}
"""

FEATURE_MODEL = """\
namespace Server.Model

features
	"My Server" {abstract}
		mandatory
			"when"
			Store {size 3, price 0.125, doc 'A "store" of \\\\ things'}
				[1..3]
					"10GB"
					"10 GB"
					TenGb
		optional
			"and" {price 1}
				or
					"or"
					"not"
constraints
	"and" => !("10GB" & "10 GB") | ("or" <=> "not")
	"10GB" | TenGb
"""


@pytest.mark.parametrize(("text", "name"), [(PRICING, "zoom.yml"), (FEATURE_MODEL, "server.uvl")])
def test_names_titles_and_numbers_of_all_kinds_are_the_same_again(text: str, name: str) -> None:
    is_the_same_again(text, name)
