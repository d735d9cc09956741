"""Which known name an unknown one was meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from heapq import nsmallest

# Names that pass the cheap tests are compared letter by letter; of more than these, only those most alike in letters.
_COMPARED = 400
_LONGEST = 200


def nearest(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The known names that `word` may stand for, best first, at most `most`; none where none is close.

    Close is: the same but for hyphens, underscores, dots, case or a plural; the last part of a dotted name (`premium`
    for `sales.premium`) or the other way round; or a few letters wrong, swapped, missing or too many. Among equals the
    order of `known` decides. `word` itself is never among them.
    """
    if len(word) > _LONGEST or most < 1:
        return []
    index = _index(tuple(known))
    whole, last = _folded(word), _folded(word.rpartition(".")[2])
    dotted = "." in word

    # A rank is twice the number of slips; one more where only a last part was compared.
    ranks: dict[int, int] = {}

    def found(places: Iterable[int], rank: int) -> None:
        for place in places:
            ranks[place] = min(rank, ranks.get(place, rank))

    found(index.whole.get(whole, ()), 0)
    found(index.singular.get(_singular(word), ()), 2)
    if dotted:
        found(index.plain.get(last, ()), 1)
    else:
        found(index.last.get(whole, ()), 1)
        found(index.last_singular.get(_singular(word), ()), 3)
    best = sum(rank < 2 for rank in ranks.values())
    if best < most:
        for place, slips in _alike(whole, index.by_length):
            found((place,), 2 * slips)
        if not dotted:
            for place, slips in _alike(whole, index.last_by_length):
                found((place,), 2 * slips + 1)
    names: list[str] = []
    for place in sorted(ranks, key=lambda place: (ranks[place], place)):
        name = index.names[place]
        if name != word and name not in names:
            names.append(name)
        if len(names) == most:
            break
    return names


# ---- folding ---------------------------------------------------------------------------------------------------------


def _folded(word: str) -> str:
    """A word without what is easily written in another way: case, and what joins its parts."""
    return word.casefold().replace("-", "").replace("_", "").replace(".", "").replace(" ", "")


def _singular(word: str) -> str:
    """The same, with each part in the singular (as English mostly has it)."""
    parts = word.casefold().replace("_", "-").replace(".", "-").replace(" ", "-").split("-")
    return "".join(map(_one, parts))


def _one(part: str) -> str:
    if len(part) > 4 and part.endswith("ies"):
        return part[:-3] + "y"
    if len(part) > 4 and part.endswith(("ses", "xes", "zes", "ches", "shes")):
        return part[:-2]
    return part[:-1] if len(part) > 2 and part[-1] == "s" and part[-2] != "s" else part


# ---- the known names, made ready -------------------------------------------------------------------------------------

# Folded names of one length: the letters of each as bits, its place among the known names, and itself.
_Lengths = dict[int, list[tuple[int, int, str]]]


class _Index:
    """Known names by what can be looked up; `last` is for the last part of dotted names, `plain` for names without."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        self.whole: dict[str, list[int]] = {}
        self.plain: dict[str, list[int]] = {}
        self.singular: dict[str, list[int]] = {}
        self.last: dict[str, list[int]] = {}
        self.last_singular: dict[str, list[int]] = {}
        self.by_length: _Lengths = {}
        self.last_by_length: _Lengths = {}
        for place, name in enumerate(names):
            if len(name) > _LONGEST:
                continue
            whole = _folded(name)
            self.whole.setdefault(whole, []).append(place)
            self.singular.setdefault(_singular(name), []).append(place)
            self.by_length.setdefault(len(whole), []).append((_letters(whole), place, whole))
            _, dot, last = name.rpartition(".")
            if not dot:
                self.plain.setdefault(whole, []).append(place)
                continue
            folded = _folded(last)
            self.last.setdefault(folded, []).append(place)
            self.last_singular.setdefault(_singular(last), []).append(place)
            self.last_by_length.setdefault(len(folded), []).append((_letters(folded), place, folded))


# The same names are asked for at every mistake in a catalogue. A tuple of names is compared by its names, so that this
# never answers for others.
@lru_cache(maxsize=2)
def _index(names: tuple[str, ...]) -> _Index:
    return _Index(names)


def _letters(word: str) -> int:
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits


# ---- slips of the pen ------------------------------------------------------------------------------------------------


def _allowed(length: int) -> int:
    """How many slips a word of this length may have and still be thought the same."""
    return 0 if length < 3 else 1 if length < 6 else 2 if length < 12 else 3


def _alike(word: str, names: _Lengths) -> list[tuple[int, int]]:
    """The places of names within the allowed number of slips, each with that number."""
    limit = _allowed(len(word))
    letters = _letters(word)
    near: list[tuple[int, int, str]] = []
    for length in range(len(word) - limit, len(word) + limit + 1):
        # One slip brings at most one letter that the other does not have, on each side.
        near += [
            (((bits ^ letters).bit_count() << 8) + abs(length - len(word)), place, name)
            for bits, place, name in names.get(length, ())
            if (bits & ~letters).bit_count() <= limit and (letters & ~bits).bit_count() <= limit
        ]
    if len(near) > _COMPARED:
        near = nsmallest(_COMPARED, near)
    slips = ((place, _slips(word, name, limit)) for _, place, name in near)
    return [(place, count) for place, count in slips if count <= limit]


def _slips(a: str, b: str, limit: int) -> int:
    """The fewest insertions, deletions, replacements and swaps of neighbours from one to the other, or `limit + 1`."""
    start, end = 0, min(len(a), len(b))
    while start < end and a[start] == b[start]:
        start += 1
    stop = 0
    while stop < end - start and a[-1 - stop] == b[-1 - stop]:
        stop += 1
    a, b = a[start : len(a) - stop], b[start : len(b) - stop]
    if not a or not b:
        return min(len(a) + len(b), limit + 1)
    far = limit + 1
    before: list[int] = []
    row: list[int] = [*range(len(b) + 1)]
    for i, letter in enumerate(a, 1):
        earlier, before = before, row
        row = [i] + [far] * len(b)
        # What is farther than `limit` from the diagonal cannot be within it.
        for j in range(max(1, i - limit), min(len(b), i + limit) + 1):
            cost = before[j - 1] if letter == b[j - 1] else min(before[j - 1], before[j], row[j - 1]) + 1
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == b[j - 1]:
                cost = min(cost, earlier[j - 2] + 1)
            row[j] = min(cost, far)
        if min(row) > limit and min(before) > limit:
            return far
    return row[-1]
