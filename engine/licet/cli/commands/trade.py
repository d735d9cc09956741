"""price and compare: what a selection costs, and what moving to another takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from licet.cli.common import (
    catalogue_option,
    echo_json,
    format_option,
    head,
    language_option,
    limits_and_amounts,
    open_catalogue,
    selection,
)
from licet.cli.complete import catalogues, items

F = TypeVar("F", bound=Callable[..., Any])
PERIODS = ("monthly", "quarterly", "half-yearly", "yearly")


def price_options(function: F) -> F:
    """Which list, for how many users, paid for which period: they mean one thing everywhere."""
    options = [
        click.option(
            "--list", "list_", metavar="NAME", help="This list of prices, by name or currency (default: all)."
        ),
        click.option(
            "--users",
            type=click.IntRange(min=1),
            default=1,
            show_default=True,
            metavar="N",
            help="How many users hold it: what is per user is paid for each.",
        ),
        click.option(
            "--period",
            type=click.Choice(PERIODS),
            metavar="PERIOD",
            help="What is paid at once: monthly, quarterly, half-yearly or yearly (default: the first that is billed).",
        ),
    ]
    for option in reversed(options):
        function = option(function)
    return function


@click.command("price")
@catalogue_option
@click.argument("words", nargs=-1, required=True, metavar="SELECTION...", shell_complete=items)
@price_options
@format_option("text", "json")
@language_option
def price_command(
    catalogue: str | None,
    words: tuple[str, ...],
    list_: str | None,
    users: int,
    period: str | None,
    format_: str,
    lang: str | None,
) -> int:
    """Say what a selection costs: the sum for each period, what is paid once beside it, and each part of it.

    What is on request has no number, and neither has what a list does not sell. Exit code 1 when no list has a number,
    or the selection is illegal.

    \b
    Examples:
      licet price team + sso
      licet price team + 3 minutes-pack --users 20 --period yearly
      licet price business --list usd --format json
    """
    from licet.render import prices as say
    from licet.render import words as say_verdict
    from licet.workspace import select, trade

    opened = open_catalogue(catalogue)
    definition = opened.definition
    language = select.language(definition, lang)
    wanted = selection(words)
    verdict = opened.verdict(wanted)
    every = [each.id for each in definition.prices]
    names = every if list_ is None and every else [trade.one_list(definition, list_).id]
    found = [opened.price(wanted, list=name, users=users, period=period) for name in names]
    if format_ == "json":
        said = [say.price_data(definition, each, language) for each in found]
        legal = say_verdict.verdict_data(definition, verdict, language)
        echo_json({**head(opened, "price"), "language": language, **legal, "prices": said})
    else:
        if not verdict:
            click.echo(say_verdict.verdict_text(definition, verdict, language) + "\n\nWere it legal, it would cost:\n")
        click.echo("\n\n".join(say.price_text(definition, each, language) for each in found))
    return 0 if verdict and any(each.known for each in found) else 1


@click.command("compare")
@catalogue_option
@click.argument("words", nargs=-1, metavar="FROM... to TO...", shell_complete=items)
@price_options
@click.option(
    "--to-catalogue",
    metavar="FILE",
    shell_complete=catalogues,
    help="What it becomes in this other catalogue; without FROM, of every combination.",
)
@click.option(
    "--uses",
    multiple=True,
    metavar="LIMIT=AMOUNT",
    callback=limits_and_amounts,
    help="With --to-catalogue: so much of a limit is used there, as in active-projects=150 (repeatable).",
)
@format_option("text", "json")
@language_option
def compare_command(
    catalogue: str | None,
    words: tuple[str, ...],
    list_: str | None,
    users: int,
    period: str | None,
    to_catalogue: str | None,
    uses: dict[str, str],
    format_: str,
    lang: str | None,
) -> int:
    """Compare two selections: may one become the other, when, and what does it give, take away and cost?

    The two stand with `to` between them, or each in quotes. With --since, the day on which the contract began, the answer
    has its days: period, term, and when the move takes effect that is asked for on the day of --on. Exit code 1 when the move is not allowed.

    With --to-catalogue, what the selection becomes in another catalogue, as the block `moves to` says; with a second
    selection, that one of the other catalogue.

    \b
    Examples:
      licet compare sales.essential to sales.premium + cep
      licet compare sales.premium to sales.essential --since 2024-01-31 --on 2026-02-10 --period monthly
      licet compare sales.premium --to-catalogue superoffice-suite.licet
      licet compare sales.essential --to-catalogue superoffice-suite.licet --uses active-projects=150
      licet compare --to-catalogue superoffice-suite.licet
    """
    from licet.render import moves as say
    from licet.workspace import select
    from licet.workspace.errors import SelectionError

    opened = open_catalogue(catalogue)
    language = select.language(opened.definition, lang)
    before, after = _two(words)
    if to_catalogue is not None:
        return _across(opened, to_catalogue, before, after, uses, language, format_)
    if uses:
        raise click.UsageError("--uses goes with --to-catalogue")
    if before is None or after is None:
        raise SelectionError("two selections are wanted", "write `licet compare FROM to TO`")
    since = click.get_current_context().meta.get("licet.since")
    compared = opened.compare(before, after, list=list_, users=users, period=period, since=since)
    if format_ == "json":
        echo_json({**head(opened, "compare"), **say.comparison_data(opened.definition, compared, language)})
    else:
        click.echo(say.comparison_text(opened.definition, compared, language))
    return 1 if compared.allowed is False else 0


def _two(words: tuple[str, ...]) -> tuple[str | None, str | None]:
    """The selections before and after: `to` stands between them, or they are two quoted words."""
    from licet.workspace.errors import SelectionError

    line = list(words)
    if line.count("to") > 1:
        raise SelectionError("`to` stands there twice", "write `licet compare FROM to TO`")
    if "to" in line:
        at = line.index("to")
        before, after = selection(line[:at]), selection(line[at + 1 :])
        if not before or not after:
            raise SelectionError("a selection is missing beside `to`", "write `licet compare FROM to TO`, or `none`")
        return before, after
    if len(line) == 2 and not any(word.strip() == "+" for word in line):
        return line[0], line[1]
    return (selection(line), None) if line else (None, None)


def _across(
    opened: Any,
    path: str,
    before: str | None,
    after: str | None,
    uses: dict[str, str],
    language: str,
    format_: str,
) -> int:
    from licet.render import moves as say
    from licet.workspace.loading import load

    other = load(path)
    every = [before] if before is not None else list(opened.combinations(ordered=True))
    moved = [opened.migrate(each, other, after, uses=uses) for each in every]
    ours, theirs = opened.definition, other.definition
    if format_ == "json":
        said = [say.migrated_data(ours, theirs, each, language) for each in moved]
        echo_json({**head(opened, "migrate"), "to": other.name, "language": language, "moves": said})
    elif before is not None:
        click.echo(say.migrated_text(ours, theirs, moved[0], language))
    else:
        click.echo(say.migrations_text(theirs, moved))
    return 0 if all(each.complete and each.verdict and not each.exceeded for each in moved) else 1
