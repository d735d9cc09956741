"""Tables in each format, texts, bullets and regions, on one small catalogue with every mark."""

from __future__ import annotations

import csv as csv_module
import io
import re
import sys
from html.parser import HTMLParser
from typing import Any

import pytest

import licet
from licet.answers import grids
from licet.render import bullets, csv, html, json, markdown, measure, regions, table, text, words, xlsx
from licet.render.phrases import _KEYS, _PHRASES
from licet.render.table import SIGNS, Table
from licet.text import Source

CATALOGUE = """catalogue shop "Shop"
  version 2
  languages en, nl
each user holds at least 1 plan

features
  better "Better" covers basic
  newer "Newer" replaces older
bundle common "In all"
  + area "Area"
    + part "Part"
  + basic "Basic"
  + older "Older"
solution sales "Sales" nl "Verkoop"
  tier essential "Sales Essentials" short "Essential" includes common
    + deals "Deals"
  tier premium "Sales Premium" short "Premium" includes essential
    + better
    without deals
plan service "Service" includes common
  + newer
  + desk "Desk" shown as "Help desk"
  + extra "Extra" when sales
addon box "=Box|<b>" per customer
  available with sales
  + storage "Storage"
rule no-premium-service "Premium needs no service"
  sales.premium excludes service
"""


@pytest.fixture(scope="module")
def shop() -> licet.Catalogue:
    return licet.loads(CATALOGUE, name="shop.licet")


def listing(catalogue: licet.Catalogue, **filters: Any) -> Any:
    return catalogue.reasoner.listing(catalogue.combinations(**filters))


def combinations(catalogue: licet.Catalogue, language: str = "en", **filters: Any) -> Table:
    return table.combinations(catalogue.definition, listing(catalogue, **filters), language)


def features(catalogue: licet.Catalogue, language: str = "en") -> Table:
    return table.features(catalogue.definition, grids.features(catalogue.reasoner), language)


def entitlements(catalogue: licet.Catalogue, language: str = "en") -> Table:
    found = listing(catalogue).combinations
    return table.entitlements(catalogue.definition, grids.entitlements(catalogue.reasoner, found), language)


# ---- text ------------------------------------------------------------------------------------------------------------


def test_combinations_as_text(shop: licet.Catalogue) -> None:
    assert text.draw(combinations(shop, addons=["box"])) == (
        "Shop: Combinations\n"
        "Combinations: 7, version 2\n"
        "\n"
        "#  Sales      Service  =Box|<b>\n"
        "─  ─────────  ───────  ────────\n"
        "1  Essential\n"
        "2  Essential  ✓\n"
        "3  Essential  ✓        ✓\n"
        "4  Essential           ✓\n"
        "\n"
        "5  Premium\n"
        "6  Premium             ✓\n"
        "7             ✓\n"
    )


def test_features_as_text(shop: licet.Catalogue) -> None:
    assert text.draw(features(shop)) == (
        "Shop: Features\n"
        "Version 2\n"
        "\n"
        "               Sales\n"
        "         ──────────────────\n"
        "Feature  Essential  Premium  Service  =Box|<b>\n"
        "───────  ─────────  ───────  ───────  ────────\n"
        "Better       ·         ●        ·        ·\n"
        "Newer        ·         ·        ●        ·\n"
        "\n"
        "Area         ○         ○        ○        ·\n"
        "  Part       ○         ○        ○        ·\n"
        "Basic        ○         ◐¹       ○        ·\n"
        "Older        ○         ○        ⊘²       ·\n"
        "\n"
        "Deals        ●         ✕        ·        ·\n"
        "Desk         ·         ·        ●³       ·\n"
        "Extra        ·         ·        ◇⁴       ·\n"
        "Storage      ·         ·        ·        ●\n"
        "\n"
        "● new here   ○ inherited   ◐ covered by a better one   ⊘ replaced   ◇ with some combinations only\n"
        "✕ taken away   · not included\n"
        "\n"
        "¹ covered by Better\n"
        "² replaced by Newer\n"
        "³ called “Help desk” here\n"
        "⁴ when sales\n"
    )


