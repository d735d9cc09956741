"""The blocks that give features: bundles, solutions, tiers, plans, add-ons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from licet.model.bind import Binder, names_in
from licet.model.bodies import At, Body, KeptItem, KeptLines
from licet.model.circles import circles
from licet.model.days import dates, narrowed
from licet.model.definition import ALWAYS, And, Condition, Dates, Holder, Include, Item, Kind, Line, Title
from licet.model.features import not_a_feature
from licet.model.limits import Limits, quantity
from licet.model.names import KINDS
from licet.model.problems import Problems
from licet.model.titles import Titles
from licet.record import changed
from licet.syntax import ast
from licet.text import Span


class When(NamedTuple):
    """The `when` of one line: the line's feature and sign, the condition as written, and bound."""

    feature: str
    plus: bool
    written: ast.Condition
    condition: Condition


class Items:
    """Makes the items of a catalogue: `all`, in layout order. `whens` gathers the conditions of their lines."""

    def __init__(
        self,
        bodies: Iterable[Body],
        holders: Mapping[str, Holder],
        limits: Limits,
        bind: Binder,
        titles: Titles,
        problems: Problems,
    ) -> None:
        self.all: dict[str, Item] = {}
        # The levels that lines name, each with the feature.
        self.levels: list[tuple[ast.Name, str]] = []
        self._limits = limits
        self.whens: list[When] = []
        self._bind = bind
        self._titles = titles
        self._problems = problems
        for body in bodies:
            if not isinstance(body.written, ast.Features):
                item = self._item(body, body.written, holders)
                if bind.names.declared_by(body.written.name, body.id):
                    self.all[body.id] = item
        # Whether items include each other in a circle: that was told, and going from one to the next would not end.
        self.in_circles = self._check_circles()
        self._by_rows()

    def check_successors(self, bodies: Iterable[Body]) -> None:
        """Told: what became something that cannot follow it, and days between the two, or days of both."""
        for body in bodies:
            item = self.all.get(body.id)
            if item is None or item.became is None or not isinstance(body.written, ast.Block | ast.Tier):
                continue
            after = self.all.get(item.became)
            place = body.written.became.span if body.written.became else item.origin
            if after is None:
                continue
            last = item.dates.before or item.dates.retired
            if last is None or after.id == item.id:
                title = f"`{item.id}` became `{after.id}`, and nothing says when"
                title = f"`{item.id}` cannot become itself" if after.id == item.id else title
                help = "write when it was sold no more: `before DATE`, or `retired DATE`"
                self._problems.tell("E0452", title, place, "this follows it", help=help)
            elif item.dates.before is not None and (after.dates.from_ or "") != last:
                first = after.dates.from_
                gap = first is not None and first > last
                title = f"`{item.id}` ends with {last}, and `{after.id}`, which follows it, begins "
                title += f"on {first}" if first else "before all days"
                label = "between the two neither is sold" if gap else "for a time both are sold"
                other = after.origin, "this follows it"
                help = f"write `from {last}` where it is declared, if it begins as the other ends"
                self._problems.tell("W0606", title, place, label, other, help=help)

    def _by_rows(self) -> None:
        """Adds what stands in rows: grants of features, amounts of limits."""
        granted: dict[str, list[Line]] = {}
        said: dict[str, dict[str, Line]] = {}
        for name, feature, span in self._limits.rows({} if self.in_circles else self.all):
            lines = granted.setdefault(name, [])
            own = self.all.get(name)
            if name not in said:
                said[name] = {line.feature: line for line in reversed(own.lines)} if own else {}
            twice = said[name].get(feature)
            if twice is not None:
                title, other = f"`{name}` is said twice to have `{feature}`", (twice.origin, "and here")
                help = "keep the row, or the line"
                self._problems.tell("E0413", title, span, "here by its row", other, help=help)
                continue
            lines.append(Line(f"{name}:+{feature}", feature, True, span))
        for id, item in self.all.items():
            limits = self._limits.of(id)
            if limits or id in granted:
                self.all[id] = changed(item, lines=(*item.lines, *granted.get(id, ())), limits=limits)

    def _item(self, body: Body, written: ast.Block | ast.Tier, holders: Mapping[str, Holder]) -> Item:
        assert body.kind is not None
        lines = self._lines(body)
        if body.kept is None:
            return self._made(body, written, body.kind, lines, holders)
        family: Item | None = self.all.get(body.family or "")
        kept = body.kept.item
        others = (
            lines,
            self._titles.languages,
            self._titles.texts((body.id,)),
            None if family is None else (family.holder, family.most, family.dates),
            holders,
        )
        if kept is not None and kept.value.others != others:
            kept = None
        if kept is not None and kept.holds(
            self._bind.names.epoch, lambda was: was.names == self._names_of(body, written)
        ):
            return kept.value.item
        count = self._problems.count
        item = self._made(body, written, body.kind, lines, holders)
        if self._problems.count == count:
            body.kept.item = At(KeptItem(self._names_of(body, written), others, item), self._bind.names.epoch)
        return item

    def _names_of(self, body: Body, written: ast.Block | ast.Tier) -> object:
        """What the names on the first line of a block stand for."""
        named = [*written.includes, *([written.became] if written.became is not None else [])]
        kinds = [(self._bind.kinds(name.text), self._bind.kinds(f"{body.family}.{name.text}")) for name in named]
        return kinds, None if body.family is None else self._bind.names.tiers.get(body.family)

    def _made(
        self,
        body: Body,
        written: ast.Block | ast.Tier,
        kind: Kind,
        lines: tuple[Line, ...],
        holders: Mapping[str, Holder],
    ) -> Item:
        includes = self._includes(body, written) if written.includes else ()
        extends = None
        if body.family is not None:
            extends = self._extends(body.id, body.family, includes)
            if extends is None:
                includes = (*includes, Include(body.family, written.name.span, implied=True))
        elif body.kind == "plan":
            plans = [include.item for include in includes if self._bind.names.kind(include.item) == "plan"]
            extends = plans[0] if len(plans) == 1 else None
        if isinstance(written, ast.Block):
            holder = written.holder or holders.get("addons" if body.kind == "addon" else "plans", "user")
        else:
            family = self.all.get(body.family or "")
            holder = family.holder if family else "user"
        return Item(
            body.id,
            kind,
            Title(self._titles.of(body.id)),
            written.name.span,
            body.family,
            extends,
            includes,
            lines,
            holder=holder,
            most=self._most(written, body),
            dates=self._dates(written, body),
            became=self._became(written, body),
            short=self._titles.plain(written.short),
            **self._titles.properties(body.id, written.lines),
        )

    def _most(self, written: ast.Block | ast.Tier, body: Body) -> int | None:
        if isinstance(written, ast.Block):
            return quantity(written, self._problems)
        family = self.all.get(body.family or "")
        return family.most if family else 1

    def _dates(self, written: ast.Block | ast.Tier, body: Body) -> Dates:
        own = dates(written.dates)
        if own is not ALWAYS and body.kind == "bundle":
            day = next(day for day in written.dates if day is not None)
            title, label = (
                f"`{body.id}` is a bundle, which is not sold",
                "so there is no day on which its sale begins or ends",
            )
            help = "write the days on the plans that include it, or on its lines"
            self._problems.tell("E0450", title, day.span, label, help=help)
            return ALWAYS
        self._check_days(written.dates)
        family = self.all.get(body.family or "")
        if family is not None and family.dates is not ALWAYS:
            return family.dates if own is ALWAYS else narrowed(own, family.dates)
        return own

    def _check_days(self, days: ast.Dates) -> None:
        first = days.from_
        for last, word in ((days.before, "before"), (days.retired, "retired")):
            if first is not None and last is not None and last.text <= first.text:
                title = f"`from {first.text}` and `{word} {last.text}` leave no day"
                label, other = "not later than its first day", (first.span, "its first day")
                self._problems.tell("E0451", title, last.span, label, other, help="write a later day here")

    def _became(self, written: ast.Block | ast.Tier, body: Body) -> str | None:
        if written.became is None:
            return None
        name = written.became
        own = f"{body.family}.{name.text}"
        if body.family is not None and self._bind.names.kind(own) is not None:
            return own
        return self._bind.held(name)

    # ---- includes ----------------------------------------------------------------------------------------------------

    def _includes(self, body: Body, written: ast.Block | ast.Tier) -> tuple[Include, ...]:
        found: dict[str, Include] = {}
        for name in written.includes:
            id = self._included(name, body)
            if id is None:
                continue
            if id in found:
                self._bind.twice(name.text, name.span, found[id].origin)
            else:
                found[id] = Include(id, name.span)
        return tuple(found.values())

    def _extends(self, id: str, family: str, includes: tuple[Include, ...]) -> str | None:
        kind = self._bind.names.kind
        own = [each for each in includes if kind(each.item) in ("tier", "addon-tier")]
        extended = [include for include in own if include.item.rpartition(".")[0] == family]
        if len(extended) > 1:
            title, label = f"`{id}` includes two tiers of `{family}`", "a tier extends one other"
            other = (extended[0].origin, "this is the first")
            help = "include the higher of the two; what else both need can stand in a bundle"
            self._problems.tell("E0307", title, extended[1].origin, label, other, help=help)
        return extended[0].item if extended else None

    def _included(self, name: ast.Name, body: Body) -> str | None:
        names = self._bind.names
        kind = names.kind(name.text)
        short = f"{body.family}.{name.text}"
        if body.family is not None and short in names.all:
            if kind in ("bundle", "plan"):
                title, other = f"`{name.text}` can mean two things", (names.all[name.text].span, f"{KINDS[kind]} here")
                label, tier = "which of the two?", (names.all[short].span, "a tier here")
                help = f"write `{short}` for the tier, or give the {kind} another name"
                self._problems.tell("E0204", title, name.span, label, tier, other, help=help)
            return short
        if kind in ("bundle", "tier", "plan", "addon-tier"):
            return name.text
        if kind is None:
            title = f"`{body.id}` includes `{name.text}`, which does not exist"
            label = "no tier, plan or bundle has this name"
            otherwise = f'declare it with its title, `bundle {name.text} "…"`, or take it out of the list'
            self._problems.unknown(
                "E0203", title, name.text, name.span, label, lambda: self._includable(body), otherwise
            )
        elif kind == "solution" or name.text in names.tiers:
            self._bind.family(name, kind)
        else:
            helps = {
                "feature": f"write `+ {name.text}` on a line of its own",
                "addon": "put what both give into a bundle",
            }
            self._bind.wrong(name, kind, "a bundle, a tier or a plan", helps.get(kind))
        return None

    def _includable(self, body: Body) -> dict[str, Span]:
        names = self._bind.names
        own = [tier for tier in names.tiers.get(body.family or "", ()) if tier != body.id]
        short = {tier.rpartition(".")[2]: names.all[tier].span for tier in own}
        others = names.of("bundle", "tier", "plan", "addon-tier")
        return {**short, **{name: span for name, span in others.items() if name not in own and name != body.id}}

    def _check_circles(self) -> bool:
        found = False
        edges = {id: [include.item for include in item.includes] for id, item in self.all.items()}
        for circle in circles(edges):
            found = True
            labels = []
            for at, id in enumerate(circle):
                following = circle[(at + 1) % len(circle)]
                include = next(each for each in self.all[id].includes if each.item == following)
                text = f"`{id}` takes what `{following}` has"
                if include.implied:
                    text += ", being a tier of it"
                labels.append((include.origin, text))
            labels = labels[:1] + [(span, f"and {text}") for span, text in labels[1:]]
            title = f"`{circle[0]}` includes itself" if len(circle) == 1 else "these include each other in a circle"
            help = "take one `includes` away; most often the larger plan includes the smaller one"
            self._problems.tell_circle("E0301", title, labels, help)
        return found

    # ---- lines -------------------------------------------------------------------------------------------------------

    def _lines(self, body: Body) -> tuple[Line, ...]:
        if body.kind is None:
            return ()
        kept = body.kept if body.id not in self._titles.within else None
        if kept is not None and kept.lines is not None and kept.lines.holds(self._bind.names.epoch, self._holds):
            before = kept.lines.value
            self.whens += before.whens
            self.levels += before.levels
            self._limits.lines(body, before.conditions)
            return before.lines
        told, whens, levels = self._problems.count, len(self.whens), len(self.levels)
        found: list[Line] = []
        count: dict[str, int] = {}
        signs: dict[str, ast.FeatureLine] = {}
        # The conditions of lines with any, and of those nested in them.
        conditions: dict[int, tuple[Condition, ...]] = {}
        days: dict[int, Dates] = {}
        all_names, has_own_titles = self._bind.names.all, self._titles.in_blocks
        for line, above in body.lines:
            around = conditions.get(id(above), ()) if above is not None and conditions else ()
            feature, plus = line.name.text, line.sign == "+"
            if line.when is not None:
                own = self._bind.condition(line.when)
                around = (*around, own)
                self.whens.append(When(feature, plus, line.when, own))
            if around:
                conditions[id(line)] = around
            own_days = dates(line.dates) if line.dates is not ast.UNDATED else ALWAYS
            if above is not None and id(above) in days:
                own_days = narrowed(own_days, days[id(above)])
            if own_days is not ALWAYS:
                days[id(line)] = own_days
                self._check_days(line.dates)
            if line.sign is None:
                continue
            entry = all_names.get(feature)
            if entry is None or entry.kind != "feature":
                self._not_a_feature(line, entry.kind if entry else None)
                continue
            first = signs.setdefault(feature, line)
            if first.sign != line.sign:
                self._both(body.id, first, line)
            number = count[feature] = count.get(feature, 0) + 1
            name = f"{body.id}:{'+' if plus else '-'}{feature}"
            found.append(
                Line(
                    name if number == 1 else f"{name}:{number}",
                    feature,
                    plus,
                    line.span,
                    None if not around else around[0] if len(around) == 1 else And(around),
                    self._titles.shown_as(feature, body.id) if plus and has_own_titles else None,
                    line.level.text if line.level else None,
                    own_days,
                )
            )
            if line.level is not None:
                self.levels.append((line.level, feature))
        joined = {key: each[0] if len(each) == 1 else And(each) for key, each in conditions.items()}
        names = names_in(line.when for line, _ in body.lines if line.when is not None)
        if kept is not None and names is not None and self._problems.count == told:
            made = KeptLines(
                frozenset([line.name.text for line, _ in body.lines if line.sign is not None]),
                {name: self._bind.kinds(name) for name in names},
                tuple(found),
                tuple(self.whens[whens:]),
                tuple(self.levels[levels:]),
                joined,
            )
            kept.lines = At(made, self._bind.names.epoch)
        self._limits.lines(body, joined)
        return tuple(found)

    def _holds(self, kept: KeptLines) -> bool:
        """Whether what was kept of lines rests on what is so now."""
        kinds = self._bind.kinds
        return kept.granted <= self._bind.names.features and all(kinds(name) == was for name, was in kept.kinds.items())

    def _both(self, item: str, first: ast.FeatureLine, second: ast.FeatureLine) -> None:
        says = {"+": "granted here", "without": "taken away here"}
        title = f"`{item}` both grants `{first.name.text}` and takes it away"
        label, other = says[second.sign or "+"], (first.span, says[first.sign or "+"])
        help = "keep one of the two lines"
        if first.when is not None or second.when is not None:
            help = "keep one of the two lines, and say in its `when` where it holds"
        self._problems.tell("E0303", title, second.span, label, other, help=help)

    def _not_a_feature(self, line: ast.FeatureLine, kind: str | None) -> None:
        name = line.name
        if kind is not None:
            not_a_feature(name, kind, self._bind)
        elif line.sign == "+":
            title, label = f"there is no feature `{name.text}`", "no line with a title declares it"
            otherwise = f'if it is new, write its title behind it: `+ {name.text} "…"`'
            known = lambda: self._bind.names.of("feature")  # noqa: E731
            self._problems.unknown("E0206", title, name.text, name.span, label, known, otherwise)
        else:
            self._bind.feature(name)


