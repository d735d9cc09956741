"""table and docs: the tables, and the Markdown files that have them."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from licet.cli.common import (
    Filters,
    catalogue_option,
    draw,
    filter_options,
    language_option,
    open_catalogue,
    seconds_option,
    use_color,
)
from licet.cli.complete import catalogues

# Spelled out here, so that `--help` loads nothing.
FORMATS = ("text", "markdown", "html", "csv", "xlsx", "json")
ENDINGS = {".md": "markdown", ".mdx": "markdown", ".html": "html", ".htm": "html", ".csv": "csv"}
ENDINGS |= {".xlsx": "xlsx", ".json": "json", ".txt": "text"}


@click.command("table")
@catalogue_option
@click.argument(
    "kind", type=click.Choice(["combinations", "features", "entitlements", "limits", "prices"]), default="combinations"
)
@click.option(
    "--style",
    type=click.Choice(["table", "list"]),
    default="table",
    show_default=True,
    help="A table, or a bullet list as on a price page.",
)
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="How it is written (default: by the ending of --out, else text).",
)
@click.option("-o", "--out", type=click.Path(dir_okay=False), metavar="FILE", help="Write to this file.")
@language_option
@filter_options
@click.option("--first", type=click.IntRange(min=1), metavar="N", help="Only the first N combinations.")
@click.option("--ascii", "ascii_", is_flag=True, help="Text with plain ASCII signs only.")
@seconds_option
def table_command(
    catalogue: str | None,
    kind: str,
    style: str,
    format_: str | None,
    out: str | None,
    lang: str | None,
    filters: Filters,
    first: int | None,
    ascii_: bool,
    seconds: float,
) -> int:
    """Make a table: of combinations (a row each, the solutions as columns), of features (plans across), of
    entitlements (combinations across), of limits (plans across) or of prices (lists across).

    \b
    Examples:
      licet table combinations
      licet table combinations --style list --lang nl --plans 2..
      licet table features --out features.html
      licet table limits --format csv
      licet table entitlements --format csv | head
      licet table combinations --out combinations.xlsx
    """
    from licet.workspace import files, tables
    from licet.workspace.errors import LicetError

    chosen = format_ or (ENDINGS.get(Path(out).suffix.lower(), "text") if out else "text")
    if chosen == "xlsx" and out is None and sys.stdout.isatty():
        raise LicetError("a workbook is no text for a terminal", "write it to a file: `--out FILE.xlsx`")
    to_terminal = out is None and sys.stdout.isatty()
    made = tables.make(
        open_catalogue(catalogue, seconds),
        kind,
        style=style,
        format=chosen,
        lang=lang,
        **filters,
        first=first,
        width=shutil.get_terminal_size().columns if to_terminal else None,
        color=to_terminal and use_color(sys.stdout),
        ascii=ascii_ or (to_terminal and (sys.stdout.encoding or "").lower() not in ("utf-8", "utf8")),
    )
    if out is None:
        click.echo(made, nl=False)
        return 0
    files.write(Path(out), made)
    click.echo(f"wrote {out}", err=True)
    return 0


@click.group("docs")
def docs_command() -> None:
    """Keep the tables in Markdown files up to date: each region carries its own recipe.

    \b
    <!-- licet: table combinations lang=nl style=list -->
    <!-- /licet -->

    \b
    Recipe: table KIND, then lang=, style=, catalogue=FILE (beside the Markdown file), plans=, has=, lacks=,
    holds=, with=, addons, first=, as the options of `licet table`.

    \b
    Examples:
      licet docs update README.md docs
      licet docs check README.md docs
    """


@docs_command.command("update")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(), shell_complete=catalogues)
@catalogue_option
def update(paths: tuple[str, ...], catalogue: str | None) -> int:
    """Write every region of the files (and of the Markdown files in the folders) anew.

    \b
    Example:
      licet docs update README.md docs
    """
    from licet.workspace import documents, files

    found, bad = 0, False
    for document in documents.documents(paths, catalogue):
        found += document.regions
        if document.diagnostics:
            bad = True
            click.echo(draw(document.diagnostics, sys.stderr), err=True, nl=False)
        elif document.new != document.old:
            files.write(document.path, document.new)
            click.echo(f"updated {document.path}")
    return _end(found, bad)


@docs_command.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(), shell_complete=catalogues)
@catalogue_option
def check(paths: tuple[str, ...], catalogue: str | None) -> int:
    """Show what is out of date. Exit code 1 if anything is.

    \b
    Example:
      licet docs check README.md docs
    """
    from licet.render.regions import difference
    from licet.workspace import documents

    found, bad, stale = 0, False, False
    for document in documents.documents(paths, catalogue):
        found += document.regions
        if document.diagnostics:
            bad = True
            click.echo(draw(document.diagnostics, sys.stderr), err=True, nl=False)
        elif document.new != document.old:
            stale = True
            click.echo(difference(document.old, document.new, str(document.path)), nl=False)
    if stale:
        click.echo("out of date: `licet docs update` writes them anew", err=True)
    return _end(found, bad) or int(stale)


def _end(found: int, bad: bool) -> int:
    if not found and not bad:
        click.echo("no region was found: `licet docs --help` shows how one is written", err=True)
    return 2 if bad else 0
