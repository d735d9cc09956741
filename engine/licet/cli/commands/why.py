"""why: the reasons of answers."""

from __future__ import annotations

import click

from licet.cli.common import (
    catalogue_option,
    echo_json,
    format_option,
    head,
    language_option,
    open_catalogue,
    seconds_option,
)
from licet.cli.complete import words_of_why


@click.command("why")
@catalogue_option
@click.argument("words", nargs=-1, required=True, metavar="FEATURE in SELECTION...", shell_complete=words_of_why)
@format_option("text", "json")
@language_option
@seconds_option
@click.option("-q", "--quiet", is_flag=True, help="Print nothing; only the exit code answers.")
def why_command(
    catalogue: str | None, words: tuple[str, ...], format_: str, lang: str | None, seconds: float, quiet: bool
) -> int:
    """Say why a selection is entitled to a feature; or why not, and the smallest changes that would give it.

    The changes only add: a plan or add-on where there is none, or a higher tier. Exit code 0 for yes, 1 for no. Each
    answer has a reason from a closed list, so that a program can act on it.

    \b
    Examples:
      licet why quote-management in sales.essential
      licet why "knowledge-base in sales.essential + service.essential"
      licet why mailings in sales.premium --format json
    """
    from licet.render import reasons as say
    from licet.workspace import select
    from licet.workspace.errors import LicetError

    feature, in_, *rest = [*" ".join(words).split(), "", ""]
    if in_ != "in" or not any(rest):
        raise LicetError(
            f"`{' '.join(words)}` is no such question",
            "write `licet why FEATURE in SELECTION`, for example `licet why mailings in none`",
        )
    opened = open_catalogue(catalogue, seconds)
    language = select.language(opened.definition, lang)
    why = opened.why(" ".join(rest).strip(), feature)
    if not quiet:
        if format_ == "json":
            echo_json({**head(opened, "why"), **say.why_data(opened.definition, why, language)})
        else:
            click.echo(say.why_text(opened.definition, why, language))
    return 0 if why else 1
