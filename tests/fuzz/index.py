"""Fuzzes the reader of indexes with atheris: `python tests/fuzz/index.py [-max_total_time=600]`.

What is changed is the content, within a right checksum; the checksum keeps all else out. A file must be refused, or answer
every question with the right type, in bounded time. What is found becomes a case in tests/unit/test_index.py.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

import atheris

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "engine"), str(ROOT / "tests")]

with atheris.instrument_imports(include=["licet.runtime"]):
    from licet.runtime import container, content

from unit.test_index import FILES, KINDS, contents, tried  # noqa: E402

NUMBERS = [-1, 0, 1, 2, 3, 5, 8, 64, 10**6, 2**31, 2**64, 10**101]
TEXTS = [
    "",
    "0",
    "1",
    "f",
    "00",
    "unlimited",
    "1.5",
    "any",
    "all",
    "count",
    "not",
    "over",
    "team",
    "a.b",
    "listed",
    "parts",
]


def mutate(data: bytes, most: int, seed: int) -> bytes:
    """Another content: a value put in place of another one, or bytes as the fuzzer likes them."""
    chance = random.Random(seed)
    if chance.random() < 0.3:
        return atheris.Mutate(data, most)  # type: ignore[no-any-return]
    try:
        read = json.loads(data)
    except ValueError:
        read = None
    if not isinstance(read, dict):
        read = contents(chance.choice(KINDS))
    for _ in range(chance.randint(1, 4)):
        _change(read, chance)
    return json.dumps(read).encode()[:most]


def _change(at: object, chance: random.Random) -> None:
    while True:
        keys = list(at) if isinstance(at, dict) else list(range(len(at))) if isinstance(at, list) else []
        if not keys:
            return
        key = chance.choice(keys)
        inner = at[key]  # type: ignore[index]
        if isinstance(inner, dict | list) and inner and chance.random() < 0.8:
            at = inner
            continue
        choice = chance.randrange(6)
        if choice == 0 and isinstance(at, list):
            at.insert(key, inner)
        elif choice == 1:
            del at[key]  # type: ignore[attr-defined]
        elif choice == 2 and isinstance(inner, int):
            at[key] = inner + chance.choice([-1, 1])  # type: ignore[index]
        else:
            at[key] = chance.choice([*NUMBERS, *TEXTS, None, True, [], {}, 0.5, [0], [[]]])  # type: ignore[index]
        return


def one(data: bytes) -> None:
    """One content, in a file that is right outside."""
    tried(container.pack(data))


if __name__ == "__main__":
    start = [container.unpack(file).content for file in FILES.values()]
    assert all(content.decode(data) for data in start)
    atheris.Setup(sys.argv, one, custom_mutator=mutate)
    atheris.Fuzz()
