"""Partial questions: is there any legal selection like that, and if not, which rules and wishes clash?"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from licet.answers.reasoner import Reasoner
from licet.answers.types import Combination
from licet.asp import Undecided
from licet.asp.clash import Kind, Part, Partial
from licet.asp.finding import Finder
from licet.model.definition import Rule
from licet.record import record

# So many minimal sets are told.
MOST = 100


@record
class Wish:
    """Something that was asked for: that a plan or add-on is held ("holds") or not ("without"), that a feature is had
    ("has") or not ("lacks"), or how many plans are held at least or at most (`name` is then the number)."""

    kind: Kind
    name: str

    def __str__(self) -> str:
        words = {"at-least-plans": "at least {} plan(s)", "at-most-plans": "at most {} plan(s)"}
        return words.get(self.kind, f"{self.kind} {{}}").format(self.name)


@record
class Clash:
    """Rules and wishes that cannot hold together, and could without any one of them."""

    rules: tuple[Rule, ...]
    wishes: tuple[Wish, ...]


@record
class Possibility:
    """Whether there is any legal selection that meets the wishes; it is true in an `if` when there is.

    `example` is one of the smallest. `clashes` are minimal sets of what cannot hold together: one, or all that were
    asked for; `complete` is False where the search for more was cut off.
    """

    wishes: tuple[Wish, ...]
    example: Combination | None
    clashes: tuple[Clash, ...]
    complete: bool

    def __bool__(self) -> bool:
        return self.example is not None


def possible(
    reasoner: Reasoner,
    *,
    holds: Iterable[str] = (),
    without: Iterable[str] = (),
    has: Iterable[str] = (),
    lacks: Iterable[str] = (),
    fewest: int = 0,
    most: int | None = None,
    every: bool = False,
) -> Possibility:
    """Whether some legal selection is like that; what is not named is open. `every`: all minimal clashes. Raises
    Undecided, where not even one is found."""
    holds, without, has, lacks = (tuple(names) for names in (holds, without, has, lacks))
    definition = reasoner.definition
    parts = [
        *(Part("holds", name) for name in holds),
        *(Part("without", name) for name in without),
        *(Part("has", name) for name in has),
        *(Part("lacks", name) for name in lacks),
        *([Part("at-least-plans", str(fewest))] if fewest else []),
        *([Part("at-most-plans", str(most))] if most is not None else []),
    ]
    wishes = tuple(Wish(part.kind, part.name) for part in parts)
    bound = len(definition.plans) if most is None else most
    finder = Finder(
        reasoner.program(frozenset(item.id for item in definition.addons)),
        fewest=fewest,
        most=bound,
        held=holds,
        barred=without,
        has=has,
        lacks=lacks,
        seconds=reasoner.seconds,
    )
    example = next(iter(finder.smallest()), None)
    if example is not None:
        return Possibility(wishes, reasoner.combination(example), (), True)
    partial = Partial(reasoner.program(), parts, fewest=fewest, most=bound)
    found: list[tuple[Part, ...]] = []
    complete = True
    if every:
        try:
            found += islice(partial.clashes(reasoner.seconds), MOST + 1)
        except Undecided:
            complete = False
        complete = complete and len(found) <= MOST
    if not found:
        one = partial.clash(reasoner.seconds)
        found += [one] if one else []
    ordered = sorted(found[:MOST], key=len)
    return Possibility(wishes, None, tuple(_clash(reasoner, parts) for parts in ordered), complete)


def _clash(reasoner: Reasoner, parts: Iterable[Part]) -> Clash:
    parts = tuple(parts)
    rules = {rule.id: rule for rule in reasoner.definition.rules}
    return Clash(
        tuple(rules[part.name] for part in parts if part.kind == "rule"),
        tuple(Wish(part.kind, part.name) for part in parts if part.kind != "rule"),
    )
