"""Small catalogues, drawn at random: first described as data, then written as text.

A description is a sequence of blocks with stand-in names that say what is named: `f2` is a feature, `b0` a bundle, `s0` a
solution with its tiers `s0.t0` and `s0.t1`, `p0` a plan, `a0` an add-on (perhaps with tiers), `m0` a term, `r0` a rule.
Each block is written by itself, so that blocks can be shuffled, named otherwise, and spread over files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal, NamedTuple, TypeVar

from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.vendor.pretty import RepresentationPrinter

import licet
from licet.model import definition as model
from licet.text import Source, Span

Names = Callable[[str], str]
Kind = Literal["features", "bundle", "solution", "tier", "plan", "addon", "addon-tier"]
T = TypeVar("T")

# ---- what is described -----------------------------------------------------------------------------------------------


class Bound(NamedTuple):
    least: int
    most: int | None
    text: str


class Name(NamedTuple):
    """A name in a condition, `or higher`, `and above`, `or better` or nothing after it."""

    name: str
    climb: str = ""


class Not(NamedTuple):
    of: Condition


class Joined(NamedTuple):
    word: Literal["and", "or"]
    of: tuple[Condition, ...]


class CountOf(NamedTuple):
    bound: Bound
    of: tuple[Name, ...]


class CountHeld(NamedTuple):
    bound: Bound
    what: Literal["plan", "add-on"]


Condition = Name | Not | Joined | CountOf | CountHeld


@dataclass(frozen=True)
class Declared:
    """The line that declares a feature, granting it or not, with those nested in it."""

    feature: str
    plus: bool
    when: Condition | None
    nested: tuple[Declared, ...]


@dataclass(frozen=True)
class Said:
    """`+ feature` or `without feature`, of a feature that is declared elsewhere."""

    feature: str
    plus: bool
    when: Condition | None
    shown_as: bool = False


@dataclass(frozen=True)
class Block:
    """`features`, a bundle, a solution, a tier, a plan, an add-on or a tier of one."""

    kind: Kind
    id: str
    includes: tuple[str, ...] = ()
    lines: tuple[Declared | Said, ...] = ()
    tiers: tuple[Block, ...] = ()
    holder: str | None = None
    requires: Condition | None = None
    excludes: tuple[str, ...] = ()
    available: Condition | Literal["on its own"] | None = None


@dataclass(frozen=True)
class Requires:
    left: Name
    condition: Condition


@dataclass(frozen=True)
class Excludes:
    left: Name
    of: tuple[Name, ...]


@dataclass(frozen=True)
class IfThen:
    condition: Condition
    then: Condition


@dataclass(frozen=True)
class Never:
    condition: Condition


Statement = Requires | Excludes | IfThen | Never | CountOf | CountHeld


@dataclass(frozen=True)
class Rule:
    id: str
    statement: Statement


@dataclass(frozen=True)
class Term:
    id: str
    condition: Condition


@dataclass(frozen=True)
class Holds:
    holder: Literal["user", "customer"]
    bound: Bound | None
    what: Literal["plan", "add-on"]


@dataclass(frozen=True)
class Feature:
    """What is true of a feature wherever it is declared."""

    id: str
    parent: str | None = None
    covers: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    under: str | None = None


@dataclass(frozen=True)
class Description:
    features: tuple[Feature, ...]
    blocks: tuple[Block, ...]
    holds: tuple[Holds, ...] = ()
    terms: tuple[Term, ...] = ()
    rules: tuple[Rule, ...] = ()
    counted: Literal["", "plans", "addons"] | tuple[str, ...] = ""

    def _repr_pretty_(self, printer: RepresentationPrinter, _cycle: bool) -> None:
        """What Hypothesis shows of a failure: the text."""
        printer.text("\n" + written(self))

    @property
    def everything(self) -> list[Block]:
        """The blocks, and the tiers in them."""
        return [each for block in self.blocks for each in (block, *block.tiers)]

    @property
    def plans(self) -> list[str]:
        return [block.id for block in self.everything if block.kind in ("tier", "plan")]

    @property
    def addons(self) -> list[str]:
        return [
            block.id
            for block in self.everything
            if block.kind == "addon-tier" or (block.kind == "addon" and not block.tiers)
        ]

    def with_rule(self, rule: Rule) -> Description:
        return replace(self, rules=(*self.rules, rule))


# ---- how it is written -----------------------------------------------------------------------------------------------


def as_it_is(name: str) -> str:
    return name


def written(description: Description, names: Names = as_it_is) -> str:
    """The catalogue as text, in one file."""
    return "\n".join([header(description, names), *blocks(description, names)])


def header(description: Description, names: Names = as_it_is) -> str:
    lines = [f'catalogue {names("c0")} "C0"']
    match description.counted:
        case "plans":
            lines.append("  combinations of plans")
        case "addons":
            lines.append("  combinations of plans and addons")
        case (*chosen,) if chosen:
            lines.append(f"  combinations of plans and {', '.join(map(names, chosen))}")
    return _text(lines)


def blocks(description: Description, names: Names = as_it_is) -> list[str]:
    """Every block but the header, each a text of whole lines."""
    features = {feature.id: feature for feature in description.features}
    return [
        *[_text([holds_line(holds)]) for holds in description.holds],
        *[_text(_block(block, features, names)) for block in description.blocks if block.lines or block.id],
        *[_text(_term(term, names)) for term in description.terms],
        *[_text(_rule(rule, names)) for rule in description.rules],
    ]


def holds_line(holds: Holds) -> str:
    amount = "any" if holds.bound is None else holds.bound.text
    return f"each {holds.holder} holds {amount} {things(holds.what, holds.bound)}"


def things(what: str, bound: Bound | None) -> str:
    return what if bound is not None and bound.text.endswith(" 1") else f"{what}s"


def condition(said: Condition, names: Names, *, inside: bool = False) -> str:
    match said:
        case Name(name, climb):
            return f"{names(name)} {climb}".rstrip()
        case Not(of):
            text = f"not {condition(of, names, inside=True)}"
        case Joined(word, of):
            text = f" {word} ".join(condition(each, names, inside=True) for each in of)
        case CountOf(bound, of):
            text = f"{bound.text} of {', '.join(condition(each, names) for each in of)}"
        case CountHeld(bound, what):
            text = f"{bound.text} {things(what, bound)}"
    return f"({text})" if inside else text


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _title(name: str) -> str:
    return f'"{name.upper()}"'


def _when(said: Condition | None, names: Names) -> str:
    return "" if said is None else f" when {condition(said, names)}"


def _line(line: Declared | Said, features: dict[str, Feature], names: Names, depth: int) -> list[str]:
    indent = "  " * depth
    if isinstance(line, Said):
        sign = "+" if line.plus else "without"
        title = f' shown as "{line.feature.upper()} here"' if line.shown_as else ""
        return [f"{indent}{sign} {names(line.feature)}{title}{_when(line.when, names)}"]
    feature = features[line.feature]
    clauses = [_title(line.feature)]
    if feature.under:
        clauses.append(f"under {names(feature.under)}")
    if feature.covers:
        clauses.append(f"covers {', '.join(map(names, feature.covers))}")
    if feature.replaces:
        clauses.append(f"replaces {', '.join(map(names, feature.replaces))}")
    head = f"{indent}{'+ ' if line.plus else ''}{names(line.feature)} {' '.join(clauses)}{_when(line.when, names)}"
    return [head, *[text for each in line.nested for text in _line(each, features, names, depth + 1)]]


def _block(block: Block, features: dict[str, Feature], names: Names, depth: int = 0) -> list[str]:
    indent = "  " * depth
    if block.kind == "features":
        head = "features"
    else:
        word = "tier" if depth else block.kind
        head = f"{indent}{word} {names(block.id).split('.')[-1]} {_title(block.id)}"
        if block.includes:  # inside a solution, its tiers by their short names
            family = names(block.id).rpartition(".")[0] + "."
            head += f" includes {', '.join(names(name).removeprefix(family) for name in block.includes)}"
        if block.holder:
            head += f" per {block.holder}"
    lines = [head]
    if block.available == "on its own":
        lines.append(f"{indent}  sold on its own")
    elif block.available is not None:
        lines.append(f"{indent}  available with {condition(block.available, names)}")
    if block.requires is not None:
        lines.append(f"{indent}  requires {condition(block.requires, names)}")
    if block.excludes:
        lines.append(f"{indent}  excludes {', '.join(map(names, block.excludes))}")
    for line in block.lines:
        lines += _line(line, features, names, depth + 1)
    for tier in block.tiers:
        lines += _block(tier, features, names, depth + 1)
    return lines


def _term(term: Term, names: Names) -> list[str]:
    return [f"term {names(term.id)} {_title(term.id)}", f"  {condition(term.condition, names)}"]


def _rule(rule: Rule, names: Names) -> list[str]:
    match rule.statement:
        case Requires(left, said):
            text = f"{condition(left, names)} requires {condition(said, names)}"
        case Excludes(left, of):
            text = f"{condition(left, names)} excludes {', '.join(condition(each, names) for each in of)}"
        case IfThen(said, then):
            text = f"if {condition(said, names)} then {condition(then, names)}"
        case Never(said):
            text = f"never {condition(said, names, inside=True)}"
        case CountOf() | CountHeld() as count:
            text = condition(count, names)
    return [f"rule {names(rule.id)} {_title(rule.id)}", f"  {text}"]


# ---- how it is drawn -------------------------------------------------------------------------------------------------

MOST_PLANS = 5
MOST_FEATURES = 7


class _Pick:
    """Draws by whole numbers alone: making a strategy for each choice would take most of the time."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def number(self, least: int, most: int) -> int:
        return self._draw(_numbers(least, most))

    def chance(self, in_ten: int) -> bool:
        """True in so many cases of ten; shrinks to False."""
        return self.number(0, 9) >= 10 - in_ten

    def one(self, things: Sequence[T]) -> T:
        """One of these; shrinks to the first."""
        return things[self.number(0, len(things) - 1)]

    def some(self, things: Sequence[T], least: int, most: int) -> list[T]:
        """Some of these, each once, in any order; shrinks to the fewest, in their order."""
        left = list(things)
        most = min(most, len(left))
        return [left.pop(self.number(0, len(left) - 1)) for _ in range(self.number(min(least, most), most))]


