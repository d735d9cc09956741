"""The catalogue as data: every name bound, every item with the place it was written at.

Nothing is derived here: an item has the lines that were written in it and names what it includes; who ends up with
which feature is for the encodings to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, NamedTuple

from licet.model.amounts import Amount
from licet.record import record
from licet.text import Span

Kind = Literal["bundle", "solution", "tier", "plan", "addon", "addon-tier"]
Holder = Literal["user", "customer"]
RuleForm = Literal["never", "if", "requires", "available", "excludes", "count", "quantity", "sale"]
Language = str


@record
class Title:
    """A title in one or more languages; `texts` maps a language to it."""

    texts: Mapping[Language, str]

    def get(self, language: Language, source_language: Language) -> str | None:
        """The title in `language`, else in the source language, else None."""
        return self.texts.get(language) or self.texts.get(source_language)


class Dates(NamedTuple):
    """When something counts: from its first day, before the first day on which it is no more, and for selections that
    began before the day on which it was retired. Days are ISO 8601 texts (`2026-03-01`), which sort as they follow."""

    from_: str | None = None
    before: str | None = None
    retired: str | None = None


ALWAYS = Dates()


@record
class Feature:
    """A capability. `parent` is the feature under whose declaration this one is nested (granting the parent grants
    it); `heading` is the feature under which tables show it without any grant (`under`). `levels`: those in which it
    can be held, the lowest first (none: it is held or not). `dates`: those of the line that declares it; it is nested in
    its parent on these days only."""

    id: str
    title: Title
    origin: Span
    parent: str | None = None
    heading: str | None = None
    covers: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    dates: Dates = ALWAYS
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


@record
class Exceeded:
    """True when more of this add-on are held than may be."""

    item: str


@record
class OffSale:
    """True when this item is held and not sold on the day."""

    item: str


Condition = Held | AnyTier | Granted | InTerm | Not | And | Or | Count | CountHeld | Exceeded | OffSale


# ---- items -----------------------------------------------------------------------------------------------------------


@record
class Line:
    """A written line of a block: `+ feature` (`plus`) or `without feature`.

    `condition` joins the conditions of the enclosing lines, with `and`. `shown_as` is the title of the feature in this
    block alone. `level` is the level that the line grants (None: the highest, or the feature has none).
    """

    id: str
    feature: str
    plus: bool
    origin: Span
    condition: Condition | None = None
    shown_as: Title | None = None
    level: str | None = None
    dates: Dates = ALWAYS


@record
class LimitLine:
    """A written amount of a limit in a block: it sets the limit, in place of what is inherited, or (`adds`) raises it by
    the amount, for each one that is held of an add-on. The amount is in the limit's unit."""

    id: str
    limit: str
    amount: Amount
    adds: bool
    origin: Span
    condition: Condition | None = None
    dates: Dates = ALWAYS


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
    tier of its family that it includes, or, for a stand-alone plan, the one other plan that it includes. `most`: how many
    of it may be held at once (None: any number). `became` is what succeeded it.
    """

    id: str
    kind: Kind
    title: Title
    origin: Span
    family: str | None = None
    extends: str | None = None
    includes: tuple[Include, ...] = ()
    lines: tuple[Line, ...] = ()
    limits: tuple[LimitLine, ...] = ()
    holder: Holder = "user"
    most: int | None = 1
    dates: Dates = ALWAYS
    became: str | None = None
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
    (one tier of a solution, an add-on's `requires`). `sentence` says the rule in the catalogue's words, `form` in which
    form it is said: `requires` and `if` refuse the first part of `never` without what its second part negates, `available`
    likewise (`available with`), `excludes` the first part with any of the second; `count` negates a count."""

    id: str
    title: Title | None
    origin: Span
    never: Condition
    written: bool
    sentence: str
    dates: Dates = ALWAYS
    about: Title | None = None
    note: Title | None = None
    link: str | None = None
    form: RuleForm = "never"


@record
class Term:
    """A name for a class of selections: those for which `condition` holds."""

    id: str
    title: Title
    formerly: tuple[str, ...]
    condition: Condition
    origin: Span


# ---- limits ----------------------------------------------------------------------------------------------------------


@record
class Limit:
    """How much of something there is. `unit` (None: a count) and `period` ("month") say in what; `feature`: it is absent
    where this is. `several` says what counts where several parts of a selection set it (None: nothing had to be said).
    `ends`: what happens at so much percent of it; `beyond`: more is billed, in blocks of `block` where that is given.
    `default`: what who has the feature has of it where nothing else sets it (`up to` where the feature is declared).
    """

    id: str
    title: Title
    origin: Span
    unit: str | None = None
    period: str | None = None
    feature: str | None = None
    several: Literal["largest", "total", "smallest"] | None = None
    ends: tuple[tuple[Decimal, Literal["warn", "block"]], ...] = ()
    beyond: bool = False
    block: Decimal | None = None
    default: LimitLine | None = None
    about: Title | None = None
    note: Title | None = None
    link: str | None = None


# ---- prices, billing, moves ------------------------------------------------------------------------------------------

Period = Literal["monthly", "quarterly", "half-yearly", "yearly"]


@record
class Charge:
    """One part of a price: a decimal number of the list's currency, `once`, or for each `period`; for each user or for
    the customer; for each `unit` that is used (metered: not part of what is known beforehand)."""

    number: Decimal
    holder: Holder
    period: Period | None
    once: bool = False
    used: str | None = None


@record
class PriceLine:
    """What an item costs by a list, while its dates say so. `charges` None: on request, which is no number."""

    item: str
    charges: tuple[Charge, ...] | None
    origin: Span
    dates: Dates = ALWAYS


