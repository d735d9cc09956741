"""count and sample as they are used: exit codes, what cannot be counted, and Ctrl-C."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from licet.cli.app import run

ROOT = Path(__file__).parents[2]
SUPEROFFICE = str(ROOT / "rules" / "superoffice.licet")


@pytest.fixture
def hard(tmp_path: Path) -> str:
    """A catalogue whose combinations no method is known to count in reasonable time."""
    random = Random(1)
    lines = ['catalogue hard "Hard"', "  combinations of plans and addons", 'plan p "P"']
    lines += [f'addon a{number} "A"' for number in range(200)]
    for number in range(340):
        names = ", ".join(f"a{each}" for each in random.sample(range(200), 3))
        lines += [f'rule r{number} "R"', f"  at most 2 of {names}"]
    path = tmp_path / "hard.licet"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def test_the_count_is_the_number_and_nothing_else(capsys: pytest.CaptureFixture[str]):
    assert run(["count", "--addons", "-c", SUPEROFFICE]) == 0
    assert capsys.readouterr() == ("5040\n", "")


def test_a_count_of_nothing_is_no(capsys: pytest.CaptureFixture[str]):
    assert run(["count", "--plans", "9", "-c", SUPEROFFICE]) == 1
    assert run(["sample", "--plans", "9", "-c", SUPEROFFICE]) == 1
    assert capsys.readouterr() == ("0\n", "there is no such combination\n")


def test_json_has_what_was_asked_for(capsys: pytest.CaptureFixture[str]):
    assert run(["count", "--by", "size", "--by", "entitlements", "-f", "json", "-c", SUPEROFFICE]) == 0
    reply = json.loads(capsys.readouterr().out)
    assert reply["schema"] == "licet/count/1"
    assert reply["count"] == 26
    assert reply["by_size"] == {"1": 6, "2": 12, "3": 8}
    assert reply["entitlement_sets"] == 26
    assert "by_plan" not in reply


def test_the_same_seed_draws_the_same(capsys: pytest.CaptureFixture[str]):
    drawn = []
    for seed in ("a", "a", "b"):
        assert run(["sample", "-n", "5", "--addons", "--seed", seed, "-c", SUPEROFFICE]) == 0
        drawn.append(capsys.readouterr().out)
    assert drawn[0] == drawn[1] != drawn[2]


def test_what_takes_too_long_is_not_counted(hard: str, capsys: pytest.CaptureFixture[str]):
    assert run(["count", "--seconds", "0.3", "-c", hard]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("error: not counted within 0.3 seconds\n")


def test_what_is_not_counted_beside_the_total_is_said_to_be(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    from licet.answers.counts import Counting
    from licet.counting import NotCounted

    def late(counting: Counting) -> int:
        raise NotCounted

    monkeypatch.setattr(Counting, "entitlement_sets", property(late))
    assert run(["count", "--by", "entitlements", "-c", SUPEROFFICE]) == 3
    assert capsys.readouterr().out == "26\n\ndifferent sets of features: not counted within 60 seconds\n"
    assert run(["count", "--by", "entitlements", "-f", "json", "-c", SUPEROFFICE]) == 3
    assert json.loads(capsys.readouterr().out)["entitlement_sets"] is None


@pytest.mark.skipif(os.name != "posix", reason="signals are sent as on POSIX")
def test_ctrl_c_ends_a_count_with_a_word(hard: str):
    said = ""
    for seconds in (2, 5, 15):
        count = subprocess.Popen(
            [sys.executable, "-c", "from licet.cli import main; main()", "count", "-c", hard],
            env={**os.environ, "PYTHONPATH": str(ROOT / "engine")},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        time.sleep(seconds)
        count.send_signal(signal.SIGINT)
        out, said = count.communicate(timeout=30)
        if count.returncode == 130:
            break
        # It did not count yet: on a busy machine that may take longer.
        assert count.returncode == -signal.SIGINT
    assert (count.returncode, out) == (130, "")
    assert said.startswith("not counted: stopped after ")
