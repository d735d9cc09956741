"""Feature models, file to answer: exact counts, and core, dead and false-optional features, against flamapy and pyganak.

`python bench/feature_models.py [FOLDER] [--runs N] [--limit SECONDS]`: each `.uvl` file in the folder (default: the
feature models beside the repository, where there are any). Each question is a process of its own, each tool has its turn.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "rivals"))

from clauses import Unreadable, clauses  # noqa: E402

BESIDE = HERE.parent.parent / "shared" / "feature-models"
WORKER = HERE / "rivals" / "model.py"
# What a tool is imported as, to see whether it is there.
NEEDS = {
    "flamapy BDD": "flamapy.metamodels.bdd_metamodel",
    "flamapy SDD": "flamapy.metamodels.sdd_metamodel",
    "flamapy SAT": "flamapy.metamodels.pysat_metamodel",
    "pyganak": "pyganak",
}
# Past this a tool is asked once.
LONG = 5.0


class Asked(NamedTuple):
    """What a tool said: its answer, and the median of the seconds; or the words why there is none."""

    answer: Any
    seconds: float
    words: str = ""


def there(tool: str) -> bool:
    """Whether a tool is installed."""
    try:
        return tool in NEEDS and find_spec(NEEDS[tool]) is not None
    except ModuleNotFoundError:
        return False


class Race:
    """Questions about one model, put to each tool in turn."""

    def __init__(self, runs: int, limit: float) -> None:
        self.runs, self.limit = runs, limit

    def __call__(self, question: str, turns: Sequence[tuple[str, str, Path]]) -> dict[str, Asked]:
        """`turns`: the name in the table, the tool, and its file."""
        found: dict[str, list[Asked]] = {name: [] for name, _, _ in turns}
        for _ in range(self.runs):
            for name, tool, path in turns:
                before = found[name]
                if not before or (not before[0].words and before[0].seconds < LONG):
                    before.append(self.once(question, tool, path))
        return {
            name: asked[0]._replace(seconds=statistics.median(each.seconds for each in asked))
            for name, asked in found.items()
        }

    def once(self, question: str, tool: str, path: Path) -> Asked:
        """One question, in a process of its own."""
        command = [sys.executable, str(WORKER), question, tool, str(path)]
        try:
            # What the tool takes to start and to answer about the small model is not part of its limit.
            done = subprocess.run(command, capture_output=True, text=True, timeout=self.limit + 10, check=False)
        except subprocess.TimeoutExpired:
            return Asked(None, self.limit, f"over {self.limit:g} s")
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["it ended"])[-1]
            return Asked(None, 0, f"cannot: {last[:80]}")
        said = json.loads(done.stdout.splitlines()[-1])
        if said["seconds"] > self.limit:
            return Asked(said["answer"], said["seconds"], f"over {self.limit:g} s")
        return Asked(said["answer"], said["seconds"])

    def whole(self, command: Sequence[str]) -> Asked:
        """A whole process, from its start to its end."""
        times = []
        for _ in range(self.runs):
            start = time.perf_counter()
            try:
                done = subprocess.run(command, capture_output=True, text=True, timeout=self.limit + 10, check=False)
            except subprocess.TimeoutExpired:
                return Asked(None, self.limit, f"over {self.limit:g} s")
            times.append(time.perf_counter() - start)
            if done.returncode:
                return Asked(None, 0, "cannot")
            if times[0] > LONG:
                break
        return Asked(None, statistics.median(times))


def row(name: str, asked: Asked, ours: float | None, note: str = "") -> None:
    """One line: the tool, its time, and how many times ours it is."""
    if asked.words:
        print(f"    {name:34} {asked.words}{note}")
    elif ours is None:
        print(f"    {name:34} {asked.seconds * 1000:10.1f} ms{note}")
    else:
        print(f"    {name:34} {asked.seconds * 1000:10.1f} ms   {asked.seconds / ours:8.2f} times ours{note}")


def counts(race: Race, models: Sequence[Path], folder: Path) -> Iterator[str]:
    """5b. Prints a table for each model; gives what misses a limit."""
    print("Exact counts, file to number (pyganak: clauses to number)\n")
    faster = of = 0
    for model in models:
        turns = [("licet", "licet", model)]
        turns += [(name, name, model) for name in ("flamapy BDD", "flamapy SDD") if there(name)]
        if there("pyganak"):
            for name, kind in (
                ("pyganak, clauses by hand", by_hand(model)),
                ("pyganak, licet's clauses", by_licet(model)),
            ):
                if kind is not None:
                    path = folder / f"{model.stem}-{len(turns)}.json"
                    path.write_text(json.dumps(kind))
                    turns.append((name, "pyganak", path))
        found = race("count", turns)
        ours = found["licet"]
        print(f"  {model.name}: {short(ours)}")
        row("licet", ours, None)
        rivals = {name: asked for name, asked in found.items() if name != "licet"}
        right = {name: asked for name, asked in rivals.items() if asked.answer == ours.answer or asked.words}
        for name, asked in rivals.items():
            row(name, asked, ours.seconds, "" if name in right else f"   (wrong: {short(asked)})")
            if name not in right and name != "flamapy SDD":
                yield f"{model.name}: {name} says {asked.answer}, licet {ours.answer}"
        if ours.words and any(not asked.words for asked in right.values()):
            yield f"{model.name}: licet {ours.words}, another tool counts it"
        for name, asked in right.items():
            if name.startswith("flamapy") and not asked.words and asked.seconds <= ours.seconds:
                yield f"{model.name}: {name} is faster"
        ganak = [asked.seconds for name, asked in right.items() if name.startswith("pyganak") and not asked.words]
        if ganak:
            of += 1
            faster += ours.seconds < min(ganak)
            if ours.seconds > 1.5 * min(ganak) + 0.3:
                yield f"{model.name}: more than 1.5 times pyganak and 0.3 s"
        licet = str(Path(sys.executable).with_name("licet"))
        cold = race.whole([licet, "count", "-c", str(model)])
        row("licet count, whole process", cold, None)
        if there("flamapy BDD") and not found["flamapy BDD"].words:
            command = [sys.executable, str(WORKER), "--cold", "count", "flamapy BDD", str(model)]
            theirs = race.whole(command)
            row("flamapy BDD, whole process", theirs, cold.seconds)
            if not theirs.words and theirs.seconds <= cold.seconds:
                yield f"{model.name}: flamapy's whole process is faster"
        print()
    if of:
        print(f"  faster than pyganak on {faster} of {of}\n")
        if faster * 2 <= of:
            yield f"faster than pyganak on {faster} of {of} only"


def by_hand(model: Path) -> dict[str, Any] | None:
    """The model as clauses that nothing of licet wrote."""
    try:
        variables, made = clauses(model)
    except Unreadable:
        return None
    return {"variables": variables, "clauses": made, "counted": None}


def by_licet(model: Path) -> dict[str, Any] | None:
    """The clauses that licet counts, and the variables that it counts them on, where it is not all."""
    import licet
    from licet.asp.counting import Countable
    from licet.counting.sums import as_clauses

    try:
        catalogue = licet.load(model)
    except licet.LicetError:
        return None
    formula = Countable(catalogue.reasoner.program()).selections()
    more, _ = as_clauses(formula.sums, max(map(abs, chain(formula.shown, *formula.clauses)), default=0))
    clauses = [*formula.clauses, *more]
    number = {variable: at for at, variable in enumerate(sorted({*formula.shown, *map(abs, chain(*clauses))}), 1)}
    numbered = [[number[abs(each)] * (1 if each > 0 else -1) for each in clause] for clause in clauses]
    counted = [at for variable, at in number.items() if variable not in formula.hidden] if formula.hidden else None
    return {"variables": len(number), "clauses": numbered, "counted": counted}


def short(asked: Asked) -> str:
    """A number, with its size where it is long."""
    if asked.words:
        return asked.words
    number = str(asked.answer)
    return number if len(number) <= 24 else f"{number[:8]}... ({len(number)} digits)"


def features(race: Race, models: Sequence[Path]) -> Iterator[str]:
    """5d. Prints a table for each model; gives what misses a limit."""
    print("Core, dead and false-optional features, file to names\n")
    names = [name for name in ("flamapy SAT", "flamapy BDD") if there(name)]
    for model in models:
        found = race("features", [("licet", "licet", model), *((name, name, model) for name in names)])
        ours = found["licet"]
        sizes = ours.words or ", ".join(map(str, map(len, ours.answer)))
        print(f"  {model.name}: {sizes}")
        row("licet", ours, None)
        for name in names:
            theirs = found[name]
            note = ""
            if theirs.answer is not None and ours.answer is not None and theirs.answer != ours.answer:
                note = f"   (it says {', '.join(map(str, map(len, theirs.answer)))})"
                # flamapy counts the children of dead features as false-optional, too.
                if [len(each) for each in theirs.answer[:2]] != [len(each) for each in ours.answer[:2]]:
                    yield f"{model.name}: {name} finds other core or dead features"
            row(name, theirs, ours.seconds, note)
            if not theirs.words and theirs.seconds <= ours.seconds:
                yield f"{model.name}: {name} is faster"
        print()


def main() -> None:
    """Print all tables, and at the end what misses a limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=BESIDE)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--limit", type=float, default=60)
    parser.add_argument("--only", choices=("count", "features"))
    parser.add_argument("--without", action="append", default=[], choices=tuple(NEEDS), help="leave a tool out")
    asked = parser.parse_args()
    sys.set_int_max_str_digits(0)
    sys.setrecursionlimit(100_000)
    models = sorted(asked.folder.glob("*.uvl"), key=lambda path: path.stat().st_size)
    if not models:
        print(f"Feature models: no `.uvl` file in {asked.folder}; name a folder that has some. Skipped.")
        return
    for name in asked.without:
        del NEEDS[name]
    for name in NEEDS:
        if not there(name):
            print(f"{name} is not installed (`pip install 'licet[bench]'`): left out")
    race = Race(asked.runs, asked.limit)
    missed: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        if asked.only != "features":
            missed += counts(race, models, Path(folder))
        if asked.only != "count":
            missed += features(race, models)
    print("\n".join(f"MISSED {each}" for each in missed) or "Every limit is kept.")


if __name__ == "__main__":
    main()
