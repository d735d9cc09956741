"""Diagnostics: what is suggested, how they are drawn, and their forms for other programs."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterable
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licet.diagnostics import Diagnostic, Edit, Fix, Label, sarif
from licet.diagnostics import json as as_json
from licet.diagnostics.codes import CODES, page
from licet.diagnostics.suggest import nearest
from licet.diagnostics.terminal import draw
from licet.text import Source, Span

# ---- suggestions -----------------------------------------------------------------------------------------------------

KNOWN = [
    "sales",
    "sales.essential",
    "sales.premium",
    "service.premium",
    "copilot.business",
    "audit-log",
    "quote-management",
    "entry",
    "boxes",
    "access",
    "sso",
]


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("slaes", ["sales"]),  # two neighbours swapped are one slip
        ("sales.esential", ["sales.essential"]),
        ("esential", ["sales.essential"]),
        ("premium", ["sales.premium", "service.premium"]),
        ("premum", ["sales.premium", "service.premium"]),
        ("team.entry", ["entry"]),
        ("audit_log", ["audit-log"]),
        ("auditLog", ["audit-log"]),
        ("Audit-Logs", ["audit-log"]),
        ("entries", ["entry"]),
        ("box", ["boxes"]),
        ("acces", ["access"]),
        ("accesses", ["access"]),
        ("copilot-business", ["copilot.business"]),
        ("quot-managment", ["quote-management"]),
        ("sale.premium", ["sales.premium"]),
        ("saml", []),
        ("management", []),
        ("x", []),
        ("", []),
        ("sso", []),  # the word itself is no suggestion
        ("s" * 100_000, []),
    ],
)
def test_what_is_close_is_suggested_and_nothing_else(word: str, names: list[str]) -> None:
    assert nearest(word, KNOWN) == names


def test_the_nearest_come_first_then_the_order_of_the_known_names() -> None:
    known = ["quotas", "quotes", "quote-s", "qotes", "quoted"]
    assert nearest("Quotes", known, most=5) == ["quotes", "quote-s", "quotas", "qotes", "quoted"]
    assert nearest("Quotes", known) == ["quotes", "quote-s", "quotas"]
    assert nearest("Quotes", reversed(known), most=3) == ["quote-s", "quotes", "quoted"]
    assert nearest("Quotes", known, most=1) == ["quotes"]
    assert nearest("Quotes", known, most=0) == []
    assert nearest("Premium", ["premiums", "sales.premium", "premiun", "premium"]) == [
        "premium",
        "sales.premium",
        "premiums",
    ]


def test_names_are_suggested_from_what_is_known_now() -> None:
    known = {"alpha": 1}
    assert nearest("alpho", known) == ["alpha"]
    del known["alpha"]
    known["alphi"] = 1
    assert nearest("alpho", known) == ["alphi"]


def slips(a: str, b: str) -> int:
    """Damerau and Levenshtein's distance (neighbours are swapped once), as the textbook has it."""
    cost = {(i, 0): i for i in range(len(a) + 1)} | {(0, j): j for j in range(len(b) + 1)}
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            change = cost[i - 1, j - 1] + (a[i - 1] != b[j - 1])
            cost[i, j] = min(cost[i - 1, j] + 1, cost[i, j - 1] + 1, change)
            if a[i - 2 : i] == b[j - 2 : j][::-1] and i > 1 and j > 1:
                cost[i, j] = min(cost[i, j], cost[i - 2, j - 2] + 1)
    return cost[len(a), len(b)]


Slip = tuple[str, int, str]


def slipped(word: str, mistakes: list[Slip]) -> str:
    """A word after some slips of the pen."""
    for kind, place, letter in mistakes:
        place %= len(word) + 1
        before, after = word[:place], word[place:]
        if kind == "swap":
            word = before + after[1::-1] + after[2:]
            continue
        word = before + (letter if kind != "drop" else "") + (after if kind == "add" else after[1:])
    return word


A_SLIP = st.tuples(st.sampled_from(["add", "drop", "change", "swap"]), st.integers(0, 20), st.sampled_from("abc"))


