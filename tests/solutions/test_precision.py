"""Precision is no way to pass: no known mistake is right when it is rounded to float16."""

import numpy as np
import pytest

from gradecheck.comparing.answers import sort_outcomes
from gradecheck.course.course import load_course
from gradecheck.questions.prepared import prepare
from gradecheck.verdict.judging import judge
from gradecheck.verdict.report import Verdict
from gradecheck.worker.call import Role
from gradecheck.worker.execution import run_call
from gradecheck.worker.outcome import Outcome, Status
from tests.folders import REPOSITORY

COURSE = load_course(REPOSITORY)


def rounded(value, dtype):
    """A value with every real number in it rounded to a dtype."""
    if isinstance(value, float | np.floating):
        return dtype(value)
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        return value.astype(dtype)
    if isinstance(value, list | tuple):
        return type(value)(rounded(item, dtype) for item in value)
    if isinstance(value, dict):
        return {key: rounded(item, dtype) for key, item in value.items()}
    return value


def verdict(chapter, prepared, function, dtype):
    """The verdict on a function whose answers are rounded; there is no cost of the learner's own."""

    def answer(*arguments):
        return rounded(function(*arguments), dtype)

    outcomes = [
        Outcome(Status.MISSING) if call.role is Role.COST else run_call(answer, call)
        for call in prepared.plan.calls
    ]
    cases = sort_outcomes(prepared, outcomes).cases
    if any(case.problem for case in cases if case.outcome.status is Status.RETURNED):
        return Verdict.FAILED  # the search for the cause takes long, and is not asked for here
    return judge(chapter, prepared, outcomes).verdict


@pytest.mark.parametrize("chapter", COURSE.chapters, ids=lambda chapter: chapter.name)
def test_no_known_mistake_passes_by_rounding_its_answer_to_half_precision(chapter):
    passed = []
    for card in chapter.exercises:
        prepared = prepare(card, 5)
        for mistake in card.mistakes:
            if verdict(chapter, prepared, mistake.wrong, np.float16) is Verdict.PASSED:
                passed.append((card.name, mistake.name))
    assert passed == []
