"""From a path or a live function to a report: the whole way, through the real worker."""

import json
import re

import numpy as np
import pytest

from gradecheck.checking import check_function
from gradecheck.course.course import load_course
from gradecheck.errors import UsageError
from gradecheck.many_files import check_files
from gradecheck.reporting.message import message
from gradecheck.verdict.report import Verdict
from tests.folders import REPOSITORY, TINY_COURSE

ROOT = REPOSITORY
COURSE = load_course(ROOT)

RIGHT = """
import re

import numpy as np

def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1.0, small) / (1.0 + small)

def output_error(A, Y, Z):
    return (A - Y) * sigmoid(Z) * (1 - sigmoid(Z))
"""


def verdicts(tmp_path, source, **options):
    """Verdicts by name for a file with this source."""
    path = tmp_path / "answers.py"
    path.write_text(source)
    report = check_files(COURSE, [path], seed=0, search_seconds=0, **options)
    return {e.name: e for e in report.submissions[0].exercises}


def test_file_is_checked_for_every_exercise_that_it_defines(tmp_path):
    found = verdicts(tmp_path, RIGHT)

    assert {name: e.verdict for name, e in found.items()} == {
        "sigmoid": Verdict.PASSED,
        "output_error": Verdict.PASSED,
    }
    assert found["output_error"].points == found["output_error"].max_points > 0


def test_only_the_named_exercise_is_checked(tmp_path):
    assert list(verdicts(tmp_path, RIGHT, only=["sigmoid"])) == ["sigmoid"]


def test_named_exercise_that_the_file_lacks_is_missing(tmp_path):
    found = verdicts(tmp_path, RIGHT, only=["backprop"])

    assert found["backprop"].verdict is Verdict.FAILED
    assert found["backprop"].findings[0].cause == "missing"


def test_unknown_exercise_names_the_nearest(tmp_path):
    with pytest.raises(UsageError, match="Did you mean `backprop`"):
        verdicts(tmp_path, RIGHT, only=["backprob"])


@pytest.mark.slow
def test_answer_that_calls_a_wrong_one_is_not_checked(tmp_path):
    found = verdicts(tmp_path, RIGHT.replace("small) / (1.0 + small)", "small) / (1.0 - small + 1e-9)"))

    assert found["sigmoid"].verdict is Verdict.FAILED
    assert found["output_error"].verdict is Verdict.NOT_CHECKED
    assert found["output_error"].note.startswith("It calls `sigmoid`, which is not right yet.")


def test_wrong_answer_that_calls_none_is_judged_by_itself(tmp_path):
    source = RIGHT.replace("* sigmoid(Z) * (1 - sigmoid(Z))", "").replace("- np.abs(z)", "-np.abs(z) * 2")
    found = verdicts(tmp_path, source)

    assert found["output_error"].verdict is Verdict.FAILED


def test_answer_that_calls_an_unwritten_one_says_so(tmp_path):
    source = RIGHT.replace("    small =", "    raise NotImplementedError\n    small =")
    found = verdicts(tmp_path, source)

    assert found["sigmoid"].verdict is Verdict.NOT_ATTEMPTED
    assert "which is not written yet" in found["output_error"].note


def test_float32_answer_passes_and_is_told_so(tmp_path):
    source = RIGHT.replace("* (1 - sigmoid(Z))", "* (1 - sigmoid(Z)).astype(np.float32)")
    source = source.replace("return (A - Y)", "return np.float32(1) * (A - Y).astype(np.float32)")
    source = source.replace("* sigmoid(Z) *", "* sigmoid(Z).astype(np.float32) *")
    found = verdicts(tmp_path, source)["output_error"]

    assert found.verdict is Verdict.PASSED
    assert "judged as float32" in found.note


@pytest.mark.slow
def test_same_seed_gives_the_same_report(tmp_path):
    wrong = RIGHT.replace("(A - Y)", "(Y - A)")

    first, second = (message(verdicts(tmp_path, wrong)["output_error"].findings[0]) for _ in range(2))

    assert first == second


