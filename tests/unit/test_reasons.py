"""The reasons of answers: a closed list, and what is shown of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

import licet
from licet.answers.reasons import REASONS, Reason

ROOT = Path(__file__).parents[2]

SHOP = """\
catalogue shop "Shop"

each user holds at least 1 plan
each customer holds at most 1 add-on

bundle common "Common"
  + notes "Notes"
  + draft "Drafts"

features
  unsold "Unsold"

solution write "Write"
  tier basic "Basic" includes common
  tier plus "Plus" includes basic
    without notes
    + editor "Editor" replaces draft
    + shared "Shared" when review

plan review "Review"
  excludes write.basic

addon archive "Archive" per customer
  requires write.plus

addon box "Box" per customer
  available with review

rule apart "Review stands alone"
  never review and write.plus and archive
"""


def test_the_list_is_closed_and_each_reason_says_what_it_means() -> None:
    assert get_args(Reason) == tuple(REASONS)
    assert all(meaning and not meaning.endswith(".") for meaning in REASONS.values())


def test_the_manual_lists_every_reason(golden: Callable[[Path, str], None]) -> None:
    path = ROOT / "docs" / "guide" / "reasons.md"
    head, _, _ = path.read_text(encoding="utf-8").partition("| code |")
    rows = "".join(f"| `{code}` | {meaning} |\n" for code, meaning in REASONS.items())
    golden(path, f"{head}| code | what it means |\n|---|---|\n{rows}")


@pytest.fixture(scope="module")
def shop() -> licet.Catalogue:
    return licet.loads(SHOP)


@pytest.mark.parametrize(
    ("selection", "codes"),
    [
        ("write.plus", {}),
        ("none", {"user-holds-plans": "wrong-number-held"}),
        ("write.basic + write.plus", {"one-tier-of-write": "one-tier-only"}),
        ("write.basic + review", {"review-excludes": "excluded"}),
        ("write.basic + archive", {"archive-requires": "requirement-missing"}),
        ("write.plus + box", {"box-available-with": "not-sold-with-these"}),
        ("write.plus + review + archive", {"apart": "rule-broken"}),
        (
            "write.plus + archive + box",
            {"customer-holds-add-ons": "wrong-number-held", "box-available-with": "not-sold-with-these"},
        ),
    ],
)
def test_each_broken_rule_has_the_reason_of_what_brings_it(
    shop: licet.Catalogue, selection: str, codes: dict[str, str]
) -> None:
    verdict = shop.verdict(selection)
    assert {rule.rule: rule.code for rule in verdict.broken} == codes
    assert verdict.code == ("rule-broken" if codes else "legal")


@pytest.mark.parametrize(
    ("selection", "feature", "code", "sentence", "changes"),
    [
        ("write.basic", "notes", "granted", "`write.basic` grants `notes`", []),
        (
            "write.basic",
            "editor",
            "not-in-plan",
            "nothing in `write.basic` grants `editor`; `write.plus` would",
            ["write.basic -> write.plus"],
        ),
        ("write.plus", "notes", "taken-away", "`write.plus` takes `notes` away", []),
        ("write.plus", "draft", "replaced", "`draft` is granted, and replaced by `editor`", []),
        ("write.plus", "shared", "condition-not-met", "`shared` is granted only when `review`", ["add review"]),
        ("write.plus", "unsold", "in-no-plan", "no plan or add-on grants `unsold`", []),
        (
            "none",
            "notes",
            "rule-broken",
            "`none` breaks `user-holds-plans`, so it is entitled to nothing",
            ["add write.basic"],
        ),
    ],
)
def test_each_feature_has_its_reason_and_the_smallest_changes(
    shop: licet.Catalogue, selection: str, feature: str, code: str, sentence: str, changes: list[str]
) -> None:
    why = shop.why(selection, feature)
    assert (why.code, why.sentence) == (code, sentence)
    assert [str(change) for change in why.changes] == changes
    assert bool(why) is (code == "granted")


def test_entitlements_have_their_reasons(shop: licet.Catalogue) -> None:
    entries = {entry.feature: entry for entry in shop.entitlements("write.plus").features}
    assert {name: entry.code for name, entry in entries.items()} == {"draft": "replaced", "editor": "granted"}
    assert entries["draft"].sentence == "`draft` is granted, and replaced by `editor`"
    assert entries["editor"].sentence == "`write.plus` grants `editor`"


def test_a_hindrance_leads_to_its_line(shop: licet.Catalogue) -> None:
    [taken] = shop.why("write.plus", "notes").hindrances
    assert (taken.path, taken.when) == (("write.plus",), None)
    assert taken.place.text.strip().startswith("without notes")
    [unmet] = shop.why("write.plus", "shared").hindrances
    assert unmet.when == "review"


def test_a_name_that_is_not_there_is_no_answer(shop: licet.Catalogue) -> None:
    with pytest.raises(licet.UnknownName):
        shop.why("write.plus", "notse")
    with pytest.raises(licet.UnknownName):
        shop.repairs("write.puls")
