"""What of a catalogue's choices is no choice: plans and add-ons that every combination has, or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from licet.answers.reasoner import Reasoner
from licet.asp.settled import seen
from licet.model.definition import And, Condition, Definition, Held, Not
from licet.record import record


@record
class Settled:
    """Plans and add-ons about which nobody has a choice, each in layout order, over all legal selections with every
    add-on open.

    `core` is in every one of them, `dead` in none. `false_optional` looks optional and is not: it requires something that
    does not require it in turn, and it is in every legal selection that has that. (What stands under something dead is
    not among them.) `void`: nothing is legal, and so all is dead.
    """

    core: tuple[str, ...]
    dead: tuple[str, ...]
    false_optional: tuple[str, ...]
    void: bool


def settled(reasoner: Reasoner) -> Settled:
    """What is settled before anybody chooses. What is not sold on the day that is asked about is left aside.

    Raises Undecided.
    """
    definition = reasoner.definition
    names = [item.id for item in (*definition.plans, *definition.addons) if item.id not in definition.off]
    under = optional(definition)
    pairs = [(item, above) for item, all_above in under.items() for above in all_above]
    found = seen(reasoner.program(), pairs, seconds=reasoner.seconds)
    if names and not found.held and not found.left_out:
        return Settled((), tuple(names), (), True)
    return Settled(
        tuple(name for name in names if name not in found.left_out),
        tuple(name for name in names if name not in found.held),
        tuple(name for name in names if name in found.housed and name not in found.missing),
        False,
    )


def optional(definition: Definition) -> dict[str, tuple[str, ...]]:
    """Each plan and add-on that looks optional, with what it stands under: what its own `requires` asks for by name, and
    what does not ask for it by name in turn."""
    asks = {item: tuple(_named(condition)) for item, condition in _required(definition)}
    found = {item: tuple(above for above in named if item not in asks.get(above, ())) for item, named in asks.items()}
    return {item: above for item, above in found.items() if above}


def _required(definition: Definition) -> Iterator[tuple[str, Condition]]:
    """What the `requires` of each plan and add-on asks for."""
    for rule in definition.rules:
        never = rule.never
        if rule.written or not rule.id.endswith("-requires") or not isinstance(never, And):
            continue
        subject, *rest = never.of
        if isinstance(subject, Held) and rule.id == f"{subject.item}-requires" and len(rest) == 1:
            yield subject.item, rest[0].of if isinstance(rest[0], Not) else Not(rest[0])


def _named(condition: Condition) -> Iterable[str]:
    parts = condition.of if isinstance(condition, And) else (condition,)
    return (part.item for part in parts if isinstance(part, Held) and not part.or_higher)
