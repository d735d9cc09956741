"""Which room may import which: the contracts in pyproject.toml, run as a test, and said the same in the manual."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_rooms_import_only_from_lower_floors_and_keep_their_libraries_to_themselves(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from importlinter.cli import lint_imports

    broken = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)
    assert not broken, capsys.readouterr().out


def test_the_manual_has_the_floors_of_the_contract() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    [layers] = [contract["layers"] for contract in contracts if contract["type"] == "layers"]
    rows = re.findall(r"^\| (\d) \| (.+?) \|", (ROOT / "docs/architecture.md").read_text(), re.MULTILINE)
    assert [set(re.findall(r"`(\w+)`", rooms)) for _, rooms in rows] == [set(re.split(r" \| ", at)) for at in layers]
    assert [int(floor) for floor, _ in rows] == list(range(len(layers), 0, -1))
