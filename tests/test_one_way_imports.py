"""Data flows one way, so imports do: each module imports from lower floors only."""

import ast
import re
import sys

import pytest

from tests.folders import REPOSITORY

PACKAGE = REPOSITORY / "gradecheck"
TABLE = (PACKAGE / "README.md").read_text(encoding="utf-8")


def floors(table: str) -> dict[str, int]:
    """Floor of each module, by its path in the package, from the rows ``| floor | `module.py` ... |``."""
    found = {}
    for floor, modules in re.findall(r"^\| (\d+) \| ((?:`[\w/]+\.py` ?)+)\|", table, flags=re.MULTILINE):
        for module in re.findall(r"`([\w/]+\.py)`", modules):
            assert module not in found, f"{module} stands twice in the table"
            found[module] = int(floor)
    return found


def modules() -> list[str]:
    """Every module that has a floor: packages themselves have none."""
    paths = (path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
    return sorted(
        path for path in paths if not path.endswith("__init__.py") and not path.startswith("_course/")
    )


def imports(source: str, module: str) -> set[str]:
    """Modules of gradecheck that a source imports anywhere, and ``numpy`` or others by their first name."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {path_of(alias.name) for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = f"gradecheck.{module.rpartition('/')[0]}".rstrip(".") if node.level else ""
            full = ".".join(part for part in (base, node.module) if part)
            found |= {path_of(full, alias.name) for alias in node.names}
    return found


def path_of(name: str, member: str = "") -> str:
    """``gradecheck.worker.call`` and what is taken from it, as the path of a module in the package."""
    for candidate in (f"{name}.{member}", name):
        path = candidate.removeprefix("gradecheck.").replace(".", "/") + ".py"
        if candidate.startswith("gradecheck.") and (PACKAGE / path).is_file():
            return path
    return name.partition(".")[0]


def wrong_imports(source: str, module: str, table: dict[str, int]) -> set[str]:
    """Modules that may not be imported there: none that is not lower; the worker's know one another."""
    return {
        other
        for other in imports(source, module)
        if other in table
        and table[other] >= table[module]
        and not (module.startswith("worker/") and other.startswith("worker/"))
    }


def test_table_has_every_module_and_no_other():
    assert sorted(floors(TABLE)) == modules()


@pytest.mark.parametrize("module", modules())
def test_module_imports_from_lower_floors_only(module):
    table = floors(TABLE)
    assert module in table, f"{module} needs a row in the table of gradecheck/README.md"
    assert wrong_imports((PACKAGE / module).read_text(encoding="utf-8"), module, table) == set()


@pytest.mark.parametrize("module", [m for m in modules() if m.startswith("worker/")])
def test_worker_imports_nothing_but_python_numpy_and_itself(module):
    """It starts from its own folder: a reference can never be near a learner's code."""
    found = imports((PACKAGE / module).read_text(encoding="utf-8"), module)
    assert {f for f in found if not f.startswith("worker/")} <= {
        *sys.stdlib_module_names,
        "numpy",
        "gradecheck",
    }
    assert not re.search(
        r"^\s*(from|import) gradecheck", (PACKAGE / module).read_text(encoding="utf-8"), re.MULTILINE
    )


@pytest.mark.parametrize(
    ("source", "module", "wrong"),
    [
        ("from gradecheck.cli import main", "text.py", {"cli.py"}),
        ("def f():\n    import gradecheck.cli", "text.py", {"cli.py"}),
        ("from gradecheck import cli", "text.py", {"cli.py"}),
        ("from gradecheck.page import render", "text.py", {"page.py"}),
        ("from gradecheck.report import Verdict", "text.py", set()),
        ("from gradecheck import __version__", "text.py", set()),
        ("from .border import plain", "worker/calling.py", set()),
        ("from gradecheck.exercise import Exercise", "worker/calling.py", {"exercise.py"}),
    ],
)
def test_planted_import_is_judged(source, module, wrong):
    assert wrong_imports(source, module, floors(TABLE)) == wrong
