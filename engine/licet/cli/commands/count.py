"""count and sample: how many combinations there are, exactly, and any of them."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
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
    seconds_limit,
)

if TYPE_CHECKING:
    from licet.answers.counts import Count
    from licet.counting import Progress

seconds_option = seconds_limit("Give up when it has not been counted after so long (exit code 3).")


@click.command("count")
@catalogue_option
@filter_options
@click.option(
    "--by",
    type=click.Choice(["size", "plan", "entitlements"]),
    multiple=True,
    help="Also count by the number of plans and add-ons, by each plan and add-on, and the different sets of features.",
)
@format_option("text", "json")
@seconds_option
def count_command(
    catalogue: str | None,
    filters: Filters,
    by: tuple[str, ...],
    format_: str,
    seconds: float,
) -> int:
    """Count the legal combinations, exactly, without listing them: however many there are.

    The number counts what `licet combinations` lists with the same filters. What cannot be counted in time is said to be
    not counted, never estimated. Exit code 1 when there is none, 3 when it is not counted.

    \b
    Examples:
      licet count --addons
      licet count --addons --has quote-management --by size --by plan
      licet count -c model.uvl
    """
    opened = open_catalogue(catalogue, seconds)
    with _progress(seconds) as progress:
        found = opened.counts(
            **filters,
            by_size="size" in by,
            by_item="plan" in by,
            entitlement_sets="entitlements" in by,
            seconds=seconds,
            progress=progress,
        )
    if format_ == "json":
        echo_json({**head(opened, "count"), **_data(found, by)})
    else:
        for line in _text(found, by, seconds):
            click.echo(line)
    if any(_missing(found, name) for name in by):
        return 3
    return 0 if found.total else 1


@click.command("sample")
@catalogue_option
@click.option(
    "-n", "--number", type=click.IntRange(min=1, max=1_000_000), default=1, show_default=True, help="How many."
)
@click.option("--seed", default="0", show_default=True, help="Another seed draws others; the same one the same.")
@filter_options
@format_option("text", "json", "jsonl")
@language_option
@click.option("--titles", is_flag=True, help="Print titles instead of names.")
@seconds_option
def sample_command(
    catalogue: str | None,
    number: int,
    seed: str,
    filters: Filters,
    format_: str,
    lang: str | None,
    titles: bool,
    seconds: float,
) -> int:
    """Draw legal combinations by lot: each of them has the same chance, each time anew.

    They are drawn by exact counts, so that a test of them is a test of all. Exit code 1 when there is none.

    \b
    Examples:
      licet sample -n 10 --addons
      licet sample -n 1000 --addons --seed nightly --format jsonl
    """
    from licet.workspace import select

    opened = open_catalogue(catalogue, seconds)
    language = select.language(opened.definition, lang)
    with _progress(seconds) as progress:
        drawn = opened.sample(
            number,
            seed=seed,
            **filters,
            seconds=seconds,
            progress=progress,
        )
    rows = [
        {"names": list(combination.parts), "titles": [opened.title(part, language) for part in combination]}
        for combination in drawn
    ]
    if format_ == "json":
        echo_json({**head(opened, "sample"), "language": language, "seed": seed, "combinations": rows})
    elif format_ == "jsonl":
        import json

        for row in rows:
            click.echo(json.dumps(row, ensure_ascii=False))
    else:
        for combination, row in zip(drawn, rows, strict=True):
            click.echo((" + ".join(row["titles"]) or "none") if titles else str(combination))
    if not drawn:
        click.echo("there is no such combination", err=True)
    return 0 if drawn else 1


@contextmanager
def _progress(seconds: float) -> Iterator[Callable[[Progress], None] | None]:
    """On a terminal, how far it is; and what is said when it is stopped by hand."""
    began = time.monotonic()
    shown = sys.stderr.isatty()

    def tell(progress: Progress) -> None:
        said = f"counting: {progress.seconds:.0f} of {seconds:g} seconds, {progress.parts:,} parts"
        click.echo(f"\r\x1b[K{said}", nl=False, err=True)

    # Elsewhere Ctrl-C ends licet at once, since the solver never comes back to Python; this search does.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield tell if shown else None
    except KeyboardInterrupt:
        if shown:
            click.echo("\r\x1b[K", nl=False, err=True)
        click.echo(f"not counted: stopped after {time.monotonic() - began:.1f} seconds", err=True)
        raise click.exceptions.Exit(130) from None
    finally:
        signal.signal(signal.SIGINT, before)
        if shown:
            click.echo("\r\x1b[K", nl=False, err=True)


def _missing(found: Count, by: str) -> bool:
    return {"size": found.by_size, "plan": found.by_plan, "entitlements": found.entitlement_sets}[by] is None


def _data(found: Count, by: tuple[str, ...]) -> dict[str, object]:
    data: dict[str, object] = {"count": found.total}
    if "size" in by:
        sizes = found.by_size
        data["by_size"] = None if sizes is None else {str(size): number for size, number in sizes.items()}
    if "plan" in by:
        data["by_plan"], data["by_addon"] = found.by_plan, found.by_addon
    if "entitlements" in by:
        data["entitlement_sets"] = found.entitlement_sets
    return data


def _text(found: Count, by: tuple[str, ...], seconds: float) -> Iterator[str]:
    yield str(found.total)
    for name in dict.fromkeys(by):
        yield ""
        if _missing(found, name):
            said = {"size": "by size", "plan": "by plan", "entitlements": "different sets of features"}[name]
            yield f"{said}: not counted within {seconds:g} seconds"
        elif name == "size":
            sizes = found.by_size or {}
            yield from _rows("plans and add-ons", {str(size): number for size, number in sizes.items()})
        elif name == "plan":
            yield from _rows("plan", found.by_plan or {})
            if found.by_addon:
                yield ""
                yield from _rows("add-on", found.by_addon)
        else:
            yield f"different sets of features: {found.entitlement_sets}"


def _rows(title: str, numbers: Mapping[str, int]) -> Iterator[str]:
    width = max(map(len, (title, *numbers)))
    wide = max((len(str(number)) for number in numbers.values()), default=1)
    yield f"{title:{width}}  {'combinations':>{wide}}".rstrip()
    wide = max(wide, len("combinations"))
    for name, number in numbers.items():
        yield f"{name:{width}}  {number:>{wide}}"


__all__ = ["count_command", "sample_command"]
