"""Numbers that chapter 4 claims: mini-batch gradients are right on the average; how wrong a single one is."""

from itertools import combinations, product

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import training_digits, validation_digits
from solutions.ch03_loss_functions import fit_linear, linear_forward, linear_gradients, mse
from solutions.ch04_stochastic_gradient_descent import minibatch_gradients, minibatches, sgd_epoch

M = 7


def flat(parts):
    return np.concatenate([part.ravel() for part in parts])


@pytest.fixture(scope="module")
def problem():
    """Seven examples with two inputs and two outputs, away from the minimum."""
    rng = np.random.default_rng(0)
    return rng.normal(size=(M, 2)), rng.normal(size=(M, 2)), rng.normal(size=(2, 2)), rng.normal(size=2)


def batch_gradients(problem, batches):
    return np.array([flat(minibatch_gradients(*problem, np.array(batch))) for batch in batches])


def spread(problem):
    """Mean squared distance of the single gradients from their mean."""
    single = batch_gradients(problem, [[i] for i in range(M)])
    return np.mean(np.sum((single - single.mean(axis=0)) ** 2, axis=1))


def mean_squared_error(problem, batches):
    error = batch_gradients(problem, batches) - flat(linear_gradients(*problem))
    return np.mean(np.sum(error**2, axis=1))


def all_batches(k, replacement):
    return list(product(range(M), repeat=k) if replacement else combinations(range(M), k))


@pytest.mark.parametrize("replacement", [False, True])
@pytest.mark.parametrize("k", [1, 2, 4])
def test_mean_of_all_minibatch_gradients_is_the_full_gradient(problem, k, replacement):
    mean = batch_gradients(problem, all_batches(k, replacement)).mean(axis=0)

    assert_allclose(mean, flat(linear_gradients(*problem)), rtol=1e-12)


@pytest.mark.parametrize("k", range(1, M + 1))
def test_variance_without_replacement_is_the_formula(problem, k):
    """s^2/k (m - k)/(m - 1), exactly, over all batches; 0 for all examples."""
    found = mean_squared_error(problem, all_batches(k, False))

    assert_allclose(found, spread(problem) / k * (M - k) / (M - 1), rtol=1e-11, atol=1e-28)


@pytest.mark.parametrize("k", range(1, 5))
def test_variance_with_replacement_is_the_formula(problem, k):
    found = mean_squared_error(problem, all_batches(k, True))

    assert_allclose(found, spread(problem) / k, rtol=1e-11)


def test_batches_of_an_epoch_have_the_variance_of_draws_without_replacement(problem):
    """Each batch that `minibatches` cuts, the first and the last full one alike, is a fair sample."""
    rng = np.random.default_rng(1)
    expected = spread(problem) / 3 * (M - 3) / (M - 1)
    epochs = [minibatches(M, 3, rng) for _ in range(6000)]

    for place in (0, 1):
        found = mean_squared_error(problem, [epoch[place] for epoch in epochs])
        assert_allclose(found, expected, rtol=0.05)


def test_shorter_last_batch_biases_the_plain_mean_of_the_batches_only(problem):
    batches = minibatches(M, 3, np.random.default_rng(2))
    gradients = batch_gradients(problem, batches)
    full = flat(linear_gradients(*problem))
    sizes = np.array([len(batch) for batch in batches])

    assert_allclose(sizes @ gradients / M, full, rtol=1e-12)
    assert np.abs(gradients.mean(axis=0) - full).max() > 0.01


@pytest.mark.parametrize(("eta", "k"), [(0.2, 1), (0.1, 4), (1.0, 4)])
def test_constant_rate_ends_in_a_neighborhood_of_the_predicted_size(eta, k):
    """eta/(2 - eta) s^2/k for C_i = 1/2 (w - y_i)^2 and batches with replacement."""
    rng = np.random.default_rng(3)
    numbers = rng.normal(size=50)
    w, squares = np.zeros(2000), []
    for t in range(400):
        batches = numbers[rng.integers(50, size=(2000, k))].mean(axis=1)
        w = w - eta * (w - batches)
        if t >= 100:
            squares.append(np.mean((w - numbers.mean()) ** 2))

    assert_allclose(np.mean(squares), eta / (2 - eta) * numbers.var() / k, rtol=0.02)


