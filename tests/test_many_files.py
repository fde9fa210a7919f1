"""Many files: the same report for any number of jobs, and one bad file costs itself only."""

import errno
import json
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from gradecheck.checking import check_submission
from gradecheck.course.course import load_course
from gradecheck.errors import UsageError, WorkerError
from gradecheck.many_files import check_files
from gradecheck.reporting import class_table, html_report, junit, text
from gradecheck.reporting.json_report import render
from gradecheck.submission.handed_in import HandedIn
from gradecheck.verdict.learners import exercises_of, learners
from gradecheck.verdict.report import Verdict
from tests.folders import TINY_COURSE

COURSE = load_course(TINY_COURSE)
RIGHT = "def cube(x):\n    return x * x * x\n"
WRONG = "def cube(x):\n    return x * x\n"


@pytest.fixture
def handed_in(tmp_path):
    answers = {"ann": RIGHT, "bob": WRONG, "cem": "def cube(x:\n", "dan": "", "eve": RIGHT}
    for name, answer in answers.items():
        (tmp_path / f"{name}.py").write_text(answer)
    return [*sorted(tmp_path.iterdir()), HandedIn(tmp_path / "empty", "no notebook in this folder.")]


def without_durations(report):
    submissions = (
        replace(s, exercises=tuple(replace(e, seconds=0) for e in s.exercises)) for s in report.submissions
    )
    return render(replace(report, submissions=tuple(submissions)))


@pytest.mark.slow
def test_report_is_the_same_for_any_number_of_jobs(handed_in):
    one, three = (check_files(COURSE, handed_in, seed=7, jobs=jobs, search_seconds=0) for jobs in (1, 3))

    assert without_durations(one) == without_durations(three)


@pytest.mark.parametrize("jobs", [1, pytest.param(2, marks=pytest.mark.slow)])
@pytest.mark.slow
def test_each_bad_file_is_a_row_with_its_problem(handed_in, jobs):
    report = check_files(COURSE, handed_in, seed=7, jobs=jobs)

    found = {
        Path(s.path).stem: s.problem.reason if s.problem else s.exercises[0].verdict
        for s in report.submissions
    }
    assert found["ann"] is found["eve"] is Verdict.PASSED
    assert found["bob"] is found["cem"] is Verdict.FAILED
    assert found["dan"].startswith("the file is empty")
    assert found["empty"] == "no notebook in this folder."
    assert report.exit_code == 2


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(
    "error", [ZeroDivisionError("planted"), WorkerError("the worker did planted things.")]
)
@pytest.mark.sampled(1)
def test_fault_of_ours_in_one_file_costs_that_file_only(handed_in, monkeypatch, jobs, error):
    def fails_on_bob(questions, submission, *more):
        if "bob" in submission.path:
            raise error
        return check_submission(questions, submission, *more)

    monkeypatch.setattr("gradecheck.desk.check_submission", fails_on_bob)
    report = check_files(COURSE, handed_in[:2] + handed_in[4:5], seed=7, jobs=jobs, search_seconds=0)

    ann, bob, eve = report.submissions
    assert ann.exercises[0].verdict is eve.exercises[0].verdict is Verdict.PASSED
    assert bob.problem.is_ours
    assert "planted" in bob.problem.reason
    assert "This is our fault, not yours. Please tell us: https://" in bob.problem.reason
    saved = Path(bob.problem.reason.rsplit(" ", 1)[-1])
    assert "fails_on_bob" in saved.read_text(encoding="utf-8")
    saved.unlink()
    assert report.exit_code == 3
    assert [learner.max_points(exercises_of(report)) for learner in learners(report)] == [1, 0, 1]
    for render_text in (text.render, class_table.render, junit.render, html_report.render):
        assert "planted" in render_text(report)
        assert "could not be read" not in render_text(report)


@pytest.mark.parametrize("error", [UsageError("no such exercise."), OSError(errno.ENOMEM, "no memory")])
def test_what_concerns_every_file_ends_the_run(handed_in, monkeypatch, error):
    def fails(*_):
        raise error

    monkeypatch.setattr("gradecheck.desk.check_submission", fails)
    with pytest.raises(type(error)):
        check_files(COURSE, handed_in, seed=7)


@pytest.mark.parametrize("jobs", [pytest.param(1, marks=pytest.mark.slow), 2])
@pytest.mark.slow
def test_each_file_that_ends_makes_the_report_longer(handed_in, jobs):
    seen = []

    check_files(COURSE, handed_in, seed=7, jobs=jobs, so_far=seen.append)

    assert [(len(r.submissions), r.pending) for r in seen] == [(n, 6 - n) for n in range(1, 7)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_interruption_ends_every_thread_soon(tmp_path, jobs):
    for name in "abc":
        (tmp_path / f"{name}.py").write_text("def cube(x):\n    while True:\n        pass\n")
    (tmp_path / "0.py").write_text(RIGHT)
    before = threading.active_count()

    def stop(report):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check_files(COURSE, sorted(tmp_path.iterdir()), seed=7, jobs=jobs, so_far=stop)
    assert [t for t in threading.enumerate() if t.name.startswith("ThreadPool")] == []
    assert threading.active_count() <= before + 2  # readers of pipes end by themselves


def notebook(path, chapter, source):
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": source}
    origin = {"gradecheck": {"chapter": chapter}} if chapter else {}
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": origin, "cells": [cell]}))


@pytest.mark.slow
def test_chapter_asks_all_of_its_exercises_of_the_files_that_are_about_it(tmp_path):
    notebook(tmp_path / "a.ipynb", "ch01_powers", RIGHT)
    notebook(tmp_path / "b.ipynb", "ch02_lines", RIGHT)
    notebook(tmp_path / "c.ipynb", None, WRONG)
    notebook(tmp_path / "d.ipynb", None, "x = 1")

    report = check_files(COURSE, sorted(tmp_path.iterdir()), seed=7, chapter=COURSE.find_chapter("1"))

    asked = {Path(s.path).name: [e.name for e in s.exercises] for s in report.submissions}
    assert asked == {key: ["cube", "mean_slope"] for key in ("a.ipynb", "c.ipynb")}
    assert [(Path(p.path).name, p.reason) for p in report.passed_over] == [
        (name, "has nothing of ch01_powers.") for name in ("b.ipynb", "d.ipynb")
    ]


@pytest.mark.slow
def test_learners_are_named_where_several_answer_the_same_exercise(handed_in, tmp_path):
    report = check_files(COURSE, handed_in, seed=7)
    assert [s.learner for s in report.submissions] == ["ann", "bob", "cem", "dan", "eve", "empty"]

    alone = check_files(COURSE, [tmp_path / "ann.py"], seed=7)
    assert alone.submissions[0].learner == ""


def test_report_says_with_what_it_was_made(handed_in):
    environment = check_files(COURSE, handed_in[:1], seed=7).environment

    assert environment.python.startswith("3.")
    assert environment.numpy
    assert environment.system
