"""prices: the least and the greatest price of all legal combinations."""

from __future__ import annotations

import click

from licet.cli.commands.trade import price_options
from licet.cli.common import (
    Filters,
    catalogue_option,
    echo_json,
    filter_options,
    format_option,
    head,
    language_option,
    open_catalogue,
    seconds_option,
)


@click.command("prices")
@catalogue_option
@filter_options
@price_options
@format_option("text", "json")
@language_option
@seconds_option
def prices_command(
    catalogue: str | None,
    filters: Filters,
    list_: str | None,
    users: int,
    period: str | None,
    format_: str,
    lang: str | None,
    seconds: float,
) -> int:
    """Say between which prices all legal combinations lie, and which cost least and most.

    About the combinations that `licet combinations` lists with the same filters, each add-on held once. What is on request
    has no number and is told apart; so is what a list does not sell. Nothing is listed on the way: a hundred add-ons take no
    longer than ten. Exit code 1 when no combination has a price.

    \b
    Examples:
      licet prices
      licet prices --addons --has quote-management --users 20 --period yearly
      licet prices -c zapier.yml --reading nominal
    """
    from licet.render import ranges as say
    from licet.workspace import select, trade

    opened = open_catalogue(catalogue, seconds)
    definition = opened.definition
    language = select.language(definition, lang)
    every = [each.id for each in definition.prices]
    names = every if list_ is None and every else [trade.one_list(definition, list_).id]
    found = [
        opened.price_range(
            **filters,
            list=name,
            users=users,
            period=period,
            seconds=seconds,
        )
        for name in names
    ]
    if format_ == "json":
        said = [say.range_data(definition, each, language) for each in found]
        echo_json({**head(opened, "prices"), "language": language, "ranges": said})
    else:
        click.echo("\n\n".join(say.range_text(definition, each, language) for each in found))
    return 0 if any(each.priced for each in found) else 1
