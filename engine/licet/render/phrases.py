"""The few words of the tables themselves, in the languages in which catalogues are published; English for others.

`{}` stands for titles or a condition.
"""

from __future__ import annotations

from collections.abc import Mapping

_KEYS = (
    "combinations", "features", "entitlements", "feature", "combination",
    "new", "inherited", "entitled", "covered", "replaced", "conditional", "taken-away", "absent", "held",
    "covered-by", "replaced-by", "when", "shown-as", "version", "as-of", "prices",
    "limits", "limit", "unlimited",
)  # fmt: skip

_PHRASES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "Combinations", "Features", "Entitlements", "Feature", "Combination",
        "new here", "inherited", "included", "covered by a better one", "replaced", "with some combinations only",
        "taken away", "not included", "held",
        "covered by {}", "replaced by {}", "when {}", "called “{}” here", "version {}", "as of {}", "Prices",
        "Limits", "Limit", "unlimited",
    ),
    "nl": (
        "Combinaties", "Functies", "Rechten", "Functie", "Combinatie",
        "nieuw hier", "overgenomen", "inbegrepen", "vervat in een betere", "vervangen",
        "alleen bij sommige combinaties", "weggenomen", "niet inbegrepen", "gekozen",
        "vervat in {}", "vervangen door {}", "als {}", "heet hier “{}”", "versie {}", "per {}", "Prijzen",
        "Limieten", "Limiet", "onbeperkt",
    ),
    "de": (
        "Kombinationen", "Funktionen", "Ansprüche", "Funktion", "Kombination",
        "hier neu", "übernommen", "enthalten", "in einer besseren enthalten", "ersetzt",
        "nur bei manchen Kombinationen", "weggenommen", "nicht enthalten", "gewählt",
        "enthalten in {}", "ersetzt durch {}", "wenn {}", "heißt hier „{}“", "Version {}", "Stand {}", "Preise",
        "Grenzen", "Grenze", "unbegrenzt",
    ),
    "da": (
        "Kombinationer", "Funktioner", "Rettigheder", "Funktion", "Kombination",
        "ny her", "overtaget", "inkluderet", "dækket af en bedre", "erstattet", "kun med nogle kombinationer",
        "fjernet", "ikke inkluderet", "valgt",
        "dækket af {}", "erstattet af {}", "når {}", "hedder her “{}”", "version {}", "pr. {}", "Priser",
        "Grænser", "Grænse", "ubegrænset",
    ),
    "no": (
        "Kombinasjoner", "Funksjoner", "Rettigheter", "Funksjon", "Kombinasjon",
        "ny her", "overtatt", "inkludert", "dekket av en bedre", "erstattet", "bare med noen kombinasjoner",
        "fjernet", "ikke inkludert", "valgt",
        "dekket av {}", "erstattet av {}", "når {}", "heter her «{}»", "versjon {}", "per {}", "Priser",
        "Grenser", "Grense", "ubegrenset",
    ),
    "sv": (
        "Kombinationer", "Funktioner", "Rättigheter", "Funktion", "Kombination",
        "ny här", "övertagen", "ingår", "täcks av en bättre", "ersatt", "endast med vissa kombinationer",
        "borttagen", "ingår inte", "vald",
        "täcks av {}", "ersatt av {}", "när {}", "heter här ”{}”", "version {}", "per {}", "Priser",
        "Gränser", "Gräns", "obegränsat",
    ),
}  # fmt: skip


def phrase(key: str, language: str, text: str = "") -> str:
    """One of the tables' own words; a language may have a region (`nl-BE`). `text` fills its place, if it has one."""
    own = _PHRASES.get(language) or _PHRASES.get(language.partition("-")[0].lower()) or _PHRASES["en"]
    return own[_KEYS.index(key)].replace("{}", text)
