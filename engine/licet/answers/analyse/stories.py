"""Why something can never be bought, in one clause: `it needs `b`, which excludes it`."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from licet.model.definition import (
    And,
    Condition,
    CountHeld,
    Definition,
    Held,
    Item,
    Not,
    Or,
    Rule,
)
from licet.model.leaves import leaves
from licet.model.wording import quoted

Called = Callable[[str], str]


def why_never(definition: Definition, item: Item, rules: Iterable[Rule], called: Called) -> str | None:
    """The clash of a minimal set of rules that forbid an item, as a chain from the item on; None where they clash in
    another way than that something needed is excluded, or is sold with other plans. `called`: a name as it is told."""
    clash = _Clash(definition, tuple(rules))
    chain = clash.chain(item.id)
    said = [f"needs {called(name)}" for name in chain[1:]]
    end = clash.excluded(chain)
    if end is not None:
        by, whom = end
        if len(chain) == 1:
            return f"it {'excludes' if by == item.id else 'is excluded by'} {'itself' if by == whom else called(whom)}"
        if by == chain[-1]:
            said.append(f"excludes {'it' if whom == item.id else called(whom)}")
            return f"it {', which '.join(said)}"
        middle = "it" if by == item.id else called(by)
        return f"it {', which '.join(said)}; and {middle} excludes {called(whom)}"
    sold = clash.sold(chain)
    if sold is None:
        return None
    first, last = sold
    if first == last:
        return f"it {', which '.join([*said[: chain.index(last)], 'is available for no plan'])}"
    where = [quoted([called(plan)[1:-1] for plan in clash.plans(name)]) for name in sold]
    said = said[: chain.index(last)]
    said[-1] += f", which is sold with {where[1]} alone"
    if first == item.id:
        return f"it is sold with {where[0]} alone, and {', which '.join(said)}"
    said[chain.index(first) - 1] += f", which is sold with {where[0]} alone"
    return f"it {', and that '.join(said)}"


class _Clash:
    """Rules that clash, by what each says of the items in it."""

    def __init__(self, definition: Definition, rules: tuple[Rule, ...]) -> None:
        self._definition = definition
        self._needs: dict[str, list[str]] = {}
        self._excludes: dict[str, list[str]] = {}
        self._plans: dict[str, tuple[str, ...]] = {}
        self._nowhere: set[str] = set()
        self.one_plan = any(isinstance(leaf, CountHeld) for rule in rules for leaf in leaves(rule.never, definition))
        for rule in rules:
            self._read(rule.never)

    def _read(self, never: Condition) -> None:
        match never:
            case And((Held(item), Not(Held(other)))):
                self._ask(item, (other,), all_=True)
            case And((Held(item), Not(And(of)))) if all(isinstance(each, Held) for each in of):
                self._ask(item, tuple(each.item for each in of if isinstance(each, Held)), all_=True)
            case And((Held(item), Not(Or(of)))) if all(isinstance(each, Held) for each in of):
                self._ask(item, tuple(each.item for each in of if isinstance(each, Held)), all_=False)
            case And((Held(item), Or(of))) if all(isinstance(each, Held) for each in of):
                # Excluded are these; or it is available only without them, which is nowhere where they are all plans.
                others = [each.item for each in of if isinstance(each, Held)]
                self._excluded(item, others)
            case And((Held(item), Held(other))):
                self._excluded(item, [other])

    def _ask(self, item: str, others: tuple[str, ...], *, all_: bool) -> None:
        if all(self._definition.item[other].is_plan for other in others):
            self._plans[item] = others
        elif all_ or len(others) == 1:
            self._needs.setdefault(item, []).extend(others)

    def _excluded(self, item: str, others: list[str]) -> None:
        every = {plan.id for plan in self._definition.plans}
        if every and every <= set(others) and not self._definition.item[item].is_plan:
            self._nowhere.add(item)
        self._excludes.setdefault(item, []).extend(others)

    def chain(self, item: str) -> list[str]:
        """The item, what it needs, what that needs: to where it clashes."""
        ways: list[list[str]] = [[item]]
        longest = [item]
        while ways:
            way = ways.pop(0)
            longest = way if len(way) > len(longest) else longest
            if len(way) > 1 and (self.excluded(way) or self.sold(way)):
                return way
            ways += [[*way, name] for name in self._needs.get(way[-1], ()) if name not in way]
        return longest

    def excluded(self, chain: list[str]) -> tuple[str, str] | None:
        """Two of a chain of which one excludes the other: the last one first, where it does."""
        for by in reversed(chain):
            for whom in self._excludes.get(by, ()):
                if whom in chain and not (by in self._nowhere and self._definition.item[whom].is_plan):
                    return by, whom
        return None

    def sold(self, chain: list[str]) -> tuple[str, str] | None:
        """Two of a chain that are sold with different plans; one twice that is sold with none."""
        for name in chain:
            if name in self._nowhere:
                return name, name
        bound = [name for name in chain if name in self._plans]
        for at, one in enumerate(bound):
            for other in bound[at + 1 :]:
                if self.one_plan and not set(self._plans[one]) & set(self._plans[other]):
                    return one, other
        return None

    def plans(self, item: str) -> tuple[str, ...]:
        """The plans with which it is sold."""
        return self._plans.get(item, ())
