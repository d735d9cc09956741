"""Plans and add-ons about which nobody has a choice. (Those that nobody can hold are told among the offers.)"""

from __future__ import annotations

from collections.abc import Iterator

from licet.answers.analyse.view import NAMED, View, joined
from licet.answers.settled import optional
from licet.diagnostics import Diagnostic, Label
from licet.text import plural


def core(view: View) -> Iterator[Diagnostic]:
    """Add-ons that every legal selection holds, in one finding."""
    items = [view.definition.item[name] for name in view.settled.core if not view.definition.item[name].is_plan]
    if items:
        names = tuple(item.id for item in items)
        more = [f"and {len(names) - NAMED} more"] if len(names) > NAMED else []
        title = f"every legal selection has {plural(len(names), 'add-on')} that nobody can leave out"
        label = "this one" if len(names) == 1 else "the first of them"
        notes = (joined([view.called(name) for name in names[:NAMED]] + more, "they are"),) if len(names) > 1 else ()
        yield Diagnostic("N0650", title, (Label(items[0].origin, label, primary=True),), notes, names=names)


def false_optional(view: View) -> Iterator[Diagnostic]:
    """Each plan and add-on that looks optional and is not, with a minimal set of rules that see to it."""
    above = optional(view.definition) if view.settled.false_optional else {}
    for name in view.settled.false_optional:
        item = view.definition.item[name]
        rules = view.analyser.never_without(name, above[name], view.near(name)) or ()
        parts = " and ".join(map(view.called, above[name]))
        label = Label(item.origin, f"it is in every legal selection that has {parts}", primary=True)
        others, notes = view.blame(rules, item.origin)
        count = "this rule alone sees to that" if len(rules) == 1 else f"these {len(rules)} rules together see to that"
        title = f"the {view.kind(item)} {view.called(name)} looks optional, and is not"
        help = f"if it is meant, say so where {parts} is declared: `requires {name}`"
        if len(above[name]) > 1:
            help = f"if it is meant, let one of them require it: `requires {name}`"
        if view.foreign:
            help = "if it is meant, let what it stands under bring it"
            if item.origin.source.name.lower().endswith(".uvl"):
                help += ": in UVL, put it into a group `mandatory`"
        yield Diagnostic("W0651", title, (label, *others), (*notes, count), help, names=(name, *above[name]))
