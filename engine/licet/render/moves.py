"""Moves from one selection to another, and to another catalogue, as text for people and as data for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal

from licet.answers.billing import Stretch, Timeline
from licet.answers.compare import Comparison, Lost, PriceChange
from licet.answers.limits import words as amount_words
from licet.answers.migrate import Migrated
from licet.answers.moves import MoveChange
from licet.answers.shifts import AmountChange, LevelChange
from licet.model.amounts import Amount, Unlimited
from licet.model.definition import Definition, Language
from licet.model.moves import words
from licet.render import titles
from licet.render.measure import pad, plain, width
from licet.render.prices import EACH, money, number, price_data, total
from licet.render.small import Data, line, place, selection
from licet.text import plural

_WHEN = {"once": "at once", "period": "at the end of the period", "term": "at the end of the term", "never": "never"}


def _title(definition: Definition, name: str, language: Language) -> str:
    return plain(titles.title(definition, name, language))


# ---- a move ----------------------------------------------------------------------------------------------------------


def comparison_text(definition: Definition, compared: Comparison, language: Language) -> str:
    """Whether the move is allowed and when it takes effect, by which lines; then what it gives, takes and costs."""
    lines = [_verdict(definition, compared, language)]
    for rule in compared.verdict.broken:
        said = titles.of(rule.title, definition, language) or rule.sentence
        lines.append(f"  {plain(said)} (rule {rule.rule}, {line(rule.place)})")
    if not compared.was_legal:
        lines.append(f"  note: {selection(definition, compared.before.parts, language)} is not legal itself")
    if compared.changes:
        lines.append("")
    for change in compared.changes:
        case = f": {words(change.case)}, {_WHEN[change.case.when]} ({line(change.case.origin)})" if change.case else ""
        lines.append(f"  {_change(definition, change, language)}{case}")
    lines += _features(definition, "gained", compared.gained, language)
    lines += _features(definition, "lost", compared.lost, language)
    lines += _amounts(definition, definition, compared.amounts, language)
    lines += _levels(definition, compared.levels, language)
    if compared.changes and not (compared.gained or compared.lost or compared.amounts or compared.levels):
        lines += ["", "The features stay the same."]
    for price in compared.prices:
        lines += ["", *_price_change(definition, price, language)]
    if compared.timeline is not None:
        lines += ["", *_timeline(compared.timeline, compared)]
    return "\n".join(lines)


def _verdict(definition: Definition, compared: Comparison, language: Language) -> str:
    before = selection(definition, compared.before.parts, language)
    after = selection(definition, compared.after.parts, language)
    if not compared.changes:
        return f"{before} stays as it is"
    if not compared.verdict.legal:
        return f"no: {after} is not legal"
    if compared.allowed is None:
        return f"{before} to {after}: the catalogue does not say whether and when (it has no block `moves`)"
    if not compared.allowed:
        return f"no: {before} may not become {after}"
    when = _WHEN[compared.outcome or "once"]
    on = f", on {compared.effective}" if compared.effective else ""
    return f"yes: {before} may become {after} {when}{on}"


def _change(definition: Definition, change: MoveChange, language: Language) -> str:
    before, after = (None if name is None else _title(definition, name, language) for name in (change.from_, change.to))
    if change.from_ == change.to:
        return f"{before}: {change.quantities[0]} → {change.quantities[1]}"
    if before is None:
        return f"+ {_times(change.quantities[1])}{after}"
    if after is None:
        return f"- {_times(change.quantities[0])}{before}"
    return f"{before} → {after}"


def _times(quantity: int) -> str:
    return "" if quantity == 1 else f"{quantity} "


def _features(
    definition: Definition, label: str, features: tuple[str, ...] | tuple[Lost, ...], language: Language
) -> Iterator[str]:
    if not features:
        return
    rows = []
    for feature in features:
        name, by = (feature, ()) if isinstance(feature, str) else (feature.feature, feature.replaced_by)
        said = f"replaced by {', '.join(_title(definition, each, language) for each in by)}" if by else ""
        rows.append((_title(definition, name, language), name, said))
    wide = [max(width(row[at]) for row in rows) for at in (0, 1)]
    yield ""
    yield f"{label}: {plural(len(features), 'feature')}"
    for title, name, said in rows:
        yield f"  {pad(title, min(wide[0], 60))}  {pad(name, wide[1])}  {said}".rstrip()


def _amounts(
    ours: Definition, theirs: Definition, changes: tuple[AmountChange, ...], language: Language
) -> Iterator[str]:
    """The limits that change: those that are gained or raised, then those that are lowered or lost."""
    if not changes:
        return
    yield ""
    yield f"limits: {plural(len(changes), 'change')}"
    for change in changes:
        definition = theirs if change.limit in theirs.limit else ours
        title = plain(titles.of(definition.limit[change.limit].title, definition, language) or change.limit)
        before, after = _amount(ours, change.limit, change.before), _amount(theirs, change.limit, change.after)
        known = change.limit in ours.limit and change.limit in theirs.limit
        direction = f" {change.direction}" if known else ""
        yield f"  {title} ({change.limit}){direction}: {before} → {after}"


def _amount(definition: Definition, limit: str, amount: Amount | None) -> str:
    if limit not in definition.limit:
        return "not said"
    return "none" if amount is None else amount_words(definition.limit[limit], amount)


def _levels(definition: Definition, changes: tuple[LevelChange, ...], language: Language) -> Iterator[str]:
    if changes:
        yield ""
        yield f"levels: {plural(len(changes), 'change')}"
    for change in changes:
        title = _title(definition, change.feature, language)
        yield f"  {title} ({change.feature}) {change.direction}: {change.before} → {change.after}"


def _price_change(definition: Definition, change: PriceChange, language: Language) -> Iterator[str]:
    new = change.after
    title = plain(titles.of(new.title, definition, language) or new.list)
    yield f"price: {title}, paid {new.period}, for {plural(new.users, 'user')}"
    yield f"  before  {total(definition, change.before, language)}"
    yield f"  after   {total(definition, new, language)}"
    if change.difference is not None:
        more = "the same" if not change.difference else f"{_signed(change.difference, new.currency)} {EACH[new.period]}"
        once = f", and {money(change.once, new.currency)} {new.currency} once for what is new" if change.once else ""
        yield f"  change  {more}{once}"


def _signed(amount: Decimal, currency: str) -> str:
    return f"{'+' if amount > 0 else '-'}{money(abs(amount), currency)} {currency}"


def _timeline(when: Timeline, compared: Comparison) -> Iterator[str]:
    yield f"contract: since {when.since}, billed {when.billed}; asked for on {when.on}"
    if when.term is None or when.period is None:
        yield "  it has ended: a new one is needed"
        return
    rows = [(when.first, "the first term")] if when.term.number > 1 else []
    name = "the first term" if when.term.number == 1 else f"renewal {when.term.number - 1}"
    rows += [(when.term, f"{name}, in which it is now"), (when.period, "the period for which it is paid")]
    said = [(f"{stretch.first} to {stretch.next - timedelta(days=1)}", words) for stretch, words in rows]
    after = f"it renews for {plural(when.again, 'month')}" if when.after == "renews" else "it ends"
    events = [(when.term.next, after)]
    if compared.effective is not None:
        events.append((compared.effective, "the move takes effect"))
    said += [(str(day), words) for day, words in sorted(events)]
    yield from (f"  {days:24}  {words}" for days, words in said)


def comparison_data(definition: Definition, compared: Comparison, language: Language) -> Data:
    """The same as data; days as texts, `next` being the first day that is no more part of a period or term."""
    return {
        "before": list(compared.before.parts),
        "after": list(compared.after.parts),
        "titles": {
            name: titles.title(definition, name, language) for name in (*compared.before.parts, *compared.after.parts)
        },
        "language": language,
        "allowed": compared.allowed,
        "outcome": compared.outcome,
        "effective": _day(compared.effective),
        "before_is_legal": compared.was_legal,
        "after_is_legal": compared.verdict.legal,
        "broken": [rule.rule for rule in compared.verdict.broken],
        "changes": [
            {
                "kind": change.kind,
                "from": change.from_,
                "to": change.to,
                "quantities": list(change.quantities),
                "outcome": change.outcome,
                "case": words(change.case) if change.case else None,
                "place": place(change.case.origin) if change.case else None,
            }
            for change in compared.changes
        ],
        "gained": _named(definition, compared.gained, language),
        "lost": [
            {**entry, "replaced_by": list(lost.replaced_by)}
            for entry, lost in zip(
                _named(definition, (lost.feature for lost in compared.lost), language), compared.lost, strict=True
            )
        ],
        "limits": [_amount_data(change) for change in compared.amounts],
        "levels": [
            {"feature": each.feature, "before": each.before, "after": each.after, "direction": each.direction}
            for each in compared.levels
        ],
        "prices": [_price_change_data(definition, price, language) for price in compared.prices],
        "timeline": _timeline_data(compared.timeline) if compared.timeline else None,
    }


def _amount_data(change: AmountChange) -> Data:
    return {
        "limit": change.limit,
        "before": _plain_amount(change.before),
        "after": _plain_amount(change.after),
        "direction": change.direction,
    }


def _plain_amount(amount: Amount | None) -> str | None:
    """An amount as data: its digits, "unlimited", or None where it is absent."""
    if amount is None or isinstance(amount, Unlimited):
        return None if amount is None else "unlimited"
    return f"{amount.normalize():f}"


def _named(definition: Definition, names: Iterable[str], language: Language) -> list[Data]:
    return [{"feature": name, "title": titles.title(definition, name, language)} for name in names]


def _price_change_data(definition: Definition, change: PriceChange, language: Language) -> Data:
    return {
        "list": change.after.list,
        "currency": change.after.currency,
        "before": price_data(definition, change.before, language),
        "after": price_data(definition, change.after, language),
        "difference": None if change.difference is None else number(change.difference),
        "once": None if change.once is None else number(change.once),
    }


def _timeline_data(when: Timeline) -> Data:
    return {
        "since": str(when.since),
        "on": str(when.on),
        "billed": when.billed,
        "first": _stretch_data(when.first),
        "period": _stretch_data(when.period),
        "term": _stretch_data(when.term),
        "after": when.after,
        "again": when.again if when.after == "renews" else None,
    }


def _stretch_data(stretch: Stretch | None) -> Data | None:
    return (
        None if stretch is None else {"number": stretch.number, "first": str(stretch.first), "next": str(stretch.next)}
    )


def _day(day: date | None) -> str | None:
    return None if day is None else str(day)


# ---- to another catalogue --------------------------------------------------------------------------------------------


def migrated_text(ours: Definition, theirs: Definition, moved: Migrated, language: Language) -> str:
    """What a selection becomes in the other catalogue, then what it gains and loses."""
    theirs_language = language if language in theirs.languages else theirs.source_language
    before = selection(ours, moved.before.parts, language)
    after = selection(theirs, moved.after.parts, theirs_language)
    lines = [f"{before} becomes {after} in {theirs.id}"]
    if not moved.verdict.legal:
        lines[0] = f"{before} would become {after} in {theirs.id}, which is not legal there"
        for rule in moved.verdict.broken:
            said = titles.of(rule.title, theirs, theirs_language) or rule.sentence
            lines.append(f"  {plain(said)} (rule {rule.rule}, {line(rule.place)})")
    if moved.successors:
        lines.append("")
    for successor in moved.successors:
        title = _title(ours, successor.name, language)
        if successor.other is None:
            lines.append(f"  {title}: the catalogue does not say what it becomes")
        else:
            taken = "" if successor.taken else f", and the {moved.several} of several is taken"
            lines.append(f"  {title} becomes {_title(theirs, successor.other, theirs_language)}{taken}")
    lines += _features(theirs, "gained", moved.gained, theirs_language)
    lines += _features(ours, "lost", moved.lost, language)
    lines += _amounts(ours, theirs, moved.amounts, theirs_language)
    if moved.exceeded:
        lines += ["", f"exceeded: {plural(len(moved.exceeded), 'limit')}"]
    for each in moved.exceeded:
        limit = theirs.limit[each.limit]
        title = plain(titles.of(limit.title, theirs, theirs_language) or each.limit)
        used = amount_words(limit, each.used)
        lines.append(f"  {title} ({each.limit}): {used} in use, and {_amount(theirs, each.limit, each.after)} there")
    if not moved.gained and not moved.lost and not moved.amounts:
        lines += ["", "The features stay the same."]
    return "\n".join(lines)


def migrated_data(ours: Definition, theirs: Definition, moved: Migrated, language: Language) -> Data:
    """The same as data."""
    theirs_language = language if language in theirs.languages else theirs.source_language
    return {
        "before": list(moved.before.parts),
        "to": theirs.id,
        "after": list(moved.after.parts),
        "language": language,
        "complete": moved.complete,
        "after_is_legal": moved.verdict.legal,
        "broken": [rule.rule for rule in moved.verdict.broken],
        "becomes": [
            {"name": successor.name, "other": successor.other, "taken": successor.taken}
            for successor in moved.successors
        ],
        "gained": _named(theirs, moved.gained, theirs_language),
        "lost": _named(ours, moved.lost, language),
        "limits": [_amount_data(change) for change in moved.amounts],
        "exceeded": [
            {"limit": each.limit, "used": _plain_amount(each.used), "after": _plain_amount(each.after)}
            for each in moved.exceeded
        ],
    }


def migrations_text(theirs: Definition, moved: Iterable[Migrated]) -> str:
    """What every selection becomes, one a line, with how many features it gains and loses."""
    rows = [("from", f"to, in {theirs.id}", "gains", "loses", "")]
    for each in moved:
        note = "" if each.verdict.legal else "not legal there"
        note = note if each.complete else "not said of all of it"
        rows.append((str(each.before), str(each.after), str(len(each.gained)), str(len(each.lost)), note))
    wide = [max(width(row[at]) for row in rows) for at in range(4)]
    lines = (
        f"{pad(a, wide[0])}  {pad(b, wide[1])}  {pad(c, wide[2], '>')}  {pad(d, wide[3], '>')}  {e}".rstrip()
        for a, b, c, d, e in rows
    )
    return "\n".join(lines)
