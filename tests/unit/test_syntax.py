"""From text to syntax tree: what is read, with its places; what is told; what is kept where something is wrong."""
# ruff: noqa: RUF001 (typographic characters are among the mistakes)

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import lark
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from licet import resources
from licet.diagnostics import Diagnostic, Fix
from licet.syntax import Parsed, ast, generate, parse, parse_condition, parse_selection
from licet.syntax.names import kebab
from licet.syntax.reader import MOST_IN_BLOCK, MOST_IN_FILE
from licet.text import Source, Span

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "syntax"
EXAMPLES = re.findall(r"^```licet\n(.*?)^```$", (ROOT / "docs" / "language.md").read_text("utf-8"), re.M | re.S)
GOOD = {path.stem: path.read_bytes().decode() for path in sorted((CASES / "good").glob("*.licet"))}
BAD = {path.stem: path.read_bytes().decode() for path in sorted((CASES / "bad").glob("*.licet"))}
EVERYTHING = GOOD["everything"]


def read(text: str) -> Parsed:
    return parse(Source("test.licet", text))


def blocks(text: str) -> tuple[Any, ...]:
    """The blocks of a text in which nothing is wrong."""
    parsed = read(text)
    assert parsed.diagnostics == ()
    assert parsed.file.damaged == ()
    return parsed.file.blocks


def told(text: str) -> list[tuple[str, str]]:
    """The code of each mistake, and what its primary label marks."""
    return [(each.code, each.labels[0].span.text) for each in read(text).diagnostics]


def spans(node: object) -> Iterator[Span]:
    """All places in a tree."""
    if isinstance(node, Span):
        yield node
    elif isinstance(node, tuple):
        for part in node:
            yield from spans(part)
    elif type(node).__module__ == ast.__name__:
        for name in type(node).__slots__:  # type: ignore[attr-defined]
            yield from spans(getattr(node, name))


def without_places(node: object) -> object:
    """A tree as plain data, for comparing what was read at different places."""
    if isinstance(node, Span):
        return None
    if isinstance(node, tuple):
        return tuple(without_places(part) for part in node)
    if type(node).__module__ == ast.__name__:
        names = type(node).__slots__  # type: ignore[attr-defined]
        return type(node).__name__, *(without_places(getattr(node, name)) for name in names)
    return node


