"""Numbers that chapter 11 claims: the best schedule, averages of walks and of weights, rugged ground."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import DigitNets, Digits, descent, new_nets, train_nets, training_digits, validation_digits
from solutions.ch05_neural_networks import network_forward
from solutions.ch10_non_convexity import permute_hidden_units
from solutions.ch11_learning_rate_schedules import (
    average_weights,
    cosine_annealing,
    exponential_decay,
    reduce_on_plateau,
    step_decay,
    triangular,
    triangular2,
    update_average,
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
    """The sum of the rates is finite, and so is the part of the distance that is covered."""
    e, after = 1.0, {}
    for t in range(10_000):
        e *= 1 - exponential_decay(t, 0.1, 0.1)
        after[t + 1] = e

    assert after[10_000] == pytest.approx(after[200], rel=1e-8)
    assert after[10_000] > 0.3


#: Where the valley of the lowest point of the rugged curve ends, on both sides.
TOP = 0.73


def rugged_derivative(w):
    return w + 1.5 * np.sin(5 * w)


def ends_on_rugged_ground(schedule):
    """Where 2,000 runs are after 120 steps on the rugged curve."""
    w = np.linspace(2, 4, 2000)
    for t in range(120):
        w = w - schedule(t) * rugged_derivative(w)
    return w


def lowest_valley(schedule):
    """Mean cost, and the share of the runs that end in the valley of the lowest point."""
    w = ends_on_rugged_ground(schedule)
    return np.mean(w**2 / 2 + 0.3 * (1 - np.cos(5 * w))), np.mean(np.abs(w) < TOP)


def test_valley_of_the_lowest_point_ends_at_its_tops():
    assert rugged_derivative(TOP - 0.001) > 0 > rugged_derivative(TOP + 0.001)


def test_rate_that_only_the_side_minima_can_hold_rests_there_and_not_at_the_lowest_point():
    w = ends_on_rugged_ground(lambda t: 0.3)
    resting = np.abs(rugged_derivative(w)) < 0.01

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


def test_conditions_on_the_rates_are_sufficient_and_not_necessary():
    """One over the root of t has squares with an infinite sum, and arrives, more slowly than one over t."""
    fast, slow = (variances(lambda t, p=p: 1 / (t + 1) ** p, steps=4000) for p in (1.0, 0.5))

    assert slow[4000] < 0.02
    assert slow[4000] > 10 * fast[4000]
    assert slow[4000] == pytest.approx(0.5 / np.sqrt(4000), rel=0.1)


def test_sum_of_squares_bounds_the_gradients_of_a_noisy_descent():
    """The bound of Robbins and Monro's conditions on a curve with curvature at most 2, over many runs."""
    rng = np.random.default_rng(3)
    w, bound, total = np.full(4000, 2.0), 0.0, 0.0
    cost = lambda w: np.log(np.cosh(w)) + w**2 / 2  # noqa: E731
    before = np.mean(cost(w))
    for t in range(200):
        eta = 0.5 / (t + 1) ** 0.7
        g = np.tanh(w) + w
        total += 0.5 * eta * np.mean(g**2)
        bound += 0.5 * 2 * eta**2
        w = w - eta * (g + rng.normal(size=4000))
    assert total <= before + bound
    assert total > 0.2 * (before + bound)


# --- The digit network --------------------------------------------------------------------------------------

IMAGES, NEW = training_digits(), validation_digits()
SEEDS = [1, 2, 3, 4, 5]
T = 660


def train(update, epochs, seeds=SEEDS):
    *_, nets = train_nets(new_nets(seeds), IMAGES, seeds, update, epochs)
    return nets


def test_range_test_finds_rates_between_two_and_four_lowest():
    few, record = Digits(IMAGES.X[:200], IMAGES.labels[:200]), []

    def rising(t):
        return 0.001 * 30_000 ** (t / 330)

    def step(nets, gradients, t):
        if t % 5 == 0:
            record.append((rising(t), *nets.costs(few)))
        return descent(rising)(nets, gradients, t)

    train(step, 3)
    tested = np.array(record)
    lowest = tested[tested[:, 1:].argmin(axis=0), 0]
    costs_at = {rate: tested[np.abs(tested[:, 0] - rate).argmin(), 1:] for rate in (0.03, 20)}

    assert np.all((lowest > 1.5) & (lowest < 4.5))
    assert np.all(np.abs(costs_at[0.03] - tested[0, 1:]) < 0.25)
    assert np.all(costs_at[20] > 5)


