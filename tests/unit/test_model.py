"""From syntax tree to definition: what is bound to what, what is told, and that nothing is expanded on the way."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licet import model
from licet.diagnostics import Diagnostic, Label
from licet.diagnostics.codes import CODES
from licet.model import definition as d
from licet.model import words
from licet.model.circles import circles
from licet.syntax import ast, parse
from licet.text import Source, Span

HEADER = 'catalogue acme "Acme"\neach user holds at least 1 plan\n'


class Files:
    """A loader of texts by their paths, which remembers what was asked for."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts
        self.asked: list[str] = []

    def licet(self, path: str, from_: Span) -> tuple[ast.File, tuple[Diagnostic, ...], Source] | Diagnostic:
        source = self.table(path, from_)
        if isinstance(source, Diagnostic):
            return Diagnostic("E0212", source.title, source.labels)
        return *parse(source), source

    def table(self, path: str, from_: Span) -> Source | Diagnostic:
        self.asked.append(path)
        path = path.removeprefix("./")
        if path not in self.texts:
            return Diagnostic("E0210", f"there is no file `{path}`", (Label(from_, "named here", primary=True),))
        return Source(path, self.texts[path])


def resolved(text: str, files: Mapping[str, str] | None = None) -> model.Resolved:
    source = Source("main.licet", text)
    return model.resolve(parse(source).file, source, Files({"main.licet": text, **(files or {})}))


def definition(text: str, files: Mapping[str, str] | None = None) -> d.Definition:
    """The definition of a catalogue of which nothing is said."""
    found = resolved(HEADER + text if not text.startswith("catalogue") else text, files)
    assert not [each.title for each in found.diagnostics]
    assert found.definition is not None
    return found.definition


def told(text: str, files: Mapping[str, str] | None = None) -> list[tuple[str, str]]:
    """The codes of what is said, each with the text that is underlined."""
    found = resolved(HEADER + text if not text.startswith("catalogue") else text, files)
    return [(each.code, each.labels[0].span.text) for each in found.diagnostics]


# ---- features --------------------------------------------------------------------------------------------------------


def test_features_stand_in_the_order_in_which_they_are_drawn() -> None:
    features = definition(
        """
plan one "One"
  + late "Late" under group
  + group "Group"
    + nested "Nested"
      deep "Deep"
    + second "Second"
  + last "Last" covers nested replaces deep, second
"""
    ).features
    assert [feature.id for feature in features] == ["group", "nested", "deep", "second", "late", "last"]
    assert [(feature.parent, feature.heading) for feature in features] == [
        (None, None), ("group", None), ("nested", None), ("group", None), (None, "group"), (None, None),
    ]  # fmt: skip
    assert (features[-1].covers, features[-1].replaces) == (("nested",), ("deep", "second"))
    assert features[0].origin.place == "main.licet:6:5"


def test_what_is_written_below_a_feature_describes_it() -> None:
    features = definition(
        'plan one "One"\n  + f "F"\n    about "What it does"\n    note "Beta"\n    link "https://example.org/"\n'
    ).feature
    assert features["f"].about == d.Title({"en": "What it does"})
    assert features["f"].note == d.Title({"en": "Beta"})
    assert features["f"].link == "https://example.org/"


# ---- items and their lines -------------------------------------------------------------------------------------------

LINES = """
bundle common "Common"
  + a "A"
    b "B"
    + c "C"
plan one "One" includes common
  + a shown as "A here" when two
  + a when three
  without c when two
plan two "Two"
  + x "X" when one
    + y "Y" when (two and three)
      z "Z"
plan three "Three"
"""


def test_lines_are_what_was_written_and_nothing_else() -> None:
    items = definition(LINES).item
    assert [line.id for line in items["common"].lines] == ["common:+a", "common:+c"]
    one = items["one"].lines
    assert [(line.id, line.feature, line.plus) for line in one] == [
        ("one:+a", "a", True), ("one:+a:2", "a", True), ("one:-c", "c", False),
    ]  # fmt: skip
    assert one[0].shown_as == d.Title({"en": "A here"})
    assert [line.origin.text for line in one][1:] == ["+ a when three", "without c when two"]
    assert items["one"].includes == (d.Include("common", items["one"].includes[0].origin),)
    assert items["one"].includes[0].origin.text == "common"


