"""The SuperOffice catalogue against the page that it was made from.

The page itself lies outside the project. Where it is present the catalogue is compared with it bullet by bullet;
elsewhere its list of combinations is a copy in `data/`, and the rest is skipped.

The catalogue also has what other pages state, and has the titles of that in a sheet of its own: these names are set aside
where it is compared with the page.
"""

from __future__ import annotations

import csv
import html
import re
from pathlib import Path

import pytest

import licet
from licet.model.definition import Line

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "rules" / "superoffice.licet"
with (ROOT / "rules" / "superoffice-other-pages.titles.csv").open(encoding="utf-8", newline="") as sheet:
    OTHER_PAGES = {row["name"]: row for row in csv.DictReader(sheet)}
COPY = ROOT / "tests" / "data" / "page-combinations.nl.txt"
LANGUAGES = ("en", "nl", "de", "da", "no", "sv")
TIERS = tuple(
    f"{solution}.{tier}" for solution in ("sales", "service", "marketing") for tier in ("essential", "premium")
)
OWN_BULLETS = {
    "common": 26,
    "sales.essential": 5,
    "sales.premium": 9,
    "service.essential": 6,
    "service.premium": 8,
    "marketing.essential": 21,
    "marketing.premium": 1,
}
# Where the Dutch page of version 11.5 differs from the sheet of features, which has later corrections.
DUTCH_OF_THE_PAGE = {
    "google-workspace-documents": "Google Workplace-documenten",
    "time-limit-warnings": "Waarschuwingen en meldingen – tijdslimieten",  # noqa: RUF001
}


def source(name: str) -> Path:
    """A file of the source material, which lies beside the checkout or beside a folder above it."""
    for folder in ROOT.parents:
        file = folder / "shared" / "superoffice" / name
        if file.is_file():
            return file
    pytest.skip(f"the source material is not here: superoffice/{name}")


def groups_of(text: str) -> list[list[str]]:
    """Lines in groups, which a blank line separates."""
    return [group.splitlines() for group in re.split(r"\n\s*\n", text.strip())]


def page() -> str:
    return source("user-plans.nl.md").read_text(encoding="utf-8")


def page_combinations() -> list[list[str]]:
    """The list of combinations of several plans on the page."""
    section = page().split("Deze kunnen worden gecombineerd tot:")[1].split("\n## ")[0]
    return [[line.removeprefix("* ") for line in group] for group in groups_of(section)]


