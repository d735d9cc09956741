"""compile: the answer-set program."""

from __future__ import annotations

import click

from licet.cli.common import catalogue_option, open_catalogue


@click.command("compile")
@catalogue_option
@click.option("--facts", is_flag=True, help="Print only the facts of the catalogue, not the encodings.")
@click.option("--vocabulary", is_flag=True, help="Print what each predicate says.")
@click.option("--out", type=click.Path(dir_okay=False), metavar="FILE", help="Write to this file.")
def compile_command(catalogue: str | None, facts: bool, vocabulary: bool, out: str | None) -> int:
    """Print the answer-set program of a catalogue, commented.

    Plain clingo run on it gives the same combinations, and with `-c entitlements=1` the same entitlements.

    \b
    Examples:
      licet compile > superoffice.lp
      licet compile | clingo 0
      licet compile | clingo 0 -c entitlements=1 -c addons=1
      licet compile --vocabulary
    """
    from licet.asp.vocabulary import PREDICATES
    from licet.workspace import files

    if vocabulary:
        for predicate in PREDICATES:
            name = f"{predicate.name}({', '.join(predicate.arguments)})"
            click.echo(f"{'fact' if predicate.given else 'rule'}  {name:38} {predicate.says}")
        return 0
    program = open_catalogue(catalogue).reasoner.program()
    text = program.facts() + "\n" if facts else program.text()
    if out is None:
        click.echo(text, nl=False)
    else:
        from pathlib import Path

        files.write(Path(out), text)
    return 0
