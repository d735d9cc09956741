"""Answers, in the words of billing and product lines: plain data, nothing of the solver in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from licet.answers.reasons import Reason
from licet.model.amounts import Amount
from licet.model.definition import Title
from licet.model.wording import quoted
from licet.record import record
from licet.text import Span


class Holding(frozenset[str]):
    """The names of what is held, with how many of those that are held more than once (`quantities`)."""

    quantities: Mapping[str, int]

    def __new__(cls, names: Iterable[str] = (), quantities: Mapping[str, int] = MappingProxyType({})) -> Holding:
        """`quantities`: how many, of those that are held more than once."""
        holding = super().__new__(cls, names)
        holding.quantities = {name: number for name, number in quantities.items() if number != 1}
        return holding


class Combination:
    """A legal selection of what the catalogue counts: the ids of its plans and add-ons, in layout order.

    It prints as it is typed (`sales.premium + 3 extra-storage`, `none`), iterates over its ids, hashes and compares
    equal to a combination of the same ids in the same `quantities` (how many of those that are held more than once).
    """

    __slots__ = ("_quantities", "parts")

    def __init__(self, parts: tuple[str, ...], quantities: Mapping[str, int] | None = None) -> None:
        self.parts = parts
        # A listing makes very many of these, and holds each part once.
        self._quantities: tuple[tuple[str, int], ...] = ()
        if quantities:
            self._quantities = tuple((part, quantities[part]) for part in parts if quantities.get(part, 1) != 1)

    @property
    def quantities(self) -> Mapping[str, int]:
        """How many are held of each part that is held more than once."""
        return dict(self._quantities)

    def __str__(self) -> str:
        if not self._quantities:
            return " + ".join(self.parts) or "none"
        number = self.quantities
        return " + ".join(f"{number[part]} {part}" if part in number else part for part in self.parts)

    def __repr__(self) -> str:
        return f"Combination({str(self)!r})"

    def __iter__(self) -> Iterator[str]:
        return iter(self.parts)

    def __len__(self) -> int:
        return len(self.parts)

    def __contains__(self, name: object) -> bool:
        return name in self.parts

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Combination):
            return False
        return self.parts == other.parts and self._quantities == other._quantities

    def __hash__(self) -> int:
        return hash(self.parts)


def quantities(selection: Iterable[str]) -> Mapping[str, int]:
    """How many are held of what a selection holds more than once; of names alone, each is held once."""
    return selection.quantities if isinstance(selection, Holding | Combination) else {}


class Held(NamedTuple):
    """A plan, add-on, solution or feature that a broken rule speaks of, and whether the selection has it."""

    name: str
    held: bool


@record
class BrokenRule:
    """A rule that a selection breaks. `sentence` says the rule in the catalogue's names, `items` what it reads of the
    selection, `place` where it is written, `written` whether it is a `rule` block (or comes with a construct), `code`
    the kind of refusal."""

    rule: str
    title: Title | None
    sentence: str
    place: Span
    written: bool
    items: tuple[Held, ...]
    code: Reason = "rule-broken"


@record
class Verdict:
    """Whether a selection is legal, and every rule it breaks. It is true in an `if` when it is legal."""

    selection: Combination
    legal: bool
    broken: tuple[BrokenRule, ...]

    @property
    def code(self) -> Reason:
        """ "legal", or "rule-broken": each broken rule has a code of its own."""
        return "legal" if self.legal else "rule-broken"

    def __bool__(self) -> bool:
        return self.legal


@record
class Origin:
    """One way in which a selection gets a feature: the plan or add-on held, the blocks from it down to the one that
    grants (`path[0]` is the one held, `path[-1]` has the line), the feature that the line names (the feature itself or
    an ancestor under which it is declared), and the line's place; `level` is the one it gives, if the feature has
    levels."""

    path: tuple[str, ...]
    by: str
    place: Span
    level: str | None = None


@record
class Entitlement:
    """A feature that a selection is granted. `status` is "replaced" when a granted feature replaces it (the selection
    is then not entitled to it); `covered_by` names granted features that cover it (it stays entitled). `sources` holds
    every way in which it comes, up to twenty for each plan or add-on held. `level` is the highest at which it comes, if
    it has levels."""

    feature: str
    status: Literal["entitled", "replaced"]
    replaced_by: tuple[str, ...]
    covered_by: tuple[str, ...]
    sources: tuple[Origin, ...]
    level: str | None = None

    @property
    def code(self) -> Reason:
        """ "granted" or "replaced"."""
        return "granted" if self.status == "entitled" else "replaced"

    @property
    def sentence(self) -> str:
        """The reason in the catalogue's own names."""
        if self.status == "replaced":
            return f"`{self.feature}` is granted, and replaced by {quoted(self.replaced_by, 'and')}"
        holders = dict.fromkeys(source.path[0] for source in self.sources)
        return f"{quoted(holders, 'and')} {'grants' if len(holders) == 1 else 'grant'} `{self.feature}`"


@record
class AmountSource:
    """One amount that counts for a limit: the plan or add-on held and the blocks from it down to the one with the line
    (`path`), the line's place, its amount in the limit's unit. It is what the item sets, or (`adds`) what each of the
    `quantity` that are held adds."""

    path: tuple[str, ...]
    place: Span
    amount: Amount
    adds: bool
    quantity: int = 1


