"""How feature models in UVL are read: what large and hostile files come to, and what becomes of each part."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

import licet
from licet.diagnostics import Diagnostic
from licet.interop import read
from licet.syntax import ast
from licet.text import Source


def told(text: str) -> list[Diagnostic]:
    found = read(Source("model.uvl", text))
    assert found is not None
    return list(found.diagnostics)


def blocks(text: str) -> dict[str, ast.Block | ast.Rule | ast.Term]:
    found = read(Source("model.uvl", text))
    assert found is not None
    assert not found.diagnostics
    named = (ast.Block, ast.Rule, ast.Term)
    return {block.name.text: block for block in found.file.blocks if isinstance(block, named)}


def model(text: str) -> licet.Catalogue:
    return licet.loads(text, name="model.uvl")


# ---- what becomes of each part ---------------------------------------------------------------------------------------


def test_the_root_is_a_plan_and_every_other_feature_an_addon_with_its_place_in_the_file() -> None:
    text = 'namespace Shop\nfeatures\n\t"The shop"\n\t\toptional\n\t\t\tCart\n'
    catalogue = model(text)
    assert catalogue.name == "shop"
    items = [(item.id, item.kind, item.title.get("en", "en"), item.origin.text) for item in catalogue.definition.items]
    assert items == [("the-shop", "plan", "The shop", '"The shop"'), ("cart", "addon", "Cart", "Cart")]


def test_a_child_requires_its_parent_and_a_parent_its_groups() -> None:
    text = "features\n\tX\n\t\tmandatory\n\t\t\tB\n\t\tor\n\t\t\tC\n\t\t\tD\n\t\toptional\n\t\t\tE\n\t\t[2..*]\n\t\t\tF\n\t\t\tG\n\t\t\tH\n"
    rules = {rule.id: rule.sentence for rule in model(text).definition.rules}
    assert rules["x-requires"] == "`x` requires `b and (at least 1 of c, d) and (at least 2 of f, g, h)`"
    assert {rules[f"{child}-requires"] for child in "bcdefgh"} == {f"`{child}` requires `x`" for child in "bcdefgh"}


@pytest.mark.parametrize(
    ("constraint", "sentence"),
    [
        ("X => B", "if `x` then `b`"),
        ("X", "at least 1 of `x`"),
        ("!X", "never `x`"),
        ("X | B", "at least 1 of `x, b`"),
        ("X & B", "at least 2 of `x, b`"),
        ("!X | B | C", "if `x` then `b or c`"),
        ("!X | !B", "never `x and b`"),
        ("!X & !B", "never `x or b`"),
        ("X & !B", "never `not x or b`"),
        ("X <=> B", "never `(x and not b) or (not x and b)`"),
        ("X => B => C", "if `not x or b` then `c`"),
        ("X => (B => C)", "if `x` then `not b or c`"),
        ("X | B & C", "never `not (x or (b and c))`"),
        ("!!X", "at least 1 of `x`"),
        ("!(X | B)", "never `x or b`"),
        ("X | X", "never `not (x or x)`"),
    ],
)
def test_a_constraint_is_said_as_the_language_would_say_it(constraint: str, sentence: str) -> None:
    text = f"features\n\tR\n\t\toptional\n\t\t\tX\n\t\t\tB\n\t\t\tC\nconstraints\n\t{constraint}\n"
    [rule] = [rule for rule in model(text).definition.rules if rule.written]
    assert (rule.id, rule.sentence) == ("constraint-1", sentence)
    assert rule.title is not None
    assert rule.title.get("en", "en") == constraint
    assert rule.origin.text == constraint


def test_numbers_of_attributes_are_limits_that_add_up() -> None:
    text = "features\n\tX {Price 1.5}\n\t\toptional\n\t\t\tB {Price 2.25, size {w 3}}\n\t\t\tC {Price 10}\n"
    catalogue = model(text)
    assert [str(catalogue.limit(selection, "price-limit")) for selection in ("x", "x + b", "x + b + c")] == [
        "1.5",
        "3.75",
        "13.75",
    ]
    assert [str(catalogue.limit(selection, "size-w")) for selection in ("x", "x + b")] == ["0", "3"]


def test_an_attribute_that_is_below_0_somewhere_is_kept_as_text() -> None:
    catalogue = model("features\n\tX {Fun 2}\n\t\toptional\n\t\t\tB {Fun -1, abstract, doc 'What B is', x {y 'z'}}\n")
    assert not catalogue.definition.limits
    root, other = catalogue.definition.items
    assert root.note is not None
    assert root.note.get("en", "en") == "Fun 2"
    assert other.note is not None
    assert other.note.get("en", "en") == "Fun -1, abstract, x {y 'z'}"
    assert other.about is not None
    assert other.about.get("en", "en") == "What B is"


def test_names_that_would_be_alike_or_mean_something_else_are_told_apart() -> None:
    text = 'features\n\tplan\n\t\toptional\n\t\t\tA_b\n\t\t\t"a b"\n\t\t\tnone\n\t\t\t"A-b requires"\n\t\t\t"ü"\n\t\t\t"§"\nconstraints\n\t"a b" => A_b\n'
    catalogue = model(text)
    assert len({item.id for item in catalogue.definition.items}) == 7
    assert {catalogue.title(item.id) for item in catalogue.definition.items} == {
        "plan",
        "A_b",
        "a b",
        "none",
        "A-b requires",
        "ü",
        "§",
    }


def test_a_namespace_may_stand_before_a_name_in_a_constraint() -> None:
    text = "namespace my.shop\nfeatures\n\tX\n\t\toptional\n\t\t\tB\nconstraints\n\tmy.shop.B => X\n"
    assert not told(text)


def test_language_levels_are_read_and_change_nothing() -> None:
    text = "include\n\tBoolean.group-cardinality\n\tArithmetic.*\n\tType\nfeatures\n\tX\n"
    assert not told(text)


# ---- large and hostile -----------------------------------------------------------------------------------------------


def test_a_constraint_in_ten_thousand_brackets_is_read() -> None:
    deep = "(" * 10_000 + "B" + ")" * 10_000
    assert not told(f"features\n\tX\n\t\toptional\n\t\t\tB\nconstraints\n\t{deep}\n")


def test_what_is_nested_deeper_than_a_condition_can_be_gets_names_of_its_own_and_means_the_same() -> None:
    deep = "B"
    for number in range(300):
        deep = f"!({deep} | {'BCD'[number % 3]}) & X"
    catalogue = model(f"features\n\tX\n\t\toptional\n\t\t\tB\n\t\t\tC\n\t\t\tD\nconstraints\n\t{deep}\n")
    value = {frozenset(chosen): _meant(frozenset(chosen)) for chosen in ((), "B", "C", "D", "BC", "BD", "CD", "BCD")}
    wanted = {chosen for chosen, holds in value.items() if holds}
    found = {frozenset(name.upper() for name in each.parts if name != "x") for each in catalogue.combinations()}
    assert found == wanted
    assert catalogue.definition.terms


def _meant(held: frozenset[str]) -> bool:
    holds = "B" in held
    for number in range(300):
        holds = not (holds or "BCD"[number % 3] in held)
    return holds


def test_a_chain_of_equivalences_does_not_grow_beyond_its_text() -> None:
    names = [f"F{number}" for number in range(40)]
    chain = names[0]
    for name in names[1:]:
        chain = f"({chain} <=> {name})"
    listed = "".join(f"\t\t\t{name}\n" for name in names)
    found = blocks(f"features\n\tR\n\t\toptional\n{listed}constraints\n\t{chain}\n\t{' <=> '.join(names)}\n")
    assert sum(isinstance(block, ast.Term) for block in found.values()) < 2 * len(names)


def test_a_tree_of_five_thousand_levels_is_read() -> None:
    lines = ["features"]
    for level in range(5_000):
        lines += [f"{' ' * (2 * level + 1)}F{level}", f"{' ' * (2 * level + 2)}optional"]
    text = "\n".join(lines[:-1])
    assert not told(text)


def test_numbers_beyond_all_bounds_are_read_or_told() -> None:
    huge = "9" * 5_000
    assert not told(f"features\n\tX {{n {huge}, m 0.{huge}, k 1e{huge}}}\n")
    text = f"features\n\tX\n\t\t[1..{huge}]\n\t\t\tB\n\t\t\tC\n"
    assert len(list(model(text).combinations())) == 3
    assert [each.code for each in told(f"features\n\tX\n\t\t[{huge}]\n\t\t\tB\n")] == ["W0712"]


@pytest.mark.parametrize(
    "text",
    [
        "features\n\tX\n" + "\t\t(\n" * 20_000,
        "features\n\tX {" + "x {" * 20_000,
        "features\n\tX {" + "x [" * 20_000 + "]" * 20_000 + "}",
        "features\n\tX\nconstraints\n\t" + "!" * 50_000,
        "features\n\tX\nconstraints\n\t" + "X =>" * 20_000,
        "features\n\tX\nconstraints\n" + "\tunknown & B\n" * 20_000,
        "features\n" + "\tX\n" * 20_000,
        "features\n\tX\n\t\toptional\n" + "".join(f"\t\t\tx{number} cardinality [1..3]\n" for number in range(20_000)),
        "/*" * 50_000,
        '"' * 50_000,
        "'" * 50_000,
    ],
    ids=lambda text: repr(text[:24]),
)
def test_a_hostile_file_ends_soon_in_few_words(text: str) -> None:
    started = time.monotonic()
    found = told(text)
    assert time.monotonic() - started < 10
    assert any(each.severity == "error" for each in found)
    assert sum(len(each.labels) for each in found) < 1_000


# ---- the published models --------------------------------------------------------------------------------------------


def published(name: str) -> Path:
    for folder in Path(__file__).resolve().parents:
        file = folder / "shared" / "feature-models" / name
        if file.is_file():
            return file
    pytest.skip(f"the feature models are not here: {name}")


FEATURES = {
    "mobilephone": 10,
    "rfw": 37,
    "berkeleydb": 76,
    "axtls": 96,
    "multicloud": 107,
    "eshop": 173,
    "uclibc": 313,
    "busybox": 631,
}


@pytest.mark.parametrize("name", FEATURES)
def test_a_published_model_is_read_with_all_its_features(name: str) -> None:
    catalogue = licet.load(published(f"{name}.uvl"))
    assert not catalogue.diagnostics
    assert len(catalogue.definition.items) == FEATURES[name]


def test_the_configurations_of_a_small_published_model_are_as_many_as_they_say() -> None:
    assert sum(1 for _ in licet.load(published("mobilephone.uvl")).combinations()) == 47


@pytest.mark.parametrize(
    ("name", "core", "dead", "false_optional"),
    [
        ("mobilephone", 1, 0, 0),
        ("rfw", 1, 0, 0),
        ("berkeleydb", 1, 0, 2),
        ("axtls", 24, 11, 2),
        ("multicloud", 3, 0, 0),
        ("eshop", 50, 0, 0),
        ("uclibc", 44, 31, 8),
        ("busybox", 9, 0, 8),
    ],
)
def test_core_dead_and_false_optional_features_are_as_many_as_published(
    name: str, core: int, dead: int, false_optional: int
) -> None:
    found = licet.load(published(f"{name}.uvl")).settled()
    assert (len(found.core), len(found.dead), len(found.false_optional)) == (core, dead, false_optional)


@pytest.mark.parametrize(
    ("group", "constraint", "help"),
    [
        ("mandatroy", "B => C", "did you mean `mandatory`?"),
        ("Or", "B => C", "did you mean `or`?"),
        ("or", "B -> C", "write `=>`"),
    ],
)
def test_a_slip_in_a_group_or_an_arrow_is_told_the_right_word(group: str, constraint: str, help: str) -> None:
    text = f"features\n\tA\n\t\t{group}\n\t\t\tB\n\t\t\tC\nconstraints\n\t{constraint}\n"
    [found] = told(text)
    assert found.help == help


def test_a_feature_named_by_its_path_is_told_to_be_named_alone() -> None:
    text = "features\n\tA\n\t\toptional\n\t\t\tB {cost 1}\n\t\t\tC\nconstraints\n\tA.B => C\n"
    [found] = told(text)
    assert (found.code, found.help) == ("E0706", "write `B` alone: what it stands under is not named with it")
    [found] = told(text.replace("A.B", "B.cost"))
    assert found.code == "E0710"