def mended(text: str, fix: Fix) -> str:
    for edit in sorted(fix.edits, key=lambda edit: edit.span.start, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def place(diagnostic: Diagnostic) -> tuple[str, str, int]:
    return diagnostic.code, diagnostic.title, diagnostic.labels[0].span.start


# ---- packaged files --------------------------------------------------------------------------------------------------


def test_packaged_files_are_found_and_listed() -> None:
    assert "start:" in resources.text("grammar/licet.lark")
    assert "licet.lark" in resources.names("grammar")
    assert all(resources.text(f"encodings/{name}") for name in resources.names("encodings"))


@pytest.mark.parametrize(
    "name", ["grammar/none.lark", "../pyproject.toml", "grammar/../pyproject.toml", "", "engine/x"]
)
def test_what_is_not_packaged_is_not_found(name: str) -> None:
    with pytest.raises(FileNotFoundError):
        resources.text(name)
    with pytest.raises(FileNotFoundError):
        resources.names(f"{name}/none")


# ---- the grammar and its tables --------------------------------------------------------------------------------------


def test_the_tables_are_those_of_the_grammar() -> None:
    made = (ROOT / "engine" / "licet" / "syntax" / "tables.py").read_text("utf-8")
    assert made == generate.tables(), "run: python -m licet.syntax.generate"


def test_the_grammar_has_no_conflicts(caplog: pytest.LogCaptureFixture) -> None:
    lark.logger.setLevel(logging.DEBUG)
    try:
        generate.lark_parser(debug=True)
    finally:
        lark.logger.setLevel(logging.CRITICAL)
    assert "onflict" not in caplog.text


@pytest.fixture(scope="module")
def plain() -> Any:
    """The grammar as plain Lark reads it."""
    return generate.lark_parser()


@pytest.mark.parametrize("text", [*EXAMPLES, *(GOOD[name] for name in GOOD if name != "parentheses-over-lines")])
def test_plain_lark_reads_what_is_right(plain: Any, text: str) -> None:
    plain.parse(text + "\n", start="start")


# ---- what is read ----------------------------------------------------------------------------------------------------


def test_the_manual_has_examples() -> None:
    assert len(EXAMPLES) > 5


@pytest.mark.parametrize("text", EXAMPLES)
def test_every_example_of_the_manual_is_read(text: str) -> None:
    assert blocks(text)


def test_each_kind_of_block_is_read() -> None:
    kinds = {type(block) for block in blocks(EVERYTHING)}
    assert {kind.__name__ for kind in kinds} == {
        "Catalogue", "Import", "Holds", "Features", "Block", "Rule", "Term", "Titles", "Expect",
    }  # fmt: skip


def test_a_feature_line_is_read_with_its_clauses_in_any_order() -> None:
    clauses = ['"T" nl "N"', "under p", "covers a, b", "replaces c", 'shown as "S"', "when d or e"]
    one = blocks("plan x\n  + f " + " ".join(clauses) + "\n")
    other = blocks("plan x\n  + f " + " ".join(reversed(clauses)) + "\n")
    assert without_places(one) == without_places(other)
    [line] = one[0].lines
    assert (line.sign, line.name.text, line.under.text) == ("+", "f", "p")
    assert [text[::2] for text in line.title] == [("T", None), ("N", "nl")]
    assert [name.text for name in (*line.covers, *line.replaces)] == ["a", "b", "c"]
    assert line.shown_as[0].text == "S"
    assert [ref.name.text for ref in line.when.of] == ["d", "e"]


def test_a_span_covers_the_words_of_its_node_and_nothing_else() -> None:
    text = (
        'solution sales "Sales"   # comment\n'
        '  tier premium "P" includes essential  \n'
        "    + quotes when (a or\n      b) # comment\n"
        "      without child\n"
        "plan p\n  requires a and (not b)\n"
    )
    solution, plan = blocks(text)
    [tier] = solution.lines
    [line] = tier.lines
    assert solution.span.text == 'solution sales "Sales"'
    assert solution.title[0].span.text == '"Sales"'
    assert tier.span.text == 'tier premium "P" includes essential'
    assert tier.includes[0].span.text == "essential"
    assert line.span.text == "+ quotes when (a or\n      b)"
    assert line.when.span.text == "a or\n      b"
    assert line.lines[0].span.text == "without child"
    assert plan.lines[0].span.text == "requires a and (not b)"
    assert plan.lines[0].condition.span.text == "a and (not b)"


def test_conditions_keep_their_shape() -> None:
    [rule] = blocks("rule r\n  if a or higher and b or better and not c then (at least 2 of d, e or exactly 1 plan)\n")
    statement = rule.statement
    assert [type(part).__name__ for part in statement.condition.of] == ["Ref", "Ref", "Not"]
    assert [part.climb for part in statement.condition.of[:2]] == ["higher", "better"]
    count, held = statement.then.of
    assert (count.bound.least, count.bound.most, len(count.of)) == (2, None, 2)
    assert (held.bound.least, held.bound.most, held.what) == (1, 1, "plans")


def test_numbers_are_read_in_groups() -> None:
    bounds = [
        block.bound
        for block in blocks("".join(f"each user holds at most {n} plans\n" for n in ("10000", "10_000", "10 000")))
    ]
    assert [bound.most for bound in bounds] == [10_000] * 3


def test_expectations_are_read() -> None:
    [expect] = blocks(
        'expect "E"\n'
        "  26 combinations\n"
        "  3 combinations of plans and a, b:\n    none\n    a + 2 b\n"
        "  none is illegal by exactly r, s\n"
        "  a lacks f, g\n"
    )
    total, listed, illegal, lacks = (line.expectation for line in expect.lines)
    assert (total.count, total.scope, total.listed) == (26, None, None)
    assert [name.text for name in listed.scope.addons] == ["a", "b"]
    assert [[(part.name.text, part.quantity) for part in each.parts] for each in listed.listed] == [
        [],
        [("a", 1), ("b", 2)],
    ]
    assert (illegal.legal, illegal.exactly, [name.text for name in illegal.by]) == (False, True, ["r", "s"])
    assert (lacks.has, [having.name.text for having in lacks.havings]) == (False, ["f", "g"])


@pytest.mark.parametrize("end", ["\r\n", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_byte_order_mark_and_the_line_ends_of_windows_change_nothing_but_places(mark: str, end: str) -> None:
    text = mark + EVERYTHING.replace("\n", end)
    parsed = read(text)
    assert parsed.diagnostics == ()
    assert without_places(parsed.file) == without_places(read(EVERYTHING).file)
    for block in parsed.file.blocks:
        assert re.match(r"[a-z]", block.span.text)
        assert "\n" not in block.span.text


def test_a_line_that_is_indented_after_a_byte_order_mark_is_told_at_its_place() -> None:
    assert told("\ufeff  plan a\n") == [("E0106", "  ")]


def test_many_threads_read_at_once() -> None:
    texts = [EVERYTHING, *BAD.values()] * 3
    with ThreadPoolExecutor(8) as pool:
        at_once = list(pool.map(read, texts))
    for text, parsed in zip(texts, at_once, strict=True):
        assert [place(each) for each in parsed.diagnostics] == [place(each) for each in read(text).diagnostics]
        assert without_places(parsed.file) == without_places(read(text).file)


# ---- what is kept where something is wrong ---------------------------------------------------------------------------


def test_a_line_is_cut_off_at_its_mistake_and_what_is_nested_under_it_is_kept() -> None:
    parsed = read('solution s "S"\n  tier premium "P" % x\n    + quotes\n  tier max "M"\n')
    [solution] = parsed.file.blocks
    assert [tier.name.text for tier in solution.lines] == ["premium", "max"]
    assert solution.lines[0].title[0].text == "P"
    assert solution.lines[0].lines[0].name.text == "quotes"
    assert [span.text for span in parsed.file.damaged] == ["% x"]


def test_a_line_of_which_nothing_is_left_goes_with_what_is_nested_under_it() -> None:
    parsed = read("plan a\n  % b\n    + c\n      + d\n  + e\nplan f\n")
    assert [[line.name.text for line in block.lines] for block in parsed.file.blocks] == [["e"], []]
    assert [span.text for span in parsed.file.damaged] == ["% b\n    + c\n      + d"]
    assert len(parsed.diagnostics) == 1


def test_a_keyword_that_can_only_be_meant_is_read_as_meant() -> None:
    parsed = read('solution s "S"\n  tier premium "P" inclds essential\n')
    [solution] = parsed.file.blocks
    assert [name.text for name in solution.lines[0].includes] == ["essential"]
    assert parsed.file.damaged == ()


def test_a_mistake_in_one_block_does_not_hide_those_in_the_next() -> None:
    parsed = read(BAD["several-blocks"])
    assert [each.code for each in parsed.diagnostics] == ["E0101", "E0101", "E0108", "E0113", "E0111", "E0101"]
    assert len(parsed.file.blocks) == 6


def test_a_block_that_cannot_be_read_takes_no_other_with_it() -> None:
    parsed = read("xyz 1\n  + a\nplan b\n  + c\n%%\nplan d\n")
    assert [block.name.text for block in parsed.file.blocks] == ["b", "d"]
    assert [each.code for each in parsed.diagnostics] == ["E0110", "E0110"]


def test_names_are_read_as_they_are_and_told_once_for_all_their_places() -> None:
    text = "plan Quote_Plan\nplan b includes Quote_Plan\n  excludes Quote_Plan, Quote_Plan, Quote_Plan\n"
    [diagnostic] = read(text).diagnostics
    assert diagnostic.code == "E0112"
    assert diagnostic.fix is not None
    assert mended(text, diagnostic.fix) == text.replace("Quote_Plan", "quote-plan")
    assert [block.name.text for block in read(text).file.blocks] == ["Quote_Plan", "b"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("quote_management", "quote-management"),
        ("QuoteManagement", "quote-management"),
        ("HTMLExport2", "html-export-2"),
        ("Sales.Premium", "sales.premium"),
        ("Überblick", "uberblick"),
        ("smørrebrød", "smorrebrod"),
        ("a--b-", "a-b"),
        ("3d", ""),
        ("計画", ""),
        ("a.b.c", ""),
        ("_", ""),
    ],
)
def test_a_name_is_put_in_kebab_case(text: str, name: str) -> None:
    assert kebab(text) == name


def test_no_more_is_told_of_a_block_and_of_a_file_than_is_of_use() -> None:
    block = "plan a\n" + "  + b whn c\n" * 50
    parsed = read(block + "plan z whn y\n")
    assert len(parsed.diagnostics) == MOST_IN_BLOCK + 1
    assert parsed.diagnostics[MOST_IN_BLOCK - 1].notes == ("The rest of this block was not read.",)
    assert [block.name.text for block in parsed.file.blocks] == ["a", "z"]
    parsed = read(block * 50)
    assert len(parsed.diagnostics) == MOST_IN_FILE
    assert parsed.diagnostics[-1].notes[-1] == "The rest of the file was not read."
    assert parsed.file.damaged[-1].end == len(block * 50)


def test_diagnostics_come_in_the_order_of_the_text() -> None:
    for text in BAD.values():
        starts = [each.labels[0].span.start for each in read(text).diagnostics]
        assert starts == sorted(starts)


@pytest.mark.parametrize("name", BAD)
def test_a_fix_mends_its_mistake(name: str) -> None:
    text = BAD[name]
    diagnostics = read(text).diagnostics
    for diagnostic in diagnostics:
        if diagnostic.fix is None:
            continue
        after = read(mended(text, diagnostic.fix)).diagnostics
        assert place(diagnostic) not in [place(each) for each in after]
        assert len(after) <= len(diagnostics)


def test_most_mistakes_have_a_fix() -> None:
    diagnostics = [each for text in BAD.values() for each in read(text).diagnostics]
    assert sum(each.fix is not None for each in diagnostics) > len(diagnostics) / 2


def test_what_is_told_depends_on_the_text_alone() -> None:
    code = (
        "import sys, pathlib\nfrom licet.text import Source\nfrom licet.syntax import parse\n"
        "for path in sorted(pathlib.Path(sys.argv[1]).glob('*.licet')):\n"
        "    print([(d.code, d.title, d.help) for d in parse(Source('x', path.read_bytes().decode())).diagnostics])\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code, CASES / "bad"],
            env={"PYTHONPATH": str(ROOT / "engine"), "PYTHONHASHSEED": seed, "PYTHONUTF8": "1", "PATH": os.defpath},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert len(outputs.pop()) > 1000


# ---- large and deep --------------------------------------------------------------------------------------------------


def test_ten_thousand_levels_of_lines_are_one_mistake() -> None:
    text = "plan a\n" + "".join(f"{' ' * (level + 1)}+ f-{level}\n" for level in range(10_000)) + "plan b\n"
    parsed = read(text)
    assert [each.code for each in parsed.diagnostics] == ["E0104"]
    assert [block.name.text for block in parsed.file.blocks] == ["a", "b"]


@pytest.mark.parametrize(
    "condition",
    ["(" * 10_000 + "a" + ")" * 10_000, "not " * 10_000 + "a", "not (" * 10_000 + "a" + ")" * 10_000],
    ids=["parentheses", "not", "both"],
)
def test_ten_thousand_levels_of_a_condition_are_one_mistake(condition: str) -> None:
    parsed = read(f"plan a\n  requires {condition}\n")
    assert [each.code for each in parsed.diagnostics] == ["E0104"]
    assert len(list(spans(parsed.file))) < 200


@pytest.mark.parametrize("levels", [49, 50])
def test_fifty_levels_are_read(levels: int) -> None:
    assert blocks("plan a\n" + "".join(f"{' ' * (level + 1)}+ f\n" for level in range(levels)))
    assert blocks("plan a\n  requires " + "(" * levels + "a" + ")" * levels + "\n")


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_a_condition_of_ten_thousand_parts_is_read(gap: str) -> None:
    [plan] = blocks("plan a\n  requires (" + f" or{gap}".join(f"f-{n}" for n in range(10_000)) + ")\n")
    assert len(plan.lines[0].condition.of) == 10_000


@pytest.mark.parametrize(
    "text",
    [
        "\n" * 1_000_000,
        " " * 1_000_000,
        "a" * 1_000_000,
        '"' * 300_001,
        "\0" * 300_000,
        "\r" * 300_000,
        "(" * 100_000,
        "plan a\n  + " + "a-" * 200_000,
        "plan a\n  requires a" + ", b" * 100_000,
        "plan a\n" + "  - b\n" * 5_000,
        "plan a\n" + "+ b\n" * 5_000,
        "plan a\n" + "\t+ b\n  + c\n" * 2_000,
        "plan a\n" + "  + b “B”\n" * 5_000,
    ],
    ids=[
        "ends",
        "blanks",
        "word",
        "quotes",
        "nul",
        "returns",
        "open",
        "name",
        "commas",
        "bullets",
        "margin",
        "tabs",
        "curly",
    ],
)
def test_a_large_text_is_read_or_told(text: str) -> None:
    parsed = read(text)
    assert len(parsed.diagnostics) <= 1
    assert all(len(each.title) < 200 for each in parsed.diagnostics)


# ---- for the command line --------------------------------------------------------------------------------------------


def test_a_selection_is_read() -> None:
    selection = parse_selection("sales.premium + service.essential + 3 extra-storage")
    assert isinstance(selection, ast.Selection)
    assert [(part.name.text, part.quantity) for part in selection.parts] == [
        ("sales.premium", 1),
        ("service.essential", 1),
        ("extra-storage", 3),
    ]
    nothing = parse_selection(" none ")
    assert isinstance(nothing, ast.Selection)
    assert nothing.parts == ()


@pytest.mark.parametrize(
    ("text", "code", "marked"),
    [
        ("", "E0101", ""),
        ("a +", "E0101", ""),
        ("a b", "E0101", "b"),
        ("a + Sales.Premium", "E0112", "Sales.Premium"),
        ("a – b", "E0108", "–"),
        ("a\nb", "E0101", "b"),
        ("a, b", "E0101", ","),
        ("a is legal", "E0101", "is"),
        ("1.000 a", "E0116", "1.000"),
        ("(", "E0101", "("),
    ],
)
def test_what_is_no_selection_is_told(text: str, code: str, marked: str) -> None:
    diagnostic = parse_selection(text, "the call")
    assert isinstance(diagnostic, Diagnostic)
    assert (diagnostic.code, diagnostic.labels[0].span.text) == (code, marked)
    assert diagnostic.labels[0].span.source.name == "the call"


def test_a_condition_is_read() -> None:
    condition = parse_condition("sales.essential or higher and not (service or marketing)")
    assert isinstance(condition, ast.And)
    assert [type(part).__name__ for part in condition.of] == ["Ref", "Not"]


@pytest.mark.parametrize("text", ["a and b or c", "a,", "not", "(a", "a)", "at least 2", "x y", "", "\0"])
def test_what_is_no_condition_is_told(text: str) -> None:
    assert isinstance(parse_condition(text), Diagnostic)


# ---- whatever the text -----------------------------------------------------------------------------------------------

PIECES = [
    *re.findall(r'"([a-z+,:()-]+)"', resources.text("grammar/licet.lark")),
    *("a", "b-c", "d.e", '"T"', "“T”", "'T'", "1", "1.000", "2025-10-22", "or higher", "at least", "available with"),
    *(
        "\n",
        "\n  ",
        "\n    ",
        "\n\t",
        "\r\n",
        "\r",
        " ",
        "\t",
        "\xa0",
        "#",
        '"',
        "\\",
        "-",
        "– ",
        "…",
        "\0",
        "\ufeff",
        "é",
        "{",
    ),
]


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """A catalogue to which a few things have happened."""
    text = draw(st.sampled_from([*EXAMPLES, EVERYTHING, *BAD.values()]))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 2, 10, 60])))
        text = text[:start] + draw(st.sampled_from(["", *PIECES])) + text[end:]
    return text


