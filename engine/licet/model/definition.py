"""The catalogue as data: every name bound, every item with the place it was written at.

Nothing is derived here: an item has the lines that were written in it and names what it includes; who ends up with
which feature is for the encodings to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from licet.record import record
from licet.text import Span

Kind = Literal["bundle", "solution", "tier", "plan", "addon", "addon-tier"]
Holder = Literal["user", "customer"]
Language = str


@record
class Title:
    """A title in one or more languages; `texts` maps a language to it."""

    texts: Mapping[Language, str]

    def get(self, language: Language, source_language: Language) -> str | None:
        """The title in `language`, else in the source language, else None."""
        return self.texts.get(language) or self.texts.get(source_language)


@record
class Feature:
    """A capability. `parent` is the feature under whose declaration this one is nested (granting the parent grants
    it); `heading` is the feature under which tables show it without any grant (`under`)."""

    id: str
    title: Title
    origin: Span
    parent: str | None = None
    heading: str | None = None
    covers: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    about: Title | None = None
    note: Title | None = None
    link: str | None = None


# ---- conditions ----------------------------------------------------------------------------------------------------


@record
class Held:
    """True when this plan, tier or add-on is held; with `or_higher`, also by a tier that extends it."""

    item: str
    or_higher: bool = False


@record
class AnyTier:
    """True when some tier of this solution (or of this add-on with tiers) is held."""

    family: str


@record
class Granted:
    """True when this feature is granted (replaced or not); with `or_better`, also when one that replaces it is."""

    feature: str
    or_better: bool = False


@record
class InTerm:
    """True when the condition of this term holds."""

    term: str


@record
class Not:
    """True when `of` is not."""

    of: Condition


@record
class And:
    """True when all of `of` (two or more) are."""

    of: tuple[Condition, ...]


@record
class Or:
    """True when one of `of` (two or more) is."""

    of: tuple[Condition, ...]


@record
class Count:
    """True when between `least` and `most` (None: no bound) of `of` are true; each is counted once."""

    least: int
    most: int | None
    of: tuple[Condition, ...]


@record
class CountHeld:
    """True when between `least` and `most` of the catalogue's plans (tiers and stand-alone plans) or of its add-ons
    are held; add-ons count by name, not by quantity."""

    least: int
    most: int | None
    what: Literal["plans", "addons"]


Condition = Held | AnyTier | Granted | InTerm | Not | And | Or | Count | CountHeld


# ---- items -----------------------------------------------------------------------------------------------------------


@record
class Line:
    """A written line of a block: `+ feature` (`plus`) or `without feature`.

    `condition` joins the conditions of the enclosing lines, with `and`. `shown_as` is the title of the feature in this
    block alone.
    """

    id: str
    feature: str
    plus: bool
    origin: Span
    condition: Condition | None = None
    shown_as: Title | None = None


@record
class Include:
    """One `includes` of a block, or the solution that its tier inherits from (`implied`)."""

    item: str
    origin: Span
    implied: bool = False


@record
class Item:
    """A block that gives features: a bundle, a solution, a tier, a stand-alone plan, an add-on, a tier of an add-on.

    `family` is the solution (or add-on) that a tier belongs to; `extends` what it stands above: the
    tier of its family that it includes, or, for a stand-alone plan, the one other plan that it includes.
    """

    id: str
    kind: Kind
    title: Title
    origin: Span
    family: str | None = None
    extends: str | None = None
    includes: tuple[Include, ...] = ()
    lines: tuple[Line, ...] = ()
    holder: Holder = "user"
    short: Title | None = None
    about: Title | None = None
    note: Title | None = None
    link: str | None = None

    @property
    def is_plan(self) -> bool:
        """Whether it is a plan in the sense of `at least 1 plan`: a tier of a solution or a stand-alone plan."""
        return self.kind in ("tier", "plan")


@record
class Rule:
    """A named rule. A selection breaks it when `never` holds. `written` is False for a rule that a construct brings
    (one tier of a solution, an add-on's `requires`). `sentence` says the rule in the catalogue's words."""

    id: str
    title: Title | None
    origin: Span
    never: Condition
    written: bool
    sentence: str
    about: Title | None = None
    note: Title | None = None
    link: str | None = None


@record
class Term:
    """A name for a class of selections: those for which `condition` holds."""

    id: str
    title: Title
    formerly: tuple[str, ...]
    condition: Condition
    origin: Span


# ---- expectations ----------------------------------------------------------------------------------------------------


@record
class Scope:
    """Which combinations a question is about: what is counted, and of how many plans."""

    addons: frozenset[str]
    least: int = 0
    most: int | None = None


@record
class ExpectCount:
    """`N combinations of …`; with `listed`, exactly these."""

    count: int
    scope: Scope
    origin: Span
    listed: tuple[tuple[frozenset[str], Span], ...] | None = None


@record
class ExpectLegal:
    """`SELECTION is legal`, or `is illegal`, `by RULE` (among those broken) or `by exactly RULE` (alone)."""

    selection: frozenset[str]
    legal: bool
    origin: Span
    by: tuple[str, ...] = ()
    exactly: bool = False


@record
class ExpectFeature:
    """`SELECTION has FEATURE` (legal and entitled) or `lacks` (legal and not entitled)."""

    selection: frozenset[str]
    feature: str
    has: bool
    origin: Span


Expectation = ExpectCount | ExpectLegal | ExpectFeature


@record
class ExpectBlock:
    """An `expect` block."""

    title: str
    expectations: tuple[Expectation, ...]
    origin: Span


# ---- the whole -------------------------------------------------------------------------------------------------------


@record
class Definition:
    """A whole catalogue. Tuples stand in layout order: the order of writing, files imported where they are named.

    `counted` holds the add-ons (or their tiers) that a listing counts beside the plans; `features` is in the order of
    the drawn tree, parents before children. `any_plans`: an `each … holds any plans` line says that nobody needs one.
    """

    id: str
    title: Title
    origin: Span
    version: str | None
    as_of: str | None
    languages: tuple[Language, ...]
    features: tuple[Feature, ...]
    items: tuple[Item, ...]
    rules: tuple[Rule, ...]
    terms: tuple[Term, ...]
    counted: frozenset[str]
    expectations: tuple[ExpectBlock, ...]
    feature: Mapping[str, Feature]
    item: Mapping[str, Item]
    any_plans: bool = False
    about: Title | None = None
    note: Title | None = None
    link: str | None = None

    @property
    def source_language(self) -> Language:
        """The language of the titles that stand beside the names: the first of `languages`."""
        return self.languages[0]

    @property
    def plans(self) -> tuple[Item, ...]:
        """Tiers of solutions and stand-alone plans, in layout order."""
        return tuple(item for item in self.items if item.is_plan)

    @property
    def addons(self) -> tuple[Item, ...]:
        """What can be held as an add-on: add-ons without tiers, and the tiers of those that have them."""
        tiered = {item.family for item in self.items if item.kind == "addon-tier"}
        return tuple(
            item for item in self.items if item.kind == "addon-tier" or (item.kind == "addon" and item.id not in tiered)
        )
