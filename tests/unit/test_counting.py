"""Clauses, diagrams and their questions, against lists of all models; and what ends a count."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import licet
from licet.asp.clauses import Clausal, NotTight
from licet.asp.ground import Ground, Rule
from licet.counting import Clauses, NotCounted, count, ganak
from licet.counting.circuit import Circuit
from licet.counting.clauses import simplify
from licet.counting.search import search
from licet.counting.sums import Sum, normal

VARIABLES = 6
literals = st.integers(1, VARIABLES).flatmap(lambda variable: st.sampled_from([variable, -variable]))


def _sum(literal: int | None, terms: list[tuple[int, int]], least: int) -> Sum:
    return Sum(literal, *normal(terms, least))


formulas = st.builds(
    lambda clauses, shown, sums: Clauses(
        tuple(map(tuple, clauses)),
        frozenset(shown),
        frozenset(range(1, VARIABLES + 1)) - set(shown),
        sums,
    ),
    st.lists(st.lists(literals, min_size=1, max_size=5), max_size=14),
    st.sets(st.integers(1, VARIABLES)),
    st.lists(
        st.builds(
            _sum,
            st.none() | literals,
            st.lists(st.tuples(literals, st.integers(1, 4)), min_size=2, max_size=6),
            st.integers(1, 9),
        ),
        max_size=2,
    ).map(tuple),
)


def models(formula: Clauses) -> set[frozenset[int]]:
    """What is shown of each model, by trying all."""
    found = set()
    for bits in itertools.product([False, True], repeat=VARIABLES):

        def holds(literal: int, bits: tuple[bool, ...] = bits) -> bool:
            return bits[abs(literal) - 1] == (literal > 0)

        met = all(any(map(holds, clause)) for clause in formula.clauses)
        for each in formula.sums:
            enough = sum(weight for literal, weight in each.terms if holds(literal)) >= each.least
            met = met and enough == (each.literal is None or holds(each.literal))
        if met:
            found.add(frozenset(variable for variable in formula.shown if bits[variable - 1]))
    return found


def circuit(formula: Clauses):
    found = count(formula, seconds=60, other=False).circuit
    assert found is not None
    return found


@given(formulas)
def test_the_number_of_models_is_that_of_the_list(formula: Clauses):
    assert circuit(formula).total == len(models(formula))


@given(formulas)
def test_each_variable_is_true_in_so_many_of_them(formula: Clauses):
    every = models(formula)
    assert circuit(formula).each() == {variable: sum(variable in each for each in every) for variable in formula.shown}


@given(formulas, st.sets(st.integers(1, VARIABLES)))
def test_they_are_counted_by_size(formula: Clauses, among: set[int]):
    sizes = Counter(len(each & among) for each in models(formula))
    assert circuit(formula).by_size(among & formula.shown) == [sizes[n] for n in range(max(sizes, default=-1) + 1)]


@given(formulas, st.dictionaries(st.integers(1, VARIABLES), st.integers(-9, 9)))
def test_the_least_and_the_greatest_sum_are_found_with_a_model(formula: Clauses, weights: dict[int, int]):
    every = models(formula)
    found = circuit(formula)

    def weight(each: frozenset[int]) -> int:
        return sum(weights.get(variable, 0) for variable in each)

    for best, choose in ((found.least(weights), min), (found.greatest(weights), max)):
        if best is None:
            assert not every
        else:
            assert best.total == choose(map(weight, every)) == weight(best.true)
            assert best.true in every


def test_models_are_drawn_with_the_same_chance():
    formula = Clauses(((1, 2, 3), (-1, 4), (-2, -5), (3, 5, 6)), frozenset(range(1, 7)))
    found = circuit(formula)
    random = Random(1)
    drawn = Counter(found.sample(random) for _ in range(200 * found.total))
    assert len(drawn) == found.total
    # Of so many draws (the mean is 200, its deviation 14) none is further off than five deviations.
    assert all(130 < times < 270 for times in drawn.values())


def test_a_number_of_models_may_have_hundreds_of_digits():
    chain = tuple((-n, n + 1) for n in range(1, 500))
    assert circuit(Clauses(chain, frozenset(range(1, 501)))).total == 501
    pairs = tuple((-n, -n - 1) for n in range(1, 3000, 2))
    assert circuit(Clauses(pairs, frozenset(range(1, 3001)))).total == 3**1500


@given(formulas)
def test_simplifying_changes_no_answer(formula: Clauses):
    simple = simplify(formula)
    if simple.clauses is None:
        assert not models(formula)
        return
    rest = Clauses(simple.clauses, simple.shown, simple.hidden, simple.sums)
    unseen = frozenset(range(1, VARIABLES + 1)) - simple.shown
    assert len(models(Clauses(rest.clauses, rest.shown, unseen, rest.sums))) << len(simple.free) == len(models(formula))


# ---- sums as clauses -------------------------------------------------------------------------------------------------


@given(
    st.lists(st.tuples(literals, st.integers(-4, 6)), max_size=7),
    st.integers(-6, 12),
)
def test_a_sum_has_one_value_of_its_literal_in_each_model(weighted: list[tuple[int, int]], least: int):
    clausal = Clausal(Ground([Rule(True, tuple(range(1, VARIABLES + 1)), ())], set(), {}, {}))
    enough = clausal.at_least(weighted, least)
    every = frozenset(range(1, VARIABLES + 1))

    def holds(bits: tuple[bool, ...]) -> bool:
        return sum(weight for literal, weight in weighted if bits[abs(literal) - 1] == (literal > 0)) >= least

    wanted = sum(map(holds, itertools.product([False, True], repeat=VARIABLES)))
    assert circuit(Clauses((*clausal.clauses, (enough,)), every, sums=tuple(clausal.sums))).total == wanted
    assert (
        circuit(Clauses((*clausal.clauses, (-enough,)), every, sums=tuple(clausal.sums))).total == 2**VARIABLES - wanted
    )


@pytest.mark.parametrize("most", [1, 3, 200, 397])
def test_a_bound_on_very_many_is_counted_at_once(most: int):
    from math import comb

    clausal = Clausal(Ground([Rule(True, tuple(range(1, 401)), ())], set(), {}, {}))
    too_many = clausal.at_least([(n, 1) for n in range(1, 401)], most + 1)
    found = circuit(Clauses((*clausal.clauses, (-too_many,)), frozenset(range(1, 401)), sums=tuple(clausal.sums)))
    assert found.total == sum(comb(400, k) for k in range(most + 1))


def test_a_program_in_which_an_atom_rests_on_itself_is_refused():
    with pytest.raises(NotTight):
        Clausal(Ground([Rule(False, (1,), (2,)), Rule(False, (2,), (1,))], set(), {}, {}))


# ---- what ends a count -----------------------------------------------------------------------------------------------


def hard(size: int, seed: int) -> Clauses:
    """Random clauses of three, as many as are hardest to count."""
    random = Random(seed)
    clauses = tuple(
        tuple(variable * random.choice((1, -1)) for variable in random.sample(range(1, size + 1), 3))
        for _ in range(int(1.6 * size))
    )
    return Clauses(clauses, frozenset(range(1, size + 1)))


def test_what_takes_too_long_is_not_counted():
    began = time.monotonic()
    with pytest.raises(NotCounted):
        count(hard(300, 1), seconds=0.5, other=False)
    assert time.monotonic() - began < 30  # far more than it takes, far less than it would


@pytest.mark.skipif(not ganak.installed(), reason="pyganak is not installed")
def test_the_first_to_end_is_taken(monkeypatch: pytest.MonkeyPatch):
    # Ours is held up, so that the other one is first.
    monkeypatch.setattr("licet.counting.within.ALONE", 0)
    formula = hard(45, 3)
    found = count(formula, seconds=60, progress=lambda progress: time.sleep(2))
    assert found.circuit is None
    assert found.total == circuit(formula).total


@pytest.mark.skipif(not ganak.installed(), reason="pyganak is not installed")
@settings(max_examples=5, deadline=None)  # a process each
@given(st.integers(0, 100))
def test_the_other_counter_gives_the_same_number(seed: int):
    formula = hard(20, seed)
    beside = ganak.Ganak(simplify(formula), 60)
    try:
        assert not beside.running(60)
        found = beside.total
        assert found is not None
        assert found << len(simplify(formula).free) == circuit(formula).total
    finally:
        beside.stop()


@pytest.mark.skipif(not ganak.installed() or sys.platform != "linux", reason="pyganak is not installed, or not Linux")
def test_the_other_counter_ends_with_the_one_who_started_it():
    code = (
        "import os, sys, time; sys.path.insert(0, sys.argv[1])\n"
        "from test_counting import *\n"
        "beside = ganak.Ganak(simplify(hard(300, 1)), 300)\n"
        "print(beside._process.pid, flush=True); time.sleep(1.5); os.kill(os.getpid(), 9)\n"
    )
    killed = subprocess.run(
        [sys.executable, "-c", code, str(Path(__file__).parent)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert killed.returncode == -9, killed.stderr
    left = Path(f"/proc/{killed.stdout.strip()}/stat")
    for _ in range(50):
        if not left.exists() or left.read_text().split()[2] == "Z":
            return
        time.sleep(0.1)
    pytest.fail("the counter goes on")


def test_progress_is_told_and_can_end_the_count():
    class Enough(Exception):
        pass

    def tell(progress: object) -> None:
        raise Enough

    with pytest.raises(Enough):
        count(hard(300, 2), seconds=60, progress=tell, other=False)


def test_a_catalogue_that_is_not_counted_in_time_says_so(monkeypatch: pytest.MonkeyPatch):
    catalogue = licet.loads('catalogue one "One"\nplan a "A"\n')
    with pytest.raises(licet.NotDecided, match=r"not counted within 0 seconds"):
        catalogue.count(seconds=0)


def test_one_long_clause_does_not_keep_together_what_nothing_else_does():
    size = 120
    plans, addons = range(1, size + 1), range(size + 1, 2 * size + 1)
    local = [(-addon, *plans[at // 4 * 4 : at // 4 * 4 + 4]) for at, addon in enumerate(addons)]
    local += [(-addon, -(addon + 1), -(addon + 2)) for addon in addons[:-2]]
    every = frozenset((*plans, *addons))
    any_of_them = Clauses((*local, tuple(plans)), every)
    found = search(simplify(any_of_them), most=20 * size)
    # Without a plan there is one way: no add-on either.
    rest = search(simplify(Clauses(tuple(local), every)))
    assert (
        Circuit(simplify(any_of_them), found).total == Circuit(simplify(Clauses(tuple(local), every)), rest).total - 1
    )


@pytest.mark.parametrize("plans", [(3, 1), -1, (-2, None)])
def test_a_number_of_plans_that_there_cannot_be_is_refused(plans: object):
    catalogue = licet.loads('catalogue one "One"\nplan a "A"\n')
    for ask in (
        catalogue.count,
        catalogue.counts,
        catalogue.sample,
        lambda plans: list(catalogue.combinations(plans=plans)),
    ):
        with pytest.raises(licet.SelectionError, match="is no number of plans"):
            ask(plans=plans)


def test_what_is_no_selection_and_no_number_is_refused():
    catalogue = licet.loads('catalogue one "One"\nplan a "A"\n')
    with pytest.raises(licet.SelectionError, match="None is no selection"):
        catalogue.is_legal(None)
    with pytest.raises(licet.SelectionError, match=r"2\.5 combinations cannot be drawn"):
        catalogue.sample(2.5)
