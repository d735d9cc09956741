"""What the solver finds wrong with a catalogue: expectations that are not met, and what nobody can ever hold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from licet.answers.analyse import offers
from licet.answers.analyse.view import View
from licet.answers.limits import source_words, words
from licet.answers.reasoner import Reasoner
from licet.answers.types import Combination, Holding, Verdict
from licet.asp import Undecided, possible
from licet.diagnostics import Diagnostic, Label
from licet.model.definition import (
    Expectation,
    ExpectBlock,
    ExpectCount,
    ExpectFeature,
    ExpectLegal,
    ExpectLimit,
    ExpectPrice,
    Scope,
)
from licet.model.trade import lists_of
from licet.text import plural

# A wrong count is counted on to this many more, so that the message can say the right number.
COUNT_ON = 100_000
# More than this are counted without being listed, where the expectation does not list them.
LISTED = 100_000
# So many missing or surplus combinations are named in a message.
NAMED = 5


class Outcome(NamedTuple):
    """An expectation and, where it is not met, what to say of it."""

    block: ExpectBlock
    expectation: Expectation
    failure: Diagnostic | None


def expectations(reasoner: Reasoner) -> Iterator[Outcome]:
    """Each expectation of the catalogue, asked of the solver, in order of writing. Raises Undecided."""
    for block in reasoner.definition.expectations:
        for expectation in block.expectations:
            yield Outcome(block, expectation, failure(reasoner.on(expectation.on), expectation))


def failure(reasoner: Reasoner, expectation: Expectation) -> Diagnostic | None:
    """What to say of an expectation that is not met; None where it is. Raises Undecided."""
    match expectation:
        case ExpectCount():
            return _count(reasoner, expectation)
        case ExpectLegal():
            return _legal(reasoner, expectation)
        case ExpectFeature():
            return _feature(reasoner, expectation)
        case ExpectPrice():
            return _price(reasoner, expectation)
        case ExpectLimit():
            return _limit(reasoner, expectation)


def _unmet(expectation: Expectation, title: str, label: str, notes: tuple[str, ...] = ()) -> Diagnostic:
    return Diagnostic("E0503", title, (Label(expectation.origin, label, primary=True),), notes)


def _count(reasoner: Reasoner, expectation: ExpectCount) -> Diagnostic | None:
    scope = expectation.scope
    what = f"{plural(expectation.count, 'combination')}{_scope(scope)}"
    if expectation.listed is None and expectation.count > LISTED:
        total = _total(reasoner, scope)
        if total == expectation.count:
            return None
        are = "is" if total == 1 else "are"
        return _unmet(expectation, f"expected {what}, and there {are} {total}", f"there {are} {total}")
    most = max(min(expectation.count, LISTED), len(expectation.listed or ())) + COUNT_ON
    found = list(islice(reasoner.combinations(counted=scope.addons, fewest=scope.least, most=scope.most), most))
    more = len(found) == most
    if expectation.listed is not None:
        listed = {reasoner.combination(ids) for ids, _ in expectation.listed}
        missing = reasoner.in_order(listed.difference(found))
        surplus = reasoner.in_order(set(found).difference(listed))
        if missing or surplus:
            notes = (*_missing(reasoner, missing), *_surplus(surplus))
            label = f"{len(missing)} listed and not legal, {len(surplus)} legal and not listed"
            return _unmet(expectation, f"the combinations{_scope(scope)} are not those listed", label, notes)
        if len(listed) != expectation.count:
            title = f"expected {what}, and {len(listed)} are listed"
            return _unmet(expectation, title, f"the list has {len(listed)}")
    if len(found) != expectation.count:
        number = f"more than {len(found) - 1}" if more else str(len(found))
        return _unmet(
            expectation,
            f"expected {what}, and there {'is' if number == '1' else 'are'} {number}",
            f"there {'is' if number == '1' else 'are'} {number}",
        )
    return None


def _total(reasoner: Reasoner, scope: Scope) -> int:
    """How many combinations there are, without listing them. Raises Undecided."""
    from licet.answers.counts import counting
    from licet.counting import NotCounted

    try:
        return counting(reasoner, counted=scope.addons, fewest=scope.least, most=scope.most).total
    except NotCounted:
        raise Undecided(reasoner.seconds) from None


def _missing(reasoner: Reasoner, missing: list[Combination]) -> Iterator[str]:
    for combination in missing[:NAMED]:
        yield f"not legal: {combination}, by {_rules(reasoner.verdict(combination.parts))}"
    if len(missing) > NAMED:
        yield f"and {len(missing) - NAMED} more that are not legal"


def _surplus(surplus: list[Combination]) -> Iterator[str]:
    yield from (f"not listed: {combination}" for combination in surplus[:NAMED])
    if len(surplus) > NAMED:
        yield f"and {len(surplus) - NAMED} more that are not listed"


def _legal(reasoner: Reasoner, expectation: ExpectLegal) -> Diagnostic | None:
    verdict = reasoner.verdict(held(expectation))
    name = str(verdict.selection)
    if expectation.legal:
        if verdict.legal:
            return None
        return _unmet(expectation, f"`{name}` is illegal", f"it breaks {_rules(verdict)}", _reasons(verdict))
    if verdict.legal:
        return _unmet(expectation, f"`{name}` is legal", "it breaks no rule")
    broken = {rule.rule for rule in verdict.broken}
    met = set(expectation.by) == broken if expectation.exactly else set(expectation.by) <= broken
    if met:
        return None
    wanted = _names(expectation.by)
    return _unmet(
        expectation, f"`{name}` is illegal, but not by {wanted}", f"it breaks {_rules(verdict)}", _reasons(verdict)
    )


def _feature(reasoner: Reasoner, expectation: ExpectFeature) -> Diagnostic | None:
    entitlements = reasoner.entitlements(held(expectation))
    name = str(entitlements.selection)
    if not entitlements.verdict.legal:
        verdict = entitlements.verdict
        title = f"`{name}` is illegal, so nothing can be said of its features"
        return _unmet(expectation, title, f"it breaks {_rules(verdict)}", _reasons(verdict))
    has = expectation.feature in entitlements.entitled
    entry = next((entry for entry in entitlements.features if entry.feature == expectation.feature), None)
    feature = f"`{expectation.feature}`"
    if has and entry is not None and expectation.level is not None:
        at_level = entry.level == expectation.level
        if at_level == expectation.has:
            return None
        first = next(source for source in entry.sources if source.level == entry.level)
        label = f"it comes from {' > '.join(first.path)} ({first.place.source.name}:{first.place.line})"
        return _unmet(expectation, f"`{name}` has {feature} at the level `{entry.level}`", label)
    if has == expectation.has:
        return None
    if has:
        assert entry is not None
        first = entry.sources[0]
        label = f"it comes from {' > '.join(first.path)} ({first.place.source.name}:{first.place.line})"
        return _unmet(expectation, f"`{name}` has {feature}", label)
    if entry is not None:
        return _unmet(expectation, f"`{name}` lacks {feature}", f"it is replaced by {_names(entry.replaced_by)}")
    return _unmet(expectation, f"`{name}` lacks {feature}", "nothing that it holds grants this feature")


def _price(reasoner: Reasoner, expectation: ExpectPrice) -> Diagnostic | None:
    from licet.answers.prices import price

    quantities = dict.fromkeys(expectation.selection, 1) | dict(expectation.quantities)
    verdict = reasoner.verdict(held(expectation))
    name = str(verdict.selection)
    if not verdict.legal:
        title = f"`{name}` is illegal, so it has no price"
        return _unmet(expectation, title, f"it breaks {_rules(verdict)}", _reasons(verdict))
    lists = reasoner.definition.prices
    if expectation.currency is not None:
        lists = tuple(lists_of(lists, expectation.currency))
    for each in lists:
        found = price(reasoner, each, quantities)
        by = f"by `{each.id}`"
        if found.not_sold:
            title = f"`{name}` has no price {by}"
            return _unmet(expectation, title, f"the list does not sell {_names(found.not_sold)}")
        if found.total is None or found.once is None:
            if expectation.number is not None:
                label = f"{_names(found.on_request)} {'is' if len(found.on_request) == 1 else 'are'} on request"
                return _unmet(expectation, f"`{name}` is on request {by}", label)
            continue
        kinds = {cost.kind for cost in found.costs}
        total, what = found.total, str(found.period)
        if "once" in kinds and "period" not in kinds:
            total, what = found.once, "once"
        if expectation.number != total:
            label = f"{by} it is {total} {each.currency} {what}, for one user"
            return _unmet(expectation, f"`{name}` costs {total} {each.currency}", label)
    return None


def _limit(reasoner: Reasoner, expectation: ExpectLimit) -> Diagnostic | None:
    entitlements = reasoner.entitlements(held(expectation))
    name, limit = str(entitlements.selection), reasoner.definition.limit[expectation.limit]
    if not entitlements.verdict.legal:
        verdict = entitlements.verdict
        title = f"`{name}` is illegal, so nothing can be said of its limits"
        return _unmet(expectation, title, f"it breaks {_rules(verdict)}", _reasons(verdict))
    allowance = next((each for each in entitlements.limits if each.limit == limit.id), None)
    if allowance is None:
        if not expectation.has:
            return None
        label = "nothing that it holds sets or adds to this limit"
        if limit.feature is not None and limit.feature not in entitlements.entitled:
            label = f"it is a limit of `{limit.feature}`, to which `{name}` is not entitled"
        return _unmet(expectation, f"`{name}` lacks `{limit.id}`", label)
    met = expectation.amount is None or expectation.amount == allowance.amount
    if met == expectation.has:
        return None
    title = f"`{name}` has `{limit.id}` {words(limit, allowance.amount)}"
    sources = [source_words(limit, source) for source in allowance.sources]
    return _unmet(expectation, title, f"it is {sources[0]}" if len(sources) == 1 else "it is the sum", tuple(sources))


def held(expectation: ExpectLegal | ExpectFeature | ExpectLimit | ExpectPrice) -> Holding:
    """The selection that an expectation is about."""
    return Holding(expectation.selection, dict(expectation.quantities))


def _reasons(verdict: Verdict) -> tuple[str, ...]:
    return tuple(
        f"{rule.rule} ({rule.place.source.name}:{rule.place.line}): {rule.sentence}" for rule in verdict.broken
    )


def _rules(verdict: Verdict) -> str:
    return _names(tuple(rule.rule for rule in verdict.broken))


def _names(names: tuple[str, ...]) -> str:
    quoted = [f"`{name}`" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def _scope(scope: Scope) -> str:
    if scope.least == 0 and scope.most is None:
        size = "plans"
    elif scope.most is None:
        size = f"at least {plural(scope.least, 'plan')}"
    elif scope.least == scope.most:
        size = plural(scope.least, "plan")
    elif scope.least == 0:
        size = f"at most {plural(scope.most, 'plan')}"
    else:
        size = f"{scope.least} to {scope.most} plans"
    return f" of {size}{' and add-ons' if scope.addons else ''}"


class Sold(NamedTuple):
    """What stands in some legal selection: with all add-ons open, and of what is counted; and whether holding nothing is
    legal."""

    open_: frozenset[str]
    counted: frozenset[str]
    none: bool


def sold(reasoner: Reasoner) -> Sold:
    """What can be held. Raises Undecided."""
    open_ = possible(reasoner.program(), addons=True, seconds=reasoner.seconds)
    none = reasoner.is_legal(())
    if not open_:
        return Sold(open_, open_, none)
    return Sold(open_, possible(reasoner.program(), addons=False, seconds=reasoner.seconds), none)


def findings(reasoner: Reasoner, known: Sold | None = None) -> Iterator[Diagnostic]:
    """What nobody can ever hold, and the empty selection where it is legal. `known`: what can be held, if that is known.

    Raises Undecided.
    """
    definition = reasoner.definition
    if not definition.plans and not definition.addons:
        return
    open_, counted, none_is_legal = known or sold(reasoner)
    view = View(reasoner)
    if not open_ and not none_is_legal:
        yield offers.nothing_legal(view)
        return
    if none_is_legal and not definition.any_plans:
        label = Label(definition.origin, "nobody has to hold anything", primary=True)
        help_ = "write `each user holds at least 1 plan`, if one is needed"
        yield Diagnostic("W0602", "the empty selection, `none`, is legal", (label,), help=help_)
    families = {item.family for item in definition.items}
    for item in definition.items:
        if item.kind == "solution" and item.id not in families:
            label = Label(item.origin, "it has no tiers", primary=True)
            help_ = "give it a tier, or make it a `plan`"
            yield Diagnostic("W0601", f"nobody can ever hold the solution `{item.id}`", (label,), help=help_)
    for item in (*definition.plans, *definition.addons):
        if item.id in definition.off:
            continue
        if item.id not in open_:
            yield offers.never_held(view, item)
        elif item.id not in counted and item.is_plan:
            label = Label(item.origin, "it is legal only with an add-on that listings do not count", primary=True)
            help_ = "name the add-on in the header: `combinations of plans and ADDON`"
            yield Diagnostic("W0605", f"the {view.kind(item)} `{item.id}` is in no combination", (label,), help=help_)
