"""The syntax tree: what was written, with its places, and nothing of what it means.

A node's `span` covers its own words (not the lines nested in it). Names are kept as written; titles are unescaped.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from licet.record import record
from licet.text import Span


class Name(NamedTuple):
    """A name as written: `quote-management`, `sales.premium`."""

    text: str
    span: Span


class Text(NamedTuple):
    """A quoted text, unescaped, in a language (None: the catalogue's source language)."""

    text: str
    span: Span
    language: str | None = None


Texts = tuple[Text, ...]  # a title in one or more languages; empty where none was written


class Bound(NamedTuple):
    """`at least N`, `at most N`, `exactly N`, `N to M`, `any`."""

    least: int
    most: int | None
    span: Span


class Amount(NamedTuple):
    """`50 GB`, `3 000`, `unlimited` (`number` None), with its unit as written (None: the limit's own)."""

    number: Decimal | None
    unit: Name | None
    span: Span


class Day(NamedTuple):
    """A day as written, `2026-03-01`, which the calendar has."""

    text: str
    span: Span


class Dates(NamedTuple):
    """`from D`, `before D`, `retired D`: those that are written."""

    from_: Day | None = None
    before: Day | None = None
    retired: Day | None = None


UNDATED = Dates()


# ---- conditions ------------------------------------------------------------------------------------------------------


@record
class Ref:
    """A name in a condition, `or higher` (a tier) or `or better` (a feature)."""

    name: Name
    climb: Literal["higher", "better"] | None
    span: Span


@record
class Not:
    of: Condition
    span: Span


@record
class And:
    of: tuple[Condition, ...]
    span: Span


@record
class Or:
    of: tuple[Condition, ...]
    span: Span


@record
class CountOf:
    """`at least 2 of a, b, c`."""

    bound: Bound
    of: tuple[Ref, ...]
    span: Span


@record
class CountHeld:
    """`at least 2 plans`, `at most 3 add-ons`."""

    bound: Bound
    what: Literal["plans", "addons"]
    span: Span


Condition = Ref | Not | And | Or | CountOf | CountHeld


# ---- lines -----------------------------------------------------------------------------------------------------------


@record
class FeatureLine:
    """`+ name …` (sign "+"), `name …` (sign None: declares only), `without name …` (sign "without").

    `title` is empty unless the line declares. `lines` are those nested in it.
    """

    sign: Literal["+", "without"] | None
    name: Name
    title: Texts
    span: Span
    under: Name | None = None
    covers: tuple[Name, ...] = ()
    replaces: tuple[Name, ...] = ()
    shown_as: Texts = ()
    when: Condition | None = None
    lines: tuple[Line, ...] = ()
    level: Name | None = None
    up_to: Amount | None = None
    dates: Dates = UNDATED


@record
class LimitLine:
    """`storage 50 GB` (sets) or `storage +50 GB` (adds)."""

    name: Name
    adds: bool
    amount: Amount
    span: Span
    when: Condition | None = None
    dates: Dates = UNDATED


@record
class Levels:
    """`levels public < all`: the lowest first."""

    names: tuple[Name, ...]
    span: Span


@record
class Property:
    """`about "…"`, `note "…"`, `link "…"`."""

    key: Literal["about", "note", "link"]
    texts: Texts
    span: Span


@record
class Requires:
    condition: Condition
    span: Span


@record
class AvailableWith:
    condition: Condition
    span: Span


@record
class Excludes:
    names: tuple[Name, ...]
    span: Span


@record
class SoldOnItsOwn:
    span: Span


@record
class Tier:
    """`tier name "Title" short "…" includes a, b` with its lines, in a solution or an add-on."""

    name: Name
    title: Texts
    short: Texts
    includes: tuple[Name, ...]
    lines: tuple[Line, ...]
    span: Span
    dates: Dates = UNDATED
    became: Name | None = None


Line = FeatureLine | LimitLine | Levels | Property | Requires | AvailableWith | Excludes | SoldOnItsOwn | Tier


# ---- blocks ----------------------------------------------------------------------------------------------------------


@record
class Version:
    """`version 11.5` or `version 11.5 from 2025-10-22`."""

    text: str
    from_: Day | None
    span: Span


@record
class Catalogue:
    """The header. `counted`: None for `combinations of plans`, "addons", or the names after `plans and`."""

    name: Name
    title: Texts
    span: Span
    versions: tuple[Version, ...] = ()
    as_of: str | None = None
    languages: tuple[Name, ...] = ()
    titles_from: tuple[Text, ...] = ()
    counted: Literal["addons"] | tuple[Name, ...] | None = None
    lines: tuple[Property, ...] = ()


@record
class Holds:
    """`each user holds at least 1 plan`. A bound of 0 and more is `any`, unless a `number` is written: `at least 0`."""

    holder: Literal["user", "customer"]
    bound: Bound
    what: Literal["plans", "addons"]
    span: Span
    number: bool = False


@record
class Features:
    """A `features` block: it declares and grants nothing."""

    lines: tuple[Line, ...]
    span: Span


class Quantity(NamedTuple):
    """`at most 10`, or `repeatable` (`most` None)."""

    most: int | None
    span: Span


@record
class Block:
    """`bundle`, `solution`, `plan` or `addon`."""

    kind: Literal["bundle", "solution", "plan", "addon"]
    name: Name
    title: Texts
    short: Texts
    includes: tuple[Name, ...]
    holder: Literal["user", "customer"] | None
    lines: tuple[Line, ...]
    span: Span
    dates: Dates = UNDATED
    became: Name | None = None
    quantity: Quantity | None = None


# ---- limits ----------------------------------------------------------------------------------------------------------


class PlanRef(NamedTuple):
    """A plan in a row: `growth`, `growth and above`."""

    name: Name
    above: bool
    span: Span


@record
class RowEntry:
    """`core 100` in a limit's rows."""

    plan: PlanRef
    amount: Amount
    span: Span


@record
class Several:
    """`several plans: the largest`."""

    how: Literal["largest", "total", "smallest"]
    span: Span


@record
class End:
    """`at 85% warn`: what happens when so much of a limit is used."""

    percent: Decimal
    action: Literal["warn", "block"]
    span: Span


@record
class Beyond:
    """`beyond it, billed`, perhaps `in blocks of 1 000`."""

    block: Amount | None
    span: Span


@record
class Limit:
    """`limit storage "Storage" in GB per month of documents` with its lines."""

    name: Name
    title: Texts
    span: Span
    unit: Name | None = None
    period: Name | None = None
    feature: Name | None = None
    lines: tuple[Property | Several | End | Beyond | RowEntry, ...] = ()


@record
class FeatureRow:
    """`feature quotes "Quotes" in growth and above`: declares a feature, and grants it in these plans."""

    line: FeatureLine
    plans: tuple[PlanRef, ...]
    span: Span


# ---- billing, prices, moves ------------------------------------------------------------------------------------------


@record
class Renewal:
    """What comes after the term: `renews by its period` ("period"), `renews for 12 months` ("term", with its length),
    `ends` ("end")."""

    how: Literal["period", "term", "end"]
    length: int | None
    unit: Name | None
    span: Span


@record
class Periods:
    names: tuple[Name, ...]
    span: Span


@record
class Contract:
    """`contract 12 months, then renews by its period`."""

    length: int
    unit: Name
    renewal: Renewal | None
    span: Span


@record
class Billing:
    lines: tuple[Periods | Contract, ...]
    span: Span


@record
class Money:
    """`19 once`, `3 per customer per month`, `0.01 per message used`. `per` holds the words after each `per`."""

    number: Decimal
    once: bool
    per: tuple[Name, ...]
    used: bool
    span: Span


@record
class PriceRow:
    """`team 4`, `setup 19 once + 3 per customer per month`, `enterprise on request` (`costs` None)."""

    name: Name
    costs: tuple[Money, ...] | None
    span: Span
    dates: Dates = UNDATED


@record
class Paid:
    """`paid yearly -17%`: `percent` is -17."""

    period: Name
    percent: Decimal
    span: Span


@record
class Price:
    """`price usd "List price" in USD per user per month` with its rows."""

    name: Name
    title: Texts
    span: Span
    currency: Name | None = None
    per: tuple[Name, ...] = ()
    lines: tuple[Property | PriceRow | Paid, ...] = ()


@record
class Move:
    """`to a higher tier at once`. `case`: "higher", "lower" (tiers), "more", "less", "others" (plans and add-ons held),
    "otherwise", or "names" with `from_` and `to`. `when`: "once", "period", "term" (at its end), "never"."""

    case: Literal["higher", "lower", "more", "less", "others", "names", "otherwise"]
    when: Literal["once", "period", "term", "never"]
    span: Span
    from_: tuple[Name, ...] = ()
    to: tuple[Name, ...] = ()


@record
class Becomes:
    """`sales.essential becomes core`, in `moves to OTHER`."""

    name: Name
    other: Name
    span: Span


@record
class SeveralBecome:
    """`several: the highest`, in `moves to OTHER`."""

    how: Literal["highest", "lowest"]
    span: Span


@record
class Moves:
    """`moves` (`to` None) or `moves to OTHER`, another catalogue."""

    to: Name | None
    lines: tuple[Move | Becomes | SeveralBecome, ...]
    span: Span


# ---- licences --------------------------------------------------------------------------------------------------------


@record
class LicenceRow:
    """`quote-management site quote user quote-cal`. `names` is None for `every plan`; several are joined by `+`.

    `plan` is the code of a user plan, with its title. Licence names are names of the owner's, not of the catalogue.
    """

    names: tuple[Name, ...] | None
    site: tuple[Name, ...]
    user: tuple[Name, ...]
    plan: Name | None
    plan_title: Texts
    span: Span


@record
class Needs:
    """`quote-cal needs user`."""

    name: Name
    needs: tuple[Name, ...]
    span: Span


@record
class Unclear:
    """`unclear "How is this coded?" when CONDITION`: of these selections no source says what carries them."""

    texts: Texts
    condition: Condition
    span: Span


@record
class Licences:
    """`licences superoffice`, by their owner."""

    owner: Name
    lines: tuple[LicenceRow | Needs | Unclear, ...]
    span: Span


# ---- rules and terms -------------------------------------------------------------------------------------------------


@record
class IfThen:
    """`if a then b`."""

    condition: Condition
    then: Condition
    span: Span


@record
class Never:
    condition: Condition
    span: Span


@record
class NameRequires:
    name: Name
    condition: Condition
    span: Span


@record
class NameExcludes:
    name: Name
    names: tuple[Name, ...]
    span: Span


Statement = CountOf | CountHeld | IfThen | Never | NameRequires | NameExcludes


@record
class Rule:
    name: Name
    title: Texts
    statement: Statement
    span: Span
    lines: tuple[Property, ...] = ()
    dates: Dates = UNDATED


@record
class Term:
    name: Name
    title: Texts
    formerly: Texts
    condition: Condition
    span: Span


@record
class TitleLine:
    """`name "…"` or `name in block "…"` in a `titles` block."""

    name: Name
    within: Name | None
    text: Text
    span: Span


@record
class Titles:
    """`titles nl` with its lines."""

    language: Name
    lines: tuple[TitleLine, ...]
    span: Span


@record
class Import:
    path: Text
    span: Span


# ---- expectations ----------------------------------------------------------------------------------------------------


@record
class Part:
    """One name of a selection, with the quantity before it (1 where none stands)."""

    name: Name
    quantity: int
    span: Span


@record
class Selection:
    """`a + b`; no parts for `none`."""

    parts: tuple[Part, ...]
    span: Span


@record
class Scope:
    """`plans`, `plans and addons`, `plans and a, b` (`addons` as in Catalogue.counted), `at least 2 plans` (`bound`).

    `addons` is None when the scope says nothing of add-ons; then, with a bound, only plans are counted.
    """

    addons: Literal["addons"] | tuple[Name, ...] | None
    bound: Bound | None
    span: Span


@record
class ExpectCount:
    """`N combinations of …`; `scope` None where it is not written; `listed` None where no list follows."""

    count: int
    scope: Scope | None
    listed: tuple[Selection, ...] | None
    span: Span


@record
class ExpectLegal:
    selection: Selection
    legal: bool
    by: tuple[Name, ...]
    exactly: bool
    span: Span


class Having(NamedTuple):
    """`quotes`, `storage 100 GB` (`amount`), `protected-branches public` (`level`)."""

    name: Name
    amount: Amount | None
    level: Name | None
    span: Span


@record
class ExpectFeatures:
    """`SELECTION has a, storage 100 GB` or `lacks a, b`."""

    selection: Selection
    has: bool
    havings: tuple[Having, ...]
    span: Span


@record
class ExpectPrice:
    """`SELECTION costs 83 USD`, or `costs on request` (`number` None)."""

    selection: Selection
    number: Decimal | None
    currency: Name | None
    span: Span


class On(NamedTuple):
    """`on 2023-01-01`, perhaps `since 2022-11-01`."""

    day: Day
    since: Day | None
    span: Span


Expectation = ExpectCount | ExpectLegal | ExpectFeatures | ExpectPrice


@record
class ExpectLine:
    """A line of an `expect` block, perhaps with its own `on DATE:`."""

    expectation: Expectation
    on: On | None
    span: Span


@record
class Expect:
    title: Texts
    lines: tuple[ExpectLine, ...]
    span: Span
    on: On | None = None


TopLevel = (
    Catalogue
    | Holds
    | Features
    | Block
    | Limit
    | FeatureRow
    | Billing
    | Price
    | Moves
    | Licences
    | Rule
    | Term
    | Titles
    | Import
    | Expect
)


@record
class File:
    """A parsed file: its blocks in order. `damaged` holds the spans that recovery left out: a name that is said to be
    unknown but is written in one of them is not worth a second message."""

    blocks: tuple[TopLevel, ...]
    damaged: tuple[Span, ...] = ()
