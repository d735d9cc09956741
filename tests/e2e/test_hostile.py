"""Files that are no catalogues, or too much of one: a clear error or an answer, never a traceback or a hang."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import licet

HEAD = 'catalogue c "C"\neach user holds at least 1 plan\n'


def check(path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "licet", "check", path.name], cwd=path.parent, capture_output=True, text=True, timeout=60
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "E0213"),
        (b"\xff\xfe\x00c", "E0102"),
        (b"#" * 10_500_000, "E0103"),
        (HEAD.encode() + b'bundle b "B"\n' + b"".join(b" " * n + b'+ f%d "F"\n' % n for n in range(2, 2_000)), "E0104"),
        (HEAD.encode() + b'plan p "P"\n  requires ' + b"(" * 10_000 + b"p" + b")" * 10_000 + b"\n", "E0104"),
        (HEAD.encode() + b'plan p "P"\n  requires ' + b"not " * 10_000 + b"p\n", "E0104"),
        (HEAD.encode() + b"plan p \x00\n", "E0114"),
        (b"\x7fELF\x02\x01\x01" + bytes(range(128)) * 50, "E01"),
    ],
    ids=["empty", "utf-16", "10-mb", "nested-lines", "parentheses", "nots", "nul", "binary"],
)
def test_a_file_that_is_no_catalogue(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "bad.licet"
    path.write_bytes(content)
    done = check(path)
    assert done.returncode == 2
    assert f"[{code}" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    "change", [("\n", "\r\n"), ("  ", "\t"), ("catalogue", "\ufeffcatalogue")], ids=["crlf", "tabs", "bom"]
)
def test_a_file_that_is_only_written_otherwise(tmp_path: Path, change: tuple[str, str]) -> None:
    text = HEAD + 'bundle b "B"\n  + f "F"\n    + g "G"\nplan p "P" includes b\n'
    path = tmp_path / "good.licet"
    path.write_bytes(text.replace(*change).encode())
    done = check(path)
    assert done.returncode == 0, done.stdout
    assert licet.load(path).entitled("p", "g")


def test_a_link_does_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.licet").write_text('plan secret "Secret"\n', encoding="utf-8")
    folder = tmp_path / "catalogue"
    folder.mkdir()
    (folder / "link.licet").symlink_to(tmp_path / "secret.licet")
    (folder / "main.licet").write_text('catalogue c "C"\nimport "link.licet"\nplan p "P"\n', encoding="utf-8")
    [problem, *_] = licet.check(folder / "main.licet")
    assert problem.code == "E0212"
    assert "leads" in problem.title


def test_nothing_in_a_catalogue_is_run_by_the_solver(tmp_path: Path) -> None:
    evil = '#script (python) import os; os.system(\\"touch owned\\") #end. \\" ). evil(1). %'
    text = HEAD + f'plan p "{evil}"\n  + f "{evil}"\nrule r "{evil}"\n  never (p and not p)\n'
    catalogue = licet.loads(text)
    assert [str(combination) for combination in catalogue.combinations()] == ["p"]
    program = catalogue.program()
    assert not any(line.lstrip().startswith("#script") for line in program.splitlines())
    assert "evil(1)" not in program


def test_a_search_that_finds_nothing_ends_at_its_limit() -> None:
    # Pigeons and holes: hard for every solver of this kind, and with no answer.
    pigeons, holes = 12, 11
    lines = [HEAD]
    lines += [f'plan p{p}-{h} "P"' for p in range(pigeons) for h in range(holes)]
    for p in range(pigeons):
        lines.append(f'rule pigeon-{p} "P"\n  at least 1 of {", ".join(f"p{p}-{h}" for h in range(holes))}')
    for h in range(holes):
        lines.append(f'rule hole-{h} "H"\n  at most 1 of {", ".join(f"p{p}-{h}" for p in range(pigeons))}')
    catalogue = licet.loads("\n".join(lines) + "\n", seconds=0.2)
    with pytest.raises(licet.NotDecided):
        next(catalogue.combinations())


def test_threads_may_share_a_catalogue() -> None:
    plans = "\n".join(f'plan p{n} "P"\n  + f{n} "F"' for n in range(8))
    catalogue = licet.loads(HEAD + plans + "\n")
    wrong: list[object] = []

    def ask(number: int) -> None:
        for _ in range(30):
            if not catalogue.entitled(f"p{number}", f"f{number}") or catalogue.entitled(
                f"p{number}", f"f{(number + 1) % 8}"
            ):
                wrong.append(number)
            if sum(1 for _ in catalogue.combinations()) != 255:
                wrong.append("combinations")

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


# ---- too much of something -------------------------------------------------------------------------------------------

MEMORY = 2_500  # MB: a run that fills its memory fails


def bounded(
    folder: Path, *arguments: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """licet in a process that may take so much memory, and a minute."""
    resource = pytest.importorskip("resource")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY * 1024 * 1024,) * 2)

    run = subprocess.run(
        [sys.executable, "-m", "licet", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        preexec_fn=limit,
        env={**os.environ, **(environment or {})},
    )
    assert "Traceback" not in run.stdout + run.stderr
    assert "fault in licet" not in run.stderr
    return run


def plans(number: int, more: str = "") -> str:
    return "".join(f'plan p{n} "P"{more}\n' for n in range(number))


def bundle(features: int) -> str:
    return 'bundle b "B"\n' + "".join(f'  + f{n} "F"\n' for n in range(features))


def names(letter: str, number: int) -> str:
    return ", ".join(f"{letter}{n}" for n in range(number))


TOO_MUCH = {
    "every plan includes every feature, and a rule names them all": (
        bundle(3_000) + plans(3_000, " includes b") + f'rule r "R"\n  at most 1 of {names("f", 3_000)}\n',
        "E0505",
    ),
    "each of many counts counts every plan": (
        plans(2_500) + "".join(f'term t{n} "T"\n  at least {n + 1} plans\n' for n in range(2_000)),
        "E0505",
    ),
    "each of many rows grants to every plan": (
        'plan p0 "P"\n'
        + "".join(f'plan p{n} "P" includes p{n - 1}\n' for n in range(1, 700))
        + "".join(f'feature f{n} "F" in p0 and above\n' for n in range(700)),
        "E0505",
    ),
    "more levels than a feature has": (
        'features\n  g "G"\n    levels '
        + " < ".join(f"l{n}" for n in range(2_500))
        + "\n"
        + "".join(f'plan p{n} "P"\n  + g at l{n}\n' for n in range(2_500))
        + 'expect "E"\n  p0 has g\n',
        "E05",
    ),
    "an expectation of more combinations than can be listed": (
        plans(60) + 'expect "E"\n  2 000 000 000 combinations of plans\n',
        "E0503",
    ),
    "terms that name each other twice": (
        'plan p "P"\nterm t0 "T"\n  p\n'
        + "".join(f'term t{n} "T"\n  t{n - 1} and (t{n - 1} or p)\n' for n in range(1, 80))
        + 'rule r "R"\n  never (not t79)\nlimit l "L"\nplan q "Q"\n  l 3\nplan s "S"\n  l 4\n',
        "E0415",
    ),
    "bundles that include each other in more ways than there are atoms": (
        'bundle b0 "B"\n  + f "F"\n'
        + "".join(
            f'bundle l{n} "L" includes b{n - 1}\nbundle r{n} "R" includes b{n - 1}\nbundle b{n} "B" includes l{n}, r{n}\n'
            for n in range(1, 300)
        )
        + 'plan p "P" includes b299\nexpect "E"\n  p lacks f\n',
        "E0503",
    ),
    "thousands of mistakes": ('plan p "P" wrong\n' * 20_000, "E0101"),
    "thousands of names that nothing has": (f'plan p "P" includes {names("b", 20_000)}\n', "E0203"),
    "thousands of tiers": ('solution s "S"\n' + "".join(f'  tier t{n} "T"\n' for n in range(3_000)), ""),
    "thousands of limits in one plan": (
        "".join(f'limit l{n} "L"\n' for n in range(3_000))
        + 'plan p "P"\n'
        + "".join(f"  l{n} 5\n" for n in range(3_000)),
        "",
    ),
}


@pytest.mark.parametrize("name", TOO_MUCH)
def test_too_much_of_something_ends_in_an_answer_or_a_limit(tmp_path: Path, name: str) -> None:
    text, code = TOO_MUCH[name]
    (tmp_path / "much.licet").write_text(HEAD + text, encoding="utf-8")
    script = "import licet; print(*{each.code for each in licet.check('much.licet', seconds=20)})"
    resource = pytest.importorskip("resource")
    run = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY * 1024 * 1024,) * 2),
    )
    assert run.returncode == 0, run.stderr[-2_000:]
    assert code in run.stdout if code else not run.stdout.strip()


def test_a_limit_says_how_to_raise_it(tmp_path: Path) -> None:
    text, _ = TOO_MUCH["every plan includes every feature, and a rule names them all"]
    (tmp_path / "much.licet").write_text(HEAD + text, encoding="utf-8")
    run = bounded(tmp_path, "check", "-q", "much.licet")
    assert run.returncode == 3
    assert "E0505" in run.stdout
    assert "LICET_MOST_ATOMS" in run.stdout
    run = bounded(tmp_path, "legal", "-c", "much.licet", "p1")
    assert run.returncode == 3
    assert "LICET_MOST_ATOMS" in run.stderr


def test_a_run_that_needs_more_memory_than_it_may_have_says_so(tmp_path: Path) -> None:
    (tmp_path / "much.licet").write_text(HEAD + bundle(1_500) + plans(1_500, " includes b"), encoding="utf-8")
    run = bounded(tmp_path, "legal", "-c", "much.licet", "p1", environment={"LICET_MEMORY": "250"})
    assert run.returncode == 3, run.stderr[-2_000:]
    assert "LICET_MEMORY" in run.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
@pytest.mark.parametrize("line", ['import "pipe.licet"', '  titles from "pipe.licet"'])
def test_a_pipe_is_not_waited_for(tmp_path: Path, line: str) -> None:
    os.mkfifo(tmp_path / "pipe.licet")
    (tmp_path / "main.licet").write_text(f'catalogue c "C"\n{line}\nplan p "P"\n', encoding="utf-8")
    run = bounded(tmp_path, "check", "main.licet")
    assert run.returncode == 2
    assert "a device or a pipe" in run.stdout


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "../secret.licet", "..\\\\secret.licet", "/dev/zero", "a/../../b.licet"]
)
def test_no_path_leads_out_of_the_folder(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "catalogue"
    folder.mkdir()
    (tmp_path / "secret.licet").write_text('plan secret "Secret"\n', encoding="utf-8")
    for line, code in ((f'import "{path}"', "E0212"), (f'  titles from "{path}"', "E0210")):
        (folder / "main.licet").write_text(f'catalogue c "C"\n{line}\nplan p "P"\n', encoding="utf-8")
        assert code in {each.code for each in licet.check(folder / "main.licet")}


def test_files_that_import_each_other_are_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.licet").write_text('catalogue c "C"\nimport "b.licet"\nplan p "P"\n', encoding="utf-8")
    (tmp_path / "b.licet").write_text('import "a.licet"\nimport "./b.licet"\nimport "b.licet"\n', encoding="utf-8")
    assert {each.code for each in licet.check(tmp_path / "a.licet")} <= {"E0213", "W0602"}


def test_the_files_that_a_catalogue_names_have_a_limit_together(tmp_path: Path) -> None:
    lines = ['catalogue c "C"', "each user holds at least 1 plan", 'plan p "P"']
    for number in range(9):
        (tmp_path / f"{number}.licet").write_text("#" * 4_000_000, encoding="utf-8")
        lines.append(f'import "{number}.licet"')
    (tmp_path / "main.licet").write_text("\n".join(lines) + "\n", encoding="utf-8")
    [problem] = licet.check(tmp_path / "main.licet")
    assert problem.code == "E0212"
    assert "32 MB" in problem.title


# ---- nothing is run --------------------------------------------------------------------------------------------------

EVIL = [
    '=cmd|" /C calc"!A0',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "#script (lua) x() #end.",
    "%* ). evil(1). *%",
    "`a` | b <b>x</b>",
]


@pytest.mark.parametrize("title", EVIL)
def test_a_title_is_only_data_wherever_it_goes(tmp_path: Path, title: str) -> None:
    written = title.replace("\\", "\\\\").replace('"', '\\"')
    text = (
        HEAD + f'plan p "{written}"\n  + f "{written}"\nrule r "{written}"\n  never (p and not p)\n'
        f'limit l "{written}"\n  p 3\n'
    )
    catalogue = licet.loads(text)
    program = catalogue.program()
    assert "evil(1)." not in program
    assert not [line for line in program.split("\n") if line.lstrip().startswith(("#script", "%*"))]
    assert [str(each) for each in catalogue.combinations()] == ["p"]
    for kind in ("combinations", "features"):
        page = catalogue.table(kind, format="html")
        assert "<b>x</b>" not in page
        cells = [cell for row in csv.reader(io.StringIO(str(catalogue.table(kind, format="csv")))) for cell in row]
        assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@")]