def page_bullets() -> list[tuple[int, str]]:
    """The bullets of features on the page: depth and title."""
    features = page().split("\n## Gemeenschappelijke")[1].split("\n## Gebruikers met meerdere plannen")[0]
    return [(len(indent) // 2, title) for indent, title in re.findall(r"^( *)\* (.+)$", features, re.MULTILINE)]


def features_sheet() -> list[dict[str, str]]:
    """The sheet of features: a row for each bullet."""
    with source("features.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def catalogue() -> licet.Catalogue:
    return licet.load(CATALOGUE)


def lines_of(catalogue: licet.Catalogue, block: str) -> list[Line]:
    """The lines of a block on features of the page, in the order of writing."""
    return [line for line in catalogue.definition.item[block].lines if line.feature not in OTHER_PAGES]


def shown(catalogue: licet.Catalogue, block: str, language: str) -> list[str]:
    """The titles of what a block itself grants, in the order of writing, as they read in that block."""
    return [
        (line.shown_as or catalogue.definition.feature[line.feature].title).texts[language]
        for line in lines_of(catalogue, block)
    ]


# ---- combinations ----------------------------------------------------------------------------------------------------


def test_the_copy_of_the_list_is_the_list_of_the_page() -> None:
    assert groups_of(COPY.read_text(encoding="utf-8")) == page_combinations()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_combinations_read_as_on_the_page_line_by_line(catalogue: licet.Catalogue, language: str) -> None:
    lines = [
        " + ".join(catalogue.title(part, language) for part in combination.parts)
        for combination in catalogue.combinations(plans=(2, None), ordered=True)
    ]
    assert lines == [line for group in groups_of(COPY.read_text(encoding="utf-8")) for line in group]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_drawn_list_has_the_lines_and_the_groups_of_the_page(catalogue: licet.Catalogue, language: str) -> None:
    drawn = catalogue.table("combinations", style="list", lang=language, plans=(2, None))
    assert isinstance(drawn, str)
    copy = groups_of(COPY.read_text(encoding="utf-8"))
    assert groups_of(drawn) == [[f"* {line}" for line in group] for group in copy]


def test_there_are_26_combinations_and_416_with_the_add_ons_of_the_page(catalogue: licet.Catalogue) -> None:
    assert len(set(catalogue.combinations())) == 26
    of_the_page = [item.id for item in catalogue.definition.addons if item.id not in OTHER_PAGES]
    assert len(set(catalogue.combinations(addons=of_the_page))) == 416
    assert [combination.parts for combination in catalogue.combinations(plans=1, ordered=True)] == [(t,) for t in TIERS]


SHIPPED = sorted(path.relative_to(ROOT / "rules").as_posix() for path in (ROOT / "rules").rglob("*.licet"))


@pytest.mark.parametrize("name", SHIPPED)
def test_check_finds_nothing_in_a_catalogue_that_is_shipped(name: str) -> None:
    assert licet.check(ROOT / "rules" / name) == []


@pytest.mark.parametrize("name", SHIPPED)
def test_analyse_warns_of_nothing_in_a_catalogue_that_is_shipped(name: str) -> None:
    found = licet.load(ROOT / "rules" / name).analyse()
    assert [finding for finding in found if finding.severity != "note"] == []


# ---- features --------------------------------------------------------------------------------------------------------


def test_there_are_68_features_of_the_page(catalogue: licet.Catalogue) -> None:
    assert len([feature for feature in catalogue.definition.features if feature.id not in OTHER_PAGES]) == 68


def test_the_features_and_their_parents_are_those_of_the_sheet(catalogue: licet.Catalogue) -> None:
    features = [feature for feature in catalogue.definition.features if feature.id not in OTHER_PAGES]
    assert {feature.id: feature.parent or "" for feature in features} == {
        row["id"]: row["parent"] for row in features_sheet()
    }


@pytest.mark.parametrize(("block", "count"), OWN_BULLETS.items())
def test_a_block_grants_what_the_page_lists_under_it(catalogue: licet.Catalogue, block: str, count: int) -> None:
    assert len(lines_of(catalogue, block)) == count


def test_the_features_of_each_block_are_those_of_the_sheet_in_its_order(catalogue: licet.Catalogue) -> None:
    sheet = [(row["place"].replace("essentials", "essential"), row["id"]) for row in features_sheet()]
    assert [(block, line.feature) for block in OWN_BULLETS for line in lines_of(catalogue, block)] == sheet


def test_five_features_stand_in_several_places(catalogue: licet.Catalogue) -> None:
    places: dict[str, list[str]] = {}
    for block in OWN_BULLETS:
        for line in lines_of(catalogue, block):
            places.setdefault(line.feature, []).append(block)
    assert {feature: blocks for feature, blocks in places.items() if len(blocks) > 1} == {
        "dashboard-default-tiles": ["sales.essential", "service.essential"],
        "dashboard-custom-tiles": ["sales.premium", "service.premium", "marketing.essential"],
        "activity-monitors": ["sales.premium", "service.premium"],
        "combined-selections": ["sales.premium", "service.premium", "marketing.essential"],
        "project-management": ["sales.premium", "service.premium", "marketing.essential"],
    }


@pytest.mark.parametrize("tier", TIERS)
def test_a_plan_gives_the_common_features_and_its_ladder_and_nothing_else(
    catalogue: licet.Catalogue, tier: str
) -> None:
    solution = tier.split(".")[0]
    blocks = ["common", f"{solution}.essential", tier]
    given = {line.feature for block in blocks for line in lines_of(catalogue, block)}
    assert catalogue.entitlements(tier).entitled - OTHER_PAGES.keys() == given


def test_a_feature_of_two_plans_names_both_as_its_sources(catalogue: licet.Catalogue) -> None:
    entitlements = catalogue.entitlements("sales.premium + service.premium")
    sources = next(entry.sources for entry in entitlements.features if entry.feature == "activity-monitors")
    assert {origin.path[0] for origin in sources} == {"sales.premium", "service.premium"}


def test_custom_tiles_cover_default_tiles_and_take_nothing_away(catalogue: licet.Catalogue) -> None:
    entries = {entry.feature: entry for entry in catalogue.entitlements("sales.premium").features}
    assert entries["dashboard-default-tiles"].covered_by == ("dashboard-custom-tiles",)
    assert catalogue.entitled("sales.premium", "dashboard-default-tiles")
    assert not catalogue.entitled("marketing.premium", "dashboard-default-tiles")


# ---- titles ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_title_is_that_of_the_sheet_of_features(catalogue: licet.Catalogue, language: str) -> None:
    expected = [
        DUTCH_OF_THE_PAGE.get(row["id"], row[language]) if language == "nl" else row[language]
        for row in features_sheet()
    ]
    assert [title for block in OWN_BULLETS for title in shown(catalogue, block, language)] == expected


def test_the_dutch_bullets_are_those_of_the_page_in_its_order_and_nesting(catalogue: licet.Catalogue) -> None:
    bullets = []
    for block in OWN_BULLETS:
        for line, title in zip(lines_of(catalogue, block), shown(catalogue, block, "nl"), strict=True):
            bullets.append((int(catalogue.definition.feature[line.feature].parent is not None), title))
    assert bullets == page_bullets()


def test_the_drawn_features_are_the_page_line_by_line(catalogue: licet.Catalogue) -> None:
    kept = re.compile(r"## |\*\*|\s*\* ")
    features = page()[page().index("## Gemeenschappelijke") :].split("## Gebruikers met meerdere plannen")[0]
    drawn = catalogue.table("features", style="list", lang="nl")
    assert isinstance(drawn, str)
    drawn = html.unescape(drawn)  # Markdown shows `&amp;` as the page writes it
    drawn = drawn.split(f"\n## {catalogue.title('cep', 'nl')}\n")[0]
    others = {row["nl"] for row in OTHER_PAGES.values()}
    bare = lambda line: line.strip(" *").partition(" (als ")[0]  # noqa: E731  (without its condition)
    lines = [line for line in drawn.splitlines() if line and bare(line) not in others]
    assert lines == [line for line in features.splitlines() if kept.match(line)]


def test_the_headings_and_add_ons_are_those_of_the_page_in_its_order(catalogue: licet.Catalogue) -> None:
    headings = re.findall(r"^## (.+)$", page(), re.MULTILINE)[:4]
    assert [catalogue.title(name, "nl") for name in ("common", "sales", "service", "marketing")] == headings
    section = page().split("\n## Beschikbare add-on-abonnementen")[1].split("\n## ")[0]
    add_ons = re.findall(r"^\* \[(.+?)\]", section, re.MULTILINE)
    of_the_page = [item.id for item in catalogue.definition.addons if item.id not in OTHER_PAGES]
    assert [catalogue.title(name, "nl") for name in of_the_page] == add_ons
    assert {item.holder for item in catalogue.definition.addons} == {"customer"}


def test_every_name_has_a_title_in_every_language(catalogue: licet.Catalogue) -> None:
    definition = catalogue.definition
    assert definition.languages == LANGUAGES
    for named in (definition, *definition.features, *definition.items, *definition.terms):
        assert sorted(named.title.texts) == sorted(LANGUAGES), named.id


def test_the_header_is_that_of_the_page(catalogue: licet.Catalogue) -> None:
    header = dict(re.findall(r"^(\w+): (.+)$", page(), re.MULTILINE))
    month, day, year = header["date"].split(".")
    assert (catalogue.definition.version, catalogue.definition.as_of) == (header["version"], f"{year}-{month}-{day}")
