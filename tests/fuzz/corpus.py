"""The kept inputs: seeds, and what was found."""

from __future__ import annotations

import hashlib
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
# More than any kept case takes on a slow machine, and less than a person would wait.
SECONDS = 20.0


def kept(target: str) -> list[Path]:
    """The inputs of a target, in a fixed order."""
    return sorted(path for path in (CORPUS / target).glob("*") if path.is_file())


def keep(target: str, data: bytes) -> Path:
    """Keep an input that broke a promise."""
    path = CORPUS / target / f"found-{hashlib.sha256(data).hexdigest()[:12]}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def seeds(target: str) -> list[Path]:
    """What fuzzing starts from: the kept inputs, and the small ones among the cases of other tests."""
    endings = {"catalogue": "licet", "uvl": "uvl", "pricing2yaml": "yml", "titles": "csv", "json": "json"}
    if target not in endings:
        return kept(target)
    cases = sorted((CORPUS.parents[1] / "cases").rglob(f"*.{endings[target]}"))
    return [*kept(target), *(path for path in cases if path.stat().st_size < 6_000)]
