"""Files that come with licet: the grammar, the encodings, the schemas, the sample catalogues.

An installed package carries `grammar/` and `rules/` in its folder `_data`; in a checkout they lie beside `engine/`. The
encodings and the schemas are part of the package itself. A name is a path with forward slashes: `grammar/licet.lark`,
`rules/superoffice.licet`, `encodings/choose.lp`, `schema/catalogue-1.json`.
"""

from __future__ import annotations

import os

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_ROOTS = (
    os.path.join(_PACKAGE, "_data"),
    os.path.join(_PACKAGE, "asp"),
    os.path.join(_PACKAGE, "interop"),
    os.path.dirname(os.path.dirname(_PACKAGE)),
)
_FOLDERS = ("grammar", "rules", "encodings", "schema")


def text(name: str) -> str:
    """The text of a packaged file. Raises FileNotFoundError where there is none of this name."""
    for path in _paths(name):
        if os.path.isfile(path):
            with open(path, encoding="utf-8") as file:
                return file.read()
    raise FileNotFoundError(f"licet has no file {name!r}")


def names(folder: str) -> list[str]:
    """The names of the files in a packaged folder, sorted, without the folder's own.

    Raises FileNotFoundError where there is no such folder.
    """
    for path in _paths(folder):
        if os.path.isdir(path):
            return sorted(entry.name for entry in os.scandir(path) if entry.is_file() and entry.name[0] not in "._")
    raise FileNotFoundError(f"licet has no folder {folder!r}")


def _paths(name: str) -> list[str]:
    """Where a file or folder may lie; nowhere for a name that leads out of the packaged folders."""
    parts = name.split("/")
    if parts[0] not in _FOLDERS or any(part in ("", ".", "..") or os.sep in part for part in parts):
        return []
    return [os.path.join(root, *parts) for root in _ROOTS]
