"""Files from a stranger are data: what licet does with them reaches no other file, no network and no process, and what it
writes is nothing but text. docs/security.md says what is promised; each promise names its test here."""

from __future__ import annotations

import csv
import io
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

import licet
from fuzz.corpus import kept
from fuzz.targets import SHOP, STEERS, harmless
from licet.asp.solver import Grounded
from licet.cli.app import run
from licet.licences.read import read as read_licences
from licet.licences.records import Unreadable
from licet.workspace import tables

FUZZ = Path(__file__).parents[1] / "fuzz"
ENDINGS = {
    "catalogue": ".licet",
    "uvl": ".uvl",
    "pricing2yaml": ".yml",
    "json": ".json",
    "licences": None,
    "index": ".index",
}
HOSTILE = kept("catalogue") + kept("uvl") + kept("pricing2yaml") + kept("json")
LICENSED = (
    SHOP.replace('  titles from "titles.csv"\n', "")
    + """licences acme
  suite.small   user   small
"""
)
EVIL = """catalogue c "=1+1"
  version 1
each user holds any plans
limit room "<b>=2</b>" in GB
bundle b "+cmd|' /C calc'!A0"
  + f "=HYPERLINK(\\"http://x\\")"
    + g "@SUM(1)"
  + h "-2+3"
  + s "<script>alert(1)</script><img src=x onerror=alert(1)> &lt;"
plan p "\\" onmouseover=\\"alert(1)" includes b
  room 3 GB
plan q "|a|b| [x](javascript:alert(1)) ![y](z) `c` <!-- --> * # &amp;"
  + i "]](x) <a href='javascript:x'> \\\\"
addon a "'; DROP TABLE x; --"
"""


def watched(folder: Path, *arguments: str) -> list[str]:
    """What was seen while licet worked on files of a folder; what it said is in `said.txt` there."""
    done = subprocess.run(
        [sys.executable, "-I", str(FUZZ / "watched.py"), str(folder), *arguments],
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout.splitlines()


# ---- what is reached -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("target", ENDINGS)
def test_a_strangers_file_reaches_no_other_file_no_network_and_no_process(target: str, tmp_path: Path) -> None:
    names = []
    (tmp_path / "shop.licet").write_text(LICENSED, encoding="utf-8")
    for number, path in enumerate(kept(target)):
        ending = ENDINGS[target] or (".web.json" if path.suffix == ".json" else ".xml")
        names.append(f"{number}{ending}")
        (tmp_path / names[-1]).write_bytes(path.read_bytes())
    assert names
    assert watched(tmp_path, *names) == []
    said = (tmp_path / "said.txt").read_text("utf-8").replace("\t", " ")  # UVL is indented by tabs
    assert said or target == "index"
    assert not STEERS.search(said)
    assert "Traceback" not in said
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*names, "said.txt", "shop.licet"])


@pytest.mark.parametrize(
    ("what", "seen"),
    [
        ("open('/etc/hostname')", "open '/etc/hostname'"),
        ("open('shop.licet', 'w')", "shop.licet"),
        ("__import__('os').system('true')", "os.system"),
        ("__import__('subprocess').run(['true'])", "subprocess.Popen"),
        ("__import__('socket').socket()", "socket.__new__"),
    ],
)
def test_the_watch_sees_what_is_forbidden(what: str, seen: str, tmp_path: Path) -> None:
    assert any(seen in line for line in watched(tmp_path, "--also", what))


