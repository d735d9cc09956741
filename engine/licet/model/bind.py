"""Names and conditions as written, bound to what they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from licet.model import definition as model
from licet.model.names import KINDS, Names
from licet.model.problems import Problems
from licet.model.wording import words
from licet.syntax import ast
from licet.text import Span

# The solver's integers have 32 bits and wrap without a word. A round number well below is easier to say.
LARGEST = 2_000_000_000
# What stands in place of a name that could not be bound: that was told, so no definition is made.
NOTHING = model.Not(model.And(()))


class Selected(NamedTuple):
    """A selection as written, bound: each plan and add-on with the part that names it."""

    ids: frozenset[str]
    parts: dict[str, ast.Part]

    @property
    def quantities(self) -> tuple[tuple[str, int], ...]:
        """How many are held of what is held more than once."""
        return tuple((name, part.quantity) for name, part in self.parts.items() if part.quantity != 1)


class Binder:
    """Binds the names in conditions, lists and selections."""

    def __init__(self, names: Names, problems: Problems) -> None:
        self.names = names
        self.problems = problems
        # The add-ons that can be held several times.
        self.several: set[str] = set()
        self._totals: dict[str, int] = {}

    # ---- names -------------------------------------------------------------------------------------------------------

    def kinds(self, name: str) -> tuple[str | None, bool]:
        """What a name stands for, and whether that can be held: all that a condition asks of it."""
        return self.names.kind(name), self.names.holdable(name)

    def feature(self, name: ast.Name) -> str | None:
        """A feature, where nothing else can stand."""
        kind = self.names.kind(name.text)
        if kind == "feature":
            return name.text
        if kind is None:
            otherwise = f'declare it with its title, `{name.text} "…"` in a `features` block, or name another one'
            self._unknown("feature", name, "no line declares it", otherwise, "feature")
        else:
            help = "name a feature that it grants" if kind != "term" and kind != "rule" else None
            self.wrong(name, kind, "a feature", help)
        return None

    def _unknown(self, what: str, name: ast.Name, label: str, otherwise: str, *kinds: str) -> None:
        title = f"there is no {what} `{name.text}`"
        self.problems.unknown("E0201", title, name.text, name.span, label, lambda: self.names.of(*kinds), otherwise)

    def wrong(self, name: ast.Name, kind: str, wanted: str, help: str | None = None) -> None:
        """Told: the name stands for another kind of thing than is wanted."""
        if name.text in self.names.of_two:
            return self.problems.silent()
        title, label = f"`{name.text}` is {KINDS[kind]}, not {wanted}", f"{wanted} is wanted here"
        self.problems.tell("E0208", title, name.span, label, self._declared(name.text), help=help)

    def _declared(self, name: str) -> tuple[Span, str]:
        return self.names.all[name].span, "declared here"

    def family(self, name: ast.Name, kind: str) -> None:
        """Told: a solution, or an add-on with tiers, where one of its tiers is wanted."""
        if name.text in self.names.of_two:
            return self.problems.silent()
        what = "a solution" if kind == "solution" else "an add-on with tiers"
        tiers = " or ".join(f"`{tier}`" for tier in self.names.tiers.get(name.text, ()))
        help = f"name one of its tiers: {tiers}" if tiers else "write a `tier` in it: it has none yet"
        self.problems.tell("E0205", f"`{name.text}` is {what}", name.span, "which of its tiers?", help=help)

    def held(self, name: ast.Name) -> str | None:
        """A plan, tier or add-on that can be held."""
        kind = self.names.kind(name.text)
        if self.names.holdable(name.text):
            return name.text
        if kind is None:
            label = "no plan, tier or add-on has this name"
            otherwise = (
                f'declare it with its title, `plan {name.text} "…"` or `addon {name.text} "…"`, or name another one'
            )
            self._unknown("plan or add-on", name, label, otherwise, "plan", "tier", "addon", "addon-tier")
        elif kind in ("solution", "addon"):
            self.family(name, kind)
        else:
            help = f"to ask whether it is granted, write `… has {name.text}`" if kind == "feature" else None
            help = "name a plan that includes it" if kind == "bundle" else help
            self.wrong(name, kind, "a plan or an add-on", help)
        return None

    def addons(self, names: Iterable[ast.Name]) -> frozenset[str]:
        """Add-ons; one with tiers stands for all of them."""
        found: dict[str, ast.Name] = {}
        for name in names:
            kind = self.names.kind(name.text)
            if kind in ("addon", "addon-tier"):
                ids = self.names.tiers.get(name.text, [name.text])
                twice = next((found[id] for id in ids if id in found), None)
                if twice is not None:
                    self.twice(name.text, name.span, twice.span)
                found.update(dict.fromkeys(ids, name))
            elif kind is None:
                otherwise = f'declare it with its title, `addon {name.text} "…"`, or name another one'
                self._unknown("add-on", name, "no add-on has this name", otherwise, "addon", "addon-tier")
            else:
                help = (
                    "take it out of the list: plans are counted anyway"
                    if kind in ("plan", "tier", "solution")
                    else None
                )
                self.wrong(name, kind, "an add-on", help)
        return frozenset(found)

    def all_addons(self) -> frozenset[str]:
        """Every add-on that can be held."""
        return frozenset(name for name in self.names.of("addon", "addon-tier") if self.names.holdable(name))

    def total(self, what: Literal["plans", "addons"]) -> int:
        """How many plans, or add-ons, can be held."""
        if what not in self._totals:
            kinds = ("plan", "tier") if what == "plans" else ("addon", "addon-tier")
            self._totals[what] = sum(map(self.names.holdable, self.names.of(*kinds)))
        return self._totals[what]

    def twice(self, name: str, second: Span, first: Span, label: str = "the second time") -> None:
        """Told: a name stands twice in one list."""
        title, help = f"`{name}` is named twice", "name it once, or name the other one that is meant"
        self.problems.tell("E0403", title, second, label, (first, "the first time"), help=help)

    def each_once(self, names: Iterable[ast.Name]) -> None:
        """Told where a name stands twice in a list."""
        found: dict[str, Span] = {}
        for name in names:
            if name.text in found:
                self.twice(name.text, name.span, found[name.text])
            found.setdefault(name.text, name.span)

    def selection(self, selection: ast.Selection) -> Selected | None:
        """The plans and add-ons of a selection; None where there is a mistake in it."""
        found: dict[str, ast.Part] = {}
        good = True
        for part in selection.parts:
            name = self.held(part.name)
            if name is None:
                good = False
                continue
            if name in found:
                self.twice(name, part.span, found[name].span)
                good = False
            if part.quantity != 1 and name not in self.several:
                title, label = (
                    f"{part.quantity} of `{name}`, which is held once or not at all",
                    "no number belongs here",
                )
                help = f"write `{name}`"
                if self.names.kind(name) in ("addon", "addon-tier"):
                    help += "; or let the add-on be held several times: `at most N`, or `repeatable`"
                self.problems.tell("E0404", title, part.span, label, help=help)
                good = False
            elif part.quantity == 0:
                title, label = f"none of `{name}`", "what is not held is not named"
                self.problems.tell("E0404", title, part.span, label, help="take it out")
                good = False
            found.setdefault(name, part)
        return Selected(frozenset(found), found) if good else None

    # ---- conditions --------------------------------------------------------------------------------------------------

    def condition(self, written: ast.Condition) -> model.Condition:
        """A condition; `NOTHING` in place of what could not be bound."""
        # Conditions are nested fifty levels deep at most: the parser sees to that.
        match written:
            case ast.Ref():
                return self._ref(written)
            case ast.Not(of):
                return model.Not(self.condition(of))
            case ast.And(of):
                return model.And(tuple(map(self.condition, of)))
            case ast.Or(of):
                return model.Or(tuple(map(self.condition, of)))
            case ast.CountOf(bound, refs):
                return self._count(bound, refs)
            case ast.CountHeld(bound, what):
                self.check_bound(bound, self.total(what), what)
                return model.CountHeld(bound.least, bound.most, what)

    def name(self, name: ast.Name) -> model.Condition:
        """What a name alone says as a condition."""
        return self._ref(ast.Ref(name, None, name.span))

    def _ref(self, ref: ast.Ref) -> model.Condition:
        name, climb = ref.name.text, ref.climb
        kind = self.names.kind(name)
        if kind is None:
            title, label = f"there is no `{name}`", "no plan, tier, add-on, solution, feature or term has this name"
            otherwise = "declare it, or name something that is declared"
            self.problems.unknown("E0201", title, name, ref.name.span, label, self._in_conditions, otherwise)
            return NOTHING
        if kind in ("bundle", "rule"):
            self._no_condition(ref.name, kind)
            return NOTHING
        holdable = self.names.holdable(name)
        if (climb == "higher" and kind not in ("tier", "addon-tier", "plan")) or (
            climb == "better" and kind != "feature"
        ):
            self._cannot_climb(ref, kind)
        if kind == "feature":
            return model.Granted(name, climb == "better")
        if kind == "term":
            return model.InTerm(name)
        return model.Held(name, climb == "higher") if holdable else model.AnyTier(name)

    def _in_conditions(self) -> Mapping[str, Span]:
        return {name: entry.span for name, entry in self.names.all.items() if entry.kind not in ("bundle", "rule")}

    def _no_condition(self, name: ast.Name, kind: str) -> None:
        if name.text in self.names.of_two:
            return self.problems.silent()
        title, help = (
            f"`{name.text}` is a bundle, which nobody holds",
            "name a plan that includes it, or one of its features",
        )
        if kind == "rule":
            title, help = (
                f"`{name.text}` is a rule, not a condition",
                "give the condition a name with `term`, and name that",
            )
        label = "a plan, add-on, solution, feature or term is wanted here"
        self.problems.tell("E0208", title, name.span, label, self._declared(name.text), help=help)

    def _cannot_climb(self, ref: ast.Ref, kind: str) -> None:
        name = ref.name.text
        if name in self.names.of_two:
            return self.problems.silent()
        label = "only a feature has better ones" if ref.climb == "better" else "only tiers and plans have higher ones"
        help = f"write `{name}`"
        if ref.climb == "higher" and kind == "feature":
            help = f"write `{name} or better`"
        elif ref.climb == "better" and kind in ("tier", "addon-tier", "plan"):
            help = f"write `{name} or higher`"
        elif ref.climb == "higher" and name in self.names.tiers:
            lowest = self.names.tiers[name][0]
            help = f"write `{name}` if any of its tiers will do, else the lowest that will: `{lowest} or higher`"
        words = " ".join(ref.span.text.split())
        title = f"`{words}`: `{name}` is {KINDS[kind]}"
        self.problems.tell("E0208", title, ref.span, label, self._declared(name), help=help)

    def _count(self, bound: ast.Bound, refs: tuple[ast.Ref, ...]) -> model.Condition:
        parts: dict[model.Condition, ast.Ref] = {}
        for ref in refs:
            part = self._ref(ref)
            if part is NOTHING:
                continue
            if part in parts:
                self.twice(words(part), ref.span, parts[part].span, "the second time: it is counted once")
            parts.setdefault(part, ref)
        self.check_bound(bound, len(refs), None)
        return model.Count(bound.least, bound.most, tuple(parts))

    def check_bound(self, bound: ast.Bound, total: int, what: Literal["plans", "addons"] | None) -> None:
        """Told where a count is too large, is never met, or always is. `what` None: of a list with `total` names.

        At most more plans than there are is no mistake: there may be more next year.
        """
        if not self.check_size(bound):
            return
        noun = {"plans": "plan", "addons": "add-on", None: "name"}[what]
        number = f"{'one' if total == 1 else total or 'no'} {noun}{'' if total == 1 else 's'}"
        of = f"the list has {number}" if what is None else f"the catalogue has {number}"
        if bound.least > total:
            help = "name more in the list, or write a lower number" if what is None else "write a lower number"
            self.problems.tell("E0402", "this count can never be met", bound.span, of, help=help)
        elif bound.least == 0 and (bound.most is None or (what is None and bound.most >= total)):
            label = "at least none is always true" if bound.most is None else of
            help = "write a higher number" if bound.most is None else "write a lower number, or name more in the list"
            self.problems.tell("E0402", "this count is always met", bound.span, label, help=help)

    def check_size(self, bound: ast.Bound) -> bool:
        """Whether the numbers of a count are such that a count can be within them."""
        number = max(bound.least, bound.most or 0)
        if number > LARGEST:
            help = f"write a number up to {LARGEST}; where there is no limit, write none"
            self.problems.tell("E0401", f"{number} is too large to count with", bound.span, "too large", help=help)
        elif bound.most is not None and bound.least > bound.most:
            label, help = f"{bound.least} is more than {bound.most}", f"write `{bound.most} to {bound.least}`"
            self.problems.tell("E0402", "this count can never be met", bound.span, label, help=help)
        else:
            return True
        return False


def names_in(conditions: Iterable[ast.Statement | ast.Condition]) -> set[str] | None:
    """The names in conditions or statements; None where one counts all plans or add-ons that there are."""
    found: set[str] = set()
    open_: list[ast.Statement | ast.Condition] = list(conditions)
    while open_:
        match open_.pop():
            case ast.CountHeld():
                return None
            case ast.Ref(name):
                found.add(name.text)
            case ast.Not(of) | ast.Never(of):
                open_.append(of)
            case ast.And(of) | ast.Or(of) | ast.CountOf(_, of):
                open_ += of
            case ast.IfThen(condition, then):
                open_ += condition, then
            case ast.NameRequires(name, condition):
                found.add(name.text)
                open_.append(condition)
            case ast.NameExcludes(name, names):
                found.update([name.text, *(each.text for each in names)])
    return found
