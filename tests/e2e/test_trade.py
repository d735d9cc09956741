"""Prices and moves on the command line, and from Python, on a small shop."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

import licet as package
from e2e.test_cli import Reply
from licet.cli.app import run

SHOP = """\
catalogue shop "Shop"
  as of 2026-01-01
each customer holds 1 to 2 plans
plan free "Free"
  + notes "Notes"
plan team "Team" includes free
  + sharing "Sharing"
plan business "Business" includes team
  + audit "Audit log"
  + new-notes "New notes" replaces notes
plan side "Side product"
  + extra "Extra"
plan tailored "Tailored"
addon sms "Text messages" per customer
addon setup "Set-up" per customer
billing
  periods   monthly, quarterly, yearly
  contract  12 months, then renews by its period
price list "List price" in USD per user per month
  free      0
  team      4.0050
  business  120 per customer per year
  tailored  on request
  sms       0.01 per message used
  setup     19 once + 3 per customer per month
  paid yearly -17%
price other "Elsewhere" in JPY per customer per month
  free  0
  team  500
moves
  from free to side  at the end of the period
  to a higher tier   at once
  to a lower tier    at the end of the term
  to more            at once
  to less            never
  otherwise          at the end of the term
moves to suite
  free      becomes core
  team      becomes growth
  business  becomes growth
  side      becomes aside
  notes     becomes pages
  several: the highest
"""
SUITE = """\
catalogue suite "Suite"
each customer holds exactly 1 plan
plan core "Core"
  + pages "Pages"
plan growth "Growth" includes core
  + sharing "Sharing"
