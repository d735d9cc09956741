"""Answers other than tables, as text for people and as data for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from licet.answers.types import (
    BrokenRule,
    Entitlement,
    Entitlements,
    FeatureGrid,
    Held,
    LimitGrid,
    Origin,
    Verdict,
)
from licet.model import words
from licet.model.definition import Definition, Feature, Include, Item, Language, Line, Rule, Term, Title
from licet.model.leaves import leaves
from licet.render import limits, titles
from licet.render.measure import pad, plain, width, wrap
from licet.render.small import WIDTH as _WIDTH
from licet.render.small import Data
from licet.render.small import both as _both
from licet.render.small import filled as _filled
from licet.render.small import line as _line
from licet.render.small import list_of as _list
from licet.render.small import place as _place
from licet.render.small import selection as _selection
from licet.text import Span, plural

# ---- legality --------------------------------------------------------------------------------------------------------


def verdict_text(definition: Definition, verdict: Verdict, language: Language) -> str:
    """Yes or no in the first line; then each broken rule: what it says, its name and line, what is held, what not."""
    selection = _selection(definition, verdict.selection, language)
    if verdict.legal:
        return f"yes: {selection} is legal"
    lines = [f"no: {selection} breaks {plural(len(verdict.broken), 'rule')}"]
    for rule in verdict.broken:
        said = titles.of(rule.title, definition, language) or rule.sentence
        lines += ["", *_filled("  ", plain(said)), f"    rule {rule.rule}, {_line(rule.place)} ({rule.code})"]
        for label, names in _by_state(definition, rule.items):
            shown = [_both(definition, name, language) for name in names]
            lines += _filled("    ", f"{label}: {', '.join(shown)}")
    return "\n".join(lines)


def verdict_data(definition: Definition, verdict: Verdict, language: Language) -> Data:
    """The selection, whether it is legal, and each broken rule."""
    return {
        "selection": list(verdict.selection.parts),
        "titles": [titles.title(definition, name, language) for name in verdict.selection.parts],
        "quantities": dict(verdict.selection.quantities),
        "legal": verdict.legal,
        "code": verdict.code,
        "broken": [_broken(definition, rule, language) for rule in verdict.broken],
    }


def _broken(definition: Definition, rule: BrokenRule, language: Language) -> Data:
    return {
        "rule": rule.rule,
        "code": rule.code,
        "title": titles.of(rule.title, definition, language),
        "sentence": rule.sentence,
        "written": rule.written,
        "place": _place(rule.place),
        "items": [{"name": item.name, "held": item.held} for item in rule.items],
    }


def _by_state(definition: Definition, items: Iterable[Held]) -> Iterator[tuple[str, list[str]]]:
    """What a rule reads, in up to four groups, each under its words."""
    for is_feature, word in ((False, "held"), (True, "granted")):
        of_kind = [item for item in items if (item.name in definition.feature) is is_feature]
        for state, label in ((True, word), (False, f"not {word}")):
            names = [item.name for item in of_kind if item.held is state]
            if names:
                yield label, names


# ---- entitlements ----------------------------------------------------------------------------------------------------


def entitlements_text(definition: Definition, entitlements: Entitlements, language: Language) -> str:
    """The feature tree of what a selection is granted: title, name, and each source with its line."""
    legal = entitlements.verdict.legal
    if legal:
        selection = _selection(definition, entitlements.selection, language)
        lines = [f"{selection} is legal, and entitled to {plural(len(entitlements.entitled), 'feature')}"]
    else:
        lines = [verdict_text(definition, entitlements.verdict, language), ""]
        lines += ["It is entitled to nothing. Were it legal, it would be granted:"]
    tree = list(_tree(definition, entitlements.features))
    below = limits.allowances_text(definition, entitlements.limits, language)
    if not tree:
        return "\n".join((lines if legal or below else lines[:-1]) + below)
    shown = [("  " * depth + plain(titles.title(definition, name, language)), name) for name, depth, _ in tree]
    sources = [origin for _, _, entry in tree if entry for origin in entry.sources]
    by_title = all(width(_source(definition, origin, language)) <= _WIDTH - 8 for origin in sources)
    wide = min(44, max(width(title) for title, _ in shown))
    name_wide = min(32, max(len(name) for _, name in shown))
    left = wide + name_wide + 4
    lines.append("")
    for (title, name), (_, depth, entry) in zip(shown, tree, strict=True):
        said = _said(definition, entry, language if by_title else None, language) if entry else []
        first = wrap(title.strip(), max(12, wide - 2 * depth))
        first = [" " * 2 * depth + text for text in first]
        start = f"{pad(first[-1], wide)}  {name:{name_wide}}"
        lines += first[:-1]
        if left + max(map(width, said), default=0) <= _WIDTH and len(name) <= name_wide:
            lines.append(f"{start}  {said[0] if said else ''}".rstrip())
            lines += [" " * left + text for text in said[1:]]
        else:
            # A path that does not fit beside its feature stands below it.
            lines.append(start.rstrip())
            lines += [line for text in said for line in _filled(" " * (2 * depth + 4), text)]
    return "\n".join(lines + below)


def entitlements_data(definition: Definition, entitlements: Entitlements, language: Language) -> Data:
    """The selection, whether it is legal, and each feature that it is granted with its sources."""
    verdict = verdict_data(definition, entitlements.verdict, language)
    return {
        "selection": verdict["selection"],
        "titles": verdict["titles"],
        "quantities": verdict["quantities"],
        "language": language,
        "legal": verdict["legal"],
        "code": verdict["code"],
        "broken": verdict["broken"],
        "features": [
            {
                "feature": entry.feature,
                "title": titles.title(definition, entry.feature, language),
                "status": entry.status,
                "code": entry.code,
                "sentence": entry.sentence,
                "replaced_by": list(entry.replaced_by),
                "covered_by": list(entry.covered_by),
                "level": entry.level,
                "sources": [
                    {
                        "path": list(origin.path),
                        "by": origin.by,
                        "level": origin.level,
                        "place": _place(origin.place),
                    }
                    for origin in entry.sources
                ],
            }
            for entry in entitlements.features
        ],
        "limits": limits.allowances_data(definition, entitlements.limits, language),
    }


def _tree(definition: Definition, entries: tuple[Entitlement, ...]) -> Iterator[tuple[str, int, Entitlement | None]]:
    """The granted features with their depth, and those above them that are not granted (as headings)."""
    granted = {entry.feature: entry for entry in entries}
    shown = set(granted)
    for name in granted:
        above = _above(definition.feature[name])
        while above is not None and above not in shown:
            shown.add(above)
            above = _above(definition.feature[above])
    depth: dict[str, int] = {}
    for feature in definition.features:
        over = _above(feature)
        depth[feature.id] = 0 if over is None else depth.get(over, -1) + 1
        if feature.id in shown:
            yield feature.id, depth[feature.id], granted.get(feature.id)


def _above(feature: Feature) -> str | None:
    return feature.heading or feature.parent


def _said(definition: Definition, entry: Entitlement, path_language: Language | None, language: Language) -> list[str]:
    said = []
    if entry.replaced_by:
        said.append(f"replaced by {_list(definition, entry.replaced_by, language)}")
    if entry.covered_by:
        said.append(f"covered by {_list(definition, entry.covered_by, language)}")
    if entry.level is not None:
        said.append(f"at the level {entry.level}")
    levels = {origin.level for origin in entry.sources}
    for origin in entry.sources:
        of = f"{origin.level}: " if len(levels) > 1 else ""
        said.append(of + _source(definition, origin, path_language))
    return said


def _source(definition: Definition, origin: Origin, language: Language | None) -> str:
    """The blocks from the one held down to the one with the line: by title, or by name (no language)."""
    path = [name if language is None else plain(titles.title(definition, name, language)) for name in origin.path]
    return f"{' > '.join(path)} ({_line(origin.place)})"


# ---- one name --------------------------------------------------------------------------------------------------------


def show_text(
    definition: Definition, name: str, grid: FeatureGrid | None, language: Language, amounts: LimitGrid | None = None
) -> str:
    """What a name is: its title, kind and place, and what suits the kind.

    `grid` is the table of features by plan, `amounts` that of limits. Raises KeyError for a name that the catalogue does
    not have.
    """
    data = show_data(definition, name, grid, language, amounts)
    place = data["place"]
    heading = f"{data['title']} ({name})" if data["title"] and data["title"] != name else name
    lines = [f"{plain(heading)}: {_KINDS[data['kind']]}, {place['file']}:{place['line']}"]
    facts = list(_facts(definition, data, language))
    wide = max((len(label) for label, _ in facts), default=0)
    before = None
    for label, text in facts:
        filled = wrap(text, _WIDTH - wide - 4)
        lines.append(f"  {'' if label == before else label:{wide}}  {filled[0]}")
        lines += [f"  {'':{wide}}  {line}" for line in filled[1:]]
        before = label
    return "\n".join(lines)


def show_data(
    definition: Definition, name: str, grid: FeatureGrid | None, language: Language, amounts: LimitGrid | None = None
) -> Data:
    """What a name is, as data. `grid` is the table of features by plan, `amounts` that of limits.

    Raises KeyError for a name that the catalogue does not have.
    """
    if name in definition.feature:
        return _feature_data(definition, definition.feature[name], grid, language, amounts)
    if name in definition.item:
        return _item_data(definition, definition.item[name], grid, language)
    if name in definition.limit:
        return limits.show_data(definition, definition.limit[name], amounts, language)
    for rule in definition.rules:
        if rule.id == name:
            return _rule_data(definition, rule, language)
    for term in definition.terms:
        if term.id == name:
            return _term_data(definition, term, language)
    if name == definition.id:
        return _catalogue_data(definition, language)
    raise KeyError(name)


def _head(definition: Definition, name: str, kind: str, title: Title | None, origin: Span, language: Language) -> Data:
    return {
        "name": name,
        "kind": kind,
        "title": titles.of(title, definition, language),
        "titles": _texts(definition, title),
        "language": language,
        "place": _place(origin),
    }


def _texts(definition: Definition, title: Title | None) -> dict[str, str]:
    if title is None:
        return {}
    return {code: title.texts[code] for code in definition.languages if code in title.texts}


def _feature_data(
    definition: Definition, feature: Feature, grid: FeatureGrid | None, language: Language, amounts: LimitGrid | None
) -> Data:
    row = next((row for row in grid.rows if row.feature == feature.id), None) if grid else None
    cells = zip(grid.columns, row.cells, strict=True) if grid and row else ()
    others = definition.features
    own = definition.limit.get(feature.id)
    return {
        **_head(definition, feature.id, "feature", feature.title, feature.origin, language),
        "parent": feature.parent,
        "under": feature.heading,
        "children": [other.id for other in others if other.parent == feature.id],
        "covers": list(feature.covers),
        "covered_by": [other.id for other in others if feature.id in other.covers],
        "replaces": list(feature.replaces),
        "replaced_by": [other.id for other in others if feature.id in other.replaces],
        "levels": list(feature.levels),
        "limits": [limit.id for limit in definition.limits if limit.feature == feature.id],
        "limit": None if own is None else limits.show_data(definition, own, amounts, language),
        **_described(definition, feature, language),
        "granted_by": [
            {
                "name": str(column),
                "mark": cell.mark,
                "by": list(cell.by),
                "when": cell.when or None,
                "shown_as": titles.of(cell.shown_as, definition, language),
            }
            for column, cell in cells
            if cell.mark != "absent"
        ],
        "lines": [
            {"block": item.id, **_line_data(definition, line, language)}
            for item in definition.items
            for line in item.lines
            if line.feature == feature.id
        ],
    }


def _item_data(definition: Definition, item: Item, grid: FeatureGrid | None, language: Language) -> Data:
    columns = grid.columns if grid else ()
    place = next((at for at, column in enumerate(columns) if column.parts == (item.id,)), None)
    marks = [(row.feature, row.cells[place].mark) for row in grid.rows] if grid and place is not None else None
    return {
        **_head(definition, item.id, item.kind, item.title, item.origin, language),
        "short": titles.of(item.short, definition, language),
        "holder": item.holder if item.kind != "bundle" else None,
        "most": item.most,
        "family": item.family,
        "extends": item.extends,
        "extended_by": [other.id for other in definition.items if other.extends == item.id],
        "tiers": [other.id for other in definition.items if other.family == item.id],
        "includes": [include.item for include in item.includes if not include.implied],
        "inherits": [include.item for include in item.includes if include.implied],
        "included_by": [other.id for other in definition.items if _names(other.includes, item.id)],
        **_described(definition, item, language),
        "grants": None if marks is None else [name for name, mark in marks if mark not in ("absent", "taken-away")],
        "lines": [_line_data(definition, line, language) for line in item.lines],
        "limits": [limits.line_data(line) for line in item.limits],
        "rules": [
            {
                "rule": rule.id,
                "title": titles.of(rule.title, definition, language),
                "sentence": rule.sentence,
                "place": _place(rule.origin),
            }
            for rule in definition.rules
            if item.id in _read_by(rule, definition)
        ],
    }


def _rule_data(definition: Definition, rule: Rule, language: Language) -> Data:
    return {
        **_head(definition, rule.id, "rule", rule.title, rule.origin, language),
        "sentence": rule.sentence,
        "written": rule.written,
        "never": words(rule.never),
        "reads": sorted(_read_by(rule, definition)),
    }


def _term_data(definition: Definition, term: Term, language: Language) -> Data:
    return {
        **_head(definition, term.id, "term", term.title, term.origin, language),
        "condition": words(term.condition),
        "formerly": list(term.formerly),
    }


def _catalogue_data(definition: Definition, language: Language) -> Data:
    return {
        **_head(definition, definition.id, "catalogue", definition.title, definition.origin, language),
        "version": definition.version,
        "as_of": definition.as_of,
        "languages": list(definition.languages),
        "counted": [item.id for item in definition.addons if item.id in definition.counted],
        "plans": [item.id for item in definition.plans],
        "addons": [item.id for item in definition.addons],
        "features": len(definition.features),
        "limits": [limit.id for limit in definition.limits],
        "rules": [rule.id for rule in definition.rules],
        "terms": [term.id for term in definition.terms],
    }


def _described(definition: Definition, named: Feature | Item, language: Language) -> Data:
    return {
        "about": titles.of(named.about, definition, language),
        "note": titles.of(named.note, definition, language),
        "link": named.link,
    }


def _line_data(definition: Definition, line: Line, language: Language) -> Data:
    return {
        "line": "+" if line.plus else "without",
        "feature": line.feature,
        "level": line.level,
        "when": None if line.condition is None else words(line.condition),
        "shown_as": titles.of(line.shown_as, definition, language),
        "place": _place(line.origin),
    }


def _names(includes: Iterable[Include], name: str) -> bool:
    return any(include.item == name for include in includes)


def _read_by(rule: Rule, definition: Definition) -> set[str]:
    """The names that a rule's condition reads, terms by what they stand for."""
    found = set()
    for leaf in leaves(rule.never, definition):
        name = getattr(leaf, "item", None) or getattr(leaf, "family", None) or getattr(leaf, "feature", None)
        if name is not None:
            found.add(name)
    return found


