"""Reading and checking a catalogue of 5,000 features against the bare Lark parse of the same text; and how it grows."""

from __future__ import annotations

import tempfile
from pathlib import Path

from timing import compare, seconds

import licet
from licet.syntax.generate import lark_parser


def text(features: int) -> str:
    """A catalogue of so many features: bundles of 50, and three solutions of two tiers over them."""
    lines = ['catalogue large "Large"', "", "each user holds at least 1 plan", ""]
    bundles = range(features // 50)
    for bundle in bundles:
        lines.append(f'bundle bundle-{bundle} "Bundle {bundle}"')
        for number in range(50):
            indent = "    " if number % 5 else "  "
            lines.append(f'{indent}+ feature-{bundle}-{number} "Feature {number} of bundle {bundle}"')
        lines.append("")
    for at, solution in enumerate(("sales", "service", "marketing")):
        own = ", ".join(f"bundle-{bundle}" for bundle in bundles if bundle % 3 == at)
        lines += [
            f'solution {solution} "{solution.title()}"',
            f'  tier essential "{solution.title()} Essential" includes {own}',
            f'  tier premium "{solution.title()} Premium" includes essential',
            "",
        ]
    return "\n".join(lines)


def main() -> None:
    """Print both times, the ratio, and the time a feature takes at several sizes."""
    parser = lark_parser(propagate_positions=True, maybe_placeholders=False)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "large.licet")
        path.write_text(text(5_000), encoding="utf-8")
        assert licet.check(path) == []
        print("licet.check of a catalogue of 5,000 features: read, parsed, resolved, and asked of the solver")
        compare(
            ("licet.check", lambda: licet.check(path)),
            ("bare Lark parse of the text", lambda: parser.parse(text(5_000) + "\n", start="start")),
            runs=7,
            limit=3,
        )
        for size in (1_000, 2_000, 4_000, 8_000, 16_000):
            path.write_text(text(size), encoding="utf-8")
            best = min(seconds(lambda: licet.check(path)) for _ in range(3))
            print(f"  {size:6} features  {best * 1000:8.1f} ms  {best / size * 1e6:6.1f} us a feature")


if __name__ == "__main__":
    main()
