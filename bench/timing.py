"""What the benchmarks share: both sides in turn, several times, and the ratio of their medians."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable


def seconds(action: Callable[[], object]) -> float:
    """Wall-clock seconds that an action takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def compare(
    ours: tuple[str, Callable[[], object]], theirs: tuple[str, Callable[[], object]], *, runs: int, limit: float
) -> float:
    """Run both in turn, one warm-up first, and print medians and the ratio. Gives the ratio of the medians."""
    seconds(ours[1]), seconds(theirs[1])
    a, b = [], []
    for _ in range(runs):
        a.append(seconds(ours[1]))
        b.append(seconds(theirs[1]))
    ratio = statistics.median(a) / statistics.median(b)
    for (name, _), times in ((ours, a), (theirs, b)):
        print(
            f"  {name:44} {statistics.median(times) * 1000:9.1f} ms  (from {min(times) * 1000:.1f} to {max(times) * 1000:.1f})"
        )
    print(f"  ratio {ratio:.2f} (limit {limit:g})\n")
    return ratio
