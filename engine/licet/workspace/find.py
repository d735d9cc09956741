"""Which catalogue is meant when none is named."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from licet.workspace.errors import LicetError
from licet.workspace.files import outside

LARGEST_SETTINGS = 64 * 1024  # characters


class Found(NamedTuple):
    """A catalogue's file, and whether the choice is worth telling (it was not named and not the only one)."""

    path: Path
    by: str


def catalogue(named: str | None, *, start: Path | None = None) -> Found:
    """The catalogue that is meant: the one named, else `LICET_CATALOGUE`, else the one that `licet.toml` names in this
    folder or the nearest above, else the only `*.licet` file there. Raises LicetError where that gives none or several.
    """
    if named:
        return Found(Path(named), "named")
    variable = os.environ.get("LICET_CATALOGUE")
    if variable:
        return Found(Path(variable), "LICET_CATALOGUE")
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        settings = folder / "licet.toml"
        if settings.is_file():
            named = _setting(settings)
            _inside(folder, named, settings)
            return Found(_relative(folder / named, here), _relative(settings, here).as_posix())
        files = sorted(folder.glob("*.licet"))
        mains = [file for file in files if _has_header(file)] if len(files) > 1 else files
        if len(mains) == 1:
            _inside(folder, mains[0].name, folder)
            return Found(_relative(mains[0], here), "only")
        if mains:
            names = ", ".join(f"`{_relative(file, here)}`" for file in mains[:5])
            raise LicetError(
                f"several catalogues are here: {names}", "say which with `-c FILE`, or name it in `licet.toml`"
            )
    raise LicetError(
        "no catalogue was found in this folder or above",
        "say which with `-c FILE`, or write a first one with `licet init`",
    )


def _setting(settings: Path) -> str:
    import tomllib

    try:
        with open(settings, encoding="utf-8") as file:
            value = tomllib.loads(file.read(LARGEST_SETTINGS)).get("catalogue")
    except (OSError, ValueError, RecursionError) as error:
        said = "it is nested too deep" if isinstance(error, RecursionError) else error
        raise LicetError(f"`{settings}` cannot be read: {said}", 'it should say: catalogue = "FILE.licet"') from None
    if not isinstance(value, str) or not value:
        raise LicetError(f"`{settings}` names no catalogue", 'it should say: catalogue = "FILE.licet"')
    return value


def _inside(folder: Path, name: str, by: Path) -> None:
    """Who runs licet in a folder that a stranger filled reads files of that folder, and no others."""
    if outside(name) or not (folder / name).resolve().is_relative_to(folder.resolve()):
        raise LicetError(
            f"`{name}`, which `{by}` has, leads out of its folder", "name a file there, or say which with `-c FILE`"
        )


def _has_header(file: Path) -> bool:
    try:
        with open(file, encoding="utf-8") as lines:
            return any(line.startswith("catalogue ") for line in lines)
    except (OSError, UnicodeDecodeError):
        return False


def _relative(path: Path, here: Path) -> Path:
    return Path(os.path.relpath(path, here))
