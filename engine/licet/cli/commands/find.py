"""find: the smallest selections that are as somebody wishes, and the cheapest ones."""

from __future__ import annotations

import click

from licet.cli.commands.trade import PERIODS
from licet.cli.common import (
    Filters,
    catalogue_option,
    echo_json,
    filter_options,
    format_option,
    head,
    language_option,
    limits_and_amounts,
    open_catalogue,
    seconds_option,
)


@click.command("find")
@catalogue_option
@filter_options
@click.option(
    "--at-least",
    multiple=True,
    metavar="LIMIT=AMOUNT",
    callback=limits_and_amounts,
    help="Only those with so much of a limit, as in storage=100GB (repeatable).",
)
@click.option("--cheapest", is_flag=True, help="Only those that cost least, ties among them all.")
@click.option(
    "--list", "list_", metavar="NAME", help="By this list of prices, by name or currency (default: the only)."
)
@click.option("--users", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", help="For N users.")
@click.option("--period", type=click.Choice(PERIODS), metavar="PERIOD", help="Paid for this period.")
@click.option("--first", type=click.IntRange(min=1), metavar="N", help="Tell N of them at most.")
@format_option("text", "json")
@language_option
@click.option("--titles", is_flag=True, help="Print titles instead of names.")
@seconds_option
def find_command(
    catalogue: str | None,
    filters: Filters,
    at_least: dict[str, str],
    cheapest: bool,
    list_: str | None,
    users: int,
    period: str | None,
    first: int | None,
    format_: str,
    lang: str | None,
    titles: bool,
    seconds: float,
) -> int:
    """Find selections that are as you wish: the smallest ones, of which nothing can be left out; or the cheapest ones.

    Any add-on may be held; with --with only those that are named. --cheapest (or --list) asks for those that cost least:
    first by what is paid for each period, then by what is paid once. Exit code 1 when there is no such selection.

    \b
    Examples:
      licet find --has quote-management
      licet find --has knowledge-base --plans 1
      licet find --has chat --lacks request-management --with cep
      licet find --at-least build-minutes=10000 --cheapest --users 20
    """
    from licet.render import found as say
    from licet.workspace import select

    opened = open_catalogue(catalogue, seconds)
    language = select.language(opened.definition, lang)
    filters["addons"] = filters["addons"] or True  # any may be held, unless some are named
    found = opened.find(
        **filters,
        at_least=at_least,
        cheapest=list_ or cheapest,
        users=users,
        period=period,
        first=first,
    )
    if format_ == "json":
        echo_json({**head(opened, "find"), **say.data(opened.definition, found, language)})
    else:
        text = say.text(opened.definition, found, language, titled=titles)
        if text:
            click.echo(text)
        if not found and not found.unpriced:
            click.echo("there is no such selection", err=True)
            click.echo("`licet possible` with the same wishes says what clashes", err=True)
        elif not found.complete:
            click.echo("there are more; --first N asks for other than these", err=True)
    return 0 if found or found.unpriced else 1
