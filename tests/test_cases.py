"""Conformance as data: a catalogue and what is said of it. Adding a case needs no Python.

In any folder below `cases/`, `bad/` holds catalogues with mistakes and `good/` those without:

    bad/NAME.licet      and NAME.txt, the messages as they are drawn (NAME.uvl and so on: a file of another format)
    bad/NAME/           the same with several files: main.licet and expected.txt
    good/NAME.licet     nothing is said of it, or, with a NAME.txt, no error

Those in `cases/syntax/` are only parsed, and those in `cases/analyse/` are analysed; all others are checked, expectations
included. `pytest --update` writes the expected files again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import licet
from licet.answers.analyse import CODES as ANALYSED
from licet.diagnostics import Diagnostic
from licet.diagnostics.codes import CODES, page
from licet.diagnostics.terminal import draw
from licet.syntax import parse
from licet.text import Source

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "cases"
CODE = re.compile(r"\b[EWN]0\d{3}\b")

# Codes that no catalogue in a case can bring, and why.
WITHOUT_A_CASE = {
    "E0103": "takes a file of more than 4 MB, which is made below",
    "E0105": "takes a file that is not there, which is tried below",
    "E0504": "depends on how fast the machine is",
    "E0505": "takes thousands of lines, which are made in tests/e2e/test_hostile.py",
    "E0701": "is told of Markdown files, in tests/unit/test_render.py",
    "E0702": "is told of Markdown files, in tests/unit/test_render.py",
    **dict.fromkeys(
        ("E0760", "E0761", "E0762", "E0763", "E0764", "E0765"), "is told of indexes, in tests/unit/test_index.py"
    ),
}
# Catalogues, and files of other formats.
SUFFIXES = (".licet", ".uvl", ".yml", ".json")
# Pages whose examples are Markdown.
OF_DOCUMENTS = {"E0701", "E0702"}
# In what the examples of pages are written, and the ending of such a file.
LANGUAGES = {"licet": ".licet", "uvl": ".uvl", "yaml": ".yml", "json": ".json"}
# Pages without a wrong example; each says why.
WITHOUT_A_WRONG_EXAMPLE = {"E0102", "E0103", "E0105", "E0114", "E0210", "E0212", "E0504", "E0505"} | {
    code for code in WITHOUT_A_CASE if code[:4] == "E076"
}


class Case(NamedTuple):
    """A catalogue's main file, what is expected, and whether there are mistakes in it."""

    main: Path
    expected: Path
    bad: bool

    @property
    def name(self) -> str:
        return self.expected.relative_to(CASES).with_suffix("").as_posix().removesuffix("/expected")


def folders(cases: Path) -> Iterator[Path]:
    yield from sorted(path for path in cases.rglob("*") if path.is_dir() and path.name in {"good", "bad"})


def found(cases: Path) -> tuple[list[Case], list[Path]]:
    """The cases below a folder, and what is no part of a case."""
    whole: list[Case] = []
    stray: list[Path] = []
    for folder in folders(cases):
        bad = folder.name == "bad"
        for path in sorted(folder.iterdir()):
            if path.is_dir() and (path / "main.licet").is_file():
                whole.append(Case(path / "main.licet", path / "expected.txt", bad))
            elif path.suffix in SUFFIXES and path.is_file():
                whole.append(Case(path, path.with_suffix(".txt"), bad))
            elif not (path.suffix == ".txt" and any(path.with_suffix(each).is_file() for each in SUFFIXES)):
                stray.append(path)
    return whole, stray


ALL, STRAY = found(CASES)


def said(case: Case) -> list[Diagnostic]:
    """What is said of a case, in its folder: so that files are named as they are there."""
    if CASES / "syntax" in case.main.parents:
        return list(parse(Source(case.main.name, case.main.read_bytes().decode())).diagnostics)
    if CASES / "analyse" in case.main.parents:
        return licet.load(case.main.name).analyse()
    return licet.check(case.main.name, expectations=True)


# ---- the cases -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_what_is_said_of_a_catalogue_is_what_was_expected(
    case: Case, golden: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case.main.parent)
    diagnostics = said(case)
    if case.bad:
        assert diagnostics, "nothing is wrong with it: its place is in good/"
    else:
        assert not [each for each in diagnostics if each.severity == "error"], draw(diagnostics)
    golden(case.expected, draw(diagnostics))


def test_there_are_cases_good_and_bad() -> None:
    assert {case.bad for case in ALL} == {True, False}


def test_every_expected_file_has_its_catalogue_and_nothing_lies_beside_the_cases() -> None:
    assert not [path.relative_to(CASES).as_posix() for path in STRAY]


