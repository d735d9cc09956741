"""Catalogues with days, against a reading of the language page in plain Python: no code of the engine decides here."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

import clingo
from hypothesis import given, settings
from hypothesis import strategies as st

import licet

DAYS = ("2024-01-01", "2024-02-29", "2025-01-01", "2025-12-31", "2026-01-01")
day = st.sampled_from(DAYS)


class When(NamedTuple):
    """`from`, `before` and `retired`, or None for those that are not written."""

    first: str | None
    end: str | None
    retired: str | None

    def words(self) -> str:
        return "".join(
            f" {word} {day}" for word, day in zip(("from", "before", "retired"), self, strict=True) if day is not None
        )

    def counts(self, on: str, since: str) -> bool:
        if self.first is not None and on < self.first:
            return False
        if self.end is not None and on >= self.end:
            return False
        return self.retired is None or since < self.retired


def sensible(when: When) -> bool:
    return when.first is None or all(last is None or last > when.first for last in when[1:])


whens = st.builds(When, *[st.none() | day] * 3).filter(sensible)


class Drawn(NamedTuple):
    plans: list[When]
    grants: dict[tuple[int, int], When]
    rule: When

    def text(self) -> str:
        features = "".join(f'  f{number} "F"\n' for number in range(3))
        plans = ""
        for plan, when in enumerate(self.plans):
            lines = [f"  + f{f}{days.words()}\n" for (p, f), days in self.grants.items() if p == plan]
            plans += f'plan p{plan} "P"{when.words()}\n{"".join(lines)}'
        rule = f'rule not-all "Not all"{self.rule.words()}\n  never (p0 and p1)\n'
        return (
            f'catalogue c "C"\n  as of 2025-01-01\neach user holds at least 1 plan\nfeatures\n{features}{plans}{rule}'
        )

    def sold(self, on: str, since: str) -> set[frozenset[str]]:
        names = [f"p{plan}" for plan, when in enumerate(self.plans) if when.counts(on, since)]
        subsets = {frozenset(some) for size in range(1, len(names) + 1) for some in combinations(names, size)}
        if self.rule.counts(on, since):
            subsets = {some for some in subsets if not {"p0", "p1"} <= some}
        return subsets

    def entitled(self, held: frozenset[str], on: str, since: str) -> set[str]:
        return {f"f{f}" for (p, f), when in self.grants.items() if f"p{p}" in held and when.counts(on, since)}


drawn = st.builds(
    Drawn,
    st.lists(whens, min_size=3, max_size=3),
    st.dictionaries(st.tuples(st.integers(0, 2), st.integers(0, 2)), whens, max_size=6),
    whens,
)


@settings(max_examples=60, deadline=None)
@given(drawn, day, day)
def test_a_catalogue_on_a_day_is_what_its_days_say(catalogue: Drawn, on: str, since: str) -> None:
    on, since = max(on, since), min(on, since)
    then = licet.loads(catalogue.text()).on(on, since=since)
    sold = {frozenset(combination.parts) for combination in then.combinations()}
    assert sold == catalogue.sold(on, since)
    for held in sold:
        assert then.entitlements(held).entitled == catalogue.entitled(held, on, since)
    for plan, when in enumerate(catalogue.plans):
        broken = {rule.rule for rule in then.verdict(f"p{plan}").broken}
        assert broken == (set() if when.counts(on, since) else {f"p{plan}-on-sale"})


@settings(max_examples=20, deadline=None)
@given(drawn, day, day)
def test_the_printed_program_answers_for_any_day(catalogue: Drawn, on: str, since: str) -> None:
    on, since = max(on, since), min(on, since)
    constants = [f"{name}={value.replace('-', '')}" for name, value in (("on", on), ("since", since))]
    control = clingo.Control(["0", *(word for constant in constants for word in ("-c", constant))])
    control.add("base", [], licet.loads(catalogue.text()).program())
    control.ground([("base", [])])
    found: set[frozenset[str]] = set()
    control.solve(
        on_model=lambda model: found.add(
            frozenset(atom.arguments[0].string for atom in model.symbols(shown=True) if atom.name == "in")
        )
    )
    assert found == catalogue.sold(on, since)
