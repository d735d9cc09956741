"""What the parts of the analysis share: the catalogue, what the solver says of all its legal selections, wording."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from licet.answers.reasoner import Reasoner
from licet.answers.settled import Settled, settled
from licet.answers.types import Allowance
from licet.asp.analyse import Analyser, Size, Survey
from licet.diagnostics import Label
from licet.model.definition import (
    And,
    AnyTier,
    Condition,
    CountHeld,
    Definition,
    Exceeded,
    Expectation,
    ExpectCount,
    Feature,
    Held,
    Item,
    Line,
    Not,
    OffSale,
    Rule,
)
from licet.model.leaves import leaves
from licet.text import Span

# So many names stand in the text of a finding; all of them are in its data.
NAMED = 24
_WIDTH = 90
# A plan or add-on that so many rules read is near to everything.
_HUB = 50
# A longer name is told by licet's own.
_LONGEST = 80


class View:
    """A catalogue under analysis. What the solver is asked is asked once, when it is first needed."""

    def __init__(self, reasoner: Reasoner) -> None:
        self.definition: Definition = reasoner.definition
        self.rules = {rule.id: rule for rule in self.definition.rules}
        self.sellable: tuple[Item, ...] = tuple(
            item for item in (*self.definition.plans, *self.definition.addons) if item.id not in self.definition.off
        )
        self.counts = frozenset(
            Size(expectation.scope.addons, expectation.scope.least, expectation.scope.most)
            for expectation in self.expectations
            if isinstance(expectation, ExpectCount)
        )
        self.reasoner = reasoner

    @cached_property
    def optional(self) -> dict[str, str]:
        """Each feature that stands under another which need not bring it, and that other one."""
        return dict(_optional(self.definition))

    @cached_property
    def analyser(self) -> Analyser:
        """The solver."""
        return Analyser(
            self.reasoner.program(),
            optional=self.optional.items(),
            sizes=self.counts,
            seconds=self.reasoner.seconds,
        )

    @cached_property
    def survey(self) -> Survey:
        """What is true of some legal selection, and of each."""
        return self.analyser.survey()

    @cached_property
    def illegal_by(self) -> tuple[str, ...] | None:
        """Where nothing is legal, a minimal set of rules that see to it."""
        return self.analyser.nothing_legal()

    @cached_property
    def settled(self) -> Settled:
        """The plans and add-ons about which nobody has a choice."""
        return settled(self.reasoner)

    @property
    def anything_legal(self) -> bool:
        """Whether some selection is legal."""
        return self.illegal_by is None

    @cached_property
    def givers(self) -> dict[str, list[str]]:
        """For each feature the plans and add-ons that give it in some selection, legal or not."""
        settled, possible = self.analyser.gifts()
        found: dict[str, list[str]] = {}
        for item in self.sellable:
            for feature in settled.get(item.id, frozenset()) | possible.get(item.id, frozenset()):
                found.setdefault(feature, []).append(item.id)
        return found

    @cached_property
    def named_in_conditions(self) -> dict[str, frozenset[Condition]]:
        """For each plan and add-on the conditions on it, by its own name, that some line of a block rests on."""
        found: dict[str, set[Condition]] = {}
        for item in self.definition.items:
            for line in item.lines:
                for leaf in leaves(line.condition, self.definition) if line.condition else ():
                    if isinstance(leaf, Held):
                        found.setdefault(leaf.item, set()).add(leaf)
        return {item: frozenset(conditions) for item, conditions in found.items()}

    @cached_property
    def amounts(self) -> dict[str, dict[str, Allowance]]:
        """What each plan and add-on, held alone, has of each limit, or adds to it."""
        if not self.definition.limits:
            return {}
        return {item.id: {each.limit: each for each in self.reasoner.offered(item.id)} for item in self.sellable}

    @property
    def foreign(self) -> bool:
        """Whether it was read from a file of another format, in which nothing can be expected."""
        return self.definition.origin.source.name.lower().endswith((".yml", ".yaml", ".uvl"))

    @cached_property
    def metered(self) -> frozenset[str]:
        """Plans and add-ons that are paid by use in some list: one buys what is used, whatever else they give."""
        return frozenset(
            line.item
            for prices in self.definition.prices
            for line in prices.lines
            if any(charge.used is not None for charge in line.charges or ())
        )

    @cached_property
    def sold_with(self) -> dict[str, tuple[Condition, ...]]:
        """Of each plan and add-on what it asks for: with what it is available, and what it requires."""
        found: dict[str, tuple[Condition, ...]] = {}
        for rule in self.definition.rules:
            match rule.never:
                case And((Held(item), Not(wanted))) if not rule.written:
                    found[item] = (*found.get(item, ()), wanted)
        return found

    @property
    def expectations(self) -> Iterator[Expectation]:
        """Every expectation, in order of writing."""
        return (each for block in self.definition.expectations for each in block.expectations)

    def near(self, item: str) -> list[str]:
        """The rules by how near they are to a plan or add-on: those that name it, those that name what these name, and so
        on. How many plans or add-ons are held at all stands before everything."""
        rules, names = self._reads
        found = {rule.id: None for rule in self.definition.rules if isinstance(_counts(rule.never), CountHeld)}
        queue, hubs = deque([item]), deque[str]()
        seen = {item}
        while queue or hubs:
            at = queue.popleft() if queue else hubs.popleft()
            for rule in rules.get(at, ()):
                found[rule] = None
                for name in names[rule]:
                    if name in seen:
                        continue
                    seen.add(name)
                    if len(rules[name]) < _HUB:
                        queue.append(name)
                    else:  # what nearly all rules name brings no rule nearer, but those that are about it alone
                        hubs.append(name)
                        found.update(dict.fromkeys(own for own in rules[name] if len(names[own]) == 1))
        return list(found)

    @cached_property
    def _reads(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        """The rules that read each plan or add-on, and what each rule reads."""
        rules: dict[str, list[str]] = {}
        names: dict[str, list[str]] = {}
        tiers: dict[str, list[str]] = {}
        for item in self.definition.items:
            if item.family is not None:
                tiers.setdefault(item.family, []).append(item.id)
        plans, addons = ([item.id for item in group] for group in (self.definition.plans, self.definition.addons))
        for rule in self.definition.rules:
            read: list[str] = []
            for leaf in leaves(rule.never, self.definition):
                match leaf:
                    case Held(held) | Exceeded(held) | OffSale(held):
                        read.append(held)
                    case AnyTier(family):
                        read += tiers.get(family, ())
                    case CountHeld(_, _, what):
                        read += plans if what == "plans" else addons
            names[rule.id] = read
            for name in dict.fromkeys(read):
                rules.setdefault(name, []).append(rule.id)
        return rules, names

    # ---- rules ------------------------------------------------------------------------------------------------------

    def author(self, rule: Rule) -> bool:
        """Whether a line of the author's says the rule; some come with an item by themselves. What reads the day, or how
        many are held, is not about which selections there are."""
        if isinstance(rule.never, Exceeded | OffSale):
            return False
        return rule.written or rule.origin not in self._origins

    @cached_property
    def _origins(self) -> frozenset[Span]:
        return frozenset(item.origin for item in self.definition.items)

    @cached_property
    def needed(self) -> frozenset[str]:
        """The rules that are left when each that follows from the others is taken out, the last one written first.

        Those that come by themselves always stay.
        """
        kept = set(self.rules)
        for rule in reversed(self.definition.rules):
            if self.author(rule) and self.analyser.follows(rule.id, kept - {rule.id}) is not None:
                kept.remove(rule.id)
        return frozenset(kept)

    def shapes(self, rule: str) -> bool:
        """Whether a rule forbids something that the others which are needed do not."""
        return self.author(self.rules[rule]) or self.analyser.follows(rule, self.needed - {rule}) is None

    # ---- wording -----------------------------------------------------------------------------------------------------

    def kind(self, item: Item) -> str:
        """What a plan or add-on is called."""
        return "add-on" if not item.is_plan else "tier" if item.kind == "tier" else "plan"

    def called(self, name: str) -> str:
        """A plan, add-on, feature or limit as its file calls it, in backticks: in a file of another format it may have
        another name than licet has for it."""
        thing = self.definition.item.get(name) or self.definition.feature.get(name) or self.definition.limit.get(name)
        return f"`{name if thing is None else written(thing.id, thing.origin)}`"

    def blame(self, rules: Iterable[str], primary: Span) -> tuple[tuple[Label, ...], tuple[str, ...]]:
        """The rules as labels at their lines; as notes those that stand where the primary label is."""
        labels, notes = [], []
        for rule in map(self.rules.__getitem__, rules):
            if rule.origin == primary:
                notes.append(f"`{rule.id}`: {rule.sentence}")
            else:
                labels.append(Label(rule.origin, rule.sentence))
        return tuple(labels), tuple(notes)

    def lines_on(self, item: Item, feature: str) -> list[Line]:
        """The lines of a block on a feature, or else on the nearest feature above it that has some."""
        at: str | None = feature
        while at is not None:
            found = [line for line in item.lines if line.feature == at]
            if found:
                return found
            at = self.definition.feature[at].parent
        return []

    def in_order(self, features: Iterable[str]) -> list[Feature]:
        """Features in the order of the drawn tree."""
        wanted = frozenset(features)
        return [feature for feature in self.definition.features if feature.id in wanted]


def written(id: str, origin: Span) -> str:
    """The name by which a file calls what stands at a place."""
    text = origin.text
    short = id.rpartition(".")[2]
    return text if text and text != short and len(text) <= _LONGEST and text.isprintable() else id


def _counts(never: Condition) -> Condition:
    return never.of if isinstance(never, Not) else never


def listed(names: Sequence[str], said: str = "") -> str:
    """Names in backticks, wrapped; of many the first ones, and how many more there are. `said` stands before them."""
    shown = [f"`{name}`" for name in names[:NAMED]]
    words = [f"{word}," for word in shown[:-1]] + shown[-1:]
    if len(names) > NAMED:
        words[-1] += ","
        words += ["and", str(len(names) - NAMED), "more"]
    lines = [said]
    for word in words:
        if len(lines[-1]) + len(word) >= _WIDTH:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".lstrip()
    return "\n".join(lines)


def folded(features: Sequence[Feature]) -> list[str]:
    """Features as they are told together: what is nested in another of them is counted with it."""
    inside = {feature.id for feature in features}
    top: dict[str, str] = {}
    count: dict[str, int] = {}
    for feature in features:
        head = top[feature.parent] if feature.parent in inside and feature.parent in top else feature.id
        top[feature.id] = head
        count[head] = count.get(head, 0) + 1
    return [f"`{name}`" if number == 1 else f"`{name}` and {number - 1} in it" for name, number in count.items()]


def joined(words: Sequence[str], said: str = "") -> str:
    """Phrases with commas between them, wrapped. `said` stands before them."""
    lines = [said]
    for at, word in enumerate(words):
        text = word if at == len(words) - 1 else f"{word},"
        if len(lines[-1]) + len(text) >= _WIDTH:
            lines.append(text)
        else:
            lines[-1] = f"{lines[-1]} {text}".lstrip()
    return "\n".join(lines)


def _optional(definition: Definition) -> Iterator[tuple[str, str]]:
    """Each feature that stands under another which need not bring it, and that other one.

    It is nested, and some block takes it away or has a condition on it alone; or it is only shown there (`under`).
    """
    parted = {
        feature
        for item in definition.items
        if any(not line.plus or line.condition is not None for line in item.lines)
        for feature in _parted(item, definition)
    }
    for feature in definition.features:
        if feature.heading is not None:
            yield feature.id, feature.heading
        elif feature.parent is not None and feature.id in parted:
            yield feature.id, feature.parent


def _parted(item: Item, definition: Definition) -> Iterator[str]:
    """The features of which a block says something that it does not say of the one above."""
    conditions: dict[str, set[Condition | None]] = {}
    for line in item.lines:
        conditions.setdefault(line.feature, set()).add(line.condition)
    for line in item.lines:
        known = definition.feature.get(line.feature)
        above = conditions.get(known.parent, set()) if known is not None and known.parent is not None else set()
        if not line.plus or (line.condition is not None and line.condition not in above):
            yield line.feature


__all__ = ["View", "folded", "joined", "listed", "written"]
