"""Reads licence records from strangers: XML packages and JSON answers of the web API. Nothing in them is followed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any
from xml.parsers import expat

from licet.licences.records import Kind, Package, Record, Unreadable, User

LARGEST_FILE = 8_000_000  # bytes
DEEPEST = 16
MOST_RECORDS = 100_000

_KINDS: Mapping[str, Kind] = {
    "sitelicense": "site",
    "site": "site",
    "1": "site",
    "userlicense": "user",
    "user": "user",
    "3": "user",
    "4": "user",
}
_LISTS = ("modulelicenses", "licences", "licenses", "value", "results")
_USERS = ("users", "associates")


def read(text: bytes, source: str) -> Package:
    """The package in a file. Raises Unreadable for what is neither XML nor JSON of licences, is too large or nested too
    deep, or is XML that declares a document type or entities."""
    if len(text) > LARGEST_FILE:
        raise Unreadable(
            f"`{source}` is larger than {LARGEST_FILE // 1_000_000} MB", "split it, or leave out what is not a licence"
        )
    start = text.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start == b"<":
        return _package(_xml(text, source), source)
    if start in (b"{", b"["):
        try:
            data = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise Unreadable(f"`{source}` is no JSON: {error}") from None
        return _package(data, source)
    raise Unreadable(f"`{source}` is neither XML nor JSON", "a licence package is XML; the web API answers in JSON")


# ---- XML -------------------------------------------------------------------------------------------------------------


def _xml(text: bytes, source: str) -> Any:
    """Elements as mappings of their children, those without as their text; `ModuleLicense` elements as a list."""
    parser = expat.ParserCreate()
    stack: list[tuple[str, dict[str, Any], list[str]]] = [("", {}, [])]
    count = 0

    def refuse(*_: Any) -> Any:
        raise Unreadable(
            f"`{source}` declares a document type or entities", "a licence package has none: do not use this file"
        )

    def begin(name: str, _: Any) -> None:
        nonlocal count
        count += 1
        if len(stack) > DEEPEST or count > 20 * MOST_RECORDS:
            raise Unreadable(
                f"`{source}` is nested too deep, or has too many elements", "a licence package has neither"
            )
        stack.append((name.rpartition(":")[2], {}, []))

    def end(_: str) -> None:
        name, children, words = stack.pop()
        value: Any = children or "".join(words).strip()
        above = stack[-1][1]
        if name == "ModuleLicense":
            above.setdefault("ModuleLicense", []).append(value if isinstance(value, dict) else {})
        else:
            above.setdefault(name, value)

    def comment(words: str) -> None:
        if "unsigned draft" in words:
            stack[0][1]["draft"] = True

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CommentHandler = comment
    parser.CharacterDataHandler = lambda words: stack[-1][2].append(words)
    try:
        parser.Parse(text, True)
    # LookupError: an encoding that there is not; ValueError: one of which this text is none.
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise Unreadable(f"`{source}` is no XML: {error}") from None
    draft = stack[0][1].pop("draft", False)
    root: Any = next(iter(stack[0][1].values()), {})
    if isinstance(root, dict):
        root = {**root, "draft": draft}
    if isinstance(root, dict) and isinstance(root.get("ModuleLicenses"), dict):
        root = {**root, "ModuleLicenses": root["ModuleLicenses"].get("ModuleLicense", [])}
    return root


# ---- what is in it ---------------------------------------------------------------------------------------------------


def _package(data: Any, source: str) -> Package:
    if isinstance(data, list):
        data = {"users": data} if data and all(_lists(each) for each in data) else {"assigned": data}
    if not isinstance(data, dict):
        raise Unreadable(f"`{source}` has no licences in it")
    fields = _fields(data)
    found = _of(fields, _LISTS)
    users = [_user(each, number, source) for number, each in enumerate(_of(fields, _USERS), 1)]
    if "assigned" in fields:
        users.append(User(source, _records(fields["assigned"], source)))
    records = _records(found, source)
    if not records and not any(user.records for user in users):
        if "modulename" in fields or "extrainfo" in fields:
            records = _records([data], source)
        else:
            help = "it should have a list `ModuleLicenses`, or be a list of a user's licences"
            raise Unreadable(f"`{source}` has no licences in it", help)
    company = str(fields.get("companyname") or "")
    return Package(source, company, _day(fields.get("expirydate")), records, tuple(users), bool(fields.get("draft")))


def _of(fields: Mapping[str, Any], names: Iterable[str]) -> list[Any]:
    return next((fields[name] for name in names if isinstance(fields.get(name), list)), [])


def _lists(each: Any) -> bool:
    return isinstance(each, list) or (isinstance(each, dict) and any(name in _fields(each) for name in _LISTS))


def _user(data: Any, number: int, source: str) -> User:
    if isinstance(data, list):
        return User(f"user {number}", _records(data, source))
    fields = _fields(data) if isinstance(data, dict) else {}
    name = next((fields[key] for key in ("name", "fullname", "associateid", "user") if fields.get(key)), None)
    return User(str(name or f"user {number}"), _records(_of(fields, _LISTS), source))


def _fields(data: Mapping[str, Any]) -> dict[str, Any]:
    return {str(key).lower(): value for key, value in data.items()}


def _records(rows: Any, source: str) -> tuple[Record, ...]:
    if not isinstance(rows, list):
        return ()
    if len(rows) > MOST_RECORDS:
        raise Unreadable(f"`{source}` has more than {MOST_RECORDS:,} licences", "split it")
    return tuple(_record(_fields(row), source) for row in rows if isinstance(row, dict))


def _record(fields: Mapping[str, Any], source: str) -> Record:
    def text(*names: str) -> str:
        found: Any = next((fields[name] for name in names if fields.get(name) not in (None, "")), "")
        return found if isinstance(found, str) else str(found)

    name = text("modulename", "name")
    if not name:
        raise Unreadable(f"`{source}` has a licence without a name", "each has a ModuleName (or Name)")
    return Record(
        text("ownername", "owner"),
        name,
        _KINDS.get(text("licensetype", "type").lower(), "other"),
        text("moduledescription", "description"),
        _number(text("numberoflicenses", "licensenumber")),
        _true(text("unrestricted", "isunrestricted")),
        _true(text("ishidden", "hidden")),
        _number(text("extraflags")) or 0,
        text("extrainfo"),
        text("prerequisitemodulename") or None,
        _day(fields.get("expirydate")),
    )


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None


def _true(text: str) -> bool:
    return text.strip().lower() in ("true", "1", "yes")


def _day(value: Any) -> str | None:
    """The day of `2027-02-27T00:00:00`; None where there is none (also the year 1, which stands for none)."""
    from datetime import date

    if not isinstance(value, str) or value.startswith("0001-"):
        return None
    try:
        return date.fromisoformat(value[:10]).isoformat()
    except ValueError:
        return None
