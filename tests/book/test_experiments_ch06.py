"""What chapter 6 claims: a network that learns, neurons that start alike, the price of a gradient."""

from itertools import pairwise

import numpy as np
import pytest

from book.figures import training_digits, validation_digits
from solutions import ch05_neural_networks as networks
from solutions.ch01_directional_derivatives import numerical_gradient
from solutions.ch04_stochastic_gradient_descent import minibatches
from solutions.ch06_backpropagation import (
    EXERCISES,
    backprop,
    hidden_error,
    layer_gradients,
    output_error,
    quadratic_cost,
    train_step,
    two_layer_update,
)

GROWING = [(3, 4, 2), (6, 8, 4), (12, 16, 8)]


def random_network(sizes):
    rng = np.random.default_rng(0)
    weights = [rng.normal(size=(n, n_prev)) for n_prev, n in pairwise(sizes)]
    return weights, [rng.normal(size=n) for n in sizes[1:]]


def work(sizes):
    """Forward passes that the numerical gradient needs, and those that backpropagation needs."""
    weights, biases = random_network(sizes)
    rng = np.random.default_rng(1)
    X, Y = rng.normal(size=(5, sizes[0])), rng.uniform(size=(5, sizes[-1]))
    passes = 0

    def cost(W):
        nonlocal passes
        passes += 1
        return quadratic_cost(networks.network_forward([W, *weights[1:]], biases, X)[1][-1], Y)

    numeric = numerical_gradient(cost, weights[0])
    dWs, _ = backprop(weights, biases, X, Y)
    np.testing.assert_allclose(numeric, dWs[0], rtol=1e-6, atol=1e-9)
    return passes


@pytest.mark.parametrize("sizes", GROWING)
def test_numerical_gradient_takes_two_forward_passes_for_each_weight(sizes):
    assert work(sizes) == 2 * sizes[0] * sizes[1]


def test_price_grows_with_the_net_and_that_of_backpropagation_does_not(monkeypatch):
    """Backpropagation passes once forward through each layer, however wide the layers are."""
    counted = []
    for sizes in GROWING:
        weights, biases = random_network(sizes)
        X, Y = np.ones((5, sizes[0])), np.ones((5, sizes[-1]))
        layers = 0

        def counting(A_prev, W, b):
            nonlocal layers
            layers += 1
            Z = A_prev @ W.T + b
            return Z, networks.sigmoid(Z)

        with monkeypatch.context() as patch:
            patch.setattr(networks.references, "layer_forward", counting)
            backprop(weights, biases, X, Y)
        counted.append(layers)

    assert counted == [2, 2, 2]
    assert [work(sizes) for sizes in GROWING] == [24, 96, 384]


SMALL_NET = (
    np.array([0.5, -0.2, 0.8]),
    0.6,
    np.array([[0.1, 0.4, -0.3], [-0.5, 0.2, 0.6]]),
    np.array([[0.7, -0.4]]),
)


def cost_after_update(eta):
    x, y, W1, W2 = SMALL_NET
    _, W1, W2 = two_layer_update(x, y, W1, W2, eta)
    return 0.5 * (two_layer_update(x, y, W1, W2, eta)[0] - y) ** 2


def test_small_net_has_the_weights_of_the_worked_example_after_its_update():
    y_hat, W1, W2 = two_layer_update(*SMALL_NET, 0.5)

    assert y_hat == pytest.approx(0.521011, abs=5e-7)
    np.testing.assert_allclose(W2, [[0.704267, -0.394605]], atol=5e-7)
    np.testing.assert_allclose(
        W1, [[0.100847, 0.399661, -0.298645], [-0.500488, 0.200195, 0.599219]], atol=5e-7
    )


def test_small_net_improves_up_to_a_rate_that_jumps_across_the_valley():
    before = 0.5 * (two_layer_update(*SMALL_NET, 0.5)[0] - 0.6) ** 2
    costs = [cost_after_update(eta) for eta in (0.5, 10, 30, 70)]

    assert before > costs[0] > costs[1] > costs[2]
    assert costs[3] > before


