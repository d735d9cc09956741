"""Licence records: written for a selection, read from files and compared with a catalogue."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from licet.answers.licences import Licences
from licet.answers.licences import licences as carried
from licet.licences import write as writing
from licet.licences.audit import Audit, Auditor
from licet.licences.read import LARGEST_FILE
from licet.licences.read import read as read_package
from licet.licences.records import Package, Unreadable
from licet.workspace import select
from licet.workspace.errors import FileProblem, LicetError
from licet.workspace.select import Selection

if TYPE_CHECKING:
    from licet.workspace.catalogue import Catalogue

FORMATS = ("xml", "json", "csv")


def licences(catalogue: Catalogue, selection: Selection) -> Licences:
    """See `Catalogue.licences`."""
    if not catalogue.definition.licences:
        raise LicetError(f"`{catalogue.name}` has no licences", "write a block `licences OWNER` that gives them")
    return carried(catalogue.reasoner, select.selection(catalogue.definition, selection))


def write(
    catalogue: Catalogue,
    selection: Selection,
    *,
    format: str = "xml",
    users: int = 1,
    company: str = "",
    expires: str | None = None,
    anyway: bool = False,
) -> str:
    """See `Catalogue.licence_records`."""
    found = licences(catalogue, selection)
    name = f"`{found.selection}`"
    if not found.verdict.legal:
        rules = ", ".join(f"`{rule.rule}`" for rule in found.verdict.broken)
        raise LicetError(
            f"{name} is illegal, by {rules}", f"`licet legal {found.selection}` says why, and what instead"
        )
    language = catalogue.definition.source_language
    unclear = [title.get(language, language) or "" for each in found.carriers for title in each.not_known]
    if unclear and not anyway:
        help = "write what the catalogue gives all the same with `--anyway`"
        raise LicetError(f"how {name} is coded is not known: {'; '.join(unclear)}", help)
    if not any(each.codes for each in found.carriers) and found.selection.parts and not anyway:
        help = "write the licences without a user plan with `--anyway`, or give it a code: `licences` in the catalogue"
        raise LicetError(f"no user plan stands for {name}", help)
    title = " + ".join(catalogue.title(part) for part in found.selection.parts)
    try:
        made = writing.records(found, title, users)
    except Unreadable as error:
        raise LicetError(str(error), error.help) from None
    head = {"CompanyName": company, "LicenseVersion": catalogue.version or ""}
    if expires is not None:
        head["ExpiryDate"] = f"{_day(expires)}T00:00:00"
    if format == "xml":
        return writing.as_xml(made, head)
    if format == "json":
        about = {"schema": "licet/licences/1", "catalogue": catalogue.name, "selection": list(found.selection.parts)}
        return writing.as_json(made, {**about, **head})
    if format == "csv":
        return writing.as_csv(made)
    raise LicetError(f"licences are not written as {format}", f"choose {', '.join(FORMATS)}")


def read(
    catalogue: Catalogue,
    paths: Iterable[str | os.PathLike[str]],
    *,
    today: str | None = None,
    expect: Selection | None = None,
) -> tuple[Audit, ...]:
    """See `Catalogue.audit`: each package alone, but that the users in files without bought licences count for the
    packages beside them."""
    if not catalogue.definition.licences:
        raise LicetError(f"`{catalogue.name}` has no licences", "write a block `licences OWNER` that gives them")
    packages = [_read(path) for path in _files(paths)]
    bought = [package for package in packages if package.records]
    users = tuple(user for package in packages if not package.records for user in package.users)
    if bought and users:
        first = bought[0]
        joined = Package(first.source, first.company, first.expires, first.records, (*first.users, *users), first.draft)
        packages = [joined, *bought[1:]]
    expected = None if expect is None else catalogue.selection(expect)
    auditor = Auditor(catalogue.reasoner)
    if auditor.too_many:
        raise LicetError("there are too many combinations to compare with", "ask about a smaller catalogue")
    day = _day(today) if today is not None else select.today()
    return tuple(auditor.audit(package, today=day, expected=expected) for package in packages)


def _files(paths: Iterable[str | os.PathLike[str]]) -> list[str]:
    found: list[str] = []
    for path in [os.fspath(path) for path in paths]:
        if path != "-" and os.path.isdir(path):
            inside = sorted(name for name in os.listdir(path) if name.lower().endswith((".xml", ".json")))
            if not inside:
                raise FileProblem(f"there is no XML and no JSON in `{path}`", "name the files, or another folder")
            found += [os.path.join(path, name) for name in inside]
        else:
            found.append(path)
    return found


def _read(path: str) -> Package:
    try:
        if path == "-":
            data = sys.stdin.buffer.read(LARGEST_FILE + 1)
        else:
            with open(path, "rb") as file:
                data = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileProblem(f"`{path}` cannot be read: {reason}", "check the name and the folder") from None
    try:
        return read_package(data, "standard input" if path == "-" else path)
    except Unreadable as error:
        raise LicetError(str(error), error.help) from None


def _day(text: str) -> str:
    found = select.iso_day(text)
    if found is None:
        raise LicetError(f"`{text}` is no day", "write it as in 2026-03-01")
    return found
