"""Revisions of a git repository, compared as a user would."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from licet.cli.app import run

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")

FIRST = """catalogue c "C"
import "features.licet"
each user holds at least 1 plan
plan a "A"
  + f
plan b "B"
"""
FEATURES = 'features\n  f "F"\n  g "G"\n'


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for key, value in {"NAME": "a", "EMAIL": "a@example.org"}.items():
        monkeypatch.setenv(f"GIT_AUTHOR_{key}", value)
        monkeypatch.setenv(f"GIT_COMMITTER_{key}", value)
    (tmp_path / "plans.licet").write_text(FIRST)
    (tmp_path / "features.licet").write_text(FEATURES)
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "one")
    git("tag", "v1")
    return tmp_path


def git(*words: str) -> None:
    subprocess.run(["git", *words], check=True, capture_output=True)


def licet(*words: str) -> tuple[int, str]:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = run(["diff", *words])
    return code, said.getvalue()


def test_a_revision_is_compared_with_the_file_as_it_is(repository: Path) -> None:
    assert licet("HEAD")[0] == 0
    (repository / "plans.licet").write_text(FIRST + "  + g\n")
    code, text = licet("HEAD")
    assert code == 1
    assert "minor" in text
    assert licet("HEAD", "--fail-on", "breaking")[0] == 0


def test_two_revisions_are_compared_with_what_they_import(repository: Path) -> None:
    (repository / "features.licet").write_text(FEATURES + '  h "H"\n')
    (repository / "plans.licet").write_text(FIRST.replace("  + f\n", "  + h\n"))
    git("commit", "-qam", "two")
    (repository / "plans.licet").write_text('catalogue c "C"\nwhat stands here now is not read\n')
    code, text = licet("v1", "HEAD", "-f", "json")
    assert code == 1
    data = json.loads(text)
    assert data["verdict"] == "breaking"


@pytest.mark.parametrize("revision", ["v9", "--output=x", "HEAD:nothing.licet", "HEAD:../x.licet"])
def test_what_is_no_revision_is_told(repository: Path, revision: str) -> None:
    code, text = licet("--", revision)
    assert code == 2
    assert "Traceback" not in text
    assert not (repository / "x").exists()
