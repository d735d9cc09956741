"""Writes the licence records that carry a selection. What is written is a draft: nobody has signed it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from licet.answers.licences import Carrier, Licences
from licet.licences.records import LONGEST_INFO, SET, USER_PLAN, Record, Unreadable

DRAFT = "unsigned draft made by licet: no licence, and refused by whoever checks its signature"
_TYPES = {"site": "SiteLicense", "user": "UserLicense", "other": "Unknown"}


def records(licences: Licences, title: str, users: int) -> tuple[Record, ...]:
    """The records that carry a selection: site licences, the user plan with its `set=`, the user licences behind it.

    Raises Unreadable where the names do not fit into a record.
    """
    return tuple(record for carrier in licences.carriers for record in _of(carrier, title, users))


def _of(carrier: Carrier, title: str, users: int) -> list[Record]:
    def needed(name: str) -> str | None:
        others = carrier.needs.get(name, ())
        return others[0] if others else None

    made = [Record(carrier.owner, name, "site", number=1, prerequisite=needed(name)) for name in carrier.site]
    info = SET + ",".join(carrier.user)
    if len(info) > LONGEST_INFO:
        raise Unreadable(f"the user licences of `{title}` do not fit into a record: {len(info)} signs")
    for code in carrier.codes:
        made.append(
            Record(carrier.owner, code, "user", title, users, flags=USER_PLAN, info=info, prerequisite=needed(code))
        )
    made += [
        Record(carrier.owner, name, "user", number=users, hidden=True, prerequisite=needed(name))
        for name in carrier.user
    ]
    return made


def fields(record: Record, sort_order: int) -> dict[str, str]:
    """A record's fields in the order of the package; the last three only where they say something."""
    found = {
        "OwnerName": record.owner,
        "LicenseType": _TYPES[record.kind],
        "AllowedUserType": "",
        "ModuleName": record.name,
        "ModuleDescription": record.description,
        "ModuleTooltip": "",
        "ModuleVersion": "",
        "NumberOfLicenses": str(record.number or 1),
        "Unrestricted": str(record.unrestricted).lower(),
        "IsHidden": str(record.hidden).lower(),
        "SortOrder": str(sort_order),
    }
    more = {
        "ExtraFlags": str(record.flags) if record.flags else "",
        "ExtraInfo": record.info,
        "PrerequisiteModuleName": record.prerequisite or "",
    }
    return found | {name: value for name, value in more.items() if value}


def as_xml(made: tuple[Record, ...], head: Mapping[str, str]) -> str:
    """The records as an XML package."""
    from xml.etree import ElementTree as xml

    root = xml.Element("LicenseInfo")
    root.append(xml.Comment(f" {DRAFT} "))
    for name, value in head.items():
        xml.SubElement(root, name).text = value
    rows = xml.SubElement(root, "ModuleLicenses")
    for number, record in enumerate(made, 1):
        row = xml.SubElement(rows, "ModuleLicense")
        for name, value in fields(record, number).items():
            xml.SubElement(row, name).text = value
    xml.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + xml.tostring(root, encoding="unicode") + "\n"


def as_json(made: tuple[Record, ...], head: Mapping[str, Any]) -> str:
    """The records as JSON, with numbers and truth values as such."""
    rows: list[dict[str, Any]] = []
    for number, record in enumerate(made, 1):
        row: dict[str, Any] = dict(fields(record, number))
        row |= {"NumberOfLicenses": record.number or 1, "SortOrder": number}
        row |= {"Unrestricted": record.unrestricted, "IsHidden": record.hidden}
        if record.flags:
            row["ExtraFlags"] = record.flags
        rows.append(row)
    data = {**head, "draft": True, "signed": False, "note": DRAFT, "ModuleLicenses": rows}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_csv(made: tuple[Record, ...]) -> str:
    """The records as a table; its last column says that they are a draft."""
    text = io.StringIO()
    names = [*fields(Record("", "", "site", flags=1, info="x", prerequisite="x"), 1), "Signature"]
    writer = csv.DictWriter(text, names, restval="", lineterminator="\n")
    writer.writeheader()
    for number, record in enumerate(made, 1):
        writer.writerow({**fields(record, number), "Signature": "unsigned draft"})
    return text.getvalue()