# ---- the facts of a name, a line each --------------------------------------------------------------------------------

_KINDS = {
    "feature": "a feature",
    "bundle": "a bundle",
    "solution": "a solution",
    "tier": "a tier of a solution",
    "plan": "a stand-alone plan",
    "addon": "an add-on",
    "addon-tier": "a tier of an add-on",
    "limit": "a limit",
    "rule": "a rule",
    "term": "a term",
    "catalogue": "the catalogue",
}
_LISTS = (
    ("parent", "granted with"),
    ("under", "shown under"),
    ("children", "grants too"),
    ("covers", "covers"),
    ("covered_by", "covered by"),
    ("replaces", "replaces"),
    ("replaced_by", "replaced by"),
    ("family", "belongs to"),
    ("tiers", "tiers"),
    ("extends", "extends"),
    ("extended_by", "extended by"),
    ("includes", "includes"),
    ("inherits", "inherits from"),
    ("included_by", "included by"),
    ("reads", "speaks of"),
    ("plans", "plans"),
    ("addons", "add-ons"),
    ("counted", "counted too"),
)
_PLAIN = (
    ("version", "version"),
    ("as_of", "as of"),
    ("short", "short title"),
    ("about", "about"),
    ("note", "note"),
    ("link", "link"),
    ("sentence", "says"),
    ("condition", "holds for"),
)


