"""show and list: what a catalogue has."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

from licet.cli.common import catalogue_option, echo_json, format_option, head, language_option, open_catalogue
from licet.cli.complete import everything

if TYPE_CHECKING:
    from licet.model.definition import Definition, Item
    from licet.text import Span

KINDS = ("plans", "addons", "features", "limits", "solutions", "bundles", "rules", "terms", "languages", "versions")


@click.command("show")
@catalogue_option
@click.argument("name", shell_complete=everything)
@format_option("text", "json")
@language_option
def show_command(catalogue: str | None, name: str, format_: str, lang: str | None) -> int:
    """Show what a name is: its titles in each language, its line, who grants it, what names it.

    \b
    Examples:
      licet show quote-management
      licet show sales.premium --lang nl
      licet show one-tier-of-sales
    """
    from licet.answers import grids
    from licet.diagnostics.suggest import nearest
    from licet.render import words as say
    from licet.workspace import select
    from licet.workspace.errors import UnknownName

    opened = open_catalogue(catalogue)
    definition = opened.definition
    language = select.language(definition, lang)
    known = {*definition.item, *definition.feature}
    known |= (
        {limit.id for limit in definition.limits}
        | {rule.id for rule in definition.rules}
        | {term.id for term in definition.terms}
    )
    if name not in known:
        raise UnknownName("plan, add-on, feature, limit, rule or term", name, tuple(nearest(name, known)))
    # Each takes a question for each plan.
    grid = grids.features(opened.reasoner) if name in definition.feature or name in definition.item else None
    amounts = grids.limits(opened.reasoner) if name in definition.limit else None
    if format_ == "json":
        echo_json({**head(opened, "show"), **say.show_data(definition, name, grid, language, amounts)})
    else:
        click.echo(say.show_text(definition, name, grid, language, amounts))
    return 0


@click.command("list")
@catalogue_option
@click.argument("kind", type=click.Choice(KINDS), default="plans")
@format_option("text", "json")
@language_option
def list_command(catalogue: str | None, kind: str, format_: str, lang: str | None) -> int:
    """List the plans, features, rules and so on of a catalogue: name, title, line. Of plans and add-ons those that are
    sold on the day that is asked about.

    \b
    Examples:
      licet list
      licet list features --lang nl
      licet list rules --format json
    """
    from licet.workspace import select

    opened = open_catalogue(catalogue)
    language = select.language(opened.definition, lang)
    rows = list(_rows(opened.definition, kind, language))
    if format_ == "json":
        items = [{"name": name, "title": title, "place": place} for name, title, place, _ in rows]
        echo_json({**head(opened, "list"), "kind": kind, "language": language, "items": items})
        return 0
    width = max((len(name) + 2 * depth for name, _, _, depth in rows), default=0)
    wide = max((len(title) for _, title, _, _ in rows), default=0)
    for name, title, place, depth in rows:
        click.echo(f"{'  ' * depth + name:{width}}  {title:{min(wide, 60)}}  {place}".rstrip())
    return 0


def _rows(definition: Definition, kind: str, language: str) -> Iterable[tuple[str, str, str, int]]:
    def items(wanted: Callable[[Item], bool]) -> Iterable[tuple[str, str, str, int]]:
        for item in definition.items:
            if wanted(item):
                title = item.title.get(language, definition.source_language) or ""
                yield item.id, title, _place(item.origin), 0

    match kind:
        case "plans":
            yield from items(lambda item: item.is_plan and item.id not in definition.off)
        case "addons":
            yield from items(lambda item: item.kind in ("addon", "addon-tier") and item.id not in definition.off)
        case "versions":
            for version in definition.versions:
                yield version.name, f"from {version.from_}" if version.from_ else "", _place(version.origin), 0
        case "solutions":
            yield from items(lambda item: item.kind == "solution")
        case "bundles":
            yield from items(lambda item: item.kind == "bundle")
        case "features":
            depth: dict[str, int] = {}
            for feature in definition.features:
                above = feature.heading or feature.parent
                depth[feature.id] = 0 if above is None else depth[above] + 1
                title = feature.title.get(language, definition.source_language) or ""
                yield feature.id, title, _place(feature.origin), depth[feature.id]
        case "limits":
            for limit in definition.limits:
                title = limit.title.get(language, definition.source_language) or ""
                yield limit.id, title, _place(limit.origin), 0
        case "rules":
            for rule in definition.rules:
                words = rule.title.get(language, definition.source_language) if rule.title else None
                yield rule.id, words or rule.sentence, _place(rule.origin), 0
        case "terms":
            for term in definition.terms:
                title = term.title.get(language, definition.source_language) or ""
                yield term.id, title, _place(term.origin), 0
        case "languages":
            for code in definition.languages:
                titles = [named.title for named in definition.items] + [named.title for named in definition.features]
                have = sum(code in title.texts for title in titles)
                yield code, f"{have} of {len(titles)} titles", "", 0


def _place(span: Span) -> str:
    return f"{span.source.name}:{span.line}"
