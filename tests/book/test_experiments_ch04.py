"""Numbers that chapter 4 claims: mini-batch gradients are right on the average; how wrong a single one is."""

from itertools import combinations, product

import numpy as np
import pytest
from numpy.testing import assert_allclose

from solutions.ch03_loss_functions import linear_forward, linear_gradients
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
    """sigma^2/k (m - k)/(m - 1), exactly, over all batches; 0 for all examples."""
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
def test_constant_rate_ends_in_a_cloud_of_the_predicted_size(eta, k):
    """eta/(2 - eta) sigma^2/k for C_i = 1/2 (w - y_i)^2 and batches with replacement."""
    rng = np.random.default_rng(3)
    numbers = rng.normal(size=50)
    walkers, squares = np.zeros(2000), []
    for t in range(400):
        batches = numbers[rng.integers(50, size=(2000, k))].mean(axis=1)
        walkers = walkers - eta * (walkers - batches)
        if t >= 100:
            squares.append(np.mean((walkers - numbers.mean()) ** 2))

    assert_allclose(np.mean(squares), eta / (2 - eta) * numbers.var() / k, rtol=0.02)


def test_cloud_of_shuffled_batches_is_smaller_and_a_quarter_at_the_ends_with_half_the_rate():
    rng = np.random.default_rng(6)
    numbers = rng.normal(size=50)
    ends = []
    for eta in (0.1, 0.05):
        walkers, squares = np.zeros(1000), []
        for _ in range(40):
            for number in rng.permuted(np.tile(numbers, (1000, 1)), axis=1).T:
                walkers = walkers - eta * (walkers - number)
                squares.append(np.mean((walkers - numbers.mean()) ** 2))
        assert np.mean(squares[1000:]) < 0.8 * eta / (2 - eta) * numbers.var()
        ends.append(np.mean(squares[1049::50]))
        assert ends[-1] < np.mean(squares[1000:])

    assert 3.2 < ends[0] / ends[1] < 4.8


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
