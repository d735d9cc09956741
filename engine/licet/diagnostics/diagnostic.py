"""The shape of a diagnostic: cause and place as data; drawing it is another step."""

from __future__ import annotations

from typing import Literal

from licet.record import record
from licet.text import Span

Severity = Literal["error", "warning", "note"]


@record
class Label:
    """A place with a sentence about it; the primary one says what is wrong there, the others show why."""

    span: Span
    text: str = ""
    primary: bool = False


@record
class Edit:
    """Replace what a span covers by a text (an insertion has an empty span)."""

    span: Span
    text: str


@record
class Fix:
    """A change that mends the mistake: the same one that an editor offers."""

    title: str
    edits: tuple[Edit, ...]


@record
class Diagnostic:
    """One mistake, told once.

    `code` is in the register (`licet.diagnostics.codes`), which also gives the severity. `title` is one lower-case
    clause without a full stop. `labels` holds exactly one primary label, first, unless the mistake has no place (a
    missing file). `notes` are full sentences that say why; `help` is one thing to do. `names` are the names that it is
    about, all of them, where its text may tell only the first.
    """

    code: str
    title: str
    labels: tuple[Label, ...] = ()
    notes: tuple[str, ...] = ()
    help: str | None = None
    fix: Fix | None = None
    names: tuple[str, ...] = ()

    @property
    def severity(self) -> Severity:
        """By the code: E is an error, W a warning, N a note."""
        return {"E": "error", "W": "warning", "N": "note"}[self.code[0]]  # type: ignore[return-value]

    @property
    def primary(self) -> Label | None:
        """The label that says where the mistake is, if it has a place."""
        return self.labels[0] if self.labels else None

    @property
    def whole(self) -> Diagnostic:
        """The same with all places counted from the start of their file (see `Span.whole`)."""
        labels = tuple(Label(label.span.whole, label.text, label.primary) for label in self.labels)
        fix = self.fix and Fix(self.fix.title, tuple(Edit(edit.span.whole, edit.text) for edit in self.fix.edits))
        return Diagnostic(self.code, self.title, labels, self.notes, self.help, fix, self.names)