@record
class PriceList:
    """A list of prices in one currency (ISO 4217). What it does not name is not sold by it. `paid`: percent (-17) added
    to the periodic charges when they are paid for such a period."""

    id: str
    title: Title
    origin: Span
    currency: str
    lines: tuple[PriceLine, ...]
    paid: Mapping[Period, Decimal]
    about: Title | None = None
    note: Title | None = None
    link: str | None = None


@record
class Billing:
    """For which periods it is billed, the length of the first term in months (None: no term), and what then comes: it
    renews by the period chosen, or for `again` months, or ends."""

    periods: tuple[Period, ...]
    term: int | None
    renews: Literal["period", "term", "end"]
    again: int | None
    origin: Span


@record
class MoveCase:
    """A case of `moves`: which changes it is about, and when they are allowed to take effect."""

    case: Literal["higher", "lower", "more", "less", "others", "names", "otherwise"]
    when: Literal["once", "period", "term", "never"]
    origin: Span
    from_: tuple[str, ...] = ()
    to: tuple[str, ...] = ()


@record
class Migration:
    """How the plans of this catalogue become those of another: each with the name that it has there. `several`: which
    one is had where several plans lead to different ones."""

    to: str
    becomes: Mapping[str, str]
    several: Literal["highest", "lowest"] | None
    origin: Span


# ---- licences --------------------------------------------------------------------------------------------------------


@record
class LicenceRow:
    """The licences of an owner that come with `items` (empty: with every plan) or with a feature. A site licence makes
    something present, a user licence lets the user work with it. `plan` is the code of a user plan, for exactly these
    solutions or plans."""

    items: tuple[str, ...]
    site: tuple[str, ...]
    user: tuple[str, ...]
    plan: str | None
    plan_title: Title | None
    origin: Span


@record
class LicenceBook:
    """The licences of one owner, and which licences each needs to be on. `unclear`: for which selections no source says
    what carries them, with the words for it."""

    owner: str
    rows: tuple[LicenceRow, ...]
    needs: Mapping[str, tuple[str, ...]]
    origin: Span
    unclear: tuple[tuple[Title, Condition], ...] = ()


@record
class Version:
    """A named version of the catalogue, in force from a day on."""

    name: str
    from_: str | None
    origin: Span


# ---- expectations ----------------------------------------------------------------------------------------------------


class On(NamedTuple):
    """The day that an expectation is about, and since when the selection is held (None: as the question has it)."""

    day: str | None = None
    since: str | None = None


NOW = On()


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
    on: On = NOW


@record
class ExpectLegal:
    """`SELECTION is legal`, or `is illegal`, `by RULE` (among those broken) or `by exactly RULE` (alone)."""

    selection: frozenset[str]
    legal: bool
    origin: Span
    by: tuple[str, ...] = ()
    exactly: bool = False
    quantities: tuple[tuple[str, int], ...] = ()
    on: On = NOW


@record
class ExpectFeature:
    """`SELECTION has FEATURE` (legal and entitled), perhaps at a level, or `lacks` (legal and not entitled)."""

    selection: frozenset[str]
    feature: str
    has: bool
    origin: Span
    level: str | None = None
    quantities: tuple[tuple[str, int], ...] = ()
    on: On = NOW


@record
class ExpectLimit:
    """`SELECTION has LIMIT AMOUNT` (legal, and the limit is that much), or `has` or `lacks LIMIT` (`amount` None)."""

    selection: frozenset[str]
    limit: str
    amount: Amount | None
    has: bool
    origin: Span
    quantities: tuple[tuple[str, int], ...] = ()
    on: On = NOW


@record
class ExpectPrice:
    """`SELECTION costs 83 USD`: what is charged for each period, by the list of that currency; `number` None: on
    request."""

    selection: frozenset[str]
    number: Decimal | None
    currency: str | None
    origin: Span
    quantities: tuple[tuple[str, int], ...] = ()
    on: On = NOW


Expectation = ExpectCount | ExpectLegal | ExpectFeature | ExpectLimit | ExpectPrice


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
    the drawn tree, parents before children. Of a catalogue with dates this is what it is on a day (`on`), for selections
    that began on another (`since`): lines and rules that do not count then are left out, items that are not sold then are
    `off`; `whole` is the catalogue with all of its days. `any_plans`: an `each … holds any plans` line says that nobody needs one.
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
    on: str | None = None
    since: str | None = None
    off: frozenset[str] = frozenset()
    whole: Definition | None = None
    versions: tuple[Version, ...] = ()
    limits: tuple[Limit, ...] = ()
    billing: Billing | None = None
    prices: tuple[PriceList, ...] = ()
    moves: tuple[MoveCase, ...] = ()
    migrations: tuple[Migration, ...] = ()
    licences: tuple[LicenceBook, ...] = ()
    about: Title | None = None
    note: Title | None = None
    link: str | None = None

    @property
    def source_language(self) -> Language:
        """The language of the titles that stand beside the names: the first of `languages`."""
        return self.languages[0]

    @property
    def limit(self) -> Mapping[str, Limit]:
        """The limits by their names."""
        return {limit.id: limit for limit in self.limits}

    @property
    def plans(self) -> tuple[Item, ...]:
        """Tiers of solutions and stand-alone plans, in layout order."""
        return tuple(item for item in self.items if item.is_plan)

    @property
    def sold(self) -> tuple[Item, ...]:
        """The plans that are sold on this day, in layout order."""
        return tuple(item for item in self.plans if item.id not in self.off)

    @property
    def addons(self) -> tuple[Item, ...]:
        """What can be held as an add-on: add-ons without tiers, and the tiers of those that have them."""
        tiered = {item.family for item in self.items if item.kind == "addon-tier"}
        return tuple(
            item for item in self.items if item.kind == "addon-tier" or (item.kind == "addon" and item.id not in tiered)
        )
