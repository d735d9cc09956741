"""What is told of a pricing: gathered, in its own words, each mistake once."""

from __future__ import annotations

from collections.abc import Iterable

from licet.diagnostics import Diagnostic, Label
from licet.text import Span, plural

# After so many of one file the rest would help nobody.
MOST = 200


class Telling:
    """Gathers what is wrong. What is said of many places (`every`) is told once, with their number."""

    def __init__(self) -> None:
        self.found: list[Diagnostic] = []
        self._many: dict[tuple[str, str], tuple[list[Span], str, str, str | None]] = {}

    def tell(
        self,
        code: str,
        title: str,
        span: Span,
        label: str,
        *others: tuple[Span, str],
        notes: Iterable[str] = (),
        help: str | None = None,
    ) -> None:
        """One mistake at one place."""
        labels = (Label(span, label, primary=True), *(Label(place, text) for place, text in others))
        self.found.append(Diagnostic(code, title, labels, tuple(notes), help))

    def every(self, code: str, key: str, title: str, span: Span, label: str, help: str | None = None) -> None:
        """The same of one more place: told once for all that have this code and key."""
        entry = self._many.get((code, key))
        if entry is None:
            self._many[code, key] = ([span], title, label, help)
        else:
            entry[0].append(span)

    def unknown(
        self, code: str, title: str, span: Span, label: str, word: str, known: Iterable[str], help: str
    ) -> None:
        """A name that nothing has, with the nearest that there are."""
        from licet.diagnostics.suggest import nearest

        near = nearest(word, known)
        said = f"did you mean {' or '.join(f'`{name}`' for name in near)}?" if near else help
        self.tell(code, title, span, label, help=said)

    def all(self) -> tuple[Diagnostic, ...]:
        """All of it, in the order of the text."""
        found = list(self.found)
        for (code, _), (spans, title, label, help) in self._many.items():
            labels = (Label(spans[0], label, primary=True), *(Label(span, "and here") for span in spans[1:3]))
            notes = (f"It stands in {plural(len(spans), 'place')}.",) if len(spans) > 3 else ()
            found.append(Diagnostic(code, title, labels, notes, help))
        found.sort(key=lambda each: each.labels[0].span.start if each.labels else 0)
        return tuple(found[:MOST])