def test_the_condition_of_a_line_joins_those_of_the_lines_around_it() -> None:
    x, y = definition(LINES).item["two"].lines
    assert x.condition == d.Held("one")
    assert y.condition == d.And((d.Held("one"), d.And((d.Held("two"), d.Held("three")))))


def test_the_names_of_lines_do_not_depend_on_other_blocks() -> None:
    blocks = LINES.strip().replace("\nplan", "\x00plan").split("\x00")
    lines = {line.id: (line.plus, line.condition) for item in definition(LINES).items for line in item.lines}
    for seed in range(5):
        random.Random(seed).shuffle(blocks)
        items = definition("\n".join(blocks) + "\n").items
        assert {line.id: (line.plus, line.condition) for item in items for line in item.lines} == lines


def test_a_tier_inherits_from_its_solution_unless_it_extends_another() -> None:
    items = definition(
        """
bundle common "Common"
addon pack "Pack"
  tier small "Small"
  tier large "Large" includes small
solution sales "Sales" includes common
  + search "Search"
  tier plus "Plus" short "P" includes basic
  tier basic "Basic" includes common
"""
    ).items
    assert [(item.id, item.kind, item.family, item.extends) for item in items] == [
        ("common", "bundle", None, None),
        ("pack", "addon", None, None),
        ("pack.small", "addon-tier", "pack", None),
        ("pack.large", "addon-tier", "pack", "pack.small"),
        ("sales", "solution", None, None),
        ("sales.plus", "tier", "sales", "sales.basic"),
        ("sales.basic", "tier", "sales", None),
    ]
    includes = {item.id: [(include.item, include.implied) for include in item.includes] for item in items}
    assert includes["sales"] == [("common", False)]
    assert includes["sales.plus"] == [("sales.basic", False)]
    assert includes["sales.basic"] == [("common", False), ("sales", True)]
    assert includes["pack.small"] == [("pack", True)]
    assert items[5].short == d.Title({"en": "P"})


@pytest.mark.parametrize(
    ("lines", "holders"),
    [
        ("each customer holds exactly 1 plan", ["customer", "customer", "customer", "user", "customer", "customer"]),
        ("each user holds any plans", ["user", "user", "user", "user", "customer", "customer"]),
        (
            "each user holds any plans\neach customer holds at least 1 plan\neach customer holds any add-ons",
            ["user", "user", "user", "customer", "customer", "customer"],
        ),
    ],
)
def test_who_holds_an_item_is_what_it_says_or_else_what_the_catalogue_says(lines: str, holders: list[str]) -> None:
    items = definition(
        f'catalogue acme "Acme"\n{lines}\nplan free "Free"\nsolution s "S"\n  tier t "T"\naddon net "Net"\n'
        'addon box "Box" per customer\n  tier b "B"\n'
    ).items
    assert [item.holder for item in items] == holders


# ---- conditions ------------------------------------------------------------------------------------------------------

NAMES = """
solution sales "Sales"
  tier low "Low"
    + f "F"
    + g "G" replaces f
  tier high "High" includes low
plan free "Free"
addon box "Box"
addon pack "Pack"
  tier small "Small"
term other "Other"
  free
"""


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("free", d.Held("free")),
        ("sales.low", d.Held("sales.low")),
        ("sales.low or higher", d.Held("sales.low", or_higher=True)),
        ("free and above", d.Held("free", or_higher=True)),
        ("sales", d.AnyTier("sales")),
        ("pack", d.AnyTier("pack")),
        ("box", d.Held("box")),
        ("f", d.Granted("f")),
        ("f or better", d.Granted("f", or_better=True)),
        ("other", d.InTerm("other")),
        ("not free", d.Not(d.Held("free"))),
        ("free and box and f", d.And((d.Held("free"), d.Held("box"), d.Granted("f")))),
        ("(free or box)", d.Or((d.Held("free"), d.Held("box")))),
        ("1 to 2 of sales, sales.low, free", d.Count(1, 2, (d.AnyTier("sales"), d.Held("sales.low"), d.Held("free")))),
        ("at least 2 plans", d.CountHeld(2, None, "plans")),
        ("exactly 0 add-ons", d.CountHeld(0, 0, "addons")),
    ],
)
def test_a_name_in_a_condition_is_bound_to_what_it_stands_for(text: str, condition: d.Condition) -> None:
    terms = {term.id: term.condition for term in definition(f'{NAMES}term it "It"\n  {text}\n').terms}
    assert terms["it"] == condition


