"""What `analyse` finds on catalogues made at random, against every selection tried one by one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations as subsets

from hypothesis import assume, given

import licet
from licet.diagnostics import Diagnostic
from licet.model.definition import Definition, Expectation, ExpectLegal
from properties import oracle
from properties.strategies import Description, catalogues, written

Drawn = tuple[Description, licet.Catalogue]
Selection = oracle.Selection
# Each selection is tried one by one.
MOST_ITEMS = 8


class Tried:
    """Every selection of a catalogue: the rules that it breaks, and what it is entitled to."""

    def __init__(self, catalogue: licet.Catalogue) -> None:
        self.definition: Definition = catalogue.definition
        items = [item.id for item in (*self.definition.plans, *self.definition.addons)]
        assume(0 < len(items) <= MOST_ITEMS)
        self.items = items
        self.broken = {each: oracle.broken_rules(self.definition, each) for each in oracle.all_subsets(items)}
        self.legal = self.legal_without(())
        self.entitled = {each: oracle.entitled(self.definition, each) for each in self.broken}
        self.rules = [rule.id for rule in self.definition.rules]

    def legal_without(self, rules: Iterable[str]) -> set[Selection]:
        """The selections that break none of the other rules."""
        gone = frozenset(rules)
        return {each for each, broken in self.broken.items() if broken <= gone}

    def legal_by(self, rules: Iterable[str]) -> set[Selection]:
        """The selections that break none of these rules."""
        return self.legal_without(set(self.rules) - set(rules))


def found(catalogue: licet.Catalogue, *codes: str) -> list[Diagnostic]:
    return catalogue.analyse(only=codes)


def names(findings: Iterable[Diagnostic]) -> list[str]:
    return [name for finding in findings for name in finding.names]


def blamed(catalogue: licet.Catalogue, finding: Diagnostic) -> set[str]:
    """The rules that a finding about a clash points at: by their line and sentence, or in a note."""
    rules = {rule.id for rule in catalogue.definition.rules for label in finding.labels[1:] if is_of(label, rule)}
    return rules | {rule.id for rule in catalogue.definition.rules if f"`{rule.id}`: {rule.sentence}" in finding.notes}


def is_of(label: object, rule: object) -> bool:
    return label.span == rule.origin and label.text == rule.sentence


def assert_smallest(tried: Tried, rules: set[str], wanted: object) -> None:
    """These rules leave nothing that is wanted, and without any one of them they leave something."""
    assert not any(wanted(each) for each in tried.legal_by(rules))
    for rule in rules:
        assert any(wanted(each) for each in tried.legal_by(rules - {rule}))


@given(catalogues())
def test_dead_and_core_features_and_items(drawn: Drawn):
    _, catalogue = drawn
    tried = Tried(catalogue)
    features = [feature.id for feature in tried.definition.features]
    if not tried.legal:
        [nothing] = found(catalogue, "E0502", "W0601", "W0610", "N0611", "W0612", "W0615")
        assert nothing.code == "E0502"
        assert_smallest(tried, set(nothing.names), lambda _: True)
        return
    had = set().union(*(tried.entitled[each] for each in tried.legal))
    dead = names(found(catalogue, "W0610"))
    assert len(dead) == len(set(dead))
    assert set(dead) == set(features) - had
    core = frozenset(features).intersection(*(tried.entitled[each] for each in tried.legal))
    assert set(names(found(catalogue, "N0611"))) == core
    unsold = found(catalogue, "W0601")
    assert set(names(unsold)) == set(tried.items) - set().union(*tried.legal)
    for finding in unsold:
        [item] = finding.names
        assert_smallest(tried, blamed(catalogue, finding), lambda each, item=item: item in each)


@given(catalogues())
def test_features_that_are_optional_only_in_name(drawn: Drawn):
    _, catalogue = drawn
    tried = Tried(catalogue)
    assume(tried.legal)
    expected = set()
    for feature in tried.definition.features:
        above = feature.heading or feature.parent
        if above is None or (feature.heading is None and not said_apart(tried.definition, feature.id, above)):
            continue
        with_above = [each for each in tried.legal if above in tried.entitled[each]]
        everywhere = all(feature.id in tried.entitled[each] for each in tried.legal)
        if feature.heading is not None and everywhere:
            continue
        if with_above and all(feature.id in tried.entitled[each] for each in with_above):
            expected.add((feature.id, above))
    assert {finding.names for finding in found(catalogue, "W0612")} == expected


def said_apart(definition: Definition, feature: str, above: str) -> bool:
    """Whether some block takes the feature away, or has a condition on it that it does not have on the one above."""
    for item in definition.items:
        with_above = [line.condition for line in item.lines if line.feature == above]
        for line in item.lines:
            if line.feature == feature and not line.plus:
                return True
            if line.feature == feature and line.condition is not None and line.condition not in with_above:
                return True
    return False


@given(catalogues())
def test_rules_that_change_nothing(drawn: Drawn):
    _, catalogue = drawn
    tried = Tried(catalogue)
    assume(tried.legal)
    unbroken = set(names(found(catalogue, "W0614")))
    following = set(names(found(catalogue, "W0615", "N0642")))
    gone = unbroken | following
    assert tried.legal_without(gone) == tried.legal
    for rule in unbroken:
        assert not any(rule in broken for broken in tried.broken.values())
    origins = {item.origin for item in tried.definition.items}
    for rule in tried.definition.rules:
        by_itself = not rule.written and rule.origin in origins
        if rule.id in gone:
            assert not by_itself
            assert (rule.id in unbroken) != (rule.id in following)
        elif not by_itself:
            assert tried.legal_without(gone | {rule.id}) != tried.legal
    for finding in found(catalogue, "W0615", "N0642"):
        [rule] = finding.names
        assert rule not in blamed(catalogue, finding)
        assert_smallest(tried, blamed(catalogue, finding), lambda each, rule=rule: rule in tried.broken[each])


@given(catalogues())
def test_items_that_give_nothing_new_and_those_that_are_the_same(drawn: Drawn):
    _, catalogue = drawn
    tried = Tried(catalogue)
    assume(tried.legal)
    alone = {  # what each item gives in a selection, held or not: a condition reads the selection
        (each, item): oracle_gives(tried.definition, each, item) for each in tried.legal for item in tried.items
    }
    for name in names(found(catalogue, "W0617")):
        assert any(name in each for each in tried.legal)
        for each in tried.legal:
            others = set().union(*(alone[each, other] for other in each - {name}))
            assert name not in each or alone[each, name] & tried.entitled[each] <= others
    for finding in found(catalogue, "W0616"):
        for one, other in subsets(finding.names, 2):
            assert all(alone[each, one] == alone[each, other] for each in tried.legal)


def oracle_gives(definition: Definition, selection: Selection, item: str) -> frozenset[str]:
    reading = oracle.Reading(definition, selection)
    return frozenset(feature.id for feature in definition.features if reading.chains(item, feature.id))


@given(catalogues())
def test_what_a_tier_loses(drawn: Drawn):
    _, catalogue = drawn
    tried = Tried(catalogue)
    assume(tried.legal)
    definition = tried.definition
    expected = {}
    for item in definition.items:
        for each in tried.legal if item.extends else ():
            if item.id in each and item.id in tried.items:
                lower, own = (oracle_gives(definition, each, name) for name in (item.extends, item.id))
                kept = own | below(definition, own, ("replaces", "covers")) | below(definition, lower, ("replaces",))
                if lower - kept:
                    expected.setdefault(item.id, set()).update(lower - kept)
    told = {finding.names[0]: set(finding.names[1:]) for finding in found(catalogue, "W0620")}
    assert told == expected


def below(definition: Definition, features: Iterable[str], relations: tuple[str, ...]) -> set[str]:
    """What these features replace or cover, directly or through others."""
    lesser = {each.id: {name for word in relations for name in getattr(each, word)} for each in definition.features}
    found: set[str] = set()
    open_ = list(features)
    while open_:
        for name in lesser[open_.pop()] - found:
            found.add(name)
            open_.append(name)
    return found


@given(catalogues())
def test_rules_that_expectations_do_not_rest_on(drawn: Drawn):
    description, catalogue = drawn
    tried = Tried(catalogue)
    assume(tried.legal and not catalogue.definition.expectations)
    lines = ["", 'expect "Some"', f"  {len(oracle.combinations(tried.definition))} combinations"]
    picked = sorted(tried.broken, key=sorted)[::7]
    for each in picked:
        lines.append(f"  {' + '.join(sorted(each)) or 'none'} is {'illegal' if tried.broken[each] else 'legal'}")
    tested = licet.loads(written(description) + "\n".join(lines) + "\n")
    counted = [item.id for item in tested.definition.plans] + sorted(tested.definition.counted)
    expectations = [each for block in tested.definition.expectations for each in block.expectations]

    def fails_without(rule: str) -> bool:
        legal = tried.legal_without({rule})
        in_listing = {each for each in legal if each <= set(counted)}
        if len(in_listing) != len(oracle.combinations(tested.definition)):
            return True
        return any(wrong(each, each.selection in legal) for each in expectations if isinstance(each, ExpectLegal))

    def wrong(expectation: Expectation, legal: bool) -> bool:
        return expectation.legal != legal

    gone = set(names(found(tested, "W0614", "W0615", "N0642")))
    needed = [rule for rule in tried.rules if rule not in gone and tried.legal_without(gone | {rule}) != tried.legal]
    assert set(names(found(tested, "N0623"))) == {rule for rule in needed if not fails_without(rule)}
