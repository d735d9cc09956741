"""What no module of the package may do."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "engine" / "licet"
MODULES = sorted(PACKAGE.rglob("*.py"))
HEAVY = {"lark", "pyganak", "xlsxwriter"}


def room(module: Path) -> str:
    return module.relative_to(PACKAGE).with_suffix("").parts[0]


def prints(tree: ast.AST) -> Iterator[int]:
    """The lines that write to a standard stream."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            yield node.lineno
        if isinstance(node, ast.Attribute) and node.attr in {"stdout", "stderr"} and not started(node.value):
            yield node.lineno
        if isinstance(node, ast.ImportFrom) and node.module == "sys":
            yield from (node.lineno for alias in node.names if alias.name in {"stdout", "stderr"})


def started(of: ast.expr) -> bool:
    """Whether it is another program, whose output is read where it was started."""
    return isinstance(of, ast.Name) and of.id == "run"


def imports_at_the_top(tree: ast.Module) -> Iterator[str]:
    """The packages that are loaded when the module is: those named outside functions and outside `TYPE_CHECKING`."""
    open_: list[ast.AST] = list(tree.body)
    while open_:
        node = open_.pop()
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").split(".")[0]
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            open_.extend(node.orelse)
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            open_.extend(ast.iter_child_nodes(node))


def test_the_checks_below_see_what_they_look_for() -> None:
    text = "import sys\nif True:\n    import lark.tree\ndef f():\n    import xlsxwriter\n    print(sys.stderr)\n"
    tree = ast.parse(text)
    assert set(prints(tree)) == {6}
    assert set(imports_at_the_top(tree)) == {"sys", "lark"}
    assert len(MODULES) > 10


def all_imports(tree: ast.AST) -> set[str]:
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and not node.level}
    return {name.split(".")[0] for name in names}


def test_the_package_declares_what_it_imports() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    called = {"pyyaml": "yaml"}  # what is imported under another name than it is installed by
    declared = {called.get(name, name) for name in (re.split(r"\W", line)[0] for line in project["dependencies"])}
    optional = project["optional-dependencies"]
    extra = {re.split(r"\W", line)[0] for name in ("count", "xlsx") for line in optional[name]}
    used = {
        name
        for module in MODULES
        if module != PACKAGE / "syntax/generate.py"  # run by developers alone: an installed licet has its result
        for name in all_imports(ast.parse(module.read_text())) - sys.stdlib_module_names - {"licet"}
    }
    assert used == declared | extra


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_the_command_line_prints_and_heavy_packages_wait_until_they_are_used(module: Path) -> None:
    tree = ast.parse(module.read_text())
    # The counter beside ours is a program of its own, whose answer is what it prints.
    if room(module) not in {"cli", "__main__"} and module != PACKAGE / "counting/beside.py":
        assert not list(prints(tree))
    assert not HEAVY.intersection(imports_at_the_top(tree))


@pytest.mark.parametrize("question", [["--help"], ["--version"], ["table", "--help"]], ids=" ".join)
def test_help_loads_neither_the_solver_nor_what_writes_workbooks(question: list[str]) -> None:
    code = (
        "import sys; sys.argv[0] = 'licet'\n"
        "from licet.cli.app import run\n"
        "assert not run(sys.argv[1:])\n"
        "print('LOADED', *sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, *question],
        env={"PYTHONPATH": str(PACKAGE.parent), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(run.stdout.rpartition("LOADED ")[2].split())
    assert "licet.cli" in loaded
    assert not loaded & {*HEAVY, "clingo"}


# The modules that start another program: git, where a revision is named, and pyganak; and what ends the latter with us.
STARTS_PROGRAMS = {"workspace/revisions.py", "counting/ganak.py"}
ALLOWED = {"counting/beside.py": {"ctypes"}}
NETWORK = {"socket", "ssl", "urllib.request", "http.client", "http.server", "ftplib", "smtplib", "requests", "httpx"}
UNSAFE = {"pickle", "marshal", "shelve", "ctypes", "code", "runpy"}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_nothing_reaches_the_network_a_shell_or_code_in_a_text(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    name = module.relative_to(PACKAGE).as_posix()
    found = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    found |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert found & (NETWORK | UNSAFE) == ALLOWED.get(name, set())
    assert ("subprocess" in found) == (name in STARTS_PROGRAMS)
    calls = [ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert not {"eval", "os.system", "os.popen"}.intersection(calls)
    # Initializers of records are made of their number of fields alone.
    assert "exec" not in calls or name == "record.py"
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg == "shell"]
