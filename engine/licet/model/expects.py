"""What a catalogue expects of itself. An unknown name is an error of the file, not an expectation that fails."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from licet.model.bind import Binder, Selected
from licet.model.definition import (
    NOW,
    Expectation,
    ExpectBlock,
    ExpectCount,
    ExpectFeature,
    ExpectLegal,
    ExpectLimit,
    ExpectPrice,
    Feature,
    Limit,
    On,
    Rule,
    Scope,
)
from licet.model.limits import Amounts
from licet.model.problems import Problems
from licet.model.rules import ENDINGS
from licet.model.wording import quoted
from licet.syntax import ast
from licet.text import Span, plural


class Expects:
    """Makes the expectations of a catalogue; `counted` are the add-ons of its header."""

    def __init__(
        self,
        counted: frozenset[str],
        rules: Iterable[Rule],
        limits: Iterable[Limit],
        tree: Mapping[str, Feature],
        bind: Binder,
        problems: Problems,
    ) -> None:
        self._counted = counted
        self._limits = {limit.id: limit for limit in limits}
        self._tree = tree
        self._amounts = Amounts(problems)
        self._rules = {rule.id: rule.origin for rule in rules}
        self._bind = bind
        self._problems = problems

    def block(self, block: ast.Expect) -> ExpectBlock:
        """An `expect` block."""
        title = block.title[0].text if block.title else ""
        lines = [each for line in block.lines for each in self._line(line, _on(line.on or block.on))]
        return ExpectBlock(title, tuple(lines), block.span)

    def _line(self, line: ast.ExpectLine, on: On) -> Iterator[Expectation]:
        match line.expectation:
            case ast.ExpectCount(count, written, listed):
                scope = self._scope(written)
                found = None if listed is None else self._listed(listed, scope)
                yield ExpectCount(count, scope, line.span, found, on)
            case ast.ExpectLegal(written, legal, by, exactly):
                selection, rules = self._bind.selection(written), self._by(by)
                if selection is not None:
                    yield ExpectLegal(selection.ids, legal, line.span, rules, exactly, selection.quantities, on)
            case ast.ExpectFeatures(written, has, havings):
                selection = self._bind.selection(written)
                self._bind.each_once([having.name for having in havings])
                for having in havings:
                    place = line.span if len(havings) == 1 else having.span
                    found_one = self._having(having, has, selection, place, on)
                    if found_one is not None:
                        yield found_one
            case ast.ExpectPrice(written, number, currency):
                selection = self._bind.selection(written)
                if selection is not None:
                    unit = currency.text if currency else None
                    yield ExpectPrice(selection.ids, number, unit, line.span, selection.quantities, on)

    def _having(
        self, having: ast.Having, has: bool, selection: Selected | None, place: Span, on: On
    ) -> ExpectFeature | ExpectLimit | None:
        name = having.name
        limit = self._limits.get(name.text)
        if limit is not None and having.level is None and (having.amount is not None or limit.id not in self._tree):
            amount = None if having.amount is None else self._amounts.of(having.amount, limit.unit, limit.id)
            if selection is None:
                return None
            return ExpectLimit(selection.ids, limit.id, amount, has, place, selection.quantities, on)
        feature = self._bind.feature(name)
        if feature is None:
            return None
        if having.amount is not None:
            title, label = f"`{feature}` has no limit", "so there is no amount of it"
            self._problems.tell("E0411", title, having.amount.span, label, help="take the amount out")
            return None
        level = None
        if having.level is not None:
            level = self._amounts.level(having.level, feature, self._tree[feature].levels)
        if selection is None:
            return None
        return ExpectFeature(selection.ids, feature, has, place, level, selection.quantities, on)

    def _by(self, names: tuple[ast.Name, ...]) -> tuple[str, ...]:
        self._bind.each_once(names)
        for name in names:
            if name.text in self._rules:
                continue
            kind = self._bind.names.kind(name.text)
            if kind is None:
                title, label = (
                    f"there is no rule `{name.text}`",
                    "no rule has this name, and nothing brings one with it",
                )
                otherwise = "name one of the rules above, or one that a plan, a solution or an add-on brings"
                self._problems.unknown("E0201", title, name.text, name.span, label, lambda: self._rules, otherwise)
            elif kind != "rule":
                brought = (f"one-tier-of-{name.text}", *(f"{name.text}{ending}" for ending in ENDINGS))
                own = [rule for rule in brought if rule in self._rules]
                help = f"name a rule that it brings: {quoted(own)}" if own else None
                self._bind.wrong(name, kind, "a rule", help)
        return tuple(name.text for name in names)

    # ---- combinations ------------------------------------------------------------------------------------------------

    def _scope(self, written: ast.Scope | None) -> Scope:
        if written is None:
            return Scope(self._counted)
        if written.bound is not None:
            self._bind.check_size(written.bound)
            return Scope(frozenset(), written.bound.least, written.bound.most)
        if written.addons == "addons":
            return Scope(self._bind.all_addons())
        return Scope(self._bind.addons(written.addons or ()))

    def _listed(self, listed: tuple[ast.Selection, ...], scope: Scope) -> tuple[tuple[frozenset[str], Span], ...]:
        found: dict[frozenset[str], Span] = {}
        for written in listed:
            selection = self._bind.selection(written)
            if selection is None or not self._fits(written, selection, scope):
                continue
            if selection.ids in found:
                title, other = "a combination is listed twice", (found[selection.ids], "the first time")
                self._problems.tell("E0403", title, written.span, "the second time", other, help="take one of them out")
            found.setdefault(selection.ids, written.span)
        return tuple(found.items())

    def _fits(self, written: ast.Selection, selection: Selected, scope: Scope) -> bool:
        """Whether a listed selection can be among what is counted; told where it cannot."""
        kind = self._bind.names.kind
        plans = 0
        for name, part in selection.parts.items():
            if kind(name) in ("plan", "tier"):
                plans += 1
            elif name not in scope.addons:
                title = f"`{name}` is an add-on that these combinations do not count"
                help = f"write `combinations of plans and {name}`, or ask of this one alone: `… is legal`"
                self._problems.tell("E0208", title, part.span, "not counted", help=help)
                return False
        if plans < scope.least or (scope.most is not None and plans > scope.most):
            title, label = (
                "a combination is listed among those of another size",
                f"this one has {plural(plans, 'plan')}",
            )
            self._problems.tell("E0402", title, written.span, label, help="take it out of this list")
            return False
        return True


def _on(written: ast.On | None) -> On:
    if written is None:
        return NOW
    return On(written.day.text, written.since.text if written.since else None)
