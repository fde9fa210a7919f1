"""What chapter 3 claims: the cars, sum against mean, convexity, a lowest cost above 0, and ten digits."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import training_digits, validation_digits
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


def test_centered_speeds_make_the_valley_short():
    raw, centered = (np.linalg.eigvalsh(hessian(X - shift)) for shift in (0.0, X.mean()))

    assert_allclose(raw[-1] / raw[0], 2571.8, atol=0.1)
    assert_allclose(centered[-1] / centered[0], 27.4, atol=0.1)


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


def test_accuracy_has_a_gradient_of_zero_where_the_cost_has_none():
    x = np.linspace(-2.0, 2.0, 12)
    label = (x > 0.15).astype(float)

    def accuracy(p):
        return float(np.mean((p[0] * x + p[1] > 0.5) == (label == 1)))

    def loss(p):
        return mse((p[0] * x + p[1])[:, None], label[:, None])

    for point in np.random.default_rng(6).normal(size=(20, 2)):
        assert np.all(numerical_gradient(accuracy, point) == 0)
        assert np.abs(numerical_gradient(loss, point)).max() > 0.01


# --- Ten digits -------------------------------------------------------------------------------------------

IMAGES, NEW = training_digits(), validation_digits()


def read(images, W, b):
    return linear_forward(images.X, W, b).argmax(axis=1)


def accuracy(images, W, b):
    return np.mean(read(images, W, b) == images.labels)


def descend_on_digits(n_steps, factor=1.0, eta=0.16, m=1100):
    W, b = np.zeros((10, 64)), np.zeros(10)
    for _ in range(n_steps):
        dW, db = linear_gradients(IMAGES.X[:m], IMAGES.Y[:m], W, b)
        W, b = W - eta * factor * dW, b - eta * factor * db
    return W, b


def test_accuracy_of_a_detector_is_blind_to_one_weight_and_the_cost_is_not():
    weights = np.linalg.lstsq(IMAGES.X, (IMAGES.labels == 3).astype(float), rcond=None)[0]
    X_60, y_60 = IMAGES.X[:60], (IMAGES.labels[:60] == 3).astype(float)

    def share(w):
        return np.mean((X_60 @ w > 0.5) == (y_60 == 1))

    assert np.all(numerical_gradient(share, weights) == 0)
    moved = [share(weights + change * np.eye(64)[28]) for change in np.linspace(-1.5, 1.5, 1501)]
    assert 2 < np.count_nonzero(np.diff(moved)) < 60


def test_closed_form_reads_nine_of_ten():
    W, b = fit_linear(IMAGES.X, IMAGES.Y)
    said = read(NEW, W, b)

    assert accuracy(IMAGES, W, b) == pytest.approx(0.954, abs=1e-3)
    assert accuracy(NEW, W, b) == pytest.approx(0.903, abs=1e-3)
    assert mse(linear_forward(IMAGES.X, W, b), IMAGES.Y) == pytest.approx(0.147, abs=5e-4)
    right = [np.mean(said[NEW.labels == k] == k) for k in range(10)]
    assert np.argmin(right) == 8
    assert right[8] == pytest.approx(0.71, abs=0.01)


def test_hundred_steps_read_as_well_as_the_closed_form():
    W, b = descend_on_digits(100)

    assert accuracy(NEW, W, b) == pytest.approx(0.903, abs=5e-3)
    assert mse(linear_forward(IMAGES.X, W, b), IMAGES.Y) == pytest.approx(0.171, abs=2e-3)


@pytest.mark.parametrize(
    ("m", "factor", "eta", "explodes"),
    [
        (550, 1, 0.15, False),
        (1100, 1, 0.15, False),
        (550, 550, 0.00027, False),
        (1100, 1100, 0.00027, True),
        (550, 550, 0.15, True),
        (1100, 1100, 0.15, True),
    ],
)
def test_rate_for_a_sum_depends_on_the_number_of_images(m, factor, eta, explodes):
    W, b = descend_on_digits(20, factor, eta, m)
    cost = mse(linear_forward(IMAGES.X[:m], W, b), IMAGES.Y[:m])

    assert (cost > 1e6) == explodes
    assert (cost < 0.5) != explodes


def test_ten_scores_sum_to_one_and_are_no_probabilities():
    scores = linear_forward(NEW.X, *fit_linear(IMAGES.X, IMAGES.Y))

    assert_allclose(scores.sum(axis=1), 1, atol=1e-10)
    assert scores.min() < -0.5
    assert scores.max() > 1


# --- The problems -----------------------------------------------------------------------------------------


def test_predicting_the_digit_as_a_number_reads_a_quarter():
    """Problem 1."""
    W, b = fit_linear(IMAGES.X, IMAGES.labels[:, None].astype(float))
    for images in (IMAGES, NEW):
        said = np.clip(np.round(linear_forward(images.X, W, b)[:, 0]), 0, 9)
        assert np.mean(said == images.labels) == pytest.approx(0.26, abs=0.01)


def test_lowest_cost_belongs_to_the_programs_that_read_worst():
    """Problem 2: no cost with 20 and 50 images, and fifty are worse than twenty."""
    costs, scores = {}, {}
    for m in (20, 50, 66, 100, 300, 1100):
        W, b = fit_linear(IMAGES.X[:m], IMAGES.Y[:m])
        costs[m] = mse(linear_forward(IMAGES.X[:m], W, b), IMAGES.Y[:m])
        scores[m] = accuracy(NEW, W, b)

    assert max(costs[20], costs[50]) < 1e-15
    assert costs[66] < costs[100] < costs[300] < costs[1100]
    assert scores[20] == pytest.approx(0.53, abs=0.02)
    assert scores[50] == pytest.approx(0.20, abs=0.03)
    assert scores[50] < scores[66] < scores[100] < scores[300] < scores[1100]


def test_shuffled_images_with_unshuffled_targets_end_at_the_cost_of_knowing_nothing():
    """Problem 3."""
    order = np.random.default_rng(0).permutation(1100)
    X, Y = IMAGES.X[order], IMAGES.Y
    W, b = np.zeros((10, 64)), np.zeros(10)
    for _ in range(100):
        dW, db = linear_gradients(X, Y, W, b)
        W, b = W - 0.16 * dW, b - 0.16 * db
    shares = IMAGES.Y.mean(axis=0)

    assert mse(linear_forward(X, W, b), Y) == pytest.approx(0.45, abs=0.02)
    assert (1 - np.sum(shares**2)) / 2 == pytest.approx(0.45, abs=1e-3)
    assert accuracy(NEW, W, b) < 0.2


def test_scaled_rows_minimize_the_cost_with_importances():
    """Problem 4: integers by repetition, and all by the square root in every row."""
    rng = np.random.default_rng(4)
    inputs, targets, r = rng.normal(size=(9, 2)), rng.normal(size=(9, 1)), rng.integers(1, 4, size=9)
    rows = np.column_stack([inputs, np.ones(9)])
    scaled = np.linalg.lstsq(np.sqrt(r)[:, None] * rows, np.sqrt(r)[:, None] * targets, rcond=None)[0]
    W, b = fit_linear(np.repeat(inputs, r, axis=0), np.repeat(targets, r, axis=0))

    assert_allclose(np.append(W, b), scaled[:, 0], rtol=1e-9)
    assert_allclose(rows.T @ (r[:, None] * (rows @ scaled - targets)), 0, atol=1e-12)
