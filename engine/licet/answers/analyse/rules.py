"""Rules that change nothing: those that nobody could break, and those that follow from others."""

from __future__ import annotations

from collections.abc import Iterator

from licet.answers.analyse.view import View
from licet.diagnostics import Diagnostic, Label
from licet.model.definition import And, Granted, Held, Not, Rule
from licet.model.wording import quoted


def idle(view: View) -> Iterator[Diagnostic]:
    """Rules without which the same selections are legal. All that are told can go at once.

    Where of several one must stay, the first one written does. Rules that come by themselves, without a word of the
    author's, are not told: nobody could take them out.
    """
    for rule in _idle(view):
        because = view.analyser.follows(rule.id, view.needed)
        if not because:
            yield _always_met(view, rule)
        else:
            yield _follows(view, rule, because)


def _idle(view: View) -> Iterator[Rule]:
    return (rule for rule in view.definition.rules if rule.id not in view.needed)


def _always_met(view: View, rule: Rule) -> Diagnostic:
    label = Label(rule.origin, "no selection, legal or not, breaks this", primary=True)
    return Diagnostic(
        "W0614",
        f"nobody could break the rule `{rule.id}`",
        (label,),
        tuple(_by_itself(view, rule)),
        "mend it, or take it out",
        names=(rule.id,),
    )


def _by_itself(view: View, rule: Rule) -> Iterator[str]:
    """Why a rule of the form `X requires …` is met by X itself."""
    match rule.never:
        case And((Held(item), Not(Granted(feature)))) if item in view.givers.get(feature, ()):
            yield f"`{item}` gives `{feature}` itself"
        case And((Held(item), Not(Held(other)))) if item == other:
            yield f"`{item}` is asked to be held with itself"


def _follows(view: View, rule: Rule, because: tuple[str, ...]) -> Diagnostic:
    others, notes = view.blame(because, rule.origin)
    label = Label(rule.origin, "what it forbids is forbidden without it", primary=True)
    if not rule.written:
        # A property of a plan or an add-on: each says its own, and reads well so.
        title = f"that {rule.sentence} follows from {quoted(because, 'and')}"
        return Diagnostic("N0642", title, (label, *others), notes, names=(rule.id,))
    title = f"the rule `{rule.id}` follows from {quoted(because, 'and')}"
    back = [other for other in because if view.author(view.rules[other]) and len(because) == 1]
    if back and view.analyser.follows(back[0], (view.needed - {back[0]}) | {rule.id}) is not None:
        notes = (*notes, f"`{back[0]}` follows from `{rule.id}` as well: one of the two is enough")
    return Diagnostic("W0615", title, (label, *others), notes, "take it out: the same is legal", names=(rule.id,))
