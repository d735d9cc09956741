"""Runs licet on files that a stranger wrote, and prints what it does beside reading them: nothing, it is promised.

`python watched.py FOLDER FILE… [--also WHAT]`. Python tells of each file that is opened, each socket, each process. What is
seen beyond files of FOLDER, and of Python and licet themselves, is printed, a line each. `--also` does a forbidden thing, to
see that it is noticed.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "engine"), str(ROOT / "tests")]

# Files of Python and of what is installed, and licet's own.
OWN = tuple(
    os.path.realpath(path) + os.sep
    for path in (sys.prefix, sys.base_prefix, ROOT / "engine", ROOT / "tests", ROOT / "rules")
)
FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.startfile",
             "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.chmod", "os.symlink", "os.link", "shutil.", "ctypes.",
             "urllib.", "ftplib.", "http.", "smtplib.", "webbrowser.", "pickle.", "marshal.loads")  # fmt: skip


class Watch:
    """Notes what is not allowed while it is on."""

    def __init__(self, folder: Path) -> None:
        self.on = False
        self.seen: list[str] = []
        self._folder = os.path.realpath(folder) + os.sep

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.on:
            return
        self.on = False
        try:
            if said := self._said(event, arguments):
                self.seen.append(said)
        finally:
            self.on = True

    def _said(self, event: str, arguments: tuple[object, ...]) -> str | None:
        if event == "open":
            return self._opened(*arguments[:2])
        if event in ("exec", "compile"):
            # Python tells of each module that it loads too, and of its own named tuples.
            where = sys._getframe(3).f_code.co_filename
            own = where.startswith("<frozen importlib") or os.path.realpath(where).startswith(OWN)
            return None if own else f"{event} in {where}"
        if event == "marshal.loads" and sys._getframe(3).f_code.co_filename.startswith("<frozen importlib"):
            return None
        return f"{event} {arguments!r}" if event.startswith(FORBIDDEN) else None

    def _opened(self, path: object, mode: object) -> str | None:
        if isinstance(path, int):
            return None
        real = os.path.realpath(os.fsdecode(path))  # type: ignore[arg-type]
        reading = mode is None or not set(str(mode)) & set("wax+")
        allowed = real.startswith((self._folder, *OWN)) and reading
        return None if allowed else f"open {real!r} {mode}"


def commands(file: str) -> list[list[str]]:
    """What is asked of a file."""
    if file.endswith((".xml", ".web.json")):
        return [["licences", "read", "-c", "shop.licet", file]]
    if file.endswith(".index"):
        return []
    every = [
        [*words.split(), "-c", file, "--seconds", "5"]
        for words in ("combinations --first 3", "count --addons", "analyse")
    ]
    every += [["check", file], ["check", "-f", "sarif", file], ["list", "-c", file], ["compile", "-c", file]]
    every += [["table", kind, "-f", form, "-c", file, "--first", "3"] for kind, form in (
        ("combinations", "text"), ("features", "html"), ("entitlements", "csv"), ("features", "markdown"))]  # fmt: skip
    every += [["export", "-c", file, "--to", form] for form in ("licet", "uvl", "json", "python", "typescript")]
    if not file.endswith(".licet"):
        every.append(["import", file])
    return every


def main() -> None:
    """Run every command on every file, and print what was seen."""
    folder, *files = sys.argv[1:]
    also = files.pop() if "--also" in files else None
    files = [file for file in files if file != "--also"]
    os.chdir(folder)
    sys.dont_write_bytecode = True
    from licet.cli.app import run
    from licet.runtime import IndexFileError, load

    out, watch = io.StringIO(), Watch(Path(folder))
    sys.addaudithook(watch)
    for file in files:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            watch.on = True
            for words in commands(file):
                code = run(words)
                assert code in (0, 1, 2, 3), (words, code)
            if file.endswith(".index"):
                with contextlib.suppress(IndexFileError):
                    load(file)
            watch.on = False
    if also:
        watch.on = True
        with contextlib.suppress(OSError, SyntaxError):
            exec(also)
        watch.on = False
    for line in dict.fromkeys(watch.seen):
        print(line)
    Path(folder, "said.txt").write_text(out.getvalue(), encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    main()
