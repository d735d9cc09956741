"""What can only be seen when all names are bound: circles, lines that do nothing, and what looks odd."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from licet.diagnostics import Edit, Fix
from licet.model.circles import circles
from licet.model.definition import Condition, Feature, Granted, InTerm, Item, Line, Term
from licet.model.items import When
from licet.model.leaves import parts_of
from licet.model.problems import Problems
from licet.model.wording import quoted
from licet.syntax import ast
from licet.text import Span

Features = Mapping[str, Feature]
Items = Mapping[str, Item]

# ---- circles ---------------------------------------------------------------------------------------------------------


def check_terms(terms: Iterable[Term], problems: Problems) -> None:
    """Told where a term rests on itself (E0311)."""
    found = {term.id: term for term in terms}
    edges = {term.id: [part.term for part in _all_parts(term.condition) if isinstance(part, InTerm)] for term in terms}
    for circle in circles(edges):
        labels = [
            (found[name].origin, f"`{name}` rests on `{circle[(at + 1) % len(circle)]}`")
            for at, name in enumerate(circle)
        ]
        title = f"the term `{circle[0]}` rests on itself" if len(circle) == 1 else "these terms rest on each other"
        help = "say in one of them what is held or granted, instead of naming the other"
        problems.tell_circle("E0311", title, labels, help)


def check_tree(features: Features, problems: Problems) -> None:
    """Told where `covers` and `replaces` go round in a circle, or stand between a feature and what is nested in it
    (E0305)."""
    over = {each.id: (*each.covers, *each.replaces) for each in features.values() if each.covers or each.replaces}
    if not over:
        return
    good = True
    for circle in circles(over):
        good = False
        labels = []
        for at, name in enumerate(circle):
            following = circle[(at + 1) % len(circle)]
            labels.append((features[name].origin, f"`{name}` {_word(features[name], following)} `{following}`"))
        word = _word(features[circle[0]], circle[0])
        title = (
            f"`{circle[0]}` {word} itself" if len(circle) == 1 else "these features stand over each other in a circle"
        )
        help = "take one of them out: the newest or best stands on top"
        problems.tell_circle("E0305", title, labels, help)
    if good:
        for better, lesser in _along_the_nesting(over, features):
            way = _way(better, lesser, over)
            other = features[lesser]
            inside = lesser in _above(better, features)
            relation = f"`{better}` is nested in `{lesser}`" if inside else f"`{lesser}` is nested in `{better}`"
            title = f"`{better}` {_word(features[better], way[1])} `{lesser}`, and one is nested in the other"
            if len(way) > 2:
                title = f"`{better}` stands over `{lesser}`, and one is nested in the other"
            labels = [(features[one].origin, f"it {_word(features[one], two)} `{two}`") for one, two in pairwise(way)]
            labels.append((other.origin, relation))
            help = "declare one of the two elsewhere: who is granted the outer one, is granted both"
            problems.tell_circle("E0305", title, labels, help)


def _word(feature: Feature, other: str) -> str:
    return "covers" if other in feature.covers else "replaces"


# So many features are looked for at a time: each is a bit of a number for each feature that stands over others.
_AT_A_TIME = 4096


def _along_the_nesting(over: Mapping[str, tuple[str, ...]], features: Features) -> Iterator[tuple[str, str]]:
    """Pairs of features of which the first stands over the second, directly or through others, and one is nested in
    the other, at any depth. There are no circles in `over`."""
    involved = dict.fromkeys([*over, *(lesser for below in over.values() for lesser in below)])
    above = {name: [outer for outer in _above(name, features) if outer in involved] for name in involved}
    pairs = [(name, outer) for name, outers in above.items() for outer in outers]
    wanted = list(dict.fromkeys(name for pair in pairs for name in pair))
    if not wanted:
        return
    order = _lowest_first(over)
    for start in range(0, len(wanted), _AT_A_TIME):
        bit = {name: 1 << at for at, name in enumerate(wanted[start : start + _AT_A_TIME])}
        reached: dict[str, int] = {}
        for name in order:
            bits = 0
            for lesser in over[name]:
                bits |= bit.get(lesser, 0) | reached.get(lesser, 0)
            reached[name] = bits
        for inner, outer in pairs:
            if reached.get(inner, 0) & bit.get(outer, 0):
                yield inner, outer
            if reached.get(outer, 0) & bit.get(inner, 0):
                yield outer, inner


def _lowest_first(over: Mapping[str, tuple[str, ...]]) -> list[str]:
    """What stands over others, each after those that it stands over."""
    order: dict[str, None] = {}
    for start in over:
        open_ = [(start, iter(over[start]))] if start not in order else []
        while open_:
            following = next((each for each in open_[-1][1] if each in over and each not in order), None)
            if following is None:
                order[open_.pop()[0]] = None
            else:
                open_.append((following, iter(over[following])))
    return list(order)


def _way(start: str, end: str, edges: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The shortest way from one name to another."""
    before = {start: start}
    queue = [start]
    for name in queue:
        for other in edges.get(name, ()):
            if other not in before:
                before[other] = name
                queue.append(other)
    way = [end]
    while way[-1] != start:
        way.append(before[way[-1]])
    return way[::-1]


