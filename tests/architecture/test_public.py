"""The public face: what `import licet` gives, and says of itself."""

from __future__ import annotations

import doctest
import importlib
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import licet

ROOT = Path(__file__).parents[2]
ENGINE = ROOT / "engine"
EXAMPLES = [
    ".".join(path.relative_to(ENGINE).with_suffix("").parts).removesuffix(".__init__")
    for path in sorted(ENGINE.rglob("*.py"))
    if ">>> " in path.read_text()
]


@pytest.mark.parametrize("name", licet.__all__)
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    thing = getattr(licet, name)
    if not inspect.isclass(thing) and not callable(thing):
        return  # a value, such as the version
    # A dataclass without words of its own gets its signature for a docstring.
    assert (thing.__doc__ or "").strip()
    assert not thing.__doc__.startswith(f"{name}(")
    for member, value in vars(thing).items() if inspect.isclass(thing) else ():
        if not member.startswith("_") and (inspect.isfunction(value) or isinstance(value, property)):
            assert inspect.getdoc(value), f"{name}.{member}"


def test_a_star_import_gives_what_the_list_says() -> None:
    assert len(set(licet.__all__)) == len(licet.__all__)
    assert set(licet.__all__) <= set(dir(licet))


def test_the_command_line_says_the_version() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "licet", "--version"],
        env={"PYTHONPATH": str(ENGINE)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == f"licet {licet.__version__}\n"


def test_the_package_says_that_it_is_typed() -> None:
    assert (ENGINE / "licet/py.typed").is_file()


@pytest.mark.parametrize("module", EXAMPLES)
def test_the_examples_in_docstrings_are_true(module: str) -> None:
    result = doctest.testmod(importlib.import_module(module), optionflags=doctest.ELLIPSIS)
    assert result.attempted
    assert not result.failed