@pytest.fixture(scope="module")
def by_schedule():
    """Validation costs and accuracies, (schedules, highest rates, seeds)."""
    competitors = {
        "constant": lambda t, top: top,
        "step decay": lambda t, top: step_decay(t, top, 0.5, T // 4),
        "cosine": lambda t, top: cosine_annealing(t, T, 0.0, top),
        "triangular": lambda t, top: triangular(t, T // 6, 0.0, top),
        "triangular2": lambda t, top: triangular2(t, T // 6, 0.0, top),
        "warm-up": lambda t, top: min(1, (t + 1) / 110) * cosine_annealing(t, T, 0.0, top),
    }
    tops = (1.0, 2.0, 4.0)
    rates = np.array([[f(t, top) for f in competitors.values() for top in tops] for t in range(T)])
    rates, seeds = np.repeat(rates, 5, axis=1), SEEDS * (3 * len(competitors))
    nets = train(descent(lambda t: rates[t]), 6, seeds)
    costs, right = (m(NEW).reshape(len(competitors), 3, 5) for m in (nets.costs, nets.accuracies))
    return {name: (costs[k], right[k]) for k, name in enumerate(competitors)}


@pytest.mark.slow
def test_falling_schedules_beat_the_best_constant_rate_and_warm_up_beats_them(by_schedule):
    best = {name: costs.mean(axis=1).min() for name, (costs, _) in by_schedule.items()}
    top = {name: costs.mean(axis=1).argmin() for name, (costs, _) in by_schedule.items()}
    spread = {name: costs[top[name]].std() for name, (costs, _) in by_schedule.items()}

    assert best["warm-up"] < best["triangular"] < best["cosine"] < best["constant"]
    assert best["step decay"] < best["constant"]
    assert best["cosine"] - best["warm-up"] > 0.015
    assert max(spread["cosine"], spread["step decay"]) < 0.6 * spread["constant"]
    assert top["warm-up"] == top["triangular"] == top["triangular2"] == 2
    assert top["cosine"] == top["step decay"] == 1
    assert by_schedule["warm-up"][1][2].mean() == pytest.approx(0.937, abs=0.006)


@pytest.mark.slow
def test_constant_rate_needs_twice_the_epochs_of_the_warm_up(by_schedule):
    goal = by_schedule["warm-up"][0][2].mean() + 0.002
    plain = [n.costs(NEW).mean() for n in train_nets(new_nets(SEEDS), IMAGES, SEEDS, descent(1.0), epochs=15)]
    reached = 1 + int(np.argmax(np.array(plain) <= goal))

    assert plain[-1] <= goal
    assert 11 <= reached <= 15


def test_large_first_steps_saturate_the_hidden_neurons_for_good_and_warm_up_prevents_it():
    few = IMAGES.X[:200]

    def shares(schedule):
        found = []
        for nets in train_nets(new_nets(SEEDS), IMAGES, SEEDS, descent(schedule), epochs=6):
            A = nets.hidden(few)
            found.append(np.mean((A < 0.01) | (A > 0.99)))
        return np.array(found)

    cold = shares(lambda t: cosine_annealing(t, T, 0.0, 4.0))
    warm = shares(lambda t: min(1, (t + 1) / 110) * cosine_annealing(t, T, 0.0, 4.0))

    assert np.all(cold > 0.55)
    assert np.all(warm < 0.33)


def test_rate_that_listens_does_as_well_as_a_cosine_in_ten_epochs():
    seen, rates = [], [np.full(5, 2.0)]
    for nets in train_nets(new_nets(SEEDS), IMAGES, SEEDS, descent(lambda t: rates[-1]), epochs=10):
        seen.append(nets.costs(NEW))
        listened = [reduce_on_plateau(np.array(seen)[:, k], 2.0, 0.5, 1)[-1] for k in range(5)]
        rates.append(np.array(listened))
    cosine = train(descent(lambda t: cosine_annealing(t, 1100, 0.0, 2.0)), 10).costs(NEW).mean()

    assert np.mean(seen[-1]) == pytest.approx(cosine, abs=0.01)
    assert cosine == pytest.approx(0.216, abs=0.004)
    assert np.all(rates[-1] < 1)


@pytest.fixture(scope="module")
def runs():
    return list(train_nets(new_nets(SEEDS), IMAGES, SEEDS, descent(2.0), epochs=10))


def average_of(snapshots):
    return DigitNets(*average_weights([list(n.parts) for n in snapshots]))


def test_average_of_one_run_has_little_more_than_half_the_cost_of_its_last_point(runs):
    average, last = average_of(runs[5:]), runs[-1]
    kept = list(runs[5].parts)
    for n, nets in enumerate(runs[6:], start=1):
        kept = update_average(kept, nets.parts, n)

    assert_allclose(DigitNets(*kept).flat, average.flat, rtol=1e-9, atol=1e-12)
    assert average.costs(IMAGES).mean() < 0.7 * last.costs(IMAGES).mean()
    assert average.costs(NEW).mean() < last.costs(NEW).mean() - 0.01
    assert average.costs(NEW).std() < 0.5 * last.costs(NEW).std()
    assert average.accuracies(NEW).mean() > last.accuracies(NEW).mean()


def test_average_with_its_own_copy_or_with_another_run_is_worse_than_the_network(runs):
    net = runs[-1][[0]]
    W1, b1, W2 = permute_hidden_units(
        net.W1[0], net.b1[0, 0], net.W2[0], np.random.default_rng(1).permutation(30)
    )
    copy = DigitNets(W1[None], b1[None, None], W2[None], net.b2)
    for other in (copy, runs[-1][[1]]):
        mixed = average_of([net, other])
        assert mixed.costs(IMAGES)[0] > 3 * net.costs(IMAGES)[0]
        assert mixed.accuracies(NEW)[0] < net.accuracies(NEW)[0] - 0.015
    assert_allclose(copy.log_probabilities(NEW.X), net.log_probabilities(NEW.X), atol=1e-11)


# --- The problems -------------------------------------------------------------------------------------------


def test_best_constant_rate_for_a_known_number_of_steps():
    """Problem 1."""
    eta = np.linspace(0.001, 0.9, 90_000)
    floor = eta / (2 - eta)
    v = floor + (1 - eta) ** 240 * (25 - floor)

    assert_allclose(v[::30_000], [variances(lambda t, e=e: e)[-1] for e in eta[::30_000]])
    assert eta[v.argmin()] == pytest.approx(0.038, abs=0.001)
    assert np.log(4 * 120 * 25) / 240 == pytest.approx(0.039, abs=5e-4)
    assert v.min() == pytest.approx(0.0216, abs=2e-4)
    assert v.min() * (120 + 1 / 25) == pytest.approx(2.6, abs=0.02)
    best = eta[v.argmin()]
    assert variances(lambda t: best)[30] > 2
    assert variances(lambda t: best, steps=1000)[1000] > 0.9 * v.min()


def test_growing_batches_do_what_falling_rates_do():
    """Problem 2."""

    def stage(nets, eta, batch, number):
        own = [seed + 100 * number for seed in SEEDS]
        *_, after = train_nets(nets, IMAGES, own, descent(eta), epochs=4, batch=batch)
        return after

    falling = growing = new_nets(SEEDS)
    for k in range(3):
        falling, growing = stage(falling, 2.0 / 2**k, 10, k), stage(growing, 2.0, 10 * 2**k, k)
        assert_allclose(growing.costs(IMAGES), falling.costs(IMAGES), rtol=0.2)
        assert growing.accuracies(NEW).mean() == pytest.approx(falling.accuracies(NEW).mean(), abs=0.005)


def test_schedule_in_epochs_called_with_steps_hardly_trains():
    """Problem 3."""
    wrong, right = (
        train(descent(lambda t, length=length: cosine_annealing(t, length, 0.01, 2.0)), 6)
        for length in (6, 660)
    )

    assert np.all(np.abs(wrong.costs(IMAGES) - 2.2) < 0.1)
    assert np.all((wrong.accuracies(NEW) > 0.2) & (wrong.accuracies(NEW) < 0.41))
    assert right.costs(IMAGES).mean() == pytest.approx(0.07, abs=0.01)


@pytest.mark.slow
def test_schedule_that_has_run_out_is_repaired_by_a_restart(runs):
    """Problem 4."""
    going_on, restart, knew = (
        train(descent(schedule), 10).costs(NEW).mean()
        for schedule in (
            lambda t: cosine_annealing(t, 550, 0.01, 2.0),
            lambda t: warm_restarts(t, 550, 1, 0.0, 2.0),
            lambda t: cosine_annealing(t, 1100, 0.0, 2.0),
        )
    )
    average = average_of(runs[5:]).costs(NEW).mean()

    assert going_on == pytest.approx(0.248, abs=0.005)
    assert max(abs(restart - 0.214), abs(knew - 0.216), abs(average - 0.216)) < 0.006
