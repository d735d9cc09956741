"""A check after a one-line edit of a catalogue of 10,000 lines, against the first check of it, both in one process.

For each kind of edit: a line somewhere in the middle is changed, and the catalogue checked again, several times, each with
another text; then a check of the same text that knows nothing of the one before.
"""

from __future__ import annotations

import gc
import re
import statistics
from collections.abc import Callable

import large
import parsing
from timing import seconds

import licet
from licet.text import Source
from licet.workspace.loading import check_compiled, compile_source

LIMIT = 0.1
RUNS = 3

Edit = Callable[[list[str], int], None]


def main() -> None:
    """Print, for two catalogues and each kind of edit, both times and their ratio."""
    worst = 0.0
    for name, text, edits in (
        ("a catalogue of 10,000 lines with 300 rules", large.text(), EDITS),
        ("10,000 features in 200 bundles, no rules", parsing.text(9_790), FEW),
    ):
        print(f"{name}: {text.count(chr(10))} lines")
        fresh = [_fresh(text) for _ in range(3)]
        print(f"  {'first check':44} {statistics.median(fresh) * 1000:9.1f} ms")
        for kind, edit in edits.items():
            worst = max(worst, _compare(kind, text, edit))
        print()
    print(f"  worst ratio {worst:.3f} (limit {LIMIT:g})\n")


def _fresh(text: str) -> float:
    gc.collect()
    return seconds(lambda: check_compiled(compile_source(Source("large.licet", text), None)))


def _compare(kind: str, text: str, edit: Edit) -> float:
    """Both in turn, on the same texts."""
    session = licet.Session("large.licet", text)
    session.check()
    rows = text.split("\n")
    again, fresh = [], []
    for run in range(RUNS):
        edit(rows, run)
        changed = "\n".join(rows)
        session.edit(changed)
        gc.collect()
        again.append(seconds(session.check))
        fresh.append(_fresh(changed))
    ratio = statistics.median(again) / statistics.median(fresh)
    print(f"  {kind:44} {statistics.median(again) * 1000:9.1f} ms  ratio {ratio:.3f}")
    return ratio


def _some(pattern: str, new: str, which: int = -1) -> Edit:
    """Changes, in the line that matches (the one in the middle of all that do), what matches."""

    def edit(rows: list[str], run: int) -> None:
        found = [at for at, row in enumerate(rows) if re.search(pattern, row)]
        at = found[len(found) // 2 if which < 0 else which]
        rows[at] = re.sub(pattern, new.replace("RUN", str(run)), rows[at], count=1)

    return edit


def _insert(row: str, at: Callable[[list[str]], int]) -> Edit:
    return lambda rows, run: rows.insert(at(rows), row.replace("RUN", str(run)))


def _middle_line(rows: list[str]) -> int:
    """Where a line that grants may stand, in the middle of the catalogue."""
    return next(at for at in range(len(rows) // 2, len(rows)) if re.match(r"  \+ ", rows[at]))


def _mistake(rows: list[str], run: int) -> None:
    at = _middle_line(rows)
    rows[at] = f'  + not-closed-{run} "Not closed' if run % 2 == 0 else f'  + closed-{run} "Closed"'


def _unknown(rows: list[str], run: int) -> None:
    rows[_middle_line(rows)] = f"  + nothing-{run}"


FEW: dict[str, Edit] = {
    "another title": _some(r'^(  \+ [a-z0-9-]+) "[^"]*"', r'\1 "Title RUN"'),
    "a new feature": _insert('  + new-RUN "New RUN"', _middle_line),
    "a line of comment at the top": _insert("# comment RUN", lambda rows: 1),
    "a mistake, and its mending": _mistake,
    "a name that nothing has": _unknown,
}
EDITS: dict[str, Edit] = FEW | {
    "a feature granted once more": _some(r"^  \+ (more-\d+-\d+) \"[^\"]*\"", r'  + \1 "Once more RUN"'),
    "another condition of a rule": _some(r"^  if \((\S+) and (\S+)\) then not (\S+)", r"  if (\1 and \3) then not \2"),
    "another number in a rule": _some(r"^  at most [23] of (.*)", r"  at most 2 of \1"),
    "another condition of a line": _some(r"when area-(\d+)$", r"when area-\1 or area-RUN"),
    "another amount of a limit": _some(r"plan-7 \d+", "plan-7 1RUN"),
    "another price": _some(r"^  area-6.tier-2  \d+", "  area-6.tier-2  2RUN"),
    "one more expectation": _insert("  plan-RUN is legal", lambda rows: len(rows) - 2),
    "an expectation that is not met": _insert("  plan-RUN is illegal", lambda rows: len(rows) - 2),
    "a new rule": _insert(
        'rule new-RUN "New"\n  at most 2 of plan-1, plan-2, plan-3',
        lambda rows: rows.index('price usd "List price" in USD per user per month'),
    ),
}


if __name__ == "__main__":
    main()
