"""The collection of whole answers in `tests/submissions`, and what a terminal says of each: asked once.

One run for each exercise: the reference answers once, and all tests look at the same reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest

from gradecheck.course.course import load_course
from gradecheck.many_files import check_files
from gradecheck.running.choice import run_submission
from gradecheck.running.run import Run
from gradecheck.verdict.report import ExerciseReport, Report
from gradecheck.worker.call import Call
from tests.folders import REPOSITORY, TESTS

COURSE = load_course(REPOSITORY)
FOLDER = TESTS / "submissions"
SEED = 7
#: Seconds after which an answer that never ends is stopped here, where the reference takes none.
ENDLESS = 2.0
#: What `make quick` looks at: an answer that waits for an earlier one, one that is not written, a generator.
SAMPLE = ("adamw_step", "cross_entropy_output_error", "minibatches")


def paths_of(exercise: str) -> list[Path]:
    """All answers to an exercise."""
    return sorted((FOLDER / exercise).glob("*.py"))


def exercises(names=COURSE.places):
    """A test for each exercise; in `make quick` the sample alone."""
    return pytest.mark.parametrize(
        "exercise",
        [pytest.param(name, marks=[] if name in SAMPLE else [pytest.mark.slow]) for name in names],
    )


@cache
def in_terminal(exercise: str) -> dict[str, ExerciseReport]:
    """What the command says of each answer to an exercise, by the name of its file."""
    return asked(exercise, paths_of(exercise))


def asked(exercise: str, paths: list[Path], only: tuple[str, ...] = ()) -> dict[str, ExerciseReport]:
    """What is said of some answers to an exercise, by the names of their files."""
    with patch("gradecheck.many_files.run_submission", run_impatiently):
        report = check_files(COURSE, paths, only=only, seed=SEED, search_seconds=0)
    return {path.stem: of_exercise(report, exercise, at) for at, path in enumerate(paths)}


def run_impatiently(answers, calls: Sequence[Call], *rest, **more) -> Run:
    """Run a submission; a call that is repeated, as its reference takes no time, has less of it."""
    hurried = [
        replace(call, seconds=ENDLESS) if COURSE.find(call.exercise)[1].repeated else call for call in calls
    ]
    return run_submission(answers, hurried, *rest, **more)


def of_exercise(report: Report, exercise: str, at: int = 0) -> ExerciseReport:
    """What a report says of an exercise in one of its files."""
    submission = report.submissions[at]
    assert submission.problem is None, submission.problem
    (found,) = (e for e in submission.exercises if e.name == exercise)
    return found
