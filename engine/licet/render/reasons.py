"""Why and what instead, as text for people and as data for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from licet.answers.changes import Change, Changes, Step
from licet.answers.why import Why
from licet.model.definition import Definition, Language
from licet.render import titles, words
from licet.render.measure import plain
from licet.render.small import Data, both, filled, line, place, selection

# ---- why -------------------------------------------------------------------------------------------------------------


def why_text(definition: Definition, why: Why, language: Language) -> str:
    """Yes or no in the first line; then the reason, the lines that it rests on, and the changes that would help."""
    held = selection(definition, why.selection.parts, language)
    feature = both(definition, why.feature, language)
    answer = f"yes: {held} is entitled to {feature}" if why else f"no: {held} is not entitled to {feature}"
    lines = [answer, *filled("  ", f"{plain(why.sentence)} ({why.code})")]
    if why.code == "rule-broken":
        for rule in why.verdict.broken:
            said = titles.of(rule.title, definition, language) or rule.sentence
            lines += filled("  ", f"{plain(said)}: rule {rule.rule}, {line(rule.place)} ({rule.code})")
        if why.sources:
            lines.append("  were it legal, it would be granted:")
    lines += [f"  {' > '.join(source.path)} ({line(source.place)})" for source in why.sources]
    for each in why.hindrances:
        does = f"has it when `{each.when}`" if each.when is not None else "takes it away"
        lines += filled("  ", f"{' > '.join(each.path)} {does} ({line(each.place)})")
    if why.changes.changes:
        lines += ["", *changes_lines(definition, why.changes, "what would give it", language)]
    elif why.code in ("not-in-plan", "condition-not-met", "taken-away", "rule-broken"):
        lines += ["", "  nothing that can be added would give it"]
        if not why.verdict.legal:
            lines.append("  `licet legal` says what would make the selection legal")
    return "\n".join(lines)


def why_data(definition: Definition, why: Why, language: Language) -> Data:
    """The answer, its code and sentence, and all that it rests on."""
    return {
        "selection": list(why.selection.parts),
        "titles": [titles.title(definition, name, language) for name in why.selection.parts],
        "language": language,
        "feature": why.feature,
        "title": titles.title(definition, why.feature, language),
        "entitled": why.entitled,
        "code": why.code,
        "sentence": why.sentence,
        "legal": why.verdict.legal,
        "broken": words.verdict_data(definition, why.verdict, language)["broken"],
        "sources": [
            {"path": list(source.path), "by": source.by, "place": place(source.place)} for source in why.sources
        ],
        "replaced_by": list(why.replaced_by),
        "hindrances": [
            {"path": list(each.path), "place": place(each.place), "when": each.when} for each in why.hindrances
        ],
        "granted_by": list(why.granted_by),
        "changes": changes_data(why.changes),
    }


# ---- changes ---------------------------------------------------------------------------------------------------------


def changes_lines(
    definition: Definition, found: Changes, heading: str, language: Language, *, first: int | None = None
) -> list[str]:
    """Changes, one a line, the first of them or all; `heading` says what they are for."""
    shown = found.changes[:first]
    lines = [f"  {heading}:"]
    for change in shown:
        lines += filled("    ", _steps(definition, change, language))
    more = len(found.changes) - len(shown)
    if more or not found.complete:
        lines.append(f"    and {more} more" if found.complete else "    and more: the search was cut off")
    return lines


def _steps(definition: Definition, change: Change, language: Language) -> str:
    steps = [_step(definition, step, language) for step in change.steps]
    steps += [
        f"only {most} \N{MULTIPLICATION SIGN} {_names(definition, (name,), language)}" for name, most in change.fewer
    ]
    return ", and ".join(steps)


def _step(definition: Definition, step: Step, language: Language) -> str:
    dropped, added = (_names(definition, names, language) for names in (step.dropped, step.added))
    if not step.dropped:
        return f"add {added}"
    return f"{dropped} -> {added}" if step.added else f"drop {dropped}"


def _names(definition: Definition, names: Iterable[str], language: Language) -> str:
    return " + ".join(both(definition, name, language) for name in names)


def changes_data(found: Changes) -> Data:
    """How many, whether they are all, and each with its steps and what it leads to."""
    return {"count": len(found.changes), "complete": found.complete, "changes": list(map(_change_data, found.changes))}


def _change_data(change: Change) -> Data:
    return {
        "selection": list(change.selection.parts),
        "steps": [dict(_step_data(step)) for step in change.steps],
        "fewer": dict(change.fewer),
    }


def _step_data(step: Step) -> Iterator[tuple[str, object]]:
    yield "slot", step.slot
    yield "before", list(step.before)
    yield "after", list(step.after)
