"""What can be raised at a caller. Everything else that escapes is a bug in licet."""

from __future__ import annotations

from licet.diagnostics import Diagnostic


class LicetError(Exception):
    """The base of all errors that licet raises on purpose; its text is fit to be shown to a user.

    `help` is one thing to do about it, where there is one.
    """

    def __init__(self, message: str, help: str | None = None) -> None:
        super().__init__(message if help is None else f"{message}\n  = help: {help}")
        self.message = message
        self.help = help


class CatalogueError(LicetError):
    """A catalogue has errors: `diagnostics` holds all that was found, warnings included."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        from licet.diagnostics.terminal import draw

        super().__init__(draw(diagnostics))
        self.diagnostics = diagnostics


class UnknownName(LicetError, LookupError):
    """A name that the catalogue does not have: a slip of the pen is never a "no". `nearest` holds what is alike."""

    def __init__(self, what: str, name: str, nearest: tuple[str, ...] = ()) -> None:
        help = f"did you mean {' or '.join(f'`{near}`' for near in nearest)}?" if nearest else None
        super().__init__(f"there is no {what} `{name}`", help)
        self.name = name
        self.nearest = nearest


class SelectionError(LicetError, ValueError):
    """What was given is not a selection: a solution without its tier, a name twice, a plus sign too many."""


class NotDecided(LicetError):
    """A question was not decided within its time limit."""


class FileProblem(LicetError, OSError):
    """A file that was asked for cannot be read or written."""
