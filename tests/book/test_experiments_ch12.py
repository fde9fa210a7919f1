"""Numbers that chapter 12 claims: what momentum buys and what it costs, what Adam does and does not."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from solutions.ch12_momentum_and_adaptive_methods import (
    adam_step,
    adamw_step,
    momentum_step,
    nesterov_step,
    rmsprop_step,
)

RAVINE = np.array([1.0, 100.0])
ADAM = (0.9, 0.999, 1e-8)


def steps_needed(step):
    """Steps from (1, 1), at rest, until the point is within 1e-6 of the minimum; None if it never is."""
    theta, velocity = np.ones(2), np.zeros(2)
    for t in range(5000):
        distance = np.linalg.norm(theta)
        if distance < 1e-6:
            return t
        if distance > 1e9:
            return None
        theta, velocity = step(theta, velocity)
    return None


def heavy_ball(eta, beta):
    return lambda w, u: momentum_step(w, u, RAVINE * w, eta, beta)


def test_ravine_costs_gradient_descent_709_steps_and_the_heavy_ball_95():
    assert steps_needed(heavy_ball(2 / 101, 0.0)) == 709
    assert steps_needed(heavy_ball(4 / 121, (9 / 11) ** 2)) == 95


def test_nesterov_is_between_them_on_the_ravine():
    steps = steps_needed(lambda w, u: nesterov_step(w, u, lambda x: RAVINE * x, 1 / 100, 9 / 11))

    assert 95 < steps < 709 / 4


@pytest.mark.parametrize("beta", [0.0, 0.5, 0.9])
def test_momentum_is_stable_exactly_below_two_times_one_plus_beta(beta):
    limit = 2 * (1 + beta) / 100

    assert steps_needed(heavy_ball(0.99 * limit, beta)) is not None
    assert steps_needed(heavy_ball(1.01 * limit, beta)) is None


@pytest.mark.parametrize("beta", [1.0, 1.05])
def test_momentum_factor_of_one_or_more_never_settles(beta):
    assert steps_needed(heavy_ball(0.01, beta)) is None


def test_velocity_on_a_steady_slope_is_that_of_the_rate_over_one_minus_beta():
    theta, velocity = 0.0, 0.0
    for _ in range(400):
        theta, velocity = momentum_step(theta, velocity, 2.0, 0.01, 0.9)

    assert_allclose(velocity, -0.01 / (1 - 0.9) * 2.0, rtol=1e-12)


@pytest.mark.parametrize(("rates", "same"), [((0.1, 0.1, 0.1), True), ((0.1, 0.1, 0.01), False)])
def test_two_forms_of_momentum_differ_only_when_the_rate_changes(rates, same):
    ours, theirs, u, p = 1.0, 1.0, 0.0, 0.0
    for eta in rates:
        ours, u = momentum_step(ours, u, ours, eta, 0.9)
        p = 0.9 * p + theirs
        theirs = theirs - eta * p

    assert (abs(ours - theirs) < 1e-12) == same
    if not same:
        assert (round(ours, 4), round(theirs, 4)) == (0.5508, 0.6966)


def variance(eta, beta):
    """Variance in the long run on C = e^2/2 with gradient noise of variance 1."""
    rng = np.random.default_rng(0)
    e, u, squares = np.zeros(2000), np.zeros(2000), []
    for t in range(1000):
        e, u = momentum_step(e, u, e + rng.normal(size=2000), eta, beta)
        if t >= 500:
            squares.append(np.mean(e**2))
    return np.mean(squares)


def test_momentum_widens_noise_at_equal_rate_and_not_at_the_rate_times_one_minus_beta():
    plain, equal, smaller = variance(0.1, 0.0), variance(0.1, 0.9), variance(0.01, 0.9)

    assert 9 < equal / plain < 10.5
    assert 0.9 < smaller / plain < 1.05
    for measured, eta, beta in ((plain, 0.1, 0.0), (equal, 0.1, 0.9), (smaller, 0.01, 0.9)):
        expected = eta / (1 - beta) * (1 + beta) / (2 * (1 + beta) - eta)
        assert_allclose(measured, expected, rtol=0.05)


def test_rmsprop_with_a_constant_rate_hovers_at_half_of_it():
    for eta in (0.1, 0.01):
        theta, s = np.ones(2), np.zeros(2)
        for _ in range(2000):
            theta, s = rmsprop_step(theta, s, RAVINE * theta, eta, 0.9, 1e-8)
        assert_allclose(np.abs(theta), eta / 2, rtol=0.01)


def test_first_step_of_adam_has_the_length_of_its_rate():
    grad, zeros = np.array([1e-4, 1.0, -300.0]), np.zeros(3)
    theta, m, v = adam_step(zeros, zeros, zeros, grad, 1, 0.1, *ADAM)

    assert_allclose(theta, [-0.1, -0.1, 0.1], rtol=1e-3)
    assert_allclose(np.abs(m / np.sqrt(v)), (1 - 0.9) / np.sqrt(1 - 0.999))
    assert_allclose((1 - 0.9) / np.sqrt(1 - 0.999), 3.16, rtol=1e-3)


def test_corrected_averages_have_the_right_mean_at_every_step():
    gradients = 2.0 + np.random.default_rng(0).normal(size=(12, 200_000))
    m = v = np.zeros(200_000)
    for t, grad in enumerate(gradients, start=1):
        _, m, v = adam_step(0.0, m, v, grad, t, 0.1, *ADAM)
        assert_allclose(np.mean(m) / (1 - 0.9**t), 2, atol=0.02)
        assert_allclose(np.mean(v) / (1 - 0.999**t), 5, atol=0.05)


def test_adam_feels_a_turned_ravine_and_momentum_does_not():
    turn = np.array([[1.0, -1.0], [1.0, 1.0]]) / np.sqrt(2)
    costs = {}
    for name, Q in (("straight", np.eye(2)), ("turned", turn)):
        H = Q @ np.diag(RAVINE) @ Q.T
        theta, m, v = Q @ np.ones(2), np.zeros(2), np.zeros(2)
        ball, u = Q @ np.ones(2), np.zeros(2)
        for t in range(1, 301):
            theta, m, v = adam_step(theta, m, v, H @ theta, t, 0.03, *ADAM)
            if t <= 40:
                ball, u = momentum_step(ball, u, H @ ball, 4 / 121, (9 / 11) ** 2)
        costs[name] = theta @ H @ theta / 2, ball @ H @ ball / 2

    assert costs["turned"][0] > 1000 * costs["straight"][0]
    assert_allclose(costs["turned"][1], costs["straight"][1], rtol=1e-6)


@pytest.mark.parametrize(("beta1", "beta2", "end"), [(0.0, 0.1, 1.0), (0.9, 0.999, -1.0)])
def test_adam_can_go_to_the_wrong_end(beta1, beta2, end):
    """The mean gradient is 1/3, so the right end of [-1, 1] is -1 (Reddi, Kale & Kumar, 2018)."""
    theta, m, v = 0.0, 0.0, 0.0
    for t in range(1, 3001):
        grad = 3.0 if t % 3 == 1 else -1.0
        theta, m, v = adam_step(theta, m, v, grad, t, 0.5 / np.sqrt(t), beta1, beta2, 1e-8)
        theta = min(1.0, max(-1.0, theta))

    assert abs(theta - end) < 0.1


def shrunk(step):
    """Two weights of 1 after 1000 steps whose gradients, of size 1 and 10, change sign every time."""
    theta, m, v = np.ones(2), np.zeros(2), np.zeros(2)
    for t in range(1, 1001):
        theta, m, v = step(theta, m, v, np.array([1.0, 10.0]) * (-1) ** t, t)
    return theta


def test_pull_of_a_penalty_adds_up_under_momentum_and_decay_beside_the_step_does_not():
    """By the rate over 1 - beta, while the weight changes little."""
    eta, beta, decay = 1e-4, 0.9, 0.5
    penalised, beside = (1.0, 0.0), (1.0, 0.0)
    for _ in range(2000):
        penalised = momentum_step(*penalised, decay * penalised[0], eta, beta)
        moved, velocity = momentum_step(*beside, 0.0, eta, beta)
        beside = moved - eta * decay * beside[0], velocity

    assert np.log(penalised[0]) / np.log(beside[0]) == pytest.approx(1 / (1 - beta), rel=0.02)


def test_l2_equals_decay_under_descent_and_not_under_adam():
    eta, decay = 1e-3, 0.5
    penalty = shrunk(lambda w, m, v, g, t: (w - eta * (g + decay * w), m, v))
    decayed = shrunk(lambda w, m, v, g, t: ((1 - eta * decay) * w - eta * g, m, v))
    adam = shrunk(lambda w, m, v, g, t: adam_step(w, m, v, g + decay * w, t, eta, *ADAM))
    decoupled = shrunk(lambda w, m, v, g, t: adamw_step(w, m, v, g, t, eta, *ADAM, decay))

    assert_allclose(penalty, decayed, rtol=1e-12)
    assert_allclose(decoupled, np.exp(-eta * decay * 1000), atol=0.01)
    assert abs(adam[1] - np.exp(-eta * decay * 1000 / 10)) < 0.01, "large gradients: a tenth of the pull"
    assert adam[0] < 0.65
