"""Selections that a search has found, as text for people and as data for JSON."""

from __future__ import annotations

from typing import Any

from licet.answers.find import Found
from licet.answers.types import Combination
from licet.model.definition import Definition, Language
from licet.render import prices, titles
from licet.render.measure import plain

Data = dict[str, Any]


def text(definition: Definition, found: Found, language: Language, *, titled: bool) -> str:
    """A selection a line, as it is typed, or by its titles; of the cheapest what each costs, and of what."""
    if not found.prices and not found.unpriced:
        return "\n".join(_line(definition, selection, language, titled) for selection in found)
    blocks = [prices.price_text(definition, each, language) for each in found.prices]
    if blocks:
        names = [_line(definition, each, language, False) for each in found]
        tied = f"{len(names)} cost the same, and least:" if len(names) > 1 else "the cheapest:"
        blocks = [tied + "".join(f"\n  {name}" for name in names), *blocks]
    if found.unpriced:
        names = [_line(definition, each, language, titled) for each in found.unpriced]
        blocks.append("on request, so nobody knows whether they cost less:" + "".join(f"\n  {name}" for name in names))
    return "\n\n".join(blocks)


def data(definition: Definition, found: Found, language: Language) -> Data:
    """Each selection, by names and titles, with what it costs where that was asked for, and whether these are all."""
    selections = [_data(definition, selection, language) for selection in found]
    for each, price in zip(selections, found.prices, strict=False):
        each["price"] = prices.price_data(definition, price, language)
    return {
        "language": language,
        "count": len(found),
        "complete": found.complete,
        "selections": selections,
        "unpriced": [_data(definition, selection, language) for selection in found.unpriced],
    }


def _data(definition: Definition, selection: Combination, language: Language) -> Data:
    return {
        "names": list(selection.parts),
        "quantities": dict(selection.quantities),
        "titles": [titles.title(definition, name, language) for name in selection.parts],
    }


def _line(definition: Definition, selection: Combination, language: Language, titled: bool) -> str:
    if not titled:
        return str(selection)
    return plain(titles.selection(definition, selection.parts, language))