@cache
def _numbers(least: int, most: int) -> st.SearchStrategy[int]:
    return st.integers(least, most)


@dataclass
class _Sketch:
    """What is known of a catalogue while it is drawn: a condition may name only what is already there."""

    features: list[Feature] = field(default_factory=list)
    bundles: list[str] = field(default_factory=list)
    solutions: dict[str, list[str]] = field(default_factory=dict)
    plans: list[str] = field(default_factory=list)
    addons: dict[str, list[str]] = field(default_factory=dict)
    terms: list[Term] = field(default_factory=list)
    includes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    circles: bool = False  # whether grants may depend on themselves

    @property
    def all_plans(self) -> list[str]:
        return [tier for tiers in self.solutions.values() for tier in tiers] + self.plans

    @property
    def all_addons(self) -> list[str]:
        return [name for addon, tiers in self.addons.items() for name in (tiers or [addon])]

    @property
    def families(self) -> list[str]:
        return [*self.solutions, *[addon for addon, tiers in self.addons.items() if tiers]]

    def up(self, feature: int) -> list[int]:
        """The feature and its ancestors, by number."""
        parent = self.features[feature].parent
        return [feature] if parent is None else [feature, *self.up(int(parent[1:]))]

    def better(self, feature: int) -> set[int]:
        """The feature and all that replace it, directly or through others."""
        found = {feature}
        for _ in self.features:
            found |= {int(each.id[1:]) for each in self.features for name in each.replaces if int(name[1:]) in found}
        return found

    def reaches(self, said: Condition) -> int:
        """The last feature that a condition asks for, -1 if it asks for none."""
        match said:
            case Name(name, climb) if name[0] == "f":
                return max(self.better(int(name[1:]))) if climb else int(name[1:])
            case Name(name) if name[0] == "m":
                return self.reaches(self.terms[int(name[1:])].condition)
            case Name() | CountHeld():
                return -1
            case Not(of):
                return self.reaches(of)
            case Joined(_, of) | CountOf(_, of):
                return max(self.reaches(each) for each in of)
        raise AssertionError(said)

    def atoms(self, before: int | None) -> list[Name]:
        """What a condition may name; of features only those before the one of that number."""
        limit = len(self.features) if before is None or self.circles else before
        held = [*self.all_plans, *self.all_addons]
        atoms = [Name(name) for name in (*held, *self.families)]
        atoms += [Name(name, climb) for name in held if "." in name for climb in ("or higher", "and above")]
        asking = [Name(feature.id, climb) for feature in self.features for climb in ("", "or better")]
        asking += [Name(term.id) for term in self.terms]
        return atoms + [name for name in asking if self.reaches(name) < limit]


