"""Numbers that chapter 3 claims: the cars, sum against mean, convexity, and a lowest cost above 0."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from solutions.ch01_directional_derivatives import numerical_gradient
from solutions.ch02_gradient_descent import largest_stable_rate
from solutions.ch03_loss_functions import CARS, fit_linear, linear_forward, linear_gradients, mse

X, Y = CARS[:, :1], CARS[:, 1:]


def hessian(X):
    with_ones = np.column_stack([X, np.ones(len(X))])
    return with_ones.T @ with_ones / len(X)


def descend(X, Y, eta, n_steps, factor=1.0):
    W, b, costs = np.zeros((1, 1)), np.zeros(1), []
    for _ in range(n_steps):
        costs.append(mse(linear_forward(X, W, b), Y))
        dW, db = linear_gradients(X, Y, W, b)
        W, b = W - eta * factor * dW, b - eta * factor * db
    return np.array(costs)


def test_line_through_the_cars_is_the_known_one():
    """R prints -17.5791 and 3.9324 for lm(dist ~ speed), and a residual standard error of 15.38 on 48."""
    W, b = fit_linear(X, Y)

    assert_allclose([b[0], W[0, 0]], [-17.5791, 3.9324], atol=5e-5)
    cost = mse(linear_forward(X, W, b), Y)
    assert_allclose(np.sqrt(2 * 50 * cost / 48), 15.38, atol=5e-3)


def test_gradient_is_zero_at_the_closed_form_and_the_cost_is_not():
    W, b = fit_linear(X, Y)
    dW, db = linear_gradients(X, Y, W, b)

    assert np.abs(dW).max() < 1e-10
    assert np.abs(db).max() < 1e-11
    assert mse(linear_forward(X, W, b), Y) > 100


def test_no_function_of_the_speed_reaches_cost_zero():
    """The mean distance of each speed is the best prediction from the speed alone."""
    means = np.array([[Y[np.equal(X, s)].mean()] for s in X[:, 0]])
    floor = mse(means, Y)

    assert_allclose(floor, 67.65, atol=0.01)
    nudged = means + np.random.default_rng(1).normal(size=26)[X.astype(int)]  # another function of the speed
    assert mse(nudged, Y) > floor


@pytest.mark.parametrize("copies", [2, 4])
def test_repeated_data_change_the_sum_and_not_the_mean(copies):
    many, targets = np.tile(X - X.mean(), (copies, 1)), np.tile(Y, (copies, 1))

    assert_allclose(descend(many, targets, 0.05, 60), descend(X - X.mean(), Y, 0.05, 60), rtol=1e-9)
    assert descend(X - X.mean(), Y, 0.001, 60, factor=50)[-1] < 120
    if copies == 4:
        assert descend(many, targets, 0.001, 60, factor=200)[-1] > 1e50


def test_limit_of_the_sum_is_m_times_smaller():
    H = hessian(X)

    assert_allclose(largest_stable_rate(50 * H), largest_stable_rate(H) / 50, rtol=1e-12)


def test_centred_speeds_make_the_valley_short():
    raw, centred = (np.linalg.eigvalsh(hessian(X - shift)) for shift in (0.0, X.mean()))

    assert_allclose(raw[-1] / raw[0], 2571.8, atol=0.1)
    assert_allclose(centred[-1] / centred[0], 27.4, atol=0.1)


@pytest.mark.parametrize(("shift", "steps"), [(0.0, 13406), (15.4, 143)])
def test_steps_to_the_minimum(shift, steps):
    """With the best rate of each, until the cost is within 1e-6 of the lowest."""
    lowest = mse(linear_forward(X, *fit_linear(X, Y)), Y)
    lambdas = np.linalg.eigvalsh(hessian(X - shift))
    costs = descend(X - shift, Y, 2 / (lambdas[0] + lambdas[-1]), steps + 100)
    counted = int(np.argmax(costs - lowest < 1e-6))

    assert abs(counted - steps) <= 0.001 * steps + 1


def test_chord_lies_above_the_cost_by_the_formula():
    rng = np.random.default_rng(5)
    with_ones = np.column_stack([X, np.ones(50)])

    def cost(beta):
        return mse(linear_forward(X, beta[None, :1], beta[1:]), Y)

    for _ in range(20):
        u, v, t = rng.normal(size=2) * 5, rng.normal(size=2) * 5, rng.uniform()
        gap = t * cost(u) + (1 - t) * cost(v) - cost(t * u + (1 - t) * v)
        formula = t * (1 - t) / 100 * np.sum((with_ones @ (u - v)) ** 2)
        assert_allclose(gap, formula, rtol=1e-8, atol=1e-8)
        assert gap >= 0


def test_accuracy_has_a_gradient_of_zero_where_the_loss_has_none():
    x = np.linspace(-2.0, 2.0, 12)
    label = (x > 0.15).astype(float)

    def accuracy(p):
        return float(np.mean((p[0] * x + p[1] > 0.5) == (label == 1)))

    def loss(p):
        return mse((p[0] * x + p[1])[:, None], label[:, None])

    for point in np.random.default_rng(6).normal(size=(20, 2)):
        assert np.all(numerical_gradient(accuracy, point) == 0)
        assert np.abs(numerical_gradient(loss, point)).max() > 0.01
