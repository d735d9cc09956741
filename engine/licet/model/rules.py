"""Rules and terms: those written, and the rules that constructs bring. A rule says what may never hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from licet.model.bind import Binder, names_in
from licet.model.bodies import At, Keeping, tier_id
from licet.model.days import dates
from licet.model.definition import (
    ALWAYS,
    And,
    AnyTier,
    Condition,
    Count,
    CountHeld,
    Exceeded,
    Held,
    Item,
    Not,
    OffSale,
    Or,
    Rule,
    RuleForm,
    Term,
    Title,
)
from licet.model.names import KINDS
from licet.model.problems import Problems
from licet.model.titles import Titles
from licet.model.wording import bound as bound_words
from licet.model.wording import noun, quoted, sale_words, words
from licet.syntax import ast
from licet.text import Span

HOLDS = frozenset(f"{holder}-holds-{what}" for holder in ("user", "customer") for what in ("plans", "add-ons"))
# What stands behind an item's name in the name of a rule that it brings, or will bring.
ENDINGS = ("-requires", "-excludes", "-available-with", "-at-most", "-on-sale")
_FORMS: dict[type, RuleForm] = {
    ast.CountOf: "count",
    ast.CountHeld: "count",
    ast.IfThen: "if",
    ast.Never: "never",
    ast.NameRequires: "requires",
    ast.NameExcludes: "excludes",
}


class Rules:
    """Makes the terms and rules of a catalogue. `asks` gathers the conditions that something has to meet."""

    def __init__(
        self,
        items: Mapping[str, Item],
        bind: Binder,
        titles: Titles,
        problems: Problems,
        keeping: Keeping | None = None,
    ) -> None:
        self.asks: list[ast.Condition] = []
        self._items = items
        self._bind = bind
        self._titles = titles
        self._problems = problems
        self._keeping = keeping
        self._has_plans = any(item.is_plan for item in items.values())

    def terms(self, blocks: Iterable[ast.TopLevel]) -> tuple[Term, ...]:
        """The terms, in layout order."""
        return tuple(
            Term(
                block.name.text,
                Title(self._titles.of(block.name.text)),
                tuple(text.text for text in block.formerly),
                self._bind.condition(block.condition),
                block.name.span,
            )
            for block in blocks
            if isinstance(block, ast.Term)
        )

    def rules(self, blocks: Iterable[ast.TopLevel]) -> tuple[Rule, ...]:
        """The rules, in the order of what is written or brings them."""
        found: list[Rule] = []
        for block in blocks:
            if isinstance(block, ast.Rule):
                found.append(self._written(block))
            elif isinstance(block, ast.Holds):
                found.extend(self._holds(block))
            elif isinstance(block, ast.Block):
                found.extend(self._brought_or_kept(block))
        for rule in found:
            kind = self._bind.names.kind(rule.id)
            if not rule.written and kind not in (None, "rule"):
                place, other = self._bind.names.all[rule.id].span, (rule.origin, "it comes with this")
                title, help = f"`{rule.id}` is the name of a rule that comes by itself", "choose another name"
                self._problems.tell("E0209", title, place, f"so it cannot be {KINDS[kind]}", other, help=help)
        return tuple(found)

    # ---- each … holds ------------------------------------------------------------------------------------------------

    def _holds(self, block: ast.Holds) -> Iterator[Rule]:
        if is_any(block):
            return
        least, most, _ = block.bound
        self._bind.check_bound(block.bound, self._bind.total(block.what), block.what)
        name = f"{block.holder}-holds-{'plans' if block.what == 'plans' else 'add-ons'}"
        amount = f"{bound_words(least, most)} {noun(block.what, most if most is not None else least)}"
        never = _opposite(CountHeld(least, most, block.what))
        yield Rule(name, None, block.span, never, False, f"each {block.holder} holds {amount}", form="count")

    # ---- what items bring --------------------------------------------------------------------------------------------

    def _brought_or_kept(self, block: ast.Block) -> list[Rule]:
        """What a block brings; as it was before, if all names stand for what they did and the
        item and its tiers are the same."""
        if self._keeping is None:
            return list(self._brought(block))
        keeping, name = self._keeping, block.name.text
        items = [self._items.get(each) for each in (name, *self._bind.names.tiers.get(name, ()))]
        kept = keeping.others.get(("block", id(block)))
        if kept is not None and kept.epoch == keeping.epoch and kept.value[0] == (self._has_plans, items):
            self.asks += kept.value[2]
            return cast(list[Rule], kept.value[1])
        count, asked = self._problems.count, len(self.asks)
        found = list(self._brought(block))
        if self._problems.count == count:
            value = (self._has_plans, items), found, self.asks[asked:]
            keeping.others["block", id(block)] = At(value, keeping.epoch)
        return found

    def _brought(self, block: ast.Block) -> Iterator[Rule]:
        """The rules that a block brings: those of its first line, then those of its other lines and tiers in their order.

        The order must not depend on places: those of a file of another format are elsewhere than in licet's text.
        """
        name = block.name.text
        item = self._items.get(name)
        tiers = self._bind.names.tiers.get(name, [])
        subject: Condition = AnyTier(name) if tiers or block.kind == "solution" else Held(name)
        if len(tiers) > 1:
            holder = item.holder if item else "user"
            sentence = f"a {holder} holds at most one tier of `{name}`"
            two = Count(2, None, tuple(map(Held, tiers)))
            yield Rule(f"one-tier-of-{name}", None, block.name.span, two, False, sentence, form="count")
        if block.kind == "addon" and self._has_plans:
            yield from self._with_any_plan(block, subject, tiers)
        quantity = block.quantity
        if quantity is not None and quantity.most is not None:
            for each in tiers or [name]:
                sentence = f"at most {quantity.most} of `{each}`"
                yield Rule(f"{each}-at-most", None, quantity.span, Exceeded(each), False, sentence, form="quantity")
        if not tiers:
            yield from self._on_sale(name, block)
        lines = _other_lines(block)
        of_lines = self._lines(name, subject, lines)
        for line in lines:
            if isinstance(line, ast.Tier):
                tier = tier_id(name, line)
                yield from self._on_sale(tier, line)
                yield from self._lines(tier, Held(tier), _other_lines(line)).values()
            elif id(line) in of_lines:
                yield of_lines[id(line)]

    def _with_any_plan(self, block: ast.Block, subject: Condition, tiers: list[str]) -> Iterator[Rule]:
        """An add-on is sold only with a plan, where nothing else is said of it or of a tier of it."""
        name = block.name.text
        if any(isinstance(line, ast.AvailableWith | ast.SoldOnItsOwn) for line in block.lines):
            return
        written = [line for line in block.lines if isinstance(line, ast.Tier)]
        alone = {
            tier_id(name, tier) for tier in written if any(isinstance(line, ast.SoldOnItsOwn) for line in tier.lines)
        }
        rest = [tier for tier in tiers if tier not in alone]
        if rest or not tiers:
            subject = _any(tuple(map(Held, rest))) if alone else subject
            never = And((subject, Not(CountHeld(1, None, "plans"))))
            sentence = f"{quoted(rest if alone else [name])} is sold only with a plan"
            yield Rule(f"{name}-available-with", None, block.name.span, never, False, sentence, form="available")

    def _on_sale(self, id: str, written: ast.Block | ast.Tier) -> Iterator[Rule]:
        item = self._items.get(id)
        if item is None or item.dates is ALWAYS or item.kind in ("bundle", "solution"):
            return
        days = [day.span for day in written.dates if day is not None]
        place = days[0] if days else written.span
        yield Rule(f"{id}-on-sale", None, place, OffSale(id), False, sale_words(item), form="sale")

    def _lines(self, name: str, subject: Condition, lines: tuple[ast.Line, ...]) -> dict[int, Rule]:
        """The rules that lines bring, by the line's identity, in their order."""
        found: dict[int, Rule] = {}
        first: dict[str, tuple[str, Span]] = {}
        for line in lines:
            word, key = _word(line)
            rule = self._rule(name, subject, line)
            if key not in first:
                first[key] = word, line.span
                if rule is not None:
                    found[id(line)] = rule
            elif key:
                self._second(name, word, line.span, *first[key])
        return found

    def _second(self, name: str, word: str, span: Span, first_word: str, first: Span) -> None:
        if word == first_word:
            title, label = f"`{name}` has two lines `{word}`", "the second one"
            help = (
                "write one of them, with all names in its list"
                if word == "excludes"
                else "join the two with `and` in one"
            )
            help = "take one out" if word == "sold on its own" else help
        else:
            title = f"`{name}` is both `{first_word}` and `{word}`"
            label, help = "the two exclude each other", "keep one of the two lines"
        self._problems.tell("E0308", title, span, label, (first, "the first one"), help=help)

    def _rule(self, name: str, subject: Condition, line: ast.Line) -> Rule | None:
        match line:
            case ast.Requires(written):
                condition = self._asked(written)
                sentence = f"`{name}` requires `{words(condition)}`"
                never = _but_not(subject, condition)
                return Rule(f"{name}-requires", None, line.span, never, False, sentence, form="requires")
            case ast.AvailableWith(written):
                condition = self._asked(written)
                sentence = f"`{name}` is sold only with `{words(condition)}`"
                never = _but_not(subject, condition)
                return Rule(f"{name}-available-with", None, line.span, never, False, sentence, form="available")
            case ast.Excludes(names):
                others = self._list(names)
                sentence = f"`{name}` excludes {quoted(map(words, others), 'and')}"
                never = And((subject, _any(others)))
                return Rule(f"{name}-excludes", None, line.span, never, False, sentence, form="excludes")
            case _:
                return None

    def _asked(self, written: ast.Condition) -> Condition:
        self.asks.append(written)
        return self._bind.condition(written)

    def _list(self, names: tuple[ast.Name, ...]) -> tuple[Condition, ...]:
        self._bind.each_once(names)
        return tuple(dict.fromkeys(map(self._bind.name, names)))

    # ---- rule blocks -------------------------------------------------------------------------------------------------

    def _written(self, block: ast.Rule) -> Rule:
        name = block.name.text
        if self._keeping is not None:
            names = names_in((block.statement,))
            if names is not None and not name.startswith("one-tier-of-") and not name.endswith(ENDINGS):
                return self._kept(block, names, self._keeping)
        return self._made(block)

    def _kept(self, block: ast.Rule, names: set[str], keeping: Keeping) -> Rule:
        """The rule as it was before, if the names in it stand for what they did."""
        rests_on = self._titles.languages, self._titles.texts((block.name.text,))
        kept = keeping.others.get(("rule", id(block)))
        kinds = [self._bind.kinds(name) for name in sorted(names)]
        if kept is not None and kept.value[:2] == (rests_on, kinds):
            self.asks += kept.value[3]
            return cast(Rule, kept.value[2])
        count, asked = self._problems.count, len(self.asks)
        rule = self._made(block)
        if self._problems.count == count:
            keeping.others["rule", id(block)] = At((rests_on, kinds, rule, self.asks[asked:]), keeping.epoch)
        return rule

    def _made(self, block: ast.Rule) -> Rule:
        name = block.name.text
        self._check_name(block.name)
        never, sentence = self._statement(block.statement)
        form = _FORMS[type(block.statement)]
        texts = self._titles.of(name)
        more = self._titles.properties(name, block.lines)
        days = dates(block.dates)
        return Rule(
            name, Title(texts) if texts else None, block.name.span, never, True, sentence, days, form=form, **more
        )

    def _check_name(self, name: ast.Name) -> None:
        of = None
        start, _, family = name.text.partition("one-tier-of-")
        if not start and family in self._bind.names.tiers:
            of = family
        for ending in ENDINGS:
            if name.text.endswith(ending) and name.text.removesuffix(ending) in self._items:
                of = name.text.removesuffix(ending)
        if of is not None or name.text in HOLDS:
            title = f"`{name.text}` is the name of a rule that comes by itself"
            label = f"`{of}` brings it, or may bring it" if of else "an `each … holds` line brings it"
            other = [(self._items[of].origin, f"`{of}` is declared here")] if of and of in self._items else []
            self._problems.tell("E0209", title, name.span, label, *other, help="give this rule another name")

    def _statement(self, statement: ast.Statement) -> tuple[Condition, str]:
        bind = self._bind.condition
        match statement:
            case ast.CountOf() | ast.CountHeld():
                condition = bind(statement)
                assert isinstance(condition, Count | CountHeld)
                sentence = words(condition)
                if isinstance(condition, Count):
                    sentence = (
                        f"{bound_words(condition.least, condition.most)} of `{', '.join(map(words, condition.of))}`"
                    )
                return _opposite(condition), sentence
            case ast.IfThen(written, then_written):
                condition, then = bind(written), self._asked(then_written)
                return _but_not(condition, then), f"if `{words(condition)}` then `{words(then)}`"
            case ast.Never(written):
                condition = bind(written)
                return condition, f"never `{words(condition)}`"
            case ast.NameRequires(name, written):
                subject, condition = self._bind.name(name), self._asked(written)
                return _but_not(subject, condition), f"`{words(subject)}` requires `{words(condition)}`"
            case ast.NameExcludes(name, names):
                subject, others = self._bind.name(name), self._list(names)
                sentence = f"`{words(subject)}` excludes {quoted(map(words, others), 'and')}"
                return And((subject, _any(others))), sentence


