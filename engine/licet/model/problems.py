"""Gathers what is wrong, and keeps silent about what follows from a mistake that was told already."""

from __future__ import annotations

import re
from collections.abc import Iterable

from licet.diagnostics import Diagnostic, Fix, Label
from licet.diagnostics.suggest import nearest
from licet.text import Span


class Problems:
    """The diagnostics of a catalogue. `damaged` holds what the parser could not read."""

    def __init__(self) -> None:
        self.found: list[Diagnostic] = []
        self._damaged: set[str] = set()

    @property
    def any_error(self) -> bool:
        """Whether an error was told."""
        return any(diagnostic.severity == "error" for diagnostic in self.found)

    @property
    def deep(self) -> bool:
        """Whether it makes sense to look deeper: not where the parser left something out."""
        return not self._damaged

    @property
    def words_left_out(self) -> set[str]:
        """The words that the parser left out."""
        return self._damaged

    def left_out(self, spans: Iterable[Span]) -> None:
        """Remember the words that the parser left out: what is declared in them is not unknown."""
        for span in spans:
            self._damaged.update(re.findall(r"[\w.-]+", span.text))
            self._damaged.add("")

    def tell(
        self,
        code: str,
        title: str,
        span: Span,
        label: str,
        *others: tuple[Span, str],
        help: str | None = None,
        notes: tuple[str, ...] = (),
        fix: Fix | None = None,
    ) -> None:
        """Add a diagnostic: `span` and `label` say what is wrong there, `others` show why."""
        labels = (Label(span, label, primary=True), *(Label(at, text) for at, text in others))
        self.found.append(Diagnostic(code, title, labels, notes, help, fix))

    def unknown(self, code: str, what: str, name: str, span: Span, known: dict[str, Span], label: str) -> None:
        """A name that nothing has, with the nearest names and where they are declared."""
        from licet.diagnostics import Edit

        if name in self._damaged or name.rpartition(".")[2] in self._damaged:
            return
        near = nearest(name, known)
        help, fix = None, None
        if near:
            choices = [f"`{one}` ({_where(known[one], span)})" for one in near]
            help = f"did you mean {' or '.join(choices)}?"
            if len(near) == 1:
                fix = Fix(f"write `{near[0]}`", (Edit(span, near[0]),))
        self.tell(code, f"unknown {what} `{name}`", span, label, help=help, fix=fix)


def _where(span: Span, seen_from: Span) -> str:
    line = f"line {span.line}"
    return line if span.source is seen_from.source else f"{span.source.name}, {line}"
