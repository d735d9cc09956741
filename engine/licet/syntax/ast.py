"""The syntax tree: what was written, with its places, and nothing of what it means.

A node's `span` covers its own words (not the lines nested in it). Names are kept as written; titles are unescaped.
"""

from __future__ import annotations

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


Line = FeatureLine | Property | Requires | AvailableWith | Excludes | SoldOnItsOwn | Tier


# ---- blocks ----------------------------------------------------------------------------------------------------------


@record
class Catalogue:
    """The header. `counted`: None for `combinations of plans`, "addons", or the names after `plans and`."""

    name: Name
    title: Texts
    span: Span
    version: str | None = None
    as_of: str | None = None
    languages: tuple[Name, ...] = ()
    titles_from: tuple[Text, ...] = ()
    counted: Literal["addons"] | tuple[Name, ...] | None = None
    lines: tuple[Property, ...] = ()


@record
class Holds:
    """`each user holds at least 1 plan`."""

    holder: Literal["user", "customer"]
    bound: Bound
    what: Literal["plans", "addons"]
    span: Span


@record
class Features:
    """A `features` block: it declares and grants nothing."""

    lines: tuple[Line, ...]
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


@record
class ExpectFeatures:
    """`SELECTION has a, b` or `lacks a, b`."""

    selection: Selection
    has: bool
    features: tuple[Name, ...]
    span: Span


Expectation = ExpectCount | ExpectLegal | ExpectFeatures


@record
class Expect:
    title: Texts
    lines: tuple[Expectation, ...]
    span: Span


TopLevel = Catalogue | Holds | Features | Block | Rule | Term | Titles | Import | Expect


@record
class File:
    """A parsed file: its blocks in order. `damaged` holds the spans that recovery left out: a name that is said to be
    unknown but is written in one of them is not worth a second message."""

    blocks: tuple[TopLevel, ...]
    damaged: tuple[Span, ...] = ()