plan aside "Aside"
"""

Licet = Callable[..., Reply]


@pytest.fixture
def licet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Licet:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LICET_CATALOGUE", "shop.licet")
    Path("shop.licet").write_text(SHOP)
    Path("suite.licet").write_text(SUITE)

    def call(*arguments: str) -> Reply:
        code = run(list(arguments))
        return Reply(code, *capsys.readouterr())

    return call


@pytest.fixture
def shop() -> package.Catalogue:
    return package.loads(SHOP)


# ---- prices ----------------------------------------------------------------------------------------------------------


def test_a_price_is_rounded_once_at_its_end_a_half_upwards(shop: package.Catalogue) -> None:
    assert shop.price("team", list="list").total == Decimal("4.01")
    assert shop.price("team", list="list", users=2).total == Decimal("8.01")
    assert shop.price("team", list="list", users=3, period="quarterly").total == Decimal("36.05")
    assert shop.price("team", list="list", period="yearly").total == Decimal("39.89")  # 4.0050 * 12 * 0.83 = 39.8898


def test_what_is_paid_once_stands_beside_what_is_paid_for_each_period(shop: package.Catalogue) -> None:
    price = shop.price("business + setup + sms", list="USD", users=7)
    assert (price.total, price.once) == (Decimal("13.00"), Decimal("19.00"))
    assert [cost.unit for cost in price.metered] == ["message"]


def test_what_is_on_request_or_not_sold_has_no_number(shop: package.Catalogue) -> None:
    on_request = shop.price("team + tailored", list="list")
    assert (on_request.total, on_request.once, on_request.on_request) == (None, None, ("tailored",))
    not_sold = shop.price("team + setup", list="other")
    assert (not_sold.total, not_sold.once, not_sold.not_sold) == (None, None, ("setup",))
    assert not on_request.known
    assert not not_sold.known


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({}, "several lists"),
        ({"list": "EUR"}, "no list of prices `EUR`"),
        ({"list": "list", "users": 0}, "0 users"),
        ({"list": "list", "period": "half-yearly"}, "nobody pays half-yearly"),
        ({"list": "list", "period": "weekly"}, "no billing period `weekly`"),
    ],
)
def test_a_question_about_no_price_is_told(shop: package.Catalogue, arguments: dict[str, object], told: str) -> None:
    with pytest.raises(package.LicetError, match=told):
        shop.price("team", **arguments)  # type: ignore[arg-type]


def test_a_catalogue_without_prices_says_so() -> None:
    with pytest.raises(package.LicetError, match="no list of prices"):
        package.loads(SUITE).price("core")


def test_price_says_the_sum_by_every_list(licet: Licet) -> None:
    reply = licet("price", "team", "--users", "3")
    assert reply.code == 0
    assert "Team: 12.02 USD a month (List price, paid monthly, for 3 users)" in reply.out
    assert "Team: 500 JPY a month (Elsewhere, paid monthly, for 3 users)" in reply.out


def test_price_ends_with_1_where_there_is_no_number_or_no_right_to_it(licet: Licet) -> None:
    assert licet("price", "tailored").code == 1
    illegal = licet("price", "free + team + business")
    assert illegal.code == 1
    assert illegal.out.startswith("no: ")
    assert "Were it legal" in illegal.out


def test_price_as_json_has_its_numbers_as_texts(licet: Licet) -> None:
    reply = json.loads(licet("price", "team + setup", "--list", "list", "-f", "json").out)
    assert (reply["schema"], reply["legal"]) == ("licet/price/1", True)
    [price] = reply["prices"]
    assert (price["total"], price["once"], price["currency"]) == ("7.01", "19.00", "USD")
    assert [cost["kind"] for cost in price["costs"]] == ["period", "once", "period"]


def test_the_table_of_prices_has_a_column_for_each_list(licet: Licet) -> None:
    rows = licet("table", "prices", "-f", "csv").out.splitlines()
    assert rows[0] == "name,depth,Plan or add-on,List price (USD),Elsewhere (JPY)"
    assert "team,0,Team,4.0050 per user per month,500 per customer per month" in rows
    assert "setup,0,Set-up,19 once per customer + 3 per customer per month,not sold" in rows


# ---- moves -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "kinds", "outcome"),
    [
        ("free", "team", ["higher"], "once"),
        ("free", "business", ["higher"], "once"),
        ("business", "free", ["lower"], "term"),
        ("free", "side", ["others"], "period"),
        ("side", "free", ["others"], "term"),
        ("free", "free + side", ["more"], "once"),
        ("free + side", "free", ["less"], "never"),
        ("free", "team + side", ["higher", "more"], "once"),
        ("team + sms", "free + sms", ["lower"], "term"),
        ("team", "team", [], "once"),
    ],
)
def test_each_change_is_decided_by_the_first_case_that_fits(
    shop: package.Catalogue, before: str, after: str, kinds: list[str], outcome: str
) -> None:
    move = shop.compare(before, after)
    assert [change.kind for change in move.changes] == kinds
    assert (move.outcome, move.allowed) == (outcome, outcome != "never")


def test_a_move_to_what_is_illegal_is_not_allowed(shop: package.Catalogue) -> None:
    move = shop.compare("free", "team + side + tailored")
    assert move.allowed is False
    assert [rule.rule for rule in move.verdict.broken] == ["customer-holds-plans"]


def test_without_moves_nothing_is_said_of_them() -> None:
    move = package.loads(SUITE).compare("core", "growth")
    assert (move.allowed, move.outcome, move.gained) == (None, None, ("sharing",))


def test_what_is_lost_names_what_stands_in_its_place(shop: package.Catalogue) -> None:
    move = shop.compare("free", "business")
    assert move.gained == ("sharing", "audit", "new-notes")
    assert [(lost.feature, lost.replaced_by) for lost in move.lost] == [("notes", ("new-notes",))]
    assert shop.compare("business", "free").gained == ("notes",)


def test_the_price_of_a_move_is_what_is_paid_more_and_once_for_what_is_new(shop: package.Catalogue) -> None:
    [by_list, elsewhere] = shop.compare("team + setup", "business + setup", users=2).prices
    assert (by_list.difference, by_list.once) == (Decimal("1.99"), Decimal("0.00"))
    assert elsewhere.difference is None
    assert shop.compare("team", "team + setup", list="list").prices[0].once == Decimal("19.00")


@pytest.mark.parametrize(
    ("period", "before", "after", "on", "effective"),
    [
        ("monthly", "free", "team", "2024-02-10", "2024-02-10"),
        ("monthly", "free", "side", "2024-02-10", "2024-02-29"),
        ("monthly", "free", "side", "2024-02-29", "2024-03-31"),
        ("monthly", "free", "side", "2025-02-01", "2025-02-28"),
        ("quarterly", "free", "side", "2024-02-10", "2024-04-30"),
        ("monthly", "team", "free", "2024-02-10", "2025-01-31"),
        ("quarterly", "team", "free", "2025-02-01", "2025-04-30"),
        ("yearly", "team", "free", "2025-01-31", "2026-01-31"),
    ],
)
def test_a_move_takes_effect_by_the_days_of_the_contract(
    shop: package.Catalogue, period: str, before: str, after: str, on: str, effective: str
) -> None:
    move = shop.compare(before, after, since="2024-01-31", on=on, period=period)
    assert str(move.effective) == effective


def test_a_contract_that_ended_has_no_more_days() -> None:
    text = SHOP.replace("then renews by its period", "then ends")
    move = package.loads(text).compare("free", "team", since="2024-01-31", on="2025-01-31")
    assert move.timeline is not None
    assert (move.timeline.term, move.effective) == (None, None)


def test_what_is_new_must_be_sold_on_the_day_of_the_move_and_what_is_kept_need_not() -> None:
    text = SHOP.replace('plan side "Side product"', 'plan side "Side product" retired 2025-01-01')
    shop = package.loads(text)
    kept = shop.compare("free + side", "team + side", since="2024-01-31", on="2025-06-01")
    assert kept.allowed
    new = shop.compare("free", "free + side", since="2024-01-31", on="2025-06-01")
    assert new.allowed is False
    assert [rule.rule for rule in new.verdict.broken] == ["side-on-sale"]


@pytest.mark.parametrize("words", [["free", "to", "business"], ["free", "business"]])
def test_compare_takes_two_selections_with_to_between_them_or_quoted(licet: Licet, words: list[str]) -> None:
    reply = licet("compare", *words, "--since", "2024-01-31", "--on", "2024-02-10")
    assert reply.code == 0
    assert reply.out.startswith("yes: Free may become Business at once, on 2024-02-10\n")
    assert "Free → Business: to a higher tier, at once (shop.licet:32)" in reply.out
    assert "2025-01-31                it renews for 1 month" in reply.out


def test_compare_ends_with_1_where_the_move_is_not_allowed(licet: Licet) -> None:
    reply = licet("compare", "free + side", "to", "free")
    assert reply.code == 1
    assert reply.out.startswith("no: ")


@pytest.mark.parametrize("words", [[], ["free"], ["free", "to"], ["free", "to", "team", "to", "business"]])
def test_compare_without_two_selections_is_told(licet: Licet, words: list[str]) -> None:
    reply = licet("compare", *words)
    assert reply.code == 2
    assert "licet compare FROM to TO" in reply.err


@pytest.mark.parametrize(
    ("since", "on"), [("2026-02-01", "2026-01-01"), ("2026-02-30", "2026-03-01"), ("2026-02-01", "soon")]
)
def test_days_that_cannot_be_are_told(licet: Licet, since: str, on: str) -> None:
    reply = licet("compare", "free", "to", "team", "--since", since, "--on", on)
    assert reply.code == 2
    assert reply.err.startswith("error: ")


def test_days_behind_the_calendar_are_told(licet: Licet) -> None:
    reply = licet("compare", "team", "to", "free", "--since", "9999-12-01", "--on", "9999-12-31")
    assert reply.code == 2
    assert "calendar" in reply.err


def test_compare_as_json_has_the_days_and_the_changes(licet: Licet) -> None:
    reply = json.loads(
        licet("compare", "team", "free", "--since", "2024-01-31", "--on", "2024-02-10", "-f", "json").out
    )
    assert (reply["schema"], reply["allowed"], reply["effective"]) == ("licet/compare/1", True, "2025-01-31")
    assert reply["timeline"]["period"] == {"number": 1, "first": "2024-01-31", "next": "2024-02-29"}
    assert [change["case"] for change in reply["changes"]] == ["to a lower tier"]
    assert [lost["feature"] for lost in reply["lost"]] == ["sharing"]


# ---- to another catalogue --------------------------------------------------------------------------------------------


def test_a_selection_becomes_the_highest_of_what_its_plans_lead_to(shop: package.Catalogue) -> None:
    moved = shop.migrate("free + business", package.loads(SUITE))
    assert str(moved.after) == "growth"
    assert [(each.name, each.other, each.taken) for each in moved.successors] == [
        ("free", "core", False),
        ("business", "growth", True),
    ]
    # `notes` is `pages` there; it was replaced here.
    assert (moved.gained, moved.lost) == (("pages",), ("audit", "new-notes"))


def test_plans_on_no_common_ladder_are_both_kept_and_may_be_illegal_there(shop: package.Catalogue) -> None:
    moved = shop.migrate("team + side", package.loads(SUITE))
    assert str(moved.after) == "growth + aside"
    assert not moved.verdict


def test_the_lowest_is_the_one_below_all_others() -> None:
    shop = package.loads(SHOP.replace("the highest", "the lowest"))
    assert str(shop.migrate("free + business", package.loads(SUITE)).after) == "core"


def test_what_the_table_does_not_name_is_told(shop: package.Catalogue) -> None:
    moved = shop.migrate("team + sms", package.loads(SUITE))
    assert not moved.complete
    assert [(each.name, each.other) for each in moved.successors] == [("team", "growth"), ("sms", None)]
    with pytest.raises(package.LicetError, match="does not say what its plans become"):
        package.loads(SUITE).migrate("core", shop)
    with pytest.raises(package.LicetError, match="no plan or add-on of `suite`"):
        shop.migrate("side", package.loads(SUITE.replace("aside", "besides")))


def test_compare_moves_every_combination_to_another_catalogue(licet: Licet) -> None:
    one = licet("compare", "team", "--to-catalogue", "suite.licet")
    assert one.code == 0
    assert one.out.startswith("Team becomes Growth in suite\n")
    every = licet("compare", "--to-catalogue", "suite.licet")
    assert every.code == 1  # some have no successor, or one that is illegal
    assert [line.split()[0] for line in every.out.splitlines()[:3]] == ["from", "free", "free"]
    chosen = licet("compare", "team", "to", "core", "--to-catalogue", "suite.licet", "-f", "json")
    [moved] = json.loads(chosen.out)["moves"]
    assert (moved["after"], [each["feature"] for each in moved["lost"]]) == (["core"], ["sharing"])
