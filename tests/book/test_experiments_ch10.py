"""Numbers that chapter 10 claims, computed afresh."""

from itertools import combinations

import numpy as np
import pytest

from book.figures import DigitNets, Digits, descent, new_nets, train_nets, training_digits, validation_digits
from solutions.ch10_non_convexity import (
    classify_critical_point,
    count_hidden_permutations,
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


def relu_loss(W1, W2, X, Y):
    return np.mean((np.maximum(0, X @ W1.T) @ W2.T - Y) ** 2) / 2


def test_filter_normalized_slice_ignores_a_factor_between_layers_but_not_one_for_each_neuron():
    rng = np.random.default_rng(2)
    X, W1, W2 = rng.normal(size=(50, 3)), rng.normal(size=(8, 3)), rng.normal(size=(1, 8)) / 3
    Y = np.maximum(0, X @ W1.T) @ W2.T
    D1, D2 = rng.normal(size=W1.shape), rng.normal(size=W2.shape)

    def raised(first, second, normalized):
        E1, E2 = (filter_normalize(D1, first), filter_normalize(D2, second)) if normalized else (D1, D2)
        return relu_loss(first + 0.5 * E1, second + 0.5 * E2, X, Y)

    assert raised(10 * W1, W2 / 10, normalized=False) > 5 * raised(W1, W2, normalized=False)
    assert raised(10 * W1, W2 / 10, normalized=True) == pytest.approx(raised(W1, W2, normalized=True))

    each = np.linspace(0.2, 5, 8)
    assert relu_loss(each[:, None] * W1, W2 / each, X, Y) == pytest.approx(0, abs=1e-20)
    changed = raised(each[:, None] * W1, W2 / each, normalized=True)
    assert abs(changed / raised(W1, W2, normalized=True) - 1) > 0.1


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


# --- Networks that read digits ------------------------------------------------------------------------------

IMAGES, NEW = training_digits(), validation_digits()
SEEDS = [1, 2, 3, 4, 5]
START = new_nets(SEEDS)


@pytest.fixture(scope="module")
def nets():
    *_, trained = train_nets(START, IMAGES, SEEDS, descent(1.0), epochs=30)
    return trained


def cosine(a, b):
    return a @ b / np.linalg.norm(a) / np.linalg.norm(b)


def between(net, other, ts):
    t = np.reshape(ts, (-1, 1, 1))
    return net.map(lambda a, b: (1 - t) * a + t * b, other)


def reorder(net, order):
    W1, b1, W2 = permute_hidden_units(net.W1[0], net.b1[0, 0], net.W2[0], order)
    return DigitNets(W1[None], b1[None, None], W2[None], net.b2)


def match_neurons(net, other):
    likeness = net.W1[0] @ other.W1[0].T + net.W2[0].T @ other.W2[0]
    order = np.zeros(len(likeness), dtype=int)
    for _ in order:
        j, k = np.unravel_index(likeness.argmax(), likeness.shape)
        order[j] = k
        likeness[j], likeness[:, k] = -np.inf, -np.inf
    return order


def average(members):
    return DigitNets(*(np.mean(parts, axis=0) for parts in zip(*(n.parts for n in members), strict=True)))


def test_five_runs_read_equally_well_with_weights_that_have_nothing_in_common(nets):
    flat = nets.flat

    assert np.ptp(nets.costs(IMAGES)) < 0.002
    assert np.all(nets.accuracies(IMAGES) > 0.998)
    assert np.all(np.abs(nets.accuracies(NEW) - 0.94) < 0.012)
    assert max(abs(cosine(flat[0], other)) for other in flat[1:]) < 0.2


def test_hill_between_two_runs_is_twenty_times_as_high_as_its_ends_and_mostly_vanishes_by_matching(nets):
    first, ts = nets[[0]], np.linspace(0, 1, 21)
    for k in range(1, 5):
        other = nets[[k]]
        order = match_neurons(first, other)
        before = between(first, other, ts).costs(IMAGES)
        after = between(first, reorder(other, order), ts).costs(IMAGES)

        assert sorted(order) == list(range(30))
        assert before.max() > 12 * max(before[0], before[-1])
        assert after.max() - after[0] < 0.15 * (before.max() - before[0])
        assert cosine(first.flat[0], reorder(other, order).flat[0]) > 0.6


def test_matching_alone_does_not_make_untrained_networks_alike():
    first, other = START[[0]], START[[1]]

    assert cosine(first.flat[0], reorder(other, match_neurons(first, other)).flat[0]) < 0.25


def test_straight_line_between_two_minima_of_one_branch_climbs():
    ends, middle = [(1.0, 1.0), (4.0, 0.25)], (2.5, 0.625)

    assert [product_loss(np.array(end), ONE, ONE) for end in ends] == [0, 0]
    assert product_loss(np.array(middle), ONE, ONE) == pytest.approx((1 - 25 / 16) ** 2 / 2)


def test_centered_targets_violate_the_full_rank_and_raw_ones_do_not():
    def least_and_largest(X, Y):
        of_both = Y.T @ X
        return np.linalg.eigvalsh(of_both @ np.linalg.pinv(X.T @ X) @ of_both.T)[[0, -1]]

    raw = least_and_largest(IMAGES.X, IMAGES.Y)
    centered = least_and_largest(IMAGES.X - IMAGES.X.mean(axis=0), IMAGES.Y - IMAGES.Y.mean(axis=0))

    assert np.linalg.matrix_rank(IMAGES.X) == 60
    assert raw[0] > 0.1 * raw[1]
    assert centered[0] < 1e-10 * centered[1]


def test_hill_between_a_network_and_its_shuffled_copy_is_as_high_as_between_two_runs(nets):
    first = nets[[0]]
    shuffled = reorder(first, np.random.default_rng(1).permutation(30))
    middle = [between(first, other, [0.5]).costs(IMAGES)[0] for other in (shuffled, nets[[1]])]

    assert first.log_probabilities(NEW.X) == pytest.approx(shuffled.log_probabilities(NEW.X), abs=1e-11)
    assert middle[0] == pytest.approx(middle[1], rel=0.3)
    assert len(str(count_hidden_permutations([30]))) == 33


def test_neurons_that_are_nearly_alike_cost_epochs_in_proportion_to_a_logarithm():
    net, other = START[[0]], START[[1]]
    sizes = [1e-9, 1e-6, 1e-3, 1.0]
    W1 = np.concatenate([0 * net.W1 + net.W1[:, :1] + size * other.W1 for size in sizes])
    W2 = np.concatenate([0 * net.W2 + net.W2[:, :, :1] + size * other.W2 for size in sizes])
    alike = DigitNets(W1, np.zeros((4, 1, 30)), W2, np.zeros((4, 1, 10)))
    costs = np.array([n.costs(IMAGES) for n in train_nets(alike, IMAGES, [1] * 4, descent(1.0), epochs=12)])
    epochs = 1 + np.argmax(costs < 0.5, axis=0)

    assert np.all(costs[-1] < 0.5)
    assert np.all(np.diff(epochs) <= -1)
    assert np.all(np.diff(epochs) >= -4)
    assert 5 <= epochs[0] - epochs[-1] <= 9


def test_linear_network_on_the_digits_has_saddles_only_but_for_the_lowest_point():
    """The theorem of Baldi and Hornik, counted; the index rises with the cost."""
    centered = IMAGES.X - IMAGES.X.mean(axis=0)
    X = centered @ np.linalg.svd(centered, full_matrices=False)[2][:20].T
    Y = (IMAGES.Y - IMAGES.Y.mean(axis=0))[:, :9]
    of_inputs, of_both = X.T @ X / len(X), Y.T @ X / len(X)
    best = of_both @ np.linalg.inv(of_inputs)
    spread, directions = np.linalg.eigh(best @ of_both.T)

    def gradient(w):
        W1, W2 = w[:40].reshape(2, 20), w[40:].reshape(9, 2)
        residual = W2 @ W1 @ of_inputs - of_both
        return np.concatenate([(W2.T @ residual).ravel(), (residual @ W1.T).ravel()])

    costs, kinds, indices = [], [], []
    for chosen in (c for size in range(3) for c in combinations(range(9), size)):
        W2 = np.zeros((9, 2))
        W2[:, : len(chosen)] = directions[:, list(chosen)]
        W1 = W2.T @ best
        w = np.concatenate([W1.ravel(), W2.ravel()])
        steps = 1e-4 * np.eye(58)
        H = np.array([gradient(w + e) - gradient(w - e) for e in steps]) / 2e-4
        assert np.abs(gradient(w)).max() < 1e-12
        costs.append(np.mean(np.sum((X @ W1.T @ W2.T - Y) ** 2, axis=1)) / 2)
        formula = (np.mean(np.sum(Y**2, axis=1)) - spread[list(chosen)].sum()) / 2
        assert costs[-1] == pytest.approx(formula)
        kinds.append(classify_critical_point((H + H.T) / 2))
        indices.append(np.sum(np.linalg.eigvalsh((H + H.T) / 2) < -1e-8))

    assert len(kinds) == 46
    assert spread.min() > 1e-3
    assert np.argmin(costs) == indices.index(0)
    assert sorted(kinds).count("saddle") == 45
    assert max(indices) == indices[int(np.argmax(costs))] == 18
    assert np.corrcoef(costs, indices)[0, 1] > 0.95


@pytest.mark.slow
def test_wide_networks_depend_less_on_their_start_than_narrow_ones():
    few = Digits(IMAGES.X[:100], IMAGES.labels[:100])
    means, spreads = [], []
    for width in (2, 4, 32):
        many = new_nets(range(20), width)
        *_, trained = train_nets(many, few, range(20), descent(1.0), epochs=100)
        means.append(trained.accuracies(NEW).mean())
        spreads.append(trained.accuracies(NEW).std())

    assert means[0] < 0.5 < 0.68 < means[1] < 0.76 < 0.83 < means[2]
    assert spreads[2] < 0.35 * min(spreads[:2])


def largest_curvature(net, rounds=15, h=1e-3):
    rng = np.random.default_rng(0)
    v = net.map(lambda part: rng.normal(size=part.shape))
    for _ in range(rounds):
        size = np.linalg.norm(v.flat)
        v = v.map(lambda part, size=size: part / size)
        up, down = (
            net.map(lambda w, d, s=s: w + s * d, v).gradients(IMAGES.X[None], IMAGES.Y) for s in (h, -h)
        )
        v = up.map(lambda a, b: (a - b) / (2 * h), down)
    return np.linalg.norm(v.flat)


@pytest.mark.slow
def test_curvature_falls_to_a_fraction_while_the_validation_cost_stays():
    stages = list(train_nets(START[:3], IMAGES, SEEDS[:3], descent(1.0), epochs=60))
    early, late = stages[14], stages[59]
    curvatures = [np.mean([largest_curvature(n[[k]]) for k in range(3)]) for n in (early, late)]

    assert curvatures[1] < 0.4 * curvatures[0]
    assert abs(late.costs(NEW).mean() - early.costs(NEW).mean()) < np.ptp(late.costs(NEW))


# --- The problems -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("epsilon", "counted"), [(0.1, 100), (0.03, 335), (0.01, 1002)])
def test_three_factors_leave_the_origin_in_steps_like_one_over_the_start(epsilon, counted):
    """Problem 1."""
    w, steps = epsilon, 0
    while 0.5 * (1 - w**3) ** 2 > 0.01:
        w, steps = w + 0.1 * (1 - w**3) * w**2, steps + 1

    assert steps == counted
    assert steps == pytest.approx(10 / epsilon, rel=0.02)


def test_no_hill_between_start_and_end_of_a_run(nets):
    """Problem 2."""
    for k in range(5):
        line = between(START[[k]], nets[[k]], np.linspace(0, 1, 11))
        assert np.all(np.diff(line.costs(IMAGES)) < 0)
        assert line.accuracies(NEW)[5] > 0.88
    assert line.costs(IMAGES)[0] > 2.2


def test_chords_that_are_short_or_end_at_their_point_never_violate(nets):
    """Problem 3: as it is, with one repair, and with both."""
    rng = np.random.default_rng(0)

    def violations(size, draw_t, ends):
        found = 0
        for _ in range(20):
            u, v = (n.map(lambda part: part + size * rng.normal(size=part.shape)) for n in ends)
            t = draw_t()
            middle = u.map(lambda a, b, t=t: t * a + (1 - t) * b, v)
            chord = t * u.costs(IMAGES) + (1 - t) * v.costs(IMAGES)
            found += bool(middle.costs(IMAGES)[0] > chord[0] + 1e-12)
        return found

    same, two = (nets[[0]], nets[[0]]), (nets[[0]], nets[[1]])
    assert violations(1e-3, lambda: int(rng.integers(0, 2)), same) == 0
    assert violations(1e-3, rng.uniform, same) == 0
    assert violations(1e-3, lambda: int(rng.integers(0, 2)), two) == 0
    assert violations(1e-3, rng.uniform, two) > 15


def test_average_of_weights_fails_of_matched_weights_nearly_works_and_of_probabilities_is_best(nets):
    """Problem 4."""
    others = [reorder(nets[[k]], match_neurons(nets[[0]], nets[[k]])) for k in range(1, 5)]
    plain, matched = average([nets[[k]] for k in range(5)]), average([nets[[0]], *others])
    together = np.exp(nets.log_probabilities(NEW.X)).mean(axis=0)
    cost = -np.mean(np.log(together[np.arange(len(NEW.X)), NEW.labels]))

    assert plain.accuracies(NEW)[0] == pytest.approx(0.87, abs=0.02)
    assert matched.accuracies(NEW)[0] == pytest.approx(0.92, abs=0.01)
    assert matched.accuracies(NEW)[0] < nets.accuracies(NEW).min()
    assert np.mean(together.argmax(axis=1) == NEW.labels) == pytest.approx(0.947, abs=0.006)
    assert cost == pytest.approx(0.18, abs=0.01)
    assert cost < nets.costs(NEW).mean() - 0.01
