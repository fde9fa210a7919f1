"""The public names: these and no others, found by `dir()`, and cheap until they are used."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import gradecheck
from tests.folders import REPOSITORY

ROOT = REPOSITORY
NAMES = [
    "EXACT",
    "Cause",
    "Exercise",
    "GradientOf",
    "GradientResult",
    "Mistake",
    "OwnCost",
    "Probe",
    "Report",
    "Seed",
    "Tolerance",
    "Verdict",
    "__version__",
    "also_in",
    "assert_gradient",
    "check",
    "check_files",
    "check_gradient",
    "check_vjp",
    "course_data",
    "mistake_in",
    "ready",
]


def run(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout


def test_public_names_are_these():
    assert gradecheck.__all__ == sorted(NAMES)
    assert all(hasattr(gradecheck, name) for name in NAMES)


def test_type_checker_finds_each_name_where_it_is_imported_from():
    tree = ast.parse(Path(gradecheck.__file__).read_text(encoding="utf-8"))
    (block,) = (
        node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    )
    told = {(each.asname, node.module) for node in block.body for each in node.names}
    assert told == {(name, f"gradecheck.{home}") for name, home in gradecheck._HOMES.items()}


def test_public_names_are_found_before_their_first_use():
    assert set(NAMES) <= set(run("import gradecheck; print(*dir(gradecheck))").split())


def test_star_import_gives_every_public_name():
    names = set(NAMES) - {"__version__"}
    assert names <= set(run("from gradecheck import *; print(*dir())").split())


def test_public_functions_say_what_they_do():
    assert all(getattr(gradecheck, name).__doc__ for name in NAMES if name != "__version__")


def test_every_public_name_has_its_place_on_the_page_of_the_book():
    page = (ROOT / "book" / "appendix_api.md").read_text(encoding="utf-8")
    described = re.findall(r"^\.\. auto\w+:: gradecheck\.(\w+)$", page, re.MULTILINE)
    assert sorted(described) == sorted(set(NAMES) - {"__version__"})


def test_unknown_name_is_an_attribute_error():
    code = "import gradecheck\ntry: gradecheck.chekc\nexcept AttributeError as error: print(error)"
    assert run(code) == "module 'gradecheck' has no attribute 'chekc'\n"


def test_importing_loads_nothing_but_the_version():
    code = "import sys, gradecheck; print(*(n for n in sys.modules if n.startswith('gradecheck')))"
    assert set(run(code).split()) == {"gradecheck", "gradecheck.version"}


def test_checking_needs_nothing_but_numpy_and_python():
    """A browser (Pyodide) has NumPy and the standard library; more would have to be fetched."""
    code = (
        "import sys, numpy.random\n"
        "before = set(sys.modules)\n"
        "from gradecheck import check, check_gradient, Exercise\n"
        "tops = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "print(*sorted(tops - set(sys.stdlib_module_names)))"
    )
    assert set(run(code).split()) == {"gradecheck"}


def test_parent_of_a_worker_loads_nothing_that_calls_or_edits_an_answer():
    loaded = set(run("import sys, gradecheck.many_files; print(*sys.modules)").split())
    assert "gradecheck.running.worker_process" in loaded
    calling = ("worker.execution", "worker.edits", "worker.cell_parser", "running.fork", "running.browser")
    assert [name for name in calling if f"gradecheck.{name}" in loaded] == []
