"""Two known mistakes, each in an output of its own, are told together where they explain every output."""

import numpy as np
import pytest

from gradecheck.comparing.answers import sort_outcomes
from gradecheck.course.course import load_course
from gradecheck.course.mistakes import Mistake
from gradecheck.diagnosing.known_mistakes import same_answer
from gradecheck.diagnosing.mistakes_by_output import mistakes_by_output
from gradecheck.questions.condition import answer_of
from gradecheck.questions.prepared import prepare
from gradecheck.worker.outcome import Outcome, Status
from tests.answering import answer as answered
from tests.answering import card, finding, line_gradient
from tests.folders import REPOSITORY

COURSE = load_course(REPOSITORY)
OF_SEVERAL = [
    name for name in COURSE.names if len(COURSE.find(name)[1].outputs) > 1 and COURSE.find(name)[1].repeated
]


def both(X, y, w):
    """Gradients.

    Returns
    -------
    dw : ndarray, shape (n,)
        By the weights.
    db : float
        By the bias.
    """
    return line_gradient(X, y, w), float(np.mean(X @ w - y))


def without_target(X, y, w):
    return X.T @ (X @ w) / len(y), float(np.mean(X @ w - y))


def median(X, y, w):
    return line_gradient(X, y, w), float(np.median(X @ w - y))


def everything_without_target(X, y, w):
    return X.T @ (X @ w) / len(y), float(np.mean(X @ w))


KNOWN = [
    Mistake(without_target, "Your dw forgets the target."),
    Mistake(median, "Your db is a median."),
    Mistake(everything_without_target, "Yours forgets the target."),
]


def cause(answer, mistakes=KNOWN):
    return finding(answer, card(reference=both, mistakes=tuple(mistakes), gradient=None)).likely_cause


def test_mistakes_in_two_outputs_are_told_together():
    def answer(X, y, w):
        return without_target(X, y, w)[0], median(X, y, w)[1]

    told = cause(answer, KNOWN[:2])
    assert told.startswith(
        "Your answers are those of two mistakes together, each described as it would be alone. "
    )
    assert "(1) Your dw forgets the target. (2) Your db is a median." in told


def test_of_two_mistakes_that_give_an_output_the_one_that_leaves_the_other_output_alone_is_told():
    def answer(X, y, w):
        return without_target(X, y, w)[0], median(X, y, w)[1]

    assert "(1) Your dw forgets the target. (2) Your db is a median." in cause(answer)


def test_output_that_two_mistakes_explain_equally_well_is_left_open():
    def answer(X, y, w):
        return without_target(X, y, w)[0], median(X, y, w)[1]

    again = Mistake(lambda X, y, w: without_target(X, y, w), "Your dw has no y.", "no_y")
    both_known = card(reference=both, mistakes=(*KNOWN[:2], again), gradient=None)
    told = finding(answer, both_known).causes
    assert len(told) == 2  # one of these
    assert "forgets the target" in told[0]
    assert "has no y" in told[1]


def test_output_that_no_mistake_gives_explains_nothing():
    def answer(X, y, w):
        return without_target(X, y, w)[0], 7.0 * median(X, y, w)[1] + len(y)

    assert cause(answer, KNOWN[:2]) == ""


def test_mistake_that_raises_explains_nothing():
    def raising(X, y, w):
        raise ValueError("no")

    def answer(X, y, w):
        return without_target(X, y, w)[0], median(X, y, w)[1]

    assert cause(answer, [*KNOWN[:2], Mistake(raising, "Raises.")]) != ""


def twice(X, y, w):
    return 2 * line_gradient(X, y, w), 2 * float(np.mean(X @ w - y))


def test_sentence_of_a_mistake_in_both_outputs_is_not_told_for_one_of_them():
    """Both would be told of as twice, and one of them is a median."""

    def answer(X, y, w):
        return twice(X, y, w)[0], median(X, y, w)[1]

    known = [Mistake(twice, "Both of yours are twice ours."), KNOWN[1]]
    assert "Both of yours" not in cause(answer, known)
    assert "Your dw is twice ours." in cause(
        answer,
        [Mistake(lambda X, y, w: (twice(X, y, w)[0], both(X, y, w)[1]), "Your dw is twice ours."), KNOWN[1]],
    )


def spoils_several(exercise, mistake):
    """Whether a mistake changes more than one output of a case."""
    case = tuple(prepare(exercise, 1).plan.cases[0].values())
    wrong, right = answer_of(mistake.wrong, case), answer_of(exercise.reference, case)
    return sum(not same_answer(a, b) for a, b in zip(wrong, right, strict=True)) > 1


def of_first_output(exercise, mistake, other):
    """A function with one mistake in its first output, and another mistake in the others."""

    def mixed(*arguments):
        return (
            answer_of(mistake.wrong, arguments)[0],
            *answer_of(other.wrong, arguments)[1:],
        )

    return mixed


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", OF_SEVERAL)
@pytest.mark.sampled(2)
def test_no_card_tells_of_several_outputs_what_is_so_of_one(name):
    """Each known mistake in the first output alone, beside one of the other outputs."""
    exercise = COURSE.find(name)[1]
    prepared = prepare(exercise, 0)
    mistakes = list(exercise.mistakes)
    for at, mistake in enumerate(mistakes[:20]):
        mixed = of_first_output(exercise, mistake, mistakes[at - 1])
        outcomes = [
            Outcome(Status.MISSING) if call.role == "cost" else answered(mixed, call.arguments)
            for call in prepared.plan.calls
        ]
        answers = sort_outcomes(prepared, outcomes)
        if all(case.outcome.status == Status.RETURNED for case in answers.cases):
            told = mistakes_by_output(answers)
            if f") {mistake.sentence}" in told:
                assert not spoils_several(exercise, mistake)
