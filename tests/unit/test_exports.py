"""Catalogues as JSON, and the names in them for Python and TypeScript."""

from __future__ import annotations

import json
import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import licet
from licet import resources
from licet.interop import to_python, to_typescript
from licet.interop.programs import identifiers
from properties import strategies

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
CATALOGUES = [
    *(ROOT / "rules").rglob("*.licet"),
    *(ROOT / "tests" / "cases" / "resolve" / "good").glob("*.licet"),
    *(ROOT / "tests" / "cases" / "resolve" / "good").glob("*/main.licet"),
    *SHARED.glob("feature-models/*.uvl"),
    *SHARED.glob("pricings/*.yml"),
]
SCHEMA = json.loads(resources.text("schema/catalogue-1.json"))
VALID = jsonschema.Draft202012Validator(SCHEMA)

SMALL = """\
catalogue acme "Acme"
  version 1 from 2025-01-01
  version 2 from 2026-01-01
  as of 2026-02-01
  languages en, nl
  combinations of plans and pack
  about "For tests"

each customer holds exactly 1 plan

features
  base "Base" nl "Basis"
    inner "Inner"
  better "Better" replaces base

solution write "Write"
  + base
  tier free "Free" short "F"
    storage 1.50 GB
    + branches at public
  tier pro "Pro" includes free
    + better when pack and not (base or at least 2 of base, inner) from 2025-01-01
    without inner
    storage unlimited

addon pack "Pack" at most 3 before 2030-01-01
  available with write.free and above
  excludes other
  storage +2 GB
addon other "Other" repeatable
  sold on its own

feature branches "Branches"
  levels public < all

limit storage "Storage" in GB of base
  several plans: the largest
  at 87.5% warn
  beyond it, billed in blocks of 10

term small "Small" formerly "tiny"
  write.free

rule r1 "R1"
  if small then not other
rule r2 "R2" retired 2031-01-01
  never (pack and other)
rule r3 "R3"
  at most 1 of pack, other
rule r4 "R4"
  pack requires write.free or higher
rule r5 "R5"
  write.pro excludes other, small

price list "List" in EUR per user per month
  write.free  0
  write.pro   12.50 + 100 once + 0.01 per message used
  pack        on request from 2026-01-01
  paid yearly -2.5%

billing
  periods monthly, yearly
  contract 12 months, then renews for 1 year

moves
  to a higher tier at once
  from write.pro to write.free never
  otherwise at the end of the term

licences acme
  every plan site one user two
  write plan code "Code"
  two needs one
  unclear "Who knows?" when other

expect "E"
  2 combinations of plans
  exactly 2 of plans and pack:
    write.free
    write.free + pack
  write.free + 2 pack is legal
  none is illegal by exactly customer-holds-plans
  on 2026-03-01 since 2025-03-01: write.free has storage 1.5 GB, branches at public
  write.free lacks better
  write.free costs 0 EUR
  write.pro + pack costs on request
"""

MORE = """\
catalogue more "More"
  note "A note"
  link "https://example.org"

each user holds any plans

plan old "Old" before 2025-01-01 became new
  + mail "Mail" up to 500 recipients
    + spam "Spam"
  + more-mail "More mail" covers mail
plan new "New" from 2025-01-01
  + mail shown as "Letters" when more-mail or better
  + chat "Chat" under mail

solution s "S"
  tier a "A"
rule r "R"
  s excludes new
"""


def objects(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from objects(part)


# ---- JSON ------------------------------------------------------------------------------------------------------------


def test_the_schema_is_one_and_says_of_each_key_what_it_is() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for each in objects(SCHEMA):
        if each.get("type") == "object":
            assert (
                each["additionalProperties"] is False
                or "$ref" in each["additionalProperties"]
                or "propertyNames" in each
            )
            for name, said in each.get("properties", {}).items():
                target = SCHEMA["$defs"][said["$ref"].rpartition("/")[2]] if "$ref" in said else {}
                assert said.get("description") or target.get("description"), name


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.name)
def test_each_export_is_as_the_schema_says(path: Path) -> None:
    text = licet.load(path).export("json")
    VALID.validate(json.loads(text))
    assert text == licet.load(path).export("json")


@settings(max_examples=30, deadline=None)
@given(strategies.catalogues())
def test_an_export_at_random_is_as_the_schema_says(made: tuple[strategies.Description, licet.Catalogue]) -> None:
    VALID.validate(json.loads(made[1].export("json")))