def test_unreadable_file_does_not_stop_the_others(tmp_path):
    good = tmp_path / "good.py"
    good.write_text(RIGHT)

    report = check_files(COURSE, [tmp_path / "absent.ipynb", good], seed=0)

    assert report.submissions[0].problem
    assert [e.verdict for e in report.submissions[1].exercises] == [Verdict.PASSED, Verdict.PASSED]
    assert report.exit_code == 2


def test_every_report_names_course_version_and_layers(tmp_path):
    path = tmp_path / "answers.py"
    path.write_text(RIGHT)

    report = check_files(COURSE, [path], seed=0)

    assert str(report.course) == f"{COURSE.title} {COURSE.version}"
    assert report.course.folder == str(COURSE.folder)
    assert re.fullmatch(r"[0-9a-f]{12}", report.course.digest)
    assert report.isolation


def test_file_without_any_exercise_says_so(tmp_path):
    path = tmp_path / "empty.py"
    path.write_text("x = 1\n")

    report = check_files(COURSE, [path], seed=0)

    assert "defines no exercise of this course" in report.submissions[0].notes[0]


def test_fault_of_ours_is_never_the_learners(tmp_path, monkeypatch):
    def broken(*_):
        raise RuntimeError("planted")

    monkeypatch.setattr("gradecheck.verdict.judging.diagnose", broken)
    found = verdicts(tmp_path, RIGHT)["sigmoid"]

    assert found.verdict is Verdict.CHECKER_ERROR
    assert found.max_points == 0
    assert "RuntimeError: planted" in found.note


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, None)))


def test_live_function_is_checked_in_this_process():
    report = check_function(COURSE, "output_error", lambda A, Y, Z: (A - Y) * A * (1 - A), {}, seed=0)

    assert report.submissions[0].exercises[0].verdict is Verdict.PASSED


def test_live_function_that_calls_a_wrong_live_one_is_not_checked():
    def wrong_sigmoid(z):
        return z * 0.0

    def calls_it(A, Y, Z):
        return (A - Y) * sigmoid(Z)

    namespace = {"sigmoid": wrong_sigmoid}
    report = check_function(COURSE, "output_error", calls_it, namespace, seed=0)

    assert report.submissions[0].exercises[0].verdict is Verdict.NOT_CHECKED


def notes_of(tmp_path, source, **origin):
    """The notes on a notebook of chapter 1 with one cell."""
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": source}
    metadata = {"gradecheck": {"chapter": "ch01_powers", **origin}}
    tree = {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": [cell]}
    (tmp_path / "a.ipynb").write_text(json.dumps(tree))
    report = check_files(load_course(TINY_COURSE), [tmp_path / "a.ipynb"], seed=1, search_seconds=0)
    return " ".join(report.submissions[0].notes)


def test_answer_whose_place_is_known_is_not_said_to_be_deleted(tmp_path):
    assert "no longer defines cube, mean_slope, which it came with" in notes_of(tmp_path, "x = 1")
    assert "no longer defines mean_slope, which it came with" in notes_of(tmp_path, "def Cube(x): return x")


@pytest.mark.parametrize("source", ["def Cube(x): return x", "# def cube(x): return x", "%run answers.py"])
@pytest.mark.sampled(1)
def test_look_alike_is_told_in_the_finding_or_in_a_note_but_not_twice(tmp_path, source):
    assert "cell 1, line 1" not in notes_of(tmp_path, source)
    (tmp_path / "a.ipynb").write_text((tmp_path / "a.ipynb").read_text().replace("ch01_powers", "of_others"))
    (submission,) = check_files(load_course(TINY_COURSE), [tmp_path / "a.ipynb"], seed=1).submissions
    assert submission.exercises == ()
    assert [note[:14] for note in submission.notes].count("cell 1, line 1") == 1


@pytest.mark.parametrize(
    ("version", "words"),
    [
        ("0.0.1", "this one is of version 0.0.1, and the course is at"),
        (load_course(TINY_COURSE).version, "the pages of the chapter have changed since this one was made"),
    ],
)
def test_newer_notebook_is_said_to_exist_and_how_to_get_it(tmp_path, version, words):
    notes = notes_of(tmp_path, "x = 1", version=version, digest="of older pages")

    assert f"A newer notebook exists: {words}" in notes
    assert "`gradecheck start ch01` brings your answers over." in notes
