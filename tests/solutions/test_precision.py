"""Precision is no way to pass: no known mistake is right in another kind of numbers; right answers stay."""

from dataclasses import replace

import numpy as np
import pytest

from gradecheck.comparing.answers import sort_outcomes
from gradecheck.comparing.cause import Cause
from gradecheck.comparing.tolerance import is_too_coarse
from gradecheck.course.course import load_course
from gradecheck.questions.prepared import prepare
from gradecheck.verdict.judging import judge
from gradecheck.verdict.report import Verdict
from gradecheck.worker.call import Role
from gradecheck.worker.execution import run_call
from gradecheck.worker.outcome import Outcome, Status
from gradecheck.worker.plain_values import plain
from tests.folders import REPOSITORY

COURSE = load_course(REPOSITORY)
CHAPTERS = pytest.mark.parametrize("chapter", COURSE.chapters, ids=lambda chapter: chapter.name)
#: Kinds of numbers that a real answer may be turned into on its way out.
KINDS = (np.float16, np.float32, np.longdouble, np.complex64, np.complex128, object)
#: These ask for digits or infinities that single precision does not have.
ASK_FOR_DOUBLE = {
    "sigmoid",
    "sigmoid_prime",
    "binary_cross_entropy",
    "binary_cross_entropy_from_logits",
    "cross_entropy",
    "exponential_decay",
}


def turned(value, kind):
    """A value with every real number in it turned into another kind of number."""
    if isinstance(value, list | tuple):
        return type(value)(turned(item, kind) for item in value)
    if isinstance(value, dict):
        return {key: turned(item, kind) for key, item in value.items()}
    if isinstance(value, float) or (isinstance(value, np.ndarray) and value.dtype.kind == "f"):
        with np.errstate(over="ignore"):
            return np.asarray(value).astype(kind)
    return value


def answered(prepared, function):
    """What came of each call; there is no cost of the learner's own."""
    return [
        Outcome(Status.MISSING) if call.role is Role.COST else run_call(function, call)
        for call in prepared.plan.calls
    ]


def judged(chapter, prepared, outcomes, kind):
    """Verdict and cause where the answers are turned into a kind; why they are wrong is not looked for."""
    outcomes = [replace(outcome, value=plain(turned(outcome.value, kind))) for outcome in outcomes]
    cases = sort_outcomes(prepared, outcomes).cases
    causes = [case.problem.cause for case in cases if case.problem]
    if causes:
        return Verdict.FAILED, causes
    return judge(chapter, prepared, outcomes).verdict, []


@CHAPTERS
@pytest.mark.slow
def test_no_known_mistake_passes_in_another_kind_of_numbers(chapter):
    passed = []
    for card in chapter.exercises:
        prepared = prepare(card, 5)
        for mistake in card.mistakes:
            outcomes = answered(prepared, mistake.wrong)
            for kind in KINDS:
                if judged(chapter, prepared, outcomes, kind)[0] is Verdict.PASSED:
                    passed.append((card.name, mistake.name, np.dtype(kind).name))
    assert passed == []


@CHAPTERS
@pytest.mark.sampled(4)
def test_right_answer_in_another_kind_passes_or_is_told_that_it_is_the_kind(chapter):
    for card in chapter.exercises:
        prepared = prepare(card, 5)
        outcomes = answered(prepared, card.reference)
        turns = any(holds_reals(outcome.value) for outcome in outcomes)
        for kind in KINDS:
            verdict, causes = judged(chapter, prepared, outcomes, kind)
            assert set(causes) <= {Cause.DTYPE}, (card.name, kind)
            assert (verdict is Verdict.PASSED) is (not turns or is_judged(card.name, kind)), (card.name, kind)


def is_judged(name, kind):
    """Whether right answers in this kind of real numbers pass: single precision and better do."""
    if kind is object or np.dtype(kind).kind == "c":
        return False
    return not is_too_coarse(np.dtype(kind)) and (kind is not np.float32 or name not in ASK_FOR_DOUBLE)


def holds_reals(value):
    """Whether there is a real number in an answer."""
    if isinstance(value, list | tuple):
        return any(map(holds_reals, value))
    if isinstance(value, dict):
        return any(map(holds_reals, value.values()))
    return isinstance(value, float) or (isinstance(value, np.ndarray) and value.dtype.kind == "f")
