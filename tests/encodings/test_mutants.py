"""Each statement of the encodings is needed, and each `not` and bound is right: change one, and some case fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from clingo.ast import ASTType, parse_string

test_encodings = import_module(f"{__package__}.test_encodings" if __package__ else "test_encodings")

pytestmark = pytest.mark.slow

# What says nothing of answer sets: declarations, and what is shown (the cases show what they compare).
SILENT = (
    ASTType.Comment,
    ASTType.Program,
    ASTType.Defined,
    ASTType.ShowSignature,
    ASTType.ShowTerm,
    ASTType.Definition,
)


def statements(text: str) -> Iterator[tuple[int, int, str]]:
    """Where each statement that matters starts and ends in a text, and its words."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found = []
    parse_string(text, found.append)
    for statement in found:
        if statement.ast_type not in SILENT:
            begin, end = statement.location.begin, statement.location.end
            first, last = starts[begin.line - 1] + begin.column - 1, starts[end.line - 1] + end.column - 1
            yield first, last, text[first:last]


def mutants(name: str, text: str) -> Iterator[tuple[str, str]]:
    """Texts with one change each, and what was changed."""
    for first, last, words in statements(text):
        said = " ".join(words.split())
        yield f"{name}: without {said}", text[:first] + text[last:]
        for match in re.finditer(r"\bnot ", words):
            changed = words[: match.start()] + words[match.end() :]
            yield f"{name}: a `not` dropped at {match.start()} of {said}", text[:first] + changed + text[last:]
        for match in re.finditer(r"\bN\+1\b|\bmost\+1\b", words):
            changed = words[: match.end() - 2] + words[match.end() :]
            yield f"{name}: a bound tightened in {said}", text[:first] + changed + text[last:]


TEXTS = test_encodings.texts()
MUTANTS = [(name, said, text) for name in sorted(TEXTS) if name != "show" for said, text in mutants(name, TEXTS[name])]


def test_there_are_mutants() -> None:
    assert len(MUTANTS) > 60


@pytest.mark.parametrize(("name", "said", "text"), MUTANTS, ids=[said for _, said, _ in MUTANTS])
def test_some_case_notices(name: str, said: str, text: str) -> None:
    texts = {**TEXTS, name: text}
    for path in test_encodings.CASES:
        case = test_encodings.read(path)
        if name in case.encodings and _differs(case, texts):
            return
    pytest.fail(f"no case notices: {said}")


def _differs(case: test_encodings.Case, texts: dict[str, str]) -> bool:
    try:
        return bool(test_encodings.solve(case, texts) != case.answer_sets)
    except (AssertionError, RuntimeError):  # a message, an answer set twice, or a variable left unsafe: noticed
        return True


def test_the_cases_lie_beside_this_file() -> None:
    assert Path(test_encodings.__file__).parent == Path(__file__).parent
