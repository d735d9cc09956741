"""A verdict and an entitlement set of a kept catalogue, against clingo's own call on the same ground program.

On SuperOffice and on a made catalogue of 2,000 features, 60 plans, 60 add-ons and 300 rules.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import clingo
import made
from timing import compare, seconds

import licet
from licet.asp.program import ENCODINGS, FEATURES, LEGALITY, encoding

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 2


class Bare:
    """clingo alone: licet's facts and encodings, grounded once, asked by assumptions.

    `legal` has every rule in force and asks whether there is an answer set; `broken` and `entitled` have none in force,
    and read the atoms that are shown, as text.
    """

    def __init__(self, catalogue: licet.Catalogue, show: str = "", *, rules: bool = True) -> None:
        texts = [encoding(name) for name in ENCODINGS if not show or name != "show"]
        self.control = clingo.Control(["0", "--warn=none", "-c", "addons=1"])
        self.control.add("base", [], "\n".join([catalogue.reasoner.program().facts(), *texts, show]))
        self.control.ground([("base", [])])
        self.items = {
            atom.symbol.arguments[0].string: atom.literal for atom in self.control.symbolic_atoms.by_signature("in", 1)
        }
        if not rules:
            for atom in self.control.symbolic_atoms.by_signature("active", 1):
                self.control.assign_external(atom.symbol, False)

    def assumptions(self, selection: frozenset[str]) -> list[int]:
        """What is held and what is not."""
        return [literal if name in selection else -literal for name, literal in self.items.items()]

    def legal(self, selection: frozenset[str]) -> bool:
        """Whether there is an answer set."""
        return bool(self.control.solve(assumptions=self.assumptions(selection)).satisfiable)

    def read(self, selection: frozenset[str]) -> frozenset[str]:
        """The names in the atoms that are shown."""
        with self.control.solve(assumptions=self.assumptions(selection), yield_=True) as found:
            model = found.model()
            assert model is not None
            return frozenset(symbol.arguments[0].string for symbol in model.symbols(shown=True))

    def solve(self, selection: frozenset[str]) -> None:
        """The call alone."""
        self.control.solve(assumptions=self.assumptions(selection))


class BareChanges:
    """clingo alone, for repairs: the same program with what counts as a change, minimised by clingo itself, all optima."""

    def __init__(self, catalogue: licet.Catalogue) -> None:
        program = catalogue.reasoner.program()
        names = FEATURES if program.reads_features else LEGALITY
        least = "#minimize { 1,Slot : changed(Slot) }."
        self.control = clingo.Control(["0", "--opt-mode=optN", "--warn=none", "-c", "addons=1"])
        self.control.add("base", [], "\n".join([program.facts(), *map(encoding, (*names, "change")), least]))
        self.control.ground([("base", [])])
        self.had = {
            atom.symbol.arguments[0].string: atom.literal for atom in self.control.symbolic_atoms.by_signature("had", 1)
        }
        for atom in self.control.symbolic_atoms.by_signature("had", 1):
            self.control.assign_external(atom.symbol, None)

    def repairs(self, selection: frozenset[str]) -> set[frozenset[str]]:
        """The legal selections nearest to this one."""
        held = [literal if name in selection else -literal for name, literal in self.had.items()]
        found = set()
        with self.control.solve(assumptions=held, yield_=True) as models:
            for model in models:
                if model.optimality_proven:
                    found.add(frozenset(symbol.arguments[0].string for symbol in model.symbols(shown=True)))
        return found


def selections(catalogue: licet.Catalogue, number: int) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """So many legal selections of one to four plans and up to three add-ons, and so many illegal ones."""
    random = Random(11)
    plans = [item.id for item in catalogue.definition.plans]
    addons = [item.id for item in catalogue.definition.addons]
    legal: list[frozenset[str]] = []
    illegal: list[frozenset[str]] = []
    while len(legal) < number or len(illegal) < number:
        held = random.sample(plans, random.randint(1, 4)) + random.sample(addons, random.randint(0, 3))
        (legal if catalogue.is_legal(held) else illegal).append(frozenset(held))
    return legal[:number], illegal[:number]


def each(ask: Callable[[frozenset[str]], object], of: list[frozenset[str]]) -> Callable[[], None]:
    """Asks about all of them."""

    def action() -> None:
        for selection in of:
            ask(selection)

    return action


def questions(catalogue: licet.Catalogue, number: int) -> None:
    """Print what `number` questions of each kind take on both sides."""
    legal, illegal = selections(catalogue, number)
    ruled = Bare(catalogue)
    broken = Bare(catalogue, "#show violated/1.", rules=False)
    entitled = Bare(catalogue, "#show entitled/1.", rules=False)
    for selection in legal:
        assert ruled.legal(selection)
        assert catalogue.entitlements(selection).entitled == entitled.read(selection)
    for selection in illegal:
        assert {rule.rule for rule in catalogue.verdict(selection).broken} == broken.read(selection)

    changes = BareChanges(catalogue)
    few = illegal[: number // 4]
    for selection in few[:5]:
        ours = {frozenset(change.selection) for change in catalogue.repairs(selection)}
        assert ours <= changes.repairs(selection)

    def ratio(
        ours: str,
        ask: Callable[[frozenset[str]], object],
        theirs: str,
        bare: Callable[[frozenset[str]], object],
        of: list[frozenset[str]],
    ) -> None:
        compare((f"{number} {ours}", each(ask, of)), (f"{number} {theirs}", each(bare, of)), runs=21, limit=LIMIT)

    ratio("verdicts, legal", catalogue.verdict, "bare calls: satisfiable?", ruled.legal, legal)
    ratio("verdicts, illegal, with each rule", catalogue.verdict, "bare calls: which rules?", broken.read, illegal)
    ratio("entitlement sets", lambda s: catalogue.entitlements(s).entitled, "bare calls: which?", entitled.read, legal)
    ratio("entitlement sets", lambda s: catalogue.entitlements(s).entitled, "bare calls, unread", entitled.solve, legal)
    compare(
        (f"{len(few)} repairs, all ties", each(catalogue.repairs, few)),
        (f"{len(few)} bare calls: clingo's optima", each(changes.repairs, few)),
        runs=7,
        limit=LIMIT,
    )


def main() -> None:
    """Print the ratios on both catalogues, and how long the first answer takes on the large one."""
    print("SuperOffice")
    questions(licet.load(ROOT / "rules" / "superoffice.licet"), 200)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "made.licet")
        path.write_text(made.text(), encoding="utf-8")
        catalogue = licet.load(path)
        size = catalogue.definition
        counts = (len(size.features), len(size.plans), len(size.addons), len(size.rules))
        assert counts == (made.FEATURES, 60, made.ADDONS, made.RULES), counts
        print("made: 2,000 features, 60 plans, 60 add-ons, 300 rules")
        questions(catalogue, 40)
        loads, firsts = [], []
        for _ in range(7):
            loads.append(seconds(lambda: licet.load(path)))
            fresh = licet.load(path)
            firsts.append(seconds(lambda: fresh.verdict("area-0.tier-1 + plan-2 + addon-3")))  # noqa: B023
        print(f"  licet.load                {sorted(loads)[3] * 1000:9.1f} ms")
        print(f"  first verdict after load  {sorted(firsts)[3] * 1000:9.1f} ms  (limit 1000)")
        held = frozenset(["area-0.tier-1", "plan-2", "addon-3"])
        told = sorted(seconds(lambda: catalogue.entitlements(held).features) for _ in range(7))[3]
        print(f"  entitlements with every source {told * 1000:4.1f} ms")


if __name__ == "__main__":
    main()
