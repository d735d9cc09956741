"""Conditions as formulas over features of a model, and formulas as constraints.

A formula is made of the names of features. What a plain formula would say at great length (a count, what is granted, a term
that is used often) becomes an abstract feature that is held exactly where it holds: so no configuration is gained or lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations
from math import comb
from typing import NamedTuple, Protocol

from licet.model.definition import (
    And,
    AnyTier,
    Condition,
    Count,
    CountHeld,
    Definition,
    Exceeded,
    Granted,
    Held,
    InTerm,
    Item,
    Line,
    Not,
    OffSale,
    Or,
)


class Formula(NamedTuple):
    """`sign`: "" (a name), "!", "&", "|", or "1" and "0" for what always holds and what never does."""

    sign: str
    of: tuple[Formula, ...] = ()
    name: str = ""
    size: int = 1
    depth: int = 0


TRUE, FALSE = Formula("1", size=0), Formula("0", size=0)
# A part of a constraint with more names, or nested deeper, is said by a feature of its own where that can be.
LARGEST, DEEPEST = 40, 20
# A count is written out where that takes no more names.
WRITTEN_OUT = 60


def name(of: str) -> Formula:
    """That a feature is held."""
    return Formula("", name=of)


def opposite(of: Formula) -> Formula:
    """That it does not hold."""
    if of.sign in "10" and of.sign:
        return FALSE if of.sign == "1" else TRUE
    return of.of[0] if of.sign == "!" else Formula("!", (of,), size=of.size, depth=of.depth + 1)


def all_of(parts: Iterable[Formula]) -> Formula:
    """That all hold."""
    return _joined("&", parts, TRUE, FALSE)


def any_of(parts: Iterable[Formula]) -> Formula:
    """That one holds."""
    return _joined("|", parts, FALSE, TRUE)


def _joined(sign: str, parts: Iterable[Formula], empty: Formula, settles: Formula) -> Formula:
    found: dict[Formula, None] = {}
    for part in parts:
        if part is settles or part == settles:
            return settles
        if part.sign == sign:
            found.update(dict.fromkeys(part.of))
        elif part != empty:
            found.setdefault(part)
    if len(found) < 2:
        return next(iter(found), empty)
    size, depth = sum(part.size for part in found), 1 + max(part.depth for part in found)
    return Formula(sign, tuple(found), size=size, depth=depth)


class Defines(Protocol):
    """Makes features that are not the catalogue's own."""

    def defined(self, called: str, formula: Formula) -> Formula:
        """A feature that is held exactly where the formula holds."""

    def counted(self, called: str, least: int, of: list[Formula]) -> Formula:
        """A feature that is held exactly where at least so many hold."""


