"""What a caller names, bound to a catalogue: selections, features, plans and add-ons."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, TypedDict

from licet.answers.types import Holding, quantities
from licet.diagnostics.suggest import nearest
from licet.model.days import on_day
from licet.model.definition import Definition, Item
from licet.workspace.errors import LicetError, SelectionError, UnknownName

if TYPE_CHECKING:
    from datetime import date

# A selection as it may be given: "sales.premium + service.essential", "none", names, or names with quantities.
Selection = str | Iterable[str] | Mapping[str, int]


# How nearly every selection is written; what is not is left to the reader of the language.
_plain = re.compile(r"\s*(?:([0-9]{1,9})\s+)?([a-z][a-z0-9.-]*)\s*").fullmatch


def selection(definition: Definition, given: Selection) -> Holding:
    """The ids of the plans and add-ons that are held, exactly, with how many of those that are held several times.

    Raises UnknownName for a name that the catalogue does not have, SelectionError for a solution without its tier, a
    name twice, more than one of what can be held once, or a text that is no selection.
    """
    held: dict[str, int] = {}
    for name, quantity in _parts(given):
        item = _item(definition, name)
        if name in held:
            several = f"name it once, with how many are held: `2 {name}`"
            raise SelectionError(
                f"`{name}` is named twice", "name each plan and add-on once" if item.most == 1 else several
            )
        if quantity != 1:
            _check_quantity(item, quantity)
        held[name] = quantity
    return Holding(held, held)


class Listing(TypedDict):
    """Which combinations are meant: the filters of `Reasoner.combinations`."""

    counted: frozenset[str]
    fewest: int
    most: int | None
    held: Collection[str]
    has: Collection[str]
    lacks: Collection[str]


def features(definition: Definition, names: Iterable[str]) -> list[str]:
    """The features of these names; a text is one name, not its letters. Raises UnknownName."""
    return [feature(definition, name) for name in ((names,) if isinstance(names, str) else names)]


def listing(
    definition: Definition,
    add: bool | Iterable[str],
    plans: int | tuple[int, int | None] | None,
    holds: Iterable[str],
    has: Iterable[str],
    lacks: Iterable[str],
) -> Listing:
    """The filters of a listing. `add`: the add-ons that count beside those of the catalogue's header (True: all).

    Raises UnknownName, SelectionError.
    """
    every = frozenset(item.id for item in definition.addons)
    counted = every if add is True else definition.counted | addons(definition, add or ())
    held = selection(definition, holds)
    fewest, most = plans if isinstance(plans, tuple) else (plans or 0, plans)
    if fewest < 0 or (most is not None and most < fewest):
        raise SelectionError(
            f"plans={plans!r} is no number of plans",
            "give a number, or the fewest and the most of them: `(1, 2)`, `(2, None)`",
        )
    return {
        "counted": counted | (held & every),
        "fewest": fewest,
        "most": most,
        "held": held,
        "has": features(definition, has),
        "lacks": features(definition, lacks),
    }


def _check_quantity(item: Item, quantity: int) -> None:
    if item.most == 1:
        raise SelectionError(f"{quantity} of `{item.id}`: it can be held once", f"write `{item.id}`")
    if type(quantity) is not int or quantity < 1:
        raise SelectionError(f"{quantity} of `{item.id}`: that is no number of them", "leave out what is not held")


def _parts(given: Selection) -> Iterable[tuple[str, int]]:
    if isinstance(given, Mapping):
        return given.items()
    if isinstance(given, str):
        return _typed(given)
    if not isinstance(given, Iterable):
        raise SelectionError(f"{given!r} is no selection", "write names joined by `+`, or `none`")
    several = quantities(given)
    return ((name, several.get(name, 1)) for name in given)


def _typed(text: str) -> Iterable[tuple[str, int]]:
    """A selection as text. The plain form is read here at once, for an application asks often; all else is read, and
    told of, as in a catalogue."""
    if text.strip() == "none":
        return ()
    plain = [match for match in map(_plain, text.split("+")) if match]
    if len(plain) == text.count("+") + 1:
        return [(match[2], int(match[1] or 1)) for match in plain]
    from licet.diagnostics import Diagnostic
    from licet.syntax import parse_selection

    read = parse_selection(text)
    if not isinstance(read, Diagnostic):
        return [(part.name.text, part.quantity) for part in read.parts]
    if any(not part.strip() for part in text.split("+")):
        raise SelectionError(f"`{text}` is no selection: a name is missing", "write names joined by `+`, or `none`")
    names = re.findall(r"(?:[0-9]+ +)?[a-zA-Z][^\s,+]*", text)
    if len(names) > 1 and " + ".join(dict.fromkeys(names)) != " ".join(text.split()):
        raise SelectionError(f"`{text}` is no selection", f"write `{' + '.join(dict.fromkeys(names))}`")
    raise SelectionError(f"`{text}` is no selection: {read.title}", read.help)


def _item(definition: Definition, name: str) -> Item:
    """The plan or add-on of this name. Raises UnknownName, SelectionError."""
    item = definition.item.get(name)
    if item is not None and (item.kind in ("tier", "plan", "addon-tier") or _has_no_tiers(definition, item)):
        return item
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
    found = iso_day(day)
    if found is not None:
        return found
    names = [version.name for version in definition.versions if version.from_ is not None]
    versions = f"; its versions are {', '.join(names)}" if names else ""
    raise LicetError(f"`{day}` is no day", f"write it as in 2026-03-01{versions}")


def iso_day(text: str) -> str | None:
    """A day as ISO text, `2026-03-01`; None for what is none."""
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() if len(text) == 10 else None
    except ValueError:
        return None


def today() -> str:
    """Today, as ISO text."""
    from datetime import date

    return date.today().isoformat()


def own_day(definition: Definition) -> str:
    """The day that a catalogue is about where none is named: the one it is asked about, else `as of`, else today."""
    return definition.on or definition.as_of or today()


def _has_no_tiers(definition: Definition, item: Item) -> bool:
    return item.kind == "addon" and not any(tier.family == item.id for tier in definition.items)


def limit(definition: Definition, name: str) -> str:
    """The id of a limit. Raises UnknownName."""
    known = definition.limit
    if name not in known:
        near = tuple(nearest(name, known))
        if near or not known:
            raise UnknownName("limit", name, near)
        some = ", ".join(f"`{each}`" for each in list(known)[:8])
        raise LicetError(f"there is no limit `{name}`", f"the catalogue has {some}{', …' if len(known) > 8 else ''}")
    return name


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
    for name in (names,) if isinstance(names, str) else names:
        ids = [item.id for item in definition.addons if name in (item.id, item.family)]
        if not ids:
            known = [item.id for item in definition.items if item.kind in ("addon", "addon-tier")]
            raise UnknownName("add-on", name, tuple(nearest(name, known)))
        found.update(ids)
    return frozenset(found)


def held(definition: Definition, given: Selection) -> dict[str, int]:
    """What is held, and how many of each. Raises what `selection` raises."""
    chosen = selection(definition, given)
    return dict.fromkeys(chosen, 1) | dict(chosen.quantities)


def code(given: str, codes: Collection[str]) -> str:
    """A code of a finding, in small letters or not. Raises UnknownName for what is none of `codes`."""
    code = given.upper()
    if code not in codes:
        raise UnknownName("code of a finding", given, tuple(nearest(code, sorted(codes))))
    return code