@st.composite
def descriptions(draw: st.DrawFn, *, circles: bool = False) -> Description:
    """A small catalogue, without mistakes as far as can be seen while drawing.

    With `circles` a condition may ask for any feature: a grant may then depend on itself, which is a mistake.
    """
    pick = _Pick(draw)
    sketch = _Sketch(circles=circles)
    _pick_features(pick, sketch)
    _pick_items(pick, sketch)
    for number in range(pick.number(0, 2)):
        sketch.terms.append(Term(f"m{number}", _pick_condition(pick, sketch)))
    blocks = _pick_blocks(pick, sketch)
    return Description(
        features=tuple(sketch.features),
        blocks=tuple(blocks),
        holds=_pick_holds(pick, sketch),
        terms=tuple(sketch.terms),
        rules=tuple(Rule(f"r{number}", _pick_statement(pick, sketch)) for number in range(pick.number(0, 3))),
        counted=_pick_counted(pick, sketch),
    )


def _pick_features(pick: _Pick, sketch: _Sketch) -> None:
    """A forest in preorder, at most three levels deep, and what covers, replaces and stands under what."""
    depth = -1
    path: list[str] = []
    for number in range(pick.number(1, MOST_FEATURES)):
        depth = pick.number(0, min(depth + 1, 2))
        del path[depth:]
        sketch.features.append(Feature(f"f{number}", path[-1] if path else None))
        path.append(f"f{number}")
    over: dict[tuple[int, int], str] = {}
    last = len(sketch.features) - 1
    if last:
        upward = pick.chance(5)  # one direction for all: no circles
        for _ in range(pick.number(0, 3)):
            word = pick.one(["replaces", "covers"])
            low, high = sorted((pick.number(0, last), pick.number(0, last)))
            if low not in sketch.up(high):
                over.setdefault((high, low) if upward else (low, high), word)
    for number, feature in enumerate(list(sketch.features)):
        below = [(f"f{lesser}", word) for (better, lesser), word in over.items() if better == number]
        shown_under = feature.parent is None and number and pick.chance(2)
        sketch.features[number] = Feature(
            feature.id,
            feature.parent,
            covers=tuple(name for name, word in below if word == "covers"),
            replaces=tuple(name for name, word in below if word == "replaces"),
            under=f"f{pick.number(0, number - 1)}" if shown_under else None,
        )


