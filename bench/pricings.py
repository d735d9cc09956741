"""A folder of pricings, each read, counted, and its least and greatest price found: licet against pricing4ts and MiniZinc.

`python bench/pricings.py [FOLDER] [--runs N]`: each `.yml` file in the folder (default: the pricings beside the repository,
where there are any). Both sides are one process for the whole folder, timed within and from start to end.
"""

from __future__ import annotations

import argparse
import json
import math
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
BESIDE = HERE.parent.parent / "shared" / "pricings"
LIMIT = 20


def ours(folder: Path) -> None:
    """In a process of its own: the whole folder with licet, by the conventions of published figures."""
    import licet

    start = time.perf_counter()
    answers = []
    for path in sorted(folder.glob("*.yml")):
        catalogue = licet.load(path, reading="nominal")
        prices = catalogue.price_range()
        answers.append([path.name, catalogue.count(), float(prices.least), float(prices.greatest)])
    seconds = time.perf_counter() - start
    for answer in answers:
        print(json.dumps(answer))
    print(seconds)


def run(command: Sequence[str], folder: Path) -> tuple[dict[str, list[Any]], float, float]:
    """One run: the answers, the seconds it says it took, and those of the whole process."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    whole = time.perf_counter() - start
    if done.returncode:
        raise SystemExit(f"{command} ended with {done.returncode}:\n{done.stderr}")
    *answers, seconds = done.stdout.splitlines()
    return {name: rest for name, *rest in map(json.loads, answers)}, float(seconds), whole


def missing() -> str | None:
    """What is not installed, if anything is not."""
    if shutil.which("node") is None:
        return "node is not installed"
    if not (HERE / "rivals" / "node_modules" / "pricing4ts").is_dir():
        return "pricing4ts is not installed (`make rivals`)"
    if shutil.which("minizinc") is None:
        return "minizinc is not installed (`apt-get install minizinc`)"
    return None


def main() -> None:
    """Print times, ratios and where the answers differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=BESIDE)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--ours", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    folder = asked.folder.resolve()
    if asked.ours:
        ours(folder)
        return
    files = sorted(folder.glob("*.yml"))
    if not files:
        print(f"Pricings: no `.yml` file in {asked.folder}; name a folder that has some. Skipped.")
        return
    print(f"{len(files)} pricings: read, counted, least and greatest price; one process\n")
    sides = {"licet": [sys.executable, __file__, "--ours", str(folder)]}
    if (words := missing()) is not None:
        print(f"  {words}: left out")
    else:
        # Its three questions about a pricing run at once as it is; two pricings at once may use more of the machine.
        for at_once in (1, 2):
            sides[f"pricing4ts, {at_once} at once"] = ["node", "pricings.js", str(folder), str(at_once)]
    found: dict[str, list[tuple[dict[str, list[Any]], float, float]]] = {name: [] for name in sides}
    for _ in range(asked.runs):
        for name, command in sides.items():
            found[name].append(run(command, HERE / "rivals"))
    within = {name: statistics.median(seconds for _, seconds, _ in each) for name, each in found.items()}
    whole = {name: statistics.median(seconds for _, _, seconds in each) for name, each in found.items()}
    for name in sides:
        print(f"  {name:24} {within[name]:8.3f} s within, {whole[name]:8.3f} s whole process")
    theirs = [name for name in sides if name != "licet"]
    if theirs:
        for word, times in (("within", within), ("whole process", whole)):
            print(f"  {min(times[name] for name in theirs) / times['licet']:.1f} times as fast {word} (limit {LIMIT})")
        agree = compare(found["licet"][0][0], found[theirs[0]][0][0])
        print(f"  the same three figures for {agree} of {len(files)}")


def compare(mine: dict[str, list[Any]], theirs: dict[str, list[Any]]) -> int:
    """How many answers are the same; those that are not are printed."""
    agree = 0
    for name, answer in mine.items():
        other = theirs.get(name, ["no answer"])
        same = len(other) == 3 and all(map(math.isclose, answer, other))
        agree += same
        if not same:
            print(f"  {name}: licet {answer}, pricing4ts {' '.join(map(str, other))[:120]}")
    return agree


if __name__ == "__main__":
    main()