def check(text: str) -> Parsed:
    """What must hold of any text."""
    parsed = read(text)
    for diagnostic in parsed.diagnostics:
        assert [label.primary for label in diagnostic.labels] == [True] + [False] * (len(diagnostic.labels) - 1)
        assert re.match(r"[a-z`]", diagnostic.title)
        assert not diagnostic.title.endswith(".")
        edits = diagnostic.fix.edits if diagnostic.fix else ()
        for span in (*(label.span for label in diagnostic.labels), *(edit.span for edit in edits)):
            assert span.source.text is text
            assert 0 <= span.start <= span.end <= len(text)
    for span in spans(parsed.file):
        assert span.source.text is text
        assert 0 <= span.start <= span.end <= len(text)
    places = [span.start for span in parsed.file.damaged]
    assert places == sorted(places)
    return parsed


@given(st.text())
def test_any_text_is_read_or_told(text: str) -> None:
    check(text)


@given(st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_any_words_are_read_or_told(text: str) -> None:
    check(text)


@given(st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join) | st.text())
def test_any_text_is_a_selection_or_a_condition_or_what_is_wrong_is_told(text: str) -> None:
    kinds = ast.Ref | ast.Not | ast.And | ast.Or | ast.CountOf | ast.CountHeld
    assert isinstance(parse_selection(text), ast.Selection | Diagnostic)
    assert isinstance(parse_condition(text), kinds | Diagnostic)


@given(mutations())
def test_any_change_to_a_catalogue_is_read_or_told(plain: Any, text: str) -> None:
    parsed = check(text)
    if not parsed.diagnostics:
        assume(
            not re.search(r"\b(or|and|at|sold|on|its|available)\s*(#.*)?\n", text)
        )  # Lark breaks no keyword over lines
        plain.parse(text.removeprefix("\ufeff") + "\n", start="start")


@given(mutations(), st.sampled_from(EXAMPLES))
def test_what_is_before_it_does_not_change_what_is_read_of_a_block(damaged: str, example: str) -> None:
    expected = blocks(example)
    both = read(f"{damaged}\n{example}").file.blocks
    assert without_places(both[len(both) - len(expected) :]) == without_places(expected)
