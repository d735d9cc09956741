"""What licet raises at a caller on purpose, as far as an index may raise it too. Everything else that escapes is a bug."""

from __future__ import annotations


class LicetError(Exception):
    """The base of all errors that licet raises on purpose; its text is fit to be shown to a user.

    `help` is one thing to do about it, where there is one.
    """

    def __init__(self, message: str, help: str | None = None) -> None:
        super().__init__(message if help is None else f"{message}\n  = help: {help}")
        self.message = message
        self.help = help


class UnknownName(LicetError, LookupError):
    """A name that the catalogue does not have: a slip of the pen is never a "no". `nearest` holds what is alike."""

    def __init__(self, what: str, name: str, nearest: tuple[str, ...] = (), help: str | None = None) -> None:
        help = f"did you mean {' or '.join(f'`{near}`' for near in nearest)}?" if nearest else help
        super().__init__(f"there is no {what} `{shown(name)}`", help)
        self.name = name
        self.nearest = nearest


class SelectionError(LicetError, ValueError):
    """What was given is not a selection: a solution without its tier, a name twice, a plus sign too many."""


class FileProblem(LicetError, OSError):
    """A file that was asked for cannot be read or written."""


class NotDecided(LicetError):
    """A question was not decided within its limit: of time, or of the size of its program."""


class IndexFileError(LicetError, ValueError):
    """A file that is no index, or is damaged, or asks for more than a reader may spend on it.

    `code` says which, as `licet explain CODE` tells.
    """

    def __init__(self, code: str, message: str, help: str | None = None) -> None:
        super().__init__(message, help)
        self.code = code


def shown(text: object, most: int = 80) -> str:
    """A text of a stranger, short and without what could steer a terminal."""
    plain = "".join(c if c.isprintable() else "?" for c in str(text)[: most + 1])
    return plain if len(plain) <= most else f"{plain[:most]}…"
