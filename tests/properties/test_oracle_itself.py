"""The oracle on examples that a person has worked out: each thing that the language's page decides."""

from __future__ import annotations

from textwrap import dedent

import pytest

import licet
from licet.model.definition import Definition, Granted
from properties import oracle


def read(text: str) -> Definition:
    return licet.loads('catalogue c "C"\n' + dedent(text)).definition


def sets(*selections: str) -> set[frozenset[str]]:
    return {names(selection) for selection in selections}


def names(selection: str) -> frozenset[str]:
    return frozenset() if selection == "none" else frozenset(selection.split(" + "))


# ---- selections and combinations


def test_a_row_counts_plans_alone_unless_the_header_says_more():
    plain = """
        each user holds at least 1 plan
        solution tv "TV"
          tier small "Small"
          tier large "Large"
        plan net "Net"
        addon box "Box"
          {box}
        addon dish "Dish"
    """
    text = plain.format(box="requires tv")
    definition = read(text)
    expected = sets("tv.small", "tv.large", "net", "tv.small + net", "tv.large + net")
    assert oracle.combinations(definition) == expected
    with_box = expected | {held | {"box"} for held in expected if held != {"net"}}
    assert oracle.combinations(definition, {"box"}) == with_box
    assert oracle.combinations(definition, {"box", "dish"}) == with_box | {held | {"dish"} for held in with_box}
    named = read("  combinations of plans and box\n" + dedent(text))
    assert oracle.combinations(named) == with_box


def test_what_is_not_counted_is_absent_and_not_projected_away():
    definition = read("""
        each user holds any plans
        plan tv "TV"
          requires box
        plan net "Net"
        addon box "Box"
    """)
    assert oracle.combinations(definition) == sets("none", "net")
    assert oracle.combinations(definition, {"box"}) == sets("none", "net", "net + box", "tv + box", "tv + net + box")


def test_nothing_held_is_legal_unless_a_rule_says_otherwise():
    definition = read("""
        each user holds any plans
        plan one "One"
        addon box "Box"
        addon dish "Dish"
          sold on its own
    """)
    assert oracle.combinations(definition) == sets("none", "one")
    assert oracle.legal(definition, {"dish"})
    assert oracle.broken_rules(definition, {"box"}) == {"box-available-with"}


def test_add_ons_are_no_plans():
    definition = read("""
        each user holds at least 1 plan
        each customer holds at most 1 add-on
        plan one "One"
        addon box "Box"
        addon dish "Dish"
    """)
    assert oracle.broken_rules(definition, {"box"}) == {"user-holds-plans", "box-available-with"}
    assert oracle.broken_rules(definition, {"one", "box", "dish"}) == {"customer-holds-add-ons"}


# ---- inheritance, nesting, `without`

NESTED = """
    each user holds any plans
    bundle common "Common"
      + dashboards "Dashboards"
        + charts "Charts"
          + pies "Pies"
        lists "Lists"
"""


def test_granting_a_feature_grants_all_that_is_nested_at_its_declaration():
    definition = read(
        NESTED
        + """
    plan one "One" includes common
    plan two "Two"
      + charts
    plan three "Three"
      + dashboards
    """
    )
    everything = {"dashboards", "charts", "pies", "lists"}
    assert oracle.granted(definition, {"one"}) == everything
    assert oracle.granted(definition, {"three"}) == everything
    assert oracle.granted(definition, {"two"}) == {"charts", "pies"}  # a child does not bring its parent


def test_a_feature_shown_under_a_heading_is_not_granted_by_it():
    definition = read(
        NESTED
        + """
    plan one "One" includes common
    plan two "Two"
      + tiles "Tiles" under dashboards
    """
    )
    assert "tiles" not in oracle.granted(definition, {"one"})
    assert oracle.granted(definition, {"two"}) == {"tiles"}


def test_without_leaves_the_parent_and_takes_the_children():
    definition = read(
        NESTED
        + """
    plan one "One" includes common
      without charts
    """
    )
    assert oracle.granted(definition, {"one"}) == {"dashboards", "lists"}


def test_the_line_on_the_feature_itself_decides_then_the_nearest_ancestor():
    definition = read(
        NESTED
        + """
    plan one "One"
      + dashboards
      without charts
    plan two "Two"
      + dashboards
      without charts
      + pies
    plan three "Three" includes common
      without dashboards
      + charts
      without pies
    """
    )
    assert oracle.granted(definition, {"one"}) == {"dashboards", "lists"}
    assert oracle.granted(definition, {"two"}) == {"dashboards", "lists", "pies"}
    assert oracle.granted(definition, {"three"}) == {"charts"}


