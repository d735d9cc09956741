"""A made catalogue of a size that no product has: 2,000 features, 60 plans, 60 add-ons, 300 rules. Always the same text."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

SOLUTIONS, TIERS, ALONE, ADDONS, BUNDLES = 12, 4, 12, 60, 50
FEATURES, RULES = 2_000, 300
CONDITIONAL = 0.05  # of the lines that grant

_PLANS = [f"area-{s}.tier-{t}" for s in range(SOLUTIONS) for t in range(TIERS)] + [f"plan-{p}" for p in range(ALONE)]
_ADDONS = [f"addon-{a}" for a in range(ADDONS)]


def text() -> str:
    """The catalogue, as one would write it."""
    return "\n".join(_lines(Random(11))) + "\n"


def _lines(random: Random) -> Iterator[str]:
    yield from ('catalogue made "Made"', "", "each user holds at least 1 plan", "each customer holds any add-ons", "")
    made = _Features(random)
    for bundle in range(BUNDLES):
        yield f'bundle bundle-{bundle} "Bundle {bundle}"'
        for group in range(4):
            yield made.new("  ")
            yield from (made.new("    ") for _ in range(4 + group % 2))
        yield ""
    for solution in range(SOLUTIONS):
        yield f'solution area-{solution} "Area {solution}"'
        for tier in range(TIERS):
            below = f"tier-{tier - 1}" if tier else _some_bundles(random, 4)
            yield f'  tier tier-{tier} "Tier {tier}" includes {below}'
            yield from made.lines("    ", 8, 6)
        yield ""
    for plan in range(ALONE):
        yield f'plan plan-{plan} "Plan {plan}" includes {_some_bundles(random, 5)}'
        yield from made.lines("  ", 8, 6)
        yield ""
    requires, excludes = set(random.sample(_ADDONS, 40)), set(random.sample(_ADDONS, 30))
    for addon in _ADDONS:
        yield f'addon {addon} "Add-on {addon}" includes {_some_bundles(random, 1)}'
        if addon in requires:
            yield f"  requires {' or '.join(random.sample(_AREAS, 4))}"
        if addon in excludes:
            yield f"  excludes {', '.join(name for name in random.sample(_ADDONS, 2) if name != addon)}"
        yield from made.lines("  ", 6, 3)
        yield ""
    yield "features"
    for number in range(FEATURES - made.number):
        word = "replaces" if number % 4 == 0 else "covers"
        yield f"{made.new('  ', plus='')} {word} feature-{random.randrange(made.number - 1)}"
    yield ""
    brought = SOLUTIONS + 1 + ADDONS + len(requires) + len(excludes)
    for rule in range(RULES - brought):
        yield f'rule rule-{rule} "Rule {rule}"'
        yield f"  {_rule(random, rule)}"


_AREAS = [f"area-{solution}" for solution in range(SOLUTIONS)]


def _some_bundles(random: Random, number: int) -> str:
    return ", ".join(f"bundle-{bundle}" for bundle in random.sample(range(BUNDLES), number))


def _rule(random: Random, number: int) -> str:
    a, b, c, d, e = random.sample(_ADDONS, 5)
    x, y = random.sample(_PLANS, 2)
    match number % 5:
        case 0:
            return f"if ({x} and {a}) then not {b}"
        case 1:
            return f"at most 3 of {a}, {b}, {c}, {d}, {e}"
        case 2:
            return f"{a} excludes {b}" if number % 2 else f"{x} excludes {y}"
        case 3:
            return f"{a} requires ({' or '.join(random.sample(_AREAS, 3))} or {b})"
        case _:
            feature = random.randrange(1_000)
            return f"never (feature-{feature} and {a} and {b} and {x})"


class _Features:
    """Numbers the features, and grants some that are already there."""

    def __init__(self, random: Random) -> None:
        self.random, self.number = random, 0

    def new(self, indent: str, plus: str = "+ ") -> str:
        self.number += 1
        name = f'{plus}feature-{self.number - 1} "Feature {self.number - 1}"'
        return f"{indent}{name}{self.when() if plus else ''}"

    def lines(self, indent: str, new: int, known: int) -> Iterator[str]:
        again = self.random.sample(range(self.number), known)
        yield from (self.new(indent) for _ in range(new))
        yield from (f"{indent}+ feature-{number}{self.when()}" for number in again)

    def when(self) -> str:
        if self.random.random() >= CONDITIONAL:
            return ""
        a, b = self.random.sample(_AREAS, 2)
        return f" when {self.random.choice([a, f'{a} or {b}', f'{a} and not {b}', self.random.choice(_ADDONS)])}"


if __name__ == "__main__":
    print(text(), end="")
