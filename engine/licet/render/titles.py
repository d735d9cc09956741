"""Titles in a language, with the name itself where there is no title."""

from __future__ import annotations

from collections.abc import Iterable

from licet.answers.types import quantities
from licet.model.definition import Definition, Language, Title


def of(title: Title | None, definition: Definition, language: Language) -> str | None:
    """A title in the language, else in the catalogue's own; None where there is none."""
    return None if title is None else title.get(language, definition.source_language)


def title(definition: Definition, name: str, language: Language) -> str:
    """The title of an item, feature, limit, rule or term; its name where it has none."""
    named = definition.item.get(name) or definition.feature.get(name)
    if named is not None:
        return of(named.title, definition, language) or name
    titles: list[Title | None] = [other.title for other in definition.limits if other.id == name]
    titles += [other.title for other in definition.rules if other.id == name]
    titles += [other.title for other in definition.terms if other.id == name]
    return (of(titles[0], definition, language) if titles else None) or name


def short(definition: Definition, name: str, language: Language) -> str:
    """The short title of an item, else its title."""
    item = definition.item[name]
    return of(item.short, definition, language) or title(definition, name, language)


def selection(definition: Definition, names: Iterable[str], language: Language) -> str:
    """The titles of a selection, joined by ` + `, with how many where it is more than one; `none` for the empty one."""
    number = {name: f"{many} \N{MULTIPLICATION SIGN} " for name, many in quantities(names).items()}
    shown = [number.get(name, "") + title(definition, name, language) for name in names]
    return " + ".join(shown) or "none"