class Formulas:
    """Gives the formula of each condition. `item` is the formula of a plan, tier or add-on, or of a family of tiers; `slots`
    those of all plans, or all add-ons, of which each is counted once."""

    def __init__(
        self,
        definition: Definition,
        item: Callable[[str], Formula],
        slots: Callable[[str], list[Formula]],
        defines: Defines,
    ) -> None:
        self._definition, self._item, self._slots, self._defines = definition, item, slots, defines
        self._terms: dict[str, Formula] = {}
        self._granted: dict[str, Formula] = {}
        self._gives: dict[tuple[str, str], Formula] = {}

    def of(self, condition: Condition) -> Formula:
        """The formula of a condition."""
        match condition:
            case Held(item, or_higher):
                return any_of(map(self._item, self._or_higher(item))) if or_higher else self._item(item)
            case AnyTier(family):
                return self._item(family)
            case Granted(feature, or_better):
                return any_of(map(self.granted, self._or_better(feature))) if or_better else self.granted(feature)
            case InTerm(term):
                return self._term(term)
            case Not(of):
                return opposite(self.of(of))
            case And(parts):
                return all_of(map(self.of, parts))
            case Or(parts):
                return any_of(map(self.of, parts))
            case Count(least, most, parts):
                return self._within(least, most, list(map(self.of, parts)))
            case CountHeld(least, most, what):
                return self._within(least, most, self._slots(what))
            case OffSale(item):
                return self._item(item) if item in self._definition.off else FALSE
            case Exceeded():
                return FALSE  # how many are held is no choice of a model

    # ---- counts ------------------------------------------------------------------------------------------------------

    def _within(self, least: int, most: int | None, of: list[Formula]) -> Formula:
        low = self.at_least(least, of)
        return low if most is None else all_of([low, opposite(self.at_least(most + 1, of))])

    def at_least(self, least: int, of: list[Formula]) -> Formula:
        """That so many of these hold."""
        least -= sum(part == TRUE for part in of)
        of = [part for part in of if part.sign not in ("1", "0")]
        total = len(of)
        if least <= 0:
            return TRUE
        if least > total:
            return FALSE
        if least == 1:
            return any_of(of)
        if least == total:
            return all_of(of)
        if comb(total, least) * least <= WRITTEN_OUT:
            return any_of(map(all_of, combinations(of, least)))
        return self._defines.counted(f"At least {least} of {total}", least, of)

    # ---- names that stand for others ---------------------------------------------------------------------------------

    def _or_higher(self, item: str) -> Iterable[str]:
        found = [item]
        for lower in found:
            found += [each.id for each in self._definition.items if each.extends == lower and each.id not in found]
        return found

    def _or_better(self, feature: str) -> Iterable[str]:
        found = [feature]
        for lesser in found:
            found += [each.id for each in self._definition.features if lesser in each.replaces and each.id not in found]
        return found

    def _term(self, term: str) -> Formula:
        if term not in self._terms:
            condition = next(each.condition for each in self._definition.terms if each.id == term)
            self._terms[term] = self._short(term, self.of(condition))
        return self._terms[term]

    def _short(self, called: str, formula: Formula) -> Formula:
        long = formula.size > LARGEST or formula.depth > DEEPEST
        return self._defines.defined(called, formula) if long else formula

    # ---- what is granted ---------------------------------------------------------------------------------------------

    def granted(self, feature: str) -> Formula:
        """That something that is held gives the feature."""
        if feature not in self._granted:
            definition = self._definition
            ways = (
                all_of([self._item(item.id), self._given(item, feature)])
                for item in (*definition.plans, *definition.addons)
            )
            self._granted[feature] = self._short(feature, any_of(ways))
        return self._granted[feature]

    def _given(self, block: Item, feature: str) -> Formula:
        """That a block gives the feature: by its own line on it, else by that on the nearest feature above it, else by what
        it includes."""
        key = block.id, feature
        if key not in self._gives:
            lines: dict[str, list[Line]] = {}
            for line in block.lines:
                lines.setdefault(line.feature, []).append(line)
            plus, minus, open_ = FALSE, FALSE, TRUE
            at: str | None = feature
            while at is not None:
                for signed in (True, False):
                    here = any_of(
                        TRUE if line.condition is None else self.of(line.condition)
                        for line in lines.get(at, ())
                        if line.plus is signed
                    )
                    if signed:
                        plus, said = any_of([plus, all_of([open_, here])]), here
                    else:
                        minus, said = any_of([minus, all_of([open_, here])]), any_of([said, here])
                open_ = all_of([open_, opposite(said)])
                at = self._definition.feature[at].parent
            inherited = any_of(self._given(self._definition.item[include.item], feature) for include in block.includes)
            formula = any_of([plus, all_of([opposite(minus), inherited])])
            self._gives[key] = self._short(f"{feature} of {block.id}", formula)
        return self._gives[key]


# ---- as constraints --------------------------------------------------------------------------------------------------


def never(formula: Formula, root: str) -> str | None:
    """The constraint that a formula never holds; None where it cannot hold. `root` is a feature that is always held."""
    if formula.sign == "0":
        return None
    if formula.sign == "1":
        return f"!{root}"
    if formula.sign == "&":
        wanted = any_of(part.of[0] for part in formula.of if part.sign == "!")
        rest = all_of(part for part in formula.of if part.sign != "!")
        if rest != TRUE and wanted != FALSE:
            return f"{text(rest, 3)} => {text(wanted, 3)}"
        return text(opposite(rest)) if wanted == FALSE else text(wanted)
    both = _differ(formula)
    return f"{text(both[0], 2)} <=> {text(both[1], 2)}" if both is not None else text(opposite(formula))


def same(called: str, formula: Formula) -> str:
    """The constraint that a feature is held exactly where a formula holds."""
    if formula.sign in ("1", "0"):
        return called if formula.sign == "1" else f"!{called}"
    return f"{called} <=> {text(formula, 2)}"


def _differ(formula: Formula) -> tuple[Formula, Formula] | None:
    """The two of which the formula says that one holds and the other does not."""
    if formula.sign != "|" or len(formula.of) != 2 or any(part.sign != "&" or len(part.of) != 2 for part in formula.of):
        return None
    (one, other), second = formula.of[0].of, set(formula.of[1].of)
    return (one, opposite(other)) if second == {opposite(one), opposite(other)} else None


_BINDS = {"": 5, "!": 5, "&": 4, "|": 3}


def text(formula: Formula, around: int = 1) -> str:
    """A formula as UVL writes it, in brackets where what stands around binds closer."""
    if formula.sign == "":
        return formula.name
    if formula.sign == "!":
        return f"!{text(formula.of[0], 5)}"
    words = f" {formula.sign} ".join(text(part, _BINDS[formula.sign] + 1) for part in formula.of)
    return f"({words})" if around > _BINDS[formula.sign] else words
