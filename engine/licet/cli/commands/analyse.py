"""analyse: what can be seen of a catalogue as a whole."""

from __future__ import annotations

import sys

import click

from licet.cli.common import catalogue_option, draw, echo_json, format_option, head, open_catalogue, seconds_option


@click.command("analyse")
@click.argument("path", required=False, metavar="[FILE]", type=click.Path())
@catalogue_option
@click.option("--only", metavar="CODE,...", help="Tell only findings with these codes.")
@format_option("text", "json", "sarif")
@seconds_option
def analyse_command(path: str | None, catalogue: str | None, only: str | None, format_: str, seconds: float) -> int:
    """Find what nobody can have, what changes nothing, and what nobody checks.

    About all legal selections, with every add-on open: dead features and plans, features that everybody has, features
    optional only in name, rules that change nothing or contradict each other, plans and add-ons that give nothing new,
    tiers that lose something, missing titles, and what no expectation exercises. `licet explain CODE` says more of each.

    Exit code 0: nothing but notes; 1: errors or warnings are among the findings; 2: the catalogue has errors. Where a file
    of another format names what does not exist, the rest of it is analysed all the same.

    \b
    Examples:
      licet analyse
      licet analyse plans.licet --only W0610,W0614,W0615
      licet analyse --format sarif > licet.sarif
    """
    from licet.workspace.errors import CatalogueError

    broken = False
    try:
        asked = open_catalogue(path or catalogue, seconds)
    except CatalogueError as error:
        if error.rest is None:
            raise
        asked, broken = error.rest, True
    found = asked.analyse(only=None if only is None else [code.strip() for code in only.split(",") if code.strip()])
    if broken and only is None:
        # These may follow from what was left out.
        found = [each for each in found if each.severity != "note" and each.code not in ("E0502", "W0610")]
    if format_ == "sarif":
        from licet import __version__
        from licet.diagnostics import sarif

        click.echo(sarif.render(found, __version__))
    elif format_ == "json":
        from licet.diagnostics import json

        echo_json({**head(asked, "analyse"), "findings": json.data(found)})
    elif found:
        click.echo(draw(found, sys.stdout), nl=False)
    else:
        click.echo("nothing found")
    return 2 if broken else 1 if any(finding.severity != "note" for finding in found) else 0
