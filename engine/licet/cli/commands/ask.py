"""combinations, legal, entitlements: questions about one catalogue."""

from __future__ import annotations

import sys
from itertools import chain, islice
from typing import TYPE_CHECKING

import click

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
    selection,
)
from licet.cli.complete import items

if TYPE_CHECKING:
    from licet.answers.types import Combination

# So many combinations are put in layout order; more are given out as the solver finds them.
SORTED = 10_000


@click.command("combinations")
@catalogue_option
@filter_options
@click.option("--first", type=click.IntRange(min=1), metavar="N", help="Stop after N of them.")
@click.option("--count", "count_only", is_flag=True, help="Print only how many there are.")
@format_option("text", "json", "jsonl", "csv")
@language_option
@click.option("--titles", is_flag=True, help="Print titles instead of names.")
@seconds_option
def combinations_command(
    catalogue: str | None,
    filters: Filters,
    first: int | None,
    count_only: bool,
    format_: str,
    lang: str | None,
    titles: bool,
    seconds: float,
) -> int:
    """List the legal combinations, one a line.

    Up to 10,000 come in the order of the catalogue; where there are more, they are printed as the solver finds them,
    without end and without filling memory. Exit code 1 when there is none.

    \b
    Examples:
      licet combinations
      licet combinations --plans 2.. --has quote-management
      licet combinations --addons --count
      licet combinations --format jsonl | head
    """
    from licet.workspace import select

    opened = open_catalogue(catalogue, seconds)
    language = select.language(opened.definition, lang)
    if count_only:
        number = opened.count(**filters)
        number = number if first is None else min(number, first)
        if format_ == "json":
            echo_json({**head(opened, "count"), "count": number})
        else:
            click.echo(number)
        return 0 if number else 1
    found = opened.combinations(**filters)
    buffered = list(islice(found, SORTED + 1))
    if len(buffered) <= SORTED:
        buffered = opened.reasoner.in_order(buffered)
    elif format_ == "text":
        click.echo(f"more than {SORTED:,} combinations: in the order in which they are found", err=True)
    listed = islice(chain(buffered, found), first)

    def title(combination: Combination) -> str:
        return " + ".join(opened.title(part, language) for part in combination.parts) or "none"

    def row(combination: Combination) -> dict[str, object]:
        return {"names": list(combination.parts), "titles": [opened.title(part, language) for part in combination]}

    if format_ == "json":
        rows = [row(combination) for combination in listed]
        echo_json({**head(opened, "combinations"), "language": language, "count": len(rows), "combinations": rows})
    elif format_ == "jsonl":
        import json

        for combination in listed:
            click.echo(json.dumps(row(combination), ensure_ascii=False))
    elif format_ == "csv":
        import csv

        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(["combination", "title"])
        writer.writerows((str(combination), title(combination)) for combination in listed)
    else:
        for combination in listed:
            click.echo(title(combination) if titles else str(combination))
        if not buffered:
            click.echo("there is no such combination", err=True)
    return 0 if buffered else 1


@click.command("legal")
@catalogue_option
@click.argument("words", nargs=-1, required=True, metavar="SELECTION...", shell_complete=items)
@format_option("text", "json")
@language_option
@click.option("--all", "every", is_flag=True, help="Tell every change that would make it legal, not only the smallest.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing; only the exit code answers.")
def legal_command(
    catalogue: str | None, words: tuple[str, ...], format_: str, lang: str | None, every: bool, quiet: bool
) -> int:
    """Say whether a selection is legal: yes, or no with every rule that it breaks and what would be legal instead.

    The changes are the smallest ones, by how many plans and add-ons change; three of them are printed, and with --all
    every change of which no part is enough.

    A selection is exact: what is not named is not held. Exit code 0 for yes, 1 for no.

    \b
    Examples:
      licet legal sales.premium + service.essential
      licet legal "sales.essential + sales.premium"
      licet legal none
    """
    from licet.render import words as say
    from licet.workspace import select

    opened = open_catalogue(catalogue)
    language = select.language(opened.definition, lang)
    verdict = opened.verdict(selection(words))
    if not quiet:
        from licet.render import reasons

        definition = opened.definition
        repairs = opened.repairs(selection(words), all=every)
        if format_ == "json":
            data = say.verdict_data(definition, verdict, language)
            echo_json({**head(opened, "verdict"), **data, "repairs": reasons.changes_data(repairs)})
        else:
            lines = [say.verdict_text(definition, verdict, language)]
            if repairs.changes:
                first = None if every else 3
                lines += ["", *reasons.changes_lines(definition, repairs, "legal instead", language, first=first)]
            click.echo("\n".join(lines))
    return 0 if verdict.legal else 1


@click.command("entitlements")
@catalogue_option
@click.argument("words", nargs=-1, required=True, metavar="SELECTION...", shell_complete=items)
@format_option("text", "json")
@language_option
def entitlements_command(catalogue: str | None, words: tuple[str, ...], format_: str, lang: str | None) -> int:
    """List what a selection is entitled to, each feature with every source: plan, path, line.

    Exit code 1 when the selection is illegal: it is then entitled to nothing, and the rules that it breaks are told.

    \b
    Examples:
      licet entitlements sales.premium
      licet entitlements sales.premium + service.essential --lang nl
      licet entitlements marketing.essential --format json
    """
    from licet.render import words as say
    from licet.workspace import select

    opened = open_catalogue(catalogue)
    language = select.language(opened.definition, lang)
    entitlements = opened.entitlements(selection(words))
    if format_ == "json":
        echo_json({**head(opened, "entitlements"), **say.entitlements_data(opened.definition, entitlements, language)})
    else:
        click.echo(say.entitlements_text(opened.definition, entitlements, language))
    return 0 if entitlements.verdict.legal else 1