_bounds = st.sampled_from([(1, None), (0, 1), (1, 1), (1, 2)])
_leaves = st.one_of(
    st.sampled_from(["free", "sales.low", "sales.high", "box", "pack.small"]).map(d.Held),
    st.sampled_from(["sales.low", "free"]).map(lambda name: d.Held(name, or_higher=True)),
    st.sampled_from(["sales", "pack"]).map(d.AnyTier),
    st.builds(d.Granted, st.sampled_from(["f", "g"]), st.booleans()),
    st.just(d.InTerm("other")),
)
_counts = st.builds(
    lambda bound, of: d.Count(*bound, tuple(of)), _bounds, st.lists(_leaves, min_size=3, max_size=4, unique=True)
)
_held = st.builds(lambda bound, what: d.CountHeld(*bound, what), _bounds, st.sampled_from(["plans", "addons"]))


def _joined(inner: st.SearchStrategy[d.Condition]) -> st.SearchStrategy[d.Condition]:
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(inner.map(d.Not), several.map(d.And), several.map(d.Or))


@given(st.recursive(st.one_of(_leaves, _counts, _held), _joined, max_leaves=8))
def test_words_are_what_could_be_written(condition: d.Condition) -> None:
    terms = definition(f'{NAMES}term it "It"\n  {words(condition)}\n').terms
    assert terms[-1].condition == condition


# ---- rules -----------------------------------------------------------------------------------------------------------

A, B, C = d.Held("a"), d.Held("b"), d.Held("c")
SOME_PLAN = d.CountHeld(1, None, "plans")


@pytest.mark.parametrize(
    ("text", "never", "sentence"),
    [
        ("a requires b", d.And((A, d.Not(B))), "`a` requires `b`"),
        ("a requires not (b or c)", d.And((A, d.Or((B, C)))), "`a` requires `not (b or c)`"),
        ("a excludes b", d.And((A, B)), "`a` excludes `b`"),
        ("a excludes b, c", d.And((A, d.Or((B, C)))), "`a` excludes `b` and `c`"),
        ("at least 2 of a, b, c", d.Not(d.Count(2, None, (A, B, C))), "at least 2 of `a, b, c`"),
        ("at most 1 of a, b, c", d.Count(2, None, (A, B, C)), "at most 1 of `a, b, c`"),
        ("exactly 1 of a, b", d.Not(d.Count(1, 1, (A, B))), "exactly 1 of `a, b`"),
        ("at most 2 plans", d.CountHeld(3, None, "plans"), "at most 2 plans"),
        ("exactly 1 plan", d.Not(d.CountHeld(1, 1, "plans")), "exactly 1 plan"),
        ("if a then b", d.And((A, d.Not(B))), "if `a` then `b`"),
        ("if (a and b) then not c", d.And((d.And((A, B)), C)), "if `a and b` then `not c`"),
        ("never (a and b)", d.And((A, B)), "never `a and b`"),
    ],
)
def test_a_rule_says_what_may_never_hold(text: str, never: d.Condition, sentence: str) -> None:
    rule = definition(f'plan a "A"\nplan b "B"\nplan c "C"\nrule r "R"\n  {text}\n').rules[-1]
    assert (rule.id, rule.never, rule.sentence, rule.written) == ("r", never, sentence, True)
    assert (rule.title, rule.origin.text) == (d.Title({"en": "R"}), "r")


def brought(text: str) -> dict[str, tuple[d.Condition, str]]:
    return {rule.id: (rule.never, rule.sentence) for rule in definition(text).rules if not rule.written}


