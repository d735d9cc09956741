"""check and test: is a catalogue right, and is what it expects met?"""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from licet.cli.common import draw, echo_json, format_option, seconds_option
from licet.cli.complete import catalogues

if TYPE_CHECKING:
    from licet.answers.reasoner import Reasoner
    from licet.answers.types import Removed
    from licet.diagnostics import Diagnostic
    from licet.workspace.loading import Compiled


def _paths(paths: tuple[str, ...]) -> list[str]:
    """The catalogues that are meant: those named, else the one found here."""
    from licet.workspace import find

    return list(paths) or [str(find.catalogue(None).path)]


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[FILE]...", type=click.Path(), shell_complete=catalogues)
@click.option("-c", "--catalogue", metavar="FILE", shell_complete=catalogues, help="The same as naming the file.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("-q", "--quiet", is_flag=True, help="Print only what is wrong.")
@format_option("text", "json", "sarif")
@seconds_option
def check_command(
    paths: tuple[str, ...], catalogue: str | None, strict: bool, quiet: bool, format_: str, seconds: float
) -> int:
    """Find what is wrong with catalogues: every error in one run, then expectations that are not met.

    Where all is well it says what each rule removes from the combinations. Exit code 0: fine; 1: an expectation is not
    met (or, with --strict, there are warnings); 2: a catalogue has errors.

    \b
    Examples:
      licet check
      licet check rules/*.licet --strict
      licet check plans.licet --format sarif > licet.sarif
    """
    from licet.workspace.loading import check_compiled, compile_path

    checked: list[tuple[str, Compiled, list[Diagnostic]]] = []
    for path in _paths((*paths, *([catalogue] if catalogue else []))):
        compiled = compile_path(path)
        checked.append((path, compiled, check_compiled(compiled, seconds=seconds)))
    found = [diagnostic for _, _, diagnostics in checked for diagnostic in diagnostics]
    if format_ == "sarif":
        from licet import __version__
        from licet.diagnostics import sarif

        click.echo(sarif.render(found, __version__))
    elif format_ == "json":
        echo_json({"schema": "licet/check/1", "files": [_data(*entry, seconds) for entry in checked]})
    else:
        if found:
            click.echo(draw(found, sys.stdout), nl=False)
        if not quiet:
            for path, compiled, diagnostics in checked:
                _say(path, compiled, diagnostics, seconds)
    return _code(found, strict)


def _code(found: list[Diagnostic], strict: bool) -> int:
    codes = {diagnostic.code for diagnostic in found if diagnostic.severity == "error"}
    if codes - {"E0503", "E0504", "E0505"}:
        return 2
    if codes & {"E0504", "E0505"}:
        return 3
    return 1 if codes or (strict and any(diagnostic.severity == "warning" for diagnostic in found)) else 0


# So many combinations are listed for each rule; with more of them, only for so many rules.
LISTED, MANY = 10_000, 50


def _say(path: str, compiled: Compiled, diagnostics: list[Diagnostic], seconds: float) -> None:
    from licet import interop
    from licet.answers.reasoner import Reasoner
    from licet.text import plural

    definition = compiled.definition
    if definition is None:
        return
    title = definition.title.get(definition.source_language, definition.source_language) or definition.id
    version = f", version {definition.version}" if definition.version else ""
    click.echo(f"{path}: {title}{version}")
    parts = [
        plural(len(definition.sold), "plan"),
        plural(len(definition.addons), "add-on"),
        plural(len(definition.features), "feature"),
        plural(len([rule for rule in definition.rules if rule.written]), "written rule"),
    ]
    click.echo(f"  {', '.join(parts)}")
    if any(diagnostic.code in ("E0502", "E0504", "E0505") for diagnostic in diagnostics):
        return
    reasoner = Reasoner(definition, seconds=seconds)
    if len(definition.rules) > MANY and sum(1 for _ in islice(reasoner.combinations(), LISTED + 1)) > LISTED:
        click.echo(
            f"  more than {LISTED} combinations, too many to list what each of so many rules removes (`licet count`)"
        )
    else:
        removed = list(reasoner.removed(most=LISTED))
        width = max((len(entry.rule) for entry in removed), default=0)
        for entry in removed:
            click.echo(f"  {entry.rule:{width}}  {_removed(entry)}")
    expected = sum(len(block.expectations) for block in definition.expectations)
    if expected:
        failed = sum(diagnostic.code == "E0503" for diagnostic in diagnostics)
        click.echo(f"  {expected - failed} of {plural(expected, 'expectation')} met")
    elif not interop.ending(path):  # it could not be written there
        click.echo("  no expectations: write what must come out in an `expect` block")


def _removed(entry: Removed) -> str:
    if not entry.count:
        return "removes nothing" + (f" of {entry.without}" if entry.without is not None else "")
    count = f"{entry.count}" if entry.complete else f"more than {entry.count}"
    of = f" of {entry.without}" if entry.without is not None else ""
    shown = [str(entry.examples[0])]
    for example in entry.examples[1:]:
        if sum(map(len, shown)) + len(str(example)) < 80:
            shown.append(str(example))
    more = ", …" if entry.count > len(shown) else ""
    return f"removes {count}{of}: {', '.join(shown)}{more}"


def _data(path: str, compiled: Compiled, diagnostics: list[Diagnostic], seconds: float) -> dict[str, object]:
    import json

    from licet.answers.reasoner import Reasoner
    from licet.diagnostics import json as as_json

    data: dict[str, object] = {"file": path, **json.loads(as_json.render(diagnostics))}
    data.pop("schema", None)
    definition = compiled.definition
    if definition is None or any(diagnostic.code in ("E0502", "E0504", "E0505") for diagnostic in diagnostics):
        return data
    reasoner: Reasoner = Reasoner(definition, seconds=seconds)
    data["rules"] = [
        {
            "rule": entry.rule,
            "removes": entry.count,
            "of": entry.without,
            "complete": entry.complete,
            "examples": [str(example) for example in entry.examples],
        }
        for entry in reasoner.removed()
    ]
    expected = sum(len(block.expectations) for block in definition.expectations)
    failed = sum(diagnostic.code == "E0503" for diagnostic in diagnostics)
    data["expectations"] = {"met": expected - failed, "of": expected}
    return data


@click.command("test")
@click.argument("paths", nargs=-1, metavar="[FILE]...", type=click.Path(), shell_complete=catalogues)
@click.option("-c", "--catalogue", metavar="FILE", shell_complete=catalogues, help="The same as naming the file.")
@click.option("-q", "--quiet", is_flag=True, help="Print only what is not met.")
@format_option("text", "json")
@seconds_option
def test_command(paths: tuple[str, ...], catalogue: str | None, quiet: bool, format_: str, seconds: float) -> int:
    """Ask the solver whether each line of the `expect` blocks is met.

    Exit code 0: all are; 1: some are not; 2: a catalogue has errors.

    \b
    Examples:
      licet test
      licet test rules/superoffice.licet
    """
    from licet.answers import checks
    from licet.answers.reasoner import Reasoner
    from licet.text import plural
    from licet.workspace.errors import CatalogueError
    from licet.workspace.loading import compile_path

    met, unmet, data = 0, [], []
    for path in _paths((*paths, *([catalogue] if catalogue else []))):
        compiled = compile_path(path)
        if compiled.definition is None:
            raise CatalogueError(compiled.diagnostics)
        block = None
        for outcome in checks.expectations(Reasoner(compiled.definition, seconds=seconds)):
            span = outcome.expectation.origin
            first = span.text.splitlines()[0]
            # Of an exported catalogue the first line says nothing.
            text = " ".join((span.text if first == "{" else first).split()).rstrip(":")
            failure = outcome.failure
            met += failure is None
            if failure is not None:
                unmet.append(failure)
            data.append(
                {
                    "file": span.source.name,
                    "line": span.line,
                    "block": outcome.block.title,
                    "expects": text,
                    "met": failure is None,
                    "because": None if failure is None else failure.title,
                }
            )
            if format_ == "text" and not quiet:
                if block is not outcome.block:
                    block = outcome.block
                    click.echo(f"{Path(path).as_posix()}: {block.title}")
                click.echo(f"  {'ok  ' if failure is None else 'FAIL'} {text}")
    if format_ == "json":
        echo_json({"schema": "licet/test/1", "met": met, "of": met + len(unmet), "expectations": data})
        return 1 if unmet else 0
    if unmet:
        click.echo(draw(unmet, sys.stdout), nl=False)
    if not met and not unmet:
        click.echo("there are no `expect` blocks: write what must come out in one", err=True)
    elif not quiet:
        click.echo(f"{met} of {plural(met + len(unmet), 'expectation')} met")
    return 1 if unmet else 0
