"""Licence records as data. The names of fields are those of the XML package; the web answers have others for some."""

from __future__ import annotations

from typing import Literal

from licet.record import record

# The flag of a record that is a user plan; its extra information begins with this.
USER_PLAN = 1
SET = "set="
LONGEST_INFO = 3999  # the field ExtraInfo is a text of so many signs

Kind = Literal["site", "user", "other"]


class Unreadable(Exception):
    """A file is no licence package that can be read. `help` says what to do."""

    def __init__(self, message: str, help: str | None = None) -> None:
        super().__init__(message)
        self.help = help


@record
class Record:
    """One licence: `number` of them are bought (None: not said); `expires` is a day, as ISO text."""

    owner: str
    name: str
    kind: Kind
    description: str = ""
    number: int | None = None
    unrestricted: bool = False
    hidden: bool = False
    flags: int = 0
    info: str = ""
    prerequisite: str | None = None
    expires: str | None = None

    @property
    def is_plan(self) -> bool:
        """Whether it is a user plan."""
        return self.flags == USER_PLAN or (self.kind == "user" and self.info.startswith(SET))

    @property
    def set(self) -> tuple[str, ...] | None:
        """The user licences that the plan switches on; None where the record does not say."""
        if not self.info.startswith(SET):
            return None
        return tuple(dict.fromkeys(name.strip() for name in self.info[len(SET) :].split(",") if name.strip()))


@record
class User:
    """The licences that are assigned to one user."""

    name: str
    records: tuple[Record, ...]


@record
class Package:
    """What was read: the licences that a customer has, and those of each user. `source` is the file."""

    source: str
    company: str
    expires: str | None
    records: tuple[Record, ...]
    users: tuple[User, ...]
    draft: bool = False
