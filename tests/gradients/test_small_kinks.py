"""Kinks whose jump is small beside the slopes: what rounding hides of them makes no right gradient wrong."""

import numpy as np
import pytest

from gradecheck import check_gradient
from gradecheck.gradients.outcomes import Outcome
from tests.gradients.network import opaque

DATA = 1000.0  # the loss is near 1e5, and of the jump of a blank row at a bias of zero few digits are left


def relu_network(seed, factor=1.0):
    """Loss, gradient and parameters; the factor is on the slope of the hidden biases."""
    rng = np.random.default_rng(seed)
    X, Y = DATA * rng.normal(size=(20, 7)), rng.normal(size=(20, 3))
    X[rng.random(20) < 0.2] = 0.0

    def forward(p):
        z = X @ p["W1"] + p["b1"]
        h = np.maximum(z, 0)
        return z, h, h @ p["W2"] + p["b2"] - Y

    def loss(p):
        return np.mean(forward(p)[2] ** 2)

    def gradient(p):
        z, h, r = forward(p)
        d = 2 * r / Y.size
        dz = d @ p["W2"].T * (z > 0)
        return {"W1": X.T @ dz, "b1": factor * dz.sum(axis=0), "W2": h.T @ d, "b2": d.sum(axis=0)}

    p = {"W1": rng.normal(size=(7, 9)) / 3, "b1": np.zeros(9), "W2": rng.normal(size=(9, 3)) / 3}
    return loss, gradient, p | {"b2": np.zeros(3)}


@pytest.mark.parametrize("seed", [0, 2, 3, 7, 14])
def test_right_gradient_at_small_kinks_of_a_measured_loss_is_not_called_wrong(seed):
    loss, gradient, p = relu_network(seed)
    assert check_gradient(opaque(loss), gradient, p, seed=seed).outcome is Outcome.RIGHT


@pytest.mark.parametrize("factor", [0.0, 1.01, -1.0])
def test_wrong_slope_of_the_biases_with_kinks_is_called_wrong(factor):
    loss, gradient, p = relu_network(0, factor)
    found = check_gradient(opaque(loss), gradient, p, seed=0)
    assert found.wrong_tensors == ("b1",)
