"""Licence records: derived, written, read, and read from those who mean no good."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import licet
from licet.licences.read import read
from licet.licences.records import Unreadable

ROOT = Path(__file__).resolve().parents[2]
# The two records that are public.
SALES_PREMIUM = (
    "set=user,web,pocket-crm-cal,selection-cal,relation-cal,report-cal,chat-cal,forms-cal,sale-cal,t2,saint-cal,"
    "target-cal,project-cal,quote-cal,guide-cal,stakeholder-cal,dash-cal,selection-combined-cal"
)
THREE_PREMIUMS = (
    "set=user,web,pocket-crm-cal,selection-cal,relation-cal,report-cal,project-cal,guide-cal,saint-cal,"
    "selection-combined-cal,mail-merge-cal,chat-cal,forms-cal,ej-client,t2,dash-cal,sale-cal,target-cal,quote-cal,"
    "stakeholder-cal,ej-mod-spm-cal,mktg-auto-cal"
)


@pytest.fixture(scope="module")
def catalogue() -> licet.Catalogue:
    return licet.load(ROOT / "rules" / "superoffice.licet")


def package(*rows: dict[str, object], **fields: object) -> bytes:
    return json.dumps({**fields, "ModuleLicenses": rows}).encode()


def plan(name: str, info: str, **more: object) -> dict[str, object]:
    return {"OwnerName": "SUPEROFFICE", "LicenseType": "UserLicense", "ModuleName": name, "ExtraFlags": 1} | {
        "ExtraInfo": info,
        **more,
    }


@pytest.mark.parametrize(
    ("selection", "code", "info"),
    [
        ("sales.premium", "ten-sales", SALES_PREMIUM),
        ("sales.premium + service.premium + marketing.premium", "ten-salesservicemarketing", THREE_PREMIUMS),
    ],
)
def test_the_public_records_are_derived(catalogue: licet.Catalogue, selection: str, code: str, info: str) -> None:
    [carrier] = catalogue.licences(selection).carriers
    assert carrier.codes == (code,)
    assert set(carrier.user) == set(info.removeprefix("set=").split(","))
    assert carrier.not_known == ()


@pytest.mark.parametrize(
    ("code", "info", "fits"),
    [
        ("ten-sales", SALES_PREMIUM, "sales.premium"),
        ("ten-salesservicemarketing", THREE_PREMIUMS, "sales.premium + service.premium + marketing.premium"),
    ],
)
def test_the_public_records_are_told_apart(
    catalogue: licet.Catalogue, tmp_path: Path, code: str, info: str, fits: str
) -> None:
    file = tmp_path / "package.json"
    file.write_bytes(package(plan(code, info)))
    [audit] = catalogue.audit(file, today="2026-01-01")
    assert [str(one) for one in audit.plans[0].fits] == [fits]
    assert audit.all_findings == ()
    assert set(audit.plans[0].entitled) == catalogue.entitlements(fits).entitled


def sure(catalogue: licet.Catalogue) -> list[licet.Combination]:
    every = catalogue.combinations(ordered=True)
    return [each for each in every if not any(one.not_known for one in catalogue.licences(each).carriers)]


@pytest.mark.parametrize("format", ["xml", "json"])
def test_what_is_written_is_read_as_what_it_was_written_for(
    catalogue: licet.Catalogue, tmp_path: Path, format: str
) -> None:
    written = sure(catalogue)
    assert len(written) == 14  # all essential, or all premium: 7 each
    for combination in written:
        file = tmp_path / f"package.{format}"
        file.write_text(catalogue.licence_records(combination, format=format, users=3), encoding="utf-8")
        [audit] = catalogue.audit(file)
        assert audit.package.draft
        assert [plan.fits for plan in audit.plans] == [(combination,)]
        assert audit.all_findings == ()


@pytest.mark.parametrize(
    "selection",
    [
        "sales.premium + cep",
        "service.premium + superoffice-ai",
        "marketing.essential + cep + superoffice-ai + ai-chatbot + calendar-synchronization",
    ],
)
def test_the_add_ons_of_a_package_are_read_by_their_site_licences(
    catalogue: licet.Catalogue, tmp_path: Path, selection: str
) -> None:
    file = tmp_path / "package.xml"
    file.write_text(catalogue.licence_records(selection), encoding="utf-8")
    [audit] = catalogue.audit(file, expect=selection)
    assert audit.plans[0].fits == (catalogue.selection(selection),)
    assert audit.all_findings == ()
    assert set(audit.plans[0].entitled) == catalogue.entitlements(selection).entitled


def test_how_mixed_tiers_are_coded_is_not_guessed(catalogue: licet.Catalogue) -> None:
    with pytest.raises(licet.LicetError, match="is not known"):
        catalogue.licence_records("sales.premium + service.essential")
    assert "ten-salesservice" in catalogue.licence_records("sales.premium + service.essential", anyway=True)


def test_a_record_without_its_set_may_be_either_tier(catalogue: licet.Catalogue, tmp_path: Path) -> None:
    file = tmp_path / "package.json"
    file.write_bytes(package(plan("ten-sales", "")))
    [audit] = catalogue.audit(file)
    assert [str(one) for one in audit.plans[0].fits] == ["sales.essential", "sales.premium"]
    assert [finding.code for finding in audit.plans[0].findings] == ["no-set", "fits-several"]
    assert audit.plans[0].entitled == ()


def test_a_site_licence_in_the_package_tells_the_tier(catalogue: licet.Catalogue, tmp_path: Path) -> None:
    file = tmp_path / "package.json"
    records = json.loads(catalogue.licence_records("sales.essential", format="json"))
    for row in records["ModuleLicenses"]:
        row.pop("ExtraInfo", None)
    file.write_text(json.dumps(records))
    [audit] = catalogue.audit(file)
    assert [str(one) for one in audit.plans[0].fits] == ["sales.essential"]


def test_what_does_not_fit_is_told_with_its_code(catalogue: licet.Catalogue, tmp_path: Path) -> None:
    rows = [
        plan("ten-sales", SALES_PREMIUM.replace(",quote-cal", ",qoute-cal"), NumberOfLicenses=1),
        {"OwnerName": "superoffice", "LicenseType": "SiteLicense", "ModuleName": "sales-t2"},
        {"OwnerName": "superoffice", "ModuleName": "web", "PrerequisiteModuleName": "windows"},
        {"OwnerName": "acme", "ModuleName": "acme-extra", "ExpiryDate": "2025-01-31T00:00:00"},
    ]
    users = [{"name": name, "licences": [plan("ten-sales", SALES_PREMIUM)]} for name in ("Ann", "Bo")]
    file = tmp_path / "package.json"
    file.write_bytes(package(*rows, users=users, ExpiryDate="2025-06-30T00:00:00"))
    [audit] = catalogue.audit(file, today="2026-01-01", expect="sales.essential")
    codes = [finding.code for finding in audit.all_findings]
    assert sorted(set(codes)) == [
        "expired",
        "not-expected",
        "prerequisite-missing",
        "set-differs",
        "site-licence-missing",
        "too-many-assigned",
        "unknown-licence",
    ]
    [differs] = [finding for finding in audit.all_findings if finding.code == "set-differs"]
    assert differs.sentence == "`ten-sales` is nearly `sales.premium`; too many: qoute-cal; missing: quote-cal"


def test_what_may_be_seen_is_kept_apart_from_what_may_be_worked_with(
    catalogue: licet.Catalogue, tmp_path: Path
) -> None:
    premium = json.loads(catalogue.licence_records("sales.premium", format="json"))["ModuleLicenses"]
    essential = json.loads(catalogue.licence_records("sales.essential", format="json"))["ModuleLicenses"]
    site = {row["ModuleName"]: row for row in (*premium, *essential) if row["LicenseType"] == "SiteLicense"}
    user = [row for row in essential if row.get("ExtraFlags") == 1]
    file = tmp_path / "package.json"
    file.write_bytes(package(*site.values(), *user))
    [audit] = catalogue.audit(file)
    grades = audit.plans[0].grades
    assert (grades["opportunity-management"], grades["quote-management"]) == ("edit", "view")
    assert "quote-management" not in audit.plans[0].entitled


@pytest.mark.parametrize(
    "text",
    [
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "http://example.com/x">]><a>&x;</a>',
        b'<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;">]><a>&z;</a>',
        b"<a>" * 50 + b"</a>" * 50,
        b"<a><b></a>",
        b"<a/>",
        b"{}",
        b"[1]",
        b"[" * 100_000,
        b'{"ModuleLicenses": [{}]}',
        b'{"a": ',
        b"",
        b"plain",
        b"<a>\xff</a>",
        b" " * 8_000_001,
    ],
    ids=range(16),
)
def test_a_file_that_is_no_package_is_refused(text: bytes) -> None:
    with pytest.raises(Unreadable):
        read(text, "file")
