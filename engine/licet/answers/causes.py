"""Which written lines give a selection a feature in one version of a catalogue and not in another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from licet.answers.facets import Side, Written
from licet.answers.reasoner import Reasoner
from licet.asp import Way
from licet.model.definition import Condition, Definition, Granted, Held, Include, InTerm, Line
from licet.model.leaves import parts_of
from licet.text import Span

# A grant may hang on others through conditions and replacements: it is followed this far.
DEEPEST = 4


class _Version:
    """A definition with what is written in it by name."""

    def __init__(self, side: Side, reasoner: Reasoner) -> None:
        self.side: Side = side
        self.reasoner = reasoner
        self.definition: Definition = reasoner.definition

    @cached_property
    def lines(self) -> dict[tuple[str, str, bool], list[Line]]:
        found: dict[tuple[str, str, bool], list[Line]] = {}
        for item in self.definition.items:
            for line in item.lines:
                found.setdefault((item.id, line.feature, line.plus), []).append(line)
        return found

    @cached_property
    def includes(self) -> dict[tuple[str, str], Include]:
        return {(item.id, include.item): include for item in self.definition.items for include in item.includes}

    @cached_property
    def terms(self) -> dict[str, tuple[Condition, Span]]:
        return {term.id: (term.condition, term.origin) for term in self.definition.terms}

    def above(self, feature: str) -> list[str]:
        """The feature and those above it, nearest first."""
        found: list[str] = []
        at: str | None = feature
        while at is not None and at in self.definition.feature:
            found.append(at)
            at = self.definition.feature[at].parent
        return found

    def written(self, what: str, place: Span) -> Written:
        assert what in ("added", "removed", "changed")
        return Written(what, self.side, place)  # type: ignore[arg-type]

    def only_here(self, place: Span) -> Written:
        """A line that the other version does not have."""
        return self.written("removed" if self.side == "old" else "added", place)


class Causes:
    """Finds the lines by comparing how a feature comes in one version with what is written in the other."""

    def __init__(self, old: Reasoner, new: Reasoner) -> None:
        self._versions = {"old": _Version("old", old), "new": _Version("new", new)}

    def of(self, feature: str, selection: Collection[str], side: Side) -> Iterable[Written]:
        """Why the selection is entitled to the feature in version `side` alone, each line once."""
        has, lacks = self._versions[side], self._versions["new" if side == "old" else "old"]
        found = dict.fromkeys(self._entitled(feature, selection, has, lacks, DEEPEST))
        if not found:
            found = dict.fromkeys(_around(selection, has, lacks))
        # What stands in the new version is what a reviewer looks at first.
        return sorted(found, key=lambda line: (line.side == "old", line.place.source.name, line.place.start))

    def _entitled(
        self, feature: str, selection: Collection[str], has: _Version, lacks: _Version, deep: int
    ) -> Iterator[Written]:
        """It is entitled in `has`: because it is granted there alone, or because it is replaced in `lacks`."""
        if feature in lacks.definition.feature and feature in _granted(lacks, selection):
            yield from self._replaced(feature, selection, lacks, has, deep)
        else:
            yield from self._granted(feature, selection, has, lacks, deep)

    def _granted(
        self, feature: str, selection: Collection[str], has: _Version, lacks: _Version, deep: int
    ) -> Iterator[Written]:
        for way in has.reasoner.ways(selection, (feature,))[feature]:
            missing = list(_missing(way, feature, has, lacks))
            yield from missing
            if missing:
                continue
            # All of the way is still written: something else takes it away, or its condition does not hold.
            yield from _taken_away(way, feature, has, lacks)
            if way.line.condition is not None and deep:
                yield from self._condition(way.line.condition, selection, has, lacks, deep - 1)

    def _replaced(
        self, feature: str, selection: Collection[str], replaces: _Version, other: _Version, deep: int
    ) -> Iterator[Written]:
        """Granted in both versions; in `replaces` a granted feature replaces it."""
        granted = _granted(replaces, selection)
        before = _granted(other, selection)
        for better in replaces.reasoner.outdone_by(feature, granted):
            known = other.definition.feature.get(better)
            written = replaces.definition.feature[better]
            if known is None or set(written.replaces) - set(known.replaces):
                yield replaces.only_here(written.origin)
            if better not in before and deep:
                yield from self._granted(better, selection, replaces, other, deep - 1)

    def _condition(
        self, condition: Condition, selection: Collection[str], has: _Version, lacks: _Version, deep: int
    ) -> Iterator[Written]:
        """The parts of a condition that mean something else in the other version."""
        match condition:
            case InTerm(term):
                mine, theirs = has.terms[term], lacks.terms.get(term)
                if theirs is None or theirs[0] != mine[0]:
                    yield lacks.written("changed", theirs[1]) if theirs else has.only_here(mine[1])
                elif deep:
                    yield from self._condition(mine[0], selection, has, lacks, deep - 1)
            case Granted(feature):
                names = [feature]
                if condition.or_better:
                    names += [
                        other.id
                        for version in (has, lacks)
                        for other in version.definition.features
                        if feature in other.replaces
                    ]
                for name in dict.fromkeys(names):
                    for one, other in ((has, lacks), (lacks, has)):
                        if name in _granted(one, selection) and name not in _granted(other, selection) and deep:
                            yield from self._granted(name, selection, one, other, deep - 1)
            case Held(or_higher=True):
                for name in selection:
                    mine_, theirs_ = has.definition.item.get(name), lacks.definition.item.get(name)
                    if mine_ and theirs_ and mine_.extends != theirs_.extends:
                        yield lacks.written("changed", theirs_.origin)
            case _:
                for part in parts_of(condition):
                    yield from self._condition(part, selection, has, lacks, deep)


def _granted(version: _Version, selection: Collection[str]) -> frozenset[str]:
    return version.reasoner.read(selection).granted


def _missing(way: Way, feature: str, has: _Version, lacks: _Version) -> Iterator[Written]:
    """What of a way is not written in the other version."""
    for block, included in zip(way.path, way.path[1:], strict=False):
        if (block, included) not in lacks.includes:
            yield has.only_here(has.includes[block, included].origin)
    block = way.path[-1]
    others = lacks.lines.get((block, way.line.feature, True), [])
    if all(other.condition != way.line.condition for other in others):
        if others:
            yield from (lacks.written("changed", other.origin) for other in others)
        else:
            yield has.only_here(way.line.origin)
    elif way.line.feature not in lacks.above(feature):
        # It was nested under what the line grants, and is not any more.
        yield has.only_here(has.definition.feature[feature].origin)


def _taken_away(way: Way, feature: str, has: _Version, lacks: _Version) -> Iterator[Written]:
    for block in way.path:
        for name in lacks.above(feature):
            known = [line.condition for line in has.lines.get((block, name, False), ())]
            for line in lacks.lines.get((block, name, False), ()):
                if line.condition not in known:
                    yield lacks.written("changed", line.origin) if known else lacks.only_here(line.origin)


def _around(selection: Collection[str], has: _Version, lacks: _Version) -> Iterator[Written]:
    """All that differs in the blocks of a selection: where no single line can be named."""
    for one, other in ((has, lacks), (lacks, has)):
        blocks = _blocks(one.definition, selection)
        for (block, feature, plus), lines in one.lines.items():
            known = [line.condition for line in other.lines.get((block, feature, plus), ())]
            if block in blocks:
                yield from (one.only_here(line.origin) for line in lines if line.condition not in known)
        for (block, included), include in one.includes.items():
            if block in blocks and (block, included) not in other.includes:
                yield one.only_here(include.origin)


def _blocks(definition: Definition, selection: Collection[str]) -> set[str]:
    found = {name: None for name in selection if name in definition.item}
    queue = list(found)
    for name in queue:
        for include in definition.item[name].includes:
            if include.item not in found:
                found[include.item] = None
                queue.append(include.item)
    return set(found)
