"""Which few plans and add-ons explain a set of combinations: "sales.premium and everything with it", not a list of nine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from licet.record import record

# A description longer than this explains less than the list does.
MOST_TERMS = 3
MOST_NAMES = 8
# So many names are tried in pairs; with more, only those that stand in most of what is to be explained.
PAIRED = 60


@record
class Where:
    """All combinations that hold `holding` (each of it; of a solution or add-on with tiers, some tier) and none of
    `without`. With neither: all combinations."""

    holding: tuple[str, ...]
    without: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many names it takes."""
        return len(self.holding) + len(self.without)


class Universe:
    """Combinations that are told apart by what they hold. Sets of them are the bits of a number, one a combination.

    `names` are the plans and add-ons in layout order, `families` what has tiers, with them.
    """

    def __init__(
        self,
        combinations: Sequence[Iterable[str]],
        names: Iterable[str],
        families: Mapping[str, Sequence[str]],
    ) -> None:
        self.all = (1 << len(combinations)) - 1
        masks = dict.fromkeys(names, 0)
        for at, combination in enumerate(combinations):
            for name in combination:
                masks[name] |= 1 << at
        for family, tiers in families.items():
            whole = 0
            for tier in tiers:
                whole |= masks.get(tier, 0)
            # A family of which one tier occurs is said by that tier.
            if sum(bool(masks.get(tier)) for tier in tiers) > 1:
                masks[family] = whole
        self._masks = {name: mask for name, mask in masks.items() if mask and mask != self.all}
        self._families = {tier: family for family, tiers in families.items() for tier in tiers}

    def describe(self, wanted: int) -> tuple[Where, ...] | None:
        """The few terms whose combinations are together exactly those wanted; None where only a list says it."""
        if wanted == self.all:
            return (Where(()),)
        singles = [term for names in self._singles(wanted) if (term := self._term(names, wanted))]
        found = self._cover(singles, wanted)
        if found is None or len(found) > 1 or found[0].size > 2:
            pairs = [term for names in self._pairs(wanted) if (term := self._term(names, wanted))]
            shorter = self._cover([*singles, *pairs], wanted)
            if shorter is not None and (found is None or _length(shorter) < _length(found)):
                found = shorter
        return found

    # ---- terms -------------------------------------------------------------------------------------------------------

    def _singles(self, wanted: int) -> Iterator[tuple[str, ...]]:
        yield ()
        yield from ((name,) for name, mask in self._masks.items() if mask & wanted)

    def _pairs(self, wanted: int) -> Iterator[tuple[str, ...]]:
        near = [name for name, mask in self._masks.items() if mask & wanted]
        if len(near) > PAIRED:
            kept = set(sorted(near, key=lambda name: -(self._masks[name] & wanted).bit_count())[:PAIRED])
            near = [name for name in near if name in kept]
        for at, one in enumerate(near):
            for other in near[at + 1 :]:
                both = self._masks[one] & self._masks[other]
                # A tier beside its own solution says no more than the tier.
                if both & wanted and both not in (self._masks[one], self._masks[other]):
                    yield one, other

    def _term(self, holding: tuple[str, ...], wanted: int) -> tuple[int, Where] | None:
        """The combinations that hold these names and are wanted; those that are not are told apart by what they hold
        besides. None where that cannot be said."""
        mask = self.all
        for name in holding:
            mask &= self._masks[name]
        inside, outside = mask & wanted, mask & ~wanted
        if not inside:
            return None
        without: list[str] = []
        safe = {name: other for name, other in self._masks.items() if not other & inside} if outside else {}
        while outside:
            left = outside
            best = max(safe, key=lambda name: (safe[name] & left).bit_count(), default="")
            if not best or not safe[best] & outside or len(without) >= MOST_NAMES:
                return None
            without.append(best)
            outside &= ~safe[best]
        order = list(self._masks)
        return inside, Where(holding, tuple(sorted(without, key=order.index)))

    # ---- the fewest of them ------------------------------------------------------------------------------------------

    def _cover(self, terms: list[tuple[int, Where]], wanted: int) -> tuple[Where, ...] | None:
        whole = [where for mask, where in terms if mask == wanted]
        if whole:
            return (min(whole, key=_cost),)
        chosen: list[tuple[int, Where]] = []
        left = wanted
        while left:
            best = max(terms, key=lambda term: ((term[0] & left).bit_count(), -_cost(term[1])), default=None)
            if best is None or not best[0] & left or len(chosen) == MOST_TERMS:
                return None
            chosen.append(best)
            left &= ~best[0]
        for term in list(chosen):
            others = 0
            for other in chosen:
                others |= other[0] if other is not term else 0
            if others == wanted:
                chosen.remove(term)
        found = tuple(where for _, where in chosen)
        return found if sum(where.size for where in found) <= MOST_NAMES else None


def _cost(where: Where) -> int:
    return 2 * len(where.holding) + 3 * len(where.without)


def _length(terms: tuple[Where, ...]) -> tuple[int, int]:
    return sum(map(_cost, terms)) + 2 * len(terms), len(terms)
