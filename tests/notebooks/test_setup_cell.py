"""The first code cell, run by IPython: it installs the checker where it is missing, and says what to do."""

import subprocess
import sys
from types import SimpleNamespace

import jupytext
import nbformat
import pytest

from gradecheck.distribution import NAME
from gradecheck.notebooks.deriving import SETUP

#: Runs the cell in a fresh shell whose `%pip` reports what it was asked for, and installs nothing by itself.
SHELL = f"""
import importlib.util, sys, types
from IPython.core.interactiveshell import InteractiveShell

found = importlib.util.find_spec
shell = InteractiveShell.instance()
shell.run_line_magic("colors", "NoColor")

def missing():
    importlib.util.find_spec = lambda name: None if name == "gradecheck" else found(name)
    sys.modules["gradecheck"] = None

def pip(line):
    print("pip was asked to", line)
    if arrives:
        del sys.modules["gradecheck"]

def stranger():
    sys.modules["gradecheck"] = types.ModuleType("gradecheck")
    sys.modules["gradecheck"].__spec__ = found("types")

arrives = True
for name in ("matplotlib", "matplotlib.pyplot"):  # not what is tested, and slow to import
    sys.modules[name] = types.ModuleType(name)
sys.modules["matplotlib"].pyplot = sys.modules["matplotlib.pyplot"]
shell.register_magic_function(pip, "line", "pip")
{{before}}
shell.run_cell({SETUP!r})
print("check" in shell.user_ns and "ready" in shell.user_ns and "plt" in shell.user_ns)
"""


@pytest.fixture
def cell():
    """Run the cell after some preparation."""

    def run(before=""):
        done = subprocess.run(
            [sys.executable, "-c", SHELL.replace("{before}", before)],
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stderr
        *shown, imported = done.stdout.splitlines()
        return SimpleNamespace(shown="\n".join(shown), imported=imported == "True", errors=done.stderr)

    return run


def test_nothing_is_installed_or_said_where_the_checker_is(cell):
    there = cell()
    assert there.imported
    assert there.shown == ""


def test_missing_checker_is_installed_by_its_own_name(cell):
    fetched = cell("missing()")
    assert f"pip was asked to install --quiet {NAME}" in fetched.shown
    assert fetched.imported


def test_failed_installation_says_what_to_do(cell):
    failed = cell("missing(); arrives = False")
    assert "If that fails, check the network and run this cell again." in failed.shown
    assert "ModuleNotFoundError" in failed.shown
    assert not failed.imported


def test_another_package_of_the_name_is_refused_with_what_to_type(cell):
    refused = cell("stranger()")
    sentence = f"Type in a new cell `%pip uninstall --yes gradecheck {NAME}`, then restart"
    assert f"Another package called gradecheck is installed. {sentence}" in refused.shown
    assert "pip was asked" not in refused.shown
    assert not refused.imported


@pytest.mark.slow
def test_converted_to_plain_python_the_cell_still_runs(tmp_path):
    """Jupytext makes a comment of the magic; the block around it must not become empty."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(SETUP)])
    notebook.metadata["kernelspec"] = {"name": "python3", "language": "python", "display_name": "Python 3"}
    script = jupytext.writes(notebook, fmt="py:percent")
    assert f"# %pip install --quiet {NAME}" in script
    subprocess.run([sys.executable, "-c", script], check=True, cwd=tmp_path, capture_output=True)


def test_cell_is_short_enough_for_a_first_look():
    lines = SETUP.splitlines()
    assert len(lines) <= 20
    assert max(map(len, lines)) <= 100
