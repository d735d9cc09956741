"""Markdown files with tables that carry their own recipe."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from licet.diagnostics import Diagnostic
from licet.render import regions
from licet.workspace import files, find, tables
from licet.workspace.catalogue import Catalogue
from licet.workspace.errors import FileProblem, LicetError
from licet.workspace.loading import load

SKIPPED = {"node_modules", "__pycache__"}


class Document(NamedTuple):
    """A file with regions: its text as it is and as it should be, and what is wrong with its recipes."""

    path: Path
    regions: int
    old: str
    new: str
    diagnostics: tuple[Diagnostic, ...]


def markdown_files(paths: Iterable[str]) -> Iterator[Path]:
    """The files that are named, and the Markdown files in the folders that are. Raises FileProblem."""
    for path in map(Path, paths):
        if path.is_dir():
            for folder, folders, names in os.walk(path):
                folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in SKIPPED)
                found = (Path(folder, name) for name in sorted(names) if name.endswith((".md", ".mdx")))
                # A link may lead anywhere, and what is found is written to.
                yield from (file for file in found if file.resolve().is_relative_to(path.resolve()))
        elif path.exists():
            yield path
        else:
            raise FileProblem(f"there is no file or folder `{path}`")


def documents(paths: Iterable[str], named: str | None) -> Iterator[Document]:
    """Each file with regions. A recipe's `catalogue=` is beside its file; without it the one that is `named` is meant.

    Raises CatalogueError, LicetError.
    """
    loaded: dict[Path, Catalogue] = {}
    for path in markdown_files(paths):
        source = files.read(path)
        if isinstance(source, Diagnostic):
            yield Document(path, 0, "", "", (source,))
            continue
        found, told = regions.find(source)
        if not found and not told:
            continue
        new = source.text
        if not told:
            new = regions.replace(source, [(region, _content(region, path, named, loaded)) for region in found])
        yield Document(path, len(found), source.text, new, tuple(told))


def _content(region: regions.Region, path: Path, named: str | None, loaded: dict[Path, Catalogue]) -> str:
    options = dict(region.options)
    own = options.pop("catalogue", None)
    catalogue_path = path.parent / own if own else find.catalogue(named).path
    if catalogue_path not in loaded:
        if own and not any(catalogue_path.resolve().is_relative_to(root) for root in _roots(path)):
            raise LicetError(
                f"{path}:{region.opening.line}: `{own}` leads out of the project",
                "`catalogue=` names a file below this folder, or below the one that holds `licet.toml` or the repository",
            )
        if own and not catalogue_path.is_file():
            raise LicetError(
                f"{path}:{region.opening.line}: there is no file `{catalogue_path}`",
                "`catalogue=` names a file from the folder of the document",
            )
        loaded[catalogue_path] = load(catalogue_path)
    try:
        catalogue = loaded[catalogue_path]
        if "on" in options:
            catalogue = catalogue.on(options.pop("on"), since=options.pop("since", None))
        text = tables.make(catalogue, region.kind, format="markdown", **_arguments(options))
    except LicetError as error:
        raise LicetError(f"{path}:{region.opening.line}: {error.message}", error.help) from None
    assert isinstance(text, str)
    return text


def _roots(path: Path) -> Iterator[Path]:
    """The folders whose files a document may name: where licet is run, the document's own, and its project's."""
    yield Path.cwd().resolve()
    own = path.resolve().parent
    yield own
    for folder in own.parents:
        if (folder / "licet.toml").is_file() or (folder / ".git").exists():
            yield folder
            return


def _arguments(options: dict[str, str]) -> dict[str, Any]:
    made: dict[str, Any] = {key: options[key] for key in ("lang", "style") if key in options}
    for key in ("has", "lacks", "holds"):
        if key in options:
            made[key] = options[key].split(",")
    if "addons" in options:
        made["addons"] = options["addons"] != "no"
    elif "with" in options:
        made["addons"] = options["with"].split(",")
    if "plans" in options:
        made["plans"] = plans_range(options["plans"])
    if "first" in options:
        made["first"] = _number(options["first"])
    if made.get("style", "table") not in ("table", "list"):
        raise LicetError(f"there is no style `{made['style']}`", "write `style=table` or `style=list`")
    return made


def _number(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise LicetError(f"`{text}` is no number of rows", "write `first=10`")
    return int(text)


def plans_range(text: str) -> tuple[int, int | None]:
    """`2`, `2..`, `..3`, `2..3` as the fewest and the most. Raises LicetError."""
    fewest, dots, most = text.partition("..")
    numbers = [part for part in (fewest, most) if part]
    if numbers and all(part.isascii() and part.isdecimal() and len(part) < 10 for part in numbers):
        low = int(fewest) if fewest else 0
        high = low if not dots else int(most) if most else None
        if high is None or low <= high:
            return low, high
    raise LicetError(f"`{text}` is no number of plans", "write 2, 2.. (at least), ..3 (at most) or 2..3")
