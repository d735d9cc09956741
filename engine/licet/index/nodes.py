"""The rules of the ground program as the nodes that an index keeps: small, each once, parts before what is made of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from licet.asp.circuit import Circuit
from licet.asp.ground import Rule
from licet.runtime.circuit import ALL, ANY, COUNT, NOT, OVER, Node


class Nodes:
    """Makes nodes of atoms. A node is named by its number; equal ones have the same."""

    def __init__(self, circuit: Circuit, items: Mapping[str, int]) -> None:
        self._circuit = circuit
        self._items = items
        self.nodes: list[Node] = []
        self._numbers: dict[Node, int] = {}
        self._of_atom: dict[int, int] = {}
        self._true = self.add(Node(ALL, 0, 0, ()))
        for atom, name in circuit.held.items():
            self._of_atom[atom] = self.add(Node(ANY, 0, 1 << items[name], ()))
        for atom, name in circuit.over.items():
            self._of_atom[atom] = self.add(Node(OVER, 0, 1 << items[name], ()))

    def add(self, node: Node) -> int:
        """The number of a node, as simple as it can be put."""
        node = self._simple(node)
        if node.kind in (ANY, ALL) and not node.items and len(node.parts) == 1:
            return node.parts[0]
        if node not in self._numbers:
            self._numbers[node] = len(self.nodes)
            self.nodes.append(node)
        return self._numbers[node]

    def _simple(self, node: Node) -> Node:
        kind, least, items, parts = node
        if kind == COUNT:
            if least <= 0:
                return Node(ALL, 0, 0, ())
            if least > items.bit_count() + len(parts):
                return Node(ANY, 0, 0, ())
            if least == 1:
                kind, least = ANY, 0
            elif least == items.bit_count() + len(parts):
                kind, least = ALL, 0
        if kind in (ANY, ALL):
            gathered: set[int] = set()
            for part in parts:
                inner = self.nodes[part]
                single = inner.kind in (ANY, ALL) and not inner.parts and inner.items.bit_count() == 1
                if (inner.kind == kind and not inner.parts) or single:
                    items |= inner.items  # the same kind of list: one longer list
                else:
                    gathered.add(part)
            if any(self._settled(part, kind == ANY) for part in gathered):
                return Node(ALL if kind == ANY else ANY, 0, 0, ())
            parts = tuple(sorted(part for part in gathered if not self._settled(part, kind == ALL)))
            if items.bit_count() == 1 and not parts:
                kind = ANY
        if kind == NOT:
            inner = self.nodes[parts[0]]
            if inner.kind == NOT:
                return self.nodes[inner.parts[0]]
            for value in (True, False):
                if self._settled(parts[0], value):
                    return Node(ANY if value else ALL, 0, 0, ())
        return Node(kind, least, items, parts)

    def _settled(self, number: int, value: bool) -> bool:
        """Whether a node has this value whatever is held."""
        return self.nodes[number] == Node(ALL if value else ANY, 0, 0, ())

    def is_true(self, number: int) -> bool:
        """Whether a node is true whatever is held."""
        return self._settled(number, True)

    def of(self, atom: int) -> int:
        """The node of an atom of the program."""
        open_ = [atom]
        entered: set[int] = set()
        while open_:
            at = open_[-1]
            if at in self._of_atom:
                open_.pop()
                continue
            if at in self._circuit.facts:
                self._of_atom[at] = self._true
                continue
            rules = self._circuit.rules.get(at, [])
            missing = {abs(each) for rule in rules for each in rule.body if abs(each) not in self._of_atom}
            if missing:
                assert at not in entered, "the program is tight: nothing rests on itself"
                entered.add(at)
                open_.extend(sorted(missing))
                continue
            self._of_atom[at] = self.add(Node(ANY, 0, 0, tuple(map(self.body, rules))))
            open_.pop()
        return self._of_atom[atom]

    def literals(self, literals: Iterable[int]) -> int:
        """The node of all these literals together; their atoms may be new."""
        return self.add(Node(ALL, 0, 0, tuple(self.literal(each) for each in literals)))

    def literal(self, literal: int) -> int:
        """The node of a literal."""
        node = self.of(abs(literal))
        return node if literal > 0 else self.add(Node(NOT, 0, 0, (node,)))

    def body(self, rule: Rule) -> int:
        """The node of a rule's body, whose atoms are there."""
        parts = [self.literal(each) for each in rule.body]
        if rule.weights is None:
            return self.add(Node(ALL, 0, 0, tuple(parts)))
        items = 0
        others: list[int] = []
        for part, weight in zip(parts, rule.weights, strict=True):
            node = self.nodes[part]
            alone = node.kind == ANY and not node.parts and node.items.bit_count() == 1
            if alone and weight == 1 and not items & node.items:
                items |= node.items
            else:
                others += [part] * weight
        return self.add(Node(COUNT, rule.least, items, tuple(sorted(others))))


def used(nodes: list[Node], roots: Iterable[int]) -> tuple[list[Node], dict[int, int]]:
    """The nodes that these rest on, numbered anew, and the new number of each."""
    wanted: set[int] = set()
    open_ = list(roots)
    while open_:
        at = open_.pop()
        if at not in wanted:
            wanted.add(at)
            open_.extend(nodes[at].parts)
    number = {at: new for new, at in enumerate(sorted(wanted))}
    return [nodes[at]._replace(parts=tuple(number[part] for part in nodes[at].parts)) for at in number], number