@given(st.text("abc", min_size=1, max_size=16), st.lists(st.lists(A_SLIP, max_size=5), max_size=8))
def test_a_name_is_suggested_by_the_number_of_slips(word: str, mistakes: list[list[Slip]]) -> None:
    known = [slipped(word, some) or "a" for some in mistakes]
    allowed = 0 if len(word) < 3 else 1 if len(word) < 6 else 2 if len(word) < 12 else 3
    near = [name for name in dict.fromkeys(known) if name != word and slips(word, name) <= allowed]
    assert nearest(word, known, most=99) == sorted(near, key=lambda name: slips(word, name))


def test_many_unknown_words_among_many_names_take_little_time() -> None:
    known = [f"feature-{number:04}" for number in range(5_000)]
    start = time.perf_counter()
    for number in range(200):
        nearest(f"function-{number}", known)
        nearest(f"feature-{90_000 + number}", known)
    assert time.perf_counter() - start < 20  # about one second; without a first look it takes minutes


# ---- the register ----------------------------------------------------------------------------------------------------


def test_a_code_is_a_letter_for_its_severity_and_a_number_that_is_used_once() -> None:
    assert all(re.fullmatch(r"[EWN]0[1-7]\d\d", code) for code in CODES)
    assert len({code[1:] for code in CODES}) == len(CODES)
    assert [code[1:] for code in CODES] == sorted(code[1:] for code in CODES)
    assert {Diagnostic(code, "").severity for code in CODES} == {"error", "warning", "note"}


def test_a_meaning_is_one_clause_without_a_full_stop() -> None:
    for says in CODES.values():
        assert says[0] in "`" or says[0].islower(), says
        assert not says.endswith("."), says
        assert "\n" not in says


@pytest.mark.parametrize("code", ["E9999", "", "../codes", "e0101"])
def test_there_is_no_page_for_what_is_no_code(code: str) -> None:
    assert page(code) is None


# ---- drawing ---------------------------------------------------------------------------------------------------------

PLANS = Source(
    "rules/plans.licet",
    'solution sales "Sales"\n'
    '  tier essential "Sales Essential"\n'
    "\n"
    "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"
    '  tier premium "Sales Premium" includes esential, common\n',
)


def at(source: Source, words: str, text: str = "", *, primary: bool = False) -> Label:
    """A label on the first place where the words stand."""
    start = source.text.index(words)
    return Label(Span(source, start, start + len(words)), text, primary)


def error(*labels: Label, code: str = "E0203", notes: Iterable[str] = (), help: str | None = None) -> Diagnostic:
    return Diagnostic(code, "a tier that does not exist", labels, tuple(notes), help)


def drawn(*diagnostics: Diagnostic, width: int | None = None) -> str:
    """A drawing, without the line that counts."""
    whole, _, total = draw(diagnostics, width=width).rstrip("\n").rpartition("\n\n")
    assert re.fullmatch(r"\d+ \w+(, \d+ \w+)*", total)
    return f"\n{whole}\n"


def test_nothing_is_drawn_as_nothing() -> None:
    assert draw([]) == ""


def test_a_mistake_is_drawn_with_its_line_its_place_and_what_to_do() -> None:
    label = at(PLANS, "esential", "no tier or bundle has this name", primary=True)
    told = Diagnostic("E0203", "`premium` includes what does not exist", (label,), help="did you mean `essential`?")
    line = PLANS.position(label.span.start)[0]
    assert line == 24
    assert draw([told]) == dedent("""\
        error[E0203]: `premium` includes what does not exist
          --> rules/plans.licet:24:41
           |
        24 |   tier premium "Sales Premium" includes esential, common
           |                                         ^^^^^^^^ no tier or bundle has this name
           |
           = help: did you mean `essential`?

        1 error
        """)


def test_labels_of_one_line_hang_below_each_other() -> None:
    labels = (
        at(PLANS, "esential", "here", primary=True),
        at(PLANS, "common", "there"),
        at(PLANS, "premium", "of this"),
    )
    assert drawn(error(*labels)) == dedent("""
        error[E0203]: a tier that does not exist
          --> rules/plans.licet:24:41
           |
        24 |   tier premium "Sales Premium" includes esential, common
           |        -------                          ^^^^^^^^  ------ there
           |        |                                |
           |        |                                here
           |        of this
        """)


