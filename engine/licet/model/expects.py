"""What a catalogue expects of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from licet.model.bind import Binder
from licet.model.definition import Expectation, ExpectBlock, ExpectCount, ExpectFeature, ExpectLegal, Rule, Scope
from licet.model.problems import Problems
from licet.syntax import ast
from licet.text import Span


def expectations(
    blocks: Iterable[ast.TopLevel], counted: frozenset[str], rules: tuple[Rule, ...], bind: Binder, problems: Problems
) -> tuple[ExpectBlock, ...]:
    """The `expect` blocks; a name that nothing has is an error of the file, not an expectation that fails."""
    known = {rule.id: rule.origin for rule in rules}

    def rule_names(names: tuple[ast.Name, ...]) -> tuple[str, ...]:
        for name in names:
            if name.text not in known:
                problems.unknown("E0201", "rule", name.text, name.span, known, "no rule has this name")
        return tuple(name.text for name in names)

    def scope(written: ast.Scope | None) -> Scope:
        if written is None:
            return Scope(counted)
        if written.bound is not None:
            bind.check_bound(written.bound, bind.total("plans"), "plans")
            return Scope(frozenset(), written.bound.least, written.bound.most)
        if written.addons == "addons":
            return Scope(bind.all_addons())
        return Scope(bind.addons(written.addons or ()))

    def lines(block: ast.Expect) -> Iterator[Expectation]:
        for line in block.lines:
            match line:
                case ast.ExpectCount(count, written, listed):
                    yield ExpectCount(count, scope(written), line.span, _listed(listed, bind, problems))
                case ast.ExpectLegal(selection, legal, by, exactly):
                    held = bind.selection(selection)
                    by_rules = rule_names(by)
                    if held is not None:
                        yield ExpectLegal(held, legal, line.span, by_rules, exactly)
                case ast.ExpectFeatures(selection, has, features):
                    held = bind.selection(selection)
                    for name in features:
                        feature = bind.feature(name)
                        if held is not None and feature is not None:
                            yield ExpectFeature(held, feature, has, line.span)

    return tuple(
        ExpectBlock(block.title[0].text if block.title else "", tuple(lines(block)), block.span)
        for block in blocks
        if isinstance(block, ast.Expect)
    )


def _listed(
    listed: tuple[ast.Selection, ...] | None, bind: Binder, problems: Problems
) -> tuple[tuple[frozenset[str], Span], ...] | None:
    if listed is None:
        return None
    found: dict[frozenset[str], Span] = {}
    for selection in listed:
        held = bind.selection(selection)
        if held is not None:
            if held in found:
                other = (found[held], "the first time")
                problems.tell("E0403", "a combination is listed twice", selection.span, "the second time", other)
            found.setdefault(held, selection.span)
    return tuple(found.items())
