"""Catalogues of other formats in, and catalogues into other formats, from the shell and from Python."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings

import licet as package
from bare import bare
from licet.cli.app import run
from properties import strategies

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
CATALOGUES = [
    *(ROOT / "rules").rglob("*.licet"),
    *(ROOT / "tests" / "cases" / "resolve" / "good").glob("*.licet"),
    *(ROOT / "tests" / "cases" / "resolve" / "good").glob("*/main.licet"),
]
FOREIGN = [
    *SHARED.glob("feature-models/*.uvl"),
    *SHARED.glob("pricings/*.yml"),
    *SHARED.glob("pricings/seeded-faults/*.yml"),
]

MODEL = """features
    Phone
        mandatory
            Calls
        optional
            "GPS unit"
            Media
                alternative
                    Camera
                    MP3
constraints
    Camera => "GPS unit"
"""


class Reply(NamedTuple):
    code: int
    out: str
    err: str


Licet = Callable[..., Reply]


@pytest.fixture
def licet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Licet:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LICET_CATALOGUE", raising=False)
    monkeypatch.delenv("LICET_DEBUG", raising=False)
    (tmp_path / "phone.uvl").write_text(MODEL, "utf-8")

    def call(*arguments: str) -> Reply:
        code = run(list(arguments))
        return Reply(code, *capsys.readouterr())

    return call


# ---- a foreign file as the catalogue -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command",
    [
        "check phone.uvl",
        "test phone.uvl",
        "check -c phone.uvl",
        "combinations -c phone.uvl",
        "table combinations -c phone.uvl --first 3",
        "legal -c phone.uvl phone + calls",
        "why -c phone.uvl phone in phone + calls",
        "entitlements -c phone.uvl phone + calls",
        "find -c phone.uvl",
        "possible -c phone.uvl --holds camera",
        "compile -c phone.uvl",
        "list plans -c phone.uvl",
        "show calls -c phone.uvl",
        "analyse -c phone.uvl",
        "diff phone.uvl phone.uvl",
        "export -c phone.uvl --to licet",
    ],
)
def test_every_command_takes_a_foreign_file(licet: Licet, command: str) -> None:
    reply = licet(*command.split(" "))
    assert "fault in licet" not in reply.err
    if "why" not in command:
        assert reply.code in (0, 1), reply.err
        assert "error" not in reply.err


def test_the_variable_and_the_settings_may_name_a_foreign_file(
    licet: Licet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "licet.toml").write_text('catalogue = "phone.uvl"\n')
    assert licet("legal", "phone + calls").code == 0
    (tmp_path / "licet.toml").unlink()
    monkeypatch.setenv("LICET_CATALOGUE", "phone.uvl")
    assert licet("legal", "phone + calls").code == 0


def test_a_foreign_file_may_have_a_mark_of_its_encoding_and_line_ends_of_windows(licet: Licet, tmp_path: Path) -> None:
    (tmp_path / "phone.UVL").write_bytes(b"\xef\xbb\xbf" + MODEL.replace("\n", "\r\n").encode())
    plain, marked = licet("import", "phone.uvl"), licet("import", "phone.UVL")
    assert (marked.code, marked.out) == (0, plain.out)


def test_a_foreign_file_of_another_encoding_is_told(licet: Licet, tmp_path: Path) -> None:
    (tmp_path / "latin.uvl").write_bytes(MODEL.replace("Calls", "Gespräche").encode("latin-1"))
    reply = licet("check", "latin.uvl")
    assert (reply.code, "E0102" in reply.out) == (2, True)


def test_a_foreign_file_is_not_imported_into_a_catalogue(licet: Licet, tmp_path: Path) -> None:
    (tmp_path / "a.licet").write_text('catalogue a "A"\nimport "phone.uvl"\n')
    reply = licet("check", "a.licet")
    assert reply.code == 2
    assert "is not written in licet" in reply.out
    assert "licet import phone.uvl -o" in reply.out


def test_a_text_is_read_as_its_name_says() -> None:
    assert package.loads(MODEL, name="phone.uvl").is_legal("phone + calls")
    with pytest.raises(package.CatalogueError):
        package.loads(MODEL, name="phone")


# ---- import ----------------------------------------------------------------------------------------------------------


def test_import_writes_licet_that_makes_the_same_catalogue(licet: Licet, tmp_path: Path) -> None:
    reply = licet("import", "phone.uvl")
    assert reply.code == 0
    made = package.loads(reply.out)
    assert bare(made.definition) == bare(package.load(tmp_path / "phone.uvl").definition)
    wrote = licet("import", "phone.uvl", "-o", "phone.licet")
    assert wrote.out == "wrote phone.licet: 1 plan, 5 add-ons, 0 features\n"
    assert (tmp_path / "phone.licet").read_text("utf-8") == reply.out


def test_import_never_writes_over_a_file_unasked(licet: Licet, tmp_path: Path) -> None:
    (tmp_path / "mine.licet").write_text("mine")
    reply = licet("import", "phone.uvl", "-o", "mine.licet")
    assert (reply.code, "is there already" in reply.err) == (2, True)
    assert (tmp_path / "mine.licet").read_text() == "mine"
    assert licet("import", "phone.uvl", "-o", "mine.licet", "--force").code == 0


def test_import_writes_no_licet_under_the_name_of_another_format(licet: Licet, tmp_path: Path) -> None:
    reply = licet("import", "phone.uvl", "-o", "phone.uvl", "--force")
    assert (reply.code, "its name says otherwise" in reply.err) == (2, True)
    assert (tmp_path / "phone.uvl").read_text("utf-8") == MODEL


def test_an_export_as_json_is_a_catalogue_for_every_command(licet: Licet, tmp_path: Path) -> None:
    per_seat = str(ROOT / "rules" / "examples" / "per-seat.licet")
    licet("export", "-c", per_seat, "-o", "forge.json")
    assert licet("check", "forge.json", "--quiet").code == 0
    assert "32 of 32 expectations met" in licet("test", "forge.json").out
    assert licet("diff", per_seat, "forge.json", "--quiet").code == 0
    assert licet("legal", "-c", "forge.json", "free + sso").code == 1
    assert licet("import", "forge.json", "-o", "forge.licet").code == 0
    assert licet("diff", per_seat, "forge.licet", "--quiet").code == 0


@pytest.mark.parametrize(
    ("file", "says"),
    [
        ("a.licet", "is written in licet"),
        ("a.txt", "is of no format that is read"),
        ("none.uvl", "there is no file"),
        ("bad.uvl", "error[E07"),
    ],
)
def test_import_says_what_is_wrong_with_a_file(licet: Licet, tmp_path: Path, file: str, says: str) -> None:
    (tmp_path / "bad.uvl").write_text("features\n    A\nconstraints\n    A => (\n")
    reply = licet("import", file, "-o", "out.licet")
    assert reply.code == 2
    assert says in reply.err
    assert not (tmp_path / "out.licet").exists()


@pytest.mark.parametrize("path", FOREIGN or [None], ids=lambda path: path.name if path else "none")
def test_a_shared_file_read_written_and_read_again_is_the_same(path: Path | None) -> None:
    from licet.workspace import exchange

    if path is None:
        pytest.skip("the shared files are not here")
    try:
        once = package.load(path)
    except package.CatalogueError:
        with pytest.raises(package.CatalogueError):
            exchange.read(str(path))
        return
    text = exchange.read(str(path)).text
    again = package.loads(text)
    assert bare(again.definition) == bare(once.definition)
    assert again.export("licet") == text


# ---- export: licet ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_catalogue_written_as_one_text_is_the_same(path: Path) -> None:
    once = package.load(path)
    again = package.loads(once.export("licet"))
    assert bare(again.definition) == bare(once.definition)
    assert again.export("licet") == once.export("licet")


@settings(max_examples=30, deadline=None)
@given(strategies.catalogues())
def test_a_catalogue_at_random_written_as_one_text_is_the_same(
    made: tuple[strategies.Description, package.Catalogue],
) -> None:
    again = package.loads(made[1].export("licet"))
    assert bare(again.definition) == bare(made[1].definition)


def test_export_reads_no_file_anew(tmp_path: Path) -> None:
    (tmp_path / "main.licet").write_text('catalogue a "A"\nimport "./parts/b.licet"\nplan p "P" includes b\n')
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "b.licet").write_text('bundle b "B"\n  + f "F"\nimport "main.licet"\n')
    opened = package.load(tmp_path / "main.licet")
    (tmp_path / "parts" / "b.licet").write_text("gone")
    assert opened.export("licet") == 'catalogue a "A"\n\nbundle b "B"\n  + f "F"\n\nplan p "P" includes b\n'


def test_export_says_that_it_does_not_know_a_format(licet: Licet) -> None:
    reply = licet("export", "-c", "phone.uvl")
    assert (reply.code, "in which format?" in reply.err) == (2, True)
    reply = licet("export", "-c", "phone.uvl", "-o", "phone.exe")
    assert (reply.code, "in which format?" in reply.err) == (2, True)
    with pytest.raises(package.LicetError, match="no format `xml`"):
        package.loads('catalogue a "A"\n').export("xml")


def test_export_writes_over_no_file_that_it_did_not_write(licet: Licet, tmp_path: Path) -> None:
    assert licet("export", "-c", "phone.uvl", "-o", "phone.licet").out == "wrote phone.licet\n"
    reply = licet("export", "-c", "phone.uvl", "-o", "phone.licet")
    assert (reply.code, "is there already" in reply.err) == (2, True)
    assert licet("export", "-c", "phone.uvl", "-o", "phone.licet", "--force").code == 0


def test_export_checks_whether_a_file_is_up_to_date(licet: Licet, tmp_path: Path) -> None:
    check = ("export", "-c", "phone.uvl", "--check", "phone.licet")
    assert licet(*check) == (
        1,
        "phone.licet is not there: write it with `licet export --to licet -o phone.licet`\n",
        "",
    )
    licet("export", "-c", "phone.uvl", "-o", "phone.licet")
    assert licet(*check) == (0, "phone.licet is up to date\n", "")
    (tmp_path / "phone.uvl").write_text(MODEL.replace("MP3", "MP4"))
    assert licet(*check)[:1] == (1,)


def test_the_schema_is_written_to_a_file_that_is_not_somebody_elses(licet: Licet) -> None:
    schema = licet("export", "--schema").out
    for _ in range(2):
        assert licet("export", "--schema", "-o", "schema.json") == Reply(0, "wrote schema.json\n", "")
    assert Path("schema.json").read_text("utf-8") == schema
    assert licet("export", "--schema", "-o", "phone.uvl").code == 2
    assert Path("phone.uvl").read_text("utf-8") == MODEL


def test_a_check_of_very_many_combinations_does_not_list_what_each_of_many_rules_removes(
    licet: Licet, tmp_path: Path
) -> None:
    lines = ["features", "    Root", "        optional", *(f"            F{number}" for number in range(60))]
    (tmp_path / "many.uvl").write_text("\n".join(lines), "utf-8")
    reply = licet("check", "many.uvl")
    assert reply.code == 0
    assert "more than 10000 combinations" in reply.out
    assert "removes" not in reply.out.replace("rules removes", "")
