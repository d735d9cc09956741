"""Fuzzes one target with atheris: `python -m tests.fuzz TARGET [SECONDS]`, from the top of the repository.

It stops at the first input that breaks a promise, and keeps it in `corpus/TARGET/`, where the tests find it. See README.md.
"""

from __future__ import annotations

import random
import sys
import tempfile
import traceback
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "engine"), str(ROOT / "tests")]


def main() -> None:
    """Run atheris, until something is found or the time is up."""
    try:
        import atheris
    except ImportError:
        sys.exit("atheris is not installed: pip install 'licet[fuzz]' (Python 3.11 to 3.13)")
    with atheris.instrument_imports(include=["licet"], exclude=["licet.syntax.tables"]):
        from fuzz.targets import TARGETS
    from fuzz.corpus import keep, seeds
    from fuzz.mutate import mutated

    if len(sys.argv) not in (2, 3) or sys.argv[1] not in TARGETS:
        sys.exit(f"usage: python -m tests.fuzz TARGET [SECONDS]; a target is one of {', '.join(TARGETS)}")
    name, seconds = sys.argv[1], int([*sys.argv, "60"][2])
    start = [path.read_bytes() for path in seeds(name)]

    def one(data: bytes) -> None:
        try:
            TARGETS[name](data)
        except Exception:
            traceback.print_exc()
            print(f"kept as {keep(name, data)}", file=sys.stderr)
            raise

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        chance = random.Random(seed)
        if name not in ("index-content", "json") and chance.random() < 0.2:
            return bytes(atheris.Mutate(data, most))
        return mutated(name, data, start, chance)[:most]

    with tempfile.TemporaryDirectory() as folder:
        for number, data in enumerate(start):
            Path(folder, f"seed-{number}").write_bytes(data)
        options = [
            f"-max_total_time={seconds}",
            "-timeout=20",
            "-rss_limit_mb=2048",
            "-max_len=20000",
            "-print_final_stats=1",
        ]
        atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={folder}/", folder], one, custom_mutator=mutate)
        atheris.Fuzz()


main()
