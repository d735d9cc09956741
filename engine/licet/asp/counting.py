"""What is counted: the ground program of a listing as clauses, projected on the choices or on what they entitle to."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from licet.asp.clauses import Clausal
from licet.asp.ground import ground
from licet.asp.program import FEATURES, LEGALITY, Program, encoding
from licet.asp.vocabulary import LARGEST
from licet.counting import Clauses
from licet.counting.sums import variables


class Countable:
    """The legal selections of plans and of the add-ons that a program counts, as a formula.

    `items` maps each plan and add-on that may be held to its variable.
    """

    def __init__(
        self,
        program: Program,
        *,
        fewest: int = 0,
        most: int | None = None,
        held: Collection[str] = (),
        has: Collection[str] = (),
        lacks: Collection[str] = (),
        entitled: bool = False,
    ) -> None:
        """`fewest`, `most`: how many plans (None: any number). `held`: plans and add-ons that it holds; `has`, `lacks`: features.
        `entitled`: whether questions are about entitlements, too."""
        names = FEATURES if program.reads_features or has or lacks or entitled else LEGALITY
        facts = program.facts(grants=names is not LEGALITY)
        asked = [("in", 1), ("entitled", 1)]
        # What is shown is read from the program itself.
        texts, constants = list(map(encoding, names[:-1])), []
        if fewest or most is not None:
            texts.append(encoding("size"))
            constants = [f"fewest={fewest}", f"most={LARGEST if most is None else most}"]
        made = ground(facts, texts, constants, asked=asked)
        self._clausal = Clausal(made)
        atoms = self._clausal.atoms
        self.items = {atom[1]: literal for atom, literal in atoms.items() if atom[0] == "in"}
        self._entitled = {atom[1]: literal for atom, literal in atoms.items() if atom[0] == "entitled"}
        nothing = -self._clausal.true
        wanted = [self.items.get(name, nothing) for name in held]
        wanted += [self._entitled.get(name, nothing) for name in has]
        wanted += [-self._entitled.get(name, nothing) for name in lacks]
        self._clausal.clauses += [(literal,) for literal in wanted]

    def selections(self, *more: int) -> Clauses:
        """The formula whose models, on the choices, are the selections; those in which also these literals hold."""
        clauses = (*self._clausal.clauses, *((literal,) for literal in more))
        return Clauses(clauses, frozenset(self.items.values()), sums=tuple(self._clausal.sums))

    def entitlements(self) -> Clauses:
        """The formula whose models are the different sets of features that the selections are entitled to."""
        shown = frozenset(self._entitled.values())
        every = frozenset(abs(literal) for clause in self._clausal.clauses for literal in clause)
        sums = tuple(self._clausal.sums)
        return Clauses(tuple(self._clausal.clauses), shown, (every | variables(sums)) - shown, sums)

    def size(self, parts: int) -> int:
        """A literal that is true where so many plans and add-ons are held."""
        items: Sequence[tuple[int, int]] = [(literal, 1) for literal in self.items.values()]
        return self._clausal.conjunction(
            (self._clausal.at_least(items, parts), -self._clausal.at_least(items, parts + 1))
        )


__all__ = ["Countable"]
