"""An index from a catalogue: every legal combination where they are few, else what plans and add-ons bring, and when."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, Literal

from licet.answers.reasoner import Reasoner
from licet.asp.circuit import Circuit, circuit
from licet.index.nodes import Nodes, used
from licet.model.definition import Definition, Exceeded
from licet.runtime.circuit import Held
from licet.runtime.combination import Places, answer, bits_of
from licet.runtime.content import Answer, Content, Family, Limit, Listed, Parts, Reached, Source

Kind = Literal["listed", "parts"]

# Up to so many legal combinations are listed, if what they have is no more than so many bits.
MOST_LISTED, MOST_BITS = 10_000, 64_000_000
# So many are listed where somebody asks for that; a reader takes no more of them.
MOST_ASKED = 100_000


class TooMany(Exception):
    """There are more combinations than can be listed."""


def build(reasoner: Reasoner, hash: str, kind: Kind | None = None) -> Content:
    """The content of the index of a catalogue, on its day; `kind` (default: what suits) is how it answers.

    Raises Undecided, and TooMany where they shall be listed and cannot be.
    """
    parts = _parts(reasoner, hash)
    if kind == "parts":
        return parts
    every = frozenset(item.id for item in reasoner.definition.addons)
    most = MOST_ASKED if kind else min(MOST_LISTED, MOST_BITS // max(1, len(parts.features)))
    selections = [combination.parts for combination in islice(reasoner.combinations(counted=every), most + 1)]
    if len(selections) > most:
        if kind:
            raise TooMany
        return parts
    return _listed(parts, selections)


def _listed(parts: Content, selections: list[tuple[str, ...]]) -> Content:
    """The same with each of these legal combinations."""
    places = Places(parts)
    held = sorted(bits_of(places.item[name] for name in selection) for selection in selections)
    answers: dict[Answer, int] = {}
    combinations: dict[int, int] = {}
    for items in held:
        found = answer(places, Held(items, 0))
        assert found is not None, "what the solver lists is legal by its own program"
        combinations[items] = answers.setdefault(found, len(answers))
    return parts._replace(rules=Listed(tuple(answers), combinations))


def _parts(reasoner: Reasoner, hash: str) -> Content:
    definition = reasoner.definition
    rules = circuit(reasoner.program())
    plans, addons = (tuple(item.id for item in each) for each in (definition.plans, definition.addons))
    items = {name: number for number, name in enumerate(plans + addons)}
    features = {name: number for number, name in enumerate(definition.feature)}
    limits = {name: number for number, name in enumerate(definition.limit)}
    nodes = Nodes(rules, items)
    atoms = rules.atoms
    never = [nodes.of(atom) for _, atom in sorted(atoms["violated"].items())]
    gives, sometimes = _gifts(rules, nodes, items, features)
    reached = sorted(
        (features[feature], int(rank), nodes.of(atom)) for (feature, rank), atom in atoms["reached"].items()
    )
    lines = dict(_amounts(definition))
    sources = sorted(
        (limits[limit], items[item], line, adds, nodes.of(atom))
        for adds, kind in enumerate(("limit_from", "limit_raise"))
        for (limit, item, line), atom in atoms[kind].items()
    )
    roots = [*never, *(node for each in sometimes for node in each)]
    roots += [*(node for _, _, node in reached), *(node for *_, node in sources)]
    kept, number = used(nodes.nodes, roots)
    return Content(
        definition.id,
        definition.version,
        hash,
        definition.on or definition.as_of,
        definition.since,
        plans,
        addons,
        {
            items[rule.never.item]: definition.item[rule.never.item].most
            for rule in definition.rules
            if isinstance(rule.never, Exceeded)
        }
        | {items[item.id]: None for item in definition.addons if item.most is None},
        dict(_families(definition)),
        tuple(item.id for item in definition.items if item.kind == "bundle"),
        tuple(features),
        {features[feature.id]: feature.levels for feature in definition.features if feature.levels},
        tuple(Limit(each.id, each.unit, each.period, each.several or "largest") for each in definition.limits),
        tuple(Reached(feature, rank) for feature, rank, _ in reached),
        tuple(Source(limit, item, lines[line], bool(adds)) for limit, item, line, adds, _ in sources),
        Parts(
            tuple(kept),
            tuple(sorted({number[node] for node in never})),
            gives,
            tuple(tuple(sorted((number[node], given) for node, given in each.items())) for each in sometimes),
            _replaces(rules, features),
            tuple(number[row[-1]] for row in reached),
            tuple(number[row[-1]] for row in sources),
        ),
    )


def _gifts(
    rules: Circuit, nodes: Nodes, items: dict[str, int], features: dict[str, int]
) -> tuple[tuple[int, ...], list[dict[int, int]]]:
    """The features that each item gives, and those that it gives where a node is true."""
    always: list[list[int]] = [[] for _ in items]
    sometimes: list[dict[int, list[int]]] = [{} for _ in items]
    for (feature,), atom in rules.atoms["granted"].items():
        for rule in rules.rules[atom]:
            (holder,) = (each for each in rule.body if each in rules.held)
            rest = nodes.literals(each for each in rule.body if each != holder)
            item = items[rules.held[holder]]
            if nodes.is_true(rest):
                always[item].append(features[feature])
            else:
                sometimes[item].setdefault(rest, []).append(features[feature])
    return tuple(map(bits_of, always)), [{node: bits_of(of) for node, of in each.items()} for each in sometimes]


def _replaces(rules: Circuit, features: dict[str, int]) -> dict[int, int]:
    """The features that each replaces directly, read from what the solver derives of those that are outdone.

    Asserts that what is entitled is what is granted and not outdone: that alone is what a reader does with it.
    """
    granted = {atom: name for (name,), atom in rules.atoms["granted"].items()}
    outdone = {atom: name for (name,), atom in rules.atoms["outdone"].items()}
    replaced = {atom: name for (name,), atom in rules.atoms["replaced"].items()}
    over: dict[int, list[int]] = {}
    for atom, lesser in outdone.items():
        for rule in rules.rules[atom]:
            (literal,) = rule.body
            better = granted.get(literal) or outdone[literal]
            over.setdefault(features[better], []).append(features[lesser])
    for atom, name in replaced.items():
        (rule,) = rules.rules[atom]
        assert {granted.get(each) or outdone.get(each) for each in rule.body} == {name}
    for (name,), atom in rules.atoms["entitled"].items():
        (rule,) = rules.rules[atom]
        expected = {rules.atoms["granted"][name,]}
        if (name,) in rules.atoms["replaced"]:
            expected.add(-rules.atoms["replaced"][name,])
        assert set(rule.body) == expected
    return {better: bits_of(lesser) for better, lesser in sorted(over.items())}


def _amounts(definition: Definition) -> Iterator[tuple[str, Any]]:
    for limit in definition.limits:
        if limit.default is not None:
            yield limit.default.id, limit.default.amount
    for item in definition.items:
        yield from ((line.id, line.amount) for line in item.limits)


def _families(definition: Definition) -> Iterator[tuple[str, Family]]:
    tiers: dict[str, list[str]] = {}
    for item in definition.items:
        if item.family is not None:
            tiers.setdefault(item.family, []).append(item.id)
    for item in definition.items:
        if item.kind == "solution" or (item.kind == "addon" and item.id in tiers):
            yield item.id, Family("solution" if item.kind == "solution" else "addon", tuple(tiers.get(item.id, ())))
