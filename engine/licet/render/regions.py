"""Tables in Markdown files that carry their own recipe: `<!-- licet: table KIND … -->` to `<!-- /licet -->`."""

from __future__ import annotations

import difflib
import re
import shlex
from collections.abc import Mapping
from typing import NamedTuple

from licet.diagnostics import Diagnostic, Label
from licet.diagnostics.suggest import nearest
from licet.text import Source, Span

KINDS = ("combinations", "features", "entitlements", "limits", "prices")
OPTIONS = ("lang", "style", "catalogue", "plans", "has", "lacks", "holds", "with", "addons", "first")
_FORM = "write `<!-- licet: table combinations lang=nl -->`"

# What is indented deeper is code, as is what begins with a backtick fence and has no other backtick on its line.
_fence = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
_open = re.compile(r" {0,3}<!--\s*licet:(.*?)-->\s*$")
_meant = re.compile(r" {0,3}<!--\s*licet\b")
_close = re.compile(r" {0,3}<!--\s*/licet\s*-->\s*$")


class Region(NamedTuple):
    """A region: the kind of table and its options, the opening comment, and what stands between the comments."""

    kind: str
    options: Mapping[str, str]
    opening: Span
    content: Span


def find(source: Source) -> tuple[list[Region], list[Diagnostic]]:
    """The regions of a file; those in fenced code are examples.

    E0701: a recipe that cannot be read. E0702: a region that is not closed, or closed and not opened.
    """
    regions: list[Region] = []
    told: list[Diagnostic] = []
    opened: tuple[str, Mapping[str, str], Span] | None = None
    fence, at = "", 0
    for line in source.text.splitlines(keepends=True):
        start, at = at, at + len(line)
        bare = line.rstrip("\r\n")
        span = Span(source, start, start + len(bare))
        mark = _fence.match(bare)
        if mark and (not fence or _ends(fence, mark[1], bare)):
            fence = "" if fence else mark[1]
            continue
        if fence:
            continue
        if match := _open.match(bare):
            if opened is not None:
                told.append(_unclosed(opened[2], (span, "another one begins here")))
            recipe = _recipe(match[1], span)
            if isinstance(recipe, Diagnostic):
                told.append(recipe)
                opened = ("", {}, Span(source, span.start, at))
            else:
                opened = (*recipe, Span(source, span.start, at))
        elif _meant.match(bare):
            told.append(_wrong(span, "a recipe cannot be read", "it does not have the form of one", _FORM))
        elif _close.match(bare):
            if opened is None:
                label = Label(span, "nothing is open here", primary=True)
                told.append(Diagnostic("E0702", "a region is closed that was not opened", (label,)))
            elif opened[0]:
                regions.append(Region(*opened, Span(source, opened[2].end, start)))
            opened = None
    if opened is not None:
        told.append(_unclosed(opened[2]))
    return regions, told


def _ends(fence: str, mark: str, line: str) -> bool:
    """Whether a line of fences ends a block of code that this fence began."""
    return mark[0] == fence[0] and len(mark) >= len(fence) and not line.strip(fence[0] + " ")


def _unclosed(span: Span, *others: tuple[Span, str]) -> Diagnostic:
    first = Span(span.source, span.start, span.start + len(span.text.rstrip("\r\n")))
    labels = (Label(first, "opened here", primary=True), *(Label(at, text) for at, text in others))
    return Diagnostic("E0702", "a region is not closed", labels, help="write `<!-- /licet -->` on a line after it")


def _wrong(span: Span, title: str, label: str, help: str) -> Diagnostic:
    return Diagnostic("E0701", title, (Label(span, label, primary=True),), help=help)


def _recipe(text: str, span: Span) -> tuple[str, dict[str, str]] | Diagnostic:
    try:
        words = shlex.split(text)
    except ValueError:
        return _wrong(span, "a recipe cannot be read", "a quote is not closed", _FORM)
    if words[:1] != ["table"] or len(words) < 2:
        return _wrong(span, "a recipe names no table", f"the tables are {', '.join(KINDS)}", _FORM)
    if words[1] not in KINDS:
        near = nearest(words[1], KINDS)
        help = f"did you mean `{near[0]}`?" if near else _FORM
        return _wrong(span, f"there is no table `{words[1]}`", f"the tables are {', '.join(KINDS)}", help)
    options: dict[str, str] = {}
    for word in words[2:]:
        key, equals, value = word.partition("=")
        if key not in OPTIONS:
            near = nearest(key, OPTIONS)
            help = f"did you mean `{near[0]}`?" if near else f"the options are {', '.join(OPTIONS)}"
            return _wrong(span, f"a table has no option `{key}`", "unknown option", help)
        if key in options:
            return _wrong(span, f"the option `{key}` stands twice", "an option stands once", "leave one of them out")
        if not equals and key != "addons":
            return _wrong(span, f"the option `{key}` has no value", "its value is missing", f"write `{key}=…`")
        options[key] = value
    return words[1], options


def replace(source: Source, contents: Mapping[Region, str] | list[tuple[Region, str]]) -> str:
    """The file's text with new contents of its regions, all else byte for byte; lines end as the opening one does."""
    given = contents.items() if isinstance(contents, Mapping) else contents
    pairs = sorted(given, key=lambda pair: pair[0].content.start)
    pieces, at = [], 0
    for region, content in pairs:
        body = content.replace("<!--", "&lt;!--").replace("-->", "--&gt;").strip("\n")
        end = "\r\n" if region.opening.text.endswith("\r\n") else "\n"
        lines = ["", *body.split("\n"), "", ""] if body else ["", ""]
        pieces += [source.text[at : region.content.start], end.join(lines)]
        at = region.content.end
    pieces.append(source.text[at:])
    return "".join(pieces)


def difference(old: str, new: str, name: str) -> str:
    """What would change, as a unified difference."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    lines = difflib.unified_diff(before, after, f"{name} (as it is)", f"{name} (as it should be)", lineterm="")
    return "".join(line.rstrip("\r\n") + "\n" for line in lines)
