"""What the shell offers on TAB: files, and the names of the catalogue that the line is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from licet.model.definition import Definition

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def catalogues(_context: click.Context, _parameter: click.Parameter, _incomplete: str) -> list[CompletionItem]:
    """Files."""
    return [CompletionItem(_incomplete, type="file")]


def _names(of: Callable[[Definition], Iterable[tuple[str, str]]]) -> Complete:
    def complete(context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from licet.workspace import find
        from licet.workspace.loading import compile_path

        try:
            definition = compile_path(find.catalogue(context.params.get("catalogue")).path).definition
        except Exception:  # a TAB never ends in an error
            return []
        if definition is None:
            return []
        return [CompletionItem(name, help=says) for name, says in of(definition) if name.startswith(incomplete)]

    return complete


def _title(definition: Definition, titled: object) -> str:
    title = getattr(titled, "title", None)
    return (title.get(definition.source_language, definition.source_language) or "") if title else ""


items = _names(lambda d: [(item.id, _title(d, item)) for item in (*d.plans, *d.addons)])
addons = _names(lambda d: [(item.id, _title(d, item)) for item in d.addons])
features = _names(lambda d: [(feature.id, _title(d, feature)) for feature in d.features])
everything = _names(
    lambda d: [
        *((item.id, _title(d, item)) for item in d.items),
        *((feature.id, _title(d, feature)) for feature in d.features),
        *((rule.id, rule.sentence) for rule in d.rules),
        *((term.id, _title(d, term)) for term in d.terms),
    ]
)


def words_of_why(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """A feature, then `in`, then plans and add-ons."""
    typed = context.params.get("words") or ()
    if not typed:
        return features(context, parameter, incomplete)
    return [CompletionItem("in")] if len(typed) == 1 else items(context, parameter, incomplete)
