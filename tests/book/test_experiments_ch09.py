"""Numbers that chapter 9 claims: over-fitting, what the penalty shrinks, decay against L2, stopping."""

import numpy as np
import pytest

from solutions.ch02_gradient_descent import has_converged
from solutions.ch05_neural_networks import network_forward
from solutions.ch06_backpropagation import backprop, hidden_error, layer_gradients
from solutions.ch08_cross_entropy import binary_cross_entropy_from_logits, cross_entropy_output_error
from solutions.ch09_regularization import (
    early_stopping,
    fit_polynomial,
    l2_penalty,
    polynomial_features,
    regularized_gradients,
    weight_decay_step,
)


def noisy_curve(n, rng):
    x = np.sort(rng.uniform(-1, 1, size=n))
    return x, np.sin(3 * x) + 0.3 * rng.normal(size=n)


def error(fit, x, y):
    w, b = fit
    return np.mean((polynomial_features(x, len(w)) @ w + b - y) ** 2) / 2


@pytest.fixture(scope="module")
def points():
    """The twelve points of the page, and the 200 new ones."""
    rng = np.random.default_rng(59)
    return noisy_curve(12, rng), noisy_curve(200, rng)


def test_more_powers_fit_old_points_better_and_new_ones_worse(points):
    seen, unseen = points
    fits = [fit_polynomial(*seen, degree, 0) for degree in (3, 5, 7, 9, 11)]

    assert np.all(np.diff([error(fit, *seen) for fit in fits]) < 0)
    assert np.all(np.diff([error(fit, *unseen) for fit in fits]) > 0)
    assert error(fits[-1], *seen) < 1e-12


def test_with_2000_points_the_global_minimum_is_as_good_as_the_noise_allows(points):
    rng = np.random.default_rng(0)
    fit = fit_polynomial(*noisy_curve(2000, rng), 11, 0)

    assert error(fit, *noisy_curve(20_000, rng)) == pytest.approx(0.3**2 / 2, rel=0.05)


def test_fitted_polynomial_is_where_the_regularized_cost_has_gradient_zero(points):
    (x, y), _ = points
    for degree, alpha in ((3, 1.0), (7, 0.01), (11, 1e-4)):
        w, b = fit_polynomial(x, y, degree, alpha)
        X = polynomial_features(x, degree)
        residuals = X @ w + b - y

        assert np.mean(residuals) == pytest.approx(0, abs=1e-12)
        np.testing.assert_allclose(X.T @ residuals / 12 + alpha / 12 * w, 0, atol=1e-9)


def test_training_error_only_rises_with_alpha_and_validation_error_has_a_valley_inside(points):
    seen, unseen = points
    fits = [fit_polynomial(*seen, 11, 10.0**exponent) for exponent in range(-6, 3)]

    assert np.all(np.diff([error(fit, *seen) for fit in fits]) > 0)
    assert 0 < np.argmin([error(fit, *unseen) for fit in fits]) < 8


def test_free_bias_follows_the_targets_exactly_and_a_penalised_one_does_not(points):
    (x, y), _ = points
    (w, b), (w_up, b_up) = (fit_polynomial(x, targets, 3, 1.0) for targets in (y, y + 100))
    X = np.column_stack([np.ones(12), polynomial_features(x, 3)])
    penalised = np.linalg.solve(X.T @ X + np.eye(4), X.T @ np.full(12, 100.0))

    np.testing.assert_allclose(w_up, w, atol=1e-9)
    assert b_up - b == pytest.approx(100)
    assert np.max(np.abs(X @ penalised - 100)) > 5


def test_weight_decay_is_the_step_on_the_regularized_cost_under_plain_descent():
    """Ten steps with a changing rate, the gradient taken afresh."""
    rng = np.random.default_rng(1)
    start = [rng.normal(size=(4, 3)), rng.normal(size=(2, 4))], [rng.normal(size=4), rng.normal(size=2)]
    X, Y = rng.normal(size=(9, 3)), rng.uniform(size=(9, 2))
    decayed = stepped = start
    for eta in np.linspace(2.0, 0.2, 10):
        decayed = weight_decay_step(*decayed, *backprop(*decayed, X, Y), eta, 1.5, 40)
        dWs, dbs = regularized_gradients(*backprop(*stepped, X, Y), stepped[0], 1.5, 40)
        stepped = (
            [W - eta * dW for W, dW in zip(stepped[0], dWs, strict=True)],
            [b - eta * db for b, db in zip(stepped[1], dbs, strict=True)],
        )

    for one, other in zip(decayed[0] + decayed[1], stepped[0] + stepped[1], strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-12)


