"""Diagnostics as SARIF 2.1.0, which code hosts and editors show beside the lines."""

from __future__ import annotations

from collections.abc import Iterable

from licet.diagnostics.codes import CODES, page
from licet.diagnostics.diagnostic import Diagnostic, Fix
from licet.diagnostics.json import dump, region
from licet.diagnostics.order import in_order
from licet.text import Source, Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"E": "error", "W": "warning", "N": "note"}


def render(diagnostics: Iterable[Diagnostic], version: str) -> str:
    """A SARIF log of one run of licet in this version: every code of the register, and the diagnostics.

    Columns count code points from 1. Files are named relative to where licet ran, as they were when it was called.
    """
    places = {code: place for place, code in enumerate(CODES)}
    run = {
        "tool": {"driver": {"name": "licet", "version": version, "rules": [_rule(code) for code in CODES]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(diagnostic, places) for diagnostic in in_order(diagnostics)],
    }
    return dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str) -> dict[str, object]:
    says = CODES[code]
    text = page(code) or says
    return {
        "id": code,
        "shortDescription": {"text": f"{says[0].upper()}{says[1:]}."},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": _LEVELS[code[0]]},
    }


def _result(diagnostic: Diagnostic, places: dict[str, int]) -> dict[str, object]:
    lines = [diagnostic.title, *(label.text for label in diagnostic.labels[:1] if label.text), *diagnostic.notes]
    if diagnostic.help is not None:
        lines.append(f"help: {diagnostic.help}")
    result: dict[str, object] = {
        "ruleId": diagnostic.code,
        "ruleIndex": places[diagnostic.code],
        "level": diagnostic.severity,
        "message": _message("\n".join(lines)),
    }
    if diagnostic.labels:
        first, *others = diagnostic.labels
        result["locations"] = [{"physicalLocation": _location(first.span)}]
        if others:
            result["relatedLocations"] = [
                {"id": number, "physicalLocation": _location(label.span)}
                | ({"message": _message(label.text)} if label.text else {})
                for number, label in enumerate(others, 1)
            ]
    if diagnostic.fix is not None and diagnostic.fix.edits:
        result["fixes"] = [_fix(diagnostic.fix)]
    return result


def _message(text: str) -> dict[str, str]:
    # Braces mark what is to be filled in; those that are meant are doubled.
    return {"text": text.replace("{", "{{").replace("}", "}}")}


def _location(span: Span) -> dict[str, object]:
    return {"artifactLocation": _artifact(span.source.name), "region": _region(span)}


def _region(span: Span) -> dict[str, int]:
    place = region(span)
    return {
        "startLine": place["line"],
        "startColumn": place["column"],
        "endLine": place["endLine"],
        "endColumn": place["endColumn"],
    }


def _fix(fix: Fix) -> dict[str, object]:
    files: dict[Source, list[object]] = {}
    for edit in fix.edits:
        replacement = {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
        files.setdefault(edit.span.source, []).append(replacement)
    changes = [
        {"artifactLocation": _artifact(source.name), "replacements": replacements}
        for source, replacements in files.items()
    ]
    return {"description": _message(fix.title), "artifactChanges": changes}


def _artifact(name: str) -> dict[str, str]:
    """A file as a URI: relative where its name is, and with forward slashes on every system."""
    from urllib.parse import quote

    name = name.replace("\\", "/").removeprefix("./")
    path = quote(name, safe="/", errors="surrogatepass")
    if name.startswith("/"):
        return {"uri": f"file://{path}"}
    if name[1:3] == ":/":
        return {"uri": f"file:///{name[0]}:{path[4:]}"}
    return {"uri": path}
