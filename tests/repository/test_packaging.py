"""The wheel, installed alone into an empty environment, checks a notebook of the course."""

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import gradecheck
import solutions
from tests.folders import REPOSITORY

ROOT = REPOSITORY
CHAPTER = "ch06_backpropagation"
SUM_FOR_MEAN = '''
def layer_gradients(delta, A_prev):
    """Adds the examples up, where the cost takes their mean."""
    return delta.T @ A_prev, delta.sum(axis=0)
'''


def run(*command: object, cwd: Path) -> subprocess.CompletedProcess:
    """Run a command that knows nothing of this checkout."""
    hidden = ("PYTHONPATH", "VIRTUAL_ENV", "PYTHONHOME")
    surroundings = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=surroundings,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def distributions(tmp_path_factory) -> Path:
    """Build the wheel and the source distribution with the build tools that are installed."""
    out = tmp_path_factory.mktemp("dist")
    for kind in ("--wheel", "--sdist"):
        built = run(sys.executable, "-m", "build", kind, "--no-isolation", "--outdir", out, ROOT, cwd=out)
        assert built.returncode == 0, built.stdout + built.stderr
    return out


@pytest.fixture(scope="module")
def wheel(distributions) -> Path:
    return next(distributions.glob("*.whl"))


@pytest.fixture(scope="module")
def programs(wheel, tmp_path_factory) -> Path:
    """Install the wheel and its dependencies, nothing else, and give the folder of the programs."""
    home = tmp_path_factory.mktemp("alone")
    run(sys.executable, "-m", "venv", home, cwd=home)
    folder = home / ("Scripts" if os.name == "nt" else "bin")
    pins = ROOT / "constraints.txt"
    installed = run(folder / "python", "-m", "pip", "install", "--quiet", "-c", pins, wheel, cwd=home)
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return folder


def verdicts(programs: Path, notebook: Path, *options: str) -> tuple[int, dict[str, dict]]:
    """Check a notebook from the terminal: the exit code, and each exercise's part of the report."""
    report = notebook.parent / "report.json"
    done = run(
        programs / "gradecheck", "check", notebook.name, "--json", report.name, *options, cwd=notebook.parent
    )
    assert report.exists(), done.stdout + done.stderr
    [submission] = json.loads(report.read_text(encoding="utf-8"))["submissions"]
    assert submission["problem"] is None
    return done.returncode, {exercise["name"]: exercise for exercise in submission["exercises"]}


def solved_notebook(folder: Path) -> Path:
    """Copy the solved notebook of a chapter to a folder outside the checkout."""
    copy = folder / f"{CHAPTER}.ipynb"
    copy.write_bytes((ROOT / "solutions" / copy.name).read_bytes())
    return copy


def test_wheel_has_no_module_called_solutions(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {
        "gradecheck",
        f"gradecheck-{gradecheck.__version__}.dist-info",
    }


@pytest.mark.parametrize("chapter", solutions.CHAPTERS)
def test_wheel_carries_the_chapter(wheel, chapter):
    carried = set(zipfile.ZipFile(wheel).namelist())
    needed = {
        f"solutions/{chapter}.py",
        f"solutions/{chapter}.md",
        f"exercises/{chapter}.ipynb",
        "_config.yml",
    }
    assert {f"gradecheck/_course/{name}" for name in needed} <= carried


def test_wheel_carries_no_solved_notebook(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in names if "solutions/" in name and name.endswith(".ipynb")] == []


def test_source_distribution_has_every_tracked_file(distributions):
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode != 0:
        pytest.skip("not a git checkout, so there is no list of tracked files")
    tracked = {name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()}
    with tarfile.open(next(distributions.glob("*.tar.gz"))) as archive:
        packed = {name.partition("/")[2] for name in archive.getnames()}
    assert tracked - packed == set()
    assert [name for name in packed if "node_modules" in name or name.startswith(("_build/", "work/"))] == []


def test_solved_notebook_passes_outside_the_checkout(programs, tmp_path):
    code, exercises = verdicts(programs, solved_notebook(tmp_path))
    assert "layer_gradients" in exercises
    assert {name: part["verdict"] for name, part in exercises.items()} == dict.fromkeys(exercises, "passed")
    assert code == 0


def test_planted_mistake_is_found_outside_the_checkout(programs, tmp_path):
    """The course inside the wheel has the known mistakes, not only the references."""
    path = solved_notebook(tmp_path)
    notebook = json.loads(path.read_text(encoding="utf-8"))
    [answer] = [
        cell
        for cell in notebook["cells"]
        if cell["cell_type"] == "code" and "".join(cell["source"]).lstrip().startswith("def layer_gradients(")
    ]
    answer["source"] = SUM_FOR_MEAN
    path.write_text(json.dumps(notebook), encoding="utf-8")
    code, exercises = verdicts(programs, path, "--seed", "7")
    assert exercises["layer_gradients"]["verdict"] == "failed"
    assert exercises["layer_gradients"]["findings"][0]["mistake"]
    assert exercises["output_error"]["verdict"] == "passed"
    assert code == 1


def test_start_copies_the_exercises_from_the_wheel(programs, tmp_path):
    done = run(programs / "gradecheck", "start", "ch06", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    copy = tmp_path / "work" / f"{CHAPTER}.ipynb"
    code, exercises = verdicts(programs, copy)
    assert {part["verdict"] for part in exercises.values()} == {"not_attempted"}
    assert code == 1


def test_solutions_cannot_be_imported_outside_the_checkout(programs, tmp_path):
    asked = run(programs / "python", "-c", "import solutions", cwd=tmp_path)
    assert asked.returncode == 1
    assert "No module named 'solutions'" in asked.stderr
