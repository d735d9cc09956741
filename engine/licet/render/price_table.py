"""The table of prices: plans and add-ons down, lists of prices across. Its words are in the table's language."""

from __future__ import annotations

from collections.abc import Mapping

from licet.model.definition import Charge, Definition, Language, Period, PriceList
from licet.model.periods import MONTHS
from licet.render import titles
from licet.render.prices import number
from licet.render.table import Cell, Column, Row, Table, framed

_KEYS = (
    "item", "on-request", "not-sold", "once", "used", "user", "customer",
    "monthly", "quarterly", "half-yearly", "yearly", "paid",
)  # fmt: skip
_PHRASES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "Plan or add-on", "on request", "not sold", "{} once", "{} per {} used", "per user", "per customer",
        "per month", "per quarter", "per half-year", "per year", "Paid {}",
    ),
    "nl": (
        "Abonnement of add-on", "op aanvraag", "niet te koop", "{} eenmalig", "{} per gebruikte {}", "per gebruiker",
        "per klant", "per maand", "per kwartaal", "per half jaar", "per jaar", "Betaald {}",
    ),
    "de": (
        "Plan oder Add-on", "auf Anfrage", "nicht erhältlich", "{} einmalig", "{} je {} nach Verbrauch", "pro Nutzer",
        "pro Kunde", "pro Monat", "pro Quartal", "pro Halbjahr", "pro Jahr", "Bezahlt {}",
    ),
    "da": (
        "Plan eller tilføjelse", "på forespørgsel", "sælges ikke", "{} én gang", "{} pr. {} efter forbrug", "pr. bruger",
        "pr. kunde", "pr. måned", "pr. kvartal", "pr. halvår", "pr. år", "Betalt {}",
    ),
    "no": (
        "Plan eller tillegg", "på forespørsel", "selges ikke", "{} én gang", "{} per {} etter forbruk", "per bruker",
        "per kunde", "per måned", "per kvartal", "per halvår", "per år", "Betalt {}",
    ),
    "sv": (
        "Plan eller tillägg", "på begäran", "säljs inte", "{} en gång", "{} per {} efter förbrukning", "per användare",
        "per kund", "per månad", "per kvartal", "per halvår", "per år", "Betalt {}",
    ),
}  # fmt: skip


def prices(definition: Definition, language: Language) -> Table:
    """A row for each plan and add-on that a list sells, as the lists have it; then what is paid for longer periods."""
    lists = definition.prices
    sold = {line.item: line for prices in lists for line in prices.lines}
    columns = [Column("item", _words("item", language))]
    for each in lists:
        title = titles.of(each.title, definition, language) or each.id
        columns.append(Column(each.id, f"{title} ({each.currency})"))
    rows = [
        Row(
            item.id,
            (
                Cell(titles.title(definition, item.id, language), id=item.id),
                *(Cell(_price(each, item.id, language)) for each in lists),
            ),
            group=0 if item.is_plan else 1,
        )
        for item in (*definition.plans, *definition.addons)
        if item.id in sold
    ]
    for period in MONTHS:
        if any(period in each.paid for each in lists):
            cells = (Cell(f"{each.paid[period]:+f} %" if period in each.paid else "") for each in lists)
            paid = _words("paid", language).replace("{}", _words(period, language))
            rows.append(Row(f"paid {period}", (Cell(paid), *cells), group=2))
    return framed(definition, "prices", columns, rows, language)


def _price(prices: PriceList, item: str, language: Language) -> str:
    line = next((line for line in prices.lines if line.item == item), None)
    if line is None:
        return _words("not-sold", language)
    if line.charges is None:
        return _words("on-request", language)
    return " + ".join(_charge(charge, language) for charge in line.charges)


def _charge(charge: Charge, language: Language) -> str:
    said = number(charge.number)
    if charge.used is not None:
        said = _words("used", language).replace("{}", said, 1).replace("{}", charge.used, 1)
    elif charge.once:
        said = f"{_words('once', language).replace('{}', said)} {_words(charge.holder, language)}"
    else:
        said = f"{said} {_words(charge.holder, language)}"
    return said if charge.period is None else f"{said} {_words(charge.period, language)}"


def _words(key: str | Period, language: Language) -> str:
    own = _PHRASES.get(language) or _PHRASES.get(language.partition("-")[0].lower()) or _PHRASES["en"]
    return own[_KEYS.index(key)]
