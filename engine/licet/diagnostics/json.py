"""Diagnostics as data, in one JSON document, for editors and scripts.

Lines and columns count from 1, `start` and `end` are offsets from 0; all count code points, and the end is exclusive.
"""

from __future__ import annotations

from collections.abc import Iterable

from licet.diagnostics.diagnostic import Diagnostic
from licet.diagnostics.order import in_order
from licet.text import Span


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """The diagnostics as a document of the schema `licet/diagnostics/1`, in the order in which they are told."""
    return dump({"schema": "licet/diagnostics/1", "diagnostics": data(diagnostics)})


def data(diagnostics: Iterable[Diagnostic]) -> list[dict[str, object]]:
    """The diagnostics as data, in the order in which they are told."""
    return [_data(each) for each in in_order(diagnostics)]


def region(span: Span) -> dict[str, int]:
    """Where a span lies in its file, by lines and columns."""
    line, column = span.source.position(span.start)
    end_line, end_column = span.source.position(span.end)
    return {"line": line, "column": column, "endLine": end_line, "endColumn": end_column}


def dump(data: object) -> str:
    """Data as JSON, for people too: indented, with letters of all scripts as they are.

    What could steer a terminal, or cannot be written in UTF-8, is escaped.
    """
    import json
    import re

    text = json.dumps(data, ensure_ascii=False, indent=2)
    unsafe = "[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
    return re.sub(unsafe, lambda match: f"\\u{ord(match[0]):04x}", text)


def _data(diagnostic: Diagnostic) -> dict[str, object]:
    fix = diagnostic.fix
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "title": diagnostic.title,
        "help": diagnostic.help,
        "notes": list(diagnostic.notes),
        "names": list(diagnostic.names),
        "labels": [{**_place(label.span), "text": label.text, "primary": label.primary} for label in diagnostic.labels],
        "fix": None
        if fix is None
        else {"title": fix.title, "edits": [{**_place(edit.span), "text": edit.text} for edit in fix.edits]},
    }


def _place(span: Span) -> dict[str, object]:
    return {"file": span.source.name, **region(span), "start": span.start, "end": span.end}