def test_where_labels_meet_the_primary_one_is_seen() -> None:
    labels = (at(PLANS, "premium", "here", primary=True), at(PLANS, 'tier premium "Sales Premium"', "in this tier"))
    assert drawn(error(*labels)) == dedent("""
        error[E0203]: a tier that does not exist
          --> rules/plans.licet:24:8
           |
        24 |   tier premium "Sales Premium" includes esential, common
           |   -----^^^^^^^----------------
           |   |    |
           |   |    here
           |   in this tier
        """)


def test_several_lines_and_files_are_drawn_with_what_is_left_out_between_them() -> None:
    other = Source("rules/b.licet", 'bundle common "Common"\n')
    labels = (
        at(PLANS, "esential", "here", primary=True),
        at(other, "common", "there"),
        at(PLANS, "essential", "this one"),
        at(PLANS, "sales", "of this"),
    )
    assert drawn(error(*labels, notes=["First.\nSecond."], help="write it")) == dedent("""
        error[E0203]: a tier that does not exist
          --> rules/plans.licet:24:41
           |
         1 | solution sales "Sales"
           |          ----- of this
         2 |   tier essential "Sales Essential"
           |        --------- this one
        ...
        24 |   tier premium "Sales Premium" includes esential, common
           |                                         ^^^^^^^^ here
           |
          ::: rules/b.licet:1:8
           |
         1 | bundle common "Common"
           |        ------ there
           |
           = note: First.
                   Second.
           = help: write it
        """)


def test_only_neighbouring_lines_are_drawn_without_a_gap() -> None:
    source = Source("lines.licet", "a\nb\nc\nd\n")
    near = drawn(error(at(source, "b", primary=True), at(source, "c")))
    far = drawn(error(at(source, "b", primary=True), at(source, "d")))
    assert near.splitlines()[4:] == ["2 | b", "  | ^", "3 | c", "  | -"]
    assert far.splitlines()[4:] == ["2 | b", "  | ^", "...", "4 | d", "  | -"]


def test_wide_letters_tabs_and_marks_over_letters_keep_the_carets_in_place() -> None:
    source = Source("wide.licet", '\tplan x "日本語 e\u0301 Ⅸ" here\n')
    labels = (at(source, "here", "this", primary=True), at(source, "日本語"), at(source, "e\u0301"))
    assert drawn(error(*labels)) == dedent("""
        error[E0203]: a tier that does not exist
         --> wide.licet:1:20
          |
        1 |     plan x "日本語 e\u0301 Ⅸ" here
          |             ------ -    ^^^^ this
        """)


def test_an_emoji_and_a_script_that_joins_its_letters_stay_as_they_are() -> None:
    texts = ["\u0645\u06cc\u200c\u062e", "\U0001f469\u200d\U0001f4bb"]  # Persian; a woman and a laptop
    for text, columns in zip(texts, (3, 4), strict=True):
        source = Source("joined.licet", f"{text} x")
        lines = drawn(error(at(source, "x", "here", primary=True))).splitlines()
        assert lines[4:] == [f"1 | {text} x", f"  | {' ' * columns} ^ here"]


STEERING = "\x1b]0;owned\x07\x1b[2J\x9b31m\r\x00\x7f\u202e\u2066\u200b\u2028\ud800a\u200db"


def test_nothing_in_a_catalogue_steers_the_terminal() -> None:
    source = Source(f"a{STEERING}.licet", f"plan {STEERING}\tx\n")
    told = Diagnostic("E0114", STEERING, (at(source, "x", STEERING, primary=True),), (STEERING,), STEERING)
    text = draw([told])
    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200d\u2028\u202e\u2066\ud800]", text) is None
    assert "\\x1b[2J\\x9b31m\\x0d\\x00\\x7f\\u{202e}\\u{2066}\\u{200b}\\u{2028}\\u{d800}a\\u{200d}b" in text
    assert len(text.splitlines()) == 10
    text.encode()
    marked, carets = text.splitlines()[3:5]
    assert marked.rindex("x") == carets.index("^")