def holders(blocks: Iterable[ast.TopLevel], problems: Problems) -> dict[str, Holder]:
    """Who holds `plans`, and who `addons`, by the first `each … holds` line of each; told where one stands twice."""
    found: dict[str, Holder] = {}
    first: dict[tuple[str, str], Span] = {}
    for block in blocks:
        if isinstance(block, ast.Holds):
            key = block.holder, block.what
            if key in first:
                what = "plans" if block.what == "plans" else "add-ons"
                title, label = f"two lines say how many {what} each {block.holder} holds", "the second one"
                help = f"write one: `each {block.holder} holds 1 to 3 {what}` has both bounds"
                problems.tell("E0202", title, block.span, label, (first[key], "the first one"), help=help)
            first.setdefault(key, block.span)
            found.setdefault(block.what, block.holder)
    return found


def check_how_many(
    blocks: Iterable[ast.TopLevel], header: ast.Catalogue | None, plans: int, problems: Problems
) -> None:
    """Told where there are several plans and nothing says how many of them may be held."""
    said = any(isinstance(block, ast.Holds) and block.what == "plans" for block in blocks)
    if plans < 2 or said or header is None:
        return
    title = "nothing says how many plans may be held"
    label = f"it has {plans} plans: is one of them held, or several together?"
    usual = ("each user holds at least 1 plan", "each user holds exactly 1 plan", "each customer holds exactly 1 plan")
    help = f"write one of these lines below the header: {', '.join(f'`{line}`' for line in usual[:2])} or `{usual[2]}`"
    problems.tell("E0501", title, header.name.span, label, help=help)
