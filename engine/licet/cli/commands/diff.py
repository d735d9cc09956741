"""diff: what differs between two versions of a catalogue."""

from __future__ import annotations

import click

from licet.cli.common import echo_json, format_option, language_option, seconds_option
from licet.cli.complete import catalogues

_GRAVITY = {"none": 0, "patch": 1, "minor": 2, "breaking": 3}


@click.command("diff")
@click.argument("old", shell_complete=catalogues)
@click.argument("new", required=False, shell_complete=catalogues)
@click.option(
    "-c",
    "--catalogue",
    metavar="FILE",
    shell_complete=catalogues,
    help="The file that a revision alone means (default: LICET_CATALOGUE, else the one in this folder or above).",
)
@click.option(
    "--fail-on",
    type=click.Choice(["patch", "minor", "breaking"]),
    default="patch",
    show_default=True,
    help="Exit code 1 from this verdict on.",
)
@click.option("--all", "every", is_flag=True, help="Name each combination and feature; count none.")
@click.option(
    "--most", type=click.IntRange(min=1), metavar="N", help="Compare up to N combinations of each. [default: 5000]"
)
@format_option("text", "markdown", "json")
@language_option
@click.option("-q", "--quiet", is_flag=True, help="Print nothing; only the exit code answers.")
@seconds_option
def diff_command(
    old: str,
    new: str | None,
    catalogue: str | None,
    fail_on: str,
    every: bool,
    most: int | None,
    format_: str,
    lang: str | None,
    quiet: bool,
    seconds: float,
) -> int:
    """Say what differs between two versions of a catalogue, for those who hold its plans.

    OLD and NEW are files, or revisions of git: REVISION:PATH, or REVISION alone for the catalogue's file in it. Without
    NEW, OLD is compared with the file as it is now. Combinations gained and lost, what changes for those that stay, and
    the written lines behind it; the verdict is `breaking` (something is lost), `minor` (there is only more) or `patch`
    (titles and the like). Exit code 1 where they differ, or from the verdict of --fail-on on; 3 where nothing that grave
    was found, but not everything could be compared.

    \b
    Examples:
      licet diff HEAD
      licet diff v1.0 v2.0
      licet diff old.licet new.licet --fail-on breaking
      licet diff origin/main --format markdown
    """
    from licet.render import diff as say
    from licet.workspace import select, versions

    before = versions.opened(old, catalogue, seconds=seconds)
    after = versions.opened(new, catalogue, seconds=seconds) if new else versions.working(catalogue, seconds=seconds)
    language = select.language(after.catalogue.definition, lang)
    difference = before.catalogue.diff(after.catalogue, most=most)
    if not quiet:
        if format_ == "json":
            heads = {
                side: {
                    "name": version.name,
                    "catalogue": version.catalogue.name,
                    "version": version.catalogue.version,
                    "hash": version.catalogue.hash,
                }
                for side, version in (("old", before), ("new", after))
            }
            echo_json({"schema": "licet/diff/1", **heads, **say.data(difference, language)})
        else:
            write = say.markdown if format_ == "markdown" else say.text
            click.echo(write(difference, (before.name, after.name), language, every=every))
    if _GRAVITY[difference.verdict] >= _GRAVITY[fail_on]:
        return 1
    return 0 if difference.complete else 3