def check_conditions(features: Features, terms: Iterable[Term], whens: Iterable[When], problems: Problems) -> None:
    """Told where the grant of a feature depends, through conditions, on itself (E0306).

    A grant depends on what the conditions of the feature's lines, and of lines on the features above it, ask for.
    """
    whens = list(whens)
    if not any(isinstance(part, Granted | InTerm) for when in whens for part in _all_parts(when.condition)):
        return
    # What is asked for in other ways than by a feature's name gets a node of its own, with a blank in it.
    edges: dict[str, list[str]] = {}
    place: dict[tuple[str, str], Span] = {}
    for feature in features.values():
        edges[feature.id] = [] if feature.parent is None else [feature.parent]
        edges[f"better {feature.id}"] = [feature.id]
    for feature in features.values():
        for lesser in feature.replaces:
            edges[f"better {lesser}"].append(f"better {feature.id}")
    for term in terms:
        edges[f"term {term.id}"] = list(_asked(term.condition))
    for when in whens:
        for asked in _asked(when.condition):
            edges[when.feature].append(asked)
            place.setdefault((when.feature, asked), when.written.span)
    for circle in circles(edges):
        _tell_circle(circle, place, features, problems)


def _asked(condition: Condition) -> Iterator[str]:
    for part in _all_parts(condition):
        if isinstance(part, Granted):
            yield f"better {part.feature}" if part.or_better else part.feature
        elif isinstance(part, InTerm):
            yield f"term {part.term}"


def _tell_circle(
    circle: list[str], place: Mapping[tuple[str, str], Span], features: Features, problems: Problems
) -> None:
    start = next((at for at, name in enumerate(circle) if (name, circle[(at + 1) % len(circle)]) in place), None)
    if start is None:  # a circle of terms, or of `replaces`: told of these
        return
    circle = circle[start:] + circle[:start]
    labels: list[tuple[Span, str]] = []
    for at, name in enumerate(circle):
        rest = [*circle[at + 1 :], circle[0]]
        asked = place.get((name, rest[0]))
        reached = next(other for other in rest if " " not in other)
        if asked is not None:
            way = "" if rest[0] == reached else f" (by way of {_by_way_of(rest, reached)})"
            labels.append((asked, f"`{name}` depends on `{reached}`{way}"))
        elif " " not in name:
            labels.append((features[name].origin, f"`{name}` comes with `{reached}`, in which it is nested"))
    title = f"whether `{circle[0]}` is granted depends on itself"
    help = "in one of these conditions, name the plans or add-ons that are meant, instead of features"
    problems.tell_circle("E0306", title, labels, help)


def _by_way_of(rest: list[str], reached: str) -> str:
    between = rest[: rest.index(reached)]
    terms = [name.removeprefix("term ") for name in between if name.startswith("term ")]
    if not terms:
        return "`or better`"
    return f"the term{'' if len(terms) == 1 else 's'} {quoted(terms, 'and')}"


# ---- lines that do nothing, or more than one may think ---------------------------------------------------------------


