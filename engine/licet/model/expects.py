"""What a catalogue expects of itself. An unknown name is an error of the file, not an expectation that fails."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from licet.model.bind import Binder, Selected
from licet.model.definition import Expectation, ExpectBlock, ExpectCount, ExpectFeature, ExpectLegal, Rule, Scope
from licet.model.problems import Problems
from licet.model.rules import ENDINGS
from licet.model.wording import quoted
from licet.syntax import ast
from licet.text import Span, plural


class Expects:
    """Makes the expectations of a catalogue; `counted` are the add-ons of its header."""

    def __init__(self, counted: frozenset[str], rules: Iterable[Rule], bind: Binder, problems: Problems) -> None:
        self._counted = counted
        self._rules = {rule.id: rule.origin for rule in rules}
        self._bind = bind
        self._problems = problems

    def block(self, block: ast.Expect) -> ExpectBlock:
        """An `expect` block."""
        title = block.title[0].text if block.title else ""
        return ExpectBlock(title, tuple(each for line in block.lines for each in self._line(line)), block.span)

    def _line(self, line: ast.Expectation) -> Iterator[Expectation]:
        match line:
            case ast.ExpectCount(count, written, listed):
                scope = self._scope(written)
                yield ExpectCount(count, scope, line.span, None if listed is None else self._listed(listed, scope))
            case ast.ExpectLegal(written, legal, by, exactly):
                selection, rules = self._bind.selection(written), self._by(by)
                if selection is not None:
                    yield ExpectLegal(selection.ids, legal, line.span, rules, exactly)
            case ast.ExpectFeatures(written, has, names):
                selection = self._bind.selection(written)
                self._bind.each_once(names)
                for name in names:
                    feature = self._bind.feature(name)
                    if selection is not None and feature is not None:
                        yield ExpectFeature(selection.ids, feature, has, line.span if len(names) == 1 else name.span)

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
