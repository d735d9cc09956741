"""What is promised of any bytes holds for the kept inputs, for others made of them, and for those that atheris makes."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.corpus import SECONDS, kept, seeds
from fuzz.mutate import mutated
from fuzz.targets import TARGETS
from properties import sentences

ROOT = Path(__file__).parents[2]
each_target = pytest.mark.parametrize("target", TARGETS)


@pytest.mark.parametrize(
    ("target", "path"), [pytest.param(name, path, id=f"{name}/{path.name}") for name in TARGETS for path in kept(name)]
)
def test_a_kept_input_breaks_no_promise(target: str, path: Path) -> None:
    began = time.monotonic()
    TARGETS[target](path.read_bytes())
    assert time.monotonic() - began < SECONDS


def test_each_target_has_kept_inputs() -> None:
    assert all(kept(target) for target in TARGETS)


def inputs(target: str) -> st.SearchStrategy[bytes]:
    """Kept inputs that were changed, plain bytes and, for the language, blocks as the grammar has them, changed too."""
    start = [path.read_bytes() for path in seeds(target)]
    assert start

    def change(chance: random.Random) -> bytes:
        data = chance.choice(start)
        if target == "catalogue" and chance.random() < 0.4:
            data = "".join(sentences.block(chance) for _ in range(chance.randint(1, 4))).encode()
        return mutated(target, data, start, chance)

    return st.randoms(use_true_random=False).map(change) | st.binary(max_size=200)


@each_target
def test_changed_inputs_break_no_promise(target: str) -> None:
    _try(target, 60)


@pytest.mark.slow
@each_target
def test_many_changed_inputs_break_no_promise(target: str) -> None:
    _try(target, 300)


def _try(target: str, examples: int) -> None:
    # The same ones on each run: new ones are for atheris to find.
    @settings(max_examples=examples, deadline=None, derandomize=True, database=None)
    @given(inputs(target))
    def run(data: bytes) -> None:
        TARGETS[target](data)

    run()


@pytest.mark.slow
@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is not installed (the extra `fuzz`)")
@each_target
def test_atheris_finds_nothing_in_some_seconds(target: str) -> None:
    command = [sys.executable, "-m", "tests.fuzz", target, "15"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-4000:]
