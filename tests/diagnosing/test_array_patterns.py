"""Exact tests on arrays name what wrong answers have in common."""

import numpy as np
import pytest

from gradecheck.comparing.comparison import compare
from gradecheck.diagnosing.array_patterns import common_pattern
from gradecheck.worker.outcome import Outcome
from gradecheck.worker.plain_values import plain
from tests.answering import card, draw_lines, line_gradient, one_case


def square(X):
    """A square matrix.

    Returns
    -------
    S : ndarray, shape (n, n)
        Not symmetric.
    """
    return X[:3, :3] * 2.0 + 0.25


def two(X):
    """Two outputs.

    Returns
    -------
    p : ndarray
        One.
    q : ndarray
        Another.
    """
    return X[0] + 1.0, X[1] - 1.0


def pattern(change, reference=line_gradient, only=("X", "y", "w")):
    """The pattern of a reference whose answer is changed by ``change(answer, arguments)``."""
    exercise = card(reference=reference, gradient=None)
    comparisons = []
    for case in draw_lines(np.random.default_rng(0)):
        case = {name: case[name] for name in only}
        yours = change(reference(**case), case)
        comparisons.append(compare(one_case(exercise, case), 0, Outcome("returned", plain(yours))))
    return common_pattern(comparisons)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda g, _: -g, "the opposite sign"),
        (lambda g, _: 2 * g, "is twice"),
        (lambda g, _: g / 2, "is half of"),
        (lambda g, _: 0 * g, "zero in every entry"),
        (lambda g, _: 3.5 * g, "is 3.5 times"),
        (lambda g, case: g * len(case["y"]), "too large by the number of rows of `X`"),
        (lambda g, case: g / len(case["y"]), "too small by the number of rows of `X`"),
        (lambda g, _: np.abs(g), "absolute value"),
        (lambda g, _: np.trunc(g * 1).astype(int), "cut to whole numbers"),
        (lambda g, _: g * (1 + 4e-7 * np.sign(np.arange(len(g)) - 0.5)), "about 6 digits"),
        (lambda g, _: g + 0.3, "the same number everywhere: 0.3"),
        (lambda g, _: g[::-1], "in another order"),
        (lambda g, case: g + 0.7 * case["w"], "a multiple of the argument `w`"),
    ],
)
def test_pattern_of_a_vector_is_named(change, words):
    assert words in pattern(change)


def test_transposed_square_matrix_is_named():
    assert "transposed" in pattern(lambda s, _: s.T, square, ("X",))


def test_exchanged_outputs_are_named():
    assert (
        pattern(lambda pq, _: pq[::-1], two, ("X",))
        == "Your `p` is what `q` should be; Your `q` is what `p` should be."
    )


def test_random_error_has_no_pattern():
    assert pattern(lambda g, _: g + np.sin(np.arange(len(g)) * 7.3 + g)) == ""


def test_pattern_must_hold_in_every_case():
    """Twice in one case and three times in the other is no constant ratio."""
    factors = iter([2.0, 3.0])

    assert pattern(lambda g, _: next(factors) * g) == ""


def test_answer_that_is_off_in_the_last_digits_has_no_ratio():
    assert "1 times" not in pattern(lambda g, _: g * (1 + 1e-8))


def test_single_wrong_number_has_no_ratio():
    exercise = card(gradient=None)
    case = next(draw_lines(np.random.default_rng(0)))
    expected = line_gradient(**case)
    single = {**case, "X": case["X"][:, :1], "w": case["w"][:1]}
    one = compare(one_case(exercise, single), 0, Outcome("returned", expected[:1] * 9))

    assert one.leaves[0].wrong.all()
    assert common_pattern([one]) == ""


def test_nan_has_no_pattern():
    assert pattern(lambda g, _: g * np.nan) == ""


def test_nearly_right_answer_has_not_lost_its_signs():
    """All entries are above 0, so |expected| fits as well; that would be a false cause."""
    found = pattern(lambda s, _: s + 1e-8, reference=positive, only=("X",))
    assert "right to about 8 digits" in found
    assert "sign" not in found


def positive(X):
    """Squares.

    Returns
    -------
    S : ndarray, shape of `X`
        Above 0.
    """
    return X**2 + 1.0


def logarithms(X):
    """Logarithms, one of them of 0.

    Returns
    -------
    L : ndarray, shape (n,)
        -inf at the first place.
    """
    with np.errstate(divide="ignore"):
        return np.log(np.concatenate([[0.0], np.abs(X[0])]))


def test_guard_against_infinity_is_named_and_not_called_single_precision():
    found = pattern(lambda g, _: np.log(np.exp(g) + 1e-9), reference=logarithms, only=("X",))

    assert found.startswith("On 2 of 2 inputs an infinite value is expected where yours is finite")


@pytest.mark.filterwarnings("error")
def test_finite_answer_that_is_wrong_elsewhere_too_has_no_pattern():
    assert pattern(lambda g, _: np.where(np.isinf(g), 0.0, 2 * g), reference=logarithms, only=("X",)) == ""


def test_finite_output_is_not_another_one_that_is_infinite():
    """Any part of an infinite scale would allow every difference."""
    assert pattern(lambda pq, _: (pq[0], pq[1] * 3 + 1), reference=finite_and_infinite, only=("X",)) == ""


def finite_and_infinite(X):
    """Two outputs, of which the first is infinite at a place.

    Returns
    -------
    p : ndarray
        One.
    q : ndarray
        Another.
    """
    return np.where(np.arange(len(X[0])) == 0, np.inf, X[0]), X[0] ** 2 - 1.0


@pytest.mark.parametrize("off", [5e-2, 1e-3, 1e-5])
def test_answer_that_is_nearly_a_multiple_is_not_called_exactly_one(off):
    uneven = pattern(lambda g, _: 2 * g * (1 + off * np.sign(np.arange(len(g)) - 0.5)))
    even = pattern(lambda g, _: 2 * (1 + off) * g)

    assert "exactly" not in (uneven or "")
    assert "is twice" not in (even or "")
