"""What a caller names, bound to a catalogue: selections, features, plans and add-ons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from licet.diagnostics.suggest import nearest
from licet.model.days import on_day
from licet.model.definition import Definition
from licet.workspace.errors import LicetError, SelectionError, UnknownName

if TYPE_CHECKING:
    from datetime import date

# A selection as it may be given: "sales.premium + service.essential", "none", names, or names with quantities.
Selection = str | Iterable[str] | Mapping[str, int]


def selection(definition: Definition, given: Selection) -> frozenset[str]:
    """The ids of the plans and add-ons that are held, exactly.

    Raises UnknownName for a name that the catalogue does not have, SelectionError for a solution without its tier, a
    name twice, more than one of what can be held once, or a text that is no selection.
    """
    held: set[str] = set()
    for name, quantity in _parts(given):
        _check(definition, name)
        if name in held:
            raise SelectionError(f"`{name}` is named twice", "name each plan and add-on once")
        if quantity != 1:
            raise SelectionError(f"{quantity} of `{name}`: it can be held once", f"write `{name}`")
        held.add(name)
    return frozenset(held)


def _parts(given: Selection) -> Iterable[tuple[str, int]]:
    if isinstance(given, Mapping):
        return given.items()
    if not isinstance(given, str):
        return ((name, 1) for name in given)
    text = given.strip()
    if text == "none":
        return ()
    return [_part(part, given) for part in text.split("+")]


def _part(part: str, given: str) -> tuple[str, int]:
    words = part.split()
    if len(words) == 2 and words[0].isdecimal():
        return words[1], int(words[0])
    if len(words) == 1:
        return words[0], 1
    if not words:
        raise SelectionError(f"`{given}` is no selection: a name is missing", "write names joined by `+`, or `none`")
    names = dict.fromkeys(name for word in words for name in word.split(",") if name)
    raise SelectionError(f"`{given}` is no selection", f"write `{' + '.join(names)}`")


def _check(definition: Definition, name: str) -> None:
    item = definition.item.get(name)
    if item is not None and (
        item.is_plan
        or item.kind == "addon-tier"
        or (item.kind == "addon" and name not in [tier.family for tier in definition.items])
    ):
        return
    if name == "none":
        raise SelectionError("`none` stands alone: it is the selection that holds nothing", "leave it out")
    if item is not None and item.kind in ("solution", "addon"):
        tiers = [tier.id for tier in definition.items if tier.family == name]
        kind = "a solution" if item.kind == "solution" else "an add-on with tiers"
        choice = " or ".join(f"`{tier}`" for tier in tiers)
        help = f"write {choice}" if tiers else "it has no tiers yet: give it one"
        raise SelectionError(f"`{name}` is {kind}: name one of its tiers", help)
    if item is not None:
        raise SelectionError(f"`{name}` is a {item.kind}: nobody holds it by itself", "name plans and add-ons")
    if name in definition.feature:
        raise SelectionError(f"`{name}` is a feature: a selection names plans and add-ons")
    known = [item.id for item in (*definition.plans, *definition.addons)]
    raise UnknownName("plan or add-on", name, tuple(nearest(name, known)))


def on(definition: Definition, day: str | date, since: str | date | None = None) -> Definition:
    """The catalogue on a day (a date, its text, or a version's name). Raises LicetError for what is none."""
    asked = _day(definition, day)
    began = asked if since is None else _day(definition, since)
    if began > asked:
        raise LicetError(f"what is held on {asked} cannot have begun on {began}", "name an earlier day after `--since`")
    return on_day(definition, asked, began)


def _day(definition: Definition, day: str | date) -> str:
    from datetime import date as calendar

    if isinstance(day, calendar):
        return day.isoformat()
    for version in (definition.whole or definition).versions:
        if version.name == day and version.from_ is not None:
            return version.from_
    try:
        if len(day) == 10:
            return calendar.fromisoformat(day).isoformat()
    except ValueError:
        pass
    names = [version.name for version in definition.versions if version.from_ is not None]
    versions = f"; its versions are {', '.join(names)}" if names else ""
    raise LicetError(f"`{day}` is no day", f"write it as in 2026-03-01{versions}")


def feature(definition: Definition, name: str) -> str:
    """The id of a feature. Raises UnknownName."""
    if name not in definition.feature:
        raise UnknownName("feature", name, tuple(nearest(name, definition.feature)))
    return name


def language(definition: Definition, name: str | None) -> str:
    """A language of the catalogue (default: its source language). Raises UnknownName."""
    if name is None:
        return definition.source_language
    if name not in definition.languages:
        raise UnknownName("language", name, tuple(definition.languages))
    return name


def addons(definition: Definition, names: Iterable[str]) -> frozenset[str]:
    """The ids of add-ons; an add-on with tiers stands for all of them. Raises UnknownName."""
    found: set[str] = set()
    for name in names:
        ids = [item.id for item in definition.addons if name in (item.id, item.family)]
        if not ids:
            known = [item.id for item in definition.items if item.kind in ("addon", "addon-tier")]
            raise UnknownName("add-on", name, tuple(nearest(name, known)))
        found.update(ids)
    return frozenset(found)


def held(definition: Definition, given: Selection) -> dict[str, int]:
    """What is held, and how many of each. Raises what `selection` raises."""
    return dict.fromkeys(selection(definition, given), 1)
