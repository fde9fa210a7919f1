"""`assert_gradient` in a test: run it with ``pytest examples/test_my_gradient.py``."""

import numpy as np
import pytest

from gradecheck import assert_gradient

rng = np.random.default_rng(0)
A = rng.normal(size=(6, 4))


def loss(w):
    return np.sum(np.log(np.cosh(A @ w)))


def gradient(w):
    return A.T @ np.tanh(A @ w)


@pytest.mark.parametrize("scale", [0.1, 1.0, 10.0])
def test_gradient(scale):
    assert_gradient(loss, gradient, scale * rng.normal(size=4))
