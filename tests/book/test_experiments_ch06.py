"""What chapter 6 claims: a network that learns, neurons that start alike, the price of a gradient."""

from itertools import pairwise

import numpy as np
import pytest

from solutions import ch05_neural_networks as networks
from solutions.ch01_directional_derivatives import numerical_gradient
from solutions.ch06_backpropagation import backprop, quadratic_cost, train_step, two_layer_update

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
