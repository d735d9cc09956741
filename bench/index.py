"""`entitled()` from a built index against policy engines and a bare dict: the same questions, all answers equal.

On SuperOffice, every combination with add-ons, and on a made catalogue of 2,000 features, 60 plans, 60 add-ons, 300 rules.
The engines are given what each combination is entitled to, in the form that answers fastest, and keep it between questions.
"""

from __future__ import annotations

import gc
import json
import statistics
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import made
from timing import seconds

import licet
from licet.runtime import Combination, Index, load

ROOT = Path(__file__).resolve().parent.parent
ENGINES, DICT, A_SECOND = 50, 8, 1_000_000
QUESTIONS, ROUNDS = 4_000, 40

Question = tuple[str, str]
Ask = Callable[[str, str], bool]


class Side(NamedTuple):
    """Who answers: `ask` one question, or `run` the loop over many of them, where a call would be a cost of its own;
    `rounds` times, where once would be too short to measure."""

    name: str
    ask: Ask
    run: Callable[[Sequence[Question]], object]
    rounds: int = 1


def main() -> None:
    """Print what a decision costs on each side, and the ratios."""
    print("SuperOffice: all combinations, with add-ons")
    catalogue = licet.load(ROOT / "rules" / "superoffice.licet")
    measure(catalogue, [str(each) for each in catalogue.combinations(addons=True)])
    print("made: 2,000 features, 60 plans, 60 add-ons, 300 rules; 300 combinations, legal or not")
    catalogue = licet.loads(made.text())
    random = Random(5)
    plans, addons = ([item.id for item in items] for items in (catalogue.definition.plans, catalogue.definition.addons))
    some = {
        " + ".join(random.sample(plans, random.randint(1, 4)) + random.sample(addons, random.randint(0, 3)))
        for _ in range(300)
    }
    measure(catalogue, sorted(some))


def measure(catalogue: licet.Catalogue, combinations: list[str]) -> None:
    """Both sides in turns, on questions of which no two that follow each other are alike."""
    built = catalogue.index()
    index = load(built.data)
    times = sorted(seconds(lambda: load(built.data)) for _ in range(9))
    print(f"  {index.kind}, {index.size:,} bytes, loaded in {times[4] * 1000:.1f} ms; {built.proof.words}")
    fresh = load(built.data)
    first = seconds(lambda: [fresh.is_legal(each) for each in combinations]) / len(combinations)
    print(f"  the first question about a combination takes {first * 1e6:.1f} us, the next ones:")
    entitled = {each: index.entitlements(each) for each in combinations}
    sides = [*ours(index), *bare(index, entitled), *others(index, entitled)]
    agree(sides, index, combinations, catalogue)
    random = Random(11)
    # Texts that are equal to those that are known, and not the same objects: they come from a session or a database.
    asked = [
        (random.choice(combinations).encode().decode(), random.choice(index.features).encode().decode())
        for _ in range(QUESTIONS)
    ]
    found: dict[str, list[float]] = {side.name: [] for side in sides}
    gc.disable()
    for turn in range(8):
        for side in sides:
            took = seconds(lambda: [side.run(asked) for _ in range(side.rounds)])  # noqa: B023
            if turn:  # the first one warms up
                found[side.name].append(took / side.rounds / QUESTIONS)
    gc.enable()
    tell({name: statistics.median(each) for name, each in found.items()}, sides)


def tell(cost: dict[str, float], sides: Sequence[Side]) -> None:
    """The table, and the ratios against their limits."""
    mine = cost["licet, by text"]
    for name, each in cost.items():
        print(f"  {name:44} {each * 1e9:12,.0f} ns {1 / each:14,.0f} a second   {each / mine:10.2f}")
    dicts = min(each for name, each in cost.items() if name.startswith("dict"))
    engines = [each for name, each in cost.items() if name.startswith(("cedarpy", "pycasbin"))]
    print(f"  a second, in one thread: {1 / mine:,.0f} (limit {A_SECOND:,})")
    print(f"  ratio to the fastest dict {mine / dicts:.2f} (limit {DICT})")
    if engines:
        print(f"  faster than the fastest policy engine {min(engines) / mine:,.0f} times (limit {ENGINES})")
    for name, each in cost.items():
        if name.startswith("openfeature"):
            print(f"  faster than {name} {each / mine:,.0f} times")
    print()


def agree(sides: Sequence[Side], index: Index, combinations: list[str], catalogue: licet.Catalogue) -> None:
    """All sides give the same answers, and the solver too."""
    random = Random(7)
    for _ in range(300):
        combination, feature = random.choice(combinations), random.choice(index.features)
        right = catalogue.entitled(combination, feature)
        for side in sides:
            assert side.ask(combination, feature) is right, (side.name, combination, feature)


def looped(ask: Ask) -> Callable[[Sequence[Question]], None]:
    """One question after the other."""

    def run(questions: Sequence[Question]) -> None:
        for combination, feature in questions:
            ask(combination, feature)

    return run


def ours(index: Index) -> Iterator[Side]:
    """By the text of a combination, and by handles that are kept."""
    ask = index.entitled
    yield Side("licet, by text", ask, looped(ask), ROUNDS)
    kept: list[tuple[Combination, str]] = []

    def by_handle(questions: Sequence[Question]) -> None:
        if not kept:  # the handles are there before time is taken: the first turn warms up
            kept.extend((index.combination(text), feature) for text, feature in questions)
        for held, feature in kept:
            held.entitled(feature)

    yield Side("licet, by a handle", lambda text, feature: index.combination(text).entitled(feature), by_handle, ROUNDS)