def test_the_mark_at_the_start_of_a_file_is_not_shown() -> None:
    source = Source("bom.licet", "\ufeffplan one\n")
    assert "1 | plan one\n  | ^^^^" in drawn(error(at(source, "plan", primary=True)))


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_a_mistake_of_several_lines_is_marked_on_its_first(end: str) -> None:
    source = Source("several.licet", f"plan one  # x {end or ' '}  + reports{end}")
    whole = Label(Span(source, 5, len(source.text)), "this", primary=True)
    shown = f"plan one  # x {end or ' '}".rstrip() if end else source.text
    assert drawn(error(whole)).splitlines()[4:6] == [f"1 | {shown}", f"  |      {'^' * (len(shown) - 5)} this"]


def test_what_is_missing_at_the_end_is_marked_there() -> None:
    source = Source("end.licet", "plan one\n")
    assert drawn(error(Label(Span(source, 8, 8), "a title", primary=True))).splitlines()[4:] == [
        "1 | plan one",
        "  |         ^ a title",
    ]
    assert drawn(error(Label(Span(source, 9, 9), "a line", primary=True))).splitlines()[4:] == ["2 |", "  | ^ a line"]
    empty = Source("empty.licet", "")
    assert drawn(error(Label(Span(empty, 0, 0), "a block", primary=True))).splitlines()[4:] == ["1 |", "  | ^ a block"]


def test_a_mistake_without_a_place_has_a_headline_and_help() -> None:
    told = Diagnostic("E0105", "there is no file `x`", help="check the name")
    assert draw([told]) == "error[E0105]: there is no file `x`\n  = help: check the name\n\n1 error\n"


def test_a_fix_stands_in_for_help() -> None:
    label = at(PLANS, "esential", primary=True)
    fix = Fix("write `essential`", (Edit(label.span, "essential"),))
    assert "= help: write `essential`" in draw([Diagnostic("E0203", "t", (label,), fix=fix)])
    assert "= help: do this" in draw([Diagnostic("E0203", "t", (label,), help="do this", fix=fix)])


def test_long_lines_are_cut_around_what_is_marked() -> None:
    source = Source("long.licet", "plan " + "a" * 300 + " here " + "b" * 300 + " there\n")
    lines = drawn(error(at(source, "here", "this", primary=True))).splitlines()
    assert len(lines[4]) == 160 + 4
    assert lines[4].startswith("1 | ...aaa")
    assert lines[4].endswith("bbb...")
    assert lines[4].index(" here ") + 1 == lines[5].index("^^^^ this")
    labels = at(source, "here", "this", primary=True), at(source, "there", "that"), at(source, "plan", "these")
    shown = drawn(error(*labels), width=60).splitlines()[4:]
    assert [line.lstrip(" |").rstrip() for line in shown[1::2]] == ["---- these", "^^^^ this", "----- that"]
    for line, marks in zip(shown[::2], shown[1::2], strict=True):
        marked = re.search(r"[-^]+", marks)
        assert marked is not None
        assert line[marked.start() : marked.end()] in ("plan", "here", "there")
        assert len(line) <= 60 + 4


def test_a_long_line_that_is_wrong_as_a_whole_is_cut() -> None:
    source = Source("long.licet", "語" * 4000)
    whole = Label(Span(source, 0, 4000), "this", primary=True)
    line, marks = drawn(error(whole), width=50).splitlines()[4:]
    assert line == f"1 | {'語' * 22}..."
    assert marks == f"  | {'^' * 44} this"