def test_constructs_bring_rules() -> None:
    rules = brought(
        """
plan a "A"
  requires b
  excludes c, s
plan b "B"
plan c "C"
addon x "X"
addon y "Y"
  available with a or b
  requires not x
addon z "Z"
  sold on its own
solution s "S"
  tier low "Low"
  tier high "High"
    excludes z
solution lone "Lone"
  tier only "Only"
each customer holds 1 to 3 add-ons
each user holds any add-ons
"""
    )
    low, high = d.Held("s.low"), d.Held("s.high")
    assert rules == {
        "user-holds-plans": (d.Not(SOME_PLAN), "each user holds at least 1 plan"),
        "a-requires": (d.And((A, d.Not(B))), "`a` requires `b`"),
        "a-excludes": (d.And((A, d.Or((C, d.AnyTier("s"))))), "`a` excludes `c` and `s`"),
        "x-available-with": (d.And((d.Held("x"), d.Not(SOME_PLAN))), "`x` is sold only with a plan"),
        "y-available-with": (d.And((d.Held("y"), d.Not(d.Or((A, B))))), "`y` is sold only with `a or b`"),
        "y-requires": (d.And((d.Held("y"), d.Held("x"))), "`y` requires `not x`"),
        "one-tier-of-s": (d.Count(2, None, (low, high)), "a user holds at most one tier of `s`"),
        "s.high-excludes": (d.And((high, d.Held("z"))), "`s.high` excludes `z`"),
        "customer-holds-add-ons": (d.Not(d.CountHeld(1, 3, "addons")), "each customer holds 1 to 3 add-ons"),
    }
    assert list(rules) == [
        "user-holds-plans", "a-requires", "a-excludes", "x-available-with", "y-available-with", "y-requires",
        "one-tier-of-s", "s.high-excludes", "customer-holds-add-ons",
    ]  # fmt: skip


def test_what_stands_in_an_add_on_outside_its_tiers_holds_for_each_of_them() -> None:
    rules = brought(
        """
plan a "A"
plan b "B"
addon pack "Pack" per customer
  requires a
  excludes b
  tier one "One"
    sold on its own
  tier two "Two" includes one
    available with b
    requires b
"""
    )
    pack, two = d.AnyTier("pack"), d.Held("pack.two")
    assert rules["one-tier-of-pack"][1] == "a customer holds at most one tier of `pack`"
    assert rules["pack-requires"] == (d.And((pack, d.Not(A))), "`pack` requires `a`")
    assert rules["pack-excludes"][0] == d.And((pack, B))
    assert rules["pack-available-with"] == (d.And((two, d.Not(SOME_PLAN))), "`pack.two` is sold only with a plan")
    assert rules["pack.two-available-with"][0] == d.And((two, d.Not(B)))
    assert "pack.one-available-with" not in rules


def test_an_add_on_needs_no_plan_where_the_catalogue_has_none() -> None:
    assert brought('catalogue acme "Acme"\naddon x "X"\n') == {}


def test_rules_stand_where_they_are_written_or_brought() -> None:
    rules = definition(
        """
rule first "First"
  never (a and b)
plan a "A"
  excludes c
  requires b
plan b "B"
rule second "Second"
  never c
addon c "C"
"""
    ).rules
    assert [rule.id for rule in rules] == [
        "user-holds-plans", "first", "a-excludes", "a-requires", "second", "c-available-with",
    ]  # fmt: skip


# ---- the header, titles, expectations --------------------------------------------------------------------------------


def test_the_header_says_which_edition_this_is_and_what_is_counted() -> None:
    text = (
        'catalogue acme "Acme" nl "Akme"\n  version 11.5\n  as of 2025-10-22\n  languages en, nl\n'
        '  combinations of plans and pack, box\n  about "All of it" nl "Alles"\n'
        'plan a "A"\naddon box "Box"\naddon net "Net"\naddon pack "Pack"\n  tier one "One"\n  tier two "Two"\n'
    )
    catalogue = definition(text)
    assert (catalogue.id, catalogue.version, catalogue.as_of) == ("acme", "11.5", "2025-10-22")
    assert (catalogue.title.texts, catalogue.languages) == ({"en": "Acme", "nl": "Akme"}, ("en", "nl"))
    assert catalogue.about == d.Title({"en": "All of it", "nl": "Alles"})
    assert catalogue.counted == {"pack.one", "pack.two", "box"}
    assert [item.id for item in catalogue.addons] == ["box", "net", "pack.one", "pack.two"]
    everything = definition(text.replace("plans and pack, box", "plans and addons"))
    assert everything.counted == {"pack.one", "pack.two", "box", "net"}
    assert definition(text.replace("combinations of plans and pack, box", "combinations of plans")).counted == set()


