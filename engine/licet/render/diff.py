"""What differs between two versions of a catalogue: for a terminal, for a pull request, as data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from licet.answers.diff import AddonChange, Caused, Difference, Group, Moved, Reason
from licet.answers.facets import Change, Written
from licet.answers.grouping import Where
from licet.answers.notes import RuleChange
from licet.answers.types import Combination
from licet.model.definition import Definition, Language, Title
from licet.render import titles
from licet.render.markdown import escape
from licet.render.measure import plain
from licet.text import Span, plural

Data = dict[str, Any]

# So many combinations, and names, stand in a list before the rest is only counted.
NAMED = 5
# JSON names combinations up to this many a group; their number is always told.
LISTED = 1_000

_KINDS = {
    "bundle": "bundle",
    "solution": "solution",
    "tier": "tier",
    "plan": "plan",
    "addon": "add-on",
    "addon-tier": "add-on",
    "feature": "feature",
    "term": "term",
    "rule": "rule",
    "catalogue": "catalogue",
}
_SIGNS = {"gained": "+", "lost": "-", "raised": "↑", "lowered": "↓", "changed": "~"}
_WORDS = {
    "none": "no difference",
    "patch": "patch: nothing changes for customers",
    "minor": "minor: customers gain, and lose nothing",
    "breaking": "breaking: customers lose something",
}


class _Line(NamedTuple):
    """A line of the answer: how far in it stands, what it says, and the place in a file that it speaks of."""

    depth: int
    text: str
    code: bool = False


class _Section(NamedTuple):
    heading: str
    lines: list[_Line]


# ---- the answer, line by line ----------------------------------------------------------------------------------------


class _Words:
    """Says a difference in names as they are typed, with titles beside features.

    `name` draws what is written in catalogues, `text` titles, `sentence` what a rule says, with names in backticks.
    """

    def __init__(
        self,
        difference: Difference,
        language: Language,
        every: bool,
        name: Callable[[str], str],
        text: Callable[[str], str],
        sentence: Callable[[str], str],
    ) -> None:
        self.difference = difference
        self.language = language
        self.most = None if every else NAMED
        self.name = name
        self.text = text
        self.sentence = sentence

    def summary(self) -> str:
        """The verdict in a sentence with the numbers behind it."""
        difference = self.difference
        found = []
        lost, gained = _count(difference.lost), _count(difference.gained)
        worse, better = _affected(difference, good=False), _affected(difference, good=True)
        if lost:
            found.append(f"{plural(lost, 'combination')} lost")
        if gained:
            found.append(f"{plural(gained, 'combination')} gained")
        if worse:
            found.append(f"{worse} of the {difference.staying} that stay {'has' if worse == 1 else 'have'} less")
        if better:
            found.append(f"{better} of the {difference.staying} that stay {'has' if better == 1 else 'have'} more")
        if difference.addons:
            found.append(f"{plural(len(difference.addons), 'add-on')} changed")
        numbers = f" ({', '.join(found)})" if found else ""
        so_far = "" if difference.complete or difference.verdict == "breaking" else "among what was compared, "
        return so_far + _WORDS[difference.verdict] + numbers

    def sections(self) -> Iterator[_Section]:
        """What differs, what matters most first."""
        difference = self.difference
        for heading, moved in (("Combinations lost", difference.lost), ("Combinations gained", difference.gained)):
            if moved:
                lines = [line for each in moved for line in self.moved(each)]
                yield _Section(f"{heading}: {_count(moved)}", lines)
        if difference.groups:
            heading = f"What combinations have: {_affected(difference)} of {difference.staying} change"
            yield _Section(heading, [line for group in difference.groups for line in self.group(group)])
        if difference.addons:
            lines = [line for addon in difference.addons for line in self.addon(addon)]
            yield _Section("Add-ons that combinations do not count", lines)
        if difference.rules:
            yield _Section("Rules", [line for rule in difference.rules for line in self.rule(rule)])
        if difference.notes:
            lines = list(self.notes())
            if lines:
                yield _Section("Names and words", lines)

    def moved(self, moved: Moved) -> Iterator[_Line]:
        """Combinations that are lost or gained, and why."""
        yield from self.combinations(moved.combinations, moved.where, 0)
        yield _Line(1, self.reason(moved.reason))

    def reason(self, reason: Reason) -> str:
        """The rule or name for which a combination is not there."""
        name, place = self.name(reason.name), self.name(_place(reason.place))
        if reason.kind == "name":
            gone = "is gone" if reason.side == "old" else "is new"
            return f"{name} {gone} ({place})"
        status = "" if reason.status == "same" else f"{reason.status} "
        verb = "breaks" if reason.side == "new" else "broke"
        return f"{verb} the {status}rule {name} ({place}): {self.sentence(reason.sentence)}"

    def combinations(
        self, combinations: tuple[Combination, ...], where: tuple[Where, ...] | None, depth: int
    ) -> Iterator[_Line]:
        """Combinations in few words, else one by one."""
        if where is not None and len(combinations) > 1:
            yield _Line(depth, self.terms(combinations, where))
            return
        for each in combinations[: self.most]:
            yield _Line(depth, self.name(str(each)))
        if self.more(combinations):
            yield _Line(depth, self.more(combinations).strip())

    def terms(self, combinations: tuple[Combination, ...], where: tuple[Where, ...]) -> str:
        """Combinations in few words, with their number."""
        terms = ", and ".join(self.where(each, combinations) for each in where)
        return f"{terms} ({plural(len(combinations), 'combination')})"

    def more(self, things: tuple[object, ...]) -> str:
        """How many are not shown."""
        hidden = 0 if self.most is None else max(0, len(things) - self.most)
        return f" and {hidden} more" if hidden else ""

    def where(self, where: Where, combinations: tuple[Combination, ...]) -> str:
        """A term: `sales.premium and everything with it, without cep`."""
        if not where.holding and not where.without:
            return "every combination"
        without = f", without {_and([self.name(name) for name in where.without], 'or')}" if where.without else ""
        if not where.holding:
            return f"everything{without.removeprefix(',')}"
        if len(where.holding) == 1 and where.holding in [each.parts for each in combinations]:
            return f"{self.name(where.holding[0])} and everything with it{without}"
        return f"everything with {_and([self.name(name) for name in where.holding])}{without}"

    def group(self, group: Group) -> Iterator[_Line]:
        """Combinations, and what changes for them."""
        yield from self.combinations(group.combinations, group.where, 0)
        yield from self.changes(group, 1)

    def changes(self, group: Group, depth: int) -> Iterator[_Line]:
        """What changes for a group, what has the same cause in one line."""
        together: dict[tuple[str, tuple[Written, ...], bool], list[Change]] = {}
        for caused in group.changes:
            change = caused.change
            alone = change.before is not None or change.after is not None
            together.setdefault((change.direction, caused.causes, alone), []).append(change)
        for (direction, causes, _), changes in together.items():
            names = [self.change(change) for change in changes]
            shown = ", ".join(names[: self.most]) + self.more(tuple(names))
            yield _Line(depth, f"{_SIGNS[direction]} {shown}{self.causes(changes, causes)}")

    def change(self, change: Change) -> str:
        """The name and title of what changes, with its values."""
        definition = self.difference.old if change.direction == "lost" else self.difference.new
        said = f"{'price of ' if change.kind == 'price' else ''}{self.name(change.name)}"
        named = _named(definition, change)
        if named is not None:
            title = titles.of(named, definition, self.language)
            said += " " + self.text(f'"{title}"') if title else ""
        if change.before is not None or change.after is not None:
            said += f" {self.text(change.before or 'none')} → {self.text(change.after or 'none')}"
        return said

    def causes(self, changes: list[Change], causes: tuple[Written, ...]) -> str:
        """The lines behind changes; in full where they do not name what changes."""
        if not causes:
            return ""
        said = []
        for cause in causes[: self.most]:
            text = cause.text
            word = {"added": "", "removed": "", "changed": "changed "}[cause.what]
            clear = len(changes) == 1 and text.lstrip("+ ").startswith(changes[0].name)
            shown = "" if clear and not word else f" {self.name(_cut(text))}"
            said.append(f"{word}{self.name(_place(cause.place))}{shown}")
        return f": {'; '.join(said)}{self.more(causes)}"

    def addon(self, addon: AddonChange) -> Iterator[_Line]:
        """An add-on, and what becomes of it."""
        needs = f" (with {_and([self.name(name) for name in addon.needs])})" if addon.needs else ""
        yield _Line(0, f"{self.name(addon.addon)}{needs}")
        for word, moved in (("no longer sold with", addon.lost), ("now sold with", addon.gained)):
            for each in moved:
                less = {addon.addon, *addon.needs}
                yield _Line(1, f"{word} {self.beside(each.combinations, each.where, less)}")
                yield _Line(2, self.reason(each.reason))
        for group in addon.groups:
            less = {addon.addon, *addon.needs}
            yield _Line(1, f"beside {self.beside(group.combinations, group.where, less)}")
            yield from self.changes(group, 2)

    def beside(self, combinations: tuple[Combination, ...], where: tuple[Where, ...] | None, less: set[str]) -> str:
        """Combinations without the add-on that they are told for."""
        bare = tuple(Combination(tuple(part for part in each.parts if part not in less)) for each in combinations)
        if where is not None and len(bare) > 1:
            return self.terms(bare, where)
        return ", ".join(self.name(str(each)) for each in bare[: self.most]) + self.more(bare)

    def rule(self, rule: RuleChange) -> Iterator[_Line]:
        """A rule that is added, removed, or says something else."""
        name, place = self.name(rule.name), self.name(_place(rule.place))
        effect = [f"{plural(rule.lost, 'combination')} lost"] if rule.lost else []
        effect += [f"{plural(rule.gained, 'combination')} gained"] if rule.gained else []
        sign = {"added": "+", "removed": "-"}.get(rule.what, "~")
        if rule.what == "renamed":
            yield _Line(0, f"~ {name} ({place}): was called {self.name(rule.was or '')}")
            return
        if effect:
            yield _Line(0, f"{sign} {name} ({place}): {', '.join(effect)}")
            return
        said = self.sentence((rule.before if rule.what == "removed" else rule.after) or "")
        if rule.what == "changed" and rule.before != rule.after:
            said += f"; before: {self.sentence(rule.before or '')}"
        yield _Line(0, f"{sign} {name} ({place}): {said}")
        yield _Line(1, "no combination is lost or gained by it")

    def notes(self) -> Iterator[_Line]:
        """What is written otherwise and was not told above, things of a kind together."""
        told = self.told()
        lines: dict[tuple[str, ...], list[str]] = {}
        for note in self.difference.notes:
            name, place = self.name(note.name), self.name(_place(note.place))
            kind = _KINDS.get(note.kind, note.kind)
            if note.what in ("added", "removed"):
                sign = "+" if note.what == "added" else "-"
                if note.perhaps and note.what == "added":
                    what = f"~ {kind} {name} ({place}): perhaps {self.name(note.perhaps)} by another name"
                    lines[note.what, note.kind, note.name] = [what]
                elif not note.perhaps and note.name not in told:
                    lines.setdefault((note.what, f"{sign} {kind}"), []).append(f"{name} ({place})")
            elif note.what == "order":
                lines["order", note.kind] = [f"~ the order of {note.kind}"]
            else:
                before, after = (self.text(f'"{text}"') if text else "none" for text in (note.before, note.after))
                what = {"title": "title", "held": "held", "defined": "defined"}.get(note.what, "")
                label = f"{what} {note.detail}".strip()
                subject = "header" if note.what == "header" else f"{kind} {name} ({place})"
                lines.setdefault((note.what, f"~ {subject}"), []).append(f"{label} {before} → {after}")
        shown = list(lines.items())
        most = None if self.most is None else 2 * self.most
        for key, texts in shown[:most]:
            if len(key) == 3 or key[0] == "order":
                yield _Line(0, texts[0])
            else:
                yield _Line(0, f"{key[1]}: {'; '.join(texts[: self.most])}{self.more(tuple(texts))}")
        if most is not None and len(shown) > most:
            yield _Line(0, f"and {len(shown) - most} more")

    def told(self) -> set[str]:
        """The names that the sections above speak of."""
        difference = self.difference
        groups = [*difference.groups, *(group for addon in difference.addons for group in addon.groups)]
        found = {caused.change.name for group in groups for caused in group.changes}
        for moved in (difference.lost, difference.gained, *((*a.lost, *a.gained) for a in difference.addons)):
            found |= {each.reason.name for each in moved}
        return found


# ---- text, Markdown --------------------------------------------------------------------------------------------------


def text(difference: Difference, names: tuple[str, str], language: Language, *, every: bool = False) -> str:
    """The difference for a terminal; `names`: what the versions were named by; `every`: nothing is only counted."""
    say = _Words(difference, language, every, plain, plain, plain)
    lines = [f"{_version(difference.old, names[0])} → {_version(difference.new, names[1])}", say.summary()]
    lines += _bounded(difference)
    for section in say.sections():
        lines += ["", section.heading]
        lines += [f"  {'  ' * line.depth}{line.text}" for line in section.lines]
    return "\n".join(lines)


def markdown(difference: Difference, names: tuple[str, str], language: Language, *, every: bool = False) -> str:
    """The difference as a comment on a pull request."""
    say = _Words(difference, language, every, _code, _escaped, _with_code)
    old, new = _version(difference.old, names[0]), _version(difference.new, names[1])
    lines = [f"### {escape(f'{old} → {new}', start=False)}", "", f"**{say.summary().replace(': ', ':** ', 1)}"]
    if difference.verdict == "none":
        lines[-1] = f"**{say.summary()}**"
    lines += [line for more in _bounded(difference) for line in ("", escape(more))]
    for section in say.sections():
        lines += ["", f"#### {section.heading}", ""]
        lines += [f"{'  ' * line.depth}* {_bullet(line.text)}" for line in section.lines]
    return "\n".join(lines)


def _escaped(text: str) -> str:
    return escape(text, start=False)


def _with_code(text: str) -> str:
    """What stands between backticks stays there."""
    return "".join(_code(part) if at % 2 else _escaped(part) for at, part in enumerate(text.split("`")) if part)


def _bullet(text: str) -> str:
    """A sign at the start of a bullet would begin another one."""
    return f"\\{text}" if text[:2] in ("+ ", "- ") else text


def _code(text: str) -> str:
    text = plain(text)
    fence = "`" * (1 + max((len(run) for run in "".join(c if c == "`" else " " for c in text).split()), default=0))
    pad = " " if "`" in text else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _version(definition: Definition, name: str) -> str:
    version = f" {definition.version}" if definition.version else ""
    return plain(f"{definition.id}{version} ({name})")


def _bounded(difference: Difference) -> Iterator[str]:
    if not difference.complete:
        yield (
            f"Not all: there are more than {difference.compared:,} combinations, and the others were not compared; "
            "--most N compares more."
        )


def _count(moved: tuple[Moved, ...]) -> int:
    return len({combination for each in moved for combination in each.combinations})


def _affected(difference: Difference, *, good: bool | None = None) -> int:
    groups = difference.groups
    if good is not None:
        groups = tuple(group for group in groups if any(caused.change.good is good for caused in group.changes))
    return len({combination for group in groups for combination in group.combinations})


def _place(place: Span) -> str:
    return f"{place.source.name}:{place.line}"


def _cut(text: str, most: int = 70) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _and(names: list[str], word: str = "and") -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"


# ---- data ------------------------------------------------------------------------------------------------------------


def data(difference: Difference, language: Language) -> Data:
    """The difference as data for JSON."""
    return {
        "verdict": difference.verdict,
        "complete": difference.complete,
        "compared": difference.compared,
        "language": language,
        "combinations": {
            "lost": _count(difference.lost),
            "gained": _count(difference.gained),
            "staying": difference.staying,
            "changed": _affected(difference),
        },
        "lost": [_moved(each) for each in difference.lost],
        "gained": [_moved(each) for each in difference.gained],
        "groups": [_group(group, difference, language) for group in difference.groups],
        "addons": [
            {
                "addon": addon.addon,
                "needs": list(addon.needs),
                "lost": [_moved(each) for each in addon.lost],
                "gained": [_moved(each) for each in addon.gained],
                "groups": [_group(group, difference, language) for group in addon.groups],
            }
            for addon in difference.addons
        ],
        "rules": [
            {
                "rule": rule.name,
                "what": rule.what,
                "was": rule.was,
                "before": rule.before,
                "after": rule.after,
                "written": rule.written,
                "lost": rule.lost,
                "gained": rule.gained,
                "place": _at(rule.place),
            }
            for rule in difference.rules
        ],
        "notes": [
            {
                "what": note.what,
                "kind": note.kind,
                "name": note.name,
                "detail": note.detail or None,
                "before": note.before,
                "after": note.after,
                "perhaps": note.perhaps,
                "side": note.side,
                "place": _at(note.place),
            }
            for note in difference.notes
        ],
    }


def _some(combinations: tuple[Combination, ...], where: tuple[Where, ...] | None) -> Data:
    terms = None if where is None else [{"holding": list(w.holding), "without": list(w.without)} for w in where]
    return {
        "count": len(combinations),
        "where": terms,
        "combinations": [list(each.parts) for each in combinations[:LISTED]],
    }


def _moved(moved: Moved) -> Data:
    reason = moved.reason
    said = {
        "kind": reason.kind,
        "name": reason.name,
        "status": reason.status if reason.kind == "rule" else None,
        "sentence": reason.sentence or None,
        "side": reason.side,
        "place": _at(reason.place),
    }
    return {**_some(moved.combinations, moved.where), "reason": said}


def _group(group: Group, difference: Difference, language: Language) -> Data:
    changes = [_caused(caused, difference, language) for caused in group.changes]
    return {**_some(group.combinations, group.where), "changes": changes}


def _caused(caused: Caused, difference: Difference, language: Language) -> Data:
    change = caused.change
    definition = difference.old if change.direction == "lost" else difference.new
    return {
        "kind": change.kind,
        "name": change.name,
        "title": titles.of(_named(definition, change), definition, language),
        "direction": change.direction,
        "good": change.good,
        "before": change.before,
        "after": change.after,
        "causes": [
            {"what": cause.what, "side": cause.side, "place": _at(cause.place), "text": cause.text}
            for cause in caused.causes
        ],
    }


def _named(definition: Definition, change: Change) -> Title | None:
    """The title of what changes."""
    if change.kind == "limit":
        return definition.limit[change.name].title
    if change.kind == "price":
        return None
    return definition.feature[change.name].title


def _at(place: Span) -> Data:
    line, column = place.source.position(place.start)
    return {"file": place.source.name, "line": line, "column": column}
