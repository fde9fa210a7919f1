"""Numbers that chapter 10 claims, computed afresh."""

import numpy as np
import pytest

from solutions.ch10_non_convexity import (
    classify_critical_point,
    filter_normalize,
    permute_hidden_units,
    product_loss,
    product_loss_gradient,
    product_loss_hessian,
    violates_convexity,
)

ONE = np.ones(1)


def steps_to_escape(start, eta=0.1, noise=0.0, rng=None, limit=2000):
    """Steps of descent on x = y = 1 until the loss is below 0.01; None if it never is."""
    w = np.array(start, dtype=float)
    for step in range(limit):
        if product_loss(w, ONE, ONE) < 0.01:
            return step
        grad = product_loss_gradient(w, ONE, ONE)
        w = w - eta * (grad + (noise * rng.normal(size=2) if noise else 0.0))
    return None


def test_escape_takes_steps_in_proportion_to_the_logarithm_of_the_start():
    """Each factor of ten costs log(10) / log(1.1), because the distance grows by 1.1 a step at the saddle."""
    exponents = np.arange(3, 14)
    steps = [steps_to_escape((1.0, -1.0 + 10.0**-e)) for e in exponents]

    slope, start = np.polyfit(exponents, steps, 1)

    assert slope == pytest.approx(np.log(10) / np.log(1.1), rel=0.02)
    assert np.max(np.abs(np.polyval([slope, start], exponents) - steps)) < 1.5
    assert steps_to_escape((1.0, -1.0 + 1e-4)) == 109
    assert steps_to_escape((1.0, -1.0 + 1e-8)) == 206
    assert steps_to_escape((1.0, -1.0 + 1e-12)) == 302


def test_start_exactly_on_the_line_never_escapes():
    assert steps_to_escape((1.0, -1.0)) is None


def test_noise_escapes_in_steps_that_grow_with_its_logarithm():
    means = [
        np.mean([steps_to_escape((1, -1), noise=10.0**-e, rng=np.random.default_rng(k)) for k in range(20)])
        for e in (2, 4, 6)
    ]

    assert np.diff(means) == pytest.approx(2 * np.log(10) / np.log(1.1), rel=0.1)


def test_noise_of_single_examples_does_not_leave_the_line():
    """Every example has its gradient along the line, so drawing one of them changes nothing."""
    rng = np.random.default_rng(3)
    x = rng.uniform(0.5, 1.5, size=20)
    y = x + 0.3 * rng.normal(size=20)
    w = np.array([1.0, -1.0])

    for example in rng.integers(20, size=2000):
        w = w - 0.1 * product_loss_gradient(w, x[[example]], y[[example]])
        assert w[0] == -w[1]

    assert np.linalg.norm(w) < 1e-6


@pytest.mark.parametrize(("w1", "curvature"), [(1, 2.0), (2, 4.25), (5, 25.04), (10, 100.01)])
def test_one_function_has_any_curvature_along_its_minima(w1, curvature):
    w = np.array([w1, 1 / w1])
    eigenvalues = np.linalg.eigvalsh(product_loss_hessian(w, ONE, ONE))

    assert w[0] * w[1] == pytest.approx(1.0)
    assert eigenvalues == pytest.approx([0.0, curvature], abs=1e-12)
    assert classify_critical_point(product_loss_hessian(w, ONE, ONE)) == "inconclusive"


def test_origin_is_a_saddle_and_proves_the_loss_not_convex():
    assert classify_critical_point(product_loss_hessian(np.zeros(2), ONE, ONE)) == "saddle"

    def loss(w):
        return product_loss(w, ONE, ONE)

    assert violates_convexity(loss, np.array([1.0, 1.0]), np.array([-1.0, -1.0]), 0.5)


@pytest.mark.parametrize(("eta", "stays"), [(0.45, True), (0.5, False)])
def test_rate_decides_which_minima_can_hold_the_descent(eta, stays):
    """At (2, 1/2) the curvature is 4.25: the bound on the rate is 2/4.25, about 0.47."""
    w = np.array([2.0, 0.5]) + 1e-4
    for _ in range(400):
        w = w - eta * product_loss_gradient(w, ONE, ONE)

    curvature = w @ w
    assert product_loss(w, ONE, ONE) < 1e-12
    assert (abs(curvature - 4.25) < 0.01) == stays
    assert eta * curvature < 2


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def task(rng, m):
    X = rng.uniform(-1, 1, size=(m, 2))
    return X, 0.5 + 0.35 * np.sin(3 * X[:, :1]) * np.cos(3 * X[:, 1:])