def _pick_items(pick: _Pick, sketch: _Sketch) -> None:
    """The names of all blocks, and what includes what: each only what comes before it in some order."""
    sketch.bundles = [f"b{number}" for number in range(pick.number(0, 2))]
    for number in range(pick.number(0, 2)):
        sketch.solutions[f"s{number}"] = [f"s{number}.t{tier}" for tier in range(pick.number(1, 2))]
    room = MOST_PLANS - len(sketch.all_plans)
    sketch.plans = [f"p{number}" for number in range(pick.number(0 if sketch.solutions else 1, min(room, 3)))]
    for number in range(pick.number(0, 3)):
        tiers = pick.number(1, 2) if number == 0 and pick.chance(3) else 0
        sketch.addons[f"a{number}"] = [f"a{number}.t{tier}" for tier in range(tiers)]

    before = list(sketch.bundles)
    for number, bundle in enumerate(sketch.bundles):
        sketch.includes[bundle] = tuple(pick.some(before[:number], 0, 1))
    plans = sketch.all_plans
    for name in [*pick.some(plans, len(plans), len(plans)), *sketch.all_addons]:
        tiers = [other for other in sketch.includes if _family(other) == _family(name)]  # a tier extends at most one
        others = [other for other in before if other not in tiers]
        sketch.includes[name] = (*pick.some(tiers, 0, 1), *pick.some(others, 0, 2))
        if name in plans:
            before.append(name)


def _family(name: str) -> str:
    return name.partition(".")[0]


