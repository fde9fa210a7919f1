"""A factor beside a known mistake, or one for each output, is told where it explains every answer."""

import numpy as np
import pytest

from gradecheck.course.mistakes import Mistake
from gradecheck.wording.factors import FACTORS
from tests.answering import card, finding, line_gradient


def without_target(X, y, w):
    return X.T @ (X @ w) / len(y)


def two(X, y, w):
    """A gradient by the weights, and one by the bias.

    Returns
    -------
    dw : ndarray, shape (n,)
        By the weights.
    db : ndarray, shape (1,)
        By the bias.
    """
    return line_gradient(X, y, w), np.array([np.mean(X @ w - y)])


MISTAKE = Mistake(without_target, "Yours forgets the target.")


def cause(answer, mistakes=(MISTAKE,), **changes):
    return finding(answer, card(gradient=None, mistakes=mistakes, **changes)).likely_cause


@pytest.mark.parametrize(
    ("factor", "words"),
    [
        (lambda X: -1, "(2) Your `dw` has the opposite sign."),
        (lambda X: 2, "(2) Your `dw` has a factor of 2 too many."),
        (lambda X: 0.5, "(2) Your `dw` has a factor of 1/2 too many."),
        (len, "(2) Your `dw` has a factor too many that is the number of rows of `X` (a mean is missing)."),
        (lambda X: 1 / len(X), "(2) Your `dw` has a division too many by the number of rows of `X`."),
    ],
)
def test_factor_beside_a_known_mistake_is_told(factor, words):
    told = cause(lambda X, y, w: factor(X) * without_target(X, y, w))

    assert told.startswith("Your answers are those of two mistakes together, each described as it would be")
    assert " alone. (1) Yours forgets the" in told
    assert told.endswith(words)


def test_each_output_may_have_a_factor_of_its_own():
    def answer(X, y, w):
        dw, db = two(X, y, w)
        return -dw, len(y) * db

    assert cause(answer, (), reference=two) == (
        "Your `dw` has the opposite sign. "
        "Your `db` has a factor too many that is the number of rows of `X` (a mean is missing)."
    )


@pytest.mark.parametrize(
    "answer",
    [
        lambda X, y, w: 3 * without_target(X, y, w),
        lambda X, y, w: (-1 if len(X) == 5 else 2) * without_target(X, y, w),
        lambda X, y, w: -without_target(X, y, w) + 1e-3,
        lambda X, y, w: np.zeros(len(w)),
        lambda X, y, w: np.full(len(w), np.nan),
    ],
)
def test_factor_that_does_not_explain_every_answer_is_not_told(answer):
    assert "Two mistakes" not in cause(answer)


def test_no_factor_is_the_first_choice():
    assert next(iter(FACTORS)) == "none"


def test_one_plain_difference_is_told_in_the_place_of_two_mistakes():
    """Divided by the number of columns: no division by all entries with a mean missing on top of it."""
    by_entries = Mistake(lambda X, y, w: line_gradient(X, y, w) / X.shape[1], "Yours counts all entries.")
    told = cause(lambda X, y, w: line_gradient(X, y, w) * len(X) / X.shape[1], (by_entries,))
    assert told.startswith("Wherever your `dw` is wrong, it is off in the same way: it has the factor")
    assert "`len(X) / X.shape[1]` too many" in told
