"""import and export: catalogues of other formats in, and catalogues into other formats."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from licet.cli.common import catalogue_option, draw, open_catalogue
from licet.cli.complete import catalogues

# Those of workspace.exchange, here so that `licet export --help` need not load it.
FORMATS = ("licet", "uvl", "json", "python", "typescript")


@click.command("import")
@click.argument("file", metavar="FILE", type=click.Path(), shell_complete=catalogues)
@click.option("-o", "--out", metavar="OUT", type=click.Path(dir_okay=False), help="Write to this file.")
@click.option("--force", is_flag=True, help="Write over OUT where it is there.")
def import_command(file: str, out: str | None, force: bool) -> int:
    """Write a catalogue of another format as licet, to be edited: a pricing in Pricing2Yaml (.yml, .yaml), a feature model
    in UVL (.uvl), or what `licet export --to json` wrote (.json).

    What is read, written and read again is the same catalogue. What has no meaning in licet is told, and so is what the
    file itself has wrong. (To only ask such a file, name it as it is: `licet check FILE`, `licet table -c FILE`.)

    \b
    Examples:
      licet import zoom.yml
      licet import zoom.yml -o zoom.licet
      licet import model.uvl -o model.licet
    """
    from licet.workspace import exchange, files
    from licet.workspace.errors import LicetError

    if out is not None and exchange.is_foreign(out):
        raise LicetError(f"`{out}` would be written in licet, and its name says otherwise", "write `-o NAME.licet`")
    _may_write(out, force)
    imported = exchange.read(file)
    if imported.diagnostics:
        click.echo(draw(imported.diagnostics, sys.stderr), err=True, nl=False)
    if out is None:
        click.echo(imported.text, nl=False)
    else:
        files.write(Path(out), imported.text)
        click.echo(f"wrote {out}: {imported.says}")
    return 0


@click.command("export")
@catalogue_option
@click.option("--to", type=click.Choice(FORMATS), help="The format (default: as the ending of OUT says).")
@click.option("-o", "--out", metavar="OUT", type=click.Path(dir_okay=False), help="Write to this file.")
@click.option(
    "--check",
    "checked",
    metavar="OUT",
    type=click.Path(dir_okay=False),
    help="Write nothing; say whether this file is up to date (exit code 1 where it is not).",
)
@click.option("--force", is_flag=True, help="Write over OUT, whatever it holds.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of what `--to json` writes.")
def export_command(
    catalogue: str | None, to: str | None, out: str | None, checked: str | None, force: bool, schema: bool
) -> int:
    """Write the catalogue in another format.

    \b
    licet       one text, of whatever files it is made
    uvl         a feature model, for the tools of software product lines
    json        all that it says, as data (its schema: licet export --schema)
    python      the names in it, as types that mypy checks
    typescript  the names in it, as types that tsc checks

    A file that the same export wrote is written anew; any other only with --force.

    \b
    Examples:
      licet export --to licet
      licet export -o plans.json
      licet export --to python -o app/plans.py
      licet export --to python --check app/plans.py
    """
    from licet.workspace import exchange, files
    from licet.workspace.errors import LicetError

    if schema:
        from licet import resources

        text = resources.text("schema/catalogue-1.json")
        if checked is not None:
            raise click.UsageError("`--check` is for what is exported, not for the schema")
        if out is None:
            click.echo(text, nl=False)
            return 0
        _may_write(out, force or exchange.text_of(Path(out)) == text)
        files.write(Path(out), text)
        click.echo(f"wrote {out}")
        return 0
    target = checked or out
    to = to or exchange.format_of(target)
    if to != "uvl" and any(click.get_current_context().meta.get(f"licet.{day}") for day in ("on", "since")):
        raise LicetError(f"`--to {to}` writes the catalogue with all its days", "leave out `--on` and `--since`")
    exported = exchange.export(open_catalogue(catalogue), to)
    for note in exported.notes:
        click.echo(f"note: {note}", err=True)
    if checked is not None:
        return _check(Path(checked), exported.text, to)
    if out is None:
        click.echo(exported.text, nl=False)
        return 0
    _may_write(out, force or exchange.wrote(Path(out), to))
    files.write(Path(out), exported.text)
    click.echo(f"wrote {out}")
    return 0


def _check(path: Path, text: str, to: str) -> int:
    from licet.workspace import exchange

    there = exchange.text_of(path)
    if there == text:
        click.echo(f"{path} is up to date")
        return 0
    what = "is out of date" if there is not None else "is not there"
    force = " --force" if there is not None and to not in exchange.MARKS else ""
    click.echo(f"{path} {what}: write it with `licet export --to {to} -o {path}{force}`")
    return 1


def _may_write(out: str | None, may: bool) -> None:
    """Raises LicetError for a file that is there and not to be written over."""
    from licet.workspace.errors import LicetError

    if out is not None and not may and os.path.isfile(out):
        raise LicetError(f"`{out}` is there already", "choose another file, or write over it with `--force`")
