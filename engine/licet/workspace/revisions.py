"""A catalogue as it was in a revision of git: its file, and those that it names, read from the repository's store.

git is only asked for what is stored (`rev-parse`, `ls-tree`, `cat-file`): no shell, no hook, no pager, no filter, no
network, nothing written, and each call has a limit of time and of size.
"""

from __future__ import annotations

import os
import posixpath
import subprocess
from pathlib import Path
from typing import NamedTuple

from licet.diagnostics import Diagnostic, Label
from licet.text import Source, Span
from licet.workspace.errors import LicetError
from licet.workspace.files import decoded, largest, outside, refuse, too_large

SECONDS = 20
# Turns off what a repository's own settings could start.
_SAFE = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never")
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_PAGER": "cat",
    "LC_ALL": "C",
}


class Stored(NamedTuple):
    """A file in a revision: the repository's folder, the revision as named and as a commit, the path from the top."""

    top: Path
    revision: str
    commit: str
    path: str

    @property
    def name(self) -> str:
        """The name that messages have for it."""
        return f"{self.revision}:{self.path}"


def find(named: str, catalogue: Path | None, *, here: Path | None = None) -> Stored:
    """What `REVISION` or `REVISION:PATH` means; of a revision alone, the file `catalogue`.

    A path is from the top of the repository, or from this folder when it begins with `./` or `../`, as for git.
    Raises LicetError for what is neither in git nor a file.
    """
    here = here or Path.cwd()
    revision, colon, path = named.partition(":")
    folder = here if colon or catalogue is None else catalogue.parent
    top = _top(folder, named)
    commit = _commit(top, revision, named)
    if not colon:
        assert catalogue is not None
        path = os.path.relpath(catalogue.resolve(), top)
        if path.startswith(".."):
            raise LicetError(
                f"`{catalogue}` is not in the repository `{top}`", "name it by `-c FILE`, inside the repository"
            )
    elif path.startswith(("./", "../")):
        path = os.path.relpath((here / path).resolve(), top)
    return Stored(top, revision, commit, posixpath.normpath(Path(path).as_posix()))


def read(stored: Stored) -> Source:
    """The main file of a catalogue. Raises LicetError where the revision has none such."""
    found = _blob(stored)
    if isinstance(found, str):
        others = [path for path in _files(stored) if path.endswith(".licet")][:3]
        help = f"it has {', '.join(f'`{stored.revision}:{path}`' for path in others)}" if others else None
        raise LicetError(f"`{stored.name}` {found}", help)
    source = decoded(stored.name, found)
    if isinstance(source, Diagnostic):
        raise LicetError(source.title, source.help)
    return source


class Tree:
    """The files that a catalogue may read: those of its own folder, and below, in the same revision."""

    def __init__(self, main: Stored) -> None:
        self._main = main
        self._folder = posixpath.dirname(main.path)

    def source(self, path: str, from_: Span, code: str) -> Source | Diagnostic:
        """A file named in a catalogue; a diagnostic with `code` at the place that names it where it may not be read."""
        if outside(path):
            return refuse(code, path, from_)
        stored = self._main._replace(path=posixpath.normpath(posixpath.join(self._folder, path)))
        found = _blob(stored)
        if isinstance(found, str):
            label = Label(from_, "named here", primary=True)
            return Diagnostic(code, f"`{stored.name}` {found}", (label,), help="it is read from the same revision")
        return decoded(stored.name, found)


# ---- git -------------------------------------------------------------------------------------------------------------


def _git(folder: Path, *arguments: str, most: int = 1 << 20) -> bytes | None:
    """What git prints, up to `most` bytes and one; None where it fails. Raises LicetError where it cannot be run."""
    command = ["git", "--no-pager", "--no-replace-objects", *_SAFE, "-C", str(folder), *arguments]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | _ENVIRONMENT
    try:
        with subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        ) as run:
            return _bounded(run, most)
    except FileNotFoundError:
        raise LicetError("git is not installed, and a revision is read by it", "name two files instead") from None
    except OSError as error:
        raise LicetError(f"git cannot be run: {error.strerror or error}", "name two files instead") from None


def _bounded(run: subprocess.Popen[bytes], most: int) -> bytes | None:
    from threading import Timer

    late = Timer(SECONDS, run.kill)
    late.start()
    try:
        assert run.stdout is not None
        data = run.stdout.read(most + 1)
        if len(data) > most:
            run.kill()
            return data
        return data if run.wait() == 0 else None
    finally:
        late.cancel()


def _top(folder: Path, named: str) -> Path:
    found = _git(folder, "rev-parse", "--show-toplevel") if folder.is_dir() else None
    if not found:
        raise LicetError(
            f"`{named}` is no file, and no revision either: this folder is in no git repository",
            "name two files: `licet diff OLD.licet NEW.licet`",
        )
    return Path(os.fsdecode(found).rstrip("\n"))


def _commit(top: Path, revision: str, named: str) -> str:
    # A name that begins with a hyphen would be read as an option.
    bad = not revision or revision.startswith("-") or not revision.isprintable()
    found = None if bad else _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    commit = found.decode("ascii", "replace").strip() if found else ""
    if not commit:
        raise LicetError(
            f"there is no file `{named}`, and git knows no revision `{revision}`",
            "`git log --oneline` and `git tag` list revisions; a file needs its path from this folder",
        )
    return commit


def _blob(stored: Stored) -> bytes | str:
    """The bytes of a stored file, or what is wrong with it."""
    listed = _git(stored.top, "ls-tree", "-z", "--full-tree", stored.commit, "--", stored.path)
    head, tab, _ = (listed or b"").partition(b"\t")
    parts = head.split()
    if not tab or len(parts) != 3:
        return "is not in that revision"
    mode, kind, name = (part.decode("ascii", "replace") for part in parts)
    if kind != "blob":
        return "is a folder in that revision, not a file"
    if mode == "120000":
        return "is a link in that revision, and is not followed"
    data = _git(stored.top, "cat-file", "blob", name, most=largest(stored.name))
    if data is None:
        return "cannot be read from the repository's store"
    return too_large(stored.name, len(data)).title.partition("` ")[2] if len(data) > largest(stored.name) else data


def _files(stored: Stored) -> list[str]:
    listed = _git(stored.top, "ls-tree", "-r", "-z", "--full-tree", "--name-only", stored.commit) or b""
    return [os.fsdecode(path) for path in listed.split(b"\0") if path]
