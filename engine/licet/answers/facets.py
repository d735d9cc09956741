"""What a selection has, one kind of thing a facet, and how that differs between two versions of a catalogue.

A facet is all that a comparison knows of a kind: what a selection has of it, what to call a difference, and which
written lines make it. Further kinds are further facets.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Literal, Protocol

from licet.answers.reasoner import Reasoner
from licet.record import record
from licet.text import Span

Side = Literal["old", "new"]
Direction = Literal["gained", "lost", "raised", "lowered", "changed"]


@record
class Written:
    """A written line that makes a difference: it stands in one version only, or otherwise in the other.

    `what`: "added", "removed" or "changed". `place`: in the version `side`.
    """

    what: Literal["added", "removed", "changed"]
    side: Side
    place: Span

    @property
    def text(self) -> str:
        """The line as it is written, without the blanks around it and the comment behind it."""
        return self.place.source.line(self.place.line).partition("  #")[0].strip()


@record
class Change:
    """A difference in what a selection has. `kind`: the facet ("feature", …); `name`: of the feature, limit, …;
    `before` and `after`: the values as text, where there are values. `good`: whether who has it is better off for it
    (None: neither better nor worse)."""

    kind: str
    name: str
    direction: Direction
    good: bool | None
    before: str | None = None
    after: str | None = None


class Facet(Protocol):
    """One kind of thing that selections have."""

    def has(self, side: Side, selection: Collection[str]) -> Mapping[str, object]:
        """What a selection has in a version, by name; an absent name is none."""
        ...

    def same(self, before: object, after: object) -> bool:
        """Whether two values, one of each version, are no difference."""
        ...

    def change(self, name: str, before: object | None, after: object | None) -> Change:
        """What to call a difference; None stands for absent."""
        ...

    def causes(self, change: Change, selection: Collection[str]) -> Iterable[Written]:
        """The written lines that make the difference for this selection."""
        ...


class Features:
    """The features that a selection is entitled to."""

    def __init__(self, old: Reasoner, new: Reasoner) -> None:
        from licet.answers.causes import Causes

        self._sides: dict[Side, Reasoner] = {"old": old, "new": new}
        self._causes = Causes(old, new)

    def has(self, side: Side, selection: Collection[str]) -> Mapping[str, object]:
        """The features of a selection."""
        return dict.fromkeys(self._sides[side].entitled_to(selection), True)

    def same(self, before: object, after: object) -> bool:
        """Whether the selection has the feature in both."""
        return before == after

    def change(self, name: str, before: object | None, after: object | None) -> Change:
        """A feature that is gained or lost."""
        return Change("feature", name, "gained", True) if after else Change("feature", name, "lost", False)

    def causes(self, change: Change, selection: Collection[str]) -> Iterable[Written]:
        """The lines by which the feature comes in the one version and not in the other."""
        return self._causes.of(change.name, selection, "new" if change.direction == "gained" else "old")


def facets(old: Reasoner, new: Reasoner) -> tuple[Facet, ...]:
    """All that two versions are compared in."""
    from licet.answers import amounts

    return (Features(old, new), *amounts.facets(old, new))