def test_errors_come_first_then_by_file_and_place() -> None:
    a, b = Source("a.licet", "x\ny\n"), Source("b.licet", "x\n")
    told = [
        Diagnostic("N0604", "n", (at(a, "x", primary=True),)),
        Diagnostic("W0601", "w", (at(a, "x", primary=True),)),
        Diagnostic("E0201", "b", (at(b, "x", primary=True),)),
        Diagnostic("E0202", "later", (at(a, "y", primary=True),)),
        Diagnostic("E0203", "sooner", (at(a, "x", primary=True),)),
        Diagnostic("E0105", "nowhere"),
    ]
    text = draw(iter(told))
    assert re.findall(r"^\w+\[(\w+)\]", text, re.MULTILINE) == ["E0105", "E0203", "E0202", "E0201", "W0601", "N0604"]
    assert text.endswith("\n\n4 errors, 1 warning, 1 note\n")
    assert [each["code"] for each in json.loads(as_json.render(told))["diagnostics"]] == [
        "E0105",
        "E0203",
        "E0202",
        "E0201",
        "W0601",
        "N0604",
    ]


def test_colour_adds_to_the_text_and_changes_nothing_else() -> None:
    labels = (
        at(PLANS, "esential", "here", primary=True),
        at(PLANS, "common", "there"),
        at(PLANS, "premium", "of this"),
    )
    told = [error(*labels, notes=["why"], help="what"), error(*labels, code="W0601"), error(*labels, code="N0604")]
    coloured = draw(told, color=True)
    assert re.sub(r"\x1b\[[0-9;]+m", "", coloured) == draw(told)
    assert "\x1b[1;31m^^^^^^^^\x1b[0m" in coloured
    assert "\x1b[1;33mwarning[W0601]\x1b[0m" in coloured


@given(
    st.text(st.sampled_from('ab日\t\n\r\x1b\u0301\u200b" '), max_size=60),
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(["", "this", "x\ny"])), min_size=1, max_size=4
    ),
    st.sampled_from([None, 40]),
)
def test_any_places_of_any_text_can_be_drawn(text: str, places: list[tuple[int, int, str]], width: int | None) -> None:
    source = Source("any.licet", text * 3)
    size = len(source.text)
    labels = [
        Label(Span(source, min(a, b, size), min(max(a, b), size)), says, not n) for n, (a, b, says) in enumerate(places)
    ]
    lines = draw([error(*labels)], width=width).splitlines()
    assert lines[1].endswith(labels[0].span.place)
    assert sum("^" in line for line in lines) >= 1
    assert not [line for line in lines if line != line.rstrip()]


def test_two_hundred_mistakes_in_a_large_file_are_drawn_quickly() -> None:
    source = Source("large.licet", "".join(f'  + feature-{number} "Feature {number}"\n' for number in range(5_000)))
    wide = Source("wide.licet", "x" * 2_000_000)
    told = [error(at(source, f"feature-{number * 20} ", "here", primary=True)) for number in range(200)]
    told += [
        error(Label(Span(wide, number * 9_000, number * 9_000 + 5), "here", primary=True)) for number in range(200)
    ]
    start = time.perf_counter()
    text = draw(told)
    assert time.perf_counter() - start < 5  # some hundredths of a second
    assert text.count(" here\n") == 400


# ---- for other programs ----------------------------------------------------------------------------------------------


def mended() -> Diagnostic:
    """A mistake with everything that one can have."""
    other = Source("./in a folder/b{1}.licet", "plan ü\nplan x\n")
    wrong = at(PLANS, "esential", "no tier has {this} name", primary=True)
    fix = Fix("write it", (Edit(wrong.span, "essential"), Edit(Span(other, 7, 7), "# "), Edit(Span(PLANS, 0, 0), "")))
    return Diagnostic(
        "E0203", "wrong", (wrong, at(other, "ü\nplan", "there"), at(PLANS, "sales")), ("a note",), "help", fix
    )


