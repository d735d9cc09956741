"""What the units of Pricing2Yaml say, which are free texts: `user/month`, `GB`, `one-time payment`, `3 users/month`."""

from __future__ import annotations

import re
from typing import NamedTuple

from licet.model.currency import CURRENCIES


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


# Whoever uses the service himself: a price for one of these is paid for each user.
USERS = words("""agent agents author authors collaborator collaborators contributor contributors creator creators developer
    developers editor editors employee employees host licence licences license licenses login logins member members
    participant participants people person persons seat seats teammate teammates user users viewer viewers""")
# Words before these that leave them what they are: a `kiosk user` is somebody else.
_SUCH = words("team host named paid licensed") | {""}
# What there is one of, whoever and however many use it.
CUSTOMERS = words("""account accounts company customer license org organisation organization plan subscription team tenant workspace
    workspaces""")
_PERIODS = {
    "month": "month",
    "months": "month",
    "mo": "month",
    "monthly": "month",
    "year": "year",
    "years": "year",
    "yr": "year",
    "annual": "year",
    "annually": "year",
    "yearly": "year",
    "quarter": "quarter",
}
_ONCE = re.compile(r"one[- ]?time\b.*|once|forever|lifetime|one[- ]?off").fullmatch
_NAME = re.compile(r"_*(?:\d+[-_]?)?[^\W\d_]\w*(?:[-.\/]+\w+)*").fullmatch
_WORD = re.compile(r"\w+").findall
_LIMIT_PERIODS = {"hour": "hour", "day": "day", "week": "week", "month": "month", "year": "year"}


class PriceUnit(NamedTuple):
    """For whom, or (`used`) for each of what, and for how long (None: once) a price is. `sure` is False where the words
    say more than licet can, so that they are kept."""

    holder: str | None
    period: str | None
    used: str | None = None
    sure: bool = True


def price_unit(text: str) -> PriceUnit:
    """What the unit of a price says.

    >>> price_unit("user/month"), price_unit("/month"), price_unit("GB/month").used
    (PriceUnit(holder='user', period='month', used=None, sure=True), PriceUnit(holder='customer', period='month', used=None, sure=True), 'GB')
    """
    said = " ".join(text.lower().split())
    said = said.removeprefix("per ").strip()
    if _ONCE(said):
        return PriceUnit("customer", None)
    if text.strip()[3:4] == "/" and text.strip()[:3] in CURRENCIES:
        text = text.strip()[4:]
        said = " ".join(text.lower().split())
    parts = [part.strip().removeprefix("per ") for part in re.split(r"/| per ", said)]
    period = "month"
    spoken = False
    rest = []
    for part in parts:
        if part in _PERIODS and not spoken:
            period, spoken = _PERIODS[part], True
        elif part:
            rest.append(part)
    if not rest:
        return PriceUnit("customer", period)
    what = rest[0]
    if len(rest) == 1 and what in USERS:
        return PriceUnit("user", period)
    if len(rest) == 1 and what in CUSTOMERS:
        return PriceUnit("customer", period, sure=what in ("account", "customer", "plan", "subscription"))
    if what[0].isdigit():
        # `3 users/month`: a price for so many together, whoever they are.
        return PriceUnit("customer", period, sure=False)
    first, _, last = what.rpartition(" ")
    if last in USERS and first in _SUCH:
        return PriceUnit("user", period, sure=False)
    original = re.split(r"/| per ", text.strip())
    word = next((each.strip() for each in original if each.strip().lower() == what), what)
    name = as_name(word)
    if name is None:
        return PriceUnit("customer", period, sure=False)
    return PriceUnit(None, period if spoken else None, name, sure=len(rest) == 1 and name == word)


def as_name(text: str) -> str | None:
    """The words of a unit as one word that a catalogue can write; None where there is none."""
    text = text.strip()
    if _NAME(text) and len(text) <= 60:
        return text
    joined = "-".join(_WORD(text.replace("%", " percent ")))[:60].strip("-_")
    return joined if _NAME(joined) else None


class LimitUnit(NamedTuple):
    """In what a limit is counted, and by which period it renews. `sure` as with prices."""

    unit: str | None
    period: str | None
    sure: bool = True


def limit_unit(text: str) -> LimitUnit:
    """What the unit of a usage limit says.

    >>> limit_unit("calls/month"), limit_unit("GB"), limit_unit("phone number").unit
    (LimitUnit(unit='calls', period='month', sure=True), LimitUnit(unit='GB', period=None, sure=True), 'phone-number')
    """
    text = " ".join(text.split())
    if not text:
        return LimitUnit(None, None)
    head, slash, tail = text.rpartition("/")
    period = _LIMIT_PERIODS.get(tail.strip().lower().removesuffix("s")) if slash else None
    if period is None:
        head = text
    if not head.strip(" /"):
        return LimitUnit(None, period)
    unit = as_name(head)
    return LimitUnit(unit, period, sure=unit == head.strip())
