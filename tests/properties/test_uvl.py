"""Feature models against their meaning: each configuration is a combination of the catalogue, and the other way round."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import licet
from licet.diagnostics import Diagnostic
from licet.interop import read
from licet.syntax import Parsed
from licet.text import Source
from properties.feature_models import Model, configurations, models, written


def catalogue(text: str) -> licet.Catalogue:
    return licet.loads(text, name="model.uvl")


def combinations(model: licet.Catalogue) -> set[frozenset[str]]:
    """Each combination, as the titles of what it holds."""
    return {frozenset(map(model.title, combination.parts)) for combination in model.combinations()}


@given(models(), st.sampled_from(["\t", "  ", "    "]), st.sampled_from(["\n", "\r\n"]))
def test_the_combinations_of_a_feature_model_are_its_configurations(model: Model, indent: str, line_end: str) -> None:
    text = written(model, indent, line_end)
    assert combinations(catalogue(text)) == configurations(model), text


@given(models(), st.data())
def test_comments_and_blank_lines_in_a_feature_model_say_nothing(model: Model, data: st.DataObject) -> None:
    lines = written(model).splitlines()
    for at in sorted(data.draw(st.sets(st.integers(0, len(lines) - 1), max_size=4)), reverse=True):
        lines[at] += data.draw(st.sampled_from([" // a comment, with 'one' \"quote", "  ", " /* short */"]))
        lines.insert(at, data.draw(st.sampled_from(["", "// a whole line", "\t\t", "/* over\n two lines */"])))
    assert combinations(catalogue("\n".join(lines))) == combinations(catalogue(written(model)))


def parsed(text: str) -> Parsed:
    found = read(Source("model.uvl", text))
    assert found is not None
    return found


def places_lie_in_the_text(diagnostics: tuple[Diagnostic, ...], text: str) -> bool:
    return all(0 <= label.span.start <= label.span.end <= len(text) for told in diagnostics for label in told.labels)


_words = st.sampled_from(
    [
        *"""features constraints namespace imports include or [1..2] mandatory optional alternative a b "c" { } [ ] ( ) ! & |
        => <=> price 3 -1.5 'text' , . sum( == constraint cardinality Integer " ' /* //""".split(),  # noqa: SIM905
        *("\n", "\n\t", "\n\t\t", "\n  ", " "),
    ]
)


@given(st.text() | st.lists(_words).map("".join) | st.lists(_words).map(" ".join))
def test_any_text_is_read_as_a_feature_model_or_told_what_is_wrong_with_it(text: str) -> None:
    found = parsed(text)
    assert found.file.blocks or any(told.severity == "error" for told in found.diagnostics)
    assert places_lie_in_the_text(found.diagnostics, text)


@given(models(), st.data())
def test_a_feature_model_with_a_slip_is_read_or_told(model: Model, data: st.DataObject) -> None:
    text = written(model)
    at = data.draw(st.integers(0, len(text)))
    slip = data.draw(st.sampled_from(["", *"\"'{}[]()!&|=<>.,\t\n 1a", "//", "/*"]))
    broken = text[:at] + slip + text[at + data.draw(st.integers(0, 3)) :]
    found = parsed(broken)
    assert places_lie_in_the_text(found.diagnostics, broken)
    if not any(told.severity == "error" for told in found.diagnostics):
        catalogue(broken)
