"""Plans and add-ons: those that nobody can hold, that bring nothing, that are the same, that take something away."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from licet.answers.analyse.stories import why_never
from licet.answers.analyse.view import View, folded, joined, listed
from licet.answers.limits import words as words_of
from licet.answers.prices import rounded, usual_period, yearly
from licet.diagnostics import Diagnostic, Label
from licet.model.definition import ExpectFeature, Feature, Held, Item
from licet.model.leaves import leaves
from licet.model.periods import MONTHS
from licet.model.wording import quoted, words
from licet.text import plural


def unsellable(view: View) -> Iterator[Diagnostic]:
    """That nothing is legal; else the plans and add-ons that no legal selection holds. Each with what clashes."""
    if view.illegal_by is not None:
        if view.sellable:
            yield nothing_legal(view)
        return
    for item in view.sellable:
        if item.id not in view.survey.held:
            yield never_held(view, item)


def nothing_legal(view: View) -> Diagnostic:
    """E0502, with a minimal set of rules that see to it."""
    origin = view.definition.origin
    label = Label(origin, "every selection of its plans and add-ons breaks a rule", primary=True)
    others, notes = view.blame(view.illegal_by or (), origin)
    return Diagnostic(
        "E0502",
        "no combination is legal",
        (label, *others),
        (*notes, _clash(len(view.illegal_by or ()), "anything", "something would be legal")),
        "`licet legal SELECTION` names the rules that one breaks",
        names=view.illegal_by or (),
    )


def never_held(view: View, item: Item) -> Diagnostic:
    """W0601, with a minimal set of rules that forbid it."""
    rules = view.analyser.never_held(item.id, view.near(item.id)) or ()
    label = Label(item.origin, "it is in no legal selection", primary=True)
    others, notes = view.blame(rules, item.origin)
    title = f"nobody can ever hold the {view.kind(item)} {view.called(item.id)}"
    story = why_never(view.definition, item, [view.rules[rule] for rule in rules], view.called)
    if story is not None:
        title = f"the {view.kind(item)} {view.called(item.id)} can never be bought: {story}"
    return Diagnostic(
        "W0601", title, (label, *others), (*notes, _clash(len(rules), "it", "somebody could hold it")), names=(item.id,)
    )


def _clash(number: int, what: str, else_: str) -> str:
    if number == 1:
        return f"this rule alone forbids {what}"
    return f"these {number} rules clash: without any one of them {else_}"


def nothing(view: View) -> Iterator[Diagnostic]:
    """Plans and add-ons without any feature, in one finding. One that a line's condition names brings something there.
    A catalogue without features (a feature model) is only about what may be held together."""
    if not view.definition.features:
        return
    given = {name for names in view.givers.values() for name in names}
    given |= {name for name, amounts in view.amounts.items() if amounts}
    empty = [item for item in view.sellable if item.id not in given and item.id not in view.named_in_conditions]
    if empty:
        names = tuple(item.id for item in empty)
        title = f"{plural(len(names), 'plan or add-on')} {'gives' if len(names) == 1 else 'give'} no feature"
        title = title.replace("plan or add-ons", "plans and add-ons")
        notes = (listed(names, "they are"),) if len(names) > 1 else ()
        label = Label(empty[0].origin, "no line says what it brings", primary=True)
        yield Diagnostic("N0618", title, (label,), notes, names=names)


def nothing_new(view: View) -> Iterator[Diagnostic]:
    """Plans and add-ons that never add a feature to what else is held with them."""
    given: dict[str, list[str]] = {}
    for feature, names in view.givers.items():
        for name in names:
            given.setdefault(name, []).append(feature)
    for item in view.sellable:
        if item.id not in view.survey.held or item.id in view.survey.adds or item.id not in given:
            continue
        if item.id in view.named_in_conditions or view.amounts.get(item.id) or item.id in view.metered:
            continue
        features = [feature for feature in view.in_order(given[item.id]) if feature.id in view.survey.entitled]
        if not features:  # nobody can have what it gives: that is told of the features
            continue
        label = Label(item.origin, "whoever may hold it has all this without it", primary=True)
        title = f"the {view.kind(item)} {view.called(item.id)} gives nothing new"
        if not item.is_plan:
            having = _plans_that_have(view, item, frozenset(feature.id for feature in features))
            if having:
                plans = quoted([view.called(plan)[1:-1] for plan in having])
                title = f"the add-on {view.called(item.id)} gives nothing that {plans} "
                title += "does not have already" if len(having) == 1 else "do not have already"
        notes = (joined(folded(features), "it gives"),)
        yield Diagnostic("W0617", title, (label,), notes, names=(item.id,))


def _plans_that_have(view: View, item: Item, features: frozenset[str]) -> list[str]:
    """The plans with which an add-on may be held, where each gives all of these features by itself."""
    settled, _ = view.analyser.gifts()
    plans = [plan for plan in view.sellable if plan.is_plan and plan.id in view.survey.held]
    for wanted in view.sold_with.get(item.id, ()):
        named = {leaf.item for leaf in leaves(wanted, view.definition) if isinstance(leaf, Held)}
        own = [plan for plan in plans if plan.id in named]
        plans = own or plans
    return [plan.id for plan in plans] if all(features <= settled.get(plan.id, frozenset()) for plan in plans) else []


def same(view: View) -> Iterator[Diagnostic]:
    """Plans and add-ons that grant the same features, each group in one finding."""
    settled, possible = view.analyser.gifts()
    none: frozenset[str] = frozenset()
    groups: dict[object, list[list[Item]]] = {}
    for item in view.sellable:
        gifts = settled.get(item.id, none), possible.get(item.id, none)
        amounts = frozenset((each.limit, each.amount) for each in view.amounts.get(item.id, {}).values())
        if not (any(gifts) or amounts) or item.id not in view.survey.held or item.id in view.metered:
            continue
        # What is sold with other plans is another offer, and so is an add-on beside a plan.
        offer = item.is_plan, None if item.is_plan else frozenset(view.sold_with.get(item.id, ()))
        alike = groups.setdefault((gifts, amounts, view.named_in_conditions.get(item.id), offer), [])
        for group in alike:
            if not gifts[1] or not view.analyser.differ(group[0].id, item.id, sorted(gifts[1])):
                group.append(item)
                break
        else:
            alike.append([item])
    for group in (group for alike in groups.values() for group in alike if len(group) > 1):
        first, *others = group
        names = tuple(item.id for item in group)
        gives = settled.get(first.id, none) | possible.get(first.id, none)
        features = view.in_order(gives & view.survey.granted)
        prices = _prices(view, group)
        title = f"{quoted([view.called(name)[1:-1] for name in names], 'and')} grant the same"
        if len(set(prices)) > 1:
            title += ", at different prices"
        labels = tuple(Label(item.origin, f"and this{said}") for item, said in zip(others, prices[1:], strict=True))
        counted = f"{plural(len(features), 'feature')}" if features else "the same amounts"
        yield Diagnostic(
            "W0616",
            title,
            (Label(first.origin, f"this grants {counted}{prices[0]}", primary=True), *labels),
            (joined(folded(features), "they are"),) if features else (),
            names=names,
        )


def _prices(view: View, items: list[Item]) -> list[str]:
    """What each costs by the first list of prices, for a year, as words behind its label."""
    if not view.definition.prices:
        return [""] * len(items)
    prices = view.definition.prices[0]
    period = usual_period(view.definition, prices)
    costs = yearly(view.definition, prices, period=period)
    each = [costs.get(item.id) for item in items]
    share = Fraction(MONTHS[period], 12)
    return [
        "" if cost is None else f", for {rounded(Fraction(cost) * share, prices.currency)} {prices.currency} {period}"
        for cost in each
    ]


def losses(view: View) -> Iterator[Diagnostic]:
    """Tiers that lack what the one below them gives. What an expectation says they lack is meant, and not told."""
    meant = {
        (name, expectation.feature)
        for expectation in view.expectations
        if isinstance(expectation, ExpectFeature) and not expectation.has
        for name in expectation.selection
    }
    for item in view.sellable:
        if item.extends is None:
            continue
        yield from _lower(view, item, item.extends)
        lost = {feature for tier, feature in view.survey.loses if tier == item.id and (tier, feature) not in meant}
        if lost:
            yield _loss(view, item, view.in_order(lost), item.extends)


def _lower(view: View, item: Item, lower: str) -> Iterator[Diagnostic]:
    """Limits of which a tier has less than the one below it."""
    own, below = view.amounts.get(item.id, {}), view.amounts.get(lower, {})
    for limit, allowance in below.items():
        here = own.get(limit)
        if here is not None and here.amount >= allowance.amount:
            continue
        of = view.definition.limit[limit]
        less = words_of(of, here.amount) if here is not None else "none"
        title = f"the {view.kind(item)} `{item.id}` has less of `{limit}` than `{lower}`"
        label = Label(
            item.origin,
            f"{less}, and it stands above `{lower}`, which has {words_of(of, allowance.amount)}",
            primary=True,
        )
        places = [source.place for each in (here, allowance) if each is not None for source in each.sources]
        labels = tuple(Label(place, "from here") for place in dict.fromkeys(places))
        yield Diagnostic("W0620", title, (label, *labels), names=(item.id, limit))


def _loss(view: View, item: Item, lost: list[Feature], lower: str) -> Diagnostic:
    names = tuple(feature.id for feature in lost)
    lines = {line.id: line for name in names for line in view.lines_on(item, name) if not line.plus}
    labels = [
        Label(line.origin, f"taken away when `{words(line.condition)}`" if line.condition else "taken away here")
        for line in lines.values()
    ]
    what = f"`{names[0]}`" if len(names) == 1 else plural(len(names), "feature")
    primary = Label(item.origin, f"it stands above `{lower}`, which has {what}", primary=True)
    return Diagnostic(
        "W0620",
        f"the {view.kind(item)} `{item.id}` loses {what} that `{lower}` has",
        (primary, *labels),
        (joined(folded(lost), "they are"),) if len(names) > 1 else (),
        f"if it is meant, say so: `{item.id} lacks {', '.join(names[:3])}` in an `expect` block",
        names=(item.id, *names),
    )
