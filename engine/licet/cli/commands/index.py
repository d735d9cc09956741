"""index: a file that answers entitlement questions without the solver."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from licet.cli.common import catalogue_option, echo_json, format_option, head, open_catalogue, seconds_option

if TYPE_CHECKING:
    from licet.index.prove import Proof
    from licet.runtime import Index


@click.command("index")
@catalogue_option
@click.option("-o", "--out", type=click.Path(dir_okay=False), metavar="FILE", help="Write the index into this file.")
@click.option("--force", is_flag=True, help="Write over FILE, whatever it holds.")
@click.option(
    "--check", "checked", type=click.Path(), metavar="FILE", help="Look whether this index is up to date and right."
)
@click.option("--show", "shown", type=click.Path(), metavar="FILE", help="Say what is in this index.")
@click.option(
    "--kind",
    type=click.Choice(["listed", "parts"]),
    help="List each legal combination, or keep what plans and add-ons bring (default: listed where they are few).",
)
@click.option(
    "--sample",
    type=click.IntRange(0, 1_000_000),
    metavar="N",
    help="Prove so many combinations where there are too many to prove all (default: 2000, fewer of a large catalogue).",
)
@click.option(
    "--seed", type=click.IntRange(0), default=0, show_default=True, metavar="N", help="What draws the sample."
)
@format_option("text", "json")
@seconds_option
def index_command(
    catalogue: str | None,
    out: str | None,
    force: bool,
    checked: str | None,
    shown: str | None,
    kind: str | None,
    sample: int | None,
    seed: int,
    format_: str,
    seconds: float,
) -> int:
    """Make a file that answers entitlement questions without the solver, and prove it.

    The file is for the day that is asked about. Each answer is compared with the solver's: on all combinations, or on a
    sample and at every boundary where there are too many; where one differs, nothing is written. Exit code 1 for that,
    and for a checked file that is out of date or wrong. An index is written anew; any other file only with --force.

    \b
    Examples:
      licet index -o plans.index
      licet index --check plans.index
      licet index --show plans.index
    """
    if sum(each is not None for each in (out, checked, shown)) > 1:
        raise click.UsageError("`--out`, `--check` and `--show` are three questions: ask one")
    if shown is not None:
        return _show(shown, format_)
    if out is not None and not force:
        _may_write(out)
    opened = open_catalogue(catalogue, seconds)
    if checked is not None:
        found = opened.check_index(checked, sample=sample, seed=seed)
        if format_ == "json":
            data = {"up_to_date": not found.differs, "differs": list(found.differs), "proof": _proof(found.proof)}
            echo_json({**head(opened, "index-check"), "index": checked, **data})
        else:
            click.echo(_check_text(checked, found.differs, found.proof))
        return 0 if found else 1
    from licet.workspace.errors import NotProven

    try:
        built = opened.index(out, kind=kind, sample=sample, seed=seed)
    except NotProven as wrong:
        click.echo(f"error[{wrong.code}]: {wrong}", err=True)
        return 1
    index = built.load()
    if format_ == "json":
        echo_json({**head(opened, "index"), "index": out, **_data(index), "proof": _proof(built.proof)})
    else:
        wrote = f"wrote {out}" if out is not None else "an index (give it a file with `-o FILE`)"
        click.echo(f"{wrote}: {_holds(index)}, {_size(index)}")
        click.echo(f"proven against the solver: {built.proof.words}")
    return 0


def _may_write(out: str) -> None:
    """Raises LicetError for a file that is there and is something else than an index."""
    from licet.runtime.container import MAGIC
    from licet.workspace.errors import LicetError

    try:
        with open(out, "rb") as file:
            other = not MAGIC.startswith(file.read(len(MAGIC)))
    except OSError:  # not there; or writing will say what is wrong
        return
    if other:
        help = "choose another file, or write over it with `--force`"
        raise LicetError(f"`{out}` is there already, and is no index", help)


def _check_text(path: str, differs: tuple[str, ...], proof: Proof) -> str:
    answers = f"its answers are the solver's: {proof.words}"
    if proof.difference is not None:
        answers = f"it is wrong: {proof.difference}"
    if not differs:
        return f"{path} is up to date, and {answers}"
    again = "make it again with `licet index -o FILE`"
    return f"{path} is not what is made of the catalogue now ({', '.join(differs)}); {answers}\n  = help: {again}"


def _show(path: str, format_: str) -> int:
    from licet.runtime import load
    from licet.text import plural

    index = load(path)
    if format_ == "json":
        echo_json(
            {
                "schema": "licet/index-file/1",
                "catalogue": index.catalogue,
                "version": index.version,
                "on": index.on,
                "hash": index.hash,
                **_data(index),
            }
        )
        return 0
    version = f" {index.version}" if index.version else ""
    click.echo(f"{path}: {index.catalogue}{version}{f', on {index.on}' if index.on else ''}")
    click.echo(f"  {_holds(index)}, {_size(index)}, format {index.format}")
    numbers = {"plan": index.plans, "add-on": index.addons, "feature": index.features, "limit": index.limits}
    click.echo(f"  {', '.join(plural(len(of), what) for what, of in numbers.items())}")
    click.echo(f"  of the catalogue with the hash {index.hash}")
    return 0


def _size(index: Index) -> str:
    # Rounded: to the byte it depends on the version of zlib.
    return f"{max(1, round(index.size / 1000)):,} kB"


def _holds(index: Index) -> str:
    from licet.runtime.content import Listed

    rules = index.content.rules
    if isinstance(rules, Listed):
        return f"{len(rules.combinations):,} combinations, listed"
    return f"parts of {len(index.content.items):,} plans and add-ons, with {len(rules.nodes):,} conditions"


def _data(index: Index) -> dict[str, Any]:
    from licet.runtime.content import Listed

    rules = index.content.rules
    listed = len(rules.combinations) if isinstance(rules, Listed) else None
    return {
        "format": index.format,
        "kind": index.kind,
        "bytes": index.size,
        "combinations": listed,
        "plans": len(index.plans),
        "addons": len(index.addons),
        "features": len(index.features),
        "limits": len(index.limits),
    }


def _proof(proof: Proof) -> dict[str, Any]:
    wrong = proof.difference
    return {
        "right": wrong is None,
        "every": proof.every,
        "sample": proof.sample,
        "of": proof.of,
        "seed": proof.seed,
        "boundary": dict(proof.boundary),
        "difference": None
        if wrong is None
        else {"selection": wrong.selection, "asked": wrong.asked, "index": wrong.index, "solver": wrong.solver},
    }
