"""How pricings in Pricing2Yaml are read: numbers, values, units, expressions, and YAML that is meant ill."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

import licet
from licet.interop.pricing2yaml import read
from licet.interop.pricing2yaml.expressions import NoPrice, evaluate
from licet.interop.pricing2yaml.nodes import read_number
from licet.interop.pricing2yaml.units import PriceUnit, limit_unit, price_unit
from licet.model.amounts import UNLIMITED
from licet.text import Source

HEAD = 'saasName: Acme\nsyntaxVersion: "3.0"\ncurrency: EUR\n'
FEATURES = """features:
  base: {valueType: BOOLEAN, defaultValue: true}
  extra: {valueType: BOOLEAN, defaultValue: false}
"""


def load(text: str, **more: str) -> licet.Catalogue:
    return licet.loads(HEAD + text, name="acme.yml", **more)


def codes(text: str) -> list[str]:
    return [each.code for each in read(Source("acme.yml", text)).diagnostics]


# ---- numbers, as YAML 1.1 reads them ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("10_000", 10000),
        ("-3", -3),
        ("+3", 3),
        ("0", 0),
        ("010", 8),
        ("0x1F", 31),
        ("0b101", 5),
        ("1:30", 90),
        ("1:30:00", 5400),
        ("0.1", "0.1"),
        ("1_000.50", "1000.50"),
        (".5", "0.5"),
        ("1.5e+3", 1500),
        (".inf", "Infinity"),
        ("-.INF", "-Infinity"),
        ("12345678901234567890.123456789", "12345678901234567890.123456789"),
    ],
)
def test_a_plain_number_is_what_yaml_1_1_says_exactly(text: str, number: int | str):
    found = read_number(text)
    assert found is not None
    assert found.value == Decimal(number)
    assert (found.odd is not None) == (text in ("010", "0x1F", "0b101", "1:30", "1:30:00"))


@pytest.mark.parametrize("text", ["1e3", "09", "1,000", "12abc", "", "_1", "1.2.3", "0o17", "9" * 100, "1.0e+99999"])
def test_what_yaml_1_1_does_not_read_as_a_number_is_none(text: str):
    assert read_number(text) is None


def test_not_a_number_is_refused_where_a_number_is_wanted():
    text = HEAD + FEATURES + "plans:\n  A:\n    price: .nan\n"
    assert "E0724" in codes(text)


# ---- values ----------------------------------------------------------------------------------------------------------

VALUES = (
    FEATURES
    + """  support: {valueType: TEXT, defaultValue: LOW}
  seats: {valueType: NUMERIC, defaultValue: 3}
  pay: {valueType: TEXT, type: PAYMENT, defaultValue: [CARD, INVOICE]}
usageLimits:
  storage: {valueType: NUMERIC, defaultValue: 5, unit: GB, linkedFeatures: [base]}
  calls: {valueType: NUMERIC, defaultValue: 100, unit: call/day}
  backups: {valueType: BOOLEAN, defaultValue: false}
plans:
  p: {price: 1, features: null}
  q:
    price: 2
    features:
      base: {value: false}
      support: {value: HIGH}
      seats: {value: 0}
    usageLimits:
      calls: {value: .inf}
      backups: {value: true}
addOns:
  more:
    price: 3
    features:
      extra: {value: true}
    usageLimits:
      calls: {value: 500}
    usageLimitsExtensions:
      storage: {value: 20}
