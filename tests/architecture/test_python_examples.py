"""The Python of the manual and of the docstrings runs."""

from __future__ import annotations

import doctest
import re
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = [
    path
    for path in (ROOT / "docs" / "python.md", *sorted((ROOT / "docs" / "guide").glob("*.md")))
    if BLOCK.search(path.read_text(encoding="utf-8")) and path.name != "tutorial.md"
]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_python_of_a_page_runs_from_top_to_bottom(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    for block in BLOCK.findall(path.read_text(encoding="utf-8")):
        exec(compile(block, path.name, "exec"), names)


@pytest.mark.parametrize("module", ["licet", "licet.workspace.catalogue", "licet.workspace.loading"])
def test_the_examples_in_docstrings_are_right(module: str) -> None:
    result = doctest.testmod(import_module(module))
    assert result.attempted > 0
    assert result.failed == 0