def test_a_later_line_on_the_parent_grants_what_a_lower_tier_took_away():
    definition = read(
        NESTED
        + """
    solution s "S"
      tier low "Low" includes common
        without charts
      tier high "High" includes low
      tier top "Top" includes high
        + dashboards
    """
    )
    assert "charts" not in oracle.granted(definition, {"s.high"})
    assert {"charts", "pies"} <= oracle.granted(definition, {"s.top"})


def test_what_a_solution_says_comes_down_the_ladder_once():
    definition = read("""
        each user holds any plans
        solution s "S"
          + search "Search"
          tier low "Low"
            without search
          tier high "High" includes low
          tier other "Other"
    """)
    assert oracle.granted(definition, {"s.low"}) == frozenset()
    assert oracle.granted(definition, {"s.high"}) == frozenset()
    assert oracle.granted(definition, {"s.other"}) == {"search"}
    assert oracle.sources(definition, {"s.other"}, "search") == {("s.other", "s")}


def test_several_includes_are_a_union_and_without_goes_along_its_own_chain():
    definition = read("""
        each user holds any plans
        bundle b "B"
          + f "F"
        plan less "Less" includes b
          without f
        plan more "More" includes b
        plan both "Both" includes less, more
        plan no-more "No more" includes both
          without f
    """)
    assert oracle.granted(definition, {"less"}) == frozenset()
    assert oracle.granted(definition, {"both"}) == {"f"}
    assert oracle.sources(definition, {"both", "more"}, "f") == {("both", "more", "b"), ("more", "b")}
    assert oracle.granted(definition, {"no-more"}) == frozenset()


def test_every_way_over_a_diamond_is_a_source():
    definition = read("""
        each user holds any plans
        bundle b "B"
          + p "P"
            + f "F"
        bundle left "Left" includes b
        bundle right "Right" includes b
        plan one "One" includes left, right
        plan two "Two" includes left
          + p
    """)
    assert oracle.sources(definition, {"one"}, "f") == {("one", "left", "b"), ("one", "right", "b")}
    assert oracle.sources(definition, {"two"}, "f") == {("two",)}  # its own line decides
    assert oracle.sources(definition, set(), "f") == set()


def test_nothing_takes_a_feature_away_from_a_whole_selection():
    definition = read("""
        each user holds any plans
        bundle b "B"
          + x "X"
        plan sales "Sales" includes b
          without x
        plan service "Service"
          + x
    """)
    assert oracle.entitled(definition, {"sales", "service"}) == {"x"}


def test_including_a_plan_is_not_holding_it():
    definition = read("""
        each user holds any plans
        solution sales "Sales"
          tier low "Low"
            + quotes "Quotes"
          tier high "High" includes low
        plan complete "Complete" includes sales.high
        addon box "Box"
          requires sales
    """)
    assert oracle.granted(definition, {"complete"}) == {"quotes"}
    assert oracle.legal(definition, {"complete", "sales.high"})
    assert oracle.broken_rules(definition, {"complete", "box"}) == {"box-requires"}
    assert oracle.broken_rules(definition, {"sales.low", "sales.high"}) == {"one-tier-of-sales"}


def test_a_condition_holds_for_the_lines_nested_in_it():
    definition = read("""
        each user holds any plans
        plan one "One"
          + a "A" when service
            + b "B" when two
              + c "C"
        plan two "Two"
        plan service "Service"
        plan three "Three"
          + b when two
    """)
    assert oracle.granted(definition, {"one"}) == frozenset()
    assert oracle.granted(definition, {"one", "two"}) == frozenset()
    # with `service` the line on `a` grants all that is nested in it, whatever the nested line asks for
    assert oracle.granted(definition, {"one", "service"}) == {"a", "b", "c"}
    assert oracle.granted(definition, {"three", "two"}) == {"b", "c"}


def test_several_conditional_lines_mean_or():
    definition = read("""
        each user holds any plans
        features
          f "F"
        plan one "One"
          + f when two
          + f when three
        plan two "Two"
        plan three "Three"
    """)
    assert oracle.granted(definition, {"one"}) == frozenset()
    for held in ({"two"}, {"three"}, {"two", "three"}):
        assert oracle.granted(definition, {"one"} | held) == {"f"}


