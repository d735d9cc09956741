"""The periods for which something is billed. Each is a whole number of months, so all of them end with the contract."""

from __future__ import annotations

from collections.abc import Mapping

from licet.model.definition import Period

MONTHS: Mapping[Period, int] = {"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12}
# The word behind `per` for each.
WORDS: Mapping[Period, str] = {
    "monthly": "month",
    "quarterly": "quarter",
    "half-yearly": "half-year",
    "yearly": "year",
}
PERIODS: Mapping[str, Period] = {word: period for period, word in WORDS.items()}
