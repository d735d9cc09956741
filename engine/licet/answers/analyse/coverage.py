"""What no expectation exercises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from licet.answers.analyse.view import View, listed
from licet.diagnostics import Diagnostic, Label
from licet.model.definition import ExpectCount, ExpectFeature, ExpectLegal
from licet.text import Span


def items(view: View) -> Iterator[Diagnostic]:
    """Plans and add-ons that stand in no selection of an expectation; or that there is no expectation at all."""
    if view.foreign:
        return
    if not view.definition.expectations and view.sellable:
        label = Label(view.definition.origin, "what must come out of it is written nowhere", primary=True)
        help = "write an `expect` block: `licet test` then asks whether each of its lines is met"
        names = tuple(item.id for item in view.sellable)
        yield Diagnostic("N0622", "the catalogue has no `expect` block", (label,), help=help, names=names)
        return
    tried: set[str] = set()
    for expectation in view.expectations:
        if isinstance(expectation, ExpectCount):
            tried.update(name for selection, _ in expectation.listed or () for name in selection)
        else:
            tried.update(expectation.selection)
    left = [(item.id, item.origin) for item in view.sellable if item.id not in tried]
    yield from _finding(view, "N0622", left, len(view.sellable), "plans and add-ons", "are tried by no expectation")


def features(view: View) -> Iterator[Diagnostic]:
    """Features of which no expectation says `has` or `lacks`."""
    tried = {each.feature for each in view.expectations if isinstance(each, ExpectFeature)}
    every = view.definition.features
    left = [(feature.id, feature.origin) for feature in every if feature.id not in tried]
    yield from _finding(view, "N0624", left, len(every), "features", "are tried by no expectation")


def rules(view: View) -> Iterator[Diagnostic]:
    """Rules without which every expectation would still be met. One that changes nothing anyhow is left out."""
    if not view.definition.expectations:
        return
    tried = _named(view)
    needed = [rule for rule in view.definition.rules if rule.id in view.needed and view.shapes(rule.id)]
    left = [
        (rule.id, rule.origin)
        for rule in needed
        if rule.id not in tried and not any(view.analyser.alone(rule.id, size) for size in view.counts)
    ]
    yield from _finding(view, "N0623", left, len(needed), "rules", "could go, and all expectations would still be met")


def _named(view: View) -> set[str]:
    """The rules on which an expectation that something is illegal rests: those it names, or the only one broken."""
    found: set[str] = set()
    for each in view.expectations:
        if isinstance(each, ExpectLegal) and not each.legal:
            found.update(each.by)
            broken = view.reasoner.verdict(each.selection).broken if not each.by else ()
            if len(broken) == 1:
                found.add(broken[0].rule)
    return found


def _finding(
    view: View, code: str, left: Sequence[tuple[str, Span]], total: int, kind: str, what: str
) -> Iterator[Diagnostic]:
    if not left or not view.definition.expectations:
        return
    names = tuple(name for name, _ in left)
    label = Label(left[0][1], "the first of them" if len(left) > 1 else "this one", primary=True)
    title = f"{len(names)} of {total} {kind} {what}"
    notes = (listed(names, "they are"),) if len(left) > 1 else ()
    help = "write what must come out of them in an `expect` block"
    yield Diagnostic(code, title, (label,), notes, help, names=names)


__all__ = ["features", "items", "rules"]