def test_a_line_whose_condition_is_false_does_not_decide():
    definition = read("""
        each user holds any plans
        bundle b "B"
          + p "P"
            + f "F"
        plan one "One" includes b
          without p when two
          + f when three
        plan two "Two"
        plan three "Three"
    """)
    assert oracle.granted(definition, {"one"}) == {"p", "f"}  # no line is live: inherited
    assert oracle.granted(definition, {"one", "two"}) == frozenset()  # the ancestor's line
    assert oracle.granted(definition, {"one", "three"}) == {"p", "f"}
    assert oracle.granted(definition, {"one", "two", "three"}) == {"f"}  # its own line
    assert oracle.sources(definition, {"one"}, "f") == {("one", "b")}
    assert oracle.sources(definition, {"one", "three"}, "f") == {("one",)}


# ---- what replaces and covers what

REPLACING = """
    each user holds any plans
    features
      c "C" replaces b
      b "B" replaces a
      a "A"
        child "Child"
    plan one "One"
      + a
    plan two "Two"
      + b
    plan three "Three"
      + c
    addon checker "Checker"
      requires a
    addon better-checker "Better checker"
      requires a or better
"""


def test_replacing_goes_on_through_chains_and_across_plans():
    definition = read(REPLACING)
    held = {"one", "two", "three"}
    assert oracle.granted(definition, held) == {"a", "b", "c", "child"}
    assert oracle.entitled(definition, held) == {"c", "child"}  # b is gone, and yet a does not come back
    assert oracle.replaced(definition, held) == {"a": {"b", "c"}, "b": {"c"}}
    assert oracle.replaced(definition, {"one", "three"}) == {"a": {"c"}}


def test_what_is_not_granted_replaces_nothing():
    definition = read("""
        each user holds any plans
        features
          fresh "New" replaces stale
          stale "Old"
        bundle b "B"
          + fresh
          + stale
        plan one "One" includes b
        plan two "Two" includes b
          without fresh
        plan three "Three"
          + stale
          + fresh when two
    """)
    assert oracle.entitled(definition, {"one"}) == {"fresh"}
    assert oracle.entitled(definition, {"two"}) == {"stale"}
    assert oracle.entitled(definition, {"three"}) == {"stale"}
    assert oracle.entitled(definition, {"two", "three"}) == {"fresh"}


def test_conditions_and_rules_read_what_is_granted():
    definition = read(REPLACING)
    assert oracle.legal(definition, {"one", "two", "checker"})  # replaced, and still granted
    assert oracle.broken_rules(definition, {"two", "checker"}) == {"checker-requires"}
    for held in ({"one"}, {"two"}, {"three"}):
        assert oracle.legal(definition, held | {"better-checker"})
    assert oracle.holds(definition, Granted("a", or_better=True), {"three"})
    assert not oracle.holds(definition, Granted("c", or_better=True), {"one", "two"})


def test_what_is_covered_stays():
    definition = read("""
        each user holds any plans
        features
          best "Best" covers good
          good "Good" covers fair
          fair "Fair"
        plan one "One"
          + fair
        plan two "Two"
          + best
    """)
    assert oracle.entitled(definition, {"one", "two"}) == {"best", "fair"}
    assert oracle.covered(definition, {"one", "two"}) == {"fair": {"best"}}
    assert oracle.entitled(definition, {"two"}) == {"best"}  # and nothing is granted by it


# ---- conditions and rules


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("s.low", "s.low"),
        ("s.low or higher", "s.low, s.mid, s.top"),
        ("s.mid and above", "s.mid, s.top"),
        ("s.side or higher", "s.side"),
        ("s", "s.low, s.mid, s.top, s.side"),
        ("f", "s.mid, s.top"),
        ("not s.low", "none, s.mid, s.top, s.side, p"),
        ("p or s.low", "s.low, p"),
        ("s and (p or f)", "s.mid, s.top"),
        ("exactly 0 of s, p", "none"),
        ("at least 2 of s, f, p", "s.mid, s.top"),
        ("at most 1 of s, f", "none, s.low, s.side, p"),
        ("at least 1 plan", "s.low, s.mid, s.top, s.side, p"),
        ("exactly 1 add-on", ""),
        ("t", "s.mid, s.top, p"),
    ],
)
def test_conditions(condition: str, expected: str):
    definition = read(f"""
        each user holds any plans
        solution s "S"
          tier low "Low"
          tier mid "Mid" includes low
            + f "F"
          tier top "Top" includes mid
          tier side "Side"
        plan p "P"
        addon box "Box"
        term t "T"
          f or p
        term asked "Asked"
          {condition}
    """)
    asked = next(term.condition for term in definition.terms if term.id == "asked")
    held = ["none", "s.low", "s.mid", "s.top", "s.side", "p"]
    assert [each for each in held if oracle.holds(definition, asked, names(each))] == [
        each for each in expected.split(", ") if each
    ]