def test_titles_come_in_the_order_of_the_languages_from_wherever_they_stand() -> None:
    catalogue = definition(
        """catalogue acme "Acme"
  languages en, nl, de
  titles from "titles.csv"
plan acme "The plan" de "Der Plan"
  + f "F" shown as "F here"
titles nl
  acme "Het plan"
""",
        {"titles.csv": '\ufeffname;in;nl;de\r\nf;acme;"F; hier";\r\nf;;"F\r\nin het Nederlands";F auf Deutsch\r\n'},
    )
    assert list(catalogue.item["acme"].title.texts.items()) == [
        ("en", "The plan"), ("nl", "Het plan"), ("de", "Der Plan"),
    ]  # fmt: skip
    assert catalogue.title.texts == {"en": "Acme"}
    assert catalogue.feature["f"].title.texts == {"en": "F", "nl": "F in het Nederlands", "de": "F auf Deutsch"}
    assert catalogue.item["acme"].lines[0].shown_as == d.Title({"en": "F here", "nl": "F; hier"})


def test_what_is_told_of_a_sheet_underlines_the_cell() -> None:
    text = 'catalogue acme "Acme"\n  languages en, nl\n  titles from "titles.csv"\nplan one "One"\n'
    sheet = 'name,en,nl,fr\n "one" ,"Not ""one""",Een,\nonne,,"Een, twee",\n'
    assert told(text, {"titles.csv": sheet.replace(' "one" ', "one")}) == [
        ("E0211", "fr"), ("E0207", '"Not ""one"""'), ("E0210", "onne"),
    ]  # fmt: skip
    assert told(text, {"titles.csv": 'name,nl\none,"Een'}) == [("E0210", '"titles.csv"')]
    assert told(text, {"titles.csv": ""}) == [("E0210", "")]
    assert told(text) == [("E0210", '"titles.csv"')]


def test_expectations_are_bound() -> None:
    [block] = definition(
        """catalogue acme "Acme"
  combinations of plans and box
each user holds at least 1 plan
plan a "A"
  + f "F"
  + g "G"
plan b "B"
addon box "Box"
addon net "Net"
expect "What we sell"
  1 combination
  2 combinations of plans
  3 combinations of plans and addons
  4 combinations of plans and net
  5 combinations of 1 plan
  exactly 6 of at least 2 plans:
    a + b
  none is illegal by exactly user-holds-plans
  a + box is legal
  a has f, g
"""
    ).expectations
    *counts, none, legal, has_f, has_g = block.expectations
    assert block.title == "What we sell"
    assert [(each.count, set(each.scope.addons), each.scope.least, each.scope.most) for each in counts] == [
        (1, {"box"}, 0, None),
        (2, set(), 0, None),
        (3, {"box", "net"}, 0, None),
        (4, {"net"}, 0, None),
        (5, set(), 1, 1),
        (6, set(), 2, None),
    ]
    assert [listed for listed, _ in counts[-1].listed or ()] == [{"a", "b"}]
    assert (none.selection, none.legal, none.by, none.exactly) == (set(), False, ("user-holds-plans",), True)
    assert (legal.selection, legal.legal, legal.by) == ({"a", "box"}, True, ())
    assert [(each.selection, each.feature, each.has) for each in (has_f, has_g)] == [
        ({"a"}, "f", True),
        ({"a"}, "g", True),
    ]
    assert has_g.origin.text == "g"


# ---- files -----------------------------------------------------------------------------------------------------------


def test_a_file_is_read_once_and_stands_where_it_is_first_named() -> None:
    files = {
        "one.licet": 'import "two.licet"\nplan one "One"\n',
        "two.licet": 'plan two "Two"\nimport "one.licet"\nimport "main.licet"\nimport "empty.licet"\n',
        "empty.licet": "",
    }
    text = 'plan first "First"\nimport "./one.licet"\nimport "one.licet"\nplan last "Last"\n' + HEADER
    source = Source("main.licet", text)
    loader = Files({"main.licet": text, **files})
    found = model.resolve(parse(source).file, source, loader)
    assert found.definition is not None
    assert [plan.id for plan in found.definition.plans] == ["first", "two", "one", "last"]
    assert loader.asked == ["./one.licet", "two.licet", "main.licet", "empty.licet"]
    assert [each.name for each in found.sources] == ["main.licet", "one.licet", "two.licet", "empty.licet"]


