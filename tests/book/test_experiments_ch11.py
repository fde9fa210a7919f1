"""Numbers that chapter 11 claims: the best schedule, averages of walks and of weights, rugged ground."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from solutions.ch05_neural_networks import network_forward
from solutions.ch10_non_convexity import permute_hidden_units
from solutions.ch11_learning_rate_schedules import (
    average_weights,
    cosine_annealing,
    exponential_decay,
    step_decay,
    warm_restarts,
)


def random_net(rng):
    """W1, b1, W2, b2 of a network with 2 inputs, 4 hidden neurons and 1 output."""
    return [2 * rng.normal(size=(4, 2)), rng.normal(size=4), 2 * rng.normal(size=(1, 4)), rng.normal(size=1)]


def outputs(net, X):
    W1, b1, W2, b2 = net
    return network_forward([W1, W2], [b1, b2], X)[1][-1]


@pytest.mark.parametrize("seed", range(10))
def test_mean_weights_of_two_permuted_copies_are_another_network(seed):
    """The copies are one function, so the mean of their predictions is it too; the mean of weights is not."""
    rng = np.random.default_rng(seed)
    net, X = random_net(rng), rng.normal(size=(200, 2))
    W1, b1, W2, b2 = net
    copy = [*permute_hidden_units(W1, b1, W2, np.array([1, 2, 3, 0])), b2]

    of_predictions = (outputs(net, X) + outputs(copy, X)) / 2
    of_weights = outputs(average_weights([net, copy]), X)

    assert_allclose(outputs(copy, X), outputs(net, X), rtol=0, atol=1e-12)
    assert_allclose(of_predictions, outputs(net, X), rtol=0, atol=1e-12)
    assert np.abs(of_weights - of_predictions).max() > 0.05


def test_mean_of_near_weights_and_of_predictions_differ_in_second_order():
    rng = np.random.default_rng(0)
    net, X = random_net(rng), rng.normal(size=(200, 2))
    pushes = [[rng.normal(size=w.shape) for w in net] for _ in range(8)]

    def difference(size):
        nearby = [[w + size * p for w, p in zip(net, push, strict=True)] for push in pushes]
        of_predictions = np.mean([outputs(near, X) for near in nearby], axis=0)
        return np.abs(outputs(average_weights(nearby), X) - of_predictions).max()

    assert difference(0.01) / difference(0.001) == pytest.approx(100, rel=0.1)


def variances(schedule, steps=120, v=25.0):
    """Expected squared distances on a bowl of curvature 1, noise 1."""
    found = [v]
    for t in range(steps):
        found.append((1 - schedule(t)) ** 2 * found[-1] + schedule(t) ** 2)
    return np.array(found)


def test_best_schedule_falls_like_one_over_t_and_nothing_is_below_it():
    best = variances(lambda t: 1 / (t + 1 + 1 / 25))

    assert_allclose(1 / best, 1 / 25 + np.arange(121), rtol=1e-12)
    for other in (
        lambda t: 0.8,
        lambda t: 0.02,
        lambda t: step_decay(t, 0.8, 0.5, 30),
        lambda t: exponential_decay(t, 0.8, 0.03),
        lambda t: cosine_annealing(t, 120, 0.01, 0.8),
        lambda t: warm_restarts(t, 8, 2, 0.01, 0.8),
    ):
        assert (variances(other) >= best - 1e-12).all()


def test_average_of_a_walk_is_as_good_as_the_best_schedule_whatever_the_rate():
    n = 1000
    for eta in (0.2, 0.5, 1.0):
        noise = np.random.default_rng(5).normal(size=(n, 4000))
        e = np.zeros(4000)
        total, first = np.zeros(4000), e
        for xi in noise:
            total += e
            e = e - eta * (e + xi)
        assert_allclose(total / n, (first - e) / (n * eta) - noise.mean(axis=0), atol=1e-12)
        assert np.mean((total / n) ** 2) == pytest.approx(1 / n, rel=0.1)
        assert np.mean(e**2) == pytest.approx(eta / (2 - eta), rel=0.1)


def test_rate_that_falls_too_fast_never_arrives():
    """The sum of the rates is finite, and so the rest of the way is not walked."""
    e, after = 1.0, {}
    for t in range(10_000):
        e *= 1 - exponential_decay(t, 0.1, 0.1)
        after[t + 1] = e

    assert after[10_000] == pytest.approx(after[200], rel=1e-8)
    assert after[10_000] > 0.3


#: Where the valley of the lowest point of the rugged curve ends, on both sides.
TOP = 0.73


def rugged_slope(w):
    return w + 1.5 * np.sin(5 * w)


def ends_on_rugged_ground(schedule):
    """Where 2,000 walks are after 120 steps on the rugged curve."""
    w = np.linspace(2, 4, 2000)
    for t in range(120):
        w = w - schedule(t) * rugged_slope(w)
    return w


def lowest_valley(schedule):
    """Mean cost, and the share of the walks that end in the valley of the lowest point."""
    w = ends_on_rugged_ground(schedule)
    return np.mean(w**2 / 2 + 0.3 * (1 - np.cos(5 * w))), np.mean(np.abs(w) < TOP)


def test_valley_of_the_lowest_point_ends_at_its_tops():
    assert rugged_slope(TOP - 0.001) > 0 > rugged_slope(TOP + 0.001)


def test_rate_that_only_the_side_minima_can_hold_rests_there_and_not_at_the_lowest_point():
    w = ends_on_rugged_ground(lambda t: 0.3)
    resting = np.abs(rugged_slope(w)) < 0.01

    assert 0.3 < np.mean(resting) < 0.5
    assert_allclose(np.abs(w[resting]), 1.0933, atol=1e-3)
    assert (np.abs(w[~resting]) < TOP).all()


def test_large_rate_that_falls_leaves_ripples_that_hold_a_small_one():
    small, small_share = lowest_valley(lambda t: 0.05)
    large, _ = lowest_valley(lambda t: 0.8)
    cosine, cosine_share = lowest_valley(lambda t: cosine_annealing(t, 120, 0.01, 0.8))

    assert small_share == 0
    assert 0.8 < cosine_share < 1
    assert cosine < large < small