def end_of_epoch(eta, m):
    """Mean squared error at the ends of shuffled epochs with batches of one, as a multiple of s^2."""
    u = (1 - eta) ** np.arange(m)
    noise = m / (m - 1) * (np.sum(u**2) - np.sum(u) ** 2 / m)
    return eta**2 * noise / (1 - (1 - eta) ** (2 * m))


def test_shuffled_batches_end_nearer_than_drawn_ones_and_nearest_at_the_ends_of_epochs():
    rng = np.random.default_rng(6)
    numbers = rng.normal(size=50)
    ends = []
    for eta in (0.1, 0.05):
        w, squares = np.zeros(1000), []
        for _ in range(40):
            for number in rng.permuted(np.tile(numbers, (1000, 1)), axis=1).T:
                w = w - eta * (w - number)
                squares.append(np.mean((w - numbers.mean()) ** 2))
        assert np.mean(squares[1000:]) < 0.8 * eta / (2 - eta) * numbers.var()
        ends.append(np.mean(squares[1049::50]))
        assert ends[-1] < np.mean(squares[1000:])
        assert_allclose(ends[-1], end_of_epoch(eta, 50) * numbers.var(), rtol=0.05)

    assert ends[0] / ends[1] == pytest.approx(4, abs=0.4)


def test_half_the_rate_leaves_an_eighth_at_the_ends_of_epochs_of_small_rates():
    """Problem 1: a quarter at 0.1, a sixth at 0.05, an eighth in the limit, where it is eta^3 m^2 s^2/24."""
    ratios = [end_of_epoch(eta, 50) / end_of_epoch(eta / 2, 50) for eta in (0.1, 0.05, 0.01, 0.001)]

    assert_allclose(ratios, [3.9, 5.8, 7.9, 8.0], atol=0.05)
    assert_allclose(end_of_epoch(1e-4, 50), 1e-12 * 50**2 / 24, rtol=0.03)


@pytest.mark.parametrize(("noise", "arrives"), [(0.0, True), (1.0, False)])
def test_constant_rate_arrives_only_where_all_examples_can_be_fitted(noise, arrives):
    rng = np.random.default_rng(4)
    X = rng.normal(size=(12, 1))
    Y = 1 + 2 * X + noise * rng.normal(size=X.shape)
    W, b = np.zeros((1, 1)), np.zeros(1)
    for _ in range(400):
        W, b = sgd_epoch(X, Y, W, b, 0.1, 1, rng)
    errors = linear_forward(X, W, b) - Y
    last = np.abs(sgd_epoch(X, Y, W, b, 0.1, 1, rng)[0] - W).max()

    assert (np.abs(errors).max() < 1e-10) == arrives
    assert (last < 1e-10) == arrives


def test_fixed_order_of_sorted_data_ends_farther_from_the_best_line_than_shuffles():
    class NoChance:
        def permutation(self, m):
            return np.arange(m)

    rng = np.random.default_rng(5)
    X = np.sort(rng.normal(size=(12, 1)), axis=0)
    Y = 1 + X + 0.5 * rng.normal(size=X.shape)
    A = np.hstack([X, np.ones_like(X)])
    best = np.linalg.lstsq(A, Y, rcond=None)[0].ravel()

    def distance(chance):
        W, b = np.zeros((1, 1)), np.zeros(1)
        for _ in range(200):
            W, b = sgd_epoch(X, Y, W, b, 0.1, 3, chance)
        return np.sum((flat((W, b)) - best) ** 2)

    shuffled = np.mean([distance(np.random.default_rng(seed)) for seed in range(30)])
    assert distance(NoChance()) > 2 * shuffled


# --- The twelve points and the digits ---------------------------------------------------------------------

