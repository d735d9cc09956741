"""How time and memory grow with the catalogue: check, first answer, count, index. Each figure from a process of its own.

`python bench/growth.py [--runs N] [--plot FILE]`: `--plot` writes the figures as SVG.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import grown
from plot import Line, Panel, draw

# What is measured, in the order of the tables, and what it makes.
STEPS = {"check": "findings", "first answer": "answers", "count": "digits", "index": "bytes"}
SERIES: Mapping[str, tuple[Callable[[int], str], Sequence[int]]] = {
    "features": (grown.by_features, (10, 100, 1_000, 10_000)),
    "add-ons": (grown.by_addons, (5, 10, 20, 50, 100, 200)),
}
# The exponent is fitted to the sizes from a tenth of the largest on: below, what each run costs hides it.
LAST = 10


class Figure(NamedTuple):
    """What a step took: seconds of the processor, the most memory beyond what licet takes itself, in MiB, and the size of
    what it made (findings, digits, bytes)."""

    seconds: float
    memory: float
    made: int


def work(step: str, path: str) -> int:
    """One step, from the file on."""
    import licet

    if step == "check":
        return len(licet.check(path))
    catalogue = licet.load(path)
    if step == "first answer":
        return int(catalogue.verdict(catalogue.definition.plans[0].id).legal)
    if step == "count":
        return len(str(catalogue.count()))
    return len(catalogue.index().data)


def measure(step: str, path: str) -> None:
    """In a process of its own: the step about a small catalogue, then about this one."""
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder, "small.licet")
        small.write_text(grown.by_features(10), encoding="utf-8")
        work(step, str(small))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = processor()
    made = work(step, path)
    seconds = processor() - start
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / (
        1024 if sys.platform == "linux" else 2**20
    )
    print(json.dumps([seconds, memory, made]))


def processor() -> float:
    """The processor's seconds, of processes that were started and have ended too: other work on the machine is not in it."""
    each = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in each)


def ask(step: str, path: Path, runs: int) -> Figure | str:
    """The medians of some runs, or the words why there is no figure."""
    figures = []
    for _ in range(runs):
        command = [sys.executable, __file__, "--step", step, str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            return (done.stderr.strip().splitlines() or ["it ended"])[-1]
        figures.append(Figure(*json.loads(done.stdout)))
        if figures[0].seconds > 20:
            break
    seconds, memory, made = zip(*figures, strict=True)
    return Figure(statistics.median(seconds), statistics.median(memory), made[0])


def exponent(points: Sequence[tuple[int, float]]) -> str:
    """The slope of the line through the logarithms of the last points, by least squares."""
    logs = [(math.log(x), math.log(y)) for x, y in points if x * LAST >= points[-1][0] and y > 0]
    if len(logs) < 2:
        return "-"
    x, y = (statistics.fmean(each) for each in zip(*logs, strict=True))
    return f"{sum((a - x) * (b - y) for a, b in logs) / sum((a - x) ** 2 for a, _ in logs):.2f}"


def series(name: str, runs: int, folder: Path) -> dict[str, list[tuple[int, Figure]]]:
    """Measures and prints one series. Gives the figures of each step."""
    make, sizes = SERIES[name]
    found: dict[str, list[tuple[int, Figure]]] = {}
    print(f"{name}: {', '.join(f'{size:,}' for size in sizes)}\n")
    for step, what in STEPS.items():
        print(f"  {step:12} {'seconds':>10} {'MiB':>10} {what:>10}")
        for size in sizes:
            path = folder / f"{size}.licet"
            path.write_text(make(size), encoding="utf-8")
            figure = ask(step, path, runs)
            if isinstance(figure, str):
                print(f"  {size:12,} {figure}")
                continue
            found.setdefault(step, []).append((size, figure))
            print(f"  {size:12,} {figure.seconds:10.3f} {figure.memory:10.1f} {figure.made:10,}")
        figures = found.get(step, [])
        grows = [exponent([(size, figure[at]) for size, figure in figures]) for at in range(3)] if figures else []
        print(f"  {'exponent':12} {' '.join(f'{each:>10}' for each in grows)}\n")
    return found


def main() -> None:
    """Print the tables, and write the plot where one is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--step", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    sys.set_int_max_str_digits(0)
    if asked.step:
        measure(*asked.step)
        return
    panels = []
    with tempfile.TemporaryDirectory() as folder:
        for name in SERIES:
            found = series(name, asked.runs, Path(folder))
            for title, what in (("seconds", 0), ("MiB", 1)):
                lines = [Line(step, [(size, figure[what]) for size, figure in found.get(step, [])]) for step in STEPS]
                panels.append(Panel(f"{name}: {title}", name, title, lines))
    if asked.plot:
        asked.plot.write_text(draw(panels), encoding="utf-8")
        print(f"wrote {asked.plot}")


if __name__ == "__main__":
    main()