def bare(index: Index, entitled: dict[str, frozenset[str]]) -> Iterator[Side]:
    """Dicts in the forms that one would write; no name is checked in them, and a slip is a no or a KeyError."""
    nested = {text: {feature: feature in has for feature in index.features} for text, has in entitled.items()}

    def in_nested(questions: Sequence[Question]) -> None:
        for combination, feature in questions:
            nested[combination][feature]

    yield Side("dict of dicts", lambda text, feature: nested[text][feature], in_nested, ROUNDS)

    def in_sets(questions: Sequence[Question]) -> None:
        for combination, feature in questions:
            feature in entitled[combination]  # noqa: B015

    yield Side("dict of frozensets", lambda text, feature: feature in entitled[text], in_sets, ROUNDS)
    pairs = {(text, feature): answer for text, has in nested.items() for feature, answer in has.items()}

    def in_pairs(questions: Sequence[Question]) -> None:
        for combination, feature in questions:
            pairs[combination, feature]

    yield Side("dict of pairs", lambda text, feature: pairs[text, feature], in_pairs, ROUNDS)


def others(index: Index, entitled: dict[str, frozenset[str]]) -> Iterator[Side]:
    """What is installed of the engines; of the others it is said that they are left out."""
    for name, make in (("cedarpy", cedar), ("pycasbin", casbin), ("openfeature-sdk", openfeature)):
        try:
            yield from make(index, entitled)
        except ImportError:
            print(f"  {name} is not installed: it is left out (`make rivals` installs it)")


def cedar(index: Index, entitled: dict[str, frozenset[str]]) -> Iterator[Side]:
    """One policy, a combination being in each feature that it has; policies and entities are parsed once and kept."""
    import cedarpy

    def uid(kind: str, name: str) -> dict[str, str]:
        return {"type": kind, "id": name}

    policies = cedarpy.PolicySet.from_str(
        'permit(principal, action == Action::"use", resource) when {principal in resource};'
    )
    entities = cedarpy.Entities.from_json_str(
        json.dumps(
            [{"uid": uid("Feature", name), "attrs": {}, "parents": []} for name in index.features]
            + [
                {"uid": uid("Held", text), "attrs": {}, "parents": [uid("Feature", name) for name in sorted(has)]}
                for text, has in entitled.items()
            ]
        )
    )

    def request(combination: str, feature: str) -> dict[str, Any]:
        principal, resource = f'Held::"{combination}"', f'Feature::"{feature}"'
        return {"principal": principal, "action": 'Action::"use"', "resource": resource, "context": {}}

    def ask(combination: str, feature: str) -> bool:
        return cedarpy.is_authorized(request(combination, feature), policies, entities).allowed

    def batch(questions: Sequence[Question]) -> None:
        requests = [request(combination, feature) for combination, feature in questions]
        for answer in cedarpy.is_authorized_batch(requests, policies, entities):
            answer.allowed  # noqa: B018

    yield Side("cedarpy, handles kept", ask, looped(ask))
    yield Side("cedarpy, handles kept, 4,000 in one call", ask, batch)


def casbin(index: Index, entitled: dict[str, frozenset[str]]) -> Iterator[Side]:
    """A policy a pair, in the enforcer that looks policies up by both parts of it."""
    from casbin import FastEnforcer
    from casbin.model import FastModel

    text = (
        "[request_definition]\nr = sub, obj\n[policy_definition]\np = sub, obj\n"
        "[policy_effect]\ne = some(where (p.eft == allow))\n[matchers]\nm = r.sub == p.sub && r.obj == p.obj\n"
    )
    model = FastModel([0, 1])
    model.load_model_from_text(text)
    enforcer = FastEnforcer(model, cache_key_order=[0, 1])
    enforcer.logger.setLevel("CRITICAL")  # it would write a line about each no
    policy = enforcer.model["p"]["p"].policy
    for combination, has in entitled.items():
        for feature in has:
            policy.append([combination, feature])
    ask = enforcer.enforce
    yield Side("pycasbin, FastEnforcer", ask, looped(ask))


def openfeature(index: Index, entitled: dict[str, frozenset[str]]) -> Iterator[Side]:
    """A flag a feature, and the combination as the targeting key."""
    from openfeature import api
    from openfeature.evaluation_context import EvaluationContext
    from openfeature.flag_evaluation import FlagResolutionDetails, Reason
    from openfeature.provider.in_memory_provider import InMemoryFlag, InMemoryProvider

    def flag(feature: str) -> InMemoryFlag[bool]:
        def evaluate(_: InMemoryFlag[bool], context: EvaluationContext) -> FlagResolutionDetails[bool]:
            has = feature in entitled[context.targeting_key or ""]
            return FlagResolutionDetails(has, reason=Reason.TARGETING_MATCH, variant="on" if has else "off")

        return InMemoryFlag("off", {"on": True, "off": False}, context_evaluator=evaluate)

    api.set_provider(InMemoryProvider({feature: flag(feature) for feature in index.features}))
    client = api.get_client()
    contexts = {text: EvaluationContext(text) for text in entitled}

    def ask(combination: str, feature: str) -> bool:
        return client.get_boolean_value(feature, False, contexts[combination])

    yield Side("openfeature-sdk, in-memory provider", ask, looped(ask))


if __name__ == "__main__":
    main()
