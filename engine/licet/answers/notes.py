"""What differs in the writing of two versions: rules, names, titles, and how tables look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from licet.answers.facets import Side
from licet.diagnostics.suggest import nearest
from licet.model import words
from licet.model.definition import Definition, Feature, Item, Rule, Term, Title
from licet.record import record
from licet.text import Span

Named = Feature | Item | Rule | Term


@record
class RuleChange:
    """A rule that one version has and the other has not, or has otherwise. `what` "renamed": only its name differs.

    `name`: in the new version, where it is there; `before` and `after`: what it says; `lost` and `gained`: how many
    combinations are lost by it, among them those that break other rules too, and gained without it.
    """

    name: str
    what: Literal["added", "removed", "changed", "renamed"]
    before: str | None
    after: str | None
    place: Span
    written: bool
    was: str | None = None
    lost: int = 0
    gained: int = 0


@record
class Note:
    """Something that is written otherwise and changes nothing by itself.

    `what`: "added" or "removed", a name (`perhaps`: the one in the other version that it may be another name for);
    "title" or "text", the words for it (`detail`: the language, or which text); "display", how tables show it;
    "held", who holds it; "defined", what a term stands for; "header", a line of the header; "order", the order of
    things. `kind`: what the name names. `side` and `place`: where it is written.
    """

    what: Literal["added", "removed", "title", "text", "display", "held", "defined", "header", "order"]
    kind: str
    name: str
    side: Side
    place: Span
    detail: str = ""
    before: str | None = None
    after: str | None = None
    perhaps: str | None = None

    @property
    def noticed(self) -> bool:
        """Whether who holds it is concerned: by whom a thing is held is no matter of words."""
        return self.what == "held"


# ---- rules -----------------------------------------------------------------------------------------------------------


def rules(old: Definition, new: Definition) -> Iterator[RuleChange]:
    """Each rule that differs, without those that a construct brings for a name that is in one version only."""
    before, after = {rule.id: rule for rule in old.rules}, {rule.id: rule for rule in new.rules}
    gone = {rule.never: rule for rule in old.rules if rule.id not in after and rule.written}
    for rule in new.rules:
        known = before.get(rule.id)
        if known is None and rule.written and rule.never in gone:
            known = gone.pop(rule.never)
            yield RuleChange(rule.id, "renamed", known.sentence, rule.sentence, rule.origin, True, known.id)
        elif known is None:
            yield RuleChange(rule.id, "added", None, rule.sentence, rule.origin, rule.written)
        elif known.never != rule.never:
            yield RuleChange(rule.id, "changed", known.sentence, rule.sentence, rule.origin, rule.written)
    renamed = {rule.id for rule in old.rules if rule.written and rule.id not in after} - {
        rule.id for rule in gone.values()
    }
    for rule in old.rules:
        if rule.id not in after and rule.id not in renamed:
            yield RuleChange(rule.id, "removed", rule.sentence, None, rule.origin, rule.written)


def charged(
    changes: Iterable[RuleChange], lost: Mapping[str, int], gained: Mapping[str, int], named: frozenset[str]
) -> Iterator[RuleChange]:
    """The same with how many combinations each is charged with; a construct's rule that is charged with none, and that
    comes or goes with one of the `named` items, is left out."""
    for change in changes:
        counts = lost.get(change.name, 0), gained.get(change.name, 0)
        if not any(counts) and not change.written and any(name in change.name for name in named):
            continue
        yield RuleChange(
            change.name,
            change.what,
            change.before,
            change.after,
            change.place,
            change.written,
            change.was,
            *counts,
        )


# ---- names and words -------------------------------------------------------------------------------------------------


class _Kind(NamedTuple):
    """The things of one kind in both versions, by name."""

    old: Mapping[str, Named]
    new: Mapping[str, Named]


def notes(old: Definition, new: Definition) -> Iterator[Note]:
    """All that is written otherwise: the header, names, titles and texts, what tables show."""
    yield from _header(old, new)
    for kind in _kinds(old, new):
        yield from _names(kind)
    for kind in _kinds(old, new):
        for name, after in kind.new.items():
            if name in kind.old:
                yield from _one(kind.old[name], after, new)
    yield from _order(old, new)


def _kinds(old: Definition, new: Definition) -> Iterator[_Kind]:
    yield _Kind(old.item, new.item)
    yield _Kind(old.feature, new.feature)
    yield _Kind({term.id: term for term in old.terms}, {term.id: term for term in new.terms})
    yield _Kind({rule.id: rule for rule in old.rules}, {rule.id: rule for rule in new.rules})


def _header(old: Definition, new: Definition) -> Iterator[Note]:
    def note(detail: str, before: str | None, after: str | None) -> Iterator[Note]:
        if before != after:
            yield Note("header", "catalogue", new.id, "new", new.origin, detail, before, after)

    yield from note("name", old.id, new.id)
    yield from note("version", old.version, new.version)
    yield from note("as of", old.as_of, new.as_of)
    yield from note("languages", ", ".join(old.languages), ", ".join(new.languages))
    yield from note("combinations of", _counted(old), _counted(new))
    yield from _words(old, new, "catalogue", new.id, new.origin, new)


def _counted(definition: Definition) -> str:
    return ", ".join(["plans", *(item.id for item in definition.addons if item.id in definition.counted)])


def _names(kind: _Kind) -> Iterator[Note]:
    gone = {name: each for name, each in kind.old.items() if name not in kind.new and not isinstance(each, Rule)}
    come = {name: each for name, each in kind.new.items() if name not in kind.old and not isinstance(each, Rule)}
    pairs = dict(_pairs(gone, come))
    back = {after: before for before, after in pairs.items()}
    for name, each in come.items():
        yield Note("added", _kind(each), name, "new", each.origin, perhaps=back.get(name))
    for name, each in gone.items():
        yield Note("removed", _kind(each), name, "old", each.origin, perhaps=pairs.get(name))


def _pairs(gone: Mapping[str, Named], come: Mapping[str, Named]) -> Iterator[tuple[str, str]]:
    """Names that may be an old and a new one of one thing: by title, else by letters."""
    left = dict(come)
    by_title = {
        text.casefold(): name for name, each in come.items() if each.title for text in each.title.texts.values()
    }
    for name, each in gone.items():
        texts = each.title.texts.values() if each.title else ()
        found = next((by_title[text.casefold()] for text in texts if text.casefold() in by_title), None)
        if found is None or found not in left:
            found = next(iter(nearest(name, left, 1)), None)
        if found is not None:
            del left[found]
            yield name, found


def _kind(named: Named) -> str:
    if isinstance(named, Item):
        return named.kind
    return "feature" if isinstance(named, Feature) else "rule" if isinstance(named, Rule) else "term"


def _one(before: Named, after: Named, new: Definition) -> Iterator[Note]:
    kind, name, place = _kind(after), after.id, after.origin

    def note(
        what: Literal["display", "held", "defined"], detail: str, old: str | None, now: str | None
    ) -> Iterator[Note]:
        if old != now:
            yield Note(what, kind, name, "new", place, detail, old, now)

    yield from _words(before, after, kind, name, place, new)
    if isinstance(before, Feature) and isinstance(after, Feature):
        yield from note("display", "under", before.heading or before.parent, after.heading or after.parent)
        yield from note("display", "covers", _list(before.covers), _list(after.covers))
    if isinstance(before, Item) and isinstance(after, Item):
        yield from note("display", "kind", before.kind, after.kind)
        yield from note("held", "per", before.holder, after.holder)
        yield from _shown(before, after, new)
    if isinstance(before, Term) and isinstance(after, Term):
        yield from note("defined", "as", words(before.condition), words(after.condition))
        yield from note("display", "formerly", _list(before.formerly), _list(after.formerly))


def _list(names: Iterable[str]) -> str | None:
    return ", ".join(names) or None


def _shown(before: Item, after: Item, new: Definition) -> Iterator[Note]:
    """Features that a block shows in other words than before."""
    own = {line.feature: line.shown_as for line in before.lines if line.plus}
    for line in after.lines:
        if line.plus and line.feature in own:
            yield from _title(own[line.feature], line.shown_as, "text", "shown as", line.feature, line.origin, new)


def _words(
    before: Named | Definition, after: Named | Definition, kind: str, name: str, place: Span, new: Definition
) -> Iterator[Note]:
    for key in ("title", "short", "about", "note"):
        what: Literal["title", "text"] = "title" if key == "title" else "text"
        one, other = getattr(before, key, None), getattr(after, key, None)
        for note in _title(one, other, what, key, name, place, new):
            yield Note(note.what, kind, name, "new", place, note.detail, note.before, note.after)
    link = getattr(before, "link", None), getattr(after, "link", None)
    if link[0] != link[1]:
        yield Note("text", kind, name, "new", place, "link", *link)


def _title(
    before: Title | None,
    after: Title | None,
    what: Literal["title", "text"],
    key: str,
    name: str,
    place: Span,
    new: Definition,
) -> Iterator[Note]:
    one, other = (before.texts if before else {}), (after.texts if after else {})
    for language in dict.fromkeys((*new.languages, *one)):
        if one.get(language) != other.get(language):
            detail = language if what == "title" else f"{key} {language}"
            yield Note(what, "feature", name, "new", place, detail, one.get(language), other.get(language))


def _order(old: Definition, new: Definition) -> Iterator[Note]:
    for kind, before, after in (
        ("plans and add-ons", [item.id for item in old.items], [item.id for item in new.items]),
        ("features", [feature.id for feature in old.features], [feature.id for feature in new.features]),
    ):
        both = set(before) & set(after)
        if [name for name in before if name in both] != [name for name in after if name in both]:
            yield Note("order", kind, new.id, "new", new.origin)
