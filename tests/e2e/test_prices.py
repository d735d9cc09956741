"""`licet prices`, and pricings in YAML on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from licet.cli.app import run

PRICING = """saasName: Chat
syntaxVersion: "2.1"
currency: EUR
features:
  messages: {valueType: BOOLEAN, defaultValue: true}
  audit: {valueType: BOOLEAN, defaultValue: false}
plans:
  FREE: {price: 0, features: null}
  TEAM: {price: 4.50, unit: user/month, features: null}
  MAX: {price: Contact sales, features: {audit: {value: true}}}
addOns:
  auditLog:
    price: 10
    availableFor: [TEAM]
    features: {audit: {value: true}}
"""


@pytest.fixture
def chat(tmp_path: Path) -> str:
    path = tmp_path / "chat.YML"
    path.write_text(PRICING, encoding="utf-8")
    return str(path)


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = run(list(arguments))
    return code, capsys.readouterr().out


def test_a_pricing_is_counted_as_it_means_it(chat: str, capsys: pytest.CaptureFixture[str]):
    assert answer(capsys, "count", "-c", chat) == (0, "4\n")


def test_prices_as_data_are_exact_texts(chat: str, capsys: pytest.CaptureFixture[str]):
    code, out = answer(capsys, "prices", "-c", chat, "--users", "3", "-f", "json")
    [found] = json.loads(out)["ranges"]
    assert code == 0
    assert json.loads(out)["schema"] == "licet/prices/1"
    assert (found["least"], found["greatest"], found["combinations"], found["priced"]) == ("0", "23.5", 4, 3)
    assert found["cheapest"]["selection"] == ["free"]
    assert found["dearest"]["selection"] == ["team", "audit-log"]
    assert found["dearest"]["total"] == "23.50"
    assert found["on_request"] == ["max"]


def test_the_nominal_reading_is_an_option_of_every_command_that_asks_a_catalogue(
    chat: str, capsys: pytest.CaptureFixture[str]
):
    code, out = answer(capsys, "prices", "-c", chat, "--reading", "nominal")
    assert code == 0
    assert out.startswith("0.00 to 45.00 EUR a month")
    code, out = answer(capsys, "price", "-c", chat, "max", "--reading", "nominal")
    assert (code, out.splitlines()[0][:20]) == (0, "MAX: 45.00 EUR a mon")
    assert answer(capsys, "price", "-c", chat, "max")[0] == 1


def test_filters_narrow_the_range_and_where_nothing_has_a_price_the_answer_is_no(
    chat: str, capsys: pytest.CaptureFixture[str]
):
    code, out = answer(capsys, "prices", "-c", chat, "--has", "audit")
    assert code == 0
    assert out.startswith("14.50 EUR a month")
    code, out = answer(capsys, "prices", "-c", chat, "--holds", "max")
    assert code == 1
    assert "no combination has a price" in out
    code, out = answer(capsys, "prices", "-c", chat, "--holds", "free", "--holds", "audit-log")
    assert code == 1
    assert "no combination is legal" in out


def test_a_catalogue_without_prices_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "one.licet"
    path.write_text('catalogue one "One"\nplan p "P"\n', encoding="utf-8")
    assert run(["prices", "-c", str(path)]) == 2
    assert "no list of prices" in capsys.readouterr().err


def test_analyse_goes_on_where_a_pricing_names_what_does_not_exist(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "faults.yml"
    path.write_text(
        PRICING.replace("price: 0, features: null", "price: 9, unit: user/month, features: {chat: {value: true}}")
    )
    code, out = answer(capsys, "analyse", str(path))
    assert code == 2
    assert "plan `FREE` overrides feature `chat`, which does not exist" in out
    assert "`FREE` and `TEAM` grant the same, at different prices" in out


def test_with_a_hundred_add_ons_nothing_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    addons = "".join(
        f"  a{n}: {{price: 0.1{n:02}, features: {{audit: {{value: true}}}}, excludes: {[f'a{n - 1}'] if n % 7 == 1 else []}}}\n"
        for n in range(100)
    )
    path = tmp_path / "many.yml"
    path.write_text(PRICING.partition("addOns:")[0] + "addOns:\n" + addons)
    code, out = answer(capsys, "prices", "-c", str(path), "--holds", "team", "-f", "json", "--seconds", "20")
    [found] = json.loads(out)["ranges"]
    assert code == 0
    pairs = [(n - 1, n) for n in range(1, 100, 7)]
    assert int(found["combinations"]) == 3 ** len(pairs) * 2 ** (100 - 2 * len(pairs))
    most = 4500 + sum(100 + n for n in range(100)) - sum(100 + n for n, _ in pairs)
    assert float(found["greatest"]) * 1000 == pytest.approx(most)
    assert found["least"] == "4.5"
