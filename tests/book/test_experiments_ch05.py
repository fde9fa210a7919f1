"""What chapter 5 computes by hand: the 3-2-1 network, exclusive or with three neurons, and what it counts."""

import numpy as np
from numpy.testing import assert_allclose

from solutions.ch05_neural_networks import count_polynomial_features, layer_forward, network_forward

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
EXCLUSIVE_OR = np.array([0, 1, 1, 0])


def test_network_of_the_worked_example_has_the_values_found_by_hand():
    x = np.array([[0.5, -0.2, 0.8]])
    weights = [np.array([[0.1, 0.4, -0.3], [-0.5, 0.2, 0.6]]), np.array([[0.7, -0.4]])]

    zs, activations = network_forward(weights, [np.zeros(2), np.zeros(1)], x)

    assert_allclose(zs[0], [[-0.27, 0.19]], rtol=1e-12)
    assert_allclose(activations[1], [[0.432907, 0.547358]], atol=5e-7)
    assert_allclose(activations[2], [[0.521011]], atol=5e-7)


def test_weights_chosen_by_hand_compute_exclusive_or():
    weights = [np.array([[20.0, 20.0], [20.0, 20.0]]), np.array([[20.0, -20.0]])]
    biases = [np.array([-10.0, -30.0]), np.array([-10.0])]

    _, (_, hidden, output) = network_forward(weights, biases, CORNERS)

    assert_allclose(hidden, [[0, 0], [1, 0], [1, 0], [1, 1]], atol=1e-4)
    assert_allclose(output[:, 0], EXCLUSIVE_OR, atol=1e-4)


def test_no_random_neuron_computes_exclusive_or():
    rng = np.random.default_rng(1)

    z, _ = layer_forward(CORNERS, rng.normal(size=(100_000, 2)), rng.normal(size=100_000))
    right = np.sum((z > 0) == (EXCLUSIVE_OR == 1)[:, None], axis=0)

    assert right.max() == 3
    assert right.min() == 1


def test_picture_has_ten_thousand_times_the_quadratic_features_that_its_side_gives():
    assert count_polynomial_features(100, 2) == 5050
    assert count_polynomial_features(100 * 100, 2) == 50_005_000
    assert round(50_005_000 / 5050) == 9902