def test_what_may_be_declared_in_what_could_not_be_read_is_not_unknown() -> None:
    damaged = 'plan one "One"\n  + f\n  + gone\n  + never-there\nplan other ??? gone\n  + f "F"\n'
    assert told(damaged) == [("E0206", "never-there")]
    # What is nested, how often something is granted and the like is not looked at either.
    assert told('plan one "One"\n  + f "F"\n  without f\n  without f\n??? what\n') == []
    missing = 'import "nowhere.licet"\nplan one "One"\n  + f\n  requires nothing-known\n  requires one\n'
    assert told(missing) == [("E0212", '"nowhere.licet"')]


def test_a_mistake_in_an_imported_file_is_told_with_it() -> None:
    found = told(
        'import "one.licet"\nplan two "Two"\n', {"one.licet": 'plan one "One"\n  + Bad_Name "F"\n  without f\n'}
    )
    assert found == [("E0112", "Bad_Name"), ("E0201", "f")]


# ---- what is told ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('plan one "One"\n  + f "F"\nplan two "Two"\n  + f "F"\n', [("E0202", "f")]),
        ('bundle b "B"\nplan one "One" includes b, c\n', [("E0203", "c")]),
        ('solution s "S"\n  tier t "T" includes t\n', [("E0301", "t")]),
        ('plan one "One"\n  + f "F" when one or two or f\n', [("E0201", "two")]),
        ('plan one "One"\n  + f "F" when (one or f)\n', [("E0306", "one or f")]),
        ('plan one "One"\n  without f\n  + f "F"\n', [("E0303", '+ f "F"'), ("E0304", "without f")]),
        ('plan one "One"\nrule r "R"\n  at least 3 of one, one\n', [("E0403", "one"), ("E0402", "at least 3")]),
        ('plan one "One"\nexpect "E"\n  2 one is legal\n', [("E0404", "2 one")]),
    ],
)
def test_the_words_that_are_wrong_are_underlined(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_one_mistake_is_told_once_for_all_its_places() -> None:
    text = HEADER + 'plan one "One"\n  + f "F" when tow\nplan two "Two" includes tow\n  + g "G" when (one or tow)\n'
    found = {each.code: each for each in resolved(text).diagnostics}
    assert found.keys() == {"E0201", "E0203"}
    assert [label.span.line for label in found["E0201"].labels] == [4, 6]
    assert found["E0201"].help == "did you mean `two` (line 5)?"


def applied(text: str, fix: Any) -> str:
    for edit in sorted(fix.edits, key=lambda edit: -edit.span.start):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    "text",
    [
        'plan one "One"\n  + f "F" when tow\nplan two "Two"\n  + g "G" when not tow\n',
        'features\n  + f "F"\n    +  g "G"\nplan one "One"\n  + f\n',
        'features\n  f "F"\nplan one "One"\n  f\n',
        'solution s "S"\n  tier a "A"\n  tier b "B" includes a\naddon x "X"\n  requires s.a\n',
    ],
)
def test_a_fix_mends_the_mistake(text: str) -> None:
    text = HEADER + text
    [diagnostic] = resolved(text).diagnostics
    assert diagnostic.fix is not None
    assert not resolved(applied(text, diagnostic.fix)).diagnostics


def test_a_circle_is_drawn_once_and_a_long_one_in_part() -> None:
    def plans(number: int) -> str:
        return "".join(f'plan p{at} "P" includes p{(at + 1) % number}\n' for at in range(number))

    [short] = resolved(HEADER + plans(3)).diagnostics
    assert [label.span.text for label in short.labels] == ["p1", "p2", "p0"]
    [long] = resolved(HEADER + plans(5_000)).diagnostics
    assert [label.span.text for label in long.labels] == ["p1", "p2", "p3", "p4", "p0"]
    assert long.notes == ("The circle has 5000 steps.",)


@pytest.mark.parametrize(
    "line",
    [
        lambda at, last: f'plan p{at} "P"' + ("" if last else f" includes p{at + 1}"),
        lambda at, last: f'term p{at} "P"\n  ' + ("one" if last else f"p{at + 1}"),
        lambda at, last: f'features\n  p{at} "P"' + ("" if last else f" replaces p{at + 1}"),
        lambda at, last: f'features\n  p{at} "P"' + ("" if last else f" under p{at + 1}"),
        lambda at, last: f'bundle b{at} "B"\n  + p{at} "P"' + ("" if last else f" when p{at + 1} or better"),
    ],
)
def test_a_chain_may_be_as_long_as_a_file(line: Callable[[int, bool], str]) -> None:
    number = 4_000
    text = 'plan one "One"\n' + "".join(line(at, at == number - 1) + "\n" for at in range(number))
    assert definition(text)