def test_ascii_uses_no_other_letters(shop: licet.Catalogue) -> None:
    drawn = text.draw(features(shop), ascii=True)
    assert "Basic        o         c(1)     o        ." in drawn
    assert drawn.replace("“", "").replace("”", "").isascii()


def test_every_sign_differs_from_the_others_in_both_alphabets() -> None:
    shown = {mark: sign for mark, sign in SIGNS.items() if mark != "held"}
    assert len({sign.text for sign in shown.values()}) == len(shown)
    assert len({sign.ascii for sign in shown.values()}) == len(shown)


def test_a_wide_table_is_drawn_in_parts_that_keep_a_solution_together(shop: licet.Catalogue) -> None:
    drawn = text.draw(features(shop), width=35)
    lines = drawn.split("\n\n● new here")[0].splitlines()
    headings = [line.split() for line in lines if line.split()[:1] in (["Sales"], ["Feature"])]
    assert headings == [["Sales"], ["Feature", "Essential", "Premium"], ["Feature", "Service", "=Box|<b>"]]
    assert all(len(line) <= 35 for line in lines)


def test_a_long_first_column_is_broken_before_the_table_is(shop: licet.Catalogue) -> None:
    titled = licet.loads(CATALOGUE.replace('"Desk"', '"A desk at which somebody sits who helps you"'))
    lines = text.draw(features(titled), width=75).splitlines()
    assert [line.split("  ")[0].strip() for line in lines[16:18]] == ["A desk at which somebody sits who", "helps you"]
    assert sum(line.startswith("Feature") for line in lines) == 1


def test_colour_changes_nothing_but_colour(shop: licet.Catalogue) -> None:
    plain, painted = text.draw(features(shop)), text.draw(features(shop), color=True)
    assert painted != plain
    bare = re.sub(r"\x1b\[\d*m", "", painted)
    assert [line.rstrip() for line in bare.splitlines()] == plain.splitlines()


def test_wide_letters_line_up() -> None:
    assert measure.width("日本") == 4
    assert measure.width("e\u0301") == 1
    catalogue = licet.loads('catalogue one "One"\nplan a "A"\n  + x "日本語"\n  + y "abc"\n')
    rows = [line for line in text.draw(features(catalogue)).splitlines() if "●" in line and "new" not in line]
    assert len({measure.width(row.partition("●")[0]) for row in rows}) == 1


@pytest.mark.parametrize("steering", ["\u202e", "\u2028", "\x1b"])
def test_a_title_cannot_steer_the_terminal(steering: str) -> None:
    assert measure.plain(f"a{steering}b") == f"a\\u{ord(steering):04x}b"


# ---- languages -------------------------------------------------------------------------------------------------------


def test_a_language_changes_titles_headings_and_legend(shop: licet.Catalogue) -> None:
    drawn = text.draw(features(shop, "nl"))
    assert "Shop: Functies" in drawn
    assert "Verkoop" in drawn
    assert "nieuw hier" in drawn
    assert "vervangen door Newer" in drawn


def test_the_words_of_the_tables_are_complete_in_each_language() -> None:
    english = dict(zip(_KEYS, _PHRASES["en"], strict=True))
    for language, phrases in _PHRASES.items():
        for key, phrase in zip(_KEYS, phrases, strict=True):
            assert phrase, (language, key)
            assert phrase.count("{}") == english[key].count("{}"), (language, key)


# ---- Markdown --------------------------------------------------------------------------------------------------------


def test_combinations_as_markdown(shop: licet.Catalogue) -> None:
    assert markdown.draw(combinations(shop, addons=["box"], holds=["sales.premium"])) == (
        "| #   | Sales   | =Box\\|\\<b\\> |\n"
        "| --: | ------- | ----------- |\n"
        "| 1   | Premium |             |\n"
        "| 2   | Premium | ✓           |\n"
    )


