"""Points and exit codes of a report: what a run is worth, and what a script reads of it."""

import pytest

from gradecheck.verdict.report import ExerciseReport, Report, SubmissionReport, Unreadable, Verdict

PASSED, FAILED, FAULT = Verdict.PASSED, Verdict.FAILED, Verdict.CHECKER_ERROR
UNREAD = Unreadable("a.ipynb", "the file is empty.")
OURS = Unreadable("a.ipynb", "gradecheck failed.", is_ours=True)


def exercise(verdict, points=0, of=2):
    return ExerciseReport("f", "ch01", verdict, points, of)


def report(*submissions):
    """A report, whatever else it has to know."""
    made = object.__new__(Report)
    object.__setattr__(made, "submissions", submissions)
    return made


def submission(*verdicts, problem=None):
    return SubmissionReport("a.ipynb", exercises=tuple(map(exercise, verdicts)), problem=problem)


@pytest.mark.parametrize(
    ("submissions", "code"),
    [
        ([submission(PASSED, PASSED)], 0),
        ([submission(PASSED), submission(PASSED)], 0),
        ([submission(PASSED, FAILED)], 1),
        ([submission(PASSED, Verdict.NOT_ATTEMPTED)], 1),
        ([submission(PASSED, Verdict.NOT_CHECKED)], 1),
        ([submission()], 1),
        ([], 1),
        ([submission(PASSED, FAULT)], 3),
        ([submission(FAILED, FAULT)], 3),
        ([submission(problem=UNREAD)], 2),
        ([submission(PASSED), submission(problem=UNREAD)], 2),
        ([submission(FAULT), submission(problem=UNREAD)], 2),
        ([submission(PASSED), submission(problem=OURS)], 3),
        ([submission(problem=OURS), submission(problem=UNREAD)], 2),
    ],
)
def test_exit_code_tells_what_a_script_has_to_do(submissions, code):
    assert report(*submissions).exit_code == code


def test_points_are_added_over_the_exercises():
    made = SubmissionReport("a.ipynb", exercises=(exercise(PASSED, 2, 2), exercise(FAILED, 0, 3)))
    assert (made.points, made.max_points) == (2, 5)


def test_verdict_is_said_in_words():
    assert [verdict.words for verdict in (PASSED, Verdict.NOT_ATTEMPTED)] == ["passed", "not attempted"]
