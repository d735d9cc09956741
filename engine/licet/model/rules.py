"""Rules: those written, and those that constructs bring. Each says what may never hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from licet.model.bind import Binder
from licet.model.definition import (
    And,
    AnyTier,
    Condition,
    Count,
    CountHeld,
    Held,
    Holder,
    Item,
    Not,
    Or,
    Rule,
    Term,
    Title,
)
from licet.model.problems import Problems
from licet.model.titles import Titles
from licet.model.words import bound as bound_words
from licet.model.words import noun, words
from licet.syntax import ast
from licet.text import Span

BROUGHT = re.compile(r"one-tier-of-(?P<a>.+)|(?P<b>.+)-(?:requires|excludes|available-with|at-most|on-sale)")
HOLDS = {f"{holder}-holds-{what}" for holder in ("user", "customer") for what in ("plans", "add-ons")}


def not_(condition: Condition) -> Condition:
    """The opposite, without a double `not`."""
    return condition.of if isinstance(condition, Not) else Not(condition)


class Builder:
    """Makes the rules and terms of a catalogue."""

    def __init__(self, bind: Binder, titles: Titles, problems: Problems) -> None:
        self._bind = bind
        self._titles = titles
        self._problems = problems
        # Conditions that ask for something, for the finding on tiers that are named exactly.
        self.wanted: list[ast.Condition] = []

    def terms(self, blocks: Iterable[ast.TopLevel]) -> tuple[Term, ...]:
        """The terms."""
        return tuple(
            Term(
                block.name.text,
                Title(self._titles.of(block.name.text)),
                tuple(text.text for text in block.formerly),
                self._bind.condition(block.condition),
                block.span,
            )
            for block in blocks
            if isinstance(block, ast.Term) and self._bind.names.is_here(block.name.text, block.name.span)
        )

    def rules(self, blocks: Iterable[ast.TopLevel], items: tuple[Item, ...]) -> tuple[Rule, ...]:
        """The rules in the order of what brings them."""
        has_plans = any(item.is_plan for item in items)
        found: list[Rule] = []
        for block in blocks:
            match block:
                case ast.Holds():
                    found.extend(self._holds(block))
                case ast.Block():
                    found.extend(self._block(block, has_plans))
                case ast.Rule():
                    if self._bind.names.is_here(block.name.text, block.name.span):
                        found.append(self._written(block))
                case _:
                    pass
        for rule in found:
            if not rule.written and self._bind.names.kind(rule.id) not in (None, "rule"):
                self._taken(rule.id, self._bind.names.all[rule.id].span, "a construct brings", (rule.origin, "here"))
        return tuple(found)

    def _taken(self, name: str, span: Span, what: str, *others: tuple[Span, str]) -> None:
        title = f"the name `{name}` is kept for the rule that {what}"
        self._problems.tell("E0209", title, span, "taken", *others, help="choose another name")

    # ---- each … holds ------------------------------------------------------------------------------------------------

    def _holds(self, block: ast.Holds) -> Iterator[Rule]:
        bound = block.bound
        if is_any(block):
            return
        self._bind.check_bound(bound, self._bind.total(block.what), block.what)
        what = "plans" if block.what == "plans" else "add-ons"
        number = bound_words(bound.least, bound.most)
        sentence = f"each {block.holder} holds {number} {noun(block.what, bound.most or bound.least)}"
        never = not_(CountHeld(bound.least, bound.most, block.what))
        yield Rule(f"{block.holder}-holds-{what}", None, block.span, never, False, sentence)

    # ---- what blocks bring -------------------------------------------------------------------------------------------

    def _block(self, block: ast.Block, has_plans: bool) -> Iterator[Rule]:
        name = block.name.text
        names = self._bind.names
        if not names.is_here(name, block.name.span):
            return
        tiers = names.tiers.get(name, [])
        if len(tiers) > 1:
            sentence = f"at most one tier of {name} is held"
            never = Count(2, None, tuple(Held(tier) for tier in tiers))
            yield Rule(f"one-tier-of-{name}", None, block.name.span, never, False, sentence)
        subject: Condition = Held(name) if names.holdable(name) else AnyTier(name)
        yield from self._brought(block.kind, name, subject, block.lines)
        for line in block.lines:
            if isinstance(line, ast.Tier):
                id_ = f"{name}.{line.name.text}"
                yield from self._brought("addon" if block.kind == "addon" else "tier", id_, Held(id_), line.lines)
        if block.kind == "addon" and has_plans:
            yield from self._with_a_plan(block, subject)

    def _with_a_plan(self, block: ast.Block, subject: Condition) -> Iterator[Rule]:
        """What says nothing of its own is sold with every plan, and never without one."""
        if any(isinstance(line, ast.AvailableWith | ast.SoldOnItsOwn) for line in block.lines):
            return
        tiers = [line for line in block.lines if isinstance(line, ast.Tier)]
        silent = [
            Held(f"{block.name.text}.{tier.name.text}")
            for tier in tiers
            if not any(isinstance(line, ast.AvailableWith | ast.SoldOnItsOwn) for line in tier.lines)
        ]
        if tiers and not silent:
            return
        if len(silent) < len(tiers):
            subject = _any(tuple(silent))
        broken = And((subject, Not(CountHeld(1, None, "plans"))))
        sentence = f"{block.name.text} is not sold without a plan"
        yield Rule(f"{block.name.text}-available-with", None, block.name.span, broken, False, sentence)

    def _brought(self, kind: str, name: str, subject: Condition, lines: tuple[ast.Line, ...]) -> Iterator[Rule]:
        seen: dict[type, ast.Line] = {}
        for line in lines:
            if not isinstance(line, ast.Requires | ast.Excludes | ast.AvailableWith | ast.SoldOnItsOwn):
                continue
            word = (
                line.span.text.split(None, 1)[0]
                if isinstance(line, ast.Requires | ast.Excludes)
                else ("available with" if isinstance(line, ast.AvailableWith) else "sold on its own")
            )
            group = ast.AvailableWith if isinstance(line, ast.SoldOnItsOwn) else type(line)
            if group in seen:
                help = "write one, with `and`" if group is not ast.Excludes else "write one, with a list"
                label, first = "the second one", (seen[group].span, "the first one")
                self._problems.tell("E0308", f"`{name}` has two lines `{word}`", line.span, label, first, help=help)
                continue
            seen[group] = line
            if kind == "bundle" or kind == "solution":
                title = f"`{word}` in a {kind}"
                help = "write it in the tiers" if kind == "solution" else "write it where the bundle is included"
                self._problems.tell("E0308", title, line.span, "nobody holds it by itself", help=help)
                continue
            if kind != "addon" and isinstance(line, ast.AvailableWith | ast.SoldOnItsOwn):
                self._problems.tell(
                    "E0308", f"`{word}` in a plan", line.span, "this is for add-ons", help="write `requires`"
                )
                continue
            yield from self._brought_rule(name, subject, line)

    def _brought_rule(self, name: str, subject: Condition, line: ast.Line) -> Iterator[Rule]:
        match line:
            case ast.Requires(condition):
                yield self._requires(f"{name}-requires", name, subject, condition, line.span, "requires")
            case ast.AvailableWith(condition):
                id_ = f"{name}-available-with"
                yield self._requires(id_, name, subject, condition, line.span, "is available only with")
            case ast.Excludes(names):
                others = self._list(names)
                sentence = f"{name} excludes {', '.join(map(words, others))}"
                yield Rule(f"{name}-excludes", None, line.span, And((subject, _any(others))), False, sentence)
            case _:
                pass

    def _requires(self, id_: str, name: str, subject: Condition, written: ast.Condition, span: Span, verb: str) -> Rule:
        self.wanted.append(written)
        condition = self._bind.condition(written)
        return Rule(id_, None, span, And((subject, not_(condition))), False, f"{name} {verb} {words(condition)}")

    def _list(self, names: tuple[ast.Name, ...]) -> tuple[Condition, ...]:
        found: dict[Condition, None] = {}
        for name in names:
            condition = self._bind.condition(ast.Ref(name, None, name.span))
            if condition in found:
                self._problems.tell("E0403", f"`{name.text}` is named twice", name.span, "the second time")
            found.setdefault(condition)
        return tuple(found)

    # ---- rule blocks -------------------------------------------------------------------------------------------------

    def _written(self, block: ast.Rule) -> Rule:
        name = block.name.text
        self._check_name(block)
        never, sentence = self._statement(block.statement)
        texts = self._titles.of(name)
        return Rule(name, Title(texts) if texts else None, block.name.span, never, True, sentence)

    def _check_name(self, block: ast.Rule) -> None:
        name = block.name.text
        match = BROUGHT.fullmatch(name)
        of = match and (match["a"] or match["b"])
        if name in HOLDS or (of and self._bind.names.kind(of) in ("solution", "plan", "tier", "addon", "addon-tier")):
            what = f"`{of}` brings or may bring" if of else "an `each … holds` line brings"
            self._taken(name, block.name.span, what)

    def _statement(self, statement: ast.Statement) -> tuple[Condition, str]:
        bind = self._bind.condition
        match statement:
            case ast.CountOf() | ast.CountHeld():
                condition = bind(statement)
                if isinstance(condition, Count) and condition.least == 0 and condition.most is not None:
                    return Count(condition.most + 1, None, condition.of), words(condition)
                return not_(condition), words(condition)
            case ast.IfThen(condition=written, then=then_written):
                self.wanted += [written, then_written]
                condition, then = bind(written), bind(then_written)
                return And((condition, not_(then))), f"if {words(condition)} then {words(then)}"
            case ast.Never(condition=written):
                condition = bind(written)
                return condition, f"never {words(condition)}"
            case ast.NameRequires(name, written):
                self.wanted.append(written)
                subject = bind(ast.Ref(name, None, name.span))
                condition = bind(written)
                return And((subject, not_(condition))), f"{words(subject)} requires {words(condition)}"
            case ast.NameExcludes(name, names):
                subject = bind(ast.Ref(name, None, name.span))
                others = self._list(names)
                return And((subject, _any(others))), f"{words(subject)} excludes {', '.join(map(words, others))}"


def _any(conditions: tuple[Condition, ...]) -> Condition:
    return conditions[0] if len(conditions) == 1 else Or(conditions)


def is_any(block: ast.Holds) -> bool:
    """Whether the line says `any`: it brings no rule."""
    return block.bound.least == 0 and block.bound.most is None and "any" in block.bound.span.text


def holders(blocks: Iterable[ast.TopLevel], plans: int, problems: Problems) -> dict[str, Holder]:
    """Who holds plans, and who holds add-ons, by the `each … holds` lines; told where one is missing or twice."""
    found: dict[str, Holder] = {}
    first: dict[tuple[str, str], ast.Holds] = {}
    for block in blocks:
        if isinstance(block, ast.Holds):
            key = (block.holder, block.what)
            if key in first:
                title = f"two lines say how many {noun(block.what, 2)} each {block.holder} holds"
                other = (first[key].span, "the first one")
                help = "write both bounds in one: `each user holds 1 to 3 plans`"
                problems.tell("E0202", title, block.span, "the second one", other, help=help)
            first.setdefault(key, block)
            found.setdefault(block.what, block.holder)
    return found


def check_holds(has_line: bool, plans: list[Item], problems: Problems) -> None:
    """Told where there are several plans and nothing says how many of them may be held."""
    if len(plans) > 1 and not has_line and problems.deep:
        label = "the second plan: may one user hold both?"
        help = (
            "write one of these, before the first block: `each user holds exactly 1 plan`, "
            "`each user holds at least 1 plan`, `each customer holds exactly 1 plan`"
        )
        title = f"the catalogue has {len(plans)} plans and does not say how many may be held"
        problems.tell("E0501", title, plans[1].origin, label, (plans[0].origin, "the first plan"), help=help)
