"""Listing 262,143 combinations through `Catalogue.combinations()` against a bare clingo loop over the same program."""

from __future__ import annotations

import tracemalloc

import clingo
from timing import compare

import licet

PLANS = 18


def text() -> str:
    """A catalogue of 18 plans that may all be held together."""
    plans = "\n".join(f'plan plan-{number} "Plan {number}"' for number in range(PLANS))
    return f'catalogue many "Many"\neach user holds at least 1 plan\n{plans}\n'


def main() -> None:
    """Print both times, the ratio, and the most memory that Python held while listing."""
    catalogue = licet.loads(text())
    program = catalogue.program()
    by_hand = (
        "".join(f'plan("plan-{number}").' for number in range(PLANS))
        + "{ in(P) : plan(P) }. :- not 1 { in(P) : plan(P) }. #show in/1."
    )

    def ours() -> None:
        count = sum(1 for _ in catalogue.combinations())
        assert count == 2**PLANS - 1, count

    def bare(source: str) -> None:
        control = clingo.Control(["0"])
        control.add("base", [], source)
        control.ground([("base", [])])
        count = 0
        with control.solve(yield_=True) as handle:
            for model in handle:
                model.symbols(shown=True)
                count += 1
        assert count == 2**PLANS - 1, count

    print(f"Catalogue.combinations(), {2**PLANS - 1:,} combinations of {PLANS} plans")
    compare(
        ("licet, a Combination each", ours), ("bare loop, a program by hand", lambda: bare(by_hand)), runs=5, limit=1.5
    )
    compare(
        ("licet, a Combination each", ours),
        ("bare loop, licet's own program", lambda: bare(program)),
        runs=5,
        limit=1.5,
    )
    tracemalloc.start()
    peaks = []
    for most in (1_000, 2**PLANS):
        tracemalloc.reset_peak()
        for number, _ in enumerate(catalogue.combinations()):
            if number == most:
                break
        peaks.append(tracemalloc.get_traced_memory()[1] / 1024)
    tracemalloc.stop()
    print(f"  Python's memory at most: {peaks[0]:.0f} KiB for the first 1,000, {peaks[1]:.0f} KiB for all")


if __name__ == "__main__":
    main()