def test_weight_without_influence_dies_out_exponentially():
    weights = [np.array([[2.0]])]
    for _ in range(100):
        weights, _ = weight_decay_step(
            weights, [np.zeros(1)], [np.zeros((1, 1))], [np.zeros(1)], 0.5, 2.0, 100
        )

    assert weights[0].item() == pytest.approx(2 * 0.99**100, rel=1e-12)
    assert weights[0].item() / 2 == pytest.approx(0.37, abs=0.005)


def test_penalty_shrinks_a_weight_by_its_curvature():
    grid = np.linspace(-1, 3, 400_001)
    for h in (10.0, 0.5, 0.01):
        cost = 0.5 * h * (grid - 2) ** 2 + np.array([l2_penalty([np.ones((1, 1))], 20.0, 40)]) * grid**2

        assert grid[np.argmin(cost)] == pytest.approx(h / (h + 0.5) * 2, abs=2e-5)


@pytest.mark.parametrize(
    ("losses", "patience", "epochs"),
    [([8, 6, 7, 5, 5, 6, 2], 2, (3, 5)), ([5, 4, 4, 3, 3, 3], 2, (3, 5)), ([3, 2, 1], 1, (2, 2))],
)
def test_rule_stops_as_the_page_says(losses, patience, epochs):
    assert early_stopping(losses, patience) == epochs


def test_rule_is_that_of_chapter_2_asked_after_every_epoch_of_the_validation_losses():
    rng = np.random.default_rng(0)
    for _ in range(300):
        losses = list(rng.integers(0, 12, size=rng.integers(1, 20)) / 8)
        patience = int(rng.integers(1, 6))
        runs = (n for n in range(1, len(losses) + 1) if has_converged(losses[:n], patience))
        epochs = next(runs, len(losses))

        assert early_stopping(losses, patience) == (int(np.argmin(losses[:epochs])), epochs - 1)


def two_classes(n, rng):
    Y = rng.integers(0, 2, size=(n, 1))
    return np.hstack([2.0 * Y - 1, 0.0 * Y]) + 1.3 * rng.normal(size=(n, 2)), Y


def train(alpha, n_epochs=6000, eta=0.03):
    """Costs on training and validation data after each epoch: the network of the page."""
    rng = np.random.default_rng(9)
    (X, Y), unseen = two_classes(30, rng), two_classes(400, rng)
    net = [2 * rng.normal(size=(20, 2)), 0.2 * rng.normal(size=(1, 20))], [np.zeros(20), np.zeros(1)]
    costs = []
    for _ in range(n_epochs):
        (Z1, _), (_, A1, A2) = network_forward(*net, X)
        delta = cross_entropy_output_error(A2, Y)
        gradients = layer_gradients(hidden_error(delta, net[0][1], Z1), X), layer_gradients(delta, A1)
        net = weight_decay_step(*net, *map(list, zip(*gradients, strict=True)), eta, alpha, 30)
        costs.append(
            [
                binary_cross_entropy_from_logits(network_forward(*net, inputs)[0][-1], targets)
                for inputs, targets in ((X, Y), unseen)
            ]
        )
    return np.array(costs).T


@pytest.mark.slow
def test_network_learns_by_heart_unless_it_is_stopped_or_held():
    seen, unseen = train(0.0)
    held_seen, held_unseen = train(0.3)
    best, stop = early_stopping(unseen, 200)

    assert np.all(np.diff(seen[200:]) < 0)
    assert stop == best + 200 < 1000
    assert unseen[-1] > 1.3 * unseen[best]
    assert held_unseen[-1] < 1.1 * unseen[best]
    assert held_seen[-1] > seen[-1]
