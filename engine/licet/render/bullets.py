"""Combinations and features as bullet lists in Markdown, as price books and manuals print them."""

from __future__ import annotations

from collections.abc import Iterator

from licet.answers.types import CombinationList
from licet.model import words
from licet.model.definition import Definition, Item, Language
from licet.render import titles
from licet.render.markdown import escape
from licet.render.phrases import phrase
from licet.render.table import groups


def combinations(definition: Definition, listing: CombinationList, language: Language) -> str:
    """A bullet for each combination, its titles joined by ` + `; a blank line between groups."""
    lines: list[str] = []
    before = None
    for combination, group in zip(listing.combinations, groups(listing), strict=True):
        if before is not None and group != before:
            lines.append("")
        before = group
        lines.append(f"* {escape(titles.selection(definition, combination.parts, language))}")
    return "".join(f"{line}\n" for line in lines)


def features(definition: Definition, language: Language) -> str:
    """What each bundle, solution, plan and add-on has of its own: a heading, and the lines with `+` as written.

    Tiers stand under the heading of their solution. A block without tiers that adds nothing is left out.
    """
    parts: list[str] = []
    for item in definition.items:
        if item.family is not None or item.id in definition.off:
            continue
        tiers = [tier for tier in definition.items if tier.family == item.id and tier.id not in definition.off]
        if not tiers and not any(line.plus for line in item.lines):
            continue
        parts.append(f"## {escape(titles.title(definition, item.id, language))}")
        parts += _lines(definition, item, language)
        for tier in tiers:
            parts.append(f"**{escape(titles.short(definition, tier.id, language), start=False)}:**")
            parts += _lines(definition, tier, language)
    return "\n\n".join(parts) + "\n" if parts else ""


def _lines(definition: Definition, item: Item, language: Language) -> Iterator[str]:
    """The block's own lines as one list, nested as the features are; nothing where there are none."""
    depth: dict[str, int] = {}
    bullets = []
    for line in item.lines:
        if not line.plus:
            continue
        depth.setdefault(line.feature, _depth(definition, line.feature, depth))
        own = titles.of(line.shown_as, definition, language)
        text = escape(own or titles.title(definition, line.feature, language))
        if line.condition is not None:
            text += f" ({escape(phrase('when', language, words(line.condition)), start=False)})"
        bullets.append(f"{'  ' * depth[line.feature]}* {text}")
    if bullets:
        yield "\n".join(bullets)


def _depth(definition: Definition, feature: str, depth: dict[str, int]) -> int:
    """One more than that of the nearest feature above that has a bullet already."""
    above = definition.feature[feature].parent
    while above is not None:
        if above in depth:
            return depth[above] + 1
        above = definition.feature[above].parent
    return 0
