"""Why a selection has a feature, or why not, and what would give it."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from licet.answers.changes import MOST, NO_CHANGES, Changes, changes
from licet.answers.reasons import Reason
from licet.answers.types import Combination, Origin, Verdict
from licet.model import words
from licet.model.days import counts
from licet.model.definition import Definition
from licet.model.wording import days_words, quoted
from licet.record import record
from licet.text import Span

if TYPE_CHECKING:
    from licet.answers.reasoner import Reasoner
    from licet.asp import Against
    from licet.asp import Hindrance as AspHindrance


@record
class Hindrance:
    """A line that keeps a selection from being granted a feature: `path` leads from the plan or add-on held to the
    block of the line, `place` is the line's.

    `when` is the line's condition, as written, which does not hold; None for a line that takes the feature away.
    """

    path: tuple[str, ...]
    place: Span
    when: str | None


@record
class Why:
    """Whether a selection is legal and entitled to a feature, and why; true in an `if` when it is.

    `code` is one of the reasons in `licet.answers.reasons`, `sentence` says it in the catalogue's names. `sources` are
    all ways in which the feature is granted (also where it is replaced, or the selection illegal); `replaced_by` the
    granted features that replace it; `hindrances` the lines that keep it away; `granted_by` the plans and add-ons that
    grant it, to this selection or to others. `changes`: the smallest ones that would give it, without giving anything
    up but for a tier above; empty where it is entitled or replaced, or where there are none.
    """

    selection: Combination
    feature: str
    entitled: bool
    code: Reason
    sentence: str
    verdict: Verdict
    sources: tuple[Origin, ...]
    replaced_by: tuple[str, ...]
    hindrances: tuple[Hindrance, ...]
    granted_by: tuple[str, ...]
    changes: Changes

    def __bool__(self) -> bool:
        return self.entitled


def why(reasoner: Reasoner, selection: Collection[str], feature: str) -> Why:
    """Why the selection is entitled to the feature, or not. Raises Undecided."""
    entry, verdict = reasoner.entry(selection, feature)
    against = reasoner.against(selection, feature)
    replaced_by = entry.replaced_by if entry else ()
    hindrances = () if entry else tuple(_hindrance(each) for each in against.hindrances)
    code = _code(verdict, entry is not None, replaced_by, hindrances, against)
    over = _not_today(reasoner.definition, selection, feature) if code in ("not-in-plan", "in-no-plan") else None
    if over is not None:
        code = "not-valid-on-date"
    advice = NO_CHANGES
    if code not in ("granted", "replaced", "in-no-plan") and not replaced_by:
        found = reasoner.nearest(selection, feature=feature, additions_only=True, most=MOST)
        advice = changes(reasoner, selection, found)
    held = reasoner.combination(selection)
    told = entry is not None and verdict.legal
    if over is not None:
        sentence = over
    elif entry is not None and told:
        sentence = entry.sentence
    else:
        sentence = _refusal(code, held, feature, verdict, hindrances, against)
    return Why(
        held,
        feature,
        code == "granted",
        code,
        sentence,
        verdict,
        entry.sources if entry else (),
        replaced_by,
        hindrances,
        against.givers,
        advice,
    )


def _not_today(definition: Definition, selection: Collection[str], feature: str) -> str | None:
    """That a line of what is held grants the feature on other days; None where none does."""
    whole = definition.whole
    if whole is None or definition.on is None:
        return None
    on, since = definition.on, definition.since or definition.on
    above, at = {feature}, whole.feature[feature].parent
    while at is not None:
        above.add(at)
        at = whole.feature[at].parent
    seen, open_ = set(selection), list(selection)
    while open_:
        item = whole.item[open_.pop()]
        for line in item.lines:
            if line.plus and line.feature in above and not counts(line.dates, on, since):
                place = f"{line.origin.source.name}:{line.origin.line}"
                when = days_words(line.dates) or f"to those who began before {line.dates.retired}"
                return f"`{item.id}` grants `{line.feature}` {when} ({place}), and the day is {on}"
        for include in item.includes:
            if include.item not in seen:
                seen.add(include.item)
                open_.append(include.item)
    return None


def _hindrance(found: AspHindrance) -> Hindrance:
    line = found.line
    return Hindrance(found.path, line.origin, words(line.condition) if line.plus and line.condition else None)


def _code(
    verdict: Verdict,
    granted: bool,
    replaced_by: tuple[str, ...],
    hindrances: tuple[Hindrance, ...],
    against: Against,
) -> Reason:
    if not against.givers:
        return "in-no-plan"
    if not verdict.legal:
        return "rule-broken"
    if granted:
        return "replaced" if replaced_by else "granted"
    if any(each.when is not None for each in hindrances):
        return "condition-not-met"
    return "taken-away" if hindrances else "not-in-plan"


def _refusal(
    code: Reason,
    selection: Combination,
    feature: str,
    verdict: Verdict,
    hindrances: tuple[Hindrance, ...],
    against: Against,
) -> str:
    """Why a feature is refused, in the catalogue's own names."""
    match code:
        case "rule-broken":
            rules = [rule.rule for rule in verdict.broken]
            return f"`{selection}` breaks {quoted(rules, 'and')}, so it is entitled to nothing"
        case "in-no-plan":
            return f"no plan or add-on grants `{feature}`"
        case "condition-not-met":
            conditions = dict.fromkeys(each.when for each in hindrances if each.when is not None)
            return f"`{feature}` is granted only when {' or when '.join(f'`{when}`' for when in conditions)}"
        case "taken-away":
            blocks = dict.fromkeys(each.path[-1] for each in hindrances)
            return f"{quoted(blocks, 'and')} {'takes' if len(blocks) == 1 else 'take'} `{feature}` away"
        case _:
            return f"nothing in `{selection}` grants `{feature}`; {quoted(against.givers)} would"
