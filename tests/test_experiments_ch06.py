"""What chapter 6 claims about the price of a gradient, counted and not timed."""

from itertools import pairwise

import numpy as np
import pytest

from solutions import ch05_neural_networks as networks
from solutions.ch01_directional_derivatives import numerical_gradient
from solutions.ch06_backpropagation import backprop, quadratic_cost

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
            patch.setattr(networks, "layer_forward", counting)
            backprop(weights, biases, X, Y)
        counted.append(layers)

    assert counted == [2, 2, 2]
    assert [work(sizes) for sizes in GROWING] == [24, 96, 384]
