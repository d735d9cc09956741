"""Files: the only place, with `resources`, that reads and writes them."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from licet.diagnostics import Diagnostic, Label
from licet.text import Source, Span
from licet.workspace.errors import FileProblem

# A catalogue larger than this is refused: it is a mistake (a wrong file) far more often than a catalogue.
LARGEST_FILE = 4 * 1024 * 1024
# So much, in characters, may all the files have that a catalogue names.
LARGEST_TOGETHER = 32 * 1024 * 1024
# An exported catalogue takes several times the room of its text.
LARGEST_JSON = 8 * LARGEST_FILE


def largest(name: str) -> int:
    """How many bytes a catalogue's file of this name may have."""
    return LARGEST_JSON if name.lower().endswith(".json") else LARGEST_FILE


def read(path: str | os.PathLike[str], name: str | None = None) -> Source | Diagnostic:
    """A text file as a source, or what is wrong with it (E0102 not UTF-8, E0103 too large, E0105 cannot be read)."""
    shown = os.fspath(path) if name is None else name
    try:
        with open(path, "rb") as file:
            data = file.read(largest(shown) + 1)
            if len(data) > largest(shown):
                size = os.fstat(file.fileno()).st_size
                return too_large(shown, max(size, len(data)))
    except OSError as error:
        return _unreadable(shown, error)
    except ValueError:  # a NUL in the path
        return Diagnostic("E0105", f"`{_printable(shown)}` is no name of a file")
    return decoded(shown, data)


def decoded(name: str, data: bytes) -> Source | Diagnostic:
    """The bytes of a file as a source; E0102 where they are not UTF-8."""
    try:
        return Source(name, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _not_utf8(name, data, error)


def text_of(name: str, text: str) -> Source | Diagnostic:
    """A text as the source that a file with it would be."""
    size = len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
    return Source(name, text) if size <= largest(name) else too_large(name, size)


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in text)


def too_large(name: str, size: int) -> Diagnostic:
    """What is said of a file that is larger than a catalogue may be (E0103)."""
    most = largest(name) // 1024 // 1024
    title = f"`{_printable(name)}` has {size / 1024 / 1024:.1f} MB; a catalogue file has at most {most} MB"
    return Diagnostic("E0103", title, help='check that this is the right file, or divide it and `import "part.licet"`')


def _unreadable(name: str, error: OSError) -> Diagnostic:
    name = _printable(name)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        title, help = (
            f"there is no file `{name}`",
            "check the name and the folder, or write a first catalogue with `licet init`",
        )
    elif isinstance(error, IsADirectoryError):
        title, help = f"`{name}` is a folder, not a catalogue", f"name a file in it: `{name.rstrip('/')}/NAME.licet`"
    elif isinstance(error, PermissionError):
        title, help = f"`{name}` may not be read", "ask for permission to read it"
    else:
        title, help = (
            f"`{name}` cannot be read: {(error.strerror or str(error)).lower()}",
            "check the disk and the name",
        )
    return Diagnostic("E0105", title, help=help)


def _not_utf8(name: str, data: bytes, error: UnicodeDecodeError) -> Diagnostic:
    from licet.runtime.container import MAGIC

    source = Source(name, data.decode("utf-8", "replace"))
    at = len(data[: error.start].decode("utf-8"))
    label = Label(Span(source, at, at + 1), f"the byte {data[error.start]:#04x} is no text in UTF-8", primary=True)
    help = "save the file as UTF-8 (in Excel: `CSV UTF-8`; in an editor: encoding UTF-8)"
    if data.startswith(MAGIC):
        help = "this is a built index: name the catalogue that it was made of; `licet index --show FILE` says what is in it"
    return Diagnostic("E0102", f"`{_printable(name)}` is not text in UTF-8", (label,), help=help)


class Files(Protocol):
    """Where the files that a catalogue names come from."""

    def source(self, path: str, from_: Span, code: str) -> Source | Diagnostic:
        """A file named in a catalogue; a diagnostic with `code` at the place that names it where it may not be read."""
        ...


def outside(path: str) -> bool:
    """Whether a path that a catalogue names leads out of its folder, or could on some system."""
    pure = Path(path)
    return not path or pure.is_absolute() or ".." in pure.parts or "\\" in path or "\0" in path or bool(pure.drive)


_BESIDE = "name a file beside the catalogue, or in a folder below it"


def refuse(code: str, path: str, from_: Span) -> Diagnostic:
    """What is said of a path that leads out of the catalogue's folder."""
    title = f"`{_printable(path)}` is not inside the catalogue's folder"
    return _refused(code, from_, title, "only files in the catalogue's folder can be named", _BESIDE)


def _refused(code: str, from_: Span, title: str, label: str, help: str | None = None) -> Diagnostic:
    return Diagnostic(code, title, (Label(from_, label, primary=True),), help=help)


def _is_special(path: Path) -> bool:
    """Whether it is a device or a pipe: reading one may never end."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


class Folder:
    """The files that a catalogue may read: those of its own folder and of the ones below it, whatever it asks for."""

    def __init__(self, folder: Path | None, name: str = "", texts: Mapping[str, str] | None = None) -> None:
        """`texts` are those of files that are open in an editor, by their names from the folder; they are taken in the
        place of what is on the disk."""
        self._folder = folder
        self._name = name
        self._texts = texts or {}
        self._size = 0

    def source(self, path: str, from_: Span, code: str) -> Source | Diagnostic:
        """A file named in a catalogue; a diagnostic with `code` at the place that names it where it may not be read."""
        if self._folder is None:
            title = f"`{_printable(path)}` cannot be read"
            return _refused(code, from_, title, "a text that is no file has no folder")
        root = self._folder.resolve()
        if outside(path):
            return refuse(code, path, from_)
        try:
            inside = (root / path).resolve().is_relative_to(root)
        except (OSError, RuntimeError):
            inside = False
        if not inside:
            title = f"`{_printable(path)}` leads out of the catalogue's folder"
            return _refused(code, from_, title, "a link in it leads elsewhere", _BESIDE)
        name = os.path.join(self._name, path) if self._name else path
        if _is_special(root / path):
            title = f"`{_printable(path)}` is a device or a pipe, not a file"
            return _refused(code, from_, title, "only files can be named", _BESIDE)
        open_ = self._texts.get(os.path.normpath(path))
        found = read(root / path, name) if open_ is None else text_of(name, open_)
        if isinstance(found, Source):
            self._size += len(found.text)
            if self._size > LARGEST_TOGETHER:
                title = "the files that this catalogue names have more than 32 MB together"
                return _refused(code, from_, title, "with this one", "name fewer files, or smaller ones")
        if isinstance(found, Diagnostic) and not found.labels:
            look = "it is looked for beside the catalogue's main file"
            help = look if "no file" in found.title else found.help
            return _refused(code, from_, found.title, "named here", help)
        return found


def write(path: Path, data: str | bytes) -> None:
    """Write a file whole or not at all: a crash, a full disk or a Ctrl-C leaves the old one as it was.

    What is no regular file (a pipe, a device) is written through. Raises FileProblem.
    """
    written = data if isinstance(data, bytes) else data.encode()
    try:
        if path.exists() and not path.is_file():
            with open(path, "wb") as file:
                file.write(written)
        else:
            _replace(path.resolve() if path.is_symlink() else path, written)
    except OSError as error:
        raise FileProblem(f"`{path}` cannot be written: {error.strerror or error}") from None


def _replace(target: Path, data: bytes) -> None:
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with open(part, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            os.chmod(part, target.stat().st_mode & 0o7777)
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)
