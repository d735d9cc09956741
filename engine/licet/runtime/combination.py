"""One combination and what it has: the handle that an index gives and keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from typing import TYPE_CHECKING

from licet.runtime.amounts import Amount, plus, times
from licet.runtime.circuit import ALL, Held, Known, settle
from licet.runtime.content import Answer, Content, Listed, Parts
from licet.runtime.errors import UnknownName

if TYPE_CHECKING:
    from licet.runtime.content import Source

Place = tuple[int, int]


class Places:
    """Where everything is, found once for an index: the byte and the bit of a feature in a set, the numbers of names."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.width = (len(content.features) + 7) // 8
        self.feature: dict[str, Place] = {
            name: (number >> 3, 1 << (number & 7)) for number, name in enumerate(content.features)
        }
        self.number = {name: number for number, name in enumerate(content.features)}
        self.item = {name: number for number, name in enumerate(content.items)}
        self.limit = {limit.name: number for number, limit in enumerate(content.limits)}
        # The amounts of each limit, and the levels of each feature, by their numbers.
        self.sources: list[list[int]] = [[] for _ in content.limits]
        for number, source in enumerate(content.sources):
            self.sources[source.limit].append(number)
        self.reached: dict[int, list[int]] = {}
        for number, reached in enumerate(content.reached):
            self.reached.setdefault(reached.feature, []).append(number)
        self.watched: dict[int, list[int]] = {}
        self.always: list[int] = []
        self.replacing = 0
        if isinstance(content.rules, Parts):
            self._watch(content.rules)
            self.replacing = bits_of(content.rules.replaces)

    def _watch(self, parts: Parts) -> None:
        """A rule that is about an item that must be held need not be looked at where that is not held."""
        for rule in parts.never:
            node = parts.nodes[rule]
            if node.kind == ALL and node.items:
                self.watched.setdefault(lowest(node.items), []).append(rule)
            else:
                self.always.append(rule)


class Combination:
    """What one plans-and-add-ons combination has, evaluated: keep it where the same one is asked about often.

    `legal`: whether it breaks no rule; an illegal one has nothing. It prints as it is typed.
    """

    __slots__ = ("_amounts", "_held", "_mask", "_places", "_several", "legal")

    def __init__(self, places: Places, held: Held, several: Mapping[int, int]) -> None:
        self._places = places
        self._held = held
        self._several = several
        self._amounts: dict[int, Amount | None] = {}
        features = _entitled(places, held)
        self.legal: bool = features is not None
        self._mask = (features or 0).to_bytes(places.width, "little")

    def __str__(self) -> str:
        several = self._several
        names = self._places.content.items
        return " + ".join(f"{several[at]} {names[at]}" if at in several else names[at] for at in self._at()) or "none"

    def __repr__(self) -> str:
        return f"<Combination {self}>"

    def __iter__(self) -> Iterator[str]:
        names = self._places.content.items
        return (names[at] for at in self._at())

    def _at(self) -> Iterator[int]:
        return ones(self._held.items)

    @property
    def quantities(self) -> dict[str, int]:
        """How many are held of each part that is held more than once."""
        names = self._places.content.items
        return {names[at]: number for at, number in self._several.items()}

    def entitled(self, feature: str, *, default: bool | None = None) -> bool:
        """Whether it is legal and entitled to a feature.

        Raises UnknownName for a feature that the catalogue does not have, unless a `default` is given, which then is the
        answer.
        """
        try:
            at, bit = self._places.feature[feature]
        except (KeyError, TypeError):  # what is no text is no feature either
            return unknown(feature, default)
        return self._mask[at] & bit != 0

    def entitlements(self) -> frozenset[str]:
        """All features that it is entitled to; none where it is illegal."""
        names = self._places.content.features
        return frozenset([names[at] for at in ones(int.from_bytes(self._mask, "little"))])

    def level(self, feature: str) -> str | None:
        """The level at which it has a feature that comes in levels; None where it has no such feature.

        Raises UnknownName.
        """
        if not self.entitled(feature):
            return None
        content = self._places.content
        number = self._places.number[feature]
        if number not in content.levels:
            return None
        ranks = [content.reached[at].rank for at in self._true(self._places.reached.get(number, []), "reached")]
        return content.levels[number][max(ranks) - 1] if ranks else None

    def limit(self, name: str) -> Amount | None:
        """How much it has of a limit: a Decimal, or UNLIMITED, which is more than every number. None where it has none
        of it at all (which is not 0), or is illegal. Raises UnknownName."""
        number = self._places.limit.get(name)
        if number is None:
            raise UnknownName("limit", name, help="`Index.limits` has their names")
        if not self.legal:
            return None
        if number not in self._amounts:
            sources = self._places.content.sources
            counted = [sources[at] for at in self._true(self._places.sources[number], "sources")]
            several = self._places.content.limits[number].several
            self._amounts[number] = _together(counted, several, self._several)
        return self._amounts[number]

    def _true(self, asked: list[int], what: str) -> list[int]:
        """The levels or amounts, among those that are asked about, that count here."""
        rules = self._places.content.rules
        if isinstance(rules, Listed):
            answer = rules.answers[rules.combinations[self._held.items]]
            counted = answer.reached if what == "reached" else answer.sources
            return [at for at in asked if counted >> at & 1]
        node = rules.reached if what == "reached" else rules.sources
        known = settle(rules.nodes, [node[at] for at in asked], self._held, {})
        return [at for at in asked if known[node[at]]]


