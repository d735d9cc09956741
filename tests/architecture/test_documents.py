"""What the documents say is true: links lead somewhere, examples compile, commands exist."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click
import pytest

import licet

ROOT = Path(__file__).parents[2]
PLACES = ("docs", "engine", "grammar", "rules", "tests", "bench", "editors", ".ci")

CACHES = {"__pycache__", ".hypothesis"}


def files() -> list[Path]:
    """The project's files: what git knows, or, without git (in an unpacked archive), what lies in its folders."""
    listing = subprocess.run(["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True)
    if (ROOT / ".git").exists() and listing.returncode == 0:
        found = [ROOT / name for name in listing.stdout.decode().split("\0") if name]
    else:
        found = [path for place in PLACES for path in (ROOT / place).rglob("*")] + list(ROOT.glob("*.*"))
    return sorted(path for path in found if path.is_file() and not CACHES.intersection(path.relative_to(ROOT).parts))


DOCUMENTS = [path for path in files() if path.suffix == ".md" and "cases" not in path.parts]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


class Fence(NamedTuple):
    """A fenced block: the word after the fence, the line of its first line, and its text."""

    kind: str
    line: int
    text: str


def fences(path: Path) -> Iterator[Fence]:
    kind, start, lines = None, 0, list[str]()
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if kind is not None and line.startswith("```"):
            yield Fence(kind, start, "".join(f"{line}\n" for line in lines))
            kind, lines = None, []
        elif kind is not None:
            lines.append(line)
        elif line.startswith("```"):
            kind, start = line[3:].strip(), number + 1


def without_fences(path: Path) -> str:
    return re.sub(r"^```.*?^```", "", path.read_text(), flags=re.MULTILINE | re.DOTALL)


# ---- links -----------------------------------------------------------------------------------------------------------


def anchors(path: Path) -> set[str]:
    """The anchors that a page's headings get where Markdown is shown."""
    headings = re.findall(r"^#+ +(.+)$", without_fences(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_links_to_places_in_the_project_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\[[^\]]*\]\(([^)\s]+)\)", re.sub(r"`[^`\n]*`", "", without_fences(path)))
    for link in links:
        if re.match(r"[a-z]+:", link):
            continue
        target, _, anchor = link.partition("#")
        to = (path.parent / target).resolve() if target else path
        assert to.exists(), link
        assert to.is_relative_to(ROOT), link
        if anchor:
            assert anchor in anchors(to), link


def test_the_link_check_finds_anchors() -> None:
    assert {"titles", "each--holds", "add-ons"} <= anchors(ROOT / "docs/language.md")


def test_every_invariant_names_the_test_that_holds_it() -> None:
    invariants = (ROOT / "docs/architecture.md").read_text().split("- **Invariant:** ")[1:]
    assert len(invariants) > 10
    for invariant in invariants:
        tests = re.findall(r"`(tests/[\w/]+\.py)`", invariant.split("\n\n")[0])
        assert tests, invariant
        assert all((ROOT / test).is_file() for test in tests), invariant


# ---- examples --------------------------------------------------------------------------------------------------------

# The pages about mistakes have wrong examples too: tests/test_cases.py reads those.
EXAMPLES = [
    (path, fence) for path in DOCUMENTS for fence in fences(path) if fence.kind == "licet" and "pages" not in path.parts
]


@pytest.mark.parametrize(("path", "fence"), EXAMPLES, ids=[f"{name(path)}:{fence.line}" for path, fence in EXAMPLES])
def test_every_example_compiles_and_expects_what_comes_out(path: Path, fence: Fence, tmp_path: Path) -> None:
    # An example may name the file of titles that its page speaks of.
    (tmp_path / "titles.csv").write_text("name,en\n")
    example = tmp_path / "example.licet"
    example.write_text(fence.text)
    assert [found for found in licet.check(example) if found.severity == "error"] == [], name(path)
    assert list(licet.load(example).combinations())


def test_the_language_is_full_of_examples() -> None:
    assert sum(name(path) == "docs/language.md" for path, _ in EXAMPLES) >= 8


# ---- commands --------------------------------------------------------------------------------------------------------


def commands() -> Iterator[tuple[Path, str]]:
    """The calls of licet in blocks of shell: `licet …`, or `$ licet …` in a transcript."""
    for path in DOCUMENTS:
        for fence in fences(path):
            if fence.kind in {"sh", "console"}:
                text = fence.text.replace("\\\n", " ")
                for line in re.findall(r"^(?:\$ )?((?:\S*/)?licet(?: .*)?)$", text, re.MULTILINE):
                    yield path, re.split(r" [|>&] ?|;", line)[0]


@pytest.mark.parametrize(("path", "line"), list(commands()), ids=lambda at: name(at) if isinstance(at, Path) else at)
def test_every_command_in_a_document_exists_with_its_options(path: Path, line: str) -> None:
    from licet.cli.app import group

    _, *words = shlex.split(line, comments=True)
    command: click.Command = group
    context = click.Context(command, info_name="licet")
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        found = command.get_command(context, words.pop(0))
        assert found is not None, line
        command = found
        context = click.Context(command, info_name=command.name, parent=context)
    known = {
        option for parameter in command.get_params(context) for option in (*parameter.opts, *parameter.secondary_opts)
    }
    for word in words:
        if re.match(r"--?[a-z]", word):
            assert word.split("=")[0] in known, line


def test_the_readme_shows_the_commands_of_its_tour() -> None:
    shown = [line for path, line in commands() if path == ROOT / "README.md"]
    assert {"init", "check", "table", "entitlements", "legal", "docs"} <= {
        line.split()[1] for line in shown if " " in line
    }


def test_the_tables_in_the_manuals_are_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    from licet.cli.app import run

    monkeypatch.chdir(ROOT)
    assert "<!-- licet: table" in (ROOT / "README.md").read_text()
    assert run(["docs", "check", "README.md", "docs"]) == 0


def test_the_readme_shows_what_make_knows() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for path in DOCUMENTS:
        for target in re.findall(r"`make ([a-z]+)|^(?:    |\$ )?make ([a-z]+)", path.read_text(), re.MULTILINE):
            assert set(filter(None, target)) <= targets, (name(path), target)


# ---- what belongs to one machine -------------------------------------------------------------------------------------

# Hosts that packages come from, and folders of one machine: neither belongs into a project that others clone.
FOREIGN = re.compile(
    rb"pypi[.]org|pythonhosted[.]org|npmjs[.]org|yarnpkg[.]com|(?<![\w.~])/(?:work|tmp|root|home|opt)/", re.IGNORECASE
)


def test_the_check_for_foreign_words_finds_them() -> None:
    assert FOREIGN.search(b"see https://" + b"pypi" + b".org/x")
    assert FOREIGN.search(b"in /" + b"tmp/x")
    assert not FOREIGN.search(b"a/work/b and attempt/tmp/x")


@pytest.mark.parametrize("path", files(), ids=name)
def test_no_file_names_a_package_host_or_a_folder_of_one_machine(path: Path) -> None:
    found = FOREIGN.search(path.read_bytes())
    assert found is None, found