# ---- circles ---------------------------------------------------------------------------------------------------------

_graphs = st.integers(1, 7).flatmap(
    lambda size: st.lists(st.tuples(st.integers(0, size - 1), st.integers(0, size)), max_size=14).map(
        lambda pairs: {str(at): [str(to) for start, to in pairs if start == at] for at in range(size)}
    )
)


def reached(start: str, edges: Mapping[str, list[str]]) -> set[str]:
    """What a name leads to in one step or more."""
    found: set[str] = set()
    for _ in edges:
        found |= {to for name in {start, *found} for to in edges.get(name, ())}
    return found


@given(_graphs)
def test_each_knot_has_one_circle(edges: dict[str, list[str]]) -> None:
    leads = {name: reached(name, edges) for name in edges}
    knots = {frozenset(other for other in leads[name] if name in leads.get(other, ())) for name in edges}
    found = list(circles(edges))
    for circle in found:
        assert all(to in edges[name] for name, to in zip(circle, [*circle[1:], circle[0]], strict=True))
        assert len(set(circle)) == len(circle)
    assert sorted(map(sorted, knots - {frozenset()})) == sorted(
        sorted(next(knot for knot in knots if knot.issuperset(circle))) for circle in found
    )


# ---- `without` -------------------------------------------------------------------------------------------------------

Tree = dict[str, str | None]
Blocks = list[tuple[list[int], dict[str, bool]]]


@st.composite
def _blocks(draw: st.DrawFn) -> tuple[Tree, Blocks]:
    """A tree of features, and blocks that include earlier ones and say something of features, without conditions."""
    size = draw(st.integers(1, 5))
    tree: Tree = {f"f{at}": draw(st.sampled_from([None, *[f"f{up}" for up in range(at)]])) for at in range(size)}
    blocks: Blocks = []
    for at in range(draw(st.integers(1, 4))):
        includes = draw(st.lists(st.integers(0, at - 1), max_size=2, unique=True)) if at else []
        blocks.append((includes, draw(st.dictionaries(st.sampled_from(sorted(tree)), st.booleans(), max_size=3))))
    return tree, blocks


def _text(tree: Tree, blocks: Blocks) -> str:
    def declared(parent: str | None, indent: str) -> str:
        return "".join(
            f'{indent}{name} "F"\n' + declared(name, indent + "  ") for name, up in tree.items() if up == parent
        )

    text = 'plan p "P"\nfeatures\n' + declared(None, "  ")
    for at, (includes, says) in enumerate(blocks):
        names = ", ".join(f"b{other}" for other in includes)
        text += f'bundle b{at} "B"' + (f" includes {names}\n" if names else "\n")
        text += "".join(f"  {'+' if plus else 'without'} {name}\n" for name, plus in says.items())
    return text


def _gives(tree: Tree, blocks: Blocks, block: int) -> set[str]:
    includes, says = blocks[block]
    found = set().union(*[_gives(tree, blocks, other) for other in includes])
    for name in tree:
        at: str | None = name
        while at is not None and at not in says:
            at = tree[at]
        if at is not None:
            found = found | {name} if says[at] else found - {name}
    return found


@given(_blocks())
def test_a_without_is_told_of_only_where_it_does_nothing(drawn: tuple[Tree, Blocks]) -> None:
    tree, blocks = drawn
    text = HEADER + _text(tree, blocks)
    found = resolved(text).diagnostics
    assert {each.code for each in found} <= {"E0304", "N0604"}
    told_of = {each.labels[0].span.line for each in found if each.code == "E0304"}
    lines = text.splitlines()
    for at, (includes, says) in enumerate(blocks):
        for name, plus in says.items():
            if plus:
                continue
            rest = {other: sign for other, sign in says.items() if other != name}
            shorter = [*blocks[:at], (includes, rest), *blocks[at + 1 :]]
            block = lines.index(next(line for line in lines if line.startswith(f"bundle b{at} ")))
            number = lines.index(f"  without {name}", block) + 1
            if number in told_of:
                assert _gives(tree, blocks, at) == _gives(tree, shorter, at)
            elif not any(not sign for sign in rest.values()) and not any(
                not sign for other in includes for sign in blocks[other][1].values()
            ):
                # Where nothing else is taken away, the other way round too, unless lines here grant it all again.
                granted = _gives(tree, [*blocks, (includes, {})], len(blocks))
                inside = {other for other in tree if name in _up(tree, other)}
                assert granted & inside or any(rest.get(up) for up in _up(tree, name))


