"""What stands in the blocks: for each item, and each `features` block, its lines in one row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from licet.model.definition import Condition, Feature, Item, Kind, Line
from licet.syntax import ast
from licet.text import Span

if TYPE_CHECKING:
    from licet.model.names import Entry, Names

T = TypeVar("T")

# A line on a feature, and the one that it is nested in.
Placed = tuple[ast.FeatureLine, ast.FeatureLine | None]


class At(Generic[T]):
    """Something kept, and when what it rests on was looked at last."""

    __slots__ = ("epoch", "value")

    def __init__(self, value: T, epoch: int) -> None:
        self.value = value
        self.epoch = epoch

    def holds(self, epoch: int, anew: Callable[[T], bool]) -> bool:
        """Whether it still holds: nothing that it can rest on has changed since, or what it does rest on is as it was."""
        if self.epoch != epoch and not anew(self.value):
            return False
        self.epoch = epoch
        return True


class Kept:
    """What is kept of the lines of a body, to be used where what it rests on is the same when the catalogue is read
    again. Only what told nothing is kept.

    Each is made, and looked at, where the lines are gone through otherwise; `tests/properties/test_session.py` holds
    that both ways give the same.
    """

    __slots__ = ("amounts", "entries", "features", "item", "lines", "placed", "places", "titles")

    def __init__(self) -> None:
        # Of each feature that the lines declare: what its name stands for, and where it is declared.
        self.entries: dict[str, Entry] | None = None
        self.placed: dict[str, Placed] | None = None
        # The titles beside these names, in these languages.
        self.titles: tuple[tuple[str, ...], dict[str, dict[str, str]], dict[Any, Span]] | None = None
        self.features: At[KeptFeatures] | None = None
        # The features that lines name which declare nothing, where each line stands where it can.
        self.places: At[frozenset[str]] | None = None
        self.lines: At[KeptLines] | None = None
        self.item: At[KeptItem] | None = None
        # The lines with amounts; whether any line says one.
        self.amounts: tuple[tuple[ast.FeatureLine, ...], bool] | None = None


class KeptFeatures(NamedTuple):
    """Features as they come of the lines, with these titles, if all that they `ask` for are features."""

    languages: tuple[str, ...]
    texts: list[dict[str, str] | None]
    asks: frozenset[str]
    found: dict[str, Feature]


class KeptLines(NamedTuple):
    """What the lines grant, if the `granted` are features and the names in their conditions stand for what they did."""

    granted: frozenset[str]
    kinds: dict[str, tuple[str | None, bool]]
    lines: tuple[Line, ...]
    whens: tuple[Any, ...]
    levels: tuple[tuple[ast.Name, str], ...]
    conditions: dict[int, Condition]


class KeptItem(NamedTuple):
    """An item, which rests on what the names that it includes stand for, and on other things."""

    names: object
    others: tuple[object, ...]
    item: Item


class Body(NamedTuple):
    """An item, or a `features` block (no `kind`, and an empty `id`), as it is written.

    `lines` has the lines on features, each before those nested in it; a solution's or add-on's without its tiers'.
    """

    id: str
    kind: Kind | None
    written: ast.Block | ast.Tier | ast.Features
    family: str | None
    lines: list[Placed]
    kept: Kept | None = None


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


class Keeping:
    """Gives the same bodies for the same blocks, when a catalogue is read again: those that are the same objects."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[ast.TopLevel, list[Body]]] = {}
        # What is kept of blocks that have no lines on features, with what it rests on.
        self.others: dict[tuple[str, int], At[Any]] = {}
        # It stays the same while no name stands for something else than before, and none is gone that a feature had.
        self.epoch = 0
        self._names: tuple[object, object] | None = None
        self._features: frozenset[str] = frozenset()

    def look(self, names: Names) -> None:
        """Looks at the names of this reading."""
        now = {name: (entry.kind, names.holdable(name)) for name, entry in names.others.items()}
        if self._names != (now, names.tiers) or not self._features <= names.features:
            self.epoch += 1
        self._names, self._features = (now, names.tiers), names.features
        names.epoch = self.epoch

    def bodies(self, blocks: Iterable[ast.TopLevel]) -> list[Body]:
        """All bodies in layout order; what is kept of other blocks than these is dropped."""
        before, self._known = self._known, {}
        found: list[Body] = []
        for block in blocks:
            known = before.get(id(block))
            if known is None:
                known = block, [body._replace(kept=Kept()) for body in bodies((block,))]
            self._known[id(block)] = known
            found += known[1]
        self.others = {key: kept for key, kept in self.others.items() if key[1] in self._known}
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
