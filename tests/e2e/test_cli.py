"""The command line as it is used: what is printed where, and with which exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from licet.cli.app import COMMANDS, SECTIONS, run

ROOT = Path(__file__).parents[2]
SUPEROFFICE = ROOT / "rules" / "superoffice.licet"

SMALL = """\
catalogue small "Small"
  languages en, nl

each user holds at least 1 plan

bundle common "In every plan"
  + notes "Notes" nl "Notities"
  + draft "Drafts"

solution write "Write"
  tier basic "Write Basic" includes common
  tier plus "Write Plus" includes basic
    + drawing "Drawing"
    + editor "Editor" replaces draft

plan review "Review" includes common

addon archive "Archive" per customer
  available with write.plus

rule apart "Review stands alone"
  review excludes write.basic
"""


class Reply(NamedTuple):
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


Licet = Callable[..., Reply]


@pytest.fixture
def licet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Licet:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LICET_CATALOGUE", raising=False)
    monkeypatch.delenv("LICET_DEBUG", raising=False)

    def call(*arguments: str) -> Reply:
        code = run(list(arguments))
        return Reply(code, *capsys.readouterr())

    return call


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.licet"
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_has_help_with_an_example(licet: Licet, command: str) -> None:
    reply = licet(command, "--help")
    assert reply.code == 0
    assert "Example" in reply.out or command == "docs"
    assert reply.err == ""


def test_help_names_every_command(licet: Licet) -> None:
    reply = licet("--help")
    assert reply.code == 0
    shown = [line.split()[0] for line in reply.out.splitlines() if line[:2] == "  " and line[2:3].isalpha()]
    assert sorted(set(shown) & COMMANDS.keys()) == sorted(COMMANDS)
    assert sorted(" ".join(SECTIONS.values()).split()) == sorted(COMMANDS)


def test_a_misspelt_command_is_answered_with_the_right_one(licet: Licet) -> None:
    reply = licet("combinatons")
    assert reply.code == 2
    assert "licet combinations" in reply.err


# ---- which catalogue ---------------------------------------------------------------------------------------------------


def test_the_only_catalogue_of_the_folder_is_meant(licet: Licet, small: Path) -> None:
    assert licet("combinations").out.splitlines() == [
        "write.basic",
        "write.plus",
        "write.plus + review",
        "review",
    ]


def test_it_is_found_from_a_folder_below(
    licet: Licet, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    assert licet("combinations", "--count").out == "4\n"


def test_a_catalogue_in_the_wrong_place_is_told_the_right_one(licet: Licet, small: Path) -> None:
    assert "The catalogue is named by `-c small.licet`." in licet("count", "small.licet").err
    assert "stand behind the command: `licet count -c FILE`" in licet("-c", "small.licet", "count").err
    assert "stand behind" not in licet("--nothing").err
    assert "-c" not in licet("count", "everything").err


def test_a_selection_is_never_told_to_be_written_as_it_is(licet: Licet, small: Path) -> None:
    told = licet("legal", "-c", "small.licet", "Alpha + beta")
    assert told.code == 2
    assert "`Alpha` is not a name in kebab-case" in told.err


def test_the_variable_and_the_option_name_it(licet: Licet, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LICET_CATALOGUE", str(SUPEROFFICE))
    assert licet("combinations", "--count").out == "26\n"
    assert licet("combinations", "--count", "-c", str(small)).out == "4\n"


def test_licet_toml_names_it(licet: Licet, small: Path, tmp_path: Path) -> None:
    (tmp_path / "other.licet").write_text('catalogue other "Other"\nplan a "A"\n', encoding="utf-8")
    reply = licet("combinations")
    assert reply.code == 2
    assert "several catalogues" in reply.err
    assert "-c FILE" in reply.err
    (tmp_path / "licet.toml").write_text('catalogue = "small.licet"\n', encoding="utf-8")
    assert licet("combinations", "--count").out == "4\n"


def test_no_catalogue_at_all(licet: Licet) -> None:
    reply = licet("combinations")
    assert reply.code == 2
    assert "licet init" in reply.err


@pytest.mark.parametrize("name", ["nowhere.licet", ".", "a\0b", "x" * 300])
def test_a_file_that_cannot_be_read_is_told_in_a_line(licet: Licet, name: str) -> None:
    reply = licet("combinations", "-c", name)
    assert reply.code == 2
    assert reply.err.startswith("error")
    assert "Traceback" not in reply.err


# ---- combinations --------------------------------------------------------------------------------------------------------


def test_filters(licet: Licet, small: Path) -> None:
    def names(*arguments: str) -> list[str]:
        return licet("combinations", *arguments).out.splitlines()

    assert names("--plans", "2") == ["write.plus + review"]
    assert names("--plans", "2..") == ["write.plus + review"]
    assert names("--plans", "..1") == ["write.basic", "write.plus", "review"]
    assert names("--has", "drawing") == ["write.plus", "write.plus + review"]
    assert names("--lacks", "drawing") == ["write.basic", "review"]
    assert names("--lacks", "draft") == ["write.plus", "write.plus + review"]
    assert names("--holds", "review") == ["write.plus + review", "review"]
    assert names("--first", "2") == ["write.basic", "write.plus"]
    assert names("--addons") == [
        "write.basic",
        "write.plus",
        "write.plus + review",
        "write.plus + review + archive",
        "write.plus + archive",
        "review",
    ]
    assert names("--with", "archive") == names("--addons")
    assert names("--holds", "archive") == ["write.plus + review + archive", "write.plus + archive"]


def test_nothing_found_is_exit_code_1(licet: Licet, small: Path) -> None:
    assert licet("combinations", "--plans", "3").code == 1
    assert licet("combinations", "--plans", "3", "--count") == Reply(1, "0\n", "")


def test_a_misspelt_feature_is_no_empty_answer(licet: Licet, small: Path) -> None:
    reply = licet("combinations", "--has", "drawin")
    assert reply.code == 2
    assert "`drawing`" in reply.err


def test_json_has_ids_and_titles(licet: Licet, small: Path) -> None:
    data = json.loads(licet("combinations", "--format", "json", "--first", "1").out)
    assert data["schema"] == "licet/combinations/1"
    assert data["catalogue"] == "small"
    assert len(data["hash"]) == 64
    assert data["combinations"] == [{"names": ["write.basic"], "titles": ["Write Basic"]}]
    lines = licet("combinations", "--format", "jsonl").out.splitlines()
    assert json.loads(lines[-1]) == {"names": ["review"], "titles": ["Review"]}


# ---- legal and entitlements ------------------------------------------------------------------------------------------------


def test_legal_answers_by_exit_code_and_names_every_rule(licet: Licet, small: Path) -> None:
    assert licet("legal", "write.plus", "+", "review").code == 0
    assert licet("legal", "write.plus + review").code == 0
    reply = licet("legal", "write.basic + write.plus + review + archive")
    assert reply.code == 1
    assert "one-tier-of-write" in reply.out
    assert "apart" in reply.out
    assert "small.licet:10" in reply.out
    assert licet("legal", "-q", "none") == Reply(1, "", "")


@pytest.mark.parametrize(
    ("selection", "says"),
    [
        ("write + review", "`write.basic` or `write.plus`"),
        ("reveiw", "`review`"),
        ("review + review", "twice"),
        ("review +", "a name is missing"),
        ("review write.plus", "review + write.plus"),
        ("notes", "feature"),
        ("common", "bundle"),
        ("3 archive", "once"),
        ("review review", "write `review`"),
        ("review, write.plus", "review + write.plus"),
        ("none + review", "stands alone"),
    ],
)
def test_what_is_no_selection_is_told(licet: Licet, small: Path, selection: str, says: str) -> None:
    reply = licet("legal", selection)
    assert reply.code == 2
    assert says in reply.err


def test_entitlements_have_their_sources(licet: Licet, small: Path) -> None:
    data = json.loads(licet("entitlements", "write.plus", "--format", "json").out)
    assert data["legal"] is True
    entries = {entry["feature"]: entry for entry in data["features"]}
    assert entries["draft"]["status"] == "replaced"
    assert entries["draft"]["replaced_by"] == ["editor"]
    assert entries["notes"]["sources"][0]["path"] == ["write.plus", "write.basic", "common"]
    assert entries["notes"]["sources"][0]["place"]["line"] == 7
    text = licet("entitlements", "write.plus", "--lang", "nl").out
    assert "Notities" in text
    assert licet("entitlements", "write.basic + write.plus").code == 1


# ---- check, test, compile, show, list, init ----------------------------------------------------------------------------------


def test_check_says_what_each_rule_removes(licet: Licet, small: Path) -> None:
    reply = licet("check")
    assert reply.code == 0
    assert "apart" in reply.out
    assert "removes 1 of 5: write.basic + review" in reply.out


def test_check_tells_every_error_and_exits_with_2(licet: Licet, tmp_path: Path) -> None:
    (tmp_path / "bad.licet").write_text(
        'catalogue bad "Bad"\n\nplan a "A"\n  - f\n\nplan b "B" includes c\n', encoding="utf-8"
    )
    reply = licet("check", "bad.licet")
    assert reply.code == 2
    assert "E0107" in reply.out
    assert "error" in reply.out
    sarif = json.loads(licet("check", "bad.licet", "--format", "sarif").out)
    assert sarif["version"] == "2.1.0"
    assert sarif["runs"][0]["results"]
    data = json.loads(licet("check", "bad.licet", "--format", "json").out)
    assert data["files"][0]["diagnostics"][0]["code"].startswith("E")


def test_an_expectation_that_is_not_met_exits_with_1(licet: Licet, small: Path) -> None:
    small.write_text(SMALL + '\nexpect "x"\n  5 combinations of plans\n  review lacks drawing\n', encoding="utf-8")
    reply = licet("test")
    assert reply.code == 1
    assert "ok   review lacks drawing" in reply.out
    assert "FAIL 5 combinations of plans" in reply.out
    assert "E0503" in reply.out
    assert licet("check").code == 1


def test_compile_prints_what_plain_clingo_can_run(licet: Licet, small: Path, tmp_path: Path) -> None:
    licet("compile", "--out", "small.lp")
    done = subprocess.run(
        [sys.executable, "-m", "clingo", "small.lp", "0", "--outf=2"], cwd=tmp_path, capture_output=True, text=True
    )
    assert json.loads(done.stdout)["Models"]["Number"] == 4
    assert done.stderr == ""


def test_show_knows_every_kind_of_name(licet: Licet, small: Path) -> None:
    for name in ("notes", "write", "write.plus", "review", "archive", "common", "apart", "one-tier-of-write"):
        reply = licet("show", name)
        assert reply.code == 0
        assert name in reply.out
        assert json.loads(licet("show", name, "--format", "json").out)["name"] == name
    assert licet("show", "noted").code == 2


def test_list(licet: Licet, small: Path) -> None:
    assert [line.split()[0] for line in licet("list").out.splitlines()] == ["write.basic", "write.plus", "review"]
    assert "Notities" in licet("list", "features", "--lang", "nl").out
    assert json.loads(licet("list", "rules", "-f", "json").out)["items"]


def test_init_writes_a_catalogue_that_is_right(licet: Licet, tmp_path: Path) -> None:
    assert licet("init", "new").code == 0
    assert licet("check", "new/plans.licet", "--strict").code == 0
    reply = licet("init", "new")
    assert reply.code == 2
    assert "--force" in reply.err
    assert licet("init", "so", "--from", "superoffice").code == 0
    assert licet("check", "so/superoffice.licet", "--strict").code == 0
    assert licet("init", "x", "--from", "superofice").code == 2


def test_explain(licet: Licet) -> None:
    assert "E0302" in licet("explain", "e0302").out
    assert licet("explain", "E9999").code == 2
    assert len(licet("explain").out.splitlines()) > 40


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions(licet: Licet, shell: str) -> None:
    assert "licet" in licet("completions", shell).out


def test_completion_offers_the_names_of_the_catalogue(small: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from licet.cli import main; main()"],
        cwd=tmp_path,
        env={**os.environ, "_LICET_COMPLETE": "bash_complete", "COMP_WORDS": "licet legal wr", "COMP_CWORD": "2"},
        capture_output=True,
        text=True,
    )
    assert "write.plus" in done.stdout


# ---- streams -------------------------------------------------------------------------------------------------------------------


def test_a_reader_who_has_had_enough_is_no_error(tmp_path: Path) -> None:
    plans = "\n".join(f'plan plan-{n} "Plan {n}"' for n in range(16))
    (tmp_path / "many.licet").write_text(
        f'catalogue many "Many"\neach user holds at least 1 plan\n{plans}\n', encoding="utf-8"
    )
    command = f"{sys.executable} -m licet combinations | head -3"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=tmp_path, capture_output=True, text=True)
    assert len(done.stdout.splitlines()) == 3
    assert "Traceback" not in done.stderr
    assert "Broken" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full is needed")
@pytest.mark.parametrize("command", ["list", "combinations", "compile", "explain"])
def test_a_full_disk_is_told_in_a_line(small: Path, tmp_path: Path, command: str) -> None:
    line = f"{sys.executable} -m licet {command} > /dev/full"
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("error")
    assert len(done.stderr.splitlines()) == 1


def test_a_closed_stream_is_no_fault(small: Path, tmp_path: Path) -> None:
    line = f"{sys.executable} -m licet legal review >&-"
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_no_regular_file_is_written_through(licet: Licet, small: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE, text=True)
    assert licet("table", "--out", str(pipe), "--format", "csv").code == 0
    out, _ = reader.communicate(timeout=10)
    assert "write.basic" in out
    assert pipe.is_fifo()


def test_a_folder_that_is_not_there_is_told(licet: Licet, small: Path) -> None:
    for command in (["compile"], ["table"]):
        reply = licet(*command, "--out", "nowhere/x.lp")
        assert reply.code == 2
        assert "cannot be written" in reply.err


def test_no_colour_where_it_is_piped(licet: Licet, tmp_path: Path) -> None:
    (tmp_path / "bad.licet").write_text('catalogue bad "Bad"\nplan a "A" includes b\n', encoding="utf-8")
    assert "\x1b" not in licet("check", "bad.licet").out


def test_what_stands_where_a_feature_is_declared_counts_for_all_who_have_it(licet: Licet) -> None:
    Path("mail.licet").write_text(
        'catalogue t "T"\neach customer holds exactly 1 plan\neach customer holds any add-ons\n'
        'features\n  mail "Mail" up to 500 recipients\nplan a "A"\n  + mail\nplan b "B"\n  + mail up to 1 000\n'
        'plan c "C"\naddon more "More" at most 3\n  mail +100\n'
    )
    assert licet("find", "-c", "mail.licet", "--at-least", "mail=500").out == "a\nb\n"
    assert licet("find", "-c", "mail.licet", "--at-least", "mail=1300").out == "b + 3 more\n"
    table = licet("table", "limits", "-c", "mail.licet", "-f", "csv").out
    assert table == "name,Limit,A,B,C,More\nmail,Mail (recipients),500,1000,not included,100\n"
    found = json.loads(licet("entitlements", "-c", "mail.licet", "-f", "json", "a", "+", "2", "more").out)
    assert found["quantities"] == {"more": 2}
    [limit] = found["limits"]
    assert (limit["amount"], limit["unlimited"], limit["unit"]) == ("700", False, "recipients")
    assert [(each["amount"], each["adds"], each["quantity"]) for each in limit["sources"]] == [
        ("500", False, 1),
        ("100", True, 2),
    ]
    assert licet("legal", "-c", "mail.licet", "a + 4 more").code == 1
    assert licet("show", "-c", "mail.licet", "mail").out.count("unless set") == 1
