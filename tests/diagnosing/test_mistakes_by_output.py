"""Two known mistakes, each in an output of its own, are told together where they explain every output."""

import numpy as np

from gradecheck.course.mistakes import Mistake
from tests.answering import card, finding, line_gradient


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
    assert told.startswith("Two mistakes together, each described as it would be alone. ")
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
