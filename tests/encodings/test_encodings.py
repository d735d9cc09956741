"""Unit tests of the encodings: facts in, every answer set out. A case is a file; adding one needs no Python.

with: choose rules            the encodings that are read
show: in/1                    what is compared
constants: addons=1           optional
parts: enough(disk)           optional: programs that are grounded beside the base

facts, as clingo reads them
---
one answer set a line; "none" for the empty one; "unsatisfiable" where there is none
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import clingo
import pytest

FOLDER = Path(__file__).parent
ENCODINGS = FOLDER.parents[1] / "engine" / "licet" / "asp" / "encodings"
CASES = sorted(FOLDER.glob("*/*.case"))


class Case(NamedTuple):
    """A case as read from its file."""

    encodings: list[str]
    show: list[str]
    constants: list[str]
    parts: list[str]
    facts: str
    answer_sets: set[frozenset[str]]


def read(path: Path) -> Case:
    """A case file."""
    head, _, tail = path.read_text(encoding="utf-8").partition("\n---\n")
    options: dict[str, list[str]] = {}
    facts = []
    for line in head.splitlines():
        key, colon, rest = line.partition(":")
        if colon and key in ("with", "show", "constants", "parts"):
            options[key] = rest.split()
        else:
            facts.append(line)
    lines = [line.strip() for line in tail.splitlines() if line.strip()]
    answer_sets = set() if lines == ["unsatisfiable"] else {answer_set(line) for line in lines}
    assert lines, f"{path} says nothing of what comes out"
    constants, parts = options.get("constants", []), options.get("parts", [])
    return Case(options["with"], options["show"], constants, parts, "\n".join(facts), answer_sets)


def answer_set(line: str) -> frozenset[str]:
    """The atoms of a line."""
    return frozenset() if line == "none" else frozenset(line.split())


def solve(case: Case, texts: dict[str, str]) -> set[frozenset[str]]:
    """Every answer set (of the least cost, where there is one), as the atoms shown; a message of clingo is a failure."""
    messages: list[str] = []
    options = ["0", "--warn=all", "--opt-mode=optN", *(f"-c{constant}" for constant in case.constants)]
    control = clingo.Control(options, logger=lambda _, message: messages.append(message))
    program = [case.facts, *(texts[name] for name in case.encodings), "#show.", *(f"#show {s}." for s in case.show)]
    control.add("base", [], "\n".join(program))
    parts = map(clingo.parse_term, case.parts)
    control.ground([("base", []), *((part.name, part.arguments) for part in parts)])
    assert not messages, messages
    found: list[frozenset[str]] = []
    with control.solve(yield_=True) as handle:
        for model in handle:
            if model.cost and not model.optimality_proven:
                continue
            found.append(frozenset(str(symbol) for symbol in model.symbols(shown=True)))
    assert len(found) == len(set(found)), "an answer set came twice: something that is not shown was chosen"
    return set(found)


def texts() -> dict[str, str]:
    """The encodings, by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in ENCODINGS.glob("*.lp")}


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_answer_sets_are_those_of_the_case(path: Path) -> None:
    case = read(path)
    assert solve(case, texts()) == case.answer_sets


def test_every_encoding_has_a_case() -> None:
    read_by_some = {name for path in CASES for name in read(path).encodings}
    assert read_by_some == set(texts()) - {"show", "answer", "findings"}  # these only choose what is printed
