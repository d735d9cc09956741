"""Where each plan and add-on stands in the tree of a feature model: below what it requires, in the group asked for there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from licet.model.definition import And, AnyTier, Condition, Count, Held, Not, Rule
from licet.record import record


class Node:
    """A feature of the model: its name, its attributes, and its groups in order, each with its word or bounds."""

    __slots__ = ("attributes", "groups", "name")

    def __init__(self, name: str, attributes: str = "") -> None:
        self.name, self.attributes = name, attributes
        self.groups: list[tuple[str, list[Node]]] = []


@record
class Requirement:
    """What the `requires` of a slot asks for, part by part. The tree says those that are `placed`, by their numbers."""

    rule: Rule
    parts: tuple[Condition, ...]
    placed: set[int]

    def left(self) -> Iterator[Condition]:
        """The parts that the tree does not say."""
        return (part for at, part in enumerate(self.parts) if at not in self.placed)


class Outline:
    """Places slots (plans and add-ons, and families of tiers) in a tree. `members` has what can be held of a slot: its
    tiers, or itself; `node` gives the feature of either."""

    def __init__(
        self, rules: Iterable[Rule], members: Mapping[str, tuple[str, ...]], node: Callable[[str], Node]
    ) -> None:
        self._members, self._node = members, node
        self.required = dict(_requirements(rules))
        self._placed: set[str] = set()
        self._asks: dict[str, list[str]] = {}

    def place(self, top: Node, plans: Iterable[str], addons: Iterable[str]) -> None:
        """The add-ons below the plans, which stand in the tree, and below each other; what requires nothing by name, and
        what requires each other in circles, below the top."""
        addons = list(addons)
        for slot in addons:
            for above in dict.fromkeys(self._names(slot)):
                self._asks.setdefault(above, []).append(slot)
        self._placed.update(plans)
        self._grow([member for slot in plans for member in self._members[slot]])
        free = [slot for slot in addons if slot not in self._placed and slot not in self.required]
        free += [slot for slot in addons if slot in self.required and not any(self._names(slot))]
        self._placed.update(free)
        self._grow([member for slot in free for member in self._members[slot]])
        for slot in addons:
            if slot not in self._placed:
                free.append(slot)
                self._placed.add(slot)
                self._grow(list(self._members[slot]))
        if free:
            order = {slot: at for at, slot in enumerate(addons)}
            top.groups.append(("optional", [self._node(slot) for slot in sorted(free, key=order.__getitem__)]))

    def _names(self, slot: str) -> Iterator[str]:
        parts = self.required[slot].parts if slot in self.required else ()
        return (part.item for part in parts if isinstance(part, Held) and not part.or_higher)

    def _grow(self, above: list[str]) -> None:
        for one in above:  # it grows as add-ons find their place
            below = [slot for slot in self._asks.get(one, ()) if slot not in self._placed]
            if below:
                self._placed.update(below)
                self._below(one, below)
                above += [member for slot in below for member in self._members[slot]]

    def _below(self, above: str, below: list[str]) -> None:
        """Put add-ons below one that they require: in the groups that it asks for, the others as optional ones."""
        for slot in below:
            requirement = self.required[slot]
            requirement.placed.update(at for at, part in enumerate(requirement.parts) if part == Held(above))
        open_ = {slot: at for at, slot in enumerate(below)}
        asked = self.required.get(above)
        groups: list[tuple[int, str, list[str]]] = []
        mandatory: list[str] = []
        for at, part in enumerate(asked.parts if asked is not None else ()):
            slots = [slot_of(each) or "" for each in (part.of if isinstance(part, Count) else (part,))]
            if not slots or len(set(slots)) < len(slots) or not all(slot in open_ for slot in slots):
                continue
            assert asked is not None
            asked.placed.add(at)
            first = min(open_.pop(slot) for slot in slots)
            if isinstance(part, Count):
                groups.append((first, group(part.least, part.most, len(slots)), slots))
            else:
                mandatory += slots
        order = {slot: at for at, slot in enumerate(below)}
        for word, slots in (("mandatory", mandatory), ("optional", list(open_))):
            if slots:
                groups.append((order[slots[0]], word, slots))
        node = self._node(above)
        for _, word, slots in sorted(groups):  # in the order in which they were written
            node.groups.append((word, [self._node(slot) for slot in slots]))


def slot_of(condition: Condition) -> str | None:
    """The plan, add-on or family that a condition asks for by name, and nothing else."""
    match condition:
        case Held(item, False):
            return item
        case AnyTier(family):
            return family
    return None


def _requirements(rules: Iterable[Rule]) -> Iterator[tuple[str, Requirement]]:
    for rule in rules:
        never = rule.never
        if rule.written or not isinstance(never, And) or len(never.of) != 2:
            continue
        subject, rest = never.of
        slot = slot_of(subject)
        if slot is not None and rule.id == f"{slot}-requires":
            asked = rest.of if isinstance(rest, Not) else Not(rest)
            yield slot, Requirement(rule, asked.of if isinstance(asked, And) else (asked,), set())


def group(least: int, most: int | None, total: int) -> str:
    """The group of so many features of which so many are held."""
    if most is None or most >= total:
        if least <= 0:
            return "optional"
        if least == total:
            return "mandatory"
        return "or" if least == 1 else f"[{least}..*]"
    if least == most == 1:
        return "alternative"
    return f"[{least}]" if least == most else f"[{least}..{most}]"


def drawn(top: Node) -> Iterator[str]:
    """The tree as lines. Without recursion: it may be as deep as it likes."""
    open_: list[tuple[int, Node | tuple[str, list[Node]]]] = [(1, top)]
    while open_:
        depth, each = open_.pop()
        indent = "\t" * depth
        if isinstance(each, Node):
            yield f"{indent}{each.name} {each.attributes}".rstrip()
            open_ += [(depth + 1, below) for below in reversed(each.groups)]
        else:
            yield f"{indent}{each[0]}"
            open_ += [(depth + 1, child) for child in reversed(each[1])]
