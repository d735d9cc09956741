"""How many combinations there are, and any of them: the answers, and what is said when there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from licet.workspace.errors import NotDecided, SelectionError
from licet.workspace.select import Listing

if TYPE_CHECKING:
    from licet.answers.counts import Count, Counting
    from licet.answers.ranges import Combinations
    from licet.answers.types import Combination
    from licet.counting import Progress
    from licet.workspace.catalogue import Catalogue


# A circuit of more parts than this is not kept for a question that may never come.
MOST_KEPT = 50_000


def count(
    catalogue: Catalogue,
    listing: Listing,
    asked: Mapping[str, bool] | None = None,
    *,
    seconds: float | None,
    progress: Callable[[Progress], None] | None,
) -> Count:
    """The total of a listing, and what is `asked` for beside it. Raises NotDecided."""
    if not asked and (known := catalogue.kept.get(_key(listing))) is not None:
        from licet.answers.counts import Count

        return Count(known[0].total)
    with _within(catalogue, listing, seconds, progress) as found:
        answer = found.answer(**asked or {})
        if found.counted is not None and len(found.counted[0]) <= MOST_KEPT:
            catalogue.kept = {_key(listing): found.counted}
        return answer


def circuit(catalogue: Catalogue, listing: Listing, *, seconds: float | None) -> Combinations:
    """A listing as a circuit. The last one is kept: several questions are often about the same. Raises NotDecided."""
    key = _key(listing)
    known = catalogue.kept.get(key)
    if known is None:
        with _within(catalogue, listing, seconds, None) as found:
            known = found.circuit
        catalogue.kept = {key: known}
    return known


def _key(listing: Listing) -> object:
    return (
        listing["counted"],
        listing["fewest"],
        listing["most"],
        *(frozenset(names) for names in (listing["held"], listing["has"], listing["lacks"])),
    )


def sample(
    catalogue: Catalogue,
    listing: Listing,
    number: int,
    seed: int | str,
    *,
    seconds: float | None,
    progress: Callable[[Progress], None] | None,
) -> list[Combination]:
    """So many combinations of a listing, drawn by lot. Raises NotDecided, and SelectionError for a number below 0."""
    if number < 0 or number != int(number):
        raise SelectionError(f"{number} combinations cannot be drawn", "ask for a whole number of them")
    with _within(catalogue, listing, seconds, progress) as found:
        return list(found.sample(number, seed))


@contextmanager
def _within(
    catalogue: Catalogue, listing: Listing, seconds: float | None, progress: Callable[[Progress], None] | None
) -> Iterator[Counting]:
    from licet.answers.counts import counting
    from licet.counting import NotCounted
    from licet.workspace.loading import no_collection

    seconds = catalogue.reasoner.seconds if seconds is None else seconds
    try:
        # A count makes very many objects and no circles.
        with no_collection():
            yield counting(catalogue.reasoner, **listing, seconds=seconds, progress=progress)
    except NotCounted as problem:
        raise NotDecided(*problem.words(seconds)) from None
