"""Feature models made at random, as UVL text, and which configurations they have, straight from what UVL says.

Nothing of licet is used here: a model is read from its data, not from its text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

from hypothesis import strategies as st

Holds = Callable[[frozenset[str]], bool]


class Feature(NamedTuple):
    """A feature with its groups: each a word or bounds, and the features in it."""

    name: str
    groups: tuple[tuple[str | tuple[int, int | None], tuple[Feature, ...]], ...]
    attributes: str = ""


class Constraint(NamedTuple):
    """A constraint as it is written, and what it means."""

    text: str
    holds: Holds


class Model(NamedTuple):
    """A feature model."""

    root: Feature
    constraints: tuple[Constraint, ...]


# ---- what it means ---------------------------------------------------------------------------------------------------


def features(feature: Feature) -> Iterator[Feature]:
    """The feature and all below it, as they are written."""
    yield feature
    for _, children in feature.groups:
        for child in children:
            yield from features(child)


def _allowed(kind: str | tuple[int, int | None], held: int, total: int) -> bool:
    match kind:
        case "mandatory":
            return held == total
        case "optional":
            return True
        case "or":
            return held >= 1
        case "alternative":
            return held == 1
        case (least, most):
            return held >= least and (most is None or held <= most)
    raise AssertionError(kind)


def _fits(feature: Feature, held: frozenset[str]) -> bool:
    if feature.name not in held:
        return not any(each.name in held for each in features(feature))
    return all(
        _allowed(kind, sum(child.name in held for child in children), len(children))
        and all(_fits(child, held) for child in children)
        for kind, children in feature.groups
    )


def configurations(model: Model) -> set[frozenset[str]]:
    """All configurations, by trying every set of features."""
    names = [feature.name for feature in features(model.root)]
    found = set()
    for choice in product((False, True), repeat=len(names) - 1):
        held = frozenset([names[0], *(name for name, chosen in zip(names[1:], choice, strict=True) if chosen)])
        if _fits(model.root, held) and all(constraint.holds(held) for constraint in model.constraints):
            found.add(held)
    return found


def optional(model: Model) -> Iterator[tuple[str, str]]:
    """Each feature that its group does not make mandatory, and the one above it. A group of as many as there are makes all
    of them so."""
    for feature in features(model.root):
        for kind, children in feature.groups:
            least = {"mandatory": len(children), "optional": 0, "or": 1, "alternative": 1}.get(str(kind), 0)
            if isinstance(kind, tuple):
                least = kind[0]
            if least != len(children):
                yield from ((child.name, feature.name) for child in children)


# ---- how it is written -----------------------------------------------------------------------------------------------


def written(model: Model, indent: str = "\t", line_end: str = "\n") -> str:
    """The model in UVL."""
    lines = ["features", *(f"{indent}{line}" for line in _lines(model.root, indent))]
    if model.constraints:
        lines += ["constraints", *(f"{indent}{constraint.text}" for constraint in model.constraints)]
    return line_end.join(lines)


def _lines(feature: Feature, indent: str) -> Iterator[str]:
    yield f'"{feature.name}" {feature.attributes}'
    for kind, children in feature.groups:
        if isinstance(kind, tuple):
            least, most = kind
            kind = f"[{least}]" if least == most else f"[{least}..{'*' if most is None else most}]"
        yield f"{indent}{kind}"
        for child in children:
            yield from (f"{indent}{indent}{line}" for line in _lines(child, indent))


# ---- made at random --------------------------------------------------------------------------------------------------

_kinds = st.sampled_from(["mandatory", "optional", "or", "alternative"]) | st.tuples(
    st.integers(0, 3), st.none() | st.integers(0, 3)
).map(lambda pair: (pair[0], pair[1] if pair[1] is None or pair[1] >= pair[0] else pair[0]))
_attributes = st.sampled_from(
    ["", "", "{abstract}", "{price 3}", "{price 2.5, doc 'what it is', wide {x 1, y 'z'}}", "{}"]
)
NAMES = ("root", "A", "B c", "D-e", "none", "f_1", "plan", "a", "G")


@st.composite
def trees(draw: st.DrawFn) -> Feature:
    """A tree of at most nine features."""
    names = list(NAMES[: draw(st.integers(1, len(NAMES)))])

    def feature(names: list[str]) -> Feature:
        name, *rest = names
        groups = []
        while rest:
            size = draw(st.integers(1, len(rest)))
            mine, rest = rest[:size], rest[size:]
            children = []
            while mine:
                own = draw(st.integers(1, len(mine)))
                children.append(feature(mine[:own]))
                mine = mine[own:]
            groups.append((draw(_kinds), tuple(children)))
        return Feature(name, tuple(groups), draw(_attributes))

    return feature(names)


def _quoted(name: str) -> str:
    return name if name.isalpha() else f'"{name}"'


def _ref(name: str) -> Constraint:
    return Constraint(_quoted(name), lambda held: name in held)


# How close each sign binds, and what it means.
_SIGNS: dict[str, tuple[int, Callable[[bool, bool], bool]]] = {
    "&": (4, lambda one, other: one and other),
    "|": (3, lambda one, other: one or other),
    "=>": (2, lambda one, other: not one or other),
    "<=>": (1, lambda one, other: one == other),
}


@st.composite
def constraints(draw: st.DrawFn, names: tuple[str, ...], depth: int = 4) -> tuple[Constraint, int]:
    """A constraint, and how close it is held together; brackets stand where they must, and sometimes elsewhere."""
    sign = draw(st.sampled_from(["", "!", *_SIGNS])) if depth else ""
    if not sign:
        return _ref(draw(st.sampled_from(names))), 6
    if sign == "!":
        of, binds = draw(constraints(names, depth - 1))
        text = of.text if binds >= 5 and not draw(st.booleans()) else f"({of.text})"
        return Constraint(f"!{text}", lambda held: not of.holds(held)), 5
    binding, means = _SIGNS[sign]
    (one, left), (other, right) = draw(constraints(names, depth - 1)), draw(constraints(names, depth - 1))
    first = one.text if left >= binding and not draw(st.booleans()) else f"({one.text})"
    second = other.text if right > binding and not draw(st.booleans()) else f"( {other.text} )"
    space = draw(st.sampled_from([" ", "", "  "]))
    text = f"{first}{space}{sign}{space}{second}"
    return Constraint(text, lambda held: means(one.holds(held), other.holds(held))), binding


@st.composite
def models(draw: st.DrawFn) -> Model:
    """A feature model of at most nine features and four constraints."""
    root = draw(trees())
    names = tuple(feature.name for feature in features(root))
    found = draw(st.lists(constraints(names), max_size=4))
    return Model(root, tuple(constraint for constraint, _ in found))
