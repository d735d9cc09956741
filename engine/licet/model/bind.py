"""Names and conditions as written, bound to what they stand for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from licet.model import definition as model
from licet.model.names import KINDS, Names
from licet.model.problems import Problems
from licet.model.words import words
from licet.syntax import ast
from licet.text import plural

# clingo's integers have 32 bits; a number beyond is a slip long before.
LARGEST = 2**31 - 2
# What a name becomes where it could not be bound: a mistake was told, so the definition is not used.
NOTHING = model.Not(model.And(()))


class Binder:
    """Binds the names in conditions, lists and selections."""

    def __init__(self, names: Names, problems: Problems) -> None:
        self.names = names
        self.problems = problems

    # ---- names -------------------------------------------------------------------------------------------------------

    def feature(self, name: ast.Name) -> str | None:
        """A feature, for a place where nothing else can stand."""
        kind = self.names.kind(name.text)
        if kind == "feature":
            return name.text
        if kind is None:
            known = self.names.of("feature")
            self.problems.unknown("E0201", "feature", name.text, name.span, known, "no feature has this name")
        else:
            self._wrong(name, kind, "a feature")
        return None

    def _wrong(self, name: ast.Name, kind: str, wanted: str, help: str | None = None) -> None:
        if name.text in self.names.clashing:
            return
        other = (self.names.all[name.text].span, "declared here")
        title = f"`{name.text}` is {KINDS[kind]}, not {wanted}"
        self.problems.tell("E0208", title, name.span, f"{wanted} is wanted here", other, help=help)

    def tiers_help(self, family: str) -> str:
        """What to write instead of a solution's name."""
        tiers = " or ".join(f"`{tier}`" for tier in self.names.tiers.get(family, ()))
        return f"name one of its tiers: {tiers}" if tiers else "it has no tiers yet: give it one"

    def held(self, name: ast.Name) -> str | None:
        """A plan, tier or add-on that can be held."""
        kind = self.names.kind(name.text)
        if self.names.holdable(name.text):
            return name.text
        if kind is None:
            known = self.names.of("plan", "tier", "addon", "addon-tier")
            self.problems.unknown("E0201", "plan or add-on", name.text, name.span, known, "nothing has this name")
        elif kind in ("solution", "addon"):
            what = "a solution" if kind == "solution" else "an add-on with tiers"
            title, label = f"`{name.text}` is {what}", "one of its tiers is wanted here"
            self.problems.tell("E0205", title, name.span, label, help=self.tiers_help(name.text))
        else:
            self._wrong(name, kind, "a plan or add-on")
        return None

    def addons(self, names: Iterable[ast.Name]) -> frozenset[str]:
        """Add-ons; one with tiers stands for all of them."""
        found: set[str] = set()
        for name in names:
            kind = self.names.kind(name.text)
            if kind in ("addon", "addon-tier"):
                ids = self.names.tiers.get(name.text, [name.text])
                if found.intersection(ids):
                    self.problems.tell("E0403", f"`{name.text}` is named twice", name.span, "the second time")
                found.update(ids)
            elif kind is None:
                known = self.names.of("addon", "addon-tier")
                self.problems.unknown("E0201", "add-on", name.text, name.span, known, "no add-on has this name")
            else:
                self._wrong(name, kind, "an add-on")
        return frozenset(found)

    def all_addons(self) -> frozenset[str]:
        """Every add-on that can be held."""
        return frozenset(name for name in self.names.of("addon", "addon-tier") if self.names.holdable(name))

    def selection(self, selection: ast.Selection) -> frozenset[str] | None:
        """The plans and add-ons of a selection; None where a name could not be bound."""
        found: dict[str, ast.Part] = {}
        good = True
        for part in selection.parts:
            name = self.held(part.name)
            if name is None:
                good = False
                continue
            if name in found:
                first = (found[name].span, "the first time")
                self.problems.tell("E0403", f"`{name}` is named twice", part.span, "the second time", first)
                good = False
            if part.quantity != 1:
                title, help = f"{part.quantity} of `{name}`: it can be held once", f"write `{name}`"
                self.problems.tell("E0404", title, part.span, "held once", help=help)
                good = False
            found[name] = part
        return frozenset(found) if good else None

    # ---- conditions --------------------------------------------------------------------------------------------------

    def condition(self, written: ast.Condition) -> model.Condition:
        """A condition; `NOTHING` in place of what could not be bound."""
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
                return self._count(written, bound, refs)
            case ast.CountHeld(bound, what):
                self.check_bound(bound, self.total(what), what)
                return model.CountHeld(bound.least, bound.most, what)

    def total(self, what: Literal["plans", "addons"]) -> int:
        """How many plans, or add-ons, can be held."""
        kinds = ("plan", "tier") if what == "plans" else ("addon", "addon-tier")
        return sum(self.names.holdable(name) for name in self.names.of(*kinds))

    def _ref(self, ref: ast.Ref) -> model.Condition:
        name, climb = ref.name.text, ref.climb
        kind = self.names.kind(name)
        if kind is None:
            label = "no plan, add-on, feature or term has this name"
            known = {one: entry.span for one, entry in self.names.all.items() if entry.kind not in ("bundle", "rule")}
            self.problems.unknown("E0201", "name", name, ref.name.span, known, label)
            return NOTHING
        if kind in ("bundle", "rule"):
            self._wrong(ref.name, kind, "a plan, add-on, solution, feature or term")
            return NOTHING
        if climb == "higher" and kind not in ("tier", "plan", "addon-tier"):
            title = f"`{name}` is {KINDS[kind]}: nothing is higher"
            self.problems.tell(
                "E0208", title, ref.span, "only tiers and plans have higher ones", help=f"write `{name}`"
            )
        if climb == "better" and kind != "feature":
            title = f"`{name}` is {KINDS[kind]}: nothing is better"
            self.problems.tell("E0208", title, ref.span, "only a feature has better ones", help=f"write `{name}`")
        if kind == "feature":
            return model.Granted(name, climb == "better")
        if kind == "term":
            return model.InTerm(name)
        return model.Held(name, climb == "higher") if self.names.holdable(name) else model.AnyTier(name)

    def _count(self, written: ast.CountOf, bound: ast.Bound, refs: tuple[ast.Ref, ...]) -> model.Condition:
        parts: dict[model.Condition, ast.Ref] = {}
        for ref in refs:
            part = self._ref(ref)
            if part is not NOTHING and part in parts:
                first = (parts[part].span, "the first time")
                label = "the second time: it is counted once"
                self.problems.tell("E0403", f"`{words(part)}` is named twice", ref.span, label, first)
            parts.setdefault(part, ref)
        self.check_bound(bound, len(refs), None)
        return model.Count(bound.least, bound.most, tuple(parts))

    def check_bound(self, bound: ast.Bound, total: int, what: str | None) -> None:
        """Told where a count can never or always be met. `what` None: of a list with `total` names."""
        number = max(bound.least, bound.most or 0)
        noun = {"plans": "plan", "addons": "add-on", None: "name"}[what]
        where = "list" if what is None else "catalogue"
        there_are = f"there {'is' if total == 1 else 'are'} {plural(total, noun)} in the {where}"
        if number > LARGEST:
            help = f"the largest number is {LARGEST}"
            self.problems.tell("E0401", f"{number} is too large", bound.span, "too large", help=help)
        elif bound.most is not None and bound.least > bound.most:
            title, help = "a count from more to less", f"write `{bound.most} to {bound.least}`"
            self.problems.tell("E0402", title, bound.span, "never met", help=help)
        elif bound.least > total and self.problems.deep:
            title = "a count that can never be met"
            self.problems.tell("E0402", title, bound.span, there_are)
        elif bound.least == 0 and (bound.most is None or (what is None and bound.most >= total)):
            self.problems.tell("E0402", "a count that is always met", bound.span, there_are)
