"""The blocks that give features: bundles, solutions, tiers, plans, add-ons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from licet.model.bind import Binder
from licet.model.circles import circles
from licet.model.definition import And, Condition, Holder, Include, Item, Kind, Line, Title
from licet.model.features import placed
from licet.model.names import KINDS
from licet.model.problems import Problems
from licet.model.titles import Titles
from licet.syntax import ast


class Builder:
    """Makes the items of a catalogue."""

    def __init__(self, bind: Binder, titles: Titles, problems: Problems, holders: dict[str, Holder]) -> None:
        self._bind = bind
        self._titles = titles
        self._problems = problems
        self._holders = holders
        # Conditions that ask for something, for the finding on tiers that are named exactly.
        self.wanted: list[ast.Condition] = []

    def items(self, blocks: Iterable[ast.TopLevel]) -> tuple[Item, ...]:
        """All items in layout order: a solution before its tiers. One that is declared twice stands once."""
        found: dict[str, Item] = {}
        for block in blocks:
            if isinstance(block, ast.Block) and self._bind.names.kind(block.name.text) == block.kind:
                for item in self._block(block):
                    found.setdefault(item.id, item)
        self._check_circles(found)
        return tuple(found.values())

    def _block(self, block: ast.Block) -> Iterator[Item]:
        family = block.name.text
        holder: Holder = block.holder or self._holders.get("addons" if block.kind == "addon" else "plans", "user")
        includes = tuple(self._includes(block.includes, family, None))
        if block.kind == "solution" and block.includes:
            title = f"the solution `{family}` has an `includes`"
            help = "write it in the tiers"
            self._problems.tell("E0308", title, block.includes[0].span, "a solution includes nothing itself", help=help)
        plans = [include.item for include in includes if self._bind.names.kind(include.item) == "plan"]
        extends = plans[0] if block.kind == "plan" and len(plans) == 1 else None
        yield self._item(block, family, block.kind, None, includes, extends, holder)
        kind: Kind = "addon-tier" if block.kind == "addon" else "tier"
        for line in block.lines:
            if isinstance(line, ast.Tier):
                id_ = f"{family}.{line.name.text}"
                own = tuple(self._includes(line.includes, family, id_))
                extended = [include for include in own if self._bind.names.kind(include.item) == kind]
                extended = [include for include in extended if include.item.startswith(f"{family}.")]
                if len(extended) > 1:
                    title = f"`{id_}` includes two tiers of `{family}`"
                    label, first = "the second one", (extended[0].origin, "the first one")
                    help = "a tier extends one other; include the higher of the two"
                    self._problems.tell("E0307", title, extended[1].origin, label, first, help=help)
                extends = extended[0].item if extended else None
                if extends is None:
                    own = (*own, Include(family, line.span, implied=True))
                yield self._item(line, id_, kind, family, own, extends, holder)

    def _item(
        self,
        written: ast.Block | ast.Tier,
        id_: str,
        kind: Kind,
        family: str | None,
        includes: tuple[Include, ...],
        extends: str | None,
        holder: Holder,
    ) -> Item:
        return Item(
            id_,
            kind,
            Title(self._titles.of(id_)),
            written.name.span,
            family,
            extends,
            includes,
            tuple(self._lines(id_, written.lines)),
            holder,
            self._titles.plain(written.short),
            **self._titles.properties(id_, written.lines),
        )

    # ---- includes ----------------------------------------------------------------------------------------------------

    def _includes(self, names: tuple[ast.Name, ...], family: str, tier: str | None) -> Iterator[Include]:
        seen: set[str] = set()
        for name in names:
            id_ = self._included(name, family, tier)
            if id_ is None:
                continue
            if id_ in seen:
                self._problems.tell("E0403", f"`{name.text}` is named twice", name.span, "the second time")
            else:
                seen.add(id_)
                yield Include(id_, name.span)

    def _included(self, name: ast.Name, family: str, tier: str | None) -> str | None:
        names = self._bind.names
        short = f"{family}.{name.text}"
        if tier is not None and short in names.all:
            self._check_meaning(name, short)
            return short
        kind = names.kind(name.text)
        if kind in ("bundle", "tier", "plan", "addon-tier"):
            return name.text
        if kind is None:
            known = names.of("bundle", "tier", "plan")
            for one in names.tiers.get(family, ()) if tier is not None else ():
                span = known.pop(one, None) or names.all[one].span
                if one != tier:
                    known[one.rpartition(".")[2]] = span
            label = "no tier, plan or bundle has this name"
            self._problems.unknown("E0203", "tier or bundle", name.text, name.span, known, label)
        elif kind == "solution":
            title, label = f"`{name.text}` is a solution", "which of its tiers?"
            self._problems.tell("E0205", title, name.span, label, help=self._bind.tiers_help(name.text))
        else:
            title = f"`{name.text}` is {KINDS[kind]} and cannot be included"
            label, other = "a bundle, tier or plan is wanted here", (names.all[name.text].span, "declared here")
            help = f"grant it: write `+ {name.text}` on a line of its own" if kind == "feature" else None
            self._problems.tell("E0208", title, name.span, label, other, help=help)
        return None

    def _check_meaning(self, name: ast.Name, tier: str) -> None:
        """A tier's short name that a bundle or plan has too could mean either."""
        other = self._bind.names.all.get(name.text)
        if other is not None and other.kind in ("bundle", "plan"):
            title = f"`{name.text}` could mean the tier `{tier}` or the {other.kind} `{name.text}`"
            places = ((self._bind.names.all[tier].span, "the tier"), (other.span, f"the {other.kind}"))
            help = f"write `{tier}` for the tier, or give the {other.kind} another name"
            self._problems.tell("E0204", title, name.span, "which one?", *places, help=help)

    def _check_circles(self, items: dict[str, Item]) -> None:
        edges = {id_: [include.item for include in item.includes] for id_, item in items.items()}
        for circle in circles(edges):
            following = {id_: circle[(at + 1) % len(circle)] for at, id_ in enumerate(circle)}
            places = []
            for id_ in circle:
                include = next(i for i in items[id_].includes if i.item == following[id_])
                places.append((include.origin, f"`{id_}` takes what `{include.item}` has"))
            title = f"`{circle[0]}` includes itself"
            if len(circle) > 1:
                title = f"{len(circle)} blocks include each other in a circle"
            help = "take one `includes` out; most often the larger plan includes the smaller one"
            self._problems.tell("E0301", title, *places[0], *places[1:], help=help)

    # ---- lines -------------------------------------------------------------------------------------------------------

    def _lines(self, item: str, lines: tuple[ast.Line, ...]) -> Iterator[Line]:
        conditions: dict[int, tuple[Condition, ...]] = {}
        count: dict[str, int] = {}
        signs: dict[str, ast.FeatureLine] = {}
        for line, above in placed(lines):
            outer = conditions[id(above)] if above is not None else ()
            inner = outer
            if line.when is not None:
                self.wanted.append(line.when)
                inner = (*outer, self._bind.condition(line.when))
            conditions[id(line)] = inner
            if line.sign is None:
                continue
            feature = line.name.text
            if self._bind.names.kind(feature) != "feature":
                self._not_a_feature(line)
                continue
            first = signs.setdefault(feature, line)
            if first.sign != line.sign:
                title = f"`{feature}` is both granted and taken away in `{item}`"
                other = (first.span, "here it is granted" if first.sign == "+" else "here it is taken away")
                label = "here it is taken away" if line.sign != "+" else "here it is granted"
                help = "keep one of the two lines; `when` can say for whom"
                self._problems.tell("E0303", title, line.span, label, other, help=help)
            mark = "+" if line.sign == "+" else "-"
            number = count[feature] = count.get(feature, 0) + 1
            id_ = f"{item}:{mark}{feature}" + (f":{number}" if number > 1 else "")
            condition = None if not inner else inner[0] if len(inner) == 1 else And(inner)
            shown_as = self._titles.shown_as(feature, item) if number == 1 else None
            yield Line(id_, feature, line.sign == "+", line.span, condition, shown_as)

    def _not_a_feature(self, line: ast.FeatureLine) -> None:
        name, names = line.name, self._bind.names
        kind = names.kind(name.text)
        if name.text in names.clashing:
            return
        if kind is not None:
            title = f"`{name.text}` is {KINDS[kind]}, not a feature"
            other = (names.all[name.text].span, "declared here")
            help = None
            if kind in ("bundle", "tier", "plan"):
                help = f"to have all that it gives, write `includes {name.text}` in the block's first line"
            self._problems.tell("E0208", title, name.span, "a feature is wanted here", other, help=help)
            return
        from licet.diagnostics.suggest import nearest

        known = names.of("feature")
        label = "no line declares it with a title"
        if line.sign == "+" and not nearest(name.text, known):
            if name.text not in self._problems.words_left_out:
                title, help = (
                    f"the feature `{name.text}` has no title",
                    f'write `+ {name.text} "…"` where it is declared',
                )
                self._problems.tell("E0206", title, name.span, label, help=help)
        else:
            self._problems.unknown("E0201", "feature", name.text, name.span, known, label)
