"""Numbers that chapter 9 claims: overfitting, what each remedy does on the digits, and what more data do."""

from functools import cache

import numpy as np
import pytest

from book.figures import training_digits, validation_digits
from solutions.ch02_gradient_descent import has_converged
from solutions.ch03_loss_functions import fit_linear, linear_forward, mse
from solutions.ch05_neural_networks import network_forward, sigmoid
from solutions.ch06_backpropagation import backprop, hidden_error, layer_gradients
from solutions.ch08_cross_entropy import (
    binary_cross_entropy_from_logits,
    cross_entropy_output_error,
    softmax,
    softmax_cross_entropy,
)
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


def test_free_bias_follows_the_targets_exactly_and_a_penalized_one_does_not(points):
    (x, y), _ = points
    (w, b), (w_up, b_up) = (fit_polynomial(x, targets, 3, 1.0) for targets in (y, y + 100))
    X = np.column_stack([np.ones(12), polynomial_features(x, 3)])
    penalized = np.linalg.solve(X.T @ X + np.eye(4), X.T @ np.full(12, 100.0))

    np.testing.assert_allclose(w_up, w, atol=1e-9)
    assert b_up - b == pytest.approx(100)
    assert np.max(np.abs(X @ penalized - 100)) > 5


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


# --- Digits -----------------------------------------------------------------------------------------------

IMAGES, NEW = training_digits(), validation_digits()


