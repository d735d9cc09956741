"""Rules that speak of nothing but what is held, as clauses: what the encodings derive of such a condition is what it says.

Grounding them takes most of the time of a count of a feature model, which has hundreds of them and nothing else. A test
holds the two ways together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from licet.asp.clauses import Clausal
from licet.model.days import is_dated
from licet.model.definition import (
    ALWAYS,
    And,
    AnyTier,
    Condition,
    Count,
    CountHeld,
    Definition,
    Held,
    InTerm,
    Not,
    Or,
    Rule,
)
from licet.model.leaves import parts_of


def held_rules(definition: Definition) -> tuple[Rule, ...]:
    """The rules whose conditions are made of plans and add-ons, and of numbers of them, alone. None in a catalogue with dates:
    there the program says what there is on a day."""
    if is_dated(definition.whole or definition):
        return ()
    terms: dict[str, bool] = {}
    of = {term.id: term.condition for term in definition.terms}

    def alone(condition: Condition) -> bool:
        match condition:
            case Held() | AnyTier() | CountHeld():
                return True
            case InTerm(term):
                if term not in terms:
                    terms[term] = alone(of[term])
                return terms[term]
            case Not() | And() | Or() | Count():
                return all(map(alone, parts_of(condition)))
            case _:
                return False

    return tuple(rule for rule in definition.rules if rule.dates is ALWAYS and alone(rule.never))


class HeldRules:
    """Puts such rules into a formula. `items` has the literal of each plan and add-on that may be held."""

    def __init__(self, clausal: Clausal, definition: Definition, items: Mapping[str, int]) -> None:
        self._clausal = clausal
        self._items = items
        self._terms = {term.id: term.condition for term in definition.terms}
        self._known: dict[str, int] = {}
        self._held = {
            "plans": [items[plan.id] for plan in definition.plans if plan.id in items],
            "addons": [items[addon.id] for addon in definition.addons if addon.id in items],
        }
        self._tiers: dict[str, list[str]] = {}
        self._higher: dict[str, list[str]] = {}
        for item in definition.items:
            if item.family is not None:
                self._tiers.setdefault(item.family, []).append(item.id)
            if item.extends is not None:
                self._higher.setdefault(item.extends, []).append(item.id)

    def add(self, rules: Iterable[Rule]) -> None:
        """Nothing that these rules forbid."""
        for rule in rules:
            self._demand(rule.never, False)

    def _demand(self, condition: Condition, wanted: bool) -> None:
        match condition:
            case Not(of):
                self._demand(of, not wanted)
            case And(parts) | Or(parts) if isinstance(condition, And) == wanted:
                for part in parts:
                    self._demand(part, wanted)
            case _:
                self._clausal.add(self._spread(condition, wanted))

    def _spread(self, condition: Condition, wanted: bool) -> Iterator[int]:
        """Literals of which one is to hold, for the condition to be as it is wanted."""
        match condition:
            case Not(of):
                yield from self._spread(of, not wanted)
            case And(parts) | Or(parts) if isinstance(condition, Or) == wanted:
                for part in parts:
                    yield from self._spread(part, wanted)
            case _:
                literal = self._literal(condition)
                yield literal if wanted else -literal

    def _literal(self, condition: Condition) -> int:
        match condition:
            case Held(item, or_higher):
                return self._any(self._climb(item)) if or_higher else self._item(item)
            case AnyTier(family):
                return self._any(self._tiers.get(family, ()))
            case Not(of):
                return -self._literal(of)
            case And(parts):
                return self._clausal.conjunction(map(self._literal, parts))
            case Or(parts):
                return -self._clausal.conjunction(-self._literal(part) for part in parts)
            case Count(least, most, parts):
                return self._number(map(self._literal, dict.fromkeys(parts)), least, most)
            case CountHeld(least, most, what):
                return self._number(self._held[what], least, most)
            case InTerm(term):
                if term not in self._known:
                    self._known[term] = self._literal(self._terms[term])
                return self._known[term]
            case _:
                raise AssertionError(condition)

    def _number(self, literals: Iterable[int], least: int, most: int | None) -> int:
        terms = [(literal, 1) for literal in literals]
        bounds = [self._clausal.at_least(terms, least)]
        if most is not None:
            bounds.append(-self._clausal.at_least(terms, most + 1))
        return self._clausal.conjunction(bounds)

    def _item(self, name: str) -> int:
        return self._items.get(name, -self._clausal.true)

    def _any(self, names: Iterable[str]) -> int:
        return -self._clausal.conjunction(-self._item(name) for name in names)

    def _climb(self, tier: str) -> list[str]:
        """The tier and those that extend it, however far."""
        found = [tier]
        for name in found:
            found += self._higher.get(name, ())
        return found


__all__ = ["HeldRules", "held_rules"]
