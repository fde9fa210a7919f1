"""Vector-Jacobian and Hessian-vector products are checked by the same engine."""

import numpy as np
import pytest

from gradecheck import check_vjp
from gradecheck.gradients.outcomes import Reason

A = np.random.default_rng(0).normal(size=(5, 3))
X = np.array([0.3, -0.7, 1.1])


def function(x):
    return np.sin(A @ x)


def product(x, vector):
    return A.T @ (vector * np.cos(A @ x))


def test_right_product_is_right_and_a_wrong_one_is_named():
    assert check_vjp(function, product, X, seed=0)
    wrong = check_vjp(function, lambda x, u: -product(x, u), X, seed=0)

    assert wrong.outcome == "wrong"
    assert "the opposite sign" in wrong.likely_cause
    assert "one random vector in the shape of the output, (5,)" in wrong.notes[-1]


@pytest.mark.parametrize("output", range(5))
def test_product_that_forgets_one_output_is_wrong(output):
    def forgetful(x, vector):
        return product(x, np.where(np.arange(5) == output, 0, vector))

    assert check_vjp(function, forgetful, X, seed=1).outcome == "wrong"


def test_hessian_vector_product_is_the_same_check():
    def gradient(x):
        return A.T @ np.tanh(A @ x)

    def hessian_times(x, vector):
        return A.T @ ((1 - np.tanh(A @ x) ** 2) * (A @ vector))

    assert check_vjp(gradient, hessian_times, X, seed=0)
    assert check_vjp(gradient, lambda x, v: 0.5 * hessian_times(x, v), X, seed=0).outcome == "wrong"


def test_function_without_numbers_is_told_so():
    result = check_vjp(lambda x: None, product, X)

    assert result.reason is Reason.INVALID_LOSS
    assert "returned `NoneType`" in result.headline
