"""What can only be seen when all names are bound: circles, and lines that cannot mean anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from licet.model import definition as model
from licet.model.circles import circles
from licet.model.definition import Condition, Definition, Feature, Item, Line
from licet.model.leaves import parts_of
from licet.model.problems import Problems
from licet.syntax import ast


def check_terms(terms: tuple[model.Term, ...], problems: Problems) -> bool:
    """Whether no term rests on itself (E0311)."""
    edges = {term.id: [leaf.term for leaf in _all(term.condition) if isinstance(leaf, model.InTerm)] for term in terms}
    places = {term.id: term.origin for term in terms}
    good = True
    for circle in circles(edges):
        good = False
        title = f"the term `{circle[0]}` rests on itself"
        others = [(places[name], f"and `{name}` is part of it") for name in circle[1:]]
        problems.tell("E0311", title, places[circle[0]], "its condition leads back here", *others)
    return good


def _all(condition: Condition) -> Iterator[Condition]:
    open_ = [condition]
    while open_:
        at = open_.pop()
        yield at
        open_.extend(parts_of(at))


def above(name: str, features: Mapping[str, Feature]) -> Iterator[str]:
    """A feature and those that it is nested in, from the inside out."""
    at: str | None = name
    while at is not None:
        yield at
        at = features[at].parent


def check_features(definition: Definition, problems: Problems) -> None:
    """Circles of `covers` and `replaces`, and what stands over what is nested in it (E0305)."""
    for word in ("covers", "replaces"):
        edges = {feature.id: getattr(feature, word) for feature in definition.features}
        for circle in circles(edges):
            first = definition.feature[circle[0]]
            title = f"`{circle[0]}` {word} itself"
            label = f"`{circle[0]}` {word} `{edges[circle[0]][0] if len(circle) == 1 else circle[1]}`"
            following = [*circle[1:], circle[0]]
            others = [
                (definition.feature[one].origin, f"`{one}` {word} `{two}`")
                for one, two in zip(circle[1:], following[1:], strict=True)
            ]
            problems.tell("E0305", title, first.origin, label, *others, help=f"take one `{word}` out")
        for feature in definition.features:
            for other in edges[feature.id]:
                pair = (feature.id, other)
                outer = other if other in set(above(feature.id, definition.feature)) else feature.id
                inner = feature.id if outer == other else other
                if inner != outer and outer in set(above(inner, definition.feature)):
                    title = f"`{pair[0]}` {word} `{pair[1]}`, and one is nested in the other"
                    label, place = f"it {word} `{other}`", definition.feature[other].origin
                    help = "draw one of them elsewhere: granting the outer one grants both"
                    problems.tell("E0305", title, feature.origin, label, (place, "nested here"), help=help)


def check_conditions(definition: Definition, problems: Problems) -> None:
    """Grants that depend, through conditions, on themselves (E0306)."""
    terms = {term.id: term.condition for term in definition.terms}
    better: dict[str, list[str]] = {}
    for feature in definition.features:
        for lesser in feature.replaces:
            better.setdefault(lesser, []).append(feature.id)
    named: dict[str, dict[str, Line]] = {}
    for item in definition.items:
        for line in item.lines:
            if line.condition is not None:
                for name in _features_in(line.condition, terms, better):
                    named.setdefault(line.feature, {}).setdefault(name, line)
    if not named:
        return
    edges = {
        feature.id: [*named.get(feature.id, ()), *([feature.parent] if feature.parent else [])]
        for feature in definition.features
    }
    for circle in circles(edges):
        places = []
        for at, name in enumerate(circle):
            following = circle[(at + 1) % len(circle)]
            because = named.get(name, {}).get(following)
            if because is not None:
                places.append((because.origin, f"whether `{name}` is granted depends on `{following}`"))
        title = f"whether `{circle[0]}` is granted depends on itself"
        help = "let one of the conditions name plans or add-ons instead of features"
        problems.tell("E0306", title, *places[0], *places[1:], help=help)


def _features_in(
    condition: Condition, terms: Mapping[str, Condition], better: Mapping[str, list[str]]
) -> Iterator[str]:
    open_, seen = [condition], set[str]()
    while open_:
        for at in _all(open_.pop()):
            if isinstance(at, model.InTerm) and at.term not in seen:
                seen.add(at.term)
                open_.append(terms[at.term])
            elif isinstance(at, model.Granted):
                queue = [at.feature]
                for name in queue:
                    yield name
                    if at.or_better:
                        queue.extend(one for one in better.get(name, ()) if one not in queue)


def check_without(definition: Definition, problems: Problems) -> None:
    """`without` of what cannot be inherited (E0304); grants that give back what a lower tier took (N0604)."""
    taking = [(item, line) for item in definition.items for line in item.lines if not line.plus]
    if not taking:
        return
    included_by: dict[str, list[str]] = {}
    for item in definition.items:
        for include in item.includes:
            included_by.setdefault(include.item, []).append(item.id)
    own = {item.id: _own(item) for item in definition.items}
    for item, line in taking:
        chain = set(above(line.feature, definition.feature))
        if not _could_inherit(definition, item, chain, line.feature, own):
            label = "nothing that the block includes could grant it"
            title = f"`{item.id}` takes `{line.feature}` away, which it does not inherit"
            help = "take the line out" if item.includes else "take the line out; this block includes nothing"
            problems.tell("E0304", title, line.origin, label, help=help)
        queue = list(included_by.get(item.id, ()))
        for name in queue:
            queue.extend(one for one in included_by.get(name, ()) if one not in queue)
            for other in definition.item[name].lines:
                if other.plus and other.feature in chain and line.feature not in own[name]["minus"]:
                    title = f"`{name}` gives `{line.feature}` back, which `{item.id}` took away"
                    problems.tell("N0604", title, other.origin, "given back here", (line.origin, "taken away here"))


def _own(item: Item) -> dict[str, set[str]]:
    return {
        "plus": {line.feature for line in item.lines if line.plus},
        "minus": {line.feature for line in item.lines if not line.plus},
    }


def _could_inherit(
    definition: Definition, item: Item, chain: set[str], feature: str, own: Mapping[str, Mapping[str, set[str]]]
) -> bool:
    if (own[item.id]["plus"] & chain) - {feature}:
        return True
    below = {
        one.id for one in definition.features if one.parent is not None and feature in above(one.id, definition.feature)
    }
    queue = [include.item for include in item.includes]
    for name in queue:
        if own[name]["plus"] & (chain | below):
            return True
        queue.extend(include.item for include in definition.item[name].includes if include.item not in queue)
    return False


def check_exact_tiers(definition: Definition, wanted: list[ast.Condition], problems: Problems) -> None:
    """Conditions that ask for a tier exactly where others extend it (W0603); not below `not`, not in counts."""
    extended: dict[str, str] = {}
    for item in definition.items:
        if item.extends is not None:
            extended.setdefault(item.extends, item.id)
    for condition in wanted:
        refs = list(_asked(condition))
        named = {ref.name.text for ref in refs}
        for ref in refs:
            name = ref.name.text
            higher = extended.get(name)
            if higher is None or ref.climb is not None or higher in named:
                continue
            title = f"`{name}` is meant exactly: `{higher}` does not meet this"
            help = f"write `{name} or higher`, if `{higher}` is as good"
            problems.tell("W0603", title, ref.span, f"not met by `{higher}`", help=help)


def _asked(condition: ast.Condition) -> Iterator[ast.Ref]:
    """The names that a condition asks for: not those below `not`, nor in counts."""
    open_ = [condition]
    while open_:
        at = open_.pop()
        if isinstance(at, ast.And | ast.Or):
            open_.extend(reversed(at.of))
        elif isinstance(at, ast.Ref):
            yield at
