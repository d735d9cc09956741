"""Trees and definitions without their places, to be compared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from licet.text import Span


def bare(thing: Any) -> Any:
    """The same as plain tuples, without places. Two are equal where nothing but places differs."""
    if isinstance(thing, Span):
        return None
    if isinstance(thing, tuple):
        return type(thing).__name__, *map(bare, thing)
    if isinstance(thing, frozenset):
        return frozenset(map(bare, thing))
    if isinstance(thing, Mapping):
        return tuple((key, bare(value)) for key, value in thing.items())
    if hasattr(type(thing), "__match_args__"):
        return type(thing).__name__, *(bare(getattr(thing, name)) for name in type(thing).__match_args__)
    return thing