@cache
def reader(m, n_epochs, alpha=0.0, dropout=0.0):
    """Weights of the network of the page, its costs by epoch, and its validation accuracy."""
    X, Y, rng = IMAGES.X[:m], IMAGES.Y[:m], np.random.default_rng(0)
    W1, W2 = rng.normal(size=(30, 64)) / 8, rng.normal(size=(10, 30)) / 30**0.5
    b1, b2, costs = np.zeros(30), np.zeros(10), []
    for _ in range(n_epochs):
        for batch in np.split(rng.permutation(m), m // 10):
            A1 = sigmoid(X[batch] @ W1.T + b1)
            kept = (rng.random(A1.shape) >= dropout) / (1 - dropout)
            delta = softmax((A1 * kept) @ W2.T + b2) - Y[batch]
            delta_1 = delta @ W2 * kept * A1 * (1 - A1)
            (W1, W2), (b1, b2) = weight_decay_step(
                [W1, W2],
                [b1, b2],
                [delta_1.T @ X[batch] / 10, delta.T @ (A1 * kept) / 10],
                [delta_1.mean(axis=0), delta.mean(axis=0)],
                1.0,
                alpha,
                m,
            )
        Z, Z_new = (sigmoid(inputs @ W1.T + b1) @ W2.T + b2 for inputs in (X, NEW.X))
        costs.append([softmax_cross_entropy(Z, Y), softmax_cross_entropy(Z_new, NEW.Y)])
    return W1, np.array(costs).T, np.mean(Z_new.argmax(axis=1) == NEW.labels)


def test_hundred_images_are_learned_by_heart():
    _, (seen, unseen), right = reader(100, 150)
    best, stop = early_stopping(unseen, 10)

    assert seen[-1] < 0.01
    assert unseen[-1] > 70 * seen[-1]
    assert right == pytest.approx(0.85, abs=0.02)
    assert 25 <= best <= 40
    assert stop == best + 10
    assert unseen[best] < 0.92 * unseen[-1]
    assert early_stopping(unseen, 1)[0] < 15


@pytest.mark.slow
def test_more_images_do_what_no_remedy_does():
    _, _, plain = reader(100, 150)
    _, (_, held), with_l2 = reader(100, 150, alpha=0.03)
    _, (_, dropped), with_dropout = reader(100, 150, dropout=0.5)
    _, (_, more), with_400 = reader(400, 38)
    _, (_, all_of_them), with_1100 = reader(1100, 14)
    unseen = reader(100, 150)[1][1]

    assert held[-1] < 0.96 * unseen[-1] < dropped[-1]
    assert max(with_l2, with_dropout) < plain + 0.02
    assert with_400 == pytest.approx(0.90, abs=0.02)
    assert with_1100 == pytest.approx(0.93, abs=0.015)
    assert all_of_them[-1] < more[-1] < 0.8 * min(unseen)


@pytest.mark.slow
def test_weights_of_white_pixels_stay_where_they_started_without_a_penalty_and_vanish_with_one():
    white = IMAGES.X.max(axis=0) == 0
    start = np.random.default_rng(0).normal(size=(30, 64)) / 8

    assert white.sum() == 4
    np.testing.assert_array_equal(reader(1100, 14)[0][:, white], start[:, white])
    assert np.abs(reader(1100, 10, alpha=3.0)[0][:, white]).mean() < 0.06 * np.abs(start[:, white]).mean()


def fit_ridge(X, Y, alpha):
    center, mean = X.mean(axis=0), Y.mean(axis=0)
    A = (X - center).T @ (X - center) + alpha * np.eye(X.shape[1])
    W = np.linalg.solve(A, (X - center).T @ (Y - mean)).T
    return W, mean - W @ center


def test_ridge_of_the_page_has_the_gradient_zero():
    W, b = fit_ridge(IMAGES.X[:100], IMAGES.Y[:100], 3.0)
    R = linear_forward(IMAGES.X[:100], W, b) - IMAGES.Y[:100]

    np.testing.assert_allclose(R.T @ IMAGES.X[:100] + 3.0 * W, 0, atol=1e-9)
    np.testing.assert_allclose(R.mean(axis=0), 0, atol=1e-12)


def test_cross_validation_finds_a_flat_valley_near_three():
    X, Y = np.vstack([IMAGES.X, NEW.X]), np.vstack([IMAGES.Y, NEW.Y])
    order = np.random.default_rng(1).permutation(len(X))
    results = {}
    for alpha in (0.001, 0.1, 1, 3, 10, 30, 100):
        found = []
        for fold in np.array_split(order, 5):
            rest = np.setdiff1d(order, fold)
            found.append(mse(linear_forward(X[fold], *fit_ridge(X[rest], Y[rest], alpha)), Y[fold]))
        results[alpha] = np.mean(found), np.std(found) / 5**0.5

    means = {alpha: mean for alpha, (mean, _) in results.items()}
    limit = sum(results[3])
    assert min(means, key=means.get) == 3
    assert max(means[alpha] for alpha in (0.1, 1, 10)) < limit
    assert means[30] > limit


def test_penalty_trades_variance_for_bias():
    rng = np.random.default_rng(0)
    samples = [rng.permutation(1100)[:100] for _ in range(20)]
    parts = {}
    for alpha in (1e-3, 0.3, 3, 100):
        S = np.array([linear_forward(NEW.X, *fit_ridge(IMAGES.X[i], IMAGES.Y[i], alpha)) for i in samples])
        mean = S.mean(axis=0)
        variance = np.mean(np.sum((S - mean) ** 2, axis=2)) / 2
        parts[alpha] = mse(mean, NEW.Y), variance
        assert sum(parts[alpha]) == pytest.approx(np.mean([mse(scores, NEW.Y) for scores in S]), rel=1e-9)

    assert parts[1e-3] == pytest.approx((0.199, 0.209), abs=2e-3)
    assert parts[3] == pytest.approx((0.199, 0.029), abs=2e-3)
    assert parts[100] == pytest.approx((0.346, 0.005), abs=2e-3)


@pytest.mark.slow
def test_l1_makes_three_quarters_of_the_weights_vanish():
    X, Y = IMAGES.X[:100], IMAGES.Y[:100]

    def trained(l2, l1):
        W, b = np.zeros((10, 64)), np.zeros(10)
        for _ in range(1500):
            G = softmax(X @ W.T + b) - Y
            W = (1 - 0.5 * l2 / 100) * W - 0.5 * G.T @ X / 100
            W = np.sign(W) * np.maximum(np.abs(W) - 0.5 * l1 / 100, 0)
            b = b - 0.5 * G.mean(axis=0)
        return W, np.mean((NEW.X @ W.T + b).argmax(axis=1) == NEW.labels)

    (plain, right), (_, with_l2), (sparse, with_l1) = trained(0, 0), trained(0.3, 0), trained(0, 0.3)

    assert np.mean(plain == 0) == np.mean(np.tile(X.max(axis=0) == 0, 10)) == pytest.approx(0.17, abs=0.005)
    assert np.mean(sparse == 0) == pytest.approx(0.75, abs=0.03)
    assert [right, with_l2, with_l1] == pytest.approx([0.85, 0.86, 0.83], abs=0.015)


def test_soft_threshold_is_the_minimum_with_l1():
    grid = np.linspace(-3, 3, 600_001)
    for w_star, curvature, strength in ((2.0, 1.5, 0.9), (-2.0, 1.5, 0.9), (0.4, 1.0, 0.9)):
        cost = 0.5 * curvature * (grid - w_star) ** 2 + strength * np.abs(grid)
        formula = np.sign(w_star) * max(abs(w_star) - strength / curvature, 0)
        assert grid[np.argmin(cost)] == pytest.approx(formula, abs=2e-5)


def test_stopping_resembles_the_penalty_from_zero():
    for curvature, stopped, shrunk in ((0.01, 0.095, 0.091), (0.1, 0.634, 0.5), (1.0, 1.0, 0.909)):
        w = 0.0
        for _ in range(100):
            w -= 0.1 * curvature * (w - 1.0)
        assert w == pytest.approx(stopped, abs=1e-3)
        assert curvature / (curvature + 1 / 10) == pytest.approx(shrunk, abs=1e-3)


def median_cost(width, fit):
    found = []
    for seed in range(5):
        rng = np.random.default_rng(seed)
        V, c = 3 * rng.normal(size=(width, 64)) / 8, rng.normal(size=width)
        old, new = (np.maximum(0, X @ V.T + c) for X in (IMAGES.X[:100], NEW.X))
        found.append(mse(linear_forward(new, *fit(old, IMAGES.Y[:100])), NEW.Y))
    return np.median(found)


def test_cost_of_random_features_peaks_at_the_number_of_images_and_falls_below_its_first_minimum():
    costs = [median_cost(width, fit_linear) for width in (20, 40, 100, 400, 1000)]

    assert costs[0] < costs[1] < 1 < costs[2]
    assert costs[2] > 1.5
    assert costs[4] < costs[3] < costs[0]
    assert costs[4] == pytest.approx(0.21, abs=0.02)


# --- The problems -----------------------------------------------------------------------------------------


def test_noise_on_the_inputs_is_a_penalty():
    """Problem 1."""
    rng = np.random.default_rng(2)
    X, y, w, s = rng.normal(size=(5, 3)), rng.normal(size=5), rng.normal(size=3), 0.4
    noise = s * rng.normal(size=(200_000, 5, 3))
    costs = np.mean(((X + noise) @ w - y) ** 2, axis=1) / 2

    assert costs.mean() == pytest.approx(np.mean((X @ w - y) ** 2) / 2 + s**2 / 2 * w @ w, rel=5e-3)


@pytest.mark.slow
def test_penalty_removes_the_peak():
    """Problem 2."""
    costs = {
        alpha: [
            median_cost(width, lambda X, Y, alpha=alpha: fit_ridge(X, Y, alpha)) for width in (20, 100, 1000)
        ]
        for alpha in (0.01, 1, 10)
    }

    assert costs[0.01][1] < 1.1
    for alpha in (1, 10):
        assert costs[alpha][0] > costs[alpha][1] > costs[alpha][2]
    assert costs[10][2] == pytest.approx(0.19, abs=0.01)


def test_training_cost_with_its_penalty_always_prefers_strength_zero():
    """Problem 3: here for the polynomial, whose minimum is exact."""
    x, y = noisy_curve(12, np.random.default_rng(59))
    costs = []
    for alpha in (0, 0.01, 0.1, 1):
        w, b = fit_polynomial(x, y, 7, alpha)
        costs.append(error((w, b), x, y) + l2_penalty([w], alpha, 12))

    assert np.all(np.diff(costs) > 0)


def shifted(X, down, right):
    images, moved = X.reshape(-1, 8, 8), np.zeros((len(X), 8, 8))
    moved[:, max(down, 0) : 8 + min(down, 0), max(right, 0) : 8 + min(right, 0)] = images[
        :, max(-down, 0) : 8 + min(-down, 0), max(-right, 0) : 8 + min(-right, 0)
    ]
    return moved.reshape(-1, 64)


def test_digits_fill_the_height_and_leave_columns_free():
    """Problem 4: so a shift to the side loses little ink, and a shift up or down a row of it."""
    images = IMAGES.X.reshape(-1, 8, 8)

    assert np.all(images[:, [0, 7]].max(axis=2) > 0)
    assert np.mean(images[:, :, 0].max(axis=1) > 0) < 0.05
    lost = [
        1 - shifted(IMAGES.X, *step).sum() / IMAGES.X.sum() for step in ((1, 0), (-1, 0), (0, 1), (0, -1))
    ]
    assert min(lost[:2]) > 5 * max(lost[2:])


@pytest.mark.slow
def test_copies_shifted_to_the_sides_help_a_little_and_copies_shifted_up_and_down_do_not():
    """Problem 4, over three choices of the hundred images."""
    sides, both = ((0, 1), (0, -1)), ((0, 1), (0, -1), (1, 0), (-1, 0))
    results = {}
    for shifts, n_epochs in (((), 150), (sides, 50), (both, 30)):
        found = []
        for seed in range(3):
            chosen = np.random.default_rng(seed).permutation(1100)[:100]
            X = np.vstack([IMAGES.X[chosen], *(shifted(IMAGES.X[chosen], *step) for step in shifts)])
            Y = np.tile(IMAGES.Y[chosen], (1 + len(shifts), 1))
            found.append(train_on(X, Y, n_epochs, seed))
        results[len(shifts)] = np.mean(found, axis=0)

    assert results[2][0] < results[0][0] - 0.02
    assert results[2][1] > results[0][1] - 0.002
    assert results[4][1] < results[2][1]
    assert results[0] == pytest.approx((0.535, 0.861), abs=0.02)


def train_on(X, Y, n_epochs, seed):
    """Validation cost and accuracy of the network of the page after training on these images."""
    rng = np.random.default_rng(seed)
    W1, W2, b1, b2 = rng.normal(size=(30, 64)) / 8, rng.normal(size=(10, 30)) / 30**0.5, 0.0, 0.0
    rng = np.random.default_rng(seed + 100)
    for _ in range(n_epochs):
        for batch in np.split(rng.permutation(len(X)), len(X) // 10):
            A1 = sigmoid(X[batch] @ W1.T + b1)
            delta = softmax(A1 @ W2.T + b2) - Y[batch]
            delta_1 = delta @ W2 * A1 * (1 - A1)
            W2, b2 = W2 - delta.T @ A1 / 10, b2 - delta.mean(axis=0)
            W1, b1 = W1 - delta_1.T @ X[batch] / 10, b1 - delta_1.mean(axis=0)
    Z = sigmoid(NEW.X @ W1.T + b1) @ W2.T + b2
    return softmax_cross_entropy(Z, NEW.Y), np.mean(Z.argmax(axis=1) == NEW.labels)