def test_a_case_without_its_catalogue_is_found(tmp_path: Path) -> None:
    bad, good = tmp_path / "names" / "bad", tmp_path / "names" / "good"
    for path in (bad / "one.licet", bad / "one.txt", bad / "gone.txt", bad / "two" / "main.licet", good / "lone.lict"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (good / "empty").mkdir()
    whole, stray = found(tmp_path)
    assert [(case.main.parent.name, case.main.name, case.bad) for case in whole] == [
        ("bad", "one.licet", True),
        ("two", "main.licet", True),
    ]
    assert {path.name for path in stray} == {"gone.txt", "lone.lict", "empty"}


# ---- the codes -------------------------------------------------------------------------------------------------------


def test_every_code_has_a_case_that_brings_it() -> None:
    brought = {
        code
        for case in ALL
        if case.expected.exists()
        for code in re.findall(r"^\w+\[(\w+)\]", case.expected.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert set(CODES) - brought == set(WITHOUT_A_CASE)


def test_every_code_that_the_engine_names_is_in_the_register() -> None:
    named = {
        code: path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "engine").rglob("*.py"))
        for code in CODE.findall(path.read_text(encoding="utf-8"))
    }
    assert len(named) > 10
    assert not {code: path for code, path in named.items() if code not in CODES}


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("large.licet").write_bytes(b"# filled up\n" * 900_000)
    assert [each.code for each in licet.check("large.licet")] == ["E0103"]


@pytest.mark.parametrize("name", ["missing.licet", "no/such/folder.licet", ".", "a\0b.licet"])
def test_a_file_that_cannot_be_read_is_told(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    [told] = licet.check(name)
    assert told.code == "E0105"
    assert "\0" not in draw([told])


# ---- the pages about them --------------------------------------------------------------------------------------------


def example(code: str, heading: str) -> tuple[str, str] | None:
    """The catalogue under a heading of a page, and the ending of such a file."""
    text = page(code)
    assert text is not None
    match = re.search(rf"^## {heading}\n\n```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return match and (match[2], LANGUAGES[match[1]])


def told_of(text: str, folder: Path, code: str, suffix: str) -> list[Diagnostic]:
    """What is said of an example: by `licet check`, and by `licet analyse` where the code is one of its own."""
    path = folder / f"page{suffix}"
    path.write_text(text, encoding="utf-8", newline="\n")
    told = licet.check(path)
    return [*told, *licet.load(path).analyse(only=[code])] if code in ANALYSED and not told else told


@pytest.mark.parametrize("code", CODES)
def test_every_page_says_what_is_wrong_what_is_right_and_why(code: str) -> None:
    text = page(code)
    assert text is not None
    assert text.startswith(f"# {code}: {CODES[code]}\n\n")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == (
        ["Right", "Why"] if code in WITHOUT_A_WRONG_EXAMPLE else ["Wrong", "Right", "Why"]
    )
    kinds = {"markdown"} if code in OF_DOCUMENTS else LANGUAGES.keys()
    examples = [kind for kind in re.findall(r"^```(\w+)$", text, re.MULTILINE) if kind in kinds]
    assert len(examples) == text.count("\n## ") - 1


@pytest.mark.parametrize("code", sorted(CODES.keys() - WITHOUT_A_WRONG_EXAMPLE - OF_DOCUMENTS))
def test_the_wrong_example_of_a_page_makes_that_mistake_and_no_other(code: str, tmp_path: Path) -> None:
    wrong = example(code, "Wrong")
    assert wrong is not None
    text, suffix = wrong
    told = told_of(text, tmp_path, code, suffix)
    assert code in {each.code for each in told}
    assert {each.code for each in told if each.severity == "error"} <= {code}, draw(told)


@pytest.mark.parametrize("code", sorted(CODES.keys() - OF_DOCUMENTS))
def test_the_right_example_of_a_page_is_right(code: str, tmp_path: Path) -> None:
    right = example(code, "Right")
    assert right is not None
    text, suffix = right
    told = told_of(text, tmp_path, code, suffix)
    assert not told, draw(told)


def test_there_is_no_page_without_a_code() -> None:
    pages = ROOT / "engine" / "licet" / "diagnostics" / "pages"
    assert {path.name for path in pages.iterdir()} == {f"{code}.md" for code in CODES}


def test_the_manual_lists_every_code(golden: Callable[[Path, str], None]) -> None:
    path = ROOT / "docs" / "errors" / "README.md"
    head, _, _ = path.read_text(encoding="utf-8").partition("| code |")
    rows = "".join(
        f"| [{code}](../../engine/licet/diagnostics/pages/{code}.md) | {says} |\n" for code, says in CODES.items()
    )
    golden(path, f"{head}| code | what it says |\n|---|---|\n{rows}")
