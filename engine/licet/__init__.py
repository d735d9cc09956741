"""licet: plans as code.

A subscription catalogue is written in a small language; an answer-set solver derives every legal combination of plans
and add-ons, what each is entitled to, and why.

>>> import licet
>>> catalogue = licet.loads('''catalogue notes "Notes"
... each user holds exactly 1 plan
... plan free "Free"
...   + writing "Writing"
... plan team "Team" includes free
...   + sharing "Sharing"
... ''')
>>> [str(combination) for combination in catalogue.combinations(ordered=True)]
['free', 'team']
>>> catalogue.is_legal("free + team")
False
>>> catalogue.entitled("team", "writing")
True
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from licet.answers.changes import Change, Changes, Step
    from licet.answers.clash import Clash, Possibility, Wish
    from licet.answers.compare import Comparison
    from licet.answers.counts import Count
    from licet.answers.diff import Difference
    from licet.answers.find import Found
    from licet.answers.migrate import Migrated
    from licet.answers.moves import MoveChange
    from licet.answers.prices import Cost, Price
    from licet.answers.ranges import PriceRange
    from licet.answers.settled import Settled
    from licet.answers.types import (
        Allowance,
        AmountSource,
        BrokenRule,
        Combination,
        Entitlement,
        Entitlements,
        Held,
        Origin,
        Verdict,
    )
    from licet.answers.why import Hindrance, Why
    from licet.diagnostics import Diagnostic
    from licet.index.built import BuiltIndex
    from licet.model.amounts import UNLIMITED, Amount, Unlimited
    from licet.workspace import (
        Catalogue,
        CatalogueError,
        FileProblem,
        IndexFileError,
        LicetError,
        NotDecided,
        NotProven,
        SelectionError,
        UnknownName,
    )
    from licet.workspace.loading import check, load, loads
    from licet.workspace.session import Session
    from licet.workspace.versions import diff

__version__ = "0.1.0"

__all__ = [
    "UNLIMITED",
    "Allowance",
    "Amount",
    "AmountSource",
    "BrokenRule",
    "BuiltIndex",
    "Catalogue",
    "CatalogueError",
    "Change",
    "Changes",
    "Clash",
    "Combination",
    "Comparison",
    "Cost",
    "Count",
    "Diagnostic",
    "Difference",
    "Entitlement",
    "Entitlements",
    "FileProblem",
    "Found",
    "Held",
    "Hindrance",
    "IndexFileError",
    "LicetError",
    "Migrated",
    "MoveChange",
    "NotDecided",
    "NotProven",
    "Origin",
    "Possibility",
    "Price",
    "PriceRange",
    "SelectionError",
    "Session",
    "Settled",
    "Step",
    "UnknownName",
    "Unlimited",
    "Verdict",
    "Why",
    "Wish",
    "__version__",
    "check",
    "diff",
    "load",
    "loads",
]

# Where each name is, but for those that `licet.workspace` has.
_ROOMS = {
    name: f"licet.{room}"
    for room, names in {
        "answers.types": "Allowance AmountSource BrokenRule Combination Entitlement Entitlements Held Origin Verdict",
        "answers.changes": "Change Changes Step",
        "answers.clash": "Clash Possibility Wish",
        "answers.compare": "Comparison",
        "answers.counts": "Count",
        "answers.diff": "Difference",
        "answers.find": "Found",
        "answers.migrate": "Migrated",
        "answers.moves": "MoveChange",
        "answers.prices": "Cost Price",
        "answers.settled": "Settled",
        "answers.ranges": "PriceRange",
        "answers.why": "Hindrance Why",
        "diagnostics": "Diagnostic",
        "index.built": "BuiltIndex",
        "model.amounts": "UNLIMITED Amount Unlimited",
        "workspace.session": "Session",
        "workspace.versions": "diff",
    }.items()
    for name in names.split()
}


def __getattr__(name: str) -> object:
    # What is asked for is loaded when it is asked for: `licet --help` needs none of it.
    if name not in __all__:
        raise AttributeError(f"module `licet` has no attribute `{name}`")
    return getattr(import_module(_ROOMS.get(name, "licet.workspace")), name)


def __dir__() -> list[str]:
    return list(__all__)