X_12 = np.array([[-1.6, -1.2, -0.9, -0.5, -0.2, 0.1, 0.4, 0.8, 1.1, 1.5, 1.9, 2.2]]).T
Y_12 = np.array([[-1.0, -1.0, -0.6, -1.5, 1.4, 1.3, 0.7, 1.8, 1.8, 1.7, 3.0, 2.5]]).T
IMAGES, NEW = training_digits(), validation_digits()
ZERO = np.zeros((10, 64)), np.zeros(10)


class NoChance:
    def permutation(self, m):
        return np.arange(m)


def gradients_of_examples(X, Y, W, b):
    R = linear_forward(X, W, b) - Y
    return np.hstack([(R[:, :, None] * X[:, None, :]).reshape(len(X), -1), R])


def losses(X, Y, W, b):
    return np.sum((linear_forward(X, W, b) - Y) ** 2, axis=1) / 2


def cosines(g):
    unit = g / np.linalg.norm(g, axis=1, keepdims=True)
    return (unit @ unit.T)[np.triu_indices(len(g), 1)]


def parts_toward_the_minimum(X, Y, W, b):
    return -gradients_of_examples(X, Y, W, b) @ (flat(fit_linear(X, Y)) - flat((W, b)))


def descend(n_steps, eta=0.16):
    W, b = ZERO
    for _ in range(n_steps):
        dW, db = linear_gradients(IMAGES.X, IMAGES.Y, W, b)
        W, b = W - eta * dW, b - eta * db
    return W, b


def train(k, eta, n_epochs, seed=0):
    rng, (W, b) = np.random.default_rng(seed), ZERO
    for _ in range(n_epochs):
        W, b = sgd_epoch(IMAGES.X, IMAGES.Y, W, b, eta, k, rng)
    return W, b


def cost(W, b):
    return mse(linear_forward(IMAGES.X, W, b), IMAGES.Y)


def accuracy(W, b):
    return np.mean(linear_forward(NEW.X, W, b).argmax(axis=1) == NEW.labels)


def test_far_from_the_minimum_examples_do_not_pull_in_the_same_direction():
    pairs = cosines(gradients_of_examples(X_12, Y_12, np.array([[-0.8]]), np.array([2.3])))

    assert np.mean(pairs < 0) == pytest.approx(1 / 3, abs=1e-9)
    assert pairs.mean() == pytest.approx(0.28, abs=0.01)


@pytest.mark.parametrize("data", [(X_12, Y_12), (IMAGES.X, IMAGES.Y)], ids=["points", "digits"])
def test_step_of_an_example_goes_toward_the_minimum_as_far_as_its_loss_is_to_fall(data):
    """The inequality that holds for every convex loss, at random places."""
    X, Y = data
    rng = np.random.default_rng(8)
    for scale in (0.1, 1.0, 3.0):
        W, b = scale * rng.normal(size=(Y.shape[1], X.shape[1])), scale * rng.normal(size=Y.shape[1])
        to_save = losses(X, Y, W, b) - losses(X, Y, *fit_linear(X, Y))
        assert np.all(parts_toward_the_minimum(X, Y, W, b) >= to_save - 1e-9)


def test_one_of_twelve_steps_leads_away_and_its_loss_is_lower_than_at_the_minimum():
    W, b = np.array([[-0.8]]), np.array([2.3])
    helps = parts_toward_the_minimum(X_12, Y_12, W, b) > 0

    assert list(np.flatnonzero(~helps) + 1) == [8]
    assert losses(X_12, Y_12, W, b)[7] < losses(X_12, Y_12, *fit_linear(X_12, Y_12))[7]


def test_every_step_of_the_digits_goes_toward_the_minimum_at_first_and_half_of_them_beside_it():
    W, b = fit_linear(IMAGES.X, IMAGES.Y)
    near = W + 0.001 * np.random.default_rng(1).normal(size=W.shape), b
    shares = [
        np.mean(parts_toward_the_minimum(IMAGES.X, IMAGES.Y, *at) > 0) for at in (ZERO, descend(100), near)
    ]

    assert shares[0] == 1
    assert shares[1] == pytest.approx(0.86, abs=0.01)
    assert shares[2] == pytest.approx(0.5, abs=0.06)
    assert cosines(gradients_of_examples(IMAGES.X, IMAGES.Y, *ZERO)).mean() == pytest.approx(0.08, abs=0.01)