def test_features_as_markdown(shop: licet.Catalogue) -> None:
    lines = markdown.draw(features(shop)).splitlines()
    assert lines[0].startswith("| Feature    | Sales<br>Essential | Sales<br>Premium |")
    assert lines[5].startswith("| &emsp;Part | ○ ")
    assert "| ◐<sup>1</sup>" in lines[6]
    assert lines[-2:] == ["* <sup>3</sup> called “Help desk” here", "* <sup>4</sup> when sales"]
    assert len({measure.width(line) for line in lines if line.startswith("|")}) == 1


@pytest.mark.parametrize(
    ("raw", "escaped"),
    [
        ("a|b", "a\\|b"),
        ("<!-- /licet -->", "\\<!-- /licet --\\>"),
        ("*a* _b_ `c` [d]", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\]"),
        ("- a", "\\- a"),
        ("1. a", "1\\. a"),
        ("2025 plan", "2025 plan"),
        ("Drag & drop &lt;", "Drag & drop \\&lt;"),
        ("two\nlines", "two lines"),
    ],
)
def test_markdown_shows_a_title_as_it_is(raw: str, escaped: str) -> None:
    assert markdown.escape(raw) == escaped


# ---- CSV, JSON -------------------------------------------------------------------------------------------------------


def test_csv_reads_back_and_holds_no_formula(shop: licet.Catalogue) -> None:
    rows = list(csv_module.reader(io.StringIO(csv.draw(features(shop)))))
    assert rows[0] == ["name", "depth", "Feature", "Sales: Essential", "Sales: Premium", "Service", "'=Box|<b>"]
    assert rows[4] == ["part", "1", "Part", "inherited", "inherited", "inherited", "not included"]
    assert rows[5][4] == "covered by Better"
    assert rows[8][5] == "new here; called “Help desk” here"
    numbered = list(csv_module.reader(io.StringIO(csv.draw(entitlements(shop)))))
    assert numbered[0][3:5] == ["Sales Essentials", "Sales Essentials + Service"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_csv_quotes_what_a_spreadsheet_would_run(start: str) -> None:
    assert csv.safe(f"{start}1") == f"'{start}1"


def test_json_has_names_and_marks(shop: licet.Catalogue) -> None:
    data = json.data(features(shop, "nl"), "nl")
    assert data["columns"][1] == {"id": "sales.premium", "title": "Premium", "group": "Verkoop"}
    assert data["rows"][4]["cells"][1] == {"mark": "covered", "by": ["better"]}
    assert data["rows"][8]["cells"][2] == {"mark": "conditional", "when": "sales"}
    assert json.data(combinations(shop), "en")["rows"][1] == {
        "id": "sales.essential + service",
        "cells": [{"id": "sales.essential", "title": "Sales Essentials"}, {"id": "service", "title": "Service"}],
    }


# ---- HTML ------------------------------------------------------------------------------------------------------------


class Page(HTMLParser):
    """The tags of a page, each with its attributes, and the text in its cells."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.cells: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "td" in self.open or "th" in self.open:
            self.cells[-1] += data


def test_html_is_one_closed_page_without_a_script_or_a_request(shop: licet.Catalogue) -> None:
    for made in (combinations(shop, addons=["box"]), features(shop), entitlements(shop)):
        page = Page(html.draw(made, language="en"))
        assert not page.open
        assert ("html", {"lang": "en"}) in page.tags
        assert not {"script", "link", "img", "b"} & {tag for tag, _ in page.tags}
        scopes = [attributes.get("scope") for tag, attributes in page.tags if tag == "th"]
        assert set(scopes) <= {"col", "colgroup", "row"}
        assert scopes.count("row") == len(made.rows)


def test_html_escapes_titles_and_says_marks_in_words(shop: licet.Catalogue) -> None:
    drawn = html.draw(features(shop, "nl"), language="nl")
    cells = Page(drawn).cells
    assert "=Box|<b>" in cells
    assert "<b>" not in drawn
    assert "●nieuw hier" in cells
    assert "◐vervat in Better1" in cells
    assert "·niet inbegrepen" in cells


def test_html_heads_a_column_with_the_titles_that_it_stands_for(shop: licet.Catalogue) -> None:
    assert "Sales Essentials +Service 2" in Page(html.draw(entitlements(shop), language="en")).cells


def test_html_has_the_rows_of_a_block_together(shop: licet.Catalogue) -> None:
    made = features(shop)
    tags = [tag for tag, _ in Page(html.draw(made, language="en")).tags]
    assert tags.count("tbody") == len({row.group for row in made.rows}) == 3


# ---- XLSX ------------------------------------------------------------------------------------------------------------


def test_xlsx_reads_back(shop: licet.Catalogue) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx.draw(features(shop)))).worksheets[0]
    assert [cell.value for cell in sheet[2]] == ["Feature", "Essential", "Premium", "Service", "=Box|<b>"]
    assert sheet["B1"].value == "Sales"
    assert [str(merged) for merged in sheet.merged_cells.ranges] == ["B1:C1"]
    assert sheet["E2"].data_type == "s"
    assert sheet["A6"].alignment.indent == 1
    assert sheet["C7"].value == "◐ (1)"
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B3", "A2:E12")
    assert sheet.page_setup.orientation == "landscape"


def test_xlsx_heads_a_column_with_the_titles_that_it_stands_for(shop: licet.Catalogue) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    sheet, about = openpyxl.load_workbook(io.BytesIO(xlsx.draw(entitlements(shop)))).worksheets
    assert [cell.value for cell in sheet[1]][:3] == ["Feature", "Sales Essentials", "Sales Essentials +\nService"]
    assert sheet["C1"].alignment.text_rotation == 90
    assert ("2", "Sales Essentials + Service") in about.iter_rows(values_only=True)


def test_xlsx_gives_the_same_bytes_each_time(shop: licet.Catalogue) -> None:
    pytest.importorskip("xlsxwriter")
    assert xlsx.draw(features(shop)) == xlsx.draw(features(shop))


def test_xlsx_without_its_package_names_the_extra(shop: licet.Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(xlsx.MissingExtra) as raised:
        xlsx.draw(features(shop))
    assert raised.value.extra == "xlsx"
    assert "`xlsx`" in str(raised.value)


# ---- bullets ---------------------------------------------------------------------------------------------------------


def test_combinations_as_bullets_stand_in_groups(shop: licet.Catalogue) -> None:
    assert bullets.combinations(shop.definition, listing(shop, addons=["box"]), "en") == (
        "* Sales Essentials\n"
        "* Sales Essentials + Service\n"
        "* Sales Essentials + Service + =Box\\|\\<b\\>\n"
        "* Sales Essentials + =Box\\|\\<b\\>\n"
        "\n"
        "* Sales Premium\n"
        "* Sales Premium + =Box\\|\\<b\\>\n"
        "* Service\n"
    )


def test_features_as_bullets_are_the_lines_as_written(shop: licet.Catalogue) -> None:
    assert bullets.features(shop.definition, "nl") == (
        "## In all\n\n* Area\n  * Part\n* Basic\n* Older\n\n"
        "## Verkoop\n\n**Essential:**\n\n* Deals\n\n**Premium:**\n\n* Better\n\n"
        "## Service\n\n* Newer\n* Help desk\n* Extra (als sales)\n\n"
        "## \\=Box\\|\\<b\\>\n\n* Storage\n"
    )


# ---- answers in words ------------------------------------------------------------------------------------------------


def test_a_verdict_names_each_broken_rule_and_what_it_reads(shop: licet.Catalogue) -> None:
    verdict = shop.verdict("sales.essential + sales.premium + service")
    said = words.verdict_text(shop.definition, verdict, "en").splitlines()
    assert said[0] == "no: Sales Essentials + Sales Premium + Service breaks 2 rules"
    assert "    held: Sales Essentials (sales.essential), Sales Premium (sales.premium)" in said
    at = said.index("  Premium needs no service")
    assert said[at + 1 : at + 3] == [
        "    rule no-premium-service, shop.licet:27 (rule-broken)",
        "    held: Sales Premium (sales.premium), Service (service)",
    ]
    data = words.verdict_data(shop.definition, verdict, "en")
    assert data["broken"][1]["place"] == {"file": "shop.licet", "line": 27, "column": 6}
    assert [rule["rule"] for rule in data["broken"]] == ["one-tier-of-sales", "no-premium-service"]


def test_a_yes_is_one_line(shop: licet.Catalogue) -> None:
    verdict = shop.verdict("sales.premium")
    assert words.verdict_text(shop.definition, verdict, "en") == "yes: Sales Premium is legal"


def test_entitlements_tell_each_source_with_its_line(shop: licet.Catalogue) -> None:
    said = words.entitlements_text(shop.definition, shop.entitlements("sales.essential + service"), "en")
    assert said.splitlines()[0] == "Sales Essentials + Service is legal, and entitled to 7 features"
    assert [line.split() for line in said.splitlines() if "Part" in line or "In all" in line][1:3] == [
        ["Service", ">", "In", "all", "(shop.licet:10)"],
        ["Part", "part", "Sales", "Essentials", ">", "In", "all", "(shop.licet:11)"],
    ]
    assert "replaced by Newer (newer)" in said
    assert max(map(len, said.splitlines())) <= 110


def test_entitlements_of_an_illegal_selection_begin_with_the_rules_it_breaks(shop: licet.Catalogue) -> None:
    said = words.entitlements_text(shop.definition, shop.entitlements("sales.premium + service"), "en")
    assert said.startswith("no: Sales Premium + Service breaks 1 rule\n")
    assert "entitled to nothing" in said


def test_what_a_feature_is(shop: licet.Catalogue) -> None:
    grid = grids.features(shop.reasoner)
    data = words.show_data(shop.definition, "basic", grid, "en")
    assert data["covered_by"] == ["better"]
    assert [(grant["name"], grant["mark"]) for grant in data["granted_by"]] == [
        ("sales.essential", "inherited"),
        ("sales.premium", "covered"),
        ("service", "inherited"),
    ]
    assert "granted by" in words.show_text(shop.definition, "basic", grid, "en")


def test_what_an_item_is_and_which_rules_name_it(shop: licet.Catalogue) -> None:
    data = words.show_data(shop.definition, "sales.premium", grids.features(shop.reasoner), "nl")
    assert (data["extends"], data["holder"], data["family"]) == ("sales.essential", "user", "sales")
    assert [line["line"] for line in data["lines"]] == ["+", "without"]
    assert {rule["rule"] for rule in data["rules"]} >= {"one-tier-of-sales", "no-premium-service"}


@pytest.mark.parametrize("name", ["shop", "sales", "common", "box", "no-premium-service", "one-tier-of-sales"])
def test_every_kind_of_name_can_be_shown(shop: licet.Catalogue, name: str) -> None:
    said = words.show_text(shop.definition, name, grids.features(shop.reasoner), "en")
    assert name in said.splitlines()[0]
    assert len(said.splitlines()) > 1


def test_an_unknown_name_cannot_be_shown(shop: licet.Catalogue) -> None:
    with pytest.raises(KeyError):
        words.show_data(shop.definition, "nothing", grids.features(shop.reasoner), "en")


# ---- regions ---------------------------------------------------------------------------------------------------------

REGION = "# A\n\n<!-- licet: table combinations lang=nl style=list plans=2.. -->\nold\n<!-- /licet -->\nrest\n"


def test_a_region_is_found_and_written_and_then_stays() -> None:
    source = Source("a.md", REGION)
    (region,), told = regions.find(source)
    assert not told
    assert (region.kind, region.options) == ("combinations", {"lang": "nl", "style": "list", "plans": "2.."})
    written = regions.replace(source, [(region, "* new\n")])
    assert written == REGION.replace("old\n", "\n* new\n\n")
    again = Source("a.md", written)
    assert regions.replace(again, [(regions.find(again)[0][0], "* new\n")]) == written


def test_line_ends_and_all_else_are_kept() -> None:
    text_ = REGION.replace("\n", "\r\n").replace("rest", "\trest \u2028 ")
    source = Source("a.md", text_)
    (region,), _ = regions.find(source)
    written = regions.replace(source, [(region, "a\nb\n")])
    assert written == text_.replace("old\r\n", "\r\na\r\nb\r\n\r\n")


def test_a_region_in_fenced_code_is_an_example() -> None:
    fenced = f"````\n```\n{REGION}```\n````\n"
    assert regions.find(Source("a.md", fenced)) == ([], [])
    assert len(regions.find(Source("a.md", fenced + REGION))[0]) == 1


@pytest.mark.parametrize("indent", [" ", "   "])
def test_a_region_may_be_indented_a_little(indent: str) -> None:
    found, told = regions.find(Source("a.md", REGION.replace("<!--", f"{indent}<!--")))
    assert (len(found), told) == (1, [])


def test_a_region_in_indented_code_is_an_example() -> None:
    assert regions.find(Source("a.md", REGION.replace("<!--", "    <!--"))) == ([], [])


def test_code_within_a_line_is_no_fence() -> None:
    assert len(regions.find(Source("a.md", f"```licet table``` writes it\n{REGION}"))[0]) == 1


def test_lines_end_as_the_opening_one_does() -> None:
    source = Source("a.md", "dos\r\n" + REGION)
    (region,), _ = regions.find(source)
    assert regions.replace(source, [(region, "a\nb\n")]) == "dos\r\n" + REGION.replace("old\n", "\na\nb\n\n")


def test_contents_cannot_close_their_region() -> None:
    source = Source("a.md", REGION)
    (region,), _ = regions.find(source)
    written = Source("a.md", regions.replace(source, [(region, "<!-- /licet -->\n<!-- licet: table features -->\n")]))
    (region,), told = regions.find(written)
    assert not told
    assert "&lt;!-- /licet" in region.content.text


@pytest.mark.parametrize(
    ("opening", "title", "help"),
    [
        ("table combinations langs=nl", "a table has no option `langs`", "did you mean `lang`?"),
        ("table combination", "there is no table `combination`", "did you mean `combinations`?"),
        ("tabel", "a recipe names no table", "write `<!-- licet: table combinations lang=nl -->`"),
        ("table features lang", "the option `lang` has no value", "write `lang=…`"),
        ("table features lang=nl lang=en", "the option `lang` stands twice", "leave one of them out"),
        ("table features lang='nl", "a recipe cannot be read", "write `<!-- licet: table combinations lang=nl -->`"),
    ],
)
def test_a_wrong_recipe_is_told_and_not_run(opening: str, title: str, help: str) -> None:
    found, told = regions.find(Source("a.md", f"<!-- licet: {opening} -->\n<!-- /licet -->\n"))
    assert not found
    assert [(each.code, each.title, each.help) for each in told] == [("E0701", title, help)]


def test_a_comment_that_is_almost_a_recipe_is_told() -> None:
    _, told = regions.find(Source("a.md", "<!-- licet table features -->\n"))
    assert [each.code for each in told] == ["E0701"]


@pytest.mark.parametrize(
    ("text_", "places"),
    [
        ("<!-- licet: table features -->\n", [1]),
        ("a\n<!-- /licet -->\n", [2]),
        ("<!-- licet: table features -->\n<!-- licet: table features -->\n<!-- /licet -->\n", [1]),
        ("<!-- licet: table features -->\n<!-- /licet -->\n<!-- /licet -->\n", [3]),
    ],
)
def test_a_region_is_closed_once(text_: str, places: list[int]) -> None:
    _, told = regions.find(Source("a.md", text_))
    assert [(each.code, each.labels[0].span.line) for each in told] == [("E0702", line) for line in places]


def test_a_difference_names_the_file_and_the_lines() -> None:
    shown = regions.difference("a\nb\n", "a\nc\n", "manual.md").splitlines()
    assert shown[0].startswith("--- manual.md")
    assert shown[-2:] == ["-b", "+c"]
    assert regions.difference("a\n", "a\n", "manual.md") == ""


def test_a_difference_in_line_ends_alone_is_shown() -> None:
    assert regions.difference("a\r\nb\n", "a\nb\n", "manual.md").splitlines()[-3:] == ["-a", "+a", " b"]