def _pick_blocks(pick: _Pick, sketch: _Sketch) -> list[Block]:
    """The blocks with their lines. What includes another is drawn after it, for `without` must find something."""
    granting = [*sketch.bundles, *sketch.families]
    granting += [name for name in sketch.includes if name not in granting]
    # Where each tree of features is declared: in a `features` block, or in one that grants.
    roots = [feature.id for feature in sketch.features if feature.parent is None]
    home = {root: pick.one(["", *granting]) for root in roots}
    lines: dict[str, tuple[Declared | Said, ...]] = {}
    for name in granting:
        declared = tuple(_pick_declared(pick, sketch, root) for root in roots if home[root] == name)
        lines[name] = (*declared, *_pick_said(pick, sketch, name, declared, lines))

    def block(kind: Kind, name: str, tiers: Iterable[Block] = (), holder: str | None = None) -> Block:
        drawn = Block(kind, name, sketch.includes.get(name, ()), lines[name], tuple(tiers), holder)
        return drawn if kind in ("bundle", "solution") else _pick_extras(pick, sketch, drawn)

    elsewhere = tuple(_declared_only(sketch, root) for root in roots if home[root] == "")
    blocks = [Block("features", "", lines=elsewhere)] if elsewhere else []
    blocks += [block("bundle", name) for name in sketch.bundles]
    blocks += [
        block("solution", name, [block("tier", tier) for tier in sketch.solutions[name]]) for name in sketch.solutions
    ]
    blocks += [block("plan", name) for name in sketch.plans]
    for name, tiers in sketch.addons.items():
        holder = pick.one([None, "user", "customer"])
        blocks.append(block("addon", name, [block("addon-tier", tier) for tier in tiers], holder))
    return blocks


def _declared_only(sketch: _Sketch, feature: str) -> Declared:
    nested = [each.id for each in sketch.features if each.parent == feature]
    return Declared(feature, False, None, tuple(_declared_only(sketch, each) for each in nested))


def _pick_declared(pick: _Pick, sketch: _Sketch, feature: str) -> Declared:
    plus = not pick.chance(3)
    when = _pick_condition(pick, sketch, int(feature[1:])) if plus and pick.chance(3) else None
    nested = [each.id for each in sketch.features if each.parent == feature]
    return Declared(feature, plus, when, tuple(_pick_declared(pick, sketch, each) for each in nested))


def _pick_said(
    pick: _Pick,
    sketch: _Sketch,
    block: str,
    declared: tuple[Declared, ...],
    lines: dict[str, tuple[Declared | Said, ...]],
) -> list[Said]:
    """Lines on features that are declared elsewhere, or here without a plus."""
    plus = set(_plus(declared))
    said: list[Said] = []
    for number, feature in enumerate(sketch.features):
        kind = "" if feature.id in plus else pick.one(["", "", "+", "without"])
        if not kind:
            continue
        conditional = pick.chance(5)
        whens = [_pick_condition(pick, sketch, number) if conditional else None]
        if kind == "+" and conditional and pick.chance(3):  # several conditional lines mean "or"
            whens.append(_pick_condition(pick, sketch, number))
        said += [Said(feature.id, kind == "+", when, kind == "+" and pick.chance(2)) for when in whens]
    # What a `without` takes away must be inherited, or granted here by an ancestor's line.
    plus.update(line.feature for line in said if line.plus)

    def takes_something(line: Said) -> bool:
        above = [f"f{number}" for number in sketch.up(int(line.feature[1:]))[1:]]
        inherited = any(_may_give(sketch, lines, name, line.feature) for name in _inherits_from(sketch, block))
        return inherited or not plus.isdisjoint(above)

    return [line for line in said if line.plus or takes_something(line)]


def _plus(lines: Iterable[Declared | Said]) -> list[str]:
    """The features of the lines with a plus, nested ones too."""
    found = []
    for line in lines:
        found += [line.feature] if line.plus else []
        found += _plus(line.nested) if isinstance(line, Declared) else []
    return found


def _inherits_from(sketch: _Sketch, block: str) -> list[str]:
    included = sketch.includes.get(block, ())
    extends = any("." in name and _family(name) == _family(block) for name in included)
    return [*included, *([block.partition(".")[0]] if "." in block and not extends else [])]


def _may_give(sketch: _Sketch, lines: dict[str, tuple[Declared | Said, ...]], block: str, feature: str) -> bool:
    """Whether a block gives a feature under some condition."""
    plus = _plus(lines[block])
    minus = [line.feature for line in lines[block] if isinstance(line, Said) and not line.plus and line.when is None]
    for number in sketch.up(int(feature[1:])):
        if f"f{number}" in plus:
            return True
        if f"f{number}" in minus:
            return False
    return any(_may_give(sketch, lines, name, feature) for name in _inherits_from(sketch, block))