def check_without(features: Features, items: Items, problems: Problems) -> None:
    """Told where `without` takes away what cannot be inherited (E0304), and where a line gives back what a lower block
    took away, by granting what it is nested in (N0604). Items do not include each other in circles."""
    taking = [(item, line) for item in items.values() for line in item.lines if not line.plus]
    if not taking:
        return
    asked = list(dict.fromkeys(line.feature for _, line in taking))
    granted = {line.feature for item in items.values() for line in item.lines if line.plus}
    order = _lowest_first({item.id: tuple(include.item for include in item.includes) for item in items.values()})
    for start in range(0, len(asked), _AT_A_TIME):
        says = _Says(asked[start : start + _AT_A_TIME], order, features, items)
        for item, line in taking:
            if line.feature in says.bit and not says.can_lose(item, line.feature):
                _tell_without(item, line, line.feature in granted, problems)
        for item in items.values():
            for line, back in says.given_back(item):
                _tell_given_back(item, line, back, says.who_took(item, back[0]), problems)


def _tell_without(item: Item, line: Line, is_granted: bool, problems: Problems) -> None:
    title = f"`{item.id}` takes away `{line.feature}`, which it does not inherit"
    label = (
        "nothing that it includes can grant this" if item.includes else "it includes nothing, so it inherits nothing"
    )
    includes = [include for include in item.includes if not include.implied]
    others = [(includes[0].origin, "what it includes")] if includes else []
    help = "take the line out"
    if is_granted and item.kind not in ("bundle", "solution"):
        help += f"; to keep another plan from granting it, write `+ {line.feature} when not {item.id}` there"
    problems.tell("E0304", title, line.origin, label, *others, help=help)


def _tell_given_back(item: Item, line: Line, back: list[str], took: tuple[str, Span], problems: Problems) -> None:
    feature = back[0]
    title = f"`{item.id}` gives `{feature}` back, which `{took[0]}` takes away"
    label = f"`{feature}` is nested in `{line.feature}`, so it is granted again"
    notes = (f"The same goes for {quoted(back[1:5], 'and')}.",) if len(back) > 1 else ()
    if len(back) > 5:
        notes = (f"The same goes for {len(back) - 1} other features in `{line.feature}`.",)
    help = f"if it is meant to come back, say so: `+ {feature}`; else add `without {feature}`"
    problems.tell("N0604", title, line.origin, label, (took[1], "taken away here"), notes=notes, help=help)


class _Says:
    """What blocks say of the features that are asked for, and what comes of it. Each of these features is a bit in the
    numbers here, so that all of them are followed through the blocks at once; `bit` says which."""

    def __init__(self, asked: list[str], order: list[str], features: Features, items: Items) -> None:
        self.bit = {feature: 1 << at for at, feature in enumerate(asked)}
        self._features = features
        self._items = items
        # For each feature the asked ones that are it or nested in it.
        self._within: dict[str, int] = {}
        for feature, bit in self.bit.items():
            for each in (feature, *_above(feature, features)):
                self._within[each] = self._within.get(each, 0) | bit
        # For each block: what it may give (it, or something in it) where conditions are as one likes; and, where all
        # its lines count, what it gives and what is taken away.
        self._may_give: dict[str, int] = {}
        self._gives: dict[str, int] = {}
        self._takes: dict[str, int] = {}
        for name in order:
            self._follow(items[name])

    def _follow(self, item: Item) -> None:
        opened = closed = plus = minus = said = around = 0
        # The line on the feature itself decides, else the one on the nearest feature above it: so that comes later.
        for line in sorted(item.lines, key=lambda line: len(_above(line.feature, self._features))):
            here = self._within.get(line.feature, 0)
            said |= here
            plus, minus = plus & ~here, minus & ~here
            if line.plus:
                opened, closed, plus = opened | here, closed & ~here, plus | here
                for each in (line.feature, *_above(line.feature, self._features)):
                    around |= self.bit.get(each, 0)
            else:
                minus |= self.bit.get(line.feature, 0)
                if line.condition is None:
                    opened, closed = opened & ~here, closed | here
        may_give, gives, takes = self._inherits(item)
        self._may_give[item.id] = opened | around | may_give & ~closed
        self._gives[item.id] = plus | gives & ~said
        self._takes[item.id] = minus | takes & ~said

    def _inherits(self, item: Item) -> tuple[int, int, int]:
        may_give = gives = takes = 0
        for include in item.includes:
            may_give |= self._may_give[include.item]
            gives |= self._gives[include.item]
            takes |= self._takes[include.item]
        return may_give, gives, takes

    def can_lose(self, item: Item, feature: str) -> bool:
        """Whether a `without` of the feature in this block can take anything away: it, or something nested in it, comes
        from what the block includes, or from a line of the block on a feature above it."""
        above = _above(feature, self._features)
        return bool(self._inherits(item)[0] & self.bit[feature]) or any(
            line.plus and line.feature in above for line in item.lines
        )

    def given_back(self, item: Item) -> Iterator[tuple[Line, list[str]]]:
        """The lines of a block that grant again, with a feature, what is nested in it and was taken away below."""
        _, gives, takes = self._inherits(item)
        missing = takes & ~gives
        if not missing:
            return
        closer: dict[str, int] = {}
        for line in item.lines:
            for each in _above(line.feature, self._features):
                closer[each] = closer.get(each, 0) | self._within.get(line.feature, 0)
        told: set[str] = set()
        for line in item.lines:
            if line.plus and line.feature not in told:
                told.add(line.feature)
                own = self.bit.get(line.feature, 0) | closer.get(line.feature, 0)
                back = self._within.get(line.feature, 0) & missing & ~own
                if back:
                    yield line, [feature for feature, bit in self.bit.items() if back & bit]

    def who_took(self, item: Item, feature: str) -> tuple[str, Span]:
        """The nearest block below that takes the feature away, and its line."""
        queue = [include.item for include in item.includes]
        seen = set(queue)
        for name in queue:
            below = self._items[name]
            for line in below.lines:
                if line.feature == feature and not line.plus:
                    return name, line.origin
            more = [include.item for include in below.includes if include.item not in seen]
            seen.update(more)
            queue += more
        raise AssertionError(feature)


