"""What stands in the blocks: for each item, and each `features` block, its lines in one row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from licet.model.definition import Kind
from licet.syntax import ast

# A line on a feature, and the one that it is nested in.
Placed = tuple[ast.FeatureLine, ast.FeatureLine | None]


class Body(NamedTuple):
    """An item, or a `features` block (no `kind`, and an empty `id`), as it is written.

    `lines` has the lines on features, each before those nested in it; a solution's or add-on's without its tiers'.
    """

    id: str
    kind: Kind | None
    written: ast.Block | ast.Tier | ast.Features
    family: str | None
    lines: list[Placed]


def bodies(blocks: Iterable[ast.TopLevel]) -> list[Body]:
    """All bodies in layout order: a solution, or an add-on with tiers, before its tiers."""
    found: list[Body] = []
    for block in blocks:
        if isinstance(block, ast.Block):
            found.append(Body(block.name.text, block.kind, block, None, list(_placed(block.lines, None))))
            found.extend(_tiers(block))
        elif isinstance(block, ast.Features):
            found.append(Body("", None, block, None, list(_placed(block.lines, None))))
        elif isinstance(block, ast.FeatureRow):
            alone = ast.Features((block.line,), block.span)
            found.append(Body("", None, alone, None, list(_placed(alone.lines, None))))
    return found


def tier_id(family: str, tier: ast.Tier) -> str:
    """The name of a tier as it is used outside its solution. (A dot in it was told by the parser.)"""
    return f"{family}.{tier.name.text.rpartition('.')[2]}"


def _tiers(block: ast.Block) -> Iterator[Body]:
    family = block.name.text
    kind: Kind = "addon-tier" if block.kind == "addon" else "tier"
    for line in block.lines:
        if isinstance(line, ast.Tier):
            yield Body(tier_id(family, line), kind, line, family, list(_placed(line.lines, None)))


def _placed(lines: Iterable[ast.Line], above: ast.FeatureLine | None) -> Iterator[Placed]:
    # Lines are nested fifty levels deep at most: the parser sees to that.
    for line in lines:
        if isinstance(line, ast.FeatureLine):
            yield line, above
            if line.lines:
                yield from _placed(line.lines, line)
