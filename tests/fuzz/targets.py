"""What is promised of any bytes, as functions: each takes bytes and fails where a promise is broken.

The kept cases, Hypothesis and atheris run the same functions (see README.md beside this file).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

import licet
from bare import bare
from licet import interop, syntax
from licet.asp.program import from_definition
from licet.diagnostics import Diagnostic, json, sarif
from licet.diagnostics.codes import CODES
from licet.diagnostics.terminal import draw
from licet.licences.read import read as read_licences
from licet.licences.records import Package, Unreadable
from licet.runtime import UNLIMITED, Index, IndexFileError, SelectionError, UnknownName, container, load
from licet.syntax.write import write
from licet.text import Source, Span
from licet.workspace import exchange, files, select
from licet.workspace.errors import LicetError
from licet.workspace.loading import Compiled, compile_with

# What a terminal would obey, or would show otherwise than it is written. A line end stands between lines.
STEERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")

SHOP = """catalogue shop "Shop"
  languages en, nl
  titles from "titles.csv"
each customer holds at least 1 plan
bundle base "Base"
  + writing "Writing"
    + drafts "Drafts"
solution suite "Suite"
  tier small "Small" includes base
  tier large "Large" includes small
    + sharing "Sharing"
plan free "Free"
  + writing shown as "Some writing"
addon pack "Pack" at most 3
addon many "Many" repeatable
addon dated "Dated" from 2026-03-01
  excludes pack
