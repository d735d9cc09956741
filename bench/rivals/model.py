"""One question about one feature model, to one tool, in a process of its own: `python model.py QUESTION TOOL FILE`.

Prints, as JSON, what the tool said and how many seconds it took from the file to the answer. It is asked about a small
model before that, so that what a tool loads once is not counted (`--cold` leaves that out). pyganak reads no model: its
file is of clauses, and reading it is not counted.
"""

from __future__ import annotations

import json
import logging
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

SMALL = """features
\troot
\t\tor
\t\t\t"one"
\t\t\t"two"
\t\toptional
\t\t\t"three"

constraints
\t"three" => "one"
"""


def licet(path: str, question: str) -> object:
    """licet itself."""
    import licet

    catalogue = licet.load(path)
    if question == "count":
        return catalogue.count()
    found = catalogue.settled()
    return [sorted(map(catalogue.title, each)) for each in (found.core, found.dead, found.false_optional)]


def _read(path: str) -> Any:
    from flamapy.metamodels.fm_metamodel.transformations import UVLReader

    return UVLReader(path).transform()


def flamapy_bdd(path: str, question: str) -> object:
    """flamapy, with a binary decision diagram (of the library dd, which takes CUDD where it is there)."""
    from flamapy.metamodels.bdd_metamodel import operations
    from flamapy.metamodels.bdd_metamodel.transformations import FmToBDD

    model = FmToBDD(_read(path)).transform()
    if question == "count":
        return operations.BDDConfigurationsNumber().execute(model).get_result()
    asked = operations.BDDCoreFeatures, operations.BDDDeadFeatures, operations.BDDFalseOptionalFeatures
    return [_names(each().execute(model).get_result()) for each in asked]


def flamapy_sdd(path: str, question: str) -> object:
    """flamapy, with a sentential decision diagram (of PySDD)."""
    from flamapy.metamodels.sdd_metamodel.operations import SDDConfigurationsNumber
    from flamapy.metamodels.sdd_metamodel.transformations import FmToSDD

    assert question == "count", "flamapy has no false-optional features by this diagram"
    return SDDConfigurationsNumber().execute(FmToSDD(_read(path)).transform()).get_result()


def flamapy_sat(path: str, question: str) -> object:
    """flamapy, with a SAT solver (of python-sat): core and dead in one operation, the false-optional ones in another."""
    from flamapy.metamodels.pysat_metamodel import operations
    from flamapy.metamodels.pysat_metamodel.operations.pysat_backbone import PySATBackbone
    from flamapy.metamodels.pysat_metamodel.transformations import FmToPysat

    assert question == "features", "it would list them all"
    model = FmToPysat(_read(path)).transform()
    backbone = PySATBackbone().execute(model).get_result()
    return [
        _names(backbone["core"]),
        _names(backbone["dead"]),
        _names(operations.PySATFalseOptionalFeatures().execute(model).get_result()),
    ]


def pyganak(path: str, question: str) -> Callable[[], object]:
    """pyganak, on clauses that are there."""
    from pyganak import Counter

    assert question == "count"
    asked = json.loads(Path(path).read_text())

    def count() -> int:
        counter = Counter()
        counter.new_vars(asked["variables"])
        counter.add_clauses(asked["clauses"])
        if asked["counted"] is not None:
            counter.set_sampling_set(asked["counted"])
        return counter.count()

    return count


def _names(features: Any) -> list[str]:
    return sorted(getattr(each, "name", each) for each in features)


TOOLS: dict[str, Callable[[str, str], object]] = {
    "licet": licet,
    "flamapy BDD": flamapy_bdd,
    "flamapy SDD": flamapy_sdd,
    "flamapy SAT": flamapy_sat,
}


def ask(tool: str, question: str, path: str) -> tuple[object, float]:
    """What it says, and the seconds it takes."""
    action = pyganak(path, question) if tool == "pyganak" else lambda: TOOLS[tool](path, question)
    start = time.perf_counter()
    answer = action()
    return answer, time.perf_counter() - start


def main() -> None:
    """Ask, and print."""
    sys.set_int_max_str_digits(0)
    sys.setrecursionlimit(100_000)
    logging.disable()
    question, tool, path = [word for word in sys.argv[1:] if word != "--cold"]
    if "--cold" not in sys.argv:
        with tempfile.TemporaryDirectory() as folder:
            small = Path(folder, "small.json" if tool == "pyganak" else "small.uvl")
            clauses = {"variables": 3, "clauses": [[1, 2], [-2, 3]], "counted": None}
            small.write_text(json.dumps(clauses) if tool == "pyganak" else SMALL, encoding="utf-8")
            ask(tool, question, str(small))
    answer, seconds = ask(tool, question, path)
    print(json.dumps({"answer": answer, "seconds": seconds}))


if __name__ == "__main__":
    main()
