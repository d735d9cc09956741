"""A session tells, after any change, what a check of the same text tells that knows nothing of the text before."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import licet
from licet.diagnostics import json
from licet.syntax import parse
from licet.syntax.again import Rereader
from licet.text import Source, Span
from licet.workspace.loading import check_compiled, compile_source
from properties.strategies import descriptions, written

ROOT = Path(__file__).parents[2]
CASES = sorted([*ROOT.glob("tests/cases/**/*.licet"), *ROOT.glob("rules/**/*.licet")])
TEXTS = [path.read_bytes().decode("utf-8", "replace") for path in CASES]
LINES = sorted({line for text in TEXTS for line in text.split("\n")})
PIECES = [
    "(",
    ")",
    '"',
    "\n",
    "  ",
    "\t",
    "+ ",
    "not ",
    "\r\n",
    "\r",
    "\x00",
    "#",
    ",",
    " and\n",
    "plan ",
    "1.000",
    "“",
    "- ",
]


@st.composite
def edits(draw: st.DrawFn, text: str, lines: list[str]) -> str:
    """The text after a change of the kind that is made by hand: a line more, less, elsewhere, or with another word."""
    rows = text.split("\n")
    at, to = (draw(st.integers(0, len(rows) - 1)) for _ in range(2))
    match draw(st.sampled_from(["insert", "replace", "remove", "move", "word", "word", "word", "piece", "blank"])):
        case "insert":
            rows.insert(at, draw(st.sampled_from(lines)))
        case "replace":
            rows[at] = draw(st.sampled_from(lines))
        case "remove":
            del rows[at]
        case "move":
            rows.insert(to, rows.pop(at))
        case "word":
            words, own = (re.findall(r"[a-z][a-z0-9.-]*", each) for each in (rows[at], text))
            if words:
                rows[at] = rows[at].replace(draw(st.sampled_from(words)), draw(st.sampled_from(own)), 1)
        case "piece":
            column = draw(st.integers(0, len(rows[at])))
            rows[at] = rows[at][:column] + draw(st.sampled_from(PIECES)) + rows[at][column:]
        case "blank":
            rows[at] = draw(st.sampled_from(["", " ", "    "])) + rows[at].strip()
    return "\n".join(rows)


def plain(thing: object) -> object:
    """A tree or a definition with each place counted from the start of its file, so that it can be compared."""
    if isinstance(thing, Span):
        return thing.whole.source.name, thing.whole.start, thing.whole.end
    if isinstance(thing, tuple | list):
        return [plain(each) for each in thing]
    if isinstance(thing, frozenset | set):
        return sorted(repr(plain(each)) for each in thing)
    if isinstance(thing, Mapping):
        return [(key, plain(value)) for key, value in thing.items()]
    names = getattr(type(thing), "__match_args__", None)
    return [type(thing).__name__, *(plain(getattr(thing, name)) for name in names)] if names else thing


def fresh(name: str, text: str, folder: Path) -> str:
    return json.render(check_compiled(compile_source(Source(name, text), folder), seconds=10))


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_a_text_is_read_again_as_it_is_read(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(TEXTS))[:5_000]
    again = Rereader()
    for _ in range(4):
        once, more = parse(Source("a", text)), again.parse(Source("a", text))
        assert plain(more.file.blocks) == plain(once.file.blocks)
        assert json.render(more.diagnostics) == json.render(once.diagnostics)
        left_out = [
            {word for span in each.file.damaged for word in re.findall(r"[\w.-]+", span.text)} for each in (once, more)
        ]
        assert left_out[0] == left_out[1]
        text = data.draw(edits(text, LINES))


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_any_text_is_checked_again_as_it_is_checked(data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(TEXTS) - 1))
    text, folder = TEXTS[number][:6_000], CASES[number].parent
    name = str(folder / "main.licet")
    session = licet.Session(name, text)
    for _ in range(5):
        session.edit(text)
        once, more = compile_source(Source(name, text), folder), session._compiled()
        assert json.render([each.whole for each in more.diagnostics]) == json.render(once.diagnostics)
        assert plain(more.definition) == plain(once.definition)
        assert json.render(session.check(seconds=10)) == fresh(name, text, folder)
        text = data.draw(edits(text, LINES))


@st.composite
def catalogues(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A small catalogue with expectations, and lines of another one with the same names."""
    text, other = written(draw(descriptions())), written(draw(descriptions()))
    items = re.findall(r"^(?:plan|addon) ([a-z0-9-]+)", text, re.MULTILINE) or ["none"]
    features = re.findall(r'^ +\+? ?([a-z0-9-]+) "', text, re.MULTILINE) or ["f0"]
    expects = ['expect "What is so"']
    for _ in range(draw(st.integers(1, 5))):
        item, feature = draw(st.sampled_from(items)), draw(st.sampled_from(features))
        said = ["is legal", "is illegal", f"has {feature}", f"lacks {feature}"]
        expects.append(f"  {item} {draw(st.sampled_from(said))}")
    expects.append(f"  {draw(st.integers(1, 6))} combinations of plans")
    return "\n".join([text, *expects]), [*other.split("\n"), *expects]