def _pick_extras(pick: _Pick, sketch: _Sketch, block: Block) -> Block:
    """`requires`, `excludes`, and how an add-on is sold."""
    requires = _pick_condition(pick, sketch) if pick.chance(1) else None
    excludes: tuple[str, ...] = ()
    if pick.chance(1):
        others = [*sketch.all_plans, *sketch.all_addons, *sketch.families]
        excludes = tuple(pick.some([name for name in others if _family(name) != _family(block.id)], 0, 2))
    available: Condition | Literal["on its own"] | None = None
    if block.kind in ("addon", "addon-tier") and pick.chance(4):
        own = block.kind == "addon" and pick.chance(4)
        available = "on its own" if own else _pick_condition(pick, sketch)
    return replace(block, requires=requires, excludes=excludes, available=available)


def _pick_holds(pick: _Pick, sketch: _Sketch) -> tuple[Holds, ...]:
    lines: list[Holds] = []
    holders: list[Literal["user", "customer"]] = ["user", "customer"]
    plans, addons = len(sketch.all_plans), len(sketch.all_addons)
    if plans > 1 or pick.chance(5):
        holders = pick.some(holders, 2, 2)
        lines.append(Holds(holders[0], None if pick.chance(2) else _pick_bound(pick, plans, ranges=True), "plan"))
        if pick.chance(1):
            lines.append(Holds(holders[1], _pick_bound(pick, plans, ranges=True), "plan"))
    if addons and pick.chance(4):
        bound = None if pick.chance(5) else _pick_bound(pick, addons, ranges=True)
        lines.append(Holds(pick.one(holders), bound, "add-on"))
    return tuple(lines)


def _pick_counted(pick: _Pick, sketch: _Sketch) -> Literal["", "plans", "addons"] | tuple[str, ...]:
    choice = pick.one(["", "plans", "addons", "named"])
    if not sketch.addons:
        return "plans" if choice == "plans" else ""
    if choice != "named":
        return choice  # type: ignore[return-value]
    addons = pick.some(list(sketch.addons), 1, 2)
    return tuple(pick.one([name, *sketch.addons[name]]) for name in addons)


def _pick_bound(pick: _Pick, count: int, *, ranges: bool = False) -> Bound:
    """An amount of `count` things, such that some number of them is too many or too few."""
    kind = pick.one(["at least", "at most", "exactly", *(["to"] if ranges and count > 1 else [])])
    if kind == "at least":
        number = pick.number(1, count)
        return Bound(number, None, f"at least {number}")
    if kind == "at most":
        number = pick.number(0, count - 1)
        return Bound(0, number, f"at most {number}")
    if kind == "exactly":
        number = pick.number(0, count)
        return Bound(number, number, f"exactly {number}")
    number = pick.number(1, count - 1)
    return Bound(number, number + 1, f"{number} to {number + 1}")


def _pick_condition(pick: _Pick, sketch: _Sketch, before: int | None = None, depth: int = 2) -> Condition:
    """A condition that asks only for features before the one of that number: then no grant depends on itself."""
    kind = pick.one(["name", "name", "name", "not", "joined", "joined", "of", "held"]) if depth else "name"
    match kind:
        case "not":
            return Not(_pick_condition(pick, sketch, before, depth - 1))
        case "joined":
            parts = tuple(_pick_condition(pick, sketch, before, depth - 1) for _ in range(pick.number(2, 3)))
            return Joined(pick.one(["or", "and"]), parts)
        case "of":
            return _pick_count(pick, sketch.atoms(before))
        case "held":
            return _pick_count_held(pick, sketch)
    return _pick_name(pick, sketch.atoms(before))


def _pick_name(pick: _Pick, atoms: list[Name]) -> Name:
    """A name, of any kind as likely as of another: there are many more plans than terms."""
    kinds: dict[tuple[str, bool, str], list[Name]] = {}
    for atom in atoms:
        kinds.setdefault((atom.name[0], "." in atom.name, atom.climb), []).append(atom)
    return pick.one(pick.one(list(kinds.values())))


