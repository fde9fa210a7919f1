"""The autograder for Gradescope: complete, the same whenever it is made, and at home where it will run."""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import gradecheck
from gradecheck.cli import main
from gradecheck.course.course import load_course
from gradecheck.errors import UsageError
from gradecheck.grading.autograder_zip import Assignment, needed, render
from tests.folders import REPOSITORY, TINY_COURSE
from tests.grading.classes import RIGHT, SQUARE
from tests.grading.gradescope_machine import Machine, has_namespaces

BOTH = ("cube", "mean_slope")


@pytest.fixture(scope="module")
def made():
    return zipfile.ZipFile(io.BytesIO(render(load_course(TINY_COURSE), Assignment(BOTH, timeout=20.0))))


def test_both_scripts_are_at_the_root_and_may_be_run(made):
    for name in ("setup.sh", "run_autograder"):
        assert made.getinfo(name).external_attr >> 16 == 0o755
        assert made.read(name).startswith(b"#!/usr/bin/env bash\n")
        if sys.platform == "linux":
            subprocess.run(["bash", "-n"], input=made.read(name), check=True)


def test_the_whole_checker_is_in_it_and_the_course_and_no_solved_notebook(made):
    package = Path(gradecheck.__file__).parent
    names = set(made.namelist())
    for path in (
        p for p in package.rglob("*") if p.is_file() and not {"__pycache__", "_course"} & {*p.parts}
    ):
        assert f"lib/gradecheck/{path.relative_to(package).as_posix()}" in names
    assert {"course/_config.yml", "course/solutions/__init__.py"} <= names
    assert any(name.startswith("course/exercises/") and name.endswith(".ipynb") for name in names)
    assert not [name for name in names if name.startswith("course/solutions/") and name.endswith(".ipynb")]
    assert not [name for name in names if "__pycache__" in name]


def test_it_asks_what_was_named_under_the_conditions_that_were_named():
    order = Assignment(("cube",), seed=3, timeout=9.5, memory=600, unprotected=True)
    text = (
        zipfile.ZipFile(io.BytesIO(render(load_course(TINY_COURSE), order))).read("run_autograder").decode()
    )
    assert "--only cube --timeout 9.5 --memory 600 --jobs 1 --seed 3 --unprotected\n" in text


def test_the_same_course_gives_the_same_bytes():
    course = load_course(TINY_COURSE)
    assert render(course, Assignment(BOTH)) == render(course, Assignment(BOTH))


def test_an_unknown_exercise_is_named_with_the_nearest():
    with pytest.raises(UsageError, match="cube"):
        render(load_course(TINY_COURSE), Assignment(("cubes",)))


def test_what_is_installed_is_what_the_wheel_needs(made):
    assert made.read("requirements.txt").decode().splitlines() == needed()
    assert [each for each in needed() if each.startswith("numpy")]
    assert not [each for each in needed() if "extra" in each]


@pytest.fixture(params=["packages that are here", pytest.param("setup.sh", marks=pytest.mark.nightly)])
def machine(request, tmp_path):
    """A machine like Gradescope's, with the autograder of chapter 1."""
    archive = tmp_path / "autograder.zip"
    command = ["gradescope", "--chapter", "1", "--timeout", "20", "--out", str(archive)]
    assert main(["--course", str(TINY_COURSE), *command]) == 0
    made = Machine(tmp_path)
    if request.param == "setup.sh":
        built = made.build(archive)
        assert built.returncode == 0, built.stdout + built.stderr
    else:
        made.build_with(archive, sys.executable)
    return made


@pytest.mark.slow
@pytest.mark.skipif(not has_namespaces(), reason="no user namespaces here")
def test_it_grades_on_a_machine_like_gradescopes(machine):
    """Everything from the upload to what a learner is shown, with Gradescope's own paths."""
    asked = [exercise.name for exercise in load_course(TINY_COURSE).find_chapter("1").exercises]
    most = sum(exercise.points for exercise in load_course(TINY_COURSE).find_chapter("1").exercises)

    right, said = machine.grade({"answers.py": RIGHT.encode(), "notes.txt": b"hello"})
    assert right is not None, said
    assert [test["name"] for test in right["tests"]] == asked
    assert sum(test["max_score"] for test in right["tests"]) == most
    assert {"cube", "mean_slope"} <= {t["name"] for t in right["tests"] if t["status"] == "passed"}
    assert any("Landlock" in layer for layer in right["extra_data"]["isolation"])
    assert right["score"] == sum(test["score"] for test in right["tests"])

    wrong, _ = machine.grade({"deep/er/answers.py": SQUARE.encode()})
    assert next(t for t in wrong["tests"] if t["name"] == "cube")["score"] == 0

    spy = "def cube(x):\n    return len(open('/autograder/submission_metadata.json').read()) * x\n"
    for attack in (spy, "import os\nos._exit(0)\n"):
        shown, said = machine.grade({"answers.py": attack.encode()})
        assert shown["score"] == 0, said
        assert [test["max_score"] for test in shown["tests"]] == [t["max_score"] for t in right["tests"]]

    nothing, said = machine.grade({})
    assert nothing["score"] == 0
    assert "nothing that can be graded" in nothing["output"], said

    seeds = {json.dumps(each["extra_data"]["seed"]) for each in (right, wrong, nothing)}
    assert len(seeds) == 3, "each submission has cases of its own"


@pytest.mark.slow
@pytest.mark.skipif(not has_namespaces(), reason="no user namespaces here")
def test_where_the_checker_cannot_start_there_are_no_results_and_so_no_marks(tmp_path):
    """Gradescope then says that the autograder failed, which nobody takes for a mark."""
    archive = tmp_path / "autograder.zip"
    archive.write_bytes(render(load_course(TINY_COURSE), Assignment(BOTH)))
    machine = Machine(tmp_path)
    machine.build_with(archive, "sh -c 'echo no sandbox can be had here >&2; exit 2'")
    shown, said = machine.grade({"answers.py": b""})
    assert shown is None
    assert said.returncode == 2
    assert "no sandbox" in said.stderr


def test_without_exercises_the_command_says_what_is_missing(capsys):
    assert main(["--course", str(TINY_COURSE), "gradescope", "--out", "/nowhere/a.zip"]) == 2
    assert "Give --chapter CHAPTER, or --only NAME" in capsys.readouterr().err


def test_the_archive_of_this_course_is_small_enough_to_upload():
    names = tuple(e.name for e in load_course(REPOSITORY).find_chapter("6").exercises)
    assert len(render(load_course(REPOSITORY), Assignment(names))) < 5e6