def answer(places: Places, held: Held) -> Answer | None:
    """All that a combination has, as bit sets; None where it is illegal."""
    rules = places.content.rules
    if isinstance(rules, Listed):
        at = None if held.over else rules.combinations.get(held.items)
        return None if at is None else rules.answers[at]
    features = _entitled(places, held)
    if features is None:
        return None
    known = settle(rules.nodes, [*rules.reached, *rules.sources], held, {})
    reached, sources = (
        bits_of(at for at, node in enumerate(of) if known[node]) for of in (rules.reached, rules.sources)
    )
    return Answer(features, reached, sources)


def _entitled(places: Places, held: Held) -> int | None:
    """The features of a combination, as a bit set; None where it is illegal."""
    rules = places.content.rules
    if isinstance(rules, Listed):
        at = None if held.over else rules.combinations.get(held.items)
        return None if at is None else rules.answers[at].features
    items = list(ones(held.items))
    known: Known = {}
    never = [rule for item in items for rule in places.watched.get(item, ())] + places.always
    settle(rules.nodes, never, held, known)
    if any(known[rule] for rule in never):
        return None
    sometimes = [each for item in items for each in rules.sometimes[item]]
    settle(rules.nodes, [node for node, _ in sometimes], held, known)
    granted = 0
    for item in items:
        granted |= rules.gives[item]
    for node, features in sometimes:
        if known[node]:
            granted |= features
    return granted & ~_replaced(granted, rules.replaces, places) if rules.replaces else granted


def _replaced(granted: int, replaces: Mapping[int, int], places: Places) -> int:
    """The features that those that are granted replace, directly or through others, granted or not."""
    found = 0
    open_ = granted & places.replacing
    seen = 0
    while open_:
        seen |= open_
        for better in ones(open_):
            found |= replaces[better]
        open_ = found & places.replacing & ~seen
    return found


def _together(counted: list[Source], several: str, number: Mapping[int, int]) -> Amount | None:
    """The amounts of a limit put together: what is added on top of what is set, or of nothing."""
    amounts = [times(source.amount, number.get(source.item, 1)) for source in counted if source.adds]
    set_to = [source.amount for source in counted if not source.adds]
    if set_to and several == "total":
        amounts += set_to
    elif set_to:
        amounts.append(min(set_to) if several == "smallest" else max(set_to))
    return reduce(plus, amounts) if amounts else None


def unknown(feature: str, default: bool | None) -> bool:
    """What is answered of a feature that the catalogue does not have. Raises UnknownName without a default."""
    if default is None:
        raise UnknownName("feature", feature, help="`Index.features` has their names")
    return default


def lowest(bits: int) -> int:
    """The number of the lowest bit that is set."""
    return (bits & -bits).bit_length() - 1


def ones(bits: int) -> Iterator[int]:
    """The numbers of the bits that are set, from the lowest. (As text: taking them off one by one costs the square.)"""
    at = -1
    text = f"{bits:b}"[::-1]
    while (at := text.find("1", at + 1)) >= 0:
        yield at


def bits_of(numbers: Iterable[int]) -> int:
    """The bit set of these numbers."""
    found = bytearray()
    for number in numbers:
        at = number >> 3
        if at >= len(found):
            found.extend(bytes(at + 1 - len(found)))
        found[at] |= 1 << (number & 7)
    return int.from_bytes(found, "little")
