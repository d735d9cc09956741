"""All benchmarks, one after the other: `make bench`, or some of them: `make bench ARGS="growth parsing"`."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

HERE = Path(__file__).parent
NAMES = (
    "table_cold",
    "enumeration",
    "parsing",
    "questions",
    "incremental",
    "index",
    "feature_models",
    "pricings",
    "growth",
)

sys.path.insert(0, str(HERE))
names, sys.argv[1:] = sys.argv[1:] or NAMES, []
for name in names:
    runpy.run_path(str(HERE / f"{name}.py"), run_name="__main__")
