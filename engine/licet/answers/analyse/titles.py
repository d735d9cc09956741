"""Titles that are missing in a language of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from licet.answers.analyse.view import View, listed
from licet.diagnostics import Diagnostic, Label
from licet.model.definition import Title
from licet.text import Span, plural


def untranslated(view: View) -> Iterator[Diagnostic]:
    """The titles that a language of the header lacks, a finding a language."""
    titles = list(_titles(view))
    for language in view.definition.languages[1:]:
        missing = [(name, place) for name, title, place in titles if not title.texts.get(language)]
        if missing:
            names = tuple(name for name, _ in missing)
            title = f"{plural(len(missing), 'title')} {'is' if len(missing) == 1 else 'are'} missing in `{language}`"
            label = Label(missing[0][1], "this is shown in the first language", primary=True)
            notes = (listed(names, f"of {len(titles)} titles these have none:"),) if len(names) > 1 else ()
            yield Diagnostic("W0621", title, (label,), notes, names=names)


def _titles(view: View) -> Iterator[tuple[str, Title, Span]]:
    """Every title with the name that it belongs to: in one block alone, `feature in block`."""
    definition = view.definition
    yield definition.id, definition.title, definition.origin
    for item in definition.items:
        yield item.id, item.title, item.origin
    for feature in definition.features:
        yield feature.id, feature.title, feature.origin
    for item in definition.items:
        for line in item.lines:
            if line.shown_as is not None:
                yield f"{line.feature} in {item.id}", line.shown_as, line.origin
    for term in definition.terms:
        yield term.id, term.title, term.origin
    for rule in definition.rules:
        if rule.title is not None:
            yield rule.id, rule.title, rule.origin