def test_an_export_says_all_that_the_catalogue_says() -> None:
    data = json.loads(licet.loads(SMALL, name="folder/acme.licet").export("json"))
    VALID.validate(data)
    items = {each["name"]: each for each in data["items"]}
    assert items["write.pro"]["lines"][0]["when"] == {
        "and": [
            {"held": "pack"},
            {"not": {"or": [{"granted": "base"}, {"least": 2, "of": [{"granted": "base"}, {"granted": "inner"}]}]}},
        ]
    }
    assert items["write.free"]["limits"] == [
        {"limit": "storage", "amount": "1.50", "at": {"file": "acme.licet", "line": 19}}
    ]
    rules = {each["name"]: each for each in data["rules"]}
    assert (rules["r1"]["condition"], rules["r1"]["then"]) == ({"term": "small"}, {"not": {"held": "other"}})
    assert rules["r1"]["never"] == {"and": [{"term": "small"}, {"held": "other"}]}
    assert rules["r3"]["condition"] == {"least": 0, "most": 1, "of": [{"held": "pack"}, {"held": "other"}]}
    assert rules["pack-at-most"] | {"at": 0} == {
        "name": "pack-at-most",
        "written": False,
        "form": "quantity",
        "item": "pack",
        "never": {"more_than_may_be_held": "pack"},
        "says": "at most 3 of `pack`",
        "at": 0,
    }
    assert data["prices"][0]["lines"][1]["charges"][2] == {"number": "0.01", "holder": "customer", "used": "message"}
    assert data["prices"][0]["paid"] == {"yearly": "-2.5"}


def test_each_key_of_the_schema_is_said_of_some_catalogue() -> None:
    known = {key for each in objects(SCHEMA) if each.get("type") == "object" for key in each.get("properties", {})}
    here = [path for path in CATALOGUES if ROOT in path.parents]
    made = [licet.loads(SMALL), licet.loads(MORE), *map(licet.load, here)]
    assert known == {key for each in made for data in objects(json.loads(each.export("json"))) for key in data} & known


def test_an_export_has_all_days_whatever_the_day() -> None:
    catalogue = licet.loads(SMALL)
    assert catalogue.on("2020-01-01").export("json") == catalogue.export("json")


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.update(more=1),
        lambda data: data["features"][0].update(more=1),
        lambda data: data["items"][0].pop("kind"),
        lambda data: data["items"][1]["limits"][0].update(amount=1.5),
        lambda data: data["rules"][0].update(form="odd"),
        lambda data: data.update(schema="licet/catalogue/2"),
        lambda data: data["terms"][0].update(condition={"held": "a", "granted": "b"}),
    ],
)
def test_the_schema_takes_nothing_else(change: Any) -> None:
    data = json.loads(licet.loads(SMALL).export("json"))
    change(data)
    assert not VALID.is_valid(data)


# ---- Python ----------------------------------------------------------------------------------------------------------

HOSTILE = r"""catalogue h "H */ \"\"\" \\ ${x} @deprecated"
  version "1 \"\"\" */ \\"
each user holds at least 1 plan
plan a-b "*/ alert(1) /*"
  + f1 "@deprecated {@link file:///etc} \\u0041 \"\"\""
  + f-1 "\\"
  lim 5
plan ab "`${process.exit()}` 😀 é\\"
limit lim "L"
"""


@pytest.mark.parametrize("text", [SMALL, HOSTILE, 'catalogue empty "Empty"\n'])
def test_the_module_for_python_runs_and_has_each_name(tmp_path: Path, text: str) -> None:
    catalogue = licet.loads(text)
    path = tmp_path / "plans.py"
    path.write_text(catalogue.export("python"), "utf-8")
    made = runpy.run_path(str(path))
    definition = catalogue.definition
    assert [str(each) for each in made["Plan"]] == [item.id for item in definition.plans]
    assert [str(each) for each in made["Addon"]] == [item.id for item in definition.addons]
    assert [str(each) for each in made["Feature"]] == [feature.id for feature in definition.features]
    assert [str(each) for each in made["Limit"]] == [limit.id for limit in definition.limits]
    assert [str(each) for each in made["Rule"]] == [rule.id for rule in definition.rules]
    assert (made["CATALOGUE"], made["VERSION"], made["HASH"]) == (catalogue.name, catalogue.version, catalogue.hash)
    assert {str(name): [*map(str, levels)] for name, levels in made["LEVELS"].items()} == {
        feature.id: list(feature.levels) for feature in definition.features if feature.levels
    }