"""
)


def test_a_plan_has_what_it_overrides_and_else_the_defaults():
    acme = load(VALUES)
    one, two = (acme.entitlements(plan).entitled for plan in ("p", "q"))
    assert one == {"base", "support", "seats", "pay"}
    assert two == {"support", "pay", "backups"}
    assert acme.limit("p", "storage") == 5
    assert acme.limit("q", "storage") is None  # its feature is taken away
    assert acme.limit("p", "seats-amount") == 3
    assert acme.limit("q", "seats-amount") is None
    assert (acme.limit("p", "calls"), acme.limit("q", "calls")) == (100, UNLIMITED)
    assert acme.definition.limit["calls"].unit == "call"
    assert acme.definition.limit["calls"].period == "day"


def test_an_add_on_gives_what_it_overrides_alone_sets_a_limit_if_that_is_more_and_extends():
    acme = load(VALUES)
    assert acme.entitled("p + more", "extra")
    assert acme.limit("p + more", "storage") == 25
    assert (acme.limit("p + more", "calls"), acme.limit("q + more", "calls")) == (500, UNLIMITED)
    assert not acme.entitled("q + more", "base")


def test_a_text_is_shown_in_the_plan_that_has_it():
    acme = load(VALUES)
    shown = {
        item.id: line.shown_as.texts["en"]
        for item in acme.definition.items
        for line in item.lines
        if line.feature == "support" and line.shown_as is not None
    }
    assert shown == {"all-plans": "support: LOW", "q": "support: HIGH"}


def test_places_are_in_the_yaml_file():
    acme = load(VALUES)
    assert acme.definition.item["more"].origin.text == "more"
    assert acme.definition.feature["extra"].origin.line == 6
    [line] = [line for line in acme.definition.item["q"].lines if line.feature == "base"]
    assert (line.plus, line.origin.text) == (False, "false")


def test_a_byte_order_mark_and_windows_line_ends_move_no_place():
    text = "\ufeff" + (HEAD + FEATURES + "plans:\n  Größe 😀: {price: 1}\n  q: {price: x y}\n").replace("\n", "\r\n")
    acme = licet.loads(text, name="acme.yml")
    assert acme.definition.item["grosse"].origin.text == "Größe 😀"
    assert acme.definition.prices[0].lines[1].origin.text == "x y"


# ---- configurations ----------------------------------------------------------------------------------------------------


def test_without_plans_a_configuration_has_an_add_on_with_a_feature():
    acme = load(
        FEATURES + "addOns:\n  x: {price: 1, features: {extra: {value: true}}}\n"
        "  y: {price: 1, usageLimitsExtensions: null}\n"
    )
    assert sorted(map(str, acme.combinations())) == ["x", "x + y"]


def test_where_nothing_gives_a_feature_there_is_no_configuration():
    nothing = "features:\n  f: {valueType: BOOLEAN, defaultValue: false}\n"
    assert load(nothing + "plans:\n  p: {price: 1}\n").count() == 0
    assert load(nothing + "addOns:\n  x: {price: 1}\n").count() == 0
    assert load(nothing + "plans:\n  p: {price: 1}\naddOns:\n  x: {price: 1}\n").count() == 0


def test_an_empty_list_of_plans_is_no_plan_and_a_missing_one_every_plan():
    plans = "plans:\n  p: {price: 1}\n  q: {price: 2}\naddOns:\n  x: {price: 1, availableFor: []}\n  y: {price: 1}\n"
    assert sorted(map(str, load(FEATURES + plans).combinations())) == ["p", "p + y", "q", "q + y"]


def test_things_of_one_name_get_different_names_and_keep_their_own():
    acme = load("features:\n  storage: {valueType: BOOLEAN, defaultValue: true}\nusageLimits:\n"
                "  storage: {valueType: NUMERIC, defaultValue: 1}\nplans:\n  storage: {price: 1}\n  none: {price: 2}\n")  # fmt: skip
    assert [plan.id for plan in acme.definition.plans] == ["storage", "none-plan"]
    assert [each.id for each in acme.definition.features] == ["storage-feature"]
    assert [each.id for each in acme.definition.limits] == ["storage-limit"]
    assert acme.title("storage-feature") == "storage"


# ---- prices ------------------------------------------------------------------------------------------------------------


def price(unit: str, number: object = 2, **more: object) -> licet.Price:
    return load(f"{FEATURES}plans:\n  p: {{price: {number}, unit: {unit!r}}}\n").price("p", **more)  # type: ignore[arg-type]


def test_a_price_is_for_whom_and_how_long_its_unit_says():
    assert price("user/month", users=5).total == 10
    assert price("/month", users=5).total == 2
    assert price("one-time payment", users=5).once == 2
    assert price("3 users/month", users=5).total == 2
    assert price("user/year", users=12).total == 24
    metered = price("activeHour", users=5)
    assert metered.total == 0
    assert [(cost.kind, cost.unit) for cost in metered.costs] == [("used", "activeHour")]
    assert price("user/month", "Contact sales").on_request == ("p",)
    assert price("GB", 0).metered == ()


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("", PriceUnit("customer", "month")),
        ("user/month", PriceUnit("user", "month")),
        ("per seat", PriceUnit("user", "month")),
        ("USD/user", PriceUnit("user", "month")),
        ("team member/month", PriceUnit("user", "month", sure=False)),
        ("kiosk user/month", PriceUnit(None, "month", "kiosk-user", sure=False)),
        ("pet/month", PriceUnit(None, "month", "pet")),
        ("channel/year", PriceUnit(None, "year", "channel")),
        ("phone number/month", PriceUnit(None, "month", "phone-number", sure=False)),
        ("500 users/month", PriceUnit("customer", "month", sure=False)),
        ("???", PriceUnit("customer", "month", sure=False)),
    ],
)
def test_units_of_prices(text: str, unit: PriceUnit):
    assert price_unit(text) == unit


def test_units_of_limits():
    assert limit_unit("calls/month") == ("calls", "month", True)
    assert limit_unit("GB/user") == ("GB/user", None, True)
    assert limit_unit("/hour") == (None, "hour", True)
    assert limit_unit("phone number") == ("phone-number", None, False)
    assert limit_unit("%") == ("percent", None, False)
    assert limit_unit("") == (None, None, True)


def test_billing_is_what_is_paid_for_each_period():
    acme = load("billing: {monthly: 1, annual: 0.83}\n" + FEATURES + "plans:\n  p: {price: 10}\n")
    assert acme.price("p").total == 10
    assert acme.price("p", period="yearly").total == Decimal("99.60")


def test_version_1_has_two_prices():
    old = (
        'saasName: Acme\nversion: "1.0"\nday: 1\nmonth: 2\nyear: 2024\ncurrency: EUR\nhasAnnualPayment: true\n'
        + FEATURES
    )
    plans = "plans:\n  p: {monthlyPrice: 10, annualPrice: 8}\n  q: {monthlyPrice: 20, annualPrice: 200}\n"
    acme = licet.loads(old + plans, name="acme.yml")
    assert [each.id for each in acme.definition.prices] == ["monthly", "annual"]
    assert acme.price("p", list="annual").total == 8  # a month's share
    assert acme.price("q", list="annual", period="yearly").total == 200  # the whole year
    assert licet.loads(old + plans, name="acme.yml", reading="nominal").price("q").total == 20
    without = licet.loads(old.replace("true", "false", 1) + plans, name="acme.yml")
    assert [each.id for each in without.definition.prices] == ["list"]


def test_the_nominal_reading_has_the_conventions_of_published_figures():
    plans = """plans:
  p: {price: 7, unit: GB}
  q: {price: Contact sales}
  c: {price: Ask us}