# ---- what looks odd --------------------------------------------------------------------------------------------------


def check_exact_tiers(items: Items, asks: Iterable[ast.Condition], problems: Problems) -> None:
    """Told where something has to be met by a tier exactly, and others extend that tier (W0603).

    Looked at is what has to hold: `requires`, `available with`, what follows `then`, and the `when` of a grant; in
    these not what stands in a `not` or a count. What an `if` or a `never` speaks of may well be one tier alone. A
    condition that names the higher tiers too means what it says.
    """
    higher: dict[str, list[str]] = {}
    for item in items.values():
        if item.extends is not None:
            higher.setdefault(item.extends, []).append(item.id)
    if not higher:
        return
    for condition in asks:
        refs = list(_refs(condition))
        named = {ref.name.text for ref in refs}
        for ref in refs:
            name = ref.name.text
            missing = [tier for tier in higher.get(name, ()) if tier not in named]
            if ref.climb is None and missing:
                extend = "extends it" if len(missing) == 1 else "extend it"
                kind = "plan" if items[name].kind == "plan" else "tier"
                title = f"`{name}` means that {kind} exactly, and {quoted(missing[:3], 'and')} {extend}"
                fix = Fix(f"write `{name} or higher`", (Edit(ref.span, f"{name} or higher"),))
                help = f"write `{name} or higher` where higher ones will do"
                problems.tell("W0603", title, ref.span, f"not met by {quoted(missing[:3])}", help=help, fix=fix)


def _refs(condition: ast.Condition) -> Iterator[ast.Ref]:
    """The names in a condition outside `not` and counts."""
    open_ = [condition]
    while open_:
        at = open_.pop()
        if isinstance(at, ast.Ref):
            yield at
        elif isinstance(at, ast.And | ast.Or):
            open_.extend(reversed(at.of))


# ---- walking ---------------------------------------------------------------------------------------------------------


def _above(feature: str, features: Features) -> tuple[str, ...]:
    """The features that this one is nested in, the nearest first: fifty at most."""
    found: list[str] = []
    parent = features[feature].parent
    while parent is not None:
        found.append(parent)
        parent = features[parent].parent
    return tuple(found)


def _all_parts(condition: Condition) -> Iterator[Condition]:
    open_ = [condition]
    while open_:
        at = open_.pop()
        yield at
        open_.extend(parts_of(at))
