"""From syntax tree to text, and back."""

from __future__ import annotations

import random
import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bare import bare
from licet.syntax import ast, parse, tables
from licet.syntax.write import write
from licet.syntax.write_parts import WIDTH, number
from licet.text import Source, Span
from properties import sentences, strategies

ROOT = Path(__file__).parents[2]
CATALOGUES = sorted([*(ROOT / "rules").rglob("*.licet"), *(ROOT / "tests").rglob("*.licet")])
# A condition that is nested deeper than a text may be is cut off where it is read.
TOO_DEEP = {"E0104-condition.licet", "E0104-lines.licet"}


def tree(text: str) -> ast.File:
    return parse(Source("test.licet", text)).file


def again(file: ast.File) -> str:
    """The text of a tree, of which it was seen that it is read as the same tree, and written the same once more."""
    text = write(file)
    read = parse(Source("again.licet", text))
    assert bare(read.file.blocks) == bare(file.blocks)
    assert write(read.file) == text
    return text


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_written_of_a_catalogue_is_read_as_the_same(path: Path) -> None:
    if path.name not in TOO_DEEP:
        again(tree(path.read_bytes().decode("utf-8", "replace")))


@settings(max_examples=60, deadline=None)
@given(strategies.descriptions())
def test_what_is_written_of_a_catalogue_at_random_is_read_as_the_same(description: strategies.Description) -> None:
    again(tree(strategies.written(description)))


@settings(max_examples=400, deadline=None)
@given(st.randoms(use_true_random=False))
def test_what_is_written_of_any_block_that_the_grammar_allows_is_read_as_the_same(pick: random.Random) -> None:
    again(tree(sentences.block(pick)))


def test_the_blocks_at_random_have_every_word_of_the_language() -> None:
    pick = random.Random(1)
    words = set(re.findall(r"[\w-]+", " ".join(sentences.block(pick) for _ in range(3000))))
    assert set(tables.KEYWORDS) <= words


@settings(deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_a_title_is_read_as_it_was_but_for_what_no_text_can_have(text: str) -> None:
    place = Span(Source("", ""), 0, 0)
    block = ast.Features((ast.FeatureLine(None, ast.Name("f", place), (ast.Text(text, place),), place),), place)
    line = tree(write(ast.File((block,)))).blocks[0].lines[0]  # type: ignore[union-attr]
    assert isinstance(line, ast.FeatureLine)
    expected = re.sub("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]", " ", text)
    assert line.title[0].text == expected


@pytest.mark.parametrize(
    ("value", "written"),
    {
        Decimal(0): "0",
        Decimal("17.50"): "17.50",
        Decimal(1000): "1 000",
        Decimal("1E+6"): "1 000 000",
        Decimal("1.125"): "1.1250",
        Decimal("0.125"): "0.125",
        Decimal("1234.125"): "1 234.125",
        1_621_759: "1 621 759",
        999: "999",
    }.items(),
)
def test_a_number_is_written_so_that_it_can_be_read_in_one_way(value: Decimal | int, written: str) -> None:
    assert number(value) == written
    read = parse(Source("n", f'limit l "L"\n  a {written}\n'))
    assert read.diagnostics == ()
    assert read.file.blocks[0].lines[0].amount.number == value  # type: ignore[union-attr]


def test_titles_stand_in_a_column_and_long_names_do_not_push_it() -> None:
    text = 'features\n  a "A"\n    bcd "B"\n' + f'  {"x" * 50} "X"\n'
    assert again(tree(text)) == 'features\n  a      "A"\n    bcd  "B"\n' + f'  {"x" * 50}  "X"\n'


def test_a_condition_too_long_for_a_line_is_broken_where_its_parts_are_joined() -> None:
    some = ", ".join(f"feature-number-{number}" for number in range(12))
    text = f"""plan p "P"
  + f "F" when (a or at least 2 of {some}) and not (at most 1 of {some}) from 2026-01-01
rule r "R"
  if at least 3 of {some} then not (a and exactly 1 of {some})
"""
    written = again(tree(text))
    assert max(map(len, written.splitlines())) <= WIDTH
    assert (
        written
        == """plan p "P"
  + f "F" when (
    (
      a
      or at least 2 of
        feature-number-0, feature-number-1, feature-number-2, feature-number-3, feature-number-4, feature-number-5,
        feature-number-6, feature-number-7, feature-number-8, feature-number-9, feature-number-10, feature-number-11
    )
    and not (
      at most 1 of
        feature-number-0, feature-number-1, feature-number-2, feature-number-3, feature-number-4, feature-number-5,
        feature-number-6, feature-number-7, feature-number-8, feature-number-9, feature-number-10, feature-number-11
    )
  ) from 2026-01-01

rule r "R"
  if (
    at least 3 of
      feature-number-0, feature-number-1, feature-number-2, feature-number-3, feature-number-4, feature-number-5,
      feature-number-6, feature-number-7, feature-number-8, feature-number-9, feature-number-10, feature-number-11
  ) then not (
    a
    and exactly 1 of
      feature-number-0, feature-number-1, feature-number-2, feature-number-3, feature-number-4, feature-number-5,
      feature-number-6, feature-number-7, feature-number-8, feature-number-9, feature-number-10, feature-number-11
  )
"""
    )


def test_short_blocks_of_a_kind_stand_together_and_long_ones_apart() -> None:
    short = 'catalogue c "C"\n\nrule a "A"\n  never x\nrule b "B"\n  never y\n\naddon z "Z"\n  sold on its own\n'
    assert again(tree(short)) == short
    long = short.replace("  never x\nrule b", '  about "1"\n  note "2"\n  never x\n\nrule b')
    assert again(tree(long)) == long


def test_the_suite_is_written_as_its_author_wrote_it() -> None:
    """But for comments, and a column that a comment breaks in two."""
    path = ROOT / "rules" / "superoffice-suite.licet"
    lines = [re.sub(r" +", " ", line) for line in path.read_text("utf-8").splitlines()]
    plain = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    written = [re.sub(r" +", " ", line) for line in write(tree(path.read_text("utf-8"))).splitlines() if line]
    assert written == plain


def test_sections_are_named_where_the_blocks_of_each_kind_stand_together() -> None:
    text = 'catalogue c "C"\n\nplan p "P"\n\naddon a "A"\n\nrule r "R"\n  never a\n'
    written = write(tree(text), sections=True)
    assert [line.split("-- ")[1].strip(" -") for line in written.splitlines() if line.startswith("#")] == [
        "plans",
        "add-ons",
        "rules",
    ]
    assert bare(tree(written)) == bare(tree(text))
    mixed = tree(text + '\nplan q "Q"\n')
    assert "#" not in write(mixed, sections=True)