addOns:
  x: {price: See rates, features: {extra: {value: true}}}
"""
    found = load(FEATURES + plans, reading="nominal").price_range()
    assert (found.least, found.greatest, found.priced) == (7, 800, found.combinations)
    honest = load(FEATURES + plans).price_range()
    assert (honest.least, honest.greatest, honest.priced) == (0, 0, 1)


def test_a_text_before_any_number_has_no_nominal_price():
    found = load(FEATURES + "plans:\n  p: {price: Ask us}\n  q: {price: 3}\n", reading="nominal").price_range()
    assert (found.least, found.priced, found.combinations) == (3, 1, 2)


VARIABLES = {"x": Decimal("4"), "vip": True, "name": "eu", "tenth": Decimal("0.1")}


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("2*#x", "8"),
        ("2*#x+3/(#x+1)", "8.6"),
        ("#vip ? 0.0 : #x", "0"),
        ("!#vip ? 1 : #x", "4"),
        ("#x > 3 && #name == 'eu' ? 10 : 20", "10"),
        ("Math.floor(#x / 5) < 1 ? #x * 10 : 100.0", "40"),
        ("Math.max(#x, 9, 2) - Math.min(1, 2)", "8"),
        ("#tenth + #tenth + #tenth", "0.3"),
        ("10 / 3", "3.333333333333"),
        ("-#x + 10 % 7 + 2", "1"),
        ("#x >= 4 || #missing", "1"),
    ],
)
def test_a_price_is_worked_out_exactly(text: str, price: str):
    if "missing" in text:
        with pytest.raises(NoPrice, match="no variable `missing`"):
            evaluate(text, VARIABLES)
    else:
        assert Fraction(evaluate(text, VARIABLES)) == Fraction(price)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "#x +",
        "#y",
        "#x / 0",
        "#name",
        "#x - 5",
        "(#x",
        "#x ? 1",
        "#x.constructor",
        "require('fs')",
        "process.exit()",
        "#x; 2",
        "__import__('os')",
        "T(java.lang.Runtime).getRuntime()",
        "(" * 200 + "1" + ")" * 200,
        "-" * 500 + "1",
        "9" * 900 + "*" + "9" * 90,
        "1" * 2000,
        "1e300 * 1e300 * 1e300",
    ],
)
def test_what_is_no_price_is_told_and_nothing_is_run(text: str):
    with pytest.raises(NoPrice):
        evaluate(text, VARIABLES)


# ---- YAML from strangers -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "saasName: !!python/object/apply:os.system [ls]\n",
        "saasName: !ruby/object:Gem x\n",
        "a: &a [*a]\n",
        "a: &a {b: *a}\n",
        "x: *nowhere\n",
        "saasName: a\n---\nsaasName: b\n",
        "a: b: c\n",
        "saasName: \x07\n",
        "saasName: \ud800\n",
        "[" * 5000,
        "a: " + "[" * 200 + "]" * 200,
        "- " * 2000 + "a",
        "{" * 300,
    ],
)
def test_yaml_that_is_no_plain_data_is_refused(text: str):
    assert codes(text) == ["E0720"]


def test_aliases_are_read_and_may_not_make_a_small_file_huge():
    text = FEATURES + "plans:\n  p: {price: 1, features: &f {extra: {value: true}}}\n  q: {price: 2, features: *f}\n"
    assert load(text).entitled("q", "extra")
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)
    )
    assert codes(HEAD + bomb) == ["E0720"]


def test_a_merged_map_gives_what_is_not_said():
    text = "features:\n  f: &f {valueType: BOOLEAN, defaultValue: true}\n  g: {<<: *f, defaultValue: false}\nplans:\n  P: {price: 1}\n"
    acme = load(text)
    assert (acme.entitled("p", "f"), acme.entitled("p", "g")) == (True, False)


def test_all_that_is_wrong_is_told_at_once():
    text = (
        HEAD.replace("EUR", "€")
        + "features:\n  f: {valueType: BOOL, defaultValue: 1}\n  g: text\nplans:\n  p: {price: -1}\n  p: {}\n"
    )
    assert sorted(codes(text)) == ["E0721", "E0724", "E0724", "E0724", "E0724"]


def test_a_file_that_is_no_pricing_is_told_so():
    assert codes("openapi: 3.0.4\npaths: {}\n") == ["E0722"]
    assert codes("") == ["E0722"]
    assert codes("- a\n- b\n") == ["E0722"]
    assert codes("just words") == ["E0722"]


def test_a_tab_is_told_as_one() -> None:
    [found] = read(Source("tab.yml", HEAD + "plans:\n\tA:\n")).diagnostics
    assert found.help == "indent with spaces: YAML allows no tabs there"


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("saasName: Free: the best\n", "put a text that has a `:` in quotes, or indent the line as the one above"),
        ("saasName: @acme\n", "put the text in quotes"),
        ("saasName: 'acme\n", "close the quotes"),
        ("saasName: acme\nplans\n  A: 1\n", "write `name: value`, a text of several lines in quotes"),
        ("plans:\n  A: {}\n   B: {}\n", "indent the line as those that it belongs to"),
    ],
)
def test_a_slip_in_yaml_is_told_in_plain_words(text: str, help: str) -> None:
    [found] = read(Source("slip.yml", text)).diagnostics
    assert (found.code, found.title) == ("E0720", "this is not YAML")
    assert (found.help or "").startswith(help)
