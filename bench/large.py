"""A catalogue of 10,000 lines with some of everything: the made one, with more features, limits, prices, expectations."""

from __future__ import annotations

from collections.abc import Iterator

import made

LINES = 10_000


def text(lines: int = LINES) -> str:
    """The catalogue, of this many lines. Always the same text."""
    start = made.text().rstrip("\n").split("\n")
    end = list(_end())
    more = _bundles()
    middle: list[str] = []
    while len(start) + len(middle) + len(end) < lines:
        middle.append(next(more))
    while middle and middle[-1].startswith("bundle"):
        middle[-1] = "# a bundle without lines would stand here"
    return "\n".join([*start, "", *middle, *end][: lines + 1]) + "\n"


def _bundles() -> Iterator[str]:
    number = 0
    while True:
        yield f'bundle more-{number} "More {number}"'
        for at in range(40):
            indent = "    " if at % 4 else "  "
            yield f'{indent}+ more-{number}-{at} "Feature {at} of {number}"'
        yield ""
        number += 1


def _end() -> Iterator[str]:
    yield ""
    for number in range(10):
        yield f'limit limit-{number} "Limit {number}" in units'
        yield "  several plans: the largest"
        yield "  " + ", ".join(f"plan-{plan} {10 + number + plan}" for plan in range(12))
        yield ""
    yield 'price usd "List price" in USD per user per month'
    yield from (f"  plan-{plan}  {plan + 4}" for plan in range(12))
    yield from (f"  area-{area}.tier-{tier}  {area + 5 * tier + 4}" for area in range(12) for tier in range(4))
    yield ""
    yield 'expect "What is sold"'
    for plan in range(12):
        yield f"  plan-{plan} is legal"
        yield f"  plan-{plan} costs {plan + 4} USD"
        yield f"  plan-{plan} has limit-3 {13 + plan}"
    for area in range(12):
        yield f"  area-{area}.tier-0 + area-{area}.tier-1 is illegal by one-tier-of-area-{area}"


if __name__ == "__main__":
    print(text(), end="")