@record
class Allowance:
    """What a selection has of a limit: a number of the limit's unit (0 is an amount as any other), or `unlimited`. It
    comes of `sources`."""

    limit: str
    amount: Amount
    sources: tuple[AmountSource, ...]


class Entitlements:
    """What a selection is granted. `verdict` says whether the selection is legal: an illegal one is entitled to nothing,
    what it would be granted is listed all the same. `entitled` has the ids of the features that it would be entitled to,
    were it legal; `features` all that it is granted, with every source, in the order of the feature tree; `limits` the
    limits that it has: one that is not among them is absent, which is another answer than 0.

    The sources are many: they are asked for when `features` or `limits` is first read.
    """

    __slots__ = ("_find", "_found", "entitled", "selection", "verdict")

    def __init__(
        self,
        selection: Combination,
        verdict: Verdict,
        entitled: frozenset[str],
        find: Callable[[], tuple[tuple[Entitlement, ...], tuple[Allowance, ...]]],
    ) -> None:
        self.selection = selection
        self.verdict = verdict
        self.entitled = entitled
        self._find = find
        self._found: tuple[tuple[Entitlement, ...], tuple[Allowance, ...]] | None = None

    def _all(self) -> tuple[tuple[Entitlement, ...], tuple[Allowance, ...]]:
        if self._found is None:
            self._found = self._find()
        return self._found

    @property
    def features(self) -> tuple[Entitlement, ...]:
        """All features that the selection is granted."""
        return self._all()[0]

    @property
    def limits(self) -> tuple[Allowance, ...]:
        """The limits that the selection has."""
        return self._all()[1]

    def limit(self, name: str) -> Amount | None:
        """How much of a limit the selection would have, were it legal; None where the limit is absent."""
        return next((allowance.amount for allowance in self.limits if allowance.limit == name), None)

    def __repr__(self) -> str:
        return f"<Entitlements {self.selection}: {len(self.entitled)} features>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Entitlements):
            return NotImplemented
        return self.verdict == other.verdict and self._all() == other._all()

    def __hash__(self) -> int:
        return hash((self.verdict, self.entitled))

    def __reduce__(self) -> tuple[object, ...]:
        return _entitlements, (self.selection, self.verdict, self.entitled, *self._all())


def _entitlements(
    selection: Combination,
    verdict: Verdict,
    entitled: frozenset[str],
    features: tuple[Entitlement, ...],
    limits: tuple[Allowance, ...],
) -> Entitlements:
    """Entitlements as they were, from a copy."""
    return Entitlements(selection, verdict, entitled, lambda: (features, limits))


Mark = Literal["new", "inherited", "entitled", "covered", "replaced", "conditional", "taken-away", "absent"]


@record
class Cell:
    """What a plan (or a combination) has of a feature.

    Of a combination: "entitled". Of a plan: "new", granted by a line of its own (or of its solution); "inherited",
    through what it includes; "conditional", granted with some selections only (`when`: the conditions, as written);
    "taken-away", inherited and taken away here. Of both: "covered", granted, and so is a better one (`by`); "replaced",
    granted, and replaced by `by`; "absent". `shown_as` is the feature's title in this place, where it has one of its own.
    """

    mark: Mark
    by: tuple[str, ...] = ()
    when: str = ""
    shown_as: Title | None = None


@record
class FeatureRow:
    """A line of the feature tree: `depth` from 0, a cell for each column."""

    feature: str
    depth: int
    cells: tuple[Cell, ...]


@record
class FeatureGrid:
    """Features down, plans (or combinations) across. `columns` are item ids for the table of plans and selections for
    that of combinations."""

    kind: Literal["features", "entitlements"]
    columns: tuple[Combination, ...]
    rows: tuple[FeatureRow, ...]


@record
class LimitCell:
    """What a plan or add-on has of a limit when it is held alone: its `amount` (None: nothing), whether it is one that it
    adds, and where it comes from: "new", a line of its own (or of its solution), "inherited", "conditional" (only with
    other selections), "absent". `when` says, as written, what it is under conditions."""

    amount: Amount | None
    mark: Literal["new", "inherited", "conditional", "absent"]
    adds: bool = False
    when: tuple[str, ...] = ()


@record
class LimitRow:
    """A limit, with a cell for each column."""

    limit: str
    cells: tuple[LimitCell, ...]


@record
class LimitGrid:
    """Limits down, plans and add-ons across."""

    columns: tuple[Combination, ...]
    rows: tuple[LimitRow, ...]


@record
class CombinationList:
    """Legal combinations in layout order. `slots` are the columns: the solutions, stand-alone plans and add-ons that
    occur in what is counted, each with the ids that may stand in it."""

    combinations: tuple[Combination, ...]
    slots: tuple[tuple[str, tuple[str, ...]], ...]


@record
class Removed:
    """What a rule removes: the combinations that break it and no other rule. `complete` is False where counting was
    stopped at a bound; `without` is the number of combinations without the rule (None when not complete)."""

    rule: str
    count: int
    without: int | None
    complete: bool
    examples: tuple[Combination, ...]
