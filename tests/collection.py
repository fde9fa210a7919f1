"""The collection of whole answers in `tests/submissions`, and what a terminal says of each: asked once.

One run for each exercise: the reference answers once, and all tests look at the same reports.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from gradecheck.course.course import load_course
from gradecheck.many_files import check_files
from gradecheck.verdict.report import ExerciseReport, Report
from tests.folders import REPOSITORY, TESTS

COURSE = load_course(REPOSITORY)
FOLDER = TESTS / "submissions"
SEED = 7
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
    report = check_files(COURSE, paths, only=only, seed=SEED, search_seconds=0)
    return {path.stem: of_exercise(report, exercise, at) for at, path in enumerate(paths)}


def of_exercise(report: Report, exercise: str, at: int = 0) -> ExerciseReport:
    """What a report says of an exercise in one of its files."""
    submission = report.submissions[at]
    assert submission.problem is None, submission.problem
    (found,) = (e for e in submission.exercises if e.name == exercise)
    return found
