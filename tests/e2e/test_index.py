"""`licet index` as it is used: what is written, looked at and refused, and with which exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from e2e.test_cli import SMALL, Reply
from licet.cli.app import run

Licet = Callable[..., Reply]


@pytest.fixture
def licet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Licet:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LICET_CATALOGUE", raising=False)
    Path("small.licet").write_text(SMALL, encoding="utf-8")

    def call(*arguments: str) -> Reply:
        code = run(list(arguments))
        out, err = capsys.readouterr()
        return Reply(code, out, err)

    return call


def test_an_index_is_written_and_checked_until_the_catalogue_changes(licet: Licet) -> None:
    wrote = licet("index", "-c", "small.licet", "-o", "small.index")
    assert wrote.code == 0
    assert wrote.out.startswith("wrote small.index: 6 combinations, listed, 1 kB\nproven against the solver: all 6 ")
    assert sorted(each.name for each in Path().iterdir()) == ["small.index", "small.licet"]
    same = licet("index", "-c", "small.licet", "--check", "small.index")
    assert (same.code, same.out.partition(",")[0]) == (0, "small.index is up to date")
    Path("small.licet").write_text(SMALL.replace('  + drawing "Drawing"\n', ""), encoding="utf-8")
    changed = licet("index", "-c", "small.licet", "--check", "small.index")
    assert changed.code == 1
    assert "it is wrong: " in changed.out
    assert "make it again with `licet index -o FILE`" in changed.out


def test_an_index_that_is_named_as_a_catalogue_is_told_to_be_one(licet: Licet) -> None:
    licet("index", "-c", "small.licet", "-o", "small.index")
    reply = licet("count", "-c", "small.index")
    assert reply.code == 2
    assert "this is a built index: name the catalogue that it was made of" in reply.err


def test_a_report_is_the_same_as_data(licet: Licet) -> None:
    made = json.loads(licet("index", "-c", "small.licet", "-o", "small.index", "-f", "json").out)
    assert (made["schema"], made["kind"], made["combinations"], made["format"]) == ("licet/index/1", "listed", 6, 1)
    assert made["bytes"] == Path("small.index").stat().st_size
    assert (made["proof"]["right"], made["proof"]["every"]) == (True, 6)
    shown = json.loads(licet("index", "--show", "small.index", "-f", "json").out)
    assert (shown["schema"], shown["catalogue"], shown["hash"]) == ("licet/index-file/1", "small", made["hash"])
    checked = json.loads(licet("index", "-c", "small.licet", "--check", "small.index", "-f", "json").out)
    assert (checked["up_to_date"], checked["differs"], checked["proof"]["difference"]) == (True, [], None)
    parts = json.loads(
        licet("index", "-c", "small.licet", "--kind", "parts", "--sample", "3", "--seed", "2", "-f", "json").out
    )
    assert (parts["kind"], parts["proof"]["of"], parts["proof"]["seed"]) == ("parts", 6, 2)


def test_a_damaged_file_is_told_with_its_code_and_what_to_do(licet: Licet) -> None:
    licet("index", "-c", "small.licet", "-o", "small.index")
    Path("small.index").write_bytes(Path("small.index").read_bytes()[:-1] + b"\0")
    for question in ("--show", "--check"):
        told = licet("index", "-c", "small.licet", question, "small.index")
        assert told.code == 2
        assert told.err.startswith("error[E0761]: `small.index`: the index is damaged")
        assert "help: make it again" in told.err
    assert licet("index", "--show", "small.licet").err.startswith(
        "error[E0760]: `small.licet`: this is no index of licet"
    )
    assert "cannot be read: no such file" in licet("index", "--show", "nothing.index").err
    assert "is damaged" in licet("explain", "E0761").out


def test_what_cannot_be_written_leaves_what_was_there(licet: Licet) -> None:
    Path("small.index").mkdir()
    told = licet("index", "-c", "small.licet", "-o", "small.index")
    assert told.code == 2
    told = licet("index", "-c", "small.licet", "-o", "nowhere/small.index")
    assert told.code == 2
    assert "cannot be written" in told.err
    assert sorted(each.name for each in Path().iterdir()) == ["small.index", "small.licet"]


def test_a_file_that_is_no_index_is_not_written_over(licet: Licet) -> None:
    told = licet("index", "-c", "small.licet", "-o", "small.licet")
    assert told.code == 2
    assert told.err == (
        "error: `small.licet` is there already, and is no index\n"
        "  = help: choose another file, or write over it with `--force`\n"
    )
    assert Path("small.licet").read_text(encoding="utf-8") == SMALL
    for _ in range(2):
        assert licet("index", "-c", "small.licet", "-o", "small.index").code == 0
    Path("other").write_text("something else", encoding="utf-8")
    assert licet("index", "-c", "small.licet", "-o", "other", "--force").code == 0
    assert licet("index", "--show", "other").code == 0


def test_one_question_is_asked_at_a_time(licet: Licet) -> None:
    told = licet("index", "-o", "a", "--show", "b")
    assert told.code == 2
    assert "ask one" in told.err
