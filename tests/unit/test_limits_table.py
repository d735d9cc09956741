"""The table of limits in each form."""

from __future__ import annotations

import json

import pytest

import licet

SHOP = """
catalogue shop "Shop"
  languages en, nl
each customer holds exactly 1 plan
each customer holds any add-ons
limit room "Room" in GB per month
plan a "A"
  room 2.5 GB
plan b "B" includes a
plan c "C"
  room unlimited
plan d "D"
  room 0
plan e "E"
  room 1 TB when more
addon more "More" repeatable
  room +500 MB
"""


@pytest.fixture(scope="module")
def shop() -> licet.Catalogue:
    return licet.loads(SHOP)


def test_text_marks_what_is_inherited_and_tells_absent_from_nothing(shop: licet.Catalogue) -> None:
    lines = str(shop.table("limits", format="text")).splitlines()
    row = next(line for line in lines if line.startswith("Room"))
    assert row.split() == ["Room", "(GB", "per", "month)", "2.5", "○", "2.5", "unlimited", "0", "◇¹", "+0.5"]
    assert "¹ 1 000 GB per month when more" in lines


def test_numbers_stay_exact_in_json(shop: licet.Catalogue) -> None:
    [row] = json.loads(shop.table("limits", format="json"))["rows"]
    assert row["unit"] == "GB per month"
    assert [cell["amount"] for cell in row["cells"]] == ["2.5", "2.5", "unlimited", "0", None, "0.5"]
    marks = [cell["mark"] for cell in row["cells"]]
    assert marks == ["new", "inherited", "new", "new", "conditional", "new"]
    assert [cell["adds"] for cell in row["cells"]] == [False] * 5 + [True]


def test_the_other_forms_have_every_amount(shop: licet.Catalogue) -> None:
    assert shop.table("limits", format="csv").splitlines()[1] == (
        "room,Room (GB per month),2.5,2.5,unlimited,0,1 000 GB per month when more,0.5"
    )
    for form in ("markdown", "html"):
        text = str(shop.table("limits", format=form, lang="nl"))
        assert "onbeperkt" in text
        assert "○ 2.5" in text
    pytest.importorskip("xlsxwriter")
    assert shop.table("limits", format="xlsx")[:2] == b"PK"


def test_a_table_of_limits_takes_no_filters_and_needs_limits(shop: licet.Catalogue) -> None:
    with pytest.raises(licet.LicetError, match="takes no filters"):
        shop.table("limits", plans=1)
    with pytest.raises(licet.LicetError, match="has no limits"):
        licet.loads('catalogue bare "Bare"\nplan a "A"\n').table("limits")
    with pytest.raises(licet.LicetError, match="no list"):
        shop.table("limits", style="list")
