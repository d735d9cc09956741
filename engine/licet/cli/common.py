"""What the commands share: the catalogue they are about, options that mean one thing everywhere, output."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import IO, TYPE_CHECKING, Any, TypedDict, TypeVar, cast

import click

from licet.cli.complete import addons, catalogues, features, items

if TYPE_CHECKING:
    from licet.diagnostics import Diagnostic
    from licet.workspace.catalogue import Catalogue

F = TypeVar("F", bound=Callable[..., Any])


def catalogue_option(function: F) -> F:
    """`-c FILE`, `--on DATE`, `--since DATE`: the catalogue that is asked, and about which day."""
    function = click.option(
        "--reading",
        type=click.Choice(("honest", "nominal")),
        expose_value=False,
        callback=_remember,
        help="How the prices of a Pricing2Yaml file are read: as they are meant (default), or as published figures have them.",
    )(function)
    function = click.option(
        "--since",
        metavar="DATE",
        expose_value=False,
        callback=_remember,
        help="When the selection began: it keeps what was retired later (default: on the day that is asked about).",
    )(function)
    function = click.option(
        "--on",
        metavar="DATE",
        expose_value=False,
        callback=_remember,
        help="The day, or the version, that is asked about (default: the catalogue's `as of`, else today).",
    )(function)
    return click.option(
        "-c",
        "--catalogue",
        "catalogue",
        metavar="FILE",
        shell_complete=catalogues,
        help="The catalogue (default: LICET_CATALOGUE, else the one in this folder or above).",
    )(function)


def _remember(context: click.Context, option: click.Parameter, value: str | None) -> None:
    context.meta[f"licet.{option.name}"] = value


def format_option(*formats: str, help: str = "How the answer is written.") -> Callable[[F], F]:
    """`--format`: text first, then what suits the command."""
    return click.option(
        "-f", "--format", "format_", type=click.Choice(formats), default=formats[0], show_default=True, help=help
    )


def language_option(function: F) -> F:
    """`--lang`: the language of the titles."""
    return click.option(
        "--lang", metavar="LANGUAGE", help="The language of the titles (default: the catalogue's own)."
    )(function)


def seconds_limit(help: str) -> Callable[[F], F]:
    """`--seconds`, of whatever it is the limit."""
    return click.option(
        "--seconds", type=click.FloatRange(min=0.01, max=86_400), default=60.0, show_default=True, help=help
    )


seconds_option = seconds_limit("Give up a search that finds nothing for so long (exit code 3).")


def plans_option(function: F) -> F:
    """`--plans`: how many plans."""
    return click.option(
        "--plans",
        metavar="N",
        callback=_plans,
        help="Only those of N plans; also N.. (at least), ..N (at most), N..M.",
    )(function)


class Filters(TypedDict):
    """What the filters say, as the questions of a catalogue take it. `addons`: True for all, or those that are named."""

    addons: bool | tuple[str, ...]
    plans: tuple[int, int | None] | None
    holds: tuple[str, ...]
    has: tuple[str, ...]
    lacks: tuple[str, ...]


def filter_options(function: F) -> F:
    """The filters, which mean one thing everywhere: the command has them as its argument `filters`."""

    @wraps(function)
    def filtered(
        *,
        addons: bool,
        with_: tuple[str, ...],
        plans: tuple[int, int | None] | None,
        holds: tuple[str, ...],
        has: tuple[str, ...],
        lacks: tuple[str, ...],
        **others: Any,
    ) -> Any:
        filters = Filters(addons=addons or with_, plans=plans, holds=holds, has=has, lacks=lacks)
        return function(filters=filters, **others)

    made: Any = filtered
    options = [
        click.option("--addons", is_flag=True, help="Count all add-ons too: each in or out."),
        click.option(
            "--with",
            "with_",
            multiple=True,
            metavar="ADDON",
            shell_complete=addons,
            help="Count this add-on too: in or out (repeatable).",
        ),
        plans_option,
        click.option(
            "--holds",
            multiple=True,
            metavar="NAME",
            shell_complete=items,
            help="Only those that hold this plan or add-on (repeatable).",
        ),
        click.option(
            "--has",
            multiple=True,
            metavar="FEATURE",
            shell_complete=features,
            help="Only those entitled to this feature (repeatable).",
        ),
        click.option(
            "--lacks",
            multiple=True,
            metavar="FEATURE",
            shell_complete=features,
            help="Only those not entitled to this feature (repeatable).",
        ),
    ]
    for option in reversed(options):
        made = option(made)
    return cast(F, made)


def limits_and_amounts(_context: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """LIMIT=AMOUNT, several times."""
    found: dict[str, str] = {}
    for value in values:
        name, sign, amount = value.partition("=")
        if not sign or not amount.strip():
            raise click.BadParameter(f"`{value}`: write LIMIT=AMOUNT, as in storage=100GB")
        found[name.strip()] = amount.strip()
    return found


def _plans(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[int, int | None] | None:
    if value is None:
        return None
    from licet.workspace.documents import plans_range
    from licet.workspace.errors import LicetError

    try:
        return plans_range(value)
    except LicetError as error:
        raise click.BadParameter(f"{error.message}; {error.help}") from None


def open_catalogue(named: str | None, seconds: float = 60.0) -> Catalogue:
    """The catalogue that a command is about; warnings and where it was found go to stderr.

    Raises CatalogueError, LicetError.
    """
    from licet.workspace import find
    from licet.workspace.loading import load

    found = find.catalogue(named)
    if found.by not in ("named", "only") and sys.stderr.isatty():
        click.echo(f"{found.path} (by {found.by})", err=True)
    context = click.get_current_context(silent=True)
    reading = context.meta.get("licet.reading") if context else None
    opened = load(found.path, seconds=seconds, reading=reading or "honest")
    day, since = (context.meta.get(f"licet.{name}") if context else None for name in ("on", "since"))
    if day is None and since is None:
        return opened
    if day is None:
        from licet.workspace import select

        day = select.own_day(opened.definition)
    return opened.on(day, since=since)


def use_color(stream: IO[str]) -> bool:
    """Colour only on a terminal that has not asked for none."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def draw(diagnostics: Iterable[Diagnostic], stream: IO[str]) -> str:
    """Diagnostics as the stream can show them."""
    from licet.diagnostics.terminal import draw as draw_plain

    return draw_plain(tuple(diagnostics), color=use_color(stream))


def selection(words: Sequence[str]) -> str:
    """A selection is the rest of the line, quoted or not."""
    return " ".join(words)


def echo_json(data: object) -> None:
    """Data as JSON, with the keys in their own order."""
    import json

    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def head(catalogue: Catalogue, schema: str) -> dict[str, object]:
    """What every JSON reply begins with."""
    return {
        "schema": f"licet/{schema}/1",
        "catalogue": catalogue.name,
        "version": catalogue.version,
        **({"on": catalogue.definition.on} if catalogue.definition.on else {}),
        "hash": catalogue.hash,
    }