def test_error_of_a_batch_of_digits_is_as_long_as_the_gradient_at_ten_and_a_third_at_a_hundred():
    g = gradients_of_examples(IMAGES.X, IMAGES.Y, *ZERO)
    mean, s2 = g.mean(axis=0), np.mean(np.sum((g - g.mean(axis=0)) ** 2, axis=1))
    ratios = [np.sqrt(s2 / k * (1100 - k) / 1099) / np.linalg.norm(mean) for k in (1, 10, 100)]

    assert_allclose(ratios, [3.32, 1.04, 0.32], atol=0.02)


def test_five_epochs_of_small_batches_cost_what_a_hundred_and_more_passes_do():
    runs = [train(10, 0.05, 5, seed) for seed in range(5)]

    assert min(cost(*run) for run in runs) > 0.16
    assert max(cost(*run) for run in runs) < 0.176
    assert 0.88 < min(accuracy(*run) for run in runs) < max(accuracy(*run) for run in runs) < 0.925
    assert cost(*descend(5)) == pytest.approx(0.342, abs=2e-3)
    assert cost(*descend(50)) == pytest.approx(0.189, abs=2e-3)
    assert cost(*descend(125)) == pytest.approx(0.166, abs=2e-3)


def test_images_sorted_by_digit_teach_to_say_nine():
    order = np.argsort(IMAGES.labels, kind="stable")
    W, b = ZERO
    for _ in range(10):
        W, b = sgd_epoch(IMAGES.X[order], IMAGES.Y[order], W, b, 0.05, 10, NoChance())

    assert np.all(linear_forward(NEW.X, W, b).argmax(axis=1) == 9)
    assert np.sum(IMAGES.labels == 9) // 10 >= 10
    assert accuracy(*train(10, 0.05, 10)) > 0.88


# --- The problems -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_mean_of_the_weights_of_an_epoch_is_better_than_each_of_them(seed):
    """Problem 3."""
    rng, (W, b) = np.random.default_rng(seed), ZERO
    for _ in range(9):
        W, b = sgd_epoch(IMAGES.X, IMAGES.Y, W, b, 0.05, 10, rng)
    visited = []
    for batch in minibatches(1100, 10, rng):
        dW, db = minibatch_gradients(IMAGES.X, IMAGES.Y, W, b, batch)
        W, b = W - 0.05 * dW, b - 0.05 * db
        visited.append((W, b))
    costs = np.array([cost(*at) for at in visited])
    averaged = cost(*(np.mean(part, axis=0) for part in zip(*visited, strict=True)))

    assert 0.1585 < costs[-1] < 0.1685
    assert costs.mean() == pytest.approx(0.1625, abs=1e-3)
    assert averaged == pytest.approx(0.1555, abs=5e-4)
    assert averaged < costs.min()


def test_batch_descent_needs_three_hundred_passes_for_the_averaged_weights():
    """Problem 3."""
    assert cost(*descend(300)) == pytest.approx(0.156, abs=5e-4)


def test_start_that_is_changed_in_place_turns_the_order_of_three_batch_sizes_around():
    """Problem 4."""
    start, wrong = (np.zeros((10, 64)), np.zeros(10)), []
    for k in (10, 100, 1100):
        (W, b), rng = start, np.random.default_rng(0)
        for _ in range(3):
            for batch in minibatches(1100, k, rng):
                dW, db = minibatch_gradients(IMAGES.X, IMAGES.Y, W, b, batch)
                W -= 0.05 * dW
                b -= 0.05 * db
        wrong.append(cost(W, b))
    right = [cost(*train(k, 0.05, 3)) for k in (10, 100, 1100)]

    assert_allclose(wrong, [0.175, 0.168, 0.168], atol=1.5e-3)
    assert_allclose(right, [0.175, 0.281, 0.422], atol=1.5e-3)
