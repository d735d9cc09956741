"""possible: whether there is any selection like that."""

from __future__ import annotations

import click

from licet.cli.common import (
    catalogue_option,
    echo_json,
    format_option,
    head,
    language_option,
    open_catalogue,
    plans_option,
    seconds_option,
)
from licet.cli.complete import features, items


@click.command("possible")
@catalogue_option
@click.option("--holds", multiple=True, metavar="NAME", shell_complete=items, help="It holds this (repeatable).")
@click.option(
    "--without", multiple=True, metavar="NAME", shell_complete=items, help="It does not hold this (repeatable)."
)
@click.option("--has", multiple=True, metavar="FEATURE", shell_complete=features, help="It has this (repeatable).")
@click.option("--lacks", multiple=True, metavar="FEATURE", shell_complete=features, help="It lacks this (repeatable).")
@plans_option
@click.option("--all", "every", is_flag=True, help="Tell every minimal set of what clashes.")
@format_option("text", "json")
@language_option
@seconds_option
def possible_command(
    catalogue: str | None,
    holds: tuple[str, ...],
    without: tuple[str, ...],
    has: tuple[str, ...],
    lacks: tuple[str, ...],
    plans: tuple[int, int | None] | None,
    every: bool,
    format_: str,
    lang: str | None,
    seconds: float,
) -> int:
    """Say whether any legal selection is like that; if none is, which rules and wishes clash.

    What is not named is open, add-ons too. Of what is told to clash nothing can be left out: without any one of the
    rules or wishes there would be a selection. Exit code 0 for yes, 1 for no.

    \b
    Examples:
      licet possible --has quote-management --has mailings --plans 1
      licet possible --holds sales.premium --without cep --has chat
      licet possible --holds sales.essential --holds sales.premium --all
    """
    from licet.render import clash as say
    from licet.workspace import select

    opened = open_catalogue(catalogue, seconds)
    language = select.language(opened.definition, lang)
    found = opened.possible(holds=holds, without=without, has=has, lacks=lacks, plans=plans, every=every)
    if format_ == "json":
        echo_json({**head(opened, "possible"), **say.data(opened.definition, found, language)})
    else:
        click.echo(say.text(opened.definition, found, language))
    return 0 if found else 1
