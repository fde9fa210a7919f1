"""Numbers that chapter 12 claims: what momentum buys and what it costs, what Adam does and does not."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import DigitNets, Digits, descent, new_nets, train_nets, training_digits, validation_digits
from solutions.ch11_learning_rate_schedules import cosine_annealing
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


def test_velocity_along_a_steady_gradient_is_that_of_the_rate_over_one_minus_beta():
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


def test_rmsprop_with_a_constant_rate_jumps_about_at_half_of_it():
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
    penalized, beside = (1.0, 0.0), (1.0, 0.0)
    for _ in range(2000):
        penalized = momentum_step(*penalized, decay * penalized[0], eta, beta)
        moved, velocity = momentum_step(*beside, 0.0, eta, beta)
        beside = moved - eta * decay * beside[0], velocity

    assert np.log(penalized[0]) / np.log(beside[0]) == pytest.approx(1 / (1 - beta), rel=0.02)


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


def test_best_values_of_the_first_picture_are_those_of_the_formula():
    """Condition number 25: beta = 4/9 and eta = 1/9, against 2/26 for descent."""
    across, start = np.array([1.0, 25.0]), np.array([10.0, 1.0])
    plain, heavy, velocity = start, start, np.zeros(2)
    for _ in range(15):
        plain = plain - 2 / 26 * across * plain
        heavy, velocity = momentum_step(heavy, velocity, across * heavy, 4 / 36, 4 / 9)

    assert 0.25 < plain[0] / 10 < 0.4
    assert np.linalg.norm(heavy) < 0.5


def test_library_form_of_nesterov_is_the_same_method_half_a_step_later():
    theta, u = np.ones(2), np.zeros(2)
    phi, w = np.ones(2), np.zeros(2)
    for _ in range(30):
        theta, u = nesterov_step(theta, u, lambda x: RAVINE * x, 0.01, 0.8)
        g = RAVINE * phi
        w = 0.8 * w - 0.01 * g
        phi = phi + 0.8 * w - 0.01 * g
        assert_allclose(phi, theta + 0.8 * u, rtol=1e-9, atol=1e-12)


# --- The digit network --------------------------------------------------------------------------------------

IMAGES, NEW = training_digits(), validation_digits()
SEEDS = [1, 2, 3, 4, 5]


def remembering(step, n_kept):
    kept = {}

    def update(nets, gradients, t):
        parts = []
        for k, (theta, grad) in enumerate(zip(nets.parts, gradients.parts, strict=True)):
            past = kept.get(k, [np.zeros_like(theta)] * n_kept)
            theta, *kept[k] = step(theta, *past, grad, t)
            parts.append(theta)
        return DigitNets(*parts)

    return update


def test_momentum_with_a_tenth_of_the_rate_is_descent_on_the_digits():
    def costs(step, n_kept):
        run = train_nets(new_nets(SEEDS), IMAGES, SEEDS, remembering(step, n_kept), epochs=4)
        return np.array([n.costs(IMAGES).mean() for n in run])

    plain = costs(lambda w, g, t: (w - g,), 0)
    tenth = costs(lambda w, u, g, t: momentum_step(w, u, g, 0.1, 0.9), 1)
    whole = costs(lambda w, u, g, t: momentum_step(w, u, g, 1.0, 0.9), 1)

    assert_allclose(tenth, plain, rtol=0.12)
    assert np.all(whole > 0.8)


def test_gradients_of_the_first_layer_differ_by_more_than_a_factor_of_a_hundred():
    *_, nets = train_nets(new_nets([1]), IMAGES, [1], descent(1.0), epochs=1)
    order = np.random.default_rng(0).permutation(1100).reshape(110, 1, 10)
    squares = [nets.gradients(IMAGES.X[rows], IMAGES.Y[rows]).W1[0] ** 2 for rows in order]
    typical = np.sqrt(np.mean(squares, axis=0))
    by_pixel = np.sqrt(np.mean(typical**2, axis=0)).reshape(8, 8)
    smallest, largest = np.quantile(typical[typical > 1e-8], (0.05, 0.95))

    assert largest > 100 * smallest
    assert by_pixel[:, [0, 7]].mean() < 0.2 * by_pixel[:, 2:6].mean()


def shape(t, steps=440):
    return min(1, (t + 1) / 110) * cosine_annealing(t, steps, 0.0, 1.0)


def ahead(w, u, g, eta):
    theta, u = nesterov_step(w - 0.9 * u, u, lambda _: g, eta, 0.9)
    return theta + 0.9 * u, u


STEPS = {
    "descent": (lambda w, g, t, eta: (w - eta * g,), 0, (3, 5, 8)),
    "momentum": (lambda w, u, g, t, eta: momentum_step(w, u, g, eta, 0.9), 1, (0.3, 0.6, 0.9)),
    "Nesterov": (lambda w, u, g, t, eta: ahead(w, u, g, eta), 1, (0.3, 0.6, 0.9)),
    "RMSprop": (lambda w, s, g, t, eta: rmsprop_step(w, s, g, eta, 0.9, 1e-8), 1, (0.06, 0.12, 0.24)),
    "Adam": (lambda w, m, v, g, t, eta: adam_step(w, m, v, g, t + 1, eta, *ADAM), 2, (0.06, 0.12, 0.24)),
    "AdamW": (
        lambda w, m, v, g, t, eta: adamw_step(w, m, v, g, t + 1, eta, *ADAM, 0.01),
        2,
        (0.06, 0.12, 0.24),
    ),
}


def best_of_three(method, learn, unseen):
    """Validation costs and accuracies of five runs at the best of three rates, and which rate that is."""
    step, n_kept, rates = STEPS[method]
    etas = np.repeat(rates, 5).reshape(-1, 1, 1)
    update = remembering(lambda w, *rest: step(w, *rest, etas * shape(rest[-1])), n_kept)
    seeds = SEEDS * 3
    *_, nets = train_nets(new_nets(seeds), learn, seeds, update, epochs=4)
    costs, right = (m(unseen).reshape(3, 5) for m in (nets.costs, nets.accuracies))
    best = costs.mean(axis=1).argmin()
    return costs[best], right[best], best


@pytest.mark.slow
def test_six_methods_are_close_and_rates_of_ones_own_help_most():
    found = {method: best_of_three(method, IMAGES, NEW) for method in STEPS}
    cost = {method: costs.mean() for method, (costs, _, _) in found.items()}
    plain = [n.costs(NEW).mean() for n in train_nets(new_nets(SEEDS), IMAGES, SEEDS, descent(1.0), epochs=15)]

    own = ("RMSprop", "Adam", "AdamW")
    assert all(best == 1 for _, _, best in found.values() if best != 2), "no rate at the lower end"
    assert max(cost[m] for m in own) < min(cost["momentum"], cost["Nesterov"]) < cost["descent"]
    assert np.ptp([cost[m] for m in own]) < max(found[m][0].std() for m in own)
    accuracies = [right.mean() for _, right, _ in found.values()]
    assert np.ptp(accuracies) < 0.017
    assert found["Adam"][1].mean() == pytest.approx(0.94, abs=0.006)
    assert min(plain) > cost["Adam"]


@pytest.mark.slow
def test_pixels_of_different_scales_hurt_descent_and_momentum_far_more_than_adam():
    factors = 10 ** np.random.default_rng(0).uniform(-1.5, 0.5, size=64)
    learn, unseen = Digits(IMAGES.X * factors, IMAGES.labels), Digits(NEW.X * factors, NEW.labels)
    found = {m: best_of_three(m, learn, unseen) for m in ("descent", "momentum", "Adam")}

    assert factors.min() > 0.03
    assert factors.max() < 3.2
    assert found["Adam"][0].mean() < 0.7 * min(found["descent"][0].mean(), found["momentum"][0].mean())
    assert found["Adam"][1].mean() > found["momentum"][1].mean() + 0.04


# --- The problems -------------------------------------------------------------------------------------------


def test_rare_gradient_moves_a_weight_by_thirty_two_rates():
    """Problem 1."""
    theta, m, v, after = 0.0, 0.0, 0.0, []
    for t in range(5001, 5301):
        theta, m, v = adam_step(theta, m, v, 1.0 if t == 5001 else 0.0, t, 1.0, *ADAM)
        after.append(theta)

    assert after[0] == pytest.approx(-3.16, abs=0.02)
    assert after[-1] == pytest.approx(-31.8, abs=0.2)
    assert 0.9 / np.sqrt(0.999) == pytest.approx(0.90045, abs=1e-5)


def test_mixed_pixels_change_nothing_for_descent_and_help_adam():
    """Problem 2."""
    R = np.linalg.qr(np.random.default_rng(0).normal(size=(64, 64)))[0]
    turned, first = Digits(IMAGES.X @ R, IMAGES.labels), new_nets(SEEDS)
    first_turned = DigitNets(first.W1 @ R, first.b1, first.W2, first.b2)
    costs = {}
    for method, rate in (("descent", 3.0), ("Adam", 0.06)):
        step, n_kept, _ = STEPS[method]
        for name, nets, images in (("as they are", first, IMAGES), ("mixed", first_turned, turned)):
            update = remembering(
                lambda w, *rest, step=step, rate=rate: step(w, *rest, rate * shape(rest[-1])), n_kept
            )
            *_, after = train_nets(nets, images, SEEDS, update, epochs=4)
            costs[method, name] = after.costs(images)

    assert_allclose(costs["descent", "mixed"], costs["descent", "as they are"], rtol=1e-6)
    assert costs["Adam", "as they are"].mean() == pytest.approx(0.062, abs=0.002)
    assert costs["Adam", "mixed"].mean() == pytest.approx(0.053, abs=0.002)


def test_counter_that_starts_again_in_every_epoch_slows_adam_down():
    """Problem 3."""

    def last_cost(counter):
        update = remembering(lambda w, m, v, g, t: adam_step(w, m, v, g, counter(t), 0.02, *ADAM), 2)
        *_, nets = train_nets(new_nets(SEEDS), IMAGES, SEEDS, update, epochs=6)
        return nets.costs(IMAGES).mean()

    assert last_cost(lambda t: t + 1) == pytest.approx(0.08, abs=0.006)
    assert last_cost(lambda t: t % 110 + 1) == pytest.approx(0.10, abs=0.006)
    assert 10 / np.sqrt(1000) == pytest.approx(0.32, abs=0.005)
    assert np.sqrt(1 - 0.999**110) == pytest.approx(0.32, abs=0.005)