def test_add_ons_are_counted_by_name():
    definition = read("""
        each user holds any plans
        plan p "P"
        addon box "Box"
        addon pack "Pack"
          tier one "One"
          tier two "Two"
        rule two-at-most "Two"
          at most 1 add-on
    """)
    assert oracle.legal(definition, {"p", "pack.one"})
    assert oracle.broken_rules(definition, {"p", "box", "pack.two"}) == {"two-at-most"}
    assert oracle.broken_rules(definition, {"p", "pack.one", "pack.two"}) == {"one-tier-of-pack", "two-at-most"}


def test_every_broken_rule_is_named():
    definition = read("""
        each user holds at most 2 plans
        plan free "Free"
          excludes team, max
        plan team "Team"
        plan max "Max"
          requires sso
        addon sso "Single sign-on"
          available with team
        rule pair "Pair"
          if max then team
        rule never-all "Not all"
          never (free and team and max)
    """)
    assert oracle.broken_rules(definition, {"free", "team", "max"}) == {
        "user-holds-plans",
        "free-excludes",
        "max-requires",
        "never-all",
    }
    assert oracle.broken_rules(definition, {"max", "sso"}) == {"pair", "sso-available-with"}
    assert oracle.broken_rules(definition, {"free", "max"}) == {"free-excludes", "max-requires", "pair"}
    assert oracle.combinations(definition) == sets("none", "free", "team")
    assert oracle.combinations(definition, {"sso"}) == sets("none", "free", "team", "team + sso", "team + max + sso")


def test_rules_do_not_grant():
    definition = read("""
        each user holds any plans
        features
          f "F"
        plan one "One"
        rule needs-f "F"
          one requires f
    """)
    assert oracle.granted(definition, {"one"}) == frozenset()
    assert oracle.broken_rules(definition, {"one"}) == {"needs-f"}


def test_an_add_on_can_meet_its_own_requirement():
    definition = read("""
        plan one "One"
        addon x "X"
          requires f
          + f "F"
    """)
    assert oracle.legal(definition, {"one", "x"})


def test_what_an_add_on_says_outside_its_tiers_holds_for_each():
    definition = read("""
        each user holds any plans
        plan free "Free"
        plan team "Team"
        addon copilot "Copilot"
          available with team
          + chat "Chat"
          tier pro "Pro"
            + completion "Completion"
          tier business "Business" includes pro
            requires free
    """)
    assert oracle.granted(definition, {"copilot.pro"}) == {"chat", "completion"}
    assert oracle.granted(definition, {"copilot.business"}) == {"chat", "completion"}
    assert oracle.legal(definition, {"team", "copilot.pro"})
    assert not oracle.legal(definition, {"free", "copilot.pro"})
    assert not oracle.legal(definition, {"free", "copilot.business"})
    assert not oracle.legal(definition, {"team", "copilot.business"})
    assert oracle.legal(definition, {"free", "team", "copilot.business"})


def test_a_circle_of_grants_is_not_read():
    definition = read("""
        plan p "P"
          + a "A"
    """)
    (item,) = (item for item in definition.items if item.id == "p")
    (line,) = item.lines
    circular = type(line)(line.id, line.feature, line.plus, line.origin, Granted("a"))
    items = [type(item)(item.id, item.kind, item.title, item.origin, lines=(circular,))]
    with pytest.raises(AssertionError, match="depends on itself"):
        oracle.granted(_with(definition, items=tuple(items)), {"p"})


def _with(definition: Definition, **changes: object) -> Definition:

    fields = {name: getattr(definition, name) for name in type(definition).__slots__}
    return type(definition)(**{**fields, **changes})
