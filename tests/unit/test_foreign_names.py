"""Names of licet for the names of other formats."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import licet
from licet.interop.names import LONGEST, RESERVED, Names, title
from licet.syntax import tables

NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")

CASES = {
    "TaskViews": "task-views",
    "task_views": "task-views",
    "Task views": "task-views",
    "already-a-name": "already-a-name",
    "SSOLogin": "sso-login",
    "SSO": "sso",
    "exportPDFs": "export-pdfs",
    "REST APIs": "rest-apis",
    "OAuth2": "o-auth2",
    "required2FA": "required-2fa",
    "upload10GB": "upload-10gb",
    "MP3Player": "mp3-player",
    "sha256Sum": "sha256-sum",
    "V2": "v2",
    "10GB storage": "feature-10gb-storage",
    "24/7 support": "feature-24-7-support",
    "2FA": "feature-2fa",
    "Überweisungen à la carte": "uberweisungen-a-la-carte",
    "Smørrebrød": "smorrebrod",
    "C++": "c-plus-plus",
    "C#": "c-sharp",
    "C": "c",
    "Pro+": "pro-plus",
    "Q&A": "q-and-a",
    "Sales.Premium": "sales-premium",
    "People's choice": "peoples-choice",
    "SLA 99.9%": "sla-99-9-percent",
    "Plan": "plan-feature",
    "none": "none-feature",
    "功能": "feature-1",
    "!!!": "feature-1",
    "": "feature-1",
}


@pytest.mark.parametrize("foreign", CASES)
def test_a_foreign_name_becomes_kebab_case(foreign: str) -> None:
    assert Names().new(foreign, "feature") == CASES[foreign]


def test_a_name_is_given_once() -> None:
    names = Names()
    given = [
        names.new(each, "feature") for each in ("Task views", "TaskViews", "task-views-2", "task_views", "功", "能")
    ]
    assert given == ["task-views", "task-views-2", "task-views-2-2", "task-views-3", "feature-1", "feature-1-2"]


def test_a_tier_has_its_name_in_its_solution() -> None:
    names = Names()
    assert names.new("Sales", "solution") == "sales"
    assert names.new("Premium", "tier", family="sales") == "sales.premium"
    assert names.new("premium", "tier", family="sales") == "sales.premium-2"
    assert names.new("Premium", "feature") == "premium"


def test_nothing_is_called_like_a_rule_that_comes_by_itself() -> None:
    assert Names().new("sms_requires", "addon") == "sms-requires-addon"
    assert Names().new("sms-requires", "rule") == "sms-requires-rule"
    assert Names().new("one-tier-of-sales", "rule") == "one-tier-of-sales-rule"


def test_no_word_of_the_language_that_could_be_mistaken_is_given() -> None:
    mistaken = {
        word for word, type in tables.KEYWORDS.items() if any("NAME" in row and type in row for row in tables.ROWS)
    }
    assert mistaken <= RESERVED


def test_a_long_sentence_makes_a_short_name() -> None:
    name = Names().new("every single word of this is needed " * 50, "feature")
    assert len(name) <= LONGEST
    assert NAME.fullmatch(name)


def test_ten_thousand_names_that_are_alike_take_no_longer_each() -> None:
    names = Names()
    start = time.perf_counter()
    given = {names.new("The same", "feature") for _ in range(10_000)}
    assert len(given) == 10_000
    assert time.perf_counter() - start < 2


@settings(deadline=None)
@given(st.lists(st.text(max_size=30) | st.sampled_from(["a", "A", "a-2", "feature", "feature-1", "plan"]), max_size=20))
def test_any_texts_become_different_names_and_the_same_ones_each_time(texts: list[str]) -> None:
    given = [[names.new(text, "feature") for text in texts] for names in (Names(), Names())]
    assert given[0] == given[1]
    assert len(set(given[0])) == len(texts)
    assert all(NAME.fullmatch(name) for name in given[0])


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(sorted(tables.KEYWORDS))
        | st.sampled_from(
            [
                "a",
                "above",
                "available",
                "better",
                "higher",
                "its",
                "least",
                "lower",
                "most",
                "own",
                "sold",
                "to",
                "up",
                "with",
            ]
        ),
        min_size=4,
        max_size=8,
    )
)
def test_what_is_named_like_a_word_of_the_language_can_be_named_everywhere(words: list[str]) -> None:
    names = Names()
    a, b, feature, limit, *rest = (names.new(word, "feature") for word in words)
    more = "".join(f'addon {name} "X"\n  excludes {a}\n  {limit} +5\n' for name in rest)
    text = f"""catalogue c "C"
each user holds at least 1 plan
plan {a} "A"
  + {feature} "F" when not {b}
  {limit} 5
plan {b} "B" includes {a}
{more}limit {limit} "L" of {feature}
  several plans: the total
  {b} 7
rule r1 "R"
  if {a} and not {b} then {feature} or {a}
price p "P" in EUR per month
  {a} 5
  {b} 7 once
expect "E"
  {a} + {b} is legal
  {a} has {limit} 5, {feature}
"""
    try:
        assert licet.loads(text)
    except licet.CatalogueError as error:
        raise AssertionError(f"{text}\n{error}") from None


def test_a_title_is_on_one_line() -> None:
    assert title(" a\nb\t c\u202e\x00 ") == "a b c"
    assert title(" \n", "name") == "name"