def test_the_settings_of_a_folder_name_no_file_outside_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret.licet").write_text('catalogue secret "Secret"\nplan p "P"\n', encoding="utf-8")
    folder = tmp_path / "folder"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.delenv("LICET_CATALOGUE", raising=False)
    for named in ("../secret.licet", str(tmp_path / "secret.licet"), "link.licet"):
        (folder / "licet.toml").write_text(f"catalogue = '{named}'\n", encoding="utf-8")
        if named == "link.licet":
            (folder / named).symlink_to(tmp_path / "secret.licet")
        assert run(["list"]) == 2
        said = capsys.readouterr()
        assert "leads out of its folder" in said.err
        assert "secret " not in said.out
    (folder / "licet.toml").unlink()
    assert run(["list"]) == 2
    assert "leads out of its folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text", ["a = " + "[" * 5000, f"a = {'9' * 5000}", "catalogue = 1", "\x00", "catalogue = 'x\\u0000'"]
)
def test_settings_that_are_none_are_told(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LICET_CATALOGUE", raising=False)
    (tmp_path / "licet.toml").write_text(text, encoding="utf-8")
    assert run(["list"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_document_names_no_catalogue_outside_of_its_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret.licet").write_text("what nobody shall see\n", encoding="utf-8")
    project = tmp_path / "project"
    (project / "docs").mkdir(parents=True)
    (project / "licet.toml").write_text('catalogue = "c.licet"\n', encoding="utf-8")
    (project / "c.licet").write_text('catalogue c "C"\nplan p "P"\n', encoding="utf-8")
    monkeypatch.chdir(project / "docs")

    def update(named: str) -> tuple[int, str]:
        text = f"<!-- licet: table features catalogue={named} -->\n<!-- /licet -->\n"
        (project / "docs" / "page.md").write_text(text, encoding="utf-8")
        return run(["docs", "update", "page.md"]), "".join(capsys.readouterr())

    code, said = update("../../secret.licet")
    assert code == 2
    assert "leads out of the project" in said
    assert "nobody" not in said
    assert update("../c.licet")[0] == 0
    # A link to a document elsewhere is not followed where a folder is named: what is found is written to.
    outside = tmp_path / "outside.md"
    before = "<!-- licet: table features catalogue=project/c.licet -->\n<!-- /licet -->\n"
    outside.write_text(before, encoding="utf-8")
    (project / "docs" / "link.md").symlink_to(outside)
    assert run(["docs", "update", "."]) == 0
    assert outside.read_text(encoding="utf-8") == before


# ---- the solver ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["python", "lua"])
def test_the_solver_runs_no_scripts_even_if_it_were_given_one(language: str, tmp_path: Path) -> None:
    owned = tmp_path / "owned"
    body = {"python": f"open({str(owned)!r}, 'w')", "lua": f'io.open("{owned}", "w")'}[language]
    with pytest.raises(RuntimeError):
        Grounded(f"#script ({language})\n{body}\n#end.", [])
    assert not owned.exists()


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.name)
def test_of_a_hostile_catalogue_only_strings_and_comments_of_its_program_are_its_own(path: Path) -> None:
    # The target of the fuzzer does the same; here it is seen that there are catalogues among them for which it does.
    name = {"catalogue": "x.licet", "uvl": "x.uvl", "pricing2yaml": "x.yml", "json": "x.json"}[path.parent.name]
    try:
        catalogue = licet.loads(path.read_bytes().decode("utf-8", "replace"), name=name)
    except licet.CatalogueError:
        return
    harmless(catalogue.program())


def test_a_hostile_name_of_a_file_ends_no_comment_and_no_string(tmp_path: Path) -> None:
    path = tmp_path / 'a\n#script (python) #end. " %*.licet'
    path.write_text('catalogue c "C"\nplan p "P"\nrule r "\\" #include"\n  never (p and not p)\n', encoding="utf-8")
    program = licet.load(path).program()
    harmless(program)
    assert not any(line.startswith("#script") for line in program.splitlines())


@pytest.mark.parametrize("program", ["#script (lua) #end.", '#include "x".', "p(@f()).", 'p(").', "%* x *%"])
def test_a_program_with_something_else_in_it_is_noticed(program: str) -> None:
    with pytest.raises(AssertionError):
        harmless(program)


# ---- what is written -------------------------------------------------------------------------------------------------

KINDS = ("combinations", "features", "entitlements", "limits")
each_kind = pytest.mark.parametrize("kind", KINDS)
ADDONS = ("combinations", "entitlements")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(kind: str, format: str) -> str | bytes:
    return tables.make(licet.loads(EVIL), kind, format=format, addons=kind in ADDONS)


@each_kind
def test_no_cell_of_a_table_is_a_formula(kind: str) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    text = table(kind, "csv")
    assert isinstance(text, str)
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert any("1" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(FORMULA)]
    book = table(kind, "xlsx")
    assert isinstance(book, bytes)
    for sheet in openpyxl.load_workbook(io.BytesIO(book)):
        for row in sheet.iter_rows():
            assert not [cell.value for cell in row if cell.data_type == "f" or cell.hyperlink]


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.said = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.said += data


@each_kind
def test_what_is_in_a_title_is_text_in_html(kind: str) -> None:
    page = table(kind, "html")
    assert isinstance(page, str)
    evil, plain = Tags(), Tags()
    evil.feed(page)
    harmless_text = re.sub(r'"(?:[^"\\]|\\.)*"', '"Some words"', EVIL)
    other = tables.make(licet.loads(harmless_text), kind, format="html", addons=kind in ADDONS)
    assert isinstance(other, str)
    plain.feed(other)
    assert evil.tags == plain.tags
    assert evil.attributes <= plain.attributes | {"title"}
    assert not evil.attributes & {"onmouseover", "onerror", "href", "src"}
    if kind == "features":
        assert "<script>alert(1)</script>" in evil.said


@each_kind
def test_what_is_in_a_title_is_text_in_markdown(kind: str) -> None:
    text = table(kind, "markdown")
    assert isinstance(text, str)
    for active in (r"(?<!\\)<(?:script|img|a|b)\b", r"(?<!\\)\]\(", r"(?<!\\)`", r"(?<!\\)<!--"):
        assert not re.search(active, text), active
    # Each row has as many cells as the head.
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows}) == 1


