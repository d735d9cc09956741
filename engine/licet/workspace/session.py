"""A catalogue that is open in an editor: checked again after each change, in a fraction of the time."""

from __future__ import annotations

import os
from pathlib import Path

from licet import syntax
from licet.answers.memory import Memory
from licet.diagnostics import Diagnostic
from licet.model.bodies import Keeping
from licet.syntax.again import Rereader
from licet.text import Source
from licet.workspace.files import Folder, read, text_of
from licet.workspace.loading import Compiled, check_compiled, compile_with, no_collection


class Session:
    """Checks a catalogue again and again while it is edited.

    `check` gives what `licet.check` gives of the same files. It keeps what it has read: blocks whose text is as it was
    are not read again, and the solver is asked only what the change can have touched. Not for two threads at once.
    """

    def __init__(self, path: str | os.PathLike[str], text: str | None = None) -> None:
        """`path` names the catalogue's main file. With a `text` that is taken in its place, and the file need not be
        there."""
        self._name = os.fspath(path)
        self._path = Path(path)
        self._text = text
        self._texts: dict[str, str] = {}
        self._readers: dict[str, Rereader] = {}
        self._keeping = Keeping()
        self._memory = Memory()

    def edit(self, text: str | None) -> None:
        """The main file has this text now; None: that on the disk."""
        self._text = text

    def change(self, name: str, text: str | None) -> None:
        """A file that the catalogue names (`import "parts.licet"`, `titles from "titles.csv"`) has this text now; None:
        that on the disk. `name` is as the catalogue has it: from the folder of the main file."""
        name = os.path.normpath(name)
        if text is None:
            self._texts.pop(name, None)
        else:
            self._texts[name] = text

    def check(self, *, expectations: bool = True, seconds: float = 60.0) -> list[Diagnostic]:
        """All that is wrong with the catalogue as it is now, errors and warnings; with what its `expect` blocks get
        wrong. `seconds` is the limit of each search. Raises nothing for what the files may hold."""
        with no_collection():
            compiled = self._compiled()
            found = check_compiled(compiled, expectations=expectations, seconds=seconds, memory=self._memory)
            return [each.whole for each in found]

    def _compiled(self) -> Compiled:
        source = read(self._path, self._name) if self._text is None else text_of(self._name, self._text)
        if isinstance(source, Diagnostic):
            return Compiled(None, (source,), ())
        files = Folder(self._path.parent, os.path.dirname(self._name), self._texts)
        return compile_with(source, files, parse=self._parse, keeping=self._keeping)

    def _parse(self, source: Source) -> syntax.Parsed:
        return self._readers.setdefault(source.name, Rereader()).parse(source)
