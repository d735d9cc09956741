"""The group of commands, each loaded only when it is run, and what becomes of errors."""

from __future__ import annotations

import importlib
import os
import sys
from typing import NamedTuple

import click

from licet import __version__


class Entry(NamedTuple):
    """Where a command lives and what it does, known without loading it."""

    module: str
    says: str


COMMANDS: dict[str, Entry] = {
    "analyse": Entry("analyse", "Find what nobody can have, what changes nothing, what nobody checks."),
    "check": Entry("check", "Find what is wrong with catalogues, and say what each rule removes."),
    "combinations": Entry("ask", "List the legal combinations."),
    "compare": Entry("trade", "Compare two selections: may one become the other, and what changes?"),
    "compile": Entry("program", "Print the answer-set program of a catalogue."),
    "completions": Entry("shell", "Print the completion script for a shell."),
    "count": Entry("count", "Count the legal combinations, exactly, without listing them."),
    "core": Entry("core", "List the plans and add-ons that every combination has, or none."),
    "diff": Entry("diff", "Say what differs between two versions of a catalogue, and for whom."),
    "docs": Entry("tables", "Keep the tables in Markdown files up to date."),
    "entitlements": Entry("ask", "List what a selection is entitled to, and where each feature comes from."),
    "explain": Entry("shell", "Explain a diagnostic code, with an example."),
    "export": Entry("exchange", "Write the catalogue in another format: licet, UVL, JSON, names for programs."),
    "find": Entry("find", "Find the smallest or the cheapest selections that are as you wish."),
    "import": Entry("exchange", "Write a catalogue of another format (Pricing2Yaml, UVL) as licet."),
    "index": Entry("index", "Make a file that answers entitlement questions without the solver."),
    "init": Entry("start", "Write a first catalogue to begin with."),
    "legal": Entry("ask", "Say whether a selection is legal, and every rule that it breaks."),
    "licences": Entry("licences", "The licences that carry a selection: show, write and read their records."),
    "list": Entry("look", "List the plans, features, rules and so on of a catalogue."),
    "possible": Entry("possible", "Say whether any legal selection is like that; if none is, what clashes."),
    "price": Entry("trade", "Say what a selection costs."),
    "sample": Entry("count", "Draw legal combinations by lot, each with the same chance."),
    "prices": Entry("prices", "Say between which prices all legal combinations lie."),
    "show": Entry("look", "Show what a name is: its titles, its line, who grants it."),
    "table": Entry("tables", "Make the table of combinations, features or entitlements."),
    "test": Entry("check", "Ask the solver whether each `expect` line is met."),
    "why": Entry("why", "Say why a selection has a feature, or why not and what would give it."),
}


class Lazy(click.Group):
    """Loads a command's module when the command is run, so that the others cost nothing."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, by name."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        cmd_name = SAME.get(cmd_name, cmd_name)
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        module = importlib.import_module(f"licet.cli.commands.{entry.module}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The same, with a suggestion for a misspelt name."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS and args[0] not in SAME:
            from licet.diagnostics.suggest import nearest

            near = ALIASES.get(args[0]) or next(iter(nearest(args[0], COMMANDS)), None)
            hint = f" Did you mean `licet {near}`?" if near else ""
            ctx.fail(f"there is no command `{args[0]}`.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, from what is known without loading them."""
        for title, names in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl([(name.ljust(WIDEST), COMMANDS[name].says) for name in names.split()])


# In which order the commands are shown, and under which headings.
SECTIONS = {
    "Write a catalogue": "init check test analyse list show explain",
    "Ask about all combinations": "combinations count sample core prices find possible",
    "Ask about one selection": "legal why entitlements price compare licences",
    "Publish and keep up to date": "table docs diff",
    "Other formats and programs": "import export index compile completions",
}
WIDEST = max(map(len, COMMANDS))

# Options that nearly all commands have, and the group has not.
COMMON = ("-c", "--catalogue", "--on", "-f", "--format", "--seconds", "--addons")

# Other names of commands.
SAME = {"why-not": "why"}

# What people type for it.
ALIASES = {
    "validate": "check",
    "lint": "check",
    "analyze": "analyse",
    "analysis": "analyse",
    "tables": "table",
    "combos": "combinations",
    "new": "init",
    "is-legal": "legal",
    "features": "list",
    "plans": "list",
    "completion": "completions",
}


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", message="licet %(version)s")
def group() -> None:
    """Plans as code: from a catalogue in a small language to every legal combination, and why.

    A catalogue is named by -c FILE, else by LICET_CATALOGUE, else it is the one found in this folder or above.

    \b
    licet init                                   write a first catalogue
    licet check                                  is it right, and what does each rule remove?
    licet table combinations                     the combination table
    licet legal sales.premium + service.premium  may one have these two together?
    """


def run(arguments: list[str]) -> int:
    """Run a command line; gives the exit code."""
    try:
        result = group.main(arguments, prog_name="licet", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as problem:
        if isinstance(problem, click.UsageError) and (hint := _hint(problem)):
            problem = click.UsageError(problem.format_message() + hint, problem.ctx)
        problem.show()
        return 2
    except click.Abort:
        return 130
    except MemoryError:
        return _out_of_memory()
    except Exception as problem:
        return _report(problem)


def _hint(problem: click.UsageError) -> str:
    """What may be meant by a file in the wrong place, or by an option before the command."""
    command = problem.ctx.command if problem.ctx else None
    if isinstance(problem, click.NoSuchOption) and isinstance(command, Lazy) and problem.option_name in COMMON:
        return " Options stand behind the command: `licet count -c FILE`."
    if command is not None and problem.message.startswith("Got unexpected extra argument"):
        first = problem.message.partition("(")[2].partition(" ")[0].rstrip(")")
        takes = any(option.name == "catalogue" for option in command.params)
        if takes and (os.path.exists(first) or "." in first):
            return f". The catalogue is named by `-c {first}`."
    return ""


def _out_of_memory() -> int:
    from licet.cli import memory

    most = memory()
    click.echo(
        f"error: not decided: this takes more memory than {'there is' if most is None else f'{most:,} MB'}\n"
        "  = help: ask for less (`--first`, `--plans`, fewer add-ons), or set LICET_MEMORY to more MB, or to `none`",
        err=True,
    )
    return 3


def _report(problem: Exception) -> int:
    from licet.workspace.errors import CatalogueError, LicetError, NotDecided

    if isinstance(problem, CatalogueError):
        from licet.cli.common import draw

        click.echo(draw(problem.diagnostics, stream=sys.stderr), err=True, nl=False)
        return 2
    if isinstance(problem, LicetError):
        code = getattr(problem, "code", None)
        click.echo(f"error{f'[{code}]' if code else ''}: {problem}", err=True)
        return 3 if isinstance(problem, NotDecided) else 2
    if os.environ.get("LICET_DEBUG"):
        raise problem
    if isinstance(problem, OSError):
        where = f"`{problem.filename}`" if problem.filename else "the output"
        click.echo(f"error: {where} cannot be read or written: {problem.strerror or problem}", err=True)
        return 2
    click.echo(
        f"error: this is a fault in licet itself ({type(problem).__name__}: {problem})\n"
        "  = help: please report it with the catalogue and the command; LICET_DEBUG=1 shows where it happened",
        err=True,
    )
    return 70