def unseen_losses(width, n, steps=800, eta=5.0):
    """Losses on 200 unseen examples of n networks with one hidden layer, trained on 60."""
    rng = np.random.default_rng(0)
    W1, b1 = 2 * rng.normal(size=(n, width, 2)), rng.normal(size=(n, 1, width))
    W2, b2 = rng.normal(size=(n, 1, width)) / np.sqrt(width), np.zeros((n, 1, 1))
    X, Y = task(np.random.default_rng(1), 60)
    X_new, Y_new = task(np.random.default_rng(2), 200)
    for _ in range(steps):
        A = sigmoid(X @ W1.transpose(0, 2, 1) + b1)
        output = sigmoid(A @ W2.transpose(0, 2, 1) + b2)
        delta2 = (output - Y) * output * (1 - output)
        delta1 = (delta2 @ W2) * A * (1 - A)
        W2, b2 = W2 - eta * delta2.transpose(0, 2, 1) @ A / 60, b2 - eta * delta2.mean(axis=1, keepdims=True)
        W1, b1 = W1 - eta * delta1.transpose(0, 2, 1) @ X / 60, b1 - eta * delta1.mean(axis=1, keepdims=True)
    output = sigmoid(sigmoid(X_new @ W1.transpose(0, 2, 1) + b1) @ W2.transpose(0, 2, 1) + b2)
    return np.mean((output - Y_new) ** 2, axis=(1, 2)) / 2


def test_losses_on_unseen_data_spread_less_for_wider_networks():
    narrow, middle, wide = (np.std(unseen_losses(width, n=20)) for width in (4, 8, 16))

    assert wide < middle < narrow
    assert wide < 0.5 * narrow


def relu_loss(W1, W2, X, Y):
    return np.mean((np.maximum(0, X @ W1.T) @ W2.T - Y) ** 2) / 2


def test_filter_normalised_slice_ignores_a_factor_between_layers_but_not_one_for_each_neuron():
    rng = np.random.default_rng(2)
    X, W1, W2 = rng.normal(size=(50, 3)), rng.normal(size=(8, 3)), rng.normal(size=(1, 8)) / 3
    Y = np.maximum(0, X @ W1.T) @ W2.T
    D1, D2 = rng.normal(size=W1.shape), rng.normal(size=W2.shape)

    def raised(first, second, normalised):
        E1, E2 = (filter_normalize(D1, first), filter_normalize(D2, second)) if normalised else (D1, D2)
        return relu_loss(first + 0.5 * E1, second + 0.5 * E2, X, Y)

    assert raised(10 * W1, W2 / 10, normalised=False) > 5 * raised(W1, W2, normalised=False)
    assert raised(10 * W1, W2 / 10, normalised=True) == pytest.approx(raised(W1, W2, normalised=True))

    each = np.linspace(0.2, 5, 8)
    assert relu_loss(each[:, None] * W1, W2 / each, X, Y) == pytest.approx(0, abs=1e-20)
    changed = raised(each[:, None] * W1, W2 / each, normalised=True)
    assert abs(changed / raised(W1, W2, normalised=True) - 1) > 0.1


def test_middle_of_two_orders_of_one_network_is_another_function():
    rng = np.random.default_rng(0)
    X = rng.normal(size=(50, 2))
    net = rng.normal(size=(4, 2)), rng.normal(size=4), rng.normal(size=(1, 4))
    other = permute_hidden_units(*net, np.array([1, 2, 3, 0]))

    def output(W1, b1, W2):
        return sigmoid(X @ W1.T + b1) @ W2.T

    middle = [(a + b) / 2 for a, b in zip(net, other, strict=True)]
    np.testing.assert_allclose(output(*net), output(*other), rtol=1e-13)
    assert np.max(np.abs(output(*middle) - output(*net))) > 0.1


def test_random_symmetric_matrices_are_seldom_definite():
    """Two by two: (2 - sqrt 2) / 4 for entries with variance 1 on and 1/2 off the diagonal."""
    rng = np.random.default_rng(0)
    shares = []
    for n in (1, 2, 3, 4):
        half = rng.normal(size=(20_000, n, n))
        eigenvalues = np.linalg.eigvalsh((half + half.transpose(0, 2, 1)) / 2)
        shares.append(np.mean(eigenvalues[:, 0] > 0))

    assert shares[0] == pytest.approx(0.5, abs=0.02)
    assert shares[1] == pytest.approx((2 - np.sqrt(2)) / 4, abs=0.01)
    assert shares[2] < 0.04
    assert shares[3] < 0.005
