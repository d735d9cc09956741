"""Files that are no catalogues, or too much of one: a clear error or an answer, never a traceback or a hang."""

from __future__ import annotations

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