# ---- YAML, XML, JSON -------------------------------------------------------------------------------------------------


def test_tags_of_yaml_that_make_objects_are_refused() -> None:
    path = next(path for path in kept("pricing2yaml") if path.name == "object.yml")
    [problem, *_] = licet.check(path)
    assert problem.code == "E0720"
    for tag in ("python/object/apply:os.system [x]", "python/name:os.system", "python/module:os", "binary aGk="):
        with pytest.raises(licet.CatalogueError, match=re.escape(tag.split()[0])):
            licet.loads(f"saasName: !!{tag}\nsyntaxVersion: '3.0'\n", name="x.yml")


@pytest.mark.parametrize("name", ["aliases.yml", "aliases-in-maps.yml", "itself.yml"])
def test_aliases_of_aliases_take_no_time(name: str) -> None:
    path = next(path for path in kept("pricing2yaml") if path.name == name)
    began = time.process_time()
    licet.check(path)
    assert time.process_time() - began < 5


def test_entities_of_xml_are_refused() -> None:
    path = next(path for path in kept("licences") if path.name == "entities.xml")
    with pytest.raises(Unreadable, match="entities"):
        read_licences(path.read_bytes(), path.name)


# ---- names of files and of revisions ---------------------------------------------------------------------------------


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    (tmp_path / "c.licet").write_text('catalogue c "C"\nplan p "P"\n', encoding="utf-8")

    def git(*words: str) -> None:
        subprocess.run(
            ["git", "-c", "user.name=x", "-c", "user.email=x@x", *words], cwd=tmp_path, check=True, capture_output=True
        )

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    # What a stranger's repository may have in its settings.
    git("config", "core.fsmonitor", "touch owned; false")
    git("config", "core.pager", "touch owned")
    git("config", "alias.ls-tree", "!touch owned")
    git("config", "core.hooksPath", ".")
    git("config", "core.sshCommand", "touch owned")
    monkeypatch.chdir(tmp_path)
    return lambda *words: run(["diff", *words])


@pytest.mark.parametrize(
    "revision",
    ["--output=owned", "-o", "--upload-pack=touch owned:c.licet", "--help:c.licet", "HEAD:../../etc/passwd", "HEAD:/etc/passwd",
     "HEAD;touch owned", "$(touch owned)", "HEAD\n--output=owned", "ext::touch owned", "\x00"],
)  # fmt: skip
def test_a_revision_is_a_name_and_no_option_and_no_command(
    repository: Callable[..., int], revision: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert repository("-c", "c.licet", "--", revision, "c.licet") == 2
    said = "".join(capsys.readouterr())
    assert "Traceback" not in said
    assert "root:" not in said
    assert not (tmp_path / "owned").exists()


def test_a_repository_starts_nothing_by_its_settings(repository: Callable[..., int], tmp_path: Path) -> None:
    assert repository("-c", "c.licet", "--", "HEAD", "c.licet") == 0
    assert not (tmp_path / "owned").exists()


@pytest.mark.parametrize("name", ["a\nb.licet", "\x1b[31m.licet", "-c.licet", "a\u202eb.licet", "%0A::error::x.licet"])
def test_the_name_of_a_file_is_told_so_that_it_steers_nothing(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text('catalogue c "C"\nplan p\n  + g\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for words in (["check", "--", name], ["list", "-c", name], ["check", "--", name + "x"]):
        run(words)
        said = "".join(capsys.readouterr())
        assert not STEERS.search(said), (words, said)
        assert not any(line.startswith("b.licet") for line in said.splitlines())
    assert os.listdir(tmp_path) == [name]
