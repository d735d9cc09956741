"""completions and explain: help for the one at the keyboard."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem


@click.command("completions")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completions_command(shell: str) -> int:
    """Print the completion script for a shell: commands, options, and the names of the catalogue.

    \b
    Examples:
      source <(licet completions bash)
      licet completions zsh > ~/.zfunc/_licet
      licet completions fish > ~/.config/fish/completions/licet.fish
    """
    from click.shell_completion import get_completion_class

    from licet.cli.app import group

    found = get_completion_class(shell)
    assert found is not None
    click.echo(found(group, {}, "licet", "_LICET_COMPLETE").source())
    return 0


def _codes(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from licet.diagnostics.codes import CODES

    return [CompletionItem(code, help=says) for code, says in CODES.items() if code.startswith(incomplete.upper())]


@click.command("explain")
@click.argument("code", required=False, shell_complete=_codes)
def explain_command(code: str | None) -> int:
    """Explain a diagnostic code, with a wrong and a right example; without a code, list them all.

    \b
    Examples:
      licet explain E0302
      licet explain
    """
    from licet.diagnostics.codes import CODES, page
    from licet.diagnostics.suggest import nearest
    from licet.workspace.errors import UnknownName

    if code is None:
        for name, says in CODES.items():
            click.echo(f"{name}  {says}")
        return 0
    text = page(code.upper())
    if text is None:
        raise UnknownName("code", code, tuple(nearest(code.upper(), CODES)))
    click.echo(text, nl=not text.endswith("\n"))
    return 0
