"""core: what of the choices is no choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from licet.cli.common import catalogue_option, echo_json, format_option, head, open_catalogue, seconds_option

if TYPE_CHECKING:
    from licet.workspace.catalogue import Catalogue


@click.command("core")
@click.argument("path", required=False, metavar="[FILE]", type=click.Path())
@catalogue_option
@format_option("text", "json")
@seconds_option
def core_command(path: str | None, catalogue: str | None, format_: str, seconds: float) -> int:
    """List the plans and add-ons that every legal selection holds, and those that none holds.

    About all legal selections, with every add-on open. Core: in every one. Dead: in none. False-optional: it requires
    something that does not require it in turn, and yet it is in every selection that has that. `licet analyse --only
    W0601,W0651` says which rules see to it.

    Exit code 0: nothing is dead or false-optional; 1: something is.

    \b
    Examples:
      licet core
      licet core model.uvl --format json
    """
    asked = open_catalogue(path or catalogue, seconds)
    found = asked.settled()
    groups = {"core": found.core, "dead": found.dead, "false_optional": found.false_optional}
    if format_ == "json":
        listed = {name: [{"id": item, "title": asked.title(item)} for item in items] for name, items in groups.items()}
        echo_json({**head(asked, "core"), "void": found.void, **listed})
    else:
        if found.void:
            click.echo("no selection is legal, so everything is dead: `licet check` says why")
        for name, items in groups.items():
            _say(asked, name.replace("_", "-"), items)
    return 1 if found.dead or found.false_optional else 0


SAYS = {
    "core": "in every legal selection",
    "dead": "in no legal selection",
    "false-optional": "in every legal selection that has what it requires",
}


def _say(asked: Catalogue, name: str, items: tuple[str, ...]) -> None:
    click.echo(f"{name}, {SAYS[name]}: {len(items)}")
    width = max(map(len, items), default=0)
    for item in items:
        click.echo(f"  {item:{width}}  {asked.title(item)}")