def _pick_count(pick: _Pick, atoms: list[Name]) -> CountOf:
    of = []
    left = atoms
    for _ in range(pick.number(2, 3)):
        if left:
            of.append(_pick_name(pick, left))
            left = [atom for atom in left if atom.name != of[-1].name]
    return CountOf(_pick_bound(pick, len(of)), tuple(of))


def _pick_count_held(pick: _Pick, sketch: _Sketch) -> CountHeld:
    plans, addons = len(sketch.all_plans), len(sketch.all_addons)
    if addons and pick.chance(4):
        return CountHeld(_pick_bound(pick, addons), "add-on")
    return CountHeld(_pick_bound(pick, plans), "plan")


def _pick_statement(pick: _Pick, sketch: _Sketch) -> Statement:
    """What a rule may say."""
    atoms = sketch.atoms(None)
    plain = [atom for atom in atoms if not atom.climb and atom.name[0] != "m"]
    match pick.one(["requires", "excludes", "if", "never", "never", "of", "held"]):
        case "requires":
            return Requires(_pick_name(pick, plain), _pick_condition(pick, sketch))
        case "excludes":
            left = _pick_name(pick, [atom for atom in plain if atom.name[0] != "f"])
            others = [atom for atom in plain if _family(atom.name) != _family(left.name) and atom.name[0] != "f"]
            if others:
                return Excludes(left, tuple(pick.some(others, 1, 2)))
        case "if":
            return IfThen(_pick_condition(pick, sketch), _pick_condition(pick, sketch))
        case "of":
            return _pick_count(pick, atoms)
        case "held":
            return _pick_count_held(pick, sketch)
    return Never(_pick_condition(pick, sketch))


@st.composite
def catalogues(draw: st.DrawFn) -> tuple[Description, licet.Catalogue]:
    """A description and the catalogue that is made from its text."""
    description = draw(descriptions())
    try:
        return description, licet.loads(written(description))
    except licet.CatalogueError:
        assume(False)
        raise


@st.composite
def rules(draw: st.DrawFn, description: Description) -> Statement:
    """What one more rule of a catalogue may say."""
    sketch = _Sketch(features=list(description.features), terms=list(description.terms))
    for block in description.blocks:
        if block.kind in ("solution", "addon"):
            (sketch.solutions if block.kind == "solution" else sketch.addons)[block.id] = [
                tier.id for tier in block.tiers
            ]
        elif block.kind == "plan":
            sketch.plans.append(block.id)
    return _pick_statement(_Pick(draw), sketch)


@st.composite
def selections(draw: st.DrawFn, description: Description) -> frozenset[str]:
    """Any set of plans and add-ons of a catalogue, legal or not."""
    pick = _Pick(draw)
    return frozenset(name for name in (*description.plans, *description.addons) if pick.chance(4))


# ---- what a description means ----------------------------------------------------------------------------------------


def meant(description: Description) -> model.Definition:
    """The catalogue as data, without reading the text: what the model must make of it."""
    kinds = {block.id: block.kind for block in description.everything}
    families = {tier.id: block.id for block in description.blocks for tier in block.tiers}
    items = []
    for block in description.everything:
        if block.kind == "features":
            continue
        family = families.get(block.id)
        extends = next((name for name in block.includes if family and families.get(name) == family), None)
        includes = [model.Include(name, _NOWHERE) for name in block.includes]
        if family and not extends:
            includes.append(model.Include(family, _NOWHERE, implied=True))
        items.append(
            model.Item(
                id=block.id,
                kind=block.kind,
                title=_NO_TITLE,
                origin=_NOWHERE,
                family=family,
                extends=extends,
                includes=tuple(includes),
                lines=tuple(_meant_lines(block.lines, kinds, block.id)),
            )
        )
    features = [
        model.Feature(each.id, _NO_TITLE, _NOWHERE, each.parent, each.under, each.covers, each.replaces)
        for each in description.features
    ]
    addons = {name for name in kinds if name in description.addons}
    match description.counted:
        case "" | "plans":
            counted = set()
        case "addons":
            counted = addons
        case names:
            counted = {name for name in addons if name in names or families.get(name) in names}
    return model.Definition(
        id="c0",
        title=_NO_TITLE,
        origin=_NOWHERE,
        version=None,
        as_of=None,
        languages=("en",),
        features=tuple(features),
        items=tuple(items),
        rules=tuple(
            model.Rule(name, None, _NOWHERE, never, False, "") for name, never in _meant_rules(description, kinds)
        ),
        terms=tuple(
            model.Term(term.id, _NO_TITLE, (), meant_condition(term.condition, kinds), _NOWHERE)
            for term in description.terms
        ),
        counted=frozenset(counted),
        expectations=(),
        feature={feature.id: feature for feature in features},
        item={item.id: item for item in items},
    )