@pytest.mark.parametrize(
    ("hidden", "output", "different", "learns"),
    [
        (np.zeros((4, 2)), np.zeros((1, 4)), 1, False),
        (np.tile([1.0, -0.5], (4, 1)), np.full((1, 4), 0.5), 1, False),
        (np.random.default_rng(1).normal(size=(4, 2)), np.random.default_rng(2).normal(size=(1, 4)), 4, True),
    ],
    ids=["all zero", "alike", "random"],
)
def test_only_hidden_neurons_that_start_unlike_learn_exclusive_or(hidden, output, different, learns):
    X, Y = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0], [1], [1], [0]])
    net = [hidden, output], [np.zeros(4), np.zeros(1)]
    for _ in range(3000):
        net = train_step(*net, X, Y, 3.0)
    cost = quadratic_cost(networks.network_forward(*net, X)[1][-1], Y)

    assert len(np.unique(net[0][0].round(9), axis=0)) == different
    assert cost < 1e-3 if learns else cost > 0.08
    if not hidden.any():
        assert not any(array.any() for array in [*net[0], *net[1]])


# --- The graph of four nodes ------------------------------------------------------------------------------


def test_graph_of_four_nodes_has_the_derivatives_of_the_picture():
    def cost(p):
        return p[0] * (p[0] + p[1])

    np.testing.assert_allclose(numerical_gradient(cost, np.array([3.0, 2.0])), [8.0, 3.0], atol=1e-8)
    square = numerical_gradient(lambda p: (p[0] + p[1]) ** 2, np.array([3.0, 2.0]))
    np.testing.assert_allclose(square, [10.0, 10.0], atol=1e-8)  # question 2


def test_numbers_of_the_worked_example_are_those_of_the_text():
    x, y, W1, W2 = SMALL_NET
    a1 = networks.sigmoid(W1 @ x)
    y_hat = networks.sigmoid(W2 @ a1)[0]
    delta2 = (y_hat - y) * y_hat * (1 - y_hat)
    delta1 = W2[0] * delta2 * a1 * (1 - a1)

    said = [
        y_hat - y,
        y_hat * (1 - y_hat),
        delta2,
        delta2 * a1[0],
        delta2 * 0.7,
        a1[0] * (1 - a1[0]),
        delta1[0],
    ]
    text = [-0.078989, 0.249559, -0.019712, -0.008534, -0.013799, 0.245499, -0.003388]
    np.testing.assert_allclose(said, text, atol=5.1e-7)
    np.testing.assert_allclose(delta1[0] * x, [-0.001694, 0.000678, -0.002710], atol=5.1e-7)


# --- The digit net ----------------------------------------------------------------------------------------

IMAGES, NEW = training_digits(), validation_digits()
SIZES = (64, 30, 10)
KNOWN = {
    mistake.name: mistake.wrong for card in EXERCISES if card.name == "backprop" for mistake in card.mistakes
}


def small_random_weights(sizes, rng):
    weights = [rng.normal(size=(n, n_prev)) / np.sqrt(n_prev) for n_prev, n in pairwise(sizes)]
    return weights, [np.zeros(n) for n in sizes[1:]]


def accuracy(net, images=NEW):
    return np.mean(networks.network_forward(*net, images.X)[1][-1].argmax(axis=1) == images.labels)


def train(sizes, n_epochs, seed=0, gradient=backprop, frozen=()):
    rng = np.random.default_rng(seed)
    weights, biases = small_random_weights(sizes, rng)
    for _ in range(n_epochs):
        for batch in minibatches(1100, 10, rng):
            dWs, dbs = gradient(weights, biases, IMAGES.X[batch], IMAGES.Y[batch])
            rates = [0.0 if layer in frozen else 3.0 for layer in range(len(weights))]
            weights = [W - eta * dW for W, dW, eta in zip(weights, dWs, rates, strict=True)]
            biases = [b - eta * db for b, db, eta in zip(biases, dbs, rates, strict=True)]
    return weights, biases