"""


# ---- texts that become catalogues ------------------------------------------------------------------------------------


class Beside:
    """The files that a catalogue may name: only those in hand; whatever else it asks for is noted and refused."""

    def __init__(self, **texts: Source) -> None:
        self._texts = {name.replace("_", "."): source for name, source in texts.items()}

    def source(self, path: str, from_: Span, code: str) -> Source | Diagnostic:
        inside(from_)
        return self._texts.get(path) or files.refuse(code, path, from_)


def catalogue(data: bytes) -> None:
    """The language: read, resolved, told, and written again."""
    _catalogue("fuzz.licet", data)


def uvl(data: bytes) -> None:
    """Feature models."""
    _catalogue("fuzz.uvl", data)


def pricing2yaml(data: bytes) -> None:
    """Pricings."""
    _catalogue("fuzz.yml", data)


def exported(data: bytes) -> None:
    """Catalogues in JSON."""
    _catalogue("fuzz.json", data)


def titles(data: bytes) -> None:
    """A sheet of titles, named by a catalogue."""
    sheet = _source("titles.csv", data)
    if sheet is not None:
        _compiled(Source("fuzz.licet", SHOP), Beside(titles_csv=sheet))


def _catalogue(name: str, data: bytes) -> None:
    source = _source(name, data)
    if source is None:
        return
    parsed = interop.read(source) or syntax.parse(source)
    told(parsed.diagnostics)
    if name == "fuzz.licet" and not any(each.severity == "error" for each in parsed.diagnostics):
        written(parsed)
    compiled = _compiled(source, Beside())
    if compiled.definition is not None and name != "fuzz.licet":
        # What `licet import` writes is a catalogue without errors.
        text = write(exchange.tree(licet.Catalogue(compiled.definition, compiled.sources, compiled.diagnostics)))
        again = compile_with(Source("again.licet", text), Beside())
        assert again.definition is not None, draw(again.diagnostics)
        assert bare(again.definition) == bare(compiled.definition)


def _source(name: str, data: bytes) -> Source | None:
    source = files.decoded(name, data)
    if isinstance(source, Diagnostic):
        told((source,))
        return None
    return source


def _compiled(source: Source, beside: Beside) -> Compiled:
    compiled = compile_with(source, beside)
    told(compiled.diagnostics)
    errors = [each.code for each in compiled.diagnostics if each.severity == "error"]
    assert bool(errors) == (compiled.definition is None)
    if compiled.definition is not None:
        harmless(from_definition(compiled.definition).text())
    return compiled


def written(parsed: syntax.Parsed) -> None:
    """What could be read can be written; that is read as the same, and written as the same."""
    text = write(parsed.file)
    read = syntax.parse(Source("again.licet", text))
    assert not any(each.severity == "error" for each in read.diagnostics), draw(read.diagnostics)
    assert bare(read.file.blocks) == bare(parsed.file.blocks), text
    assert write(read.file) == text


def told(diagnostics: Iterable[Diagnostic]) -> None:
    """Each has a code of the register and a place in its file, and is told so that nothing in it steers a terminal."""
    diagnostics = tuple(diagnostics)
    for each in diagnostics:
        assert each.code in CODES
        assert each.title
        for label in each.labels:
            inside(label.span)
        assert [label.primary for label in each.labels] == [at == 0 for at in range(len(each.labels))]
        for edit in each.fix.edits if each.fix else ():
            inside(edit.span)
    for width in (None, 40):
        assert not STEERS.search(draw(diagnostics, width=width))
    json.render(diagnostics)
    sarif.render(diagnostics, licet.__version__)


def inside(span: Span) -> None:
    """A place lies in its file."""
    assert 0 <= span.start <= span.end <= len(span.source.text), span
    line, column = span.source.position(span.start)
    assert line >= 1
    assert column >= 1


# A string of clingo, a comment, or what is neither.
_PART = re.compile(r'"(?:[^"\\\n]|\\[\\n"])*"|%[^\n]*|#[a-z]+|[^"%#]+|.', re.S)
_DIRECTIVES = {
    "#const",
    "#defined",
    "#external",
    "#show",
    "#project",
    "#minimize",
    "#maximize",
    "#count",
    "#sum",
    "#false",
}
_DIRECTIVES |= {"#true", "#sup", "#inf", "#min", "#max", "#heuristic"}


def harmless(program: str) -> None:
    """A program of clingo's in which only licet's own words stand outside of strings and comments: no script, no other
    file, no function that is called."""
    for match in _PART.finditer(program):
        part = match[0]
        if part[0] == "#":
            assert part in _DIRECTIVES, part
        elif part[0] == "%":
            assert not part.startswith("%*"), part
        elif part[0] != '"' or part == '"':
            assert not re.search(r"@[a-z_]", part), part
            assert part != '"', f"a string that does not end: {program[match.start() : match.start() + 80]!r}"


# ---- what is typed ---------------------------------------------------------------------------------------------------

_shop = licet.loads(SHOP.replace('  titles from "titles.csv"\n', ""))
_indexes = [load(_shop.index(kind=kind).data) for kind in ("listed", "parts")]


def typed(data: bytes) -> None:
    """Selections, conditions and days as they are typed: an index takes nothing that its catalogue refuses, or reads otherwise."""
    text = data.decode("utf-8", "replace")
    for parse in (syntax.parse_selection, syntax.parse_condition):
        read = parse(text)
        if isinstance(read, Diagnostic):
            told((read,))
    try:
        held = select.selection(_shop.definition, text)
    except LicetError as error:
        said(error)
        for index in _indexes:
            _refused(lambda index=index: index.is_legal(text))
    else:
        legal = _shop.is_legal(text)
        for index in _indexes:
            try:
                assert index.is_legal(text) == legal, held
            except SelectionError as error:
                # A comment, say, which is no part of the form that an index reads.
                said(error)
    for ask in (
        lambda: select.on(_shop.definition, text),
        lambda: select.feature(_shop.definition, text),
        lambda: select.addons(_shop.definition, [text]),
        lambda: select.limit(_shop.definition, text),
        lambda: select.language(_shop.definition, text),
    ):
        try:
            ask()
        except LicetError as error:
            said(error)


def _refused(ask: Callable[[], object]) -> None:
    try:
        ask()
    except (SelectionError, UnknownName) as error:
        said(error)
    else:
        raise AssertionError("an index takes what its catalogue refuses")


def said(error: Exception, code: str = "E0105", help: str | None = "") -> None:
    """It says what is wrong, with a code of the register, and what to do."""
    assert str(error)
    assert code in CODES
    assert help is not None


# ---- records and indexes ---------------------------------------------------------------------------------------------


def licence_records(data: bytes) -> None:
    """Licence packages in XML, answers of the web in JSON."""
    try:
        package = read_licences(data, "fuzz")
    except Unreadable as error:
        said(error)
    else:
        assert isinstance(package, Package)
        for record in (*package.records, *(record for user in package.users for record in user.records)):
            assert isinstance(record.name, str)
            assert record.is_plan in (True, False)
            assert record.set is None or all(isinstance(name, str) for name in record.set)


def index_file(data: bytes) -> None:
    """An index as it lies on the disk."""
    _index(data)


def index_content(data: bytes) -> None:
    """The content of an index in a file that is right outside: the checksum keeps all else out."""
    _index(container.pack(data))


def _index(file: bytes) -> None:
    """A file is refused, or every question has an answer of the right type."""
    try:
        index = load(file)
    except IndexFileError as error:
        said(error, error.code, error.help)
        return
    sound(index, dict.fromkeys((*index.plans, *index.addons), 3))


def sound(index: Index, several: Mapping[str, int]) -> None:
    """Every question has an answer of the right type: of nothing, of each plan and add-on, of all of them, of `several`."""
    names = (*index.plans, *index.addons)
    for held in ("none", *names, " + ".join(names) or "none", several):
        try:
            combination = index.combination(held)
        except (SelectionError, UnknownName):
            continue
        assert isinstance(combination.legal, bool)
        entitled = combination.entitlements()
        assert entitled <= set(index.features)
        assert combination.legal or not entitled
        for feature in index.features:
            assert index.entitled(combination, feature) == (feature in entitled)
            assert isinstance(combination.level(feature), str | None)
        for limit in index.limits:
            amount = combination.limit(limit.name)
            assert amount is None or amount == UNLIMITED or isinstance(amount, Decimal)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "catalogue": catalogue,
    "uvl": uvl,
    "pricing2yaml": pricing2yaml,
    "json": exported,
    "titles": titles,
    "typed": typed,
    "licences": licence_records,
    "index": index_file,
    "index-content": index_content,
}