def _facts(definition: Definition, data: Data, language: Language) -> Iterator[tuple[str, str]]:
    for code, text in data["titles"].items():
        yield "titles", f"{code}  {plain(text)}"
    for key, label in _PLAIN:
        if data.get(key):
            yield label, plain(data[key])
    if data["kind"] == "rule":
        yield "comes from", "a `rule` block" if data["written"] else "what is written at its line"
    if data.get("formerly"):
        yield "formerly", plain(", ".join(data["formerly"]))
    if data.get("holder"):
        number = {None: ", any number of them", 1: ""}.get(data["most"], f", at most {data['most']}")
        yield "held by", f"each {data['holder']}{number}"
    if data.get("levels"):
        yield "levels", " < ".join(data["levels"])
    for key, label in _LISTS:
        names = data.get(key)
        if names:
            yield label, _list(definition, [names] if isinstance(names, str) else names, language)
    if data["kind"] == "limit":
        yield from limits.facts(definition, data, language)
        return
    for grant in data.get("granted_by", ()):
        yield "granted by", f"{_both(definition, grant['name'], language)}: {_mark(definition, grant, language)}"
    if data["kind"] in ("feature", "bundle", "solution", "tier", "plan", "addon", "addon-tier"):
        for line in data["lines"]:
            yield "lines", _written(line)
    if data["kind"] == "feature":
        if data["limit"] is not None:
            yield from limits.facts(definition, data["limit"], language)
        others = [name for name in data["limits"] if name != data["name"]]
        if others:
            yield "limits", _list(definition, others, language)
    elif data["kind"] in ("bundle", "solution", "tier", "plan", "addon", "addon-tier"):
        for limit in data["limits"]:
            yield "limits", limits.line_words(limit)
    if data.get("grants") is not None:
        yield "grants", f"{plural(len(data['grants']), 'feature')} in all, when held alone"
    if data["kind"] == "catalogue":
        yield "features", str(data["features"])
        if data["limits"]:
            yield "limits", ", ".join(data["limits"])
        yield "rules", ", ".join(data["rules"]) or "none"
        return
    for rule in data.get("rules", ()):
        said = rule["title"] or rule["sentence"]
        yield "rules", f"{rule['rule']}: {plain(said)} ({rule['place']['file']}:{rule['place']['line']})"


def _mark(definition: Definition, grant: Data, language: Language) -> str:
    mark = str(grant["mark"]).replace("-", " ")
    if grant["by"]:
        mark += f" by {_list(definition, grant['by'], language)}"
    if grant["when"]:
        mark += f", when {grant['when']}"
    if grant["shown_as"]:
        mark += f', shown as "{plain(grant["shown_as"])}"'
    return mark


def _written(line: Data) -> str:
    text = f"{line['line']} {line['feature']}"
    if line["level"]:
        text += f" at {line['level']}"
    if line["shown_as"]:
        text += f' shown as "{plain(line["shown_as"])}"'
    if line["when"]:
        text += f" when {line['when']}"
    block = f"{line['block']}: " if "block" in line else ""
    return f"{block}{text} ({line['place']['file']}:{line['place']['line']})"
