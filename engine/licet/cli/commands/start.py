"""init: a first catalogue."""

from __future__ import annotations

from pathlib import Path

import click
from click.shell_completion import CompletionItem

STARTER = "starter"


def _samples(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in _where() if name.startswith(incomplete)]


def _where() -> dict[str, str]:
    """The sample catalogues, each with its folder."""
    from licet import resources

    return {
        name.removesuffix(".licet"): folder
        for folder in ("rules", "rules/examples")
        for name in resources.names(folder)
        if name.endswith(".licet")
    }


@click.command("init")
@click.argument("folder", default=".", type=click.Path(file_okay=False))
@click.option(
    "--from",
    "sample",
    default=STARTER,
    metavar="SAMPLE",
    shell_complete=_samples,
    help="The catalogue to begin with: starter, per-seat, telecom, superoffice, superoffice-suite.",
)
@click.option("--force", is_flag=True, help="Write over files that are there.")
def init_command(folder: str, sample: str, force: bool) -> int:
    """Write a first catalogue into a folder, and the `licet.toml` that names it.

    \b
    Examples:
      licet init
      licet init plans
      licet init plans --from per-seat
    """
    from licet import resources
    from licet.diagnostics.suggest import nearest
    from licet.workspace import files
    from licet.workspace.errors import FileProblem, LicetError, UnknownName

    samples = _where()
    if sample not in samples:
        raise UnknownName("sample catalogue", sample, tuple(nearest(sample, samples)) or tuple(samples))
    main = f"{'plans' if sample == STARTER else sample}.licet"
    contents = {main: resources.text(f"{samples[sample]}/{sample}.licet")}
    for name in resources.names(samples[sample]):
        if name.endswith(".csv") and f'"{name}"' in contents[main]:
            contents[name] = resources.text(f"{samples[sample]}/{name}")
    contents["licet.toml"] = f'catalogue = "{main}"\n'
    target = Path(folder)
    there = [name for name in contents if (target / name).exists()]
    if there and not force:
        names = ", ".join(f"`{target / name}`" for name in there)
        raise LicetError(f"{names} already exists", "choose another folder, or write over it with `--force`")
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem(f"`{target}` cannot be written: {error.strerror or error}") from None
    for name, text in contents.items():
        files.write(target / name, text)
    for name in contents:
        click.echo(f"wrote {target / name}")
    where = "" if folder == "." else f"cd {folder}, then "
    click.echo(f"next: {where}licet check, licet table combinations")
    return 0
