"""The tree of features, as it is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import attrgetter

from licet.diagnostics import Edit, Fix
from licet.model.bind import Binder
from licet.model.bodies import At, Body, KeptFeatures, Placed
from licet.model.circles import circles
from licet.model.days import dates
from licet.model.definition import Feature, Title
from licet.model.names import Names
from licet.model.problems import Problems, where
from licet.model.titles import Titles
from licet.syntax import ast
from licet.text import Span

_heading_of = attrgetter("heading")


def features(bodies: Iterable[Body], bind: Binder, titles: Titles, problems: Problems) -> tuple[Feature, ...]:
    """All features: parents before children, what is shown under a heading after what is nested in it."""
    bodies = list(bodies)
    names = bind.names
    declared: dict[str, Placed] = {}
    of_bodies = [_declared(body, bind) for body in bodies]
    for own in of_bodies:
        declared.update(own)
    found: dict[str, Feature] = {}
    for body, own in zip(bodies, of_bodies, strict=True):
        if own:
            found.update(_features(body, own, declared, bind, titles, problems))
    places = _Places(declared, bind, problems)
    plain = [places.check(body, names) for body in bodies]
    if all(plain) and not problems.any_error and not any(map(_heading_of, found.values())):
        return tuple(found.values())  # in the order of writing all stand under what they are nested in
    return _drawn(found, problems)


def _declared(body: Body, bind: Binder) -> dict[str, Placed]:
    """The features that a body declares, each with its line."""
    kept = body.kept if id(body) in bind.names.alone else None
    if kept is not None and kept.placed is not None:
        return kept.placed
    own = {
        line.name.text: (line, above) for line, above in body.lines if line.title and bind.names.declared_by(line.name)
    }
    if kept is not None:
        kept.placed = own
    return own


def _features(
    body: Body,
    own: Mapping[str, Placed],
    declared: Mapping[str, Placed],
    bind: Binder,
    titles: Titles,
    problems: Problems,
) -> dict[str, Feature]:
    """The features of a body, in the order of their lines."""
    kept = body.kept if id(body) in bind.names.alone else None
    if kept is not None and kept.features is not None:
        before = kept.features.value
        if (
            before.languages == titles.languages
            and titles.texts(before.found) == before.texts
            and kept.features.holds(bind.names.epoch, lambda kept: kept.asks <= bind.names.features)
        ):
            return before.found
    count = problems.count
    found: dict[str, Feature] = {}
    for name, (line, above) in own.items():
        parent = above.name.text if above is not None and above.title and above.name.text in declared else None
        found[name] = Feature(
            name,
            Title(titles.of(name)),
            line.name.span,
            parent,
            _heading(line, above, bind, problems) if line.under is not None else None,
            _names(line.covers, bind) if line.covers else (),
            _names(line.replaces, bind) if line.replaces else (),
            _levels(line, problems) if line.lines else (),
            dates(line.dates),
            **(titles.properties(name, line.lines) if line.lines else {}),
        )
        if line.covers and line.replaces:
            _both(line, problems)
    if kept is not None and problems.count == count:
        lines = [line for line, _ in own.values()]
        asks = {name.text for line in lines for name in (*line.covers, *line.replaces)}
        asks |= {line.under.text for line in lines if line.under is not None}
        made = KeptFeatures(titles.languages, titles.texts(own), frozenset(asks), found)
        kept.features = At(made, bind.names.epoch)
    return found


def _heading(line: ast.FeatureLine, above: ast.FeatureLine | None, bind: Binder, problems: Problems) -> str | None:
    assert line.under is not None
    heading = bind.feature(line.under)
    if above is None:
        return heading
    title = f"`{line.name.text}` would be shown in two places"
    label, other = "it is shown here by `under`", (above.name.span, "and here, where it is nested")
    help = "take `under` away, or take the line one level out: then it is not granted with what it was nested in"
    problems.tell("E0310", title, line.under.span, label, other, help=help)
    return None


def _names(names: tuple[ast.Name, ...], bind: Binder) -> tuple[str, ...]:
    bind.each_once(names)
    bound = [bind.feature(name) for name in names]
    return tuple(dict.fromkeys(name for name in bound if name is not None))


def _levels(line: ast.FeatureLine, problems: Problems) -> tuple[str, ...]:
    written = [each for each in line.lines if isinstance(each, ast.Levels)]
    for second in written[1:]:
        title, other = f"`{line.name.text}` has two lines `levels`", (written[0].span, "the first one")
        problems.tell("E0416", title, second.span, "the second one", other, help="keep one of them")
    found: dict[str, ast.Name] = {}
    for name in written[0].names if written else ():
        if name.text in found:
            title, other = f"the level `{name.text}` is named twice", (found[name.text].span, "the first time")
            problems.tell("E0416", title, name.span, "the second time", other, help="name each level once")
        found.setdefault(name.text, name)
    return tuple(found)


def _both(line: ast.FeatureLine, problems: Problems) -> None:
    covered = {name.text: name for name in line.covers}
    for name in line.replaces:
        if name.text in covered:
            title = f"`{line.name.text}` both covers and replaces `{name.text}`"
            label, other = (
                "here it is replaced: nobody keeps it",
                (covered[name.text].span, "here it is covered: who has it, keeps it"),
            )
            problems.tell("E0403", title, name.span, label, other, help="name it in one of the two lists")


# ---- where lines stand -----------------------------------------------------------------------------------------------


class _Places:
    """Checks that each line stands where it can: nested where its parent is declared, with a sign where it grants."""

    def __init__(self, declared: dict[str, Placed], bind: Binder, problems: Problems) -> None:
        self._declared = declared
        self._bind = bind
        self._problems = problems

    def check(self, body: Body, names: Names) -> bool:
        """The lines of a block. Gives whether nested lines all declare, under lines that do."""
        kept = body.kept
        if kept is not None and kept.places is not None:
            if kept.places.holds(names.epoch, lambda named: named <= names.features):
                return True
            kept.places = None
        count = self._problems.count
        self._check(body)
        plain = all(above is None or (line.title and above.title) for line, above in body.lines)
        if kept is not None and plain and self._problems.count == count:
            places = frozenset(line.name.text for line, _ in body.lines if not line.title)
            kept.places = At(places, names.epoch) if places <= names.features else None
        return plain and self._problems.count == count

    def _check(self, body: Body) -> None:
        in_features = body.kind is None
        plus: list[ast.FeatureLine] = []
        for line, above in body.lines:
            if above is not None:
                self._check_nesting(line, above)
            if in_features and line.sign is not None:
                if line.sign == "+":
                    plus.append(line)
                else:
                    title, help = "a `features` block takes nothing away", "write the line in a tier, plan or add-on"
                    self._problems.tell("E0308", title, line.span, "nobody holds this block", help=help)
            if not line.title:
                self._check_line_that_does_not_declare(line, in_features)
        if plus:
            self._plus_in_features(plus)

    def _plus_in_features(self, lines: list[ast.FeatureLine]) -> None:
        edits = []
        for line in lines:
            span = line.span
            edits.append(Edit(Span(span.source, span.start, line.name.span.start), ""))
        notes = (f"{len(lines)} lines of this block begin with `+`.",) if len(lines) > 1 else ()
        title, label = "a `features` block grants nothing", "nobody holds this block, so nobody would get this"
        help = "take the `+` away, or make it a `bundle` that plans include"
        self._problems.tell(
            "E0308", title, lines[0].span, label, notes=notes, help=help, fix=Fix("take the `+` away", tuple(edits))
        )

    def _check_nesting(self, line: ast.FeatureLine, above: ast.FeatureLine) -> None:
        name, outer = line.name.text, above.name.text
        own = self._declared.get(name)
        declared = self._declared.get(outer)
        if not above.title:
            # Told of `outer` alone where it is declared nowhere.
            if declared is None:
                return
            title = f"`{name}` is nested under `{outer}`, which is declared elsewhere"
            label = f"whoever is granted `{outer}` would get this too, in every plan"
            if above.sign == "without":
                label = "nothing can be nested under `without`"
            elif not line.title:
                label = f"lines are nested only where `{outer}` is declared"
            place = declared[0].name.span
            help = f"nest it under {where(place, line.span)}, where `{outer}` is declared"
            if line.title:
                sign = "+ " if line.sign == "+" else ""
                help += f'; or take it one level out: `{sign}{name} "…" under {outer}` only shows it there'
            else:
                help = f"take the line one level out: `{line.sign or '+'} {name}`"
            self._problems.tell(
                "E0302", title, line.name.span, label, (place, f"`{outer}` is declared here"), help=help
            )
        elif not line.title and own is not None and (own[1] is None or own[1].name.text != outer):
            title = f"`{name}` is nested under `{outer}` and declared elsewhere"
            place = own[0].name.span
            label = f"granting `{outer}` does not grant this"
            help = f"take the line one level out: `{line.sign or '+'} {name}`"
            self._problems.tell("E0302", title, line.name.span, label, (place, f"`{name}` is declared here"), help=help)

    def _check_line_that_does_not_declare(self, line: ast.FeatureLine, in_features: bool) -> None:
        name = line.name.text
        own = self._declared.get(name)
        if own is None:
            if line.sign is None:
                self._bare(line)
            return
        clauses: list[tuple[str, Span]] = []
        if line.under is not None:
            clauses.append(("under", line.under.span))
        for word, names in (("covers", line.covers), ("replaces", line.replaces)):
            if names:
                clauses.append((word, names[0].span))
        clauses += [(each.key, each.span) for each in line.lines if isinstance(each, ast.Property)]
        place = own[0].name.span
        for word, span in clauses:
            title = f"`{word}` stands on a line that does not declare `{name}`"
            label = f"it would hold for `{name}` everywhere, not only here"
            help = f"move `{word}` to {where(place, span)}"
            self._problems.tell("E0309", title, span, label, (place, f"`{name}` is declared here"), help=help)
        if line.sign is None and not any(isinstance(each, ast.FeatureLine) for each in line.lines):
            title, other = f"this line says nothing of `{name}`", (place, "it is declared here")
            if in_features:
                self._problems.tell("E0308", title, line.span, "it has no title", other, help="take the line out")
            else:
                at = Span(line.span.source, line.span.start, line.span.start)
                fix = Fix(f"write `+ {name}`", (Edit(at, "+ "),))
                label = "no `+` that grants it, and no title that declares it"
                self._problems.tell("E0308", title, line.span, label, other, help=f"write `+ {name}`", fix=fix)

    def _bare(self, line: ast.FeatureLine) -> None:
        name = line.name
        kind = self._bind.names.kind(name.text)
        if kind is not None:
            not_a_feature(name, kind, self._bind)
            return
        title, label = f"there is no feature `{name.text}`", "this line has no title, so it does not declare it"
        otherwise = f'write its title behind it: `{name.text} "…"`'
        known = lambda: self._bind.names.of("feature")  # noqa: E731
        self._problems.unknown("E0206", title, name.text, name.span, label, known, otherwise)


def not_a_feature(name: ast.Name, kind: str, bind: Binder) -> None:
    """Told: a line on something that is no feature."""
    help = None
    if kind in ("bundle", "tier", "plan", "addon-tier"):
        help = f"to have all that it gives, write `includes {name.text}` on the first line of this block"
    elif kind in ("solution", "addon"):
        help = "name one of its features"
    bind.wrong(name, kind, "a feature", help)


# ---- how they are drawn ----------------------------------------------------------------------------------------------


def _drawn(found: dict[str, Feature], problems: Problems) -> tuple[Feature, ...]:
    nested: dict[str | None, list[str]] = {}
    headed: dict[str, list[str]] = {}
    for feature in found.values():
        if feature.heading is not None:
            headed.setdefault(feature.heading, []).append(feature.id)
        else:
            nested.setdefault(feature.parent, []).append(feature.id)
    drawn: list[Feature] = []
    open_ = nested.get(None, [])[::-1]
    while open_:
        name = open_.pop()
        drawn.append(found[name])
        below = nested.get(name, [])
        if name in headed:
            below = below + headed[name]
        if below:
            open_ += below[::-1]
    if len(drawn) < len(found):
        done = {feature.id for feature in drawn}
        _drawn_in_circles({name: feature for name, feature in found.items() if name not in done}, problems)
    return tuple(drawn)


def _drawn_in_circles(left: dict[str, Feature], problems: Problems) -> None:
    for circle in circles({name: [each.heading or each.parent or ""] for name, each in left.items()}):
        labels = [
            (left[name].origin, f"`{name}` is shown under `{circle[(at + 1) % len(circle)]}`")
            for at, name in enumerate(circle)
        ]
        title = (
            "these features are shown under each other" if len(circle) > 1 else f"`{circle[0]}` is shown under itself"
        )
        help = "take one `under` away: the tree needs a top"
        problems.tell_circle("E0310", title, labels, help)
