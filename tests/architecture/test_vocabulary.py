"""The list of predicates says what the encodings say: no more, no less."""

from __future__ import annotations

from pathlib import Path

import pytest
from clingo.ast import AST, ASTType, Transformer, parse_files

from licet.asp import vocabulary

ENCODINGS = sorted((Path(vocabulary.__file__).parent / "encodings").glob("*.lp"))


class _Signatures(Transformer):
    """Collects the name and arity of every atom, in heads and bodies."""

    def __init__(self) -> None:
        self.all: set[tuple[str, int]] = set()

    def visit_SymbolicAtom(self, atom: AST) -> AST:
        symbol = atom.symbol
        if symbol.ast_type == ASTType.Function:
            self.all.add((symbol.name, len(symbol.arguments)))
        return atom


def signatures() -> set[tuple[str, int]]:
    found = _Signatures()
    parse_files([str(path) for path in ENCODINGS], lambda statement: found(statement) and None)
    return found.all


def test_every_predicate_of_the_encodings_is_listed_once() -> None:
    listed = [(predicate.name, len(predicate.arguments)) for predicate in vocabulary.PREDICATES]
    assert len(listed) == len(set(listed))
    assert set(listed) == signatures()


def test_what_is_given_is_in_no_head_and_what_is_derived_in_some() -> None:
    dated = {path for path in ENCODINGS if path.name == "dates.lp"}
    heads, of_days = _heads(set(ENCODINGS) - dated), _heads(dated)
    given = {(predicate.name, len(predicate.arguments)) for predicate in vocabulary.PREDICATES if predicate.given}
    derived = {(predicate.name, len(predicate.arguments)) for predicate in vocabulary.PREDICATES} - given
    assert derived == (heads | of_days) - given
    # A catalogue with dates gives lines, and so on, as dated ones; those that count on the day are derived from them.
    assert not heads & given
    dated_ones = {(name.removeprefix("dated_"), arity) for name, arity in given if name.startswith("dated_")}
    assert {name for name, _ in of_days & given} == {name for name, _ in dated_ones}


def _heads(encodings: set[Path]) -> set[tuple[str, int]]:
    heads = _Signatures()

    def collect(statement: AST) -> None:
        if statement.ast_type == ASTType.Rule:
            # Of a choice, what is chosen; not what it is chosen from.
            elements = getattr(statement.head, "elements", [statement.head])
            for element in elements:
                heads(getattr(element, "literal", element))
        elif statement.ast_type == ASTType.External:
            heads(statement.atom)

    parse_files([str(path) for path in encodings], collect)
    return heads.all


def test_a_fact_that_is_not_given_is_refused() -> None:
    with pytest.raises(ValueError, match="no fact"):
        vocabulary.fact("granted", "f")
    with pytest.raises(ValueError, match="no fact"):
        vocabulary.fact("plan", "a", "b")


def test_a_number_that_would_wrap_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        vocabulary.fact("at_least", 1, 2**31)


def test_a_name_cannot_leave_its_quotes() -> None:
    assert vocabulary.fact("plan", 'a"). evil(b) :- c("') == 'plan("a\\"). evil(b) :- c(\\"").'