def test_json_has_all_that_is_known_of_a_mistake() -> None:
    document = json.loads(as_json.render([mended(), Diagnostic("W0602", "no place")]))
    assert document.keys() == {"schema", "diagnostics"}
    assert document["schema"] == "licet/diagnostics/1"
    first, second = document["diagnostics"]
    assert second == {
        "code": "W0602",
        "severity": "warning",
        "title": "no place",
        "names": [],
        "help": None,
        "notes": [],
        "labels": [],
        "fix": None,
    }
    assert first["labels"][1] == {
        "file": "./in a folder/b{1}.licet",
        "line": 1,
        "column": 6,
        "endLine": 2,
        "endColumn": 5,
        "start": 5,
        "end": 11,
        "text": "there",
        "primary": False,
    }
    assert [label["primary"] for label in first["labels"]] == [True, False, False]
    assert (first["notes"], first["help"], first["fix"]["title"]) == (["a note"], "help", "write it")
    assert first["fix"]["edits"][1] == {
        "file": "./in a folder/b{1}.licet",
        "line": 2,
        "column": 1,
        "endLine": 2,
        "endColumn": 1,
        "start": 7,
        "end": 7,
        "text": "# ",
    }


def test_json_keeps_letters_and_escapes_what_steers_a_terminal() -> None:
    title = f"é日{STEERING}"
    for text in (as_json.render([Diagnostic("E0201", title)]), sarif.render([Diagnostic("E0201", title)], "1")):
        assert "é日" in text
        assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\u2066\ud800]", text) is None
        text.encode()
    assert json.loads(as_json.render([Diagnostic("E0201", title)]))["diagnostics"][0]["title"] == title


def run(*diagnostics: Diagnostic) -> dict[str, Any]:
    log = json.loads(sarif.render(diagnostics, "1.2.3"))
    assert log["version"] == "2.1.0"
    [only] = log["runs"]
    assert isinstance(only, dict)
    return only


def test_sarif_brings_the_register() -> None:
    driver = run()["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("licet", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == list(CODES)
    rule = driver["rules"][list(CODES).index("W0602")]
    assert rule["shortDescription"]["text"] == "The empty selection is legal."
    assert rule["help"]["text"] == rule["help"]["markdown"] == page("W0602")
    assert rule["defaultConfiguration"] == {"level": "warning"}
    assert run()["results"] == []


def test_sarif_has_all_that_is_known_of_a_mistake() -> None:
    only = run(mended(), Diagnostic("E0105", "no place"))
    assert only["columnKind"] == "unicodeCodePoints"
    nowhere, result = only["results"]
    assert nowhere.keys() == {"ruleId", "ruleIndex", "level", "message"}
    assert (result["ruleId"], list(CODES)[result["ruleIndex"]], result["level"]) == ("E0203", "E0203", "error")
    # Braces are doubled: single ones are places to be filled in.
    assert result["message"] == {"text": "wrong\nno tier has {{this}} name\na note\nhelp: help"}
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "rules/plans.licet"},
                "region": {"startLine": 24, "startColumn": 41, "endLine": 24, "endColumn": 49},
            }
        }
    ]
    there, unsaid = result["relatedLocations"]
    assert there == {
        "id": 1,
        "message": {"text": "there"},
        "physicalLocation": {
            "artifactLocation": {"uri": "in%20a%20folder/b%7B1%7D.licet"},
            "region": {"startLine": 1, "startColumn": 6, "endLine": 2, "endColumn": 5},
        },
    }
    assert unsaid.keys() == {"id", "physicalLocation"}
    [fix] = result["fixes"]
    assert fix["description"] == {"text": "write it"}
    here, elsewhere = fix["artifactChanges"]
    assert here["artifactLocation"] == {"uri": "rules/plans.licet"}
    assert [each["insertedContent"]["text"] for each in here["replacements"]] == ["essential", ""]
    assert elsewhere["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 1},
            "insertedContent": {"text": "# "},
        }
    ]


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("plans.licet", "plans.licet"),
        ("../rules/plans.licet", "../rules/plans.licet"),
        (r"rules\plans.licet", "rules/plans.licet"),
        ("a:b/é #1?.licet", "a%3Ab/%C3%A9%20%231%3F.licet"),
        ("<text>", "%3Ctext%3E"),
        ("/srv/plans 1.licet", "file:///srv/plans%201.licet"),
        (r"C:\rules\plans.licet", "file:///C:/rules/plans.licet"),
    ],
)
def test_sarif_names_files_as_addresses(name: str, uri: str) -> None:
    [result] = run(error(at(Source(name, "x"), "x", primary=True)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}
