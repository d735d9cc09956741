"""What a document shows of the shell is what happens.

A `console` block holds commands (`$ …`) and what each prints. The blocks of a document run in their order, in one new
folder; `$ cd FOLDER` stays in force. A block after the comment `file: NAME` is written to that file first, into the
folder that is then current. With --update, what is printed is written into the document.

The pages of docs/guide are read beside a checkout: their folder has `rules` and `licet.toml` in it (the tutorial begins
with nothing).
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(
    r"^(?:<!-- file: (?P<file>\S+) -->\n)?```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
DOCUMENTS = [
    path
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
    if re.search(r"^```console$", path.read_text(), re.MULTILINE)
]


class Shell:
    """Runs commands as they would be typed in a folder, with `licet` and `python` on the path."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self.folder = folder
        for name, call in (("licet", "-m licet"), ("python", "")):
            program = programs / name
            program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {call} "$@"\n')
            program.chmod(0o755)
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LICET", "COV_"))}
        self.environment = {
            **kept,
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT / "engine"),
            "PYTHONUTF8": "1",
            "NO_COLOR": "1",
            "COLUMNS": "100",
        }

    def run(self, command: str) -> str:
        """What a command prints, on either stream."""
        if command.startswith("cd "):
            self.folder = self.folder / command[3:]
            assert self.folder.is_dir()
            return ""
        run = subprocess.run(
            ["sh", "-c", command],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            timeout=60,
        )
        assert "Traceback" not in run.stdout
        return "\n".join(line.rstrip() for line in run.stdout.splitlines())


def played(text: str, shell: Shell) -> str:
    """The document with what its commands print now."""

    def block(match: re.Match[str]) -> str:
        if match["file"]:
            (shell.folder / match["file"]).write_text(match["text"], encoding="utf-8")
        if match["kind"] != "console":
            return match[0]
        lines = []
        for command in re.findall(r"^\$ (.*)$", match["text"], re.MULTILINE):
            lines += [f"$ {command}", *filter(None, [shell.run(command)])]
        return "```console\n" + "".join(f"{line}\n" for line in lines) + "```"

    return BLOCK.sub(block, text)


@pytest.mark.skipif(os.name == "nt", reason="the commands are those of a POSIX shell")
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_a_document_shows_is_what_happens(
    path: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> None:
    text = path.read_text(encoding="utf-8")
    if path.parent == ROOT / "docs" / "guide" and path.name != "tutorial.md":
        shutil.copytree(ROOT / "rules", tmp_path / "rules")
        shutil.copy(ROOT / "licet.toml", tmp_path)
    now = played(text, Shell(tmp_path, tmp_path_factory.mktemp("programs")))
    if now != text and request.config.getoption("--update"):
        path.write_text(now, encoding="utf-8")
        return
    assert text == now
