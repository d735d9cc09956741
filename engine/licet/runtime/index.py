"""An index that can be asked."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator

from licet.runtime import container
from licet.runtime.amounts import Amount
from licet.runtime.combination import Combination, Places, ones
from licet.runtime.content import Content, Limit, Listed, decode
from licet.runtime.errors import IndexFileError, shown
from licet.runtime.selecting import Selection, selected

# Begins the keys that no caller can give.
_OWN = object()
# Bytes that an index may spend, about, on remembering combinations that were asked about.
CACHE = 16 * 1024 * 1024


def load(
    source: str | os.PathLike[str] | bytes | bytearray | memoryview,
    *,
    most: int = container.LARGEST,
    cache: int = CACHE,
) -> Index:
    """The index in a file, or in its bytes.

    `most`: bytes that the file may have, packed and unpacked. `cache`: bytes that the index may spend, about, on
    remembering what was asked. Raises FileProblem for a file that cannot be read, IndexFileError for one that is no
    index, is damaged, was made for a newer reader, or is too large.
    """
    in_hand = isinstance(source, bytes | bytearray | memoryview)
    data = bytes(source) if in_hand else container.read(source, most)  # type: ignore[arg-type]
    try:
        packed = container.unpack(data, most)
        return Index(decode(packed.content), format=packed.version, size=packed.size, cache=cache)
    except IndexFileError as error:
        if in_hand:
            raise
        where = shown(os.fspath(source))  # type: ignore[arg-type]
        raise IndexFileError(error.code, f"`{where}`: {error.message}", error.help) from None


class Index:
    """What every combination of a catalogue is entitled to, without the solver. `licet.runtime.load` reads one.

    A **combination** names plans and add-ons exactly, what is not named is not held: a text (`"sales.premium + cep"`,
    `"none"`), any iterable of names, a mapping of names to quantities, or what `combination` gives, which is the fastest
    where one is asked about often. A name that the catalogue does not have raises UnknownName; what is no combination
    raises SelectionError. An illegal combination is entitled to nothing.

    Threads may share an index. It remembers combinations, up to a bound of memory.
    """

    def __init__(self, content: Content, *, format: int, size: int, cache: int = CACHE) -> None:
        self.content = content
        self.format = format
        self.size = size
        self._places = Places(content)
        self._place = self._places.feature
        # Combinations by the text that named them, of two generations: where the younger is full, the older is dropped.
        self._young: dict[object, Combination] = {}
        self._old: dict[object, Combination] = {}
        self._masks: dict[object, bytes] = {}  # what the younger ones are entitled to
        self._sets: dict[bytes, bytes] = {}
        self._room = self._most = cache // 2
        self._each = 800 + self._places.width + 200 * len(content.limits)
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"<Index {self.catalogue}>"

    @property
    def catalogue(self) -> str:
        """The name in the catalogue's header."""
        return self.content.catalogue

    @property
    def version(self) -> str | None:
        """The version in the catalogue's header, if there is one."""
        return self.content.version

    @property
    def hash(self) -> str:
        """The fingerprint of the files of the catalogue, as `Catalogue.hash` has it."""
        return self.content.hash

    @property
    def on(self) -> str | None:
        """The day that the answers are about (ISO text); None where nothing in the catalogue depends on one."""
        return self.content.on

    @property
    def since(self) -> str | None:
        """The day on which the selections began that the answers are about; None where that is the same day."""
        return self.content.since if self.content.since != self.content.on else None

    @property
    def plans(self) -> tuple[str, ...]:
        """The tiers and stand-alone plans, in layout order."""
        return self.content.plans

    @property
    def addons(self) -> tuple[str, ...]:
        """The add-ons that can be held, in layout order."""
        return self.content.addons

    @property
    def features(self) -> tuple[str, ...]:
        """The features, in layout order."""
        return self.content.features

    @property
    def limits(self) -> tuple[Limit, ...]:
        """The limits, each with its `name`, `unit` and `period`."""
        return self.content.limits

    @property
    def kind(self) -> str:
        """Either "listed", where it has each legal combination, or "parts", where it puts their parts together."""
        return "listed" if isinstance(self.content.rules, Listed) else "parts"

    def listed(self) -> Iterator[tuple[str, ...]]:
        """The names in each legal combination (of any number of each); nothing where `kind` is "parts"."""
        if isinstance(self.content.rules, Listed):
            items = self.content.items
            for held in self.content.rules.combinations:
                yield tuple(items[at] for at in ones(held))

    def entitled(self, combination: Selection | Combination, feature: str, *, default: bool | None = None) -> bool:
        """Whether a combination is legal and entitled to a feature.

        Raises UnknownName for a feature that the catalogue does not have, unless a `default` is given, which then is the
        answer; and UnknownName, SelectionError for the combination.
        """
        try:
            at, bit = self._place[feature]
            return self._masks[combination][at] & bit != 0
        except (KeyError, TypeError):  # it is asked for the first time, or a list or a set, or there is no such feature
            return self.combination(combination).entitled(feature, default=default)

    def entitlements(self, combination: Selection | Combination) -> frozenset[str]:
        """All features that a combination is entitled to; none where it is illegal. Raises UnknownName, SelectionError."""
        return self.combination(combination).entitlements()

    def limit(self, combination: Selection | Combination, name: str) -> Amount | None:
        """How much a combination has of a limit, in the limit's unit: a Decimal, or UNLIMITED, which is more than every
        number. None where it has none of it at all (which is not 0), or is illegal. Raises UnknownName, SelectionError.
        """
        return self.combination(combination).limit(name)

    def level(self, combination: Selection | Combination, feature: str) -> str | None:
        """The level at which a combination has a feature that comes in levels; None where it does not have it, or where
        it has no levels. Raises UnknownName, SelectionError."""
        return self.combination(combination).level(feature)

    def is_legal(self, combination: Selection | Combination) -> bool:
        """Whether a combination breaks no rule. Raises UnknownName, SelectionError."""
        return self.combination(combination).legal

    def combination(self, combination: Selection | Combination) -> Combination:
        """What a combination has, to be kept and asked. Raises UnknownName, SelectionError."""
        if isinstance(combination, Combination):
            if combination._places is self._places:
                self._remember(combination, self._each, combination)
                return combination
            combination = {name: combination.quantities.get(name, 1) for name in combination}
        named: object = combination if isinstance(combination, str) else None
        found = None if named is None else self._young.get(named) or self._old.get(named)
        if found is None:
            held, several = selected(self._places, combination)
            # However it is written, it is one combination.
            key = (_OWN, held.items, *several.items())
            found = self._young.get(key) or self._old.get(key) or Combination(self._places, held, several)
            self._remember(key, self._each + len(several) * 200, found)
        if named is not None:
            self._remember(named, 300 + 4 * len(combination), found)  # type: ignore[arg-type]
        return found

    def _remember(self, key: object, weight: int, combination: Combination) -> None:
        if key in self._young:
            return
        with self._lock:
            if weight > self._room:
                if weight > self._most:
                    return
                self._old, self._room = self._young, self._most
                self._young, self._masks, self._sets = {}, {}, {}
            self._young[key] = combination
            # Equal ones are one object: there are fewer of them than of combinations, by far.
            combination._mask = self._sets.setdefault(combination._mask, combination._mask)
            self._masks[key] = combination._mask
            self._room -= weight