@given(st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_good_catalogue_is_checked_again_as_it_is_checked(data: st.DataObject) -> None:
    good, lines = data.draw(catalogues())
    session = licet.Session("main.licet", good)
    text = good
    for _ in range(6):
        session.edit(text)
        assert json.render(session.check(seconds=10)) == fresh("main.licet", text, Path("."))
        # Most changes leave something to be mended first; then the solver is not asked.
        broken = compile_source(Source("main.licet", text), None).definition is None
        text = data.draw(edits(good if broken else text, lines))
        good = good if broken else text


def test_files_that_a_catalogue_names_are_read_again(tmp_path: Path) -> None:
    (tmp_path / "main.licet").write_text(
        'catalogue c "C"\n  languages en, nl\n  titles from "t.csv"\nimport "more.licet"\nplan p "P" includes b\n'
    )
    (tmp_path / "more.licet").write_text('bundle b "B"\n  + f "F"\n')
    (tmp_path / "t.csv").write_text("name,nl\nf,Eff\n")
    path = tmp_path / "main.licet"
    session = licet.Session(path)
    session.check()
    for name, text in (
        ("more.licet", 'bundle b "B"\n  + g "G"\n'),
        ("./more.licet", '# moved\nbundle b "B"\n  + f "F"\n  + f "F"\n'),
        ("t.csv", "name,nl\nf,Ef\ng,Gee\n"),
        ("more.licet", None),
        ("t.csv", "name;nl\nf;Ef"),
    ):
        session.change(name, text)
        told = json.render(session.check())
        if text is not None:
            (tmp_path / name).write_text(text)
        else:
            session.change(name, (tmp_path / name).read_text())
            told = json.render(session.check())
        assert told == json.render(licet.check(path))


@pytest.mark.parametrize(
    "text", ["", "\ufeff", "\ufeffplan p", "#" * 5_000_000, "plan p\r\r", 'rule r "R"\n  never (a\nplan a "A"\n']
)
def test_odd_texts(text: str) -> None:
    session = licet.Session("odd.licet", 'catalogue c "C"\n')
    session.check()
    session.edit(text)
    told = session.check()
    if len(text) < 1_000_000:
        assert json.render(told) == fresh("odd.licet", text, Path("."))
    else:
        assert [each.code for each in told] == ["E0103"]


def test_more_mistakes_than_are_told() -> None:
    rows = ['catalogue c "C"', *(f'plan p{at} "P" wrong\n  + f{at} "F" wrong' for at in range(150))]
    session = licet.Session("main.licet", "\n".join(rows))
    for at in (0, 3, 120, 60):
        rows.insert(at, "plan ()")
        session.edit("\n".join(rows))
        assert json.render(session.check()) == fresh("main.licet", "\n".join(rows), Path("."))
