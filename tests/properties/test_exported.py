"""What is exported as JSON and read back, and what strangers may make of it."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import licet
from bare import bare
from licet.text import Source

from . import strategies

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
CATALOGUES = [
    *(ROOT / "rules").rglob("*.licet"),
    *(ROOT / "rules").rglob("*.uvl"),
    *(ROOT / "tests" / "cases" / "resolve" / "good").glob("*.licet"),
    *(ROOT / "tests" / "cases" / "resolve" / "good").glob("*/main.licet"),
    *SHARED.glob("feature-models/*.uvl"),
    *SHARED.glob("pricings/*.yml"),
]
SAMPLES = [
    json.loads(licet.load(ROOT / "rules" / "examples" / f"{name}.licet").export("json"))
    for name in ("per-seat", "telecom")
]
ODD = [
    None,
    True,
    0,
    -1,
    10**30,
    "",
    "a",
    "none",
    "a.b",
    "unlimited",
    "x" * 100,
    "\ud800",
    "1e9",
    [],
    ["a"],
    {},
    {"held": "a"},
]


def again(catalogue: licet.Catalogue) -> licet.Catalogue:
    return licet.loads(catalogue.export("json"), name="again.json")


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.name)
def test_a_catalogue_exported_and_read_back_is_the_same(path: Path) -> None:
    once = licet.load(path)
    back = again(once)
    assert bare(back.definition) == bare(once.definition)
    assert bare(licet.loads(back.export("licet")).definition) == bare(once.definition)


@settings(max_examples=60, deadline=None)
@given(strategies.catalogues())
def test_a_catalogue_at_random_exported_and_read_back_is_the_same(
    made: tuple[strategies.Description, licet.Catalogue],
) -> None:
    assert bare(again(made[1]).definition) == bare(made[1].definition)


def changed(data: Any, pick: random.Random) -> Any:
    """The same data with one thing changed in it, left out, or put elsewhere."""
    if isinstance(data, dict | list) and data and pick.random() < 0.9:
        keys = list(data) if isinstance(data, dict) else list(range(len(data)))
        key = pick.choice(keys)
        inner = data[key]
        copy = data.copy()
        if pick.random() < 0.1:
            del copy[key]
        elif isinstance(data, dict) and pick.random() < 0.05:
            copy[pick.choice(("parent", "from", "when", "odd"))] = inner
        elif isinstance(data, list) and pick.random() < 0.2:
            copy.insert(pick.randrange(len(data) + 1), inner)
        else:
            copy[key] = changed(inner, pick)
        return copy
    return pick.choice([*ODD, data, [data], {"not": data}])


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 3))
def test_an_edited_export_is_read_or_told_what_is_wrong_with_it(pick: random.Random, changes: int) -> None:
    data = pick.choice(SAMPLES)
    for _ in range(changes):
        data = changed(data, pick)
    found = told(json.dumps(data))
    assert all(each.labels for each in found)


def told(text: str) -> list[licet.Diagnostic]:
    """What is wrong with an edited export; nothing where it can be read, and written as licet."""
    try:
        licet.loads(text, name="edited.json").export("licet").encode()
    except licet.CatalogueError as error:
        assert str(error).encode()  # noqa: PT017 (any error will do, if it can be shown)
        return list(error.diagnostics)
    return []


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet='{}[]",:0123456789.eE-truefalsnl \\u\n', max_size=60) | st.text(max_size=40))
def test_any_text_is_read_as_json_or_told_what_is_wrong(text: str) -> None:
    from licet.interop import read
    from licet.interop.from_json.places import Bad
    from licet.interop.from_json.places import read as places

    parsed = read(Source("any.json", text))
    assert parsed is not None
    assert parsed.diagnostics
    try:
        node = places(Source("any.json", text))
    except Bad:
        return
    json.loads(text)
    assert node.span.end <= len(text)


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":[', '{"schema":"licet/catalogue/1","catalogue":['])
def test_what_is_nested_without_end_is_refused(opening: str) -> None:
    with pytest.raises(licet.CatalogueError, match="E0750"):
        licet.loads(opening * 100_000, name="deep.json")


def test_conditions_nested_deep_are_read_or_refused() -> None:
    data = json.loads(json.dumps(SAMPLES[0]))
    data["expectations"] = []
    said: Any = {"held": "free"}
    codes = []
    for _ in range(60):
        said = {"not": {"and": [said, {"held": "team"}]}}
        data["rules"][-1] |= {"form": "never", "condition": said}
        data["rules"][-1].pop("then", None)
        codes.append({each.code for each in told(json.dumps(data)) if each.severity == "error"})
    assert codes == [set()] * 38 + [{"E0750"}] * 22
