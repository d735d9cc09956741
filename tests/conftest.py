"""What the tests share: `--update`, and comparing with a file that a person has read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write what comes out in place of what was expected")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update") and os.environ.get("CI"):
        raise pytest.UsageError("continuous integration compares; it never writes what it expects (--update)")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with the file that holds what is expected; no file stands for an empty text."""

    def compare(path: Path, text: str) -> None:
        expected = path.read_text(encoding="utf-8") if path.exists() else ""
        if text != expected and request.config.getoption("--update"):
            if text:
                path.write_text(text, encoding="utf-8", newline="\n")
            else:
                path.unlink()
            return
        assert text == expected

    return compare