def test_the_module_for_python_is_accepted_by_a_strict_checker_which_finds_a_name_that_is_not_there(
    tmp_path: Path,
) -> None:
    (tmp_path / "plans.py").write_text(licet.loads(SMALL).export("python"), "utf-8")
    (tmp_path / "hostile.py").write_text(licet.loads(HOSTILE).export("python"), "utf-8")
    (tmp_path / "empty.py").write_text(licet.loads('catalogue e "E"\n').export("python"), "utf-8")
    (tmp_path / "use.py").write_text(
        "from plans import Feature, FeatureName, Plan\n\n"
        "def may(feature: Feature) -> bool:\n    return feature is Feature.BASE\n\n"
        'name: FeatureName = "base"\nprint(may(Feature.INNER), Plan.WRITE_PRO, name)\n'
    )
    (tmp_path / "slip.py").write_text(
        'from plans import Feature, FeatureName\n\nname: FeatureName = "bse"\nFeature.BSE\n'
    )
    run = [sys.executable, "-m", "mypy", "--strict", "--no-incremental"]
    good = subprocess.run(
        [*run, "plans.py", "hostile.py", "empty.py", "use.py"], cwd=tmp_path, capture_output=True, text=True
    )
    assert good.returncode == 0, good.stdout
    slip = subprocess.run([*run, "slip.py"], cwd=tmp_path, capture_output=True, text=True)
    assert slip.stdout.count("error:") == 2, slip.stdout


def test_the_names_for_programs_can_be_given_to_a_catalogue(tmp_path: Path) -> None:
    catalogue = licet.loads(SMALL)
    (tmp_path / "plans.py").write_text(catalogue.export("python"), "utf-8")
    made = runpy.run_path(str(tmp_path / "plans.py"))
    plan, addon, feature, limit = (made[kind] for kind in ("Plan", "Addon", "Feature", "Limit"))
    assert catalogue.entitled(plan.WRITE_FREE, feature.BASE)
    assert catalogue.is_legal([plan.WRITE_FREE, addon.PACK])
    assert str(catalogue.limit({plan.WRITE_FREE: 1, addon.PACK: 2}, limit.STORAGE)) == "5.50"


@settings(deadline=None)
@given(st.text())
def test_a_text_in_python_is_that_text(text: str) -> None:
    written = to_python.string(text)
    assert written.isprintable()
    assert eval(written, {"__builtins__": {}}) == text


# ---- TypeScript ------------------------------------------------------------------------------------------------------

LEXED = re.compile(r'"(?:[^"\\\n]|\\[^\n])*"|/\*.*?\*/|//[^\n]*|[\w$]+|\s+|[{}()\[\]=;:,.]', re.S)


def tokens(text: str) -> list[str]:
    """The words and signs of a module in TypeScript, without blanks; all of it must be such."""
    found, at = [], 0
    while at < len(text):
        match = LEXED.match(text, at)
        assert match is not None, text[at : at + 40]
        at = match.end()
        found.append(match[0])
    return [each for each in found if not each.isspace() and not each.startswith("/")]


def test_the_module_for_typescript_is_made_of_constants_and_types_alone() -> None:
    for text in (SMALL, HOSTILE, 'catalogue e "E"\n'):
        catalogue = licet.loads(text)
        words = tokens(catalogue.export("typescript"))
        strings = [json.loads(word) for word in words if word.startswith('"')]
        assert [item.id for item in (*catalogue.definition.plans, *catalogue.definition.addons)] == strings[
            2 + bool(catalogue.version) :
        ][: len(catalogue.definition.plans) + len(catalogue.definition.addons)]
        assert {word for word in words if word.isidentifier() and word.islower()} <= {
            "export", "const", "type", "typeof", "keyof", "as", "null",
        }  # fmt: skip


@settings(deadline=None)
@given(st.text())
def test_a_title_cannot_get_out_of_a_comment_or_a_text_of_typescript(text: str) -> None:
    comment = to_typescript.comment(text)
    assert "*/" not in comment
    assert comment.isprintable()
    written = to_typescript.string(text)
    assert written.isprintable()
    assert json.loads(written) == text


@pytest.mark.skipif(shutil.which("tsc") is None, reason="the compiler of TypeScript is not here")
def test_the_module_for_typescript_is_accepted_by_its_compiler(tmp_path: Path) -> None:
    (tmp_path / "plans.ts").write_text(licet.loads(SMALL).export("typescript"), "utf-8")
    (tmp_path / "hostile.ts").write_text(licet.loads(HOSTILE).export("typescript"), "utf-8")
    run = subprocess.run(
        ["tsc", "--strict", "--noEmit", "--target", "es2022", "plans.ts", "hostile.ts"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stdout


def test_identifiers_are_unique() -> None:
    names = ["a-b", "a.b", "ab", "a-b-2", "f1", "f-1"]
    assert list(identifiers(names, "CONSTANT").values()) == ["A_B", "A_B_2", "AB", "A_B_2_2", "F1", "F_1"]
    assert list(identifiers(names, "Pascal").values()) == ["AB", "AB_2", "Ab", "AB2", "F1", "F1_2"]
