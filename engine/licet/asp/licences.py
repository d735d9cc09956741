"""Which licences carry a selection, asked of the solver."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from licet.asp.program import ENCODINGS, Program, encoding
from licet.asp.solver import Grounded

# A licence by its owner and name.
Named = tuple[str, str]


class Carried(NamedTuple):
    """The licences of one selection, whether it is legal or not."""

    site: frozenset[Named]
    user: frozenset[Named]
    codes: frozenset[Named]
    not_known: frozenset[str]


class Licensed:
    """A solver that is grounded once and tells the licences of exact selections. Not for two threads at once."""

    def __init__(self, program: Program) -> None:
        self._grounded = Grounded(program.facts(), map(encoding, (*ENCODINGS, "licences")), ["addons=1"])
        self._grounded.fix((literal for _, literal in self._grounded.atoms("active", 1)), False)
        self._in = [(name, literal) for (name,), literal in self._grounded.atoms("in", 1)]
        self._atoms = [self._grounded.atoms(name, 2) for name in ("site_licence", "user_licence", "plan_code")]

        self._not_known = self._grounded.atoms("not_known", 1)

    def of(self, selection: Collection[str]) -> Carried:
        """The licences of a selection."""
        exactly = [literal if name in selection else -literal for name, literal in self._in]
        with self._grounded.decided(exactly) as model:
            true = model.true
            site, user, codes = (
                frozenset((owner, name) for (owner, name), literal in atoms if true(literal)) for atoms in self._atoms
            )
            not_known = frozenset(place for (place,), literal in self._not_known if true(literal))
            return Carried(site, user, codes, not_known)
