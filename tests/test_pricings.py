"""Real pricings against the figures that their authors published, and each fault that was put into one on purpose.

The pricings lie outside the project. Where they are absent these tests are skipped; what they show is tried on made-up
pricings in `cases/pricing2yaml` and `cases/analyse/pricings`.
"""

from __future__ import annotations

import csv
import time
from decimal import Decimal
from pathlib import Path

import pytest

import licet
from licet.cli.app import run
from properties import pricing_oracle as oracle

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "pricings"
absent = pytest.mark.skipif(not FOLDER.is_dir(), reason="the pricings lie outside the project, in ../shared")


def published() -> list[dict[str, str]]:
    if (FOLDER / "published.csv").is_file():
        with (FOLDER / "published.csv").open(encoding="utf-8", newline="") as sheet:
            return list(csv.DictReader(sheet))
    return []


@absent
@pytest.mark.parametrize("row", published(), ids=lambda row: row["file"])
def test_a_pricing_has_the_published_number_of_configurations_and_prices(row: dict[str, str]):
    catalogue = licet.load(FOLDER / row["file"], reading="nominal")
    found = catalogue.price_range()
    assert found.combinations == catalogue.count() == int(row["configurations"])
    assert (found.least, found.greatest) == (Decimal(row["min_price"]), Decimal(row["max_price"]))
    definition = catalogue.definition
    limits = [each for each in definition.limits if not each.id.endswith("-amount")]
    assert len(definition.features) + len(limits) == int(row["features"]) + int(row["usage_limits"])
    assert (len(definition.plans), len(definition.addons)) == (int(row["plans"]), int(row["add_ons"]))


@absent
@pytest.mark.parametrize("row", published(), ids=lambda row: row["file"])
def test_its_prices_as_they_are_meant_are_never_more_certain_than_the_published_ones(row: dict[str, str]):
    honest = licet.load(FOLDER / row["file"]).price_range(list=None)
    assert honest.combinations == int(row["configurations"])
    pricing = oracle.load((FOLDER / row["file"]).read_text(encoding="utf-8"))
    texts = [
        name
        for part in ("plans", "addOns")
        for name, each in (pricing.get(part) or {}).items()
        if isinstance(each["price"], str)
    ]
    assert bool(texts) == bool(honest.on_request)
    assert len(honest.on_request) == len(texts)
    assert (honest.priced < honest.combinations) == bool(texts)


@absent
def test_all_of_them_take_well_under_a_second_of_work():
    began = time.process_time()
    for row in published():
        licet.load(FOLDER / row["file"], reading="nominal").price_range()
    assert time.process_time() - began < 3, "it takes a third of a second on an idle machine"


FAULTS = {
    "addon-circular-dependency": ["add-on `addOn1` can never be bought", "`addOn2`", "`addOn3`, which excludes it"],
    "addon-excludes-nonexistent-addon": ["add-on `foo` excludes add-on `bar`, which does not exist"],
    "addon-invalid-dependency": ["add-on `addOn1` can never be bought: it needs `addOn2`, which excludes it"],
    "addon-need-multiple-plans": ["add-on `addonA` can never be bought", "`BASIC` alone", "`addonB`", "`PRO` alone"],
    "addon-overriding-nonexistent-feature": ["add-on `foo` overrides feature `feature2`, which does not exist"],
    "addon-same-as-plan": ["add-on `addOnA` gives nothing that `BASIC` does not have already"],
    "plan-low-tier-offer-less-high-price": ["plan `BASIC` costs more than `PRO` and gives less"],
    "plan-overriding-nonexistent-usagelimit": ["plan `foo` overrides usage limit `usageLimit2`, which does not exist"],
    "plan-same-features-different-prices": ["`BASIC` and `PRO` grant the same, at different prices"],
    "plan-with-zero-limit-but-addon": ["plan `PRO` has `feature2`", "0 there unless `feature2addon` is bought"],
}


@absent
@pytest.mark.parametrize("name", FAULTS)
def test_analyse_names_the_fault_of_a_pricing(name: str, capsys: pytest.CaptureFixture[str]):
    code = run(["analyse", str(FOLDER / "seeded-faults" / f"{name}.yml")])
    said = capsys.readouterr().out
    assert code in (1, 2)
    for words in FAULTS[name]:
        assert words in said


@absent
@pytest.mark.parametrize("row", published(), ids=lambda row: row["file"])
def test_analyse_finds_nothing_wrong_with_a_real_pricing(row: dict[str, str]):
    found = [each for each in licet.load(FOLDER / row["file"]).analyse() if each.severity != "note"]
    if row["file"] == "shopify.yml":
        # It gives a feature that every plan has by default, and extends no limit: so it is modelled.
        [only] = found
        assert "`MORE_SHOPIFY_SYNCED` gives nothing" in only.title
        return
    assert not found
