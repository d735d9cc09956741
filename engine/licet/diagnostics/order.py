"""The order in which diagnostics are told, the same in every form."""

from __future__ import annotations

from collections.abc import Iterable

from licet.diagnostics.diagnostic import Diagnostic


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Errors, then warnings, then notes; each by file and place, and what has no place first."""
    return sorted(diagnostics, key=_key)


def _key(diagnostic: Diagnostic) -> tuple[int, str, int]:
    rank = "EWN".index(diagnostic.code[0])
    label = diagnostic.primary
    return (rank, "", 0) if label is None else (rank, label.span.source.name, label.span.start)