def _up(tree: Tree, name: str) -> list[str]:
    found = [name]
    while (up := tree[found[-1]]) is not None:
        found.append(up)
    return found


@given(_blocks())
def test_what_is_said_to_come_back_comes_back(drawn: tuple[Tree, Blocks]) -> None:
    tree, blocks = drawn
    for each in resolved(HEADER + _text(tree, blocks)).diagnostics:
        if each.code == "N0604":
            at, feature = int(each.title.split("`")[1][1:]), each.title.split("`")[3]
            assert feature in _gives(tree, blocks, at)
            assert not any(feature in _gives(tree, blocks, other) for other in blocks[at][0])


# ---- whatever is written ---------------------------------------------------------------------------------------------

WHOLE = """catalogue acme "Acme"
  languages en, nl
  titles from "titles.csv"
  combinations of plans and pack, box
each user holds at least 1 plan
each customer holds any add-ons
import "more.licet"
features
  custom "Custom" covers plain
  newer "Newer" replaces older
    detail "Detail"
bundle common "Common"
  + plain "Plain" nl "Gewoon"
    + part "Part" when sales
  + older "Older" under plain
solution sales "Sales" includes common
  tier low "Low" includes common
    without plain
  tier high "High" short "H" includes low
    + plain
    + custom when at least 1 of low-terms, sales.high or higher, free
    requires free
plan free "Free" includes common
  excludes sales, box
addon box "Box" per customer
  available with sales or free
addon pack "Pack"
  tier one "One"
    sold on its own
  tier two "Two" includes one
rule few "Few"
  at most 2 of sales, free, box
rule other "Other"
  if (free and not sales) then (box or newer or better)
term low-terms "Low" formerly "lower"
  sales.low or higher
titles nl
  sales "Verkoop"
  plain in sales.high "Gewoontjes"
expect "It"
  3 combinations
  exactly 1 of plans and addons:
    sales.low + free
  sales.low is illegal by one-tier-of-sales, few
  none lacks plain, custom
"""
MORE = {
    "titles.csv": "name,in,en,nl\ncommon,,Common,Gemeen\n",
    "more.licet": 'features\n  more "More"\nimport "main.licet"\n',
}
WORDS = sorted(set(WHOLE.split()))


@st.composite
def _changed(draw: st.DrawFn) -> str:
    """A catalogue in which lines and words were taken out, doubled, moved or exchanged."""
    lines = WHOLE.splitlines()
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.integers(0, 4)):
            case 0:
                del lines[at]
            case 1:
                lines.insert(draw(st.integers(0, len(lines))), lines[at])
            case 2:
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))
            case _:
                indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
                parts = lines[at].split() or [""]
                parts[draw(st.integers(0, len(parts) - 1))] = draw(st.sampled_from(WORDS))
                lines[at] = indent + " ".join(parts)
        lines = lines or [""]
    return "\n".join(lines) + "\n"


def test_the_whole_catalogue_is_good() -> None:
    assert definition(WHOLE, MORE)


@given(_changed())
def test_nothing_is_raised_and_every_place_is_in_a_file(text: str) -> None:
    found = resolved(text, MORE)
    errors = [each for each in found.diagnostics if each.severity == "error"]
    assert found.definition is None or not errors
    for each in found.diagnostics:
        assert each.code in CODES
        assert each.labels
        assert [label.primary for label in each.labels] == [True] + [False] * (len(each.labels) - 1)
        assert all(0 <= label.span.start <= label.span.end <= len(label.span.source.text) for label in each.labels)
        assert not each.title.endswith(".")
    if found.definition is not None:
        ids = [line.id for item in found.definition.items for line in item.lines]
        assert len(ids) == len(set(ids))
        assert len({rule.id for rule in found.definition.rules}) == len(found.definition.rules)
