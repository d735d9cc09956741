"""Functions that call themselves as deep as a formula is long."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def deep(calls: int) -> Iterator[None]:
    """Room for so many calls within each other: frames of Python take none on the stack of the machine."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, calls + 1000))
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)