def _other_lines(block: ast.Block | ast.Tier) -> tuple[ast.Line, ...]:
    """The lines of a block that are not on features: there are few of these, even in a long block."""
    return tuple([line for line in block.lines if type(line) is not ast.FeatureLine])


def is_any(block: ast.Holds) -> bool:
    """Whether the line says `any`: it brings no rule."""
    return block.bound.least == 0 and block.bound.most is None and not block.number


def _word(line: ast.Line) -> tuple[str, str]:
    """How a line begins that brings a rule, or takes one away, and the group of which an item has one line."""
    match line:
        case ast.Requires():
            return "requires", "requires"
        case ast.Excludes():
            return "excludes", "excludes"
        case ast.AvailableWith():
            return "available with", "available"
        case ast.SoldOnItsOwn():
            return "sold on its own", "available"
        case _:
            return "", ""


def _any(conditions: tuple[Condition, ...]) -> Condition:
    return conditions[0] if len(conditions) == 1 else Or(conditions)


def _but_not(subject: Condition, condition: Condition) -> Condition:
    """The subject holds and the condition does not: what never may be where the one asks for the other."""
    return And((subject, condition.of if isinstance(condition, Not) else Not(condition)))


def _opposite(count: Count | CountHeld) -> Condition:
    """When a count is not within its bounds. Too many is said as at least one more."""
    if count.least > 0 or count.most is None:
        return Not(count)
    if isinstance(count, Count):
        return Count(count.most + 1, None, count.of)
    return CountHeld(count.most + 1, None, count.what)
