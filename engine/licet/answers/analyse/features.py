"""Features: those that nobody can have, those that everybody has, and what is optional only in name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from licet.answers.analyse.view import View, folded, joined
from licet.diagnostics import Diagnostic, Label
from licet.model.definition import And, Feature, Item, Line
from licet.model.wording import quoted, words
from licet.text import plural

# So many places are shown beside the one that a finding is about.
PLACES = 3


class _Cause(NamedTuple):
    """Why nobody has a feature: `names` are the ids of what gives it, or of the rules; what has one cause is told together.

    `lines` are the ids of the lines that would give it.
    """

    kind: Literal["not given", "not sold", "replaced", "forbidden"]
    names: tuple[str, ...]
    lines: tuple[str, ...] = ()


def dead(view: View) -> Iterator[Diagnostic]:
    """Features that no legal selection is entitled to."""
    told: dict[_Cause, list[Feature]] = {}
    cause: dict[str, _Cause] = {}
    for feature in view.definition.features:
        if feature.id not in view.survey.entitled:
            found = _cause(view, feature)
            above = cause.get(feature.parent or "")
            # What is nested in a feature that nothing gives is told with it.
            if above is not None and above.kind == found.kind == "not given":
                found = above
            cause[feature.id] = found
            told.setdefault(found, []).append(feature)
    for found, features in told.items():
        yield _dead(view, found, features)


def _cause(view: View, feature: Feature) -> _Cause:
    givers = tuple(view.givers.get(feature.id, ()))
    if not givers:
        return _Cause("not given", (feature.id,))
    if not view.survey.held.intersection(givers):
        return _Cause("not sold", givers)
    if feature.id in view.survey.granted:
        return _Cause("replaced", (feature.id,))
    lines = [line.id for item in view.definition.items for line in view.lines_on(item, feature.id) if line.plus]
    return _Cause("forbidden", view.analyser.never_had(feature.id) or (), tuple(lines))


def _dead(view: View, cause: _Cause, features: list[Feature]) -> Diagnostic:
    first = features[0]
    labels: tuple[Label, ...] = ()
    notes: tuple[str, ...] = ()
    help = None
    match cause.kind:
        case "not given":
            text, help = "no plan and no add-on gives it", "give it to a plan or an add-on, or take it out"
        case "not sold":
            text = f"only {quoted(cause.names, 'and')} would give it, which nobody can hold"
            labels = tuple(Label(view.definition.item[name].origin, "not for sale") for name in cause.names[:PLACES])
        case "replaced":
            text = "wherever it is granted, something that replaces it is granted too"
            over = view.reasoner.outdone_by(first.id, view.survey.granted)[:PLACES]
            labels = tuple(Label(view.definition.feature[name].origin, f"it replaces `{first.id}`") for name in over)
        case "forbidden":
            text = "the rules leave no selection that is granted it" if cause.names else "no selection is granted it"
            labels, notes = view.blame(cause.names, first.origin)
            lines = [line for item in view.definition.items for line in item.lines if line.id in cause.lines]
            others = [line for line in lines if not _within(first, line)]
            labels += tuple(Label(line.origin, "it would come by this line") for line in others[:PLACES])
    title = f"nobody can ever have the feature `{first.id}`"
    if len(features) > 1:
        title = f"nobody can ever have {plural(len(features), 'feature')}"
        notes = (joined(folded(features), "they are"), *notes)
    notes = (*notes, f"`licet combinations --addons --has {first.id}` lists none")
    primary = Label(first.origin, text, primary=True)
    names = tuple(feature.id for feature in features)
    return Diagnostic("W0610", title, (primary, *labels), notes, help, names=names)


def _within(feature: Feature, line: Line) -> bool:
    """Whether the line is the one that declares the feature, which is shown already."""
    own, place = feature.origin, line.origin
    return own.source is place.source and place.start <= own.start and own.end <= place.end


def core(view: View) -> Iterator[Diagnostic]:
    """The features that every legal selection is entitled to, in one finding."""
    always = view.in_order(view.survey.always)
    if not always:
        return
    names = tuple(feature.id for feature in always)
    title = f"every legal selection has the feature `{names[0]}`"
    if len(names) > 1:
        title = f"every legal selection has {len(names)} features"
    notes = (joined(folded(always), "they are"), f"`licet combinations --addons --lacks {names[0]}` lists none")
    label = Label(always[0].origin, "the first of them" if len(names) > 1 else "everybody has it", primary=True)
    yield Diagnostic("N0611", title, (label,), notes[len(names) == 1 :], names=names)


def false_optional(view: View) -> Iterator[Diagnostic]:
    """Features that need not come with the one that they stand under, and always do.

    One under a feature that nobody can have is not counted; nor one that is only shown there where everybody has both.
    """
    for name, above in _false_optional(view):
        feature = view.definition.feature[name]
        lines = [line for item in view.definition.items for line in item.lines if line.feature == name]
        labels = tuple(
            Label(line.origin, "this condition changes nothing" if line.plus else "it is taken away, to no effect")
            for line in [line for line in lines if _parts(line) and not _within(feature, line)][:PLACES]
        )
        title = f"`{name}` looks optional under `{above}`, and is not"
        text = f"every legal selection that has `{above}` has it too"
        note = f"`licet combinations --addons --has {above} --lacks {name}` lists none"
        primary = Label(feature.origin, text, primary=True)
        yield Diagnostic("W0612", title, (primary, *labels), (note,), names=(name, above))


def _false_optional(view: View) -> Iterator[tuple[str, str]]:
    survey = view.survey
    for name, above in view.optional.items():
        shown_there = view.definition.feature[name].heading is not None and name in survey.always
        if above in survey.entitled and name not in survey.parted and not shown_there:
            yield name, above


def _parts(line: Line) -> bool:
    return not line.plus or line.condition is not None


def conditions(view: View) -> Iterator[Diagnostic]:
    """Lines whose condition always holds where they count, or never.

    The lines of a feature that is dead, or optional only in name, are told with it.
    """
    met, unmet = view.survey.met, view.survey.unmet
    told = {name for name, _ in _false_optional(view)}
    told.update(feature.id for feature in view.definition.features if feature.id not in view.survey.entitled)
    for item in view.definition.items:
        for line in item.lines:
            decides = line.id in met and line.id in unmet
            counts = line.id in met or line.id in unmet
            if line.condition is None or decides or not counts or _as_above(view, item, line):
                continue
            always = line.id in met
            if not always and line.feature in told:
                continue
            said = f"{'+' if line.plus else 'without'} {line.feature}"
            title = f"the condition of `{said}` {'always' if always else 'never'} holds"
            which = "every" if always else "no"
            text = f"`{words(line.condition)}` holds in {which} legal selection in which the line counts"
            help = "take the condition away" if always else "mend the condition, or take the line out"
            label = Label(line.origin, text, primary=True)
            yield Diagnostic("W0613", title, (label,), help=help, names=(line.feature, item.id))


def _as_above(view: View, item: Item, line: Line) -> bool:
    """Whether the condition is that of the line in which this one is nested: it is told there."""
    parent = view.definition.feature[line.feature].parent
    above = [other.condition for other in item.lines if other.feature == parent and other.condition is not None]
    return any(
        line.condition == other or (isinstance(line.condition, And) and other in line.condition.of) for other in above
    )
