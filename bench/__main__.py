"""All benchmarks, one after the other: `make bench`."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

HERE = Path(__file__).parent
NAMES = ("table_cold", "enumeration", "parsing", "questions")

sys.path.insert(0, str(HERE))
for name in sys.argv[1:] or NAMES:
    runpy.run_path(str(HERE / f"{name}.py"), run_name="__main__")
