"""A pricing as data: what a Pricing2Yaml file says, of whatever version, each part with its place."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from licet.text import Span

ValueType = Literal["BOOLEAN", "NUMERIC", "TEXT"]


class Said(NamedTuple):
    """A word or text and where it stands."""

    text: str
    span: Span


class Value(NamedTuple):
    """What a feature or usage limit is: yes or no, a number (infinite: without limit), or a text."""

    of: bool | Decimal | str
    span: Span


class Feature(NamedTuple):
    """A feature. `default` is what each plan has of it that says nothing else."""

    name: Said
    type: ValueType
    default: Value
    about: Said | None = None
    link: Said | None = None


class Limit(NamedTuple):
    """A usage limit. `period` is a word of licet's (`month`), None where it does not renew by one. `linked`: the features
    that it is about."""

    name: Said
    type: ValueType
    default: Value
    unit: Said | None = None
    period: Said | None = None
    linked: tuple[Said, ...] = ()
    about: Said | None = None
    note: Said | None = None


class Price(NamedTuple):
    """What is written as a price: a number, or a text (`number` None)."""

    number: Decimal | None
    text: str
    span: Span


class Offer(NamedTuple):
    """A plan, or (`addon`) an add-on. Overrides are by the names of features and limits; only those that exist.

    `price` is what it costs each month, or once; `annual`: what version 1 calls so. `available` None: for every plan.
    `quantity`: how many may be had (None: any number), where the file says so. `unsure`:
    some of its features do not exist.
    """

    name: Said
    addon: bool
    price: Price | None
    annual: Price | None
    unit: Said | None
    features: dict[str, Value]
    limits: dict[str, Value]
    extensions: dict[str, Value]
    about: Said | None = None
    available: tuple[Said, ...] | None = None
    available_span: Span | None = None
    depends: tuple[Said, ...] = ()
    depends_span: Span | None = None
    excludes: tuple[Said, ...] = ()
    excludes_span: Span | None = None
    quantity: tuple[Decimal, Span] | None = None
    unsure: bool = False


class Factor(NamedTuple):
    """`annual: 0.9`: what a month costs where it is paid for that long at once, of what it costs otherwise."""

    name: Said
    factor: Decimal
    span: Span


class Pricing(NamedTuple):
    """All of it. `syntax` is the version of Pricing2Yaml, `edition` that of the pricing."""

    name: Said
    syntax: str
    edition: Said | None
    created: Said | None
    url: Said | None
    currency: Said
    features: dict[str, Feature]
    limits: dict[str, Limit]
    plans: dict[str, Offer]
    addons: dict[str, Offer]
    billing: tuple[Factor, ...]
    annual: bool
