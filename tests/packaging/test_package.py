"""The package, built from the tree and used away from it."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


def run(*command: str | Path, folder: Path, **environment: str) -> str:
    """What a command prints. It fails with all that was printed when the command does."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LICET", "COV_"))}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env={**kept, "NO_COLOR": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INDEX": "1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, f"{command}: exit code {done.returncode}\n{done.stdout}"
    return done.stdout


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source archive of the tree."""
    folder = tmp_path_factory.mktemp("sdist")
    run(sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", folder, folder=ROOT)
    [found] = folder.glob("*.tar.gz")
    return found


@pytest.fixture(scope="module")
def unpacked(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree as it is in the source archive."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(archive) as tar:
        tar.extraction_filter = getattr(tarfile, "data_filter", None)  # not in every 3.11
        tar.extractall(folder)
    [found] = folder.iterdir()
    return found


@pytest.fixture(scope="module")
def wheel(unpacked: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that the source archive gives."""
    folder = tmp_path_factory.mktemp("wheel")
    build = ("-m", "pip", "wheel", "--quiet", "--no-build-isolation", "--no-deps", "--wheel-dir", folder, unpacked)
    run(sys.executable, *build, folder=folder)
    [found] = folder.glob("*.whl")
    return found


class Installed:
    """The wheel in an environment of its own, which has the dependencies and nothing of the checkout."""

    def __init__(self, wheel: Path, folder: Path) -> None:
        venv.create(folder, with_pip=False, symlinks=os.name != "nt")
        scripts = folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = scripts / "python"
        self.licet = scripts / "licet"
        target = self.site_packages()
        run(sys.executable, "-m", "pip", "--python", self.python, "install", "--no-deps", wheel, folder=folder)
        # The dependencies are those of the environment that runs the tests. A path file adds its folder and reads no
        # path file in it, so that an editable installation there stays out.
        (target / "dependencies.pth").write_text(f"{sysconfig.get_path('purelib')}\n{sysconfig.get_path('platlib')}\n")

    def site_packages(self) -> Path:
        code = "import sysconfig; print(sysconfig.get_path('purelib'))"
        return Path(run(self.python, "-c", code, folder=self.python.parent).strip())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return Installed(wheel, tmp_path_factory.mktemp("environment"))


def test_the_wheel_brings_what_the_package_needs_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as file:
        brought = set(file.namelist())
    needed = {
        path.relative_to(ROOT / "engine").as_posix()
        for path in (ROOT / "engine/licet").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    needed |= {f"licet/_data/grammar/{path.name}" for path in (ROOT / "grammar").iterdir() if path.is_file()}
    needed |= {f"licet/_data/rules/{path.name}" for path in (ROOT / "rules").iterdir() if path.is_file()}
    needed |= {f"licet/_data/rules/examples/{path.name}" for path in (ROOT / "rules" / "examples").iterdir()}
    assert needed == {name for name in brought if ".dist-info/" not in name}
    assert {"licet/py.typed", "licet/_data/grammar/licet.lark", "licet/_data/rules/superoffice.licet"} <= needed
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in brought)


def test_the_source_archive_has_all_that_the_tests_and_the_manuals_need(unpacked: Path) -> None:
    for place in ("grammar", "rules", "engine", "tests", "docs", "bench", "editors", "Makefile", "constraints.txt"):
        assert (unpacked / place).exists(), place
    for path in (ROOT / "tests").rglob("*"):
        if path.is_file() and not {"__pycache__", ".hypothesis"}.intersection(path.parts):
            assert (unpacked / path.relative_to(ROOT)).is_file(), path
    assert not (unpacked / ".venv").exists()


def test_the_installed_package_is_not_the_checkout(installed: Installed, tmp_path: Path) -> None:
    place = run(installed.python, "-c", "import licet; print(licet.__file__)", folder=tmp_path)
    assert Path(place.strip()).is_relative_to(installed.site_packages())


def test_the_sample_catalogue_works_away_from_the_checkout(installed: Installed, tmp_path: Path) -> None:
    run(installed.licet, "init", "--from", "superoffice", "mine", folder=tmp_path)
    folder = tmp_path / "mine"
    written = {path.name for path in folder.iterdir()}
    assert {"superoffice.licet", "superoffice.titles.csv"} <= written
    run(installed.licet, "check", folder=folder)
    question = ("table", "combinations", "--format", "csv", "--lang", "nl")
    table = run(installed.licet, *question, folder=folder)
    assert len(table.splitlines()) == 1 + 26
    call = (sys.executable, "-m", "licet", *question, "-c", ROOT / "rules/superoffice.licet")
    here = run(*call, folder=tmp_path, PYTHONPATH=str(ROOT / "engine"))
    assert table == here


def test_the_starter_catalogue_works_away_from_the_checkout(installed: Installed, tmp_path: Path) -> None:
    run(installed.licet, "init", "mine", folder=tmp_path)
    run(installed.licet, "check", folder=tmp_path / "mine")
    assert "violated" in run(installed.licet, "compile", folder=tmp_path / "mine")


def test_every_page_about_a_mistake_is_there_away_from_the_checkout(installed: Installed, tmp_path: Path) -> None:
    pages = sorted((ROOT / "engine/licet/diagnostics/pages").glob("*.md"))
    assert pages
    for page in (pages[0], pages[-1]):
        assert run(installed.licet, "explain", page.stem, folder=tmp_path).strip()


def test_the_installed_package_has_its_types(installed: Installed, tmp_path: Path) -> None:
    (tmp_path / "ask.py").write_text("import licet\nreveal_type(licet.load('x').combinations())\n")
    said = run(
        sys.executable, "-m", "mypy", "--strict", "--python-executable", installed.python, "ask.py", folder=tmp_path
    )
    assert "Iterator[licet." in said