@pytest.mark.slow
def test_thirty_hidden_neurons_that_learn_beat_the_line_and_thirty_random_ones_do_not():
    learned, frozen = train(SIZES, 30), train(SIZES, 30, frozen=(0,))
    eights = NEW.labels == 8
    said = networks.network_forward(*learned, NEW.X)[1][-1].argmax(axis=1)

    assert sum(part.size for parts in learned for part in parts) == 2260
    assert accuracy(learned) == pytest.approx(0.943, abs=0.01)
    assert accuracy(frozen) == pytest.approx(0.80, abs=0.03)
    assert np.mean(said[eights] == 8) == pytest.approx(0.91, abs=0.04)


@pytest.mark.slow
def test_deep_networks_of_sigmoids_learn_late_or_not_at_all():
    shares = [accuracy(train((64, *[30] * n_hidden, 10), 10)) for n_hidden in (1, 3, 6)]

    assert shares[0] > 0.9
    assert shares[1] < 0.7
    assert shares[2] < 0.15


def relu(z):
    return np.maximum(z, 0)


KINDS = {
    "sigmoid": (networks.sigmoid, networks.sigmoid_prime, 1.0),
    "tanh": (np.tanh, lambda z: 1 - np.tanh(z) ** 2, 1.0),
    "ReLU": (relu, lambda z: (z > 0).astype(float), 2.0),
}


def error_lengths(name, seed, n_hidden=6, m=200):
    f, f_prime, variance = KINDS[name]
    weights, _ = small_random_weights((64, *[30] * n_hidden, 10), np.random.default_rng(seed))
    weights = [np.sqrt(variance) * W for W in weights]
    zs, A = [], IMAGES.X[:m]
    for W in weights[:-1]:
        zs.append(A @ W.T)
        A = f(zs[-1])
    z_out = A @ weights[-1].T
    delta = output_error(networks.sigmoid(z_out), IMAGES.Y[:m], z_out)
    deltas = [delta]
    for W_next, Z in zip(weights[:0:-1], zs[::-1], strict=True):
        delta = (delta @ W_next) * f_prime(Z)
        deltas.insert(0, delta)
    return np.array([np.sqrt(np.mean(np.sum(d**2, axis=1))) for d in deltas])


@pytest.mark.parametrize(
    ("name", "low", "high"), [("sigmoid", 1e-4, 2e-4), ("tanh", 0.3, 0.7), ("ReLU", 0.8, 1.6)]
)
def test_error_of_the_first_layer_fades_with_sigmoids_only(name, low, high):
    for seed in range(3):
        lengths = error_lengths(name, seed)
        assert low < lengths[0] / lengths[-1] < high


@pytest.mark.parametrize("seed", range(3))
def test_each_layer_of_sigmoids_divides_the_error_by_about_four(seed):
    lengths = error_lengths("sigmoid", seed)

    assert np.all(lengths[1:] / lengths[:-1] > 3.4)
    assert np.mean(np.log(lengths[1:] / lengths[:-1])) == pytest.approx(np.log(4.3), abs=0.1)


def test_error_is_at_most_a_quarter_of_the_stretched_error_of_the_next_layer():
    rng = np.random.default_rng(2)
    for _ in range(20):
        W, delta, z = rng.normal(size=(5, 4)), rng.normal(size=5), rng.normal(size=4)
        bound = np.linalg.norm(W, 2) * np.linalg.norm(delta) / 4
        assert np.linalg.norm((W.T @ delta) * networks.sigmoid_prime(z)) <= bound