_NOWHERE = Span(Source("nowhere", ""), 0, 0)
_NO_TITLE = model.Title({})


def meant_condition(said: Condition, kinds: dict[str, str]) -> model.Condition:
    match said:
        case Name(name, climb) if name[0] == "f":
            return model.Granted(name, or_better=bool(climb))
        case Name(name) if name[0] == "m":
            return model.InTerm(name)
        case Name(name) if any(other.startswith(name + ".") for other in kinds):
            return model.AnyTier(name)
        case Name(name, climb):
            return model.Held(name, or_higher=bool(climb))
        case Not(of):
            return model.Not(meant_condition(of, kinds))
        case Joined(word, of):
            return (model.And if word == "and" else model.Or)(tuple(meant_condition(each, kinds) for each in of))
        case CountOf(bound, of):
            return model.Count(bound.least, bound.most, tuple(meant_condition(each, kinds) for each in of))
        case CountHeld(bound, what):
            return model.CountHeld(bound.least, bound.most, "plans" if what == "plan" else "addons")
    raise AssertionError(said)


def _meant_lines(
    lines: Iterable[Declared | Said], kinds: dict[str, str], place: str, around: tuple[model.Condition, ...] = ()
) -> Iterator[model.Line]:
    for number, line in enumerate(lines):
        here = f"{place}/{number}"
        own = () if line.when is None else (meant_condition(line.when, kinds),)
        conditions = (*around, *own)
        if line.plus or isinstance(line, Said):
            joined = None if not conditions else conditions[0] if len(conditions) == 1 else model.And(conditions)
            yield model.Line(here, line.feature, line.plus, _NOWHERE, joined)
        if isinstance(line, Declared):
            yield from _meant_lines(line.nested, kinds, here, conditions)


def _meant_rules(description: Description, kinds: dict[str, str]) -> Iterator[tuple[str, model.Condition]]:
    """The name of each rule, and what may never be."""

    def held(name: str) -> model.Condition:
        return meant_condition(Name(name), kinds)

    def but_not(left: model.Condition, right: model.Condition) -> model.Condition:
        return model.And((left, model.Not(right)))

    for block in description.everything:
        if block.tiers:
            yield f"one-tier-of-{block.id}", model.Count(2, None, tuple(held(tier.id) for tier in block.tiers))
        if block.requires is not None:
            yield f"{block.id}-requires", but_not(held(block.id), meant_condition(block.requires, kinds))
        if block.excludes:
            others = model.Count(1, None, tuple(map(held, block.excludes)))
            yield f"{block.id}-excludes", model.And((held(block.id), others))
        if block.available is not None and block.available != "on its own":
            yield f"{block.id}-available-with", but_not(held(block.id), meant_condition(block.available, kinds))
        elif block.kind == "addon" and block.available is None:
            yield f"{block.id}-available-with", but_not(held(block.id), model.CountHeld(1, None, "plans"))
    for holds in description.holds:
        if holds.bound is not None:
            what: Literal["plans", "addons"] = "plans" if holds.what == "plan" else "addons"
            enough = model.CountHeld(holds.bound.least, holds.bound.most, what)
            yield f"{holds.holder}-holds-{holds.what}s", model.Not(enough)
    for rule in description.rules:
        match rule.statement:
            case Requires(left, said):
                never = but_not(meant_condition(left, kinds), meant_condition(said, kinds))
            case Excludes(left, of):
                others = model.Count(1, None, tuple(meant_condition(each, kinds) for each in of))
                never = model.And((meant_condition(left, kinds), others))
            case IfThen(said, then):
                never = but_not(meant_condition(said, kinds), meant_condition(then, kinds))
            case Never(said):
                never = meant_condition(said, kinds)
            case CountOf() | CountHeld() as count:
                never = model.Not(meant_condition(count, kinds))
        yield rule.id, never
