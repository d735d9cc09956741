"""find: the smallest selections that are as somebody wishes."""

from __future__ import annotations

import click

from licet.cli.common import (
    catalogue_option,
    echo_json,
    filter_options,
    format_option,
    head,
    language_option,
    open_catalogue,
    seconds_option,
)


@click.command("find")
@catalogue_option
@filter_options
@click.option("--first", type=click.IntRange(min=1), metavar="N", help="Tell N of them at most.")
@format_option("text", "json")
@language_option
@click.option("--titles", is_flag=True, help="Print titles instead of names.")
@seconds_option
def find_command(
    catalogue: str | None,
    addons: bool,
    with_: tuple[str, ...],
    plans: tuple[int, int | None] | None,
    holds: tuple[str, ...],
    has: tuple[str, ...],
    lacks: tuple[str, ...],
    first: int | None,
    format_: str,
    lang: str | None,
    titles: bool,
    seconds: float,
) -> int:
    """Find selections that are as you wish: the smallest ones, of which nothing can be left out.

    Any add-on may be held; with --with only those that are named. Exit code 1 when there is no such selection.

    \b
    Examples:
      licet find --has quote-management
      licet find --has knowledge-base --plans 1
      licet find --has chat --lacks request-management --with cep
    """
    from licet.render import found as say
    from licet.workspace import select

    opened = open_catalogue(catalogue, seconds)
    language = select.language(opened.definition, lang)
    found = opened.find(
        addons=with_ if with_ and not addons else True, plans=plans, holds=holds, has=has, lacks=lacks, first=first
    )
    if format_ == "json":
        echo_json({**head(opened, "find"), **say.data(opened.definition, found, language)})
    else:
        text = say.text(opened.definition, found, language if titles else None)
        if text:
            click.echo(text)
        if not found:
            click.echo("there is no such selection", err=True)
        elif not found.complete:
            click.echo("there are more; --first N asks for other than these", err=True)
    return 0 if found else 1
