"""What a caller names, bound to an index: the plans and add-ons that are held, exactly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from licet.runtime.circuit import Held
from licet.runtime.combination import Places
from licet.runtime.content import MOST_OF_ONE, Content
from licet.runtime.errors import LicetError, SelectionError, UnknownName, shown

# A combination as it may be given: "sales.premium + 2 more-storage", "none", names, or names with quantities.
Selection = str | Iterable[str] | Mapping[str, int]

_part = re.compile(r"\s*(?:([0-9]{1,3}(?:[ _][0-9]{3})+|[0-9]+)\s+)?([a-z][a-z0-9.-]*)\s*").fullmatch


def selected(places: Places, given: Selection) -> tuple[Held, dict[int, int]]:
    """What is held, and how many of those items of which there are several.

    Raises UnknownName for a name that the catalogue does not have, SelectionError for what is no combination.
    """
    content = places.content
    items = over = 0
    several: dict[int, int] = {}
    for name, quantity in _parts(given):
        at = places.item.get(name)
        if at is None:
            raise _no_item(content, name)
        if items >> at & 1:
            help = f"name it once, with how many are held: `2 {name}`" if at in content.most else "name it once"
            raise SelectionError(f"`{name}` is named twice", help)
        items |= 1 << at
        if quantity != 1:
            most = content.most.get(at, 1)
            _check_quantity(name, quantity, most)
            several[at] = quantity
            if most is not None and quantity > most:
                over |= 1 << at
    return Held(items, over), dict(sorted(several.items()))


def _check_quantity(name: str, quantity: object, most: int | None) -> None:
    if most == 1:
        raise SelectionError(f"{shown(quantity)} of `{name}`: it can be held once", f"write `{name}`")
    if type(quantity) is not int or not 1 <= quantity < MOST_OF_ONE:
        raise SelectionError(f"{shown(quantity)} of `{name}`: that is no number of them", "leave out what is not held")


def _parts(given: Selection) -> Iterable[tuple[str, int]]:
    if isinstance(given, str):
        return _typed(given)
    if isinstance(given, Mapping):
        return [(_name(name), number) for name, number in given.items()]
    several = getattr(given, "quantities", None)
    if not isinstance(several, Mapping):
        several = {}
    try:
        return [(_name(name), several.get(name, 1)) for name in given]
    except TypeError:
        kind = type(given).__name__
        raise SelectionError(f"{kind} is no combination", "give a text, names, or names with quantities") from None


def _name(name: object) -> str:
    if not isinstance(name, str):
        raise SelectionError(f"`{shown(name)}` is no name of a plan or add-on", "name them by texts")
    return name


def _typed(text: str) -> list[tuple[str, int]]:
    if text.strip() == "none":
        return []
    found = []
    for part in text.split("+"):
        match = _part(part)
        if match is None:
            missing = "" if part.strip() else ": a name is missing"
            raise SelectionError(f"`{shown(text)}` is no combination{missing}", "write names joined by `+`, or `none`")
        found.append((match[2], _quantity(match[1], match[2])))
    return found


def _quantity(text: str | None, name: str) -> int:
    digits = (text or "1").replace(" ", "").replace("_", "")
    if len(digits) > 100:
        raise SelectionError(f"{shown(digits)} of `{shown(name)}`: that is no number of them", "hold fewer")
    return int(digits)


def _no_item(content: Content, name: str) -> LicetError:
    """What says why nothing of this name can be held."""
    if name == "none":
        return SelectionError("`none` stands alone: it is the selection that holds nothing", "leave it out")
    family = content.families.get(name)
    if family is not None:
        kind = "a solution" if family.kind == "solution" else "an add-on with tiers"
        choice = " or ".join(f"`{tier}`" for tier in family.tiers[:8])
        return SelectionError(f"`{name}` is {kind}: name one of its tiers", f"write {choice}" if choice else None)
    if name in content.bundles:
        return SelectionError(f"`{name}` is a bundle: nobody holds it by itself", "name plans and add-ons")
    if name in content.features:
        return SelectionError(f"`{name}` is a feature: a combination names plans and add-ons")
    return UnknownName("plan or add-on", name, help="`Index.plans` and `Index.addons` have their names")