def test_random_weights_keep_the_length_of_the_error_on_average():
    rng = np.random.default_rng(3)
    delta = rng.normal(size=30)
    squares = [np.sum((rng.normal(size=(30, 40)).T @ delta) ** 2) / 40 for _ in range(400)]

    assert np.mean(squares) == pytest.approx(np.sum(delta**2), rel=0.05)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("mistake", "share"), [("bias_of_last_example", 0.939), ("no_sigmoid_prime_in_hidden", 0.907)]
)
def test_net_with_a_wrong_gradient_reads_as_many_images_as_the_linear_program(mistake, share):
    found = accuracy(train(SIZES, 30, gradient=KNOWN[mistake]))

    assert found == pytest.approx(share, abs=0.012)
    assert found > 0.8925


# --- The problems and questions ---------------------------------------------------------------------------


def test_gradient_of_a_matrix_used_twice_is_the_sum_of_both_uses():
    """Problem 1."""
    rng = np.random.default_rng(3)
    W, x, y = rng.normal(size=(4, 4)), rng.normal(size=4), rng.uniform(size=4)
    (dW1, dW2), _ = backprop([W, W], [np.zeros(4), np.zeros(4)], x[None, :], y[None, :])

    def cost(W):
        return 0.5 * np.sum((networks.sigmoid(W @ networks.sigmoid(W @ x)) - y) ** 2)

    np.testing.assert_allclose(dW1 + dW2, numerical_gradient(cost, W), atol=1e-9)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, 1])
def test_error_sent_back_through_random_weights_turns_into_the_gradient(seed):
    """Problem 3."""
    rng = np.random.default_rng(seed)
    weights, biases = small_random_weights(SIZES, rng)
    feedback = rng.normal(size=(10, 30)) / np.sqrt(30)
    cosines = []
    for _ in range(30):
        for batch in minibatches(1100, 10, rng):
            X, Y = IMAGES.X[batch], IMAGES.Y[batch]
            zs, activations = networks.network_forward(weights, biases, X)
            delta2 = output_error(activations[2], Y, zs[1])
            delta1 = hidden_error(delta2, feedback, zs[0])
            gradients = [layer_gradients(delta1, X), layer_gradients(delta2, activations[1])]
            weights = [W - 3 * dW for W, (dW, _) in zip(weights, gradients, strict=True)]
            biases = [b - 3 * db for b, (_, db) in zip(biases, gradients, strict=True)]
        zs, activations = networks.network_forward(weights, biases, IMAGES.X)
        delta2 = output_error(activations[2], IMAGES.Y, zs[1])
        pair = [layer_gradients(hidden_error(delta2, W, zs[0]), IMAGES.X)[0] for W in (feedback, weights[1])]
        cosines.append(np.sum(pair[0] * pair[1]) / np.linalg.norm(pair[0]) / np.linalg.norm(pair[1]))

    assert 0.91 < accuracy((weights, biases)) < 0.95
    assert 0.25 < cosines[0] < 0.55
    assert 0.65 < cosines[-1] < 0.97


def test_rebinding_the_name_of_a_loop_changes_no_weight():
    """Problem 4."""
    weights, biases = small_random_weights(SIZES, np.random.default_rng(0))
    before = [W.copy() for W in weights]
    dWs, _ = backprop(weights, biases, IMAGES.X[:10], IMAGES.Y[:10])
    for W, dW in zip(weights, dWs, strict=True):
        W = W - 3.0 * dW

    assert all(np.array_equal(old, new) for old, new in zip(before, weights, strict=True))


@pytest.mark.slow
@pytest.mark.parametrize(("width", "stuck"), [(2, 4), (4, 0)])
def test_starts_of_the_notebook_that_get_stuck_on_exclusive_or(width, stuck):
    """A question of the notebook, for the seeds 0 to 9."""
    X, Y = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0], [1], [1], [0]])
    costs = []
    for seed in range(10):
        rng = np.random.default_rng(seed)
        weights = [rng.normal(size=(width, 2)), rng.normal(size=(1, width))]
        net = weights, [np.zeros(width), np.zeros(1)]
        for _ in range(1000):
            net = train_step(*net, X, Y, 3.0)
        costs.append(quadratic_cost(networks.network_forward(*net, X)[1][-1], Y))

    assert np.sum(np.array(costs) > 0.06) == stuck
