"""Inputs of chapter 6: the cases that answers are checked with."""

from itertools import pairwise

import numpy as np

from ..ch05_neural_networks import sigmoid


def draw_output_layers(rng):
    """Middle and saturated neurons; targets between 0 and 1, and whole ones; widths apart from m."""
    for m, n, spread in ((7, 3, 1.5), (4, 1, 1.0), (5, 6, 6.0)):
        Z = rng.normal(size=(m, n)) * spread
        yield {"A": sigmoid(Z), "Y": rng.uniform(size=(m, n)), "Z": Z}
    Z = rng.normal(size=(3, 4)) * 2
    yield {"A": sigmoid(Z), "Y": rng.integers(0, 2, size=(3, 4)), "Z": Z}
    Z = np.array([[800.0, -800.0, 0.3], [-800.0, 800.0, 0.0]])  # activations of exactly 0 and 1
    yield {"A": sigmoid(Z), "Y": np.array([[0.0, 0.0, 0.5], [1.0, 1.0, 0.0]]), "Z": Z}
    Z = np.array([[2, -1], [0, 3]])
    yield {"A": sigmoid(Z), "Y": rng.uniform(size=(2, 2)), "Z": Z}


def draw_hidden_layers(rng):
    """A square layer first, where a transposed matrix shows before it fails; then wider, narrower ones."""
    for m, n_next, n in ((7, 4, 4), (5, 2, 6), (3, 5, 4), (6, 1, 3)):
        yield {
            "delta_next": rng.normal(size=(m, n_next)),
            "W_next": rng.normal(size=(n_next, n)),
            "Z": rng.normal(size=(m, n)) * 2 + 3 * (np.arange(n) == 0),
        }
    yield {
        "delta_next": rng.normal(size=(4, 3)),
        "W_next": rng.integers(-3, 4, size=(3, 2)),
        "Z": rng.normal(size=(4, 2)),
    }
    yield {
        "delta_next": np.array([[0.0, 1.0, -1.0], [0.0, 0.0, 0.0]]),  # an example without an error
        "W_next": np.array([[0.0, 1.5], [2.0, -1.0], [1.0, 0.0]]),
        "Z": np.array([[0.0, 0.7], [800.0, -800.0]]),
    }
    whole = rng.integers(1, 4, size=(2, 2))
    yield {"delta_next": whole, "W_next": rng.normal(size=(2, 2)), "Z": rng.normal(size=(2, 2))}
    yield {"delta_next": rng.normal(size=(2, 2)), "W_next": rng.normal(size=(2, 2)), "Z": whole}


def draw_layers_with_errors(rng):
    """A square layer, wider and narrower ones, and whole-numbered activations."""
    for m, n, n_prev in ((7, 4, 4), (5, 3, 6), (3, 5, 2), (4, 1, 3)):
        yield {"delta": rng.normal(size=(m, n)), "A_prev": sigmoid(rng.normal(size=(m, n_prev)) * 2)}
    yield {"delta": rng.normal(size=(6, 2)), "A_prev": rng.integers(-4, 5, size=(6, 3))}
    delta = np.array([[0.0, 1.5], [0.0, -1.5], [0.0, 0.5]])  # a neuron without an error; a sum near 0
    yield {"delta": delta, "A_prev": np.array([[0.0, 1.0], [1.0, 1.0], [0.0, 0.0]])}
    yield {"delta": np.array([[1, -2], [3, 0]]), "A_prev": rng.normal(size=(2, 3))}
    yield {"delta": rng.normal(size=(1, 3)), "A_prev": rng.normal(size=(1, 2))}


def draw_linear_layers(rng):
    """A square layer, wider and narrower ones, and whole-numbered inputs."""
    for m, n, n_prev in ((7, 4, 4), (5, 3, 6), (3, 5, 2)):
        yield {
            "G": rng.normal(size=(m, n)) / m,
            "A_prev": rng.normal(size=(m, n_prev)),
            "W": rng.normal(size=(n, n_prev)),
        }
    yield {
        "G": rng.normal(size=(6, 2)) / 6,
        "A_prev": rng.integers(-4, 5, size=(6, 3)),
        "W": rng.normal(size=(2, 3)),
    }
    whole = rng.integers(1, 4, size=(3, 2))
    yield {"G": rng.normal(size=(4, 3)) / 4, "A_prev": rng.normal(size=(4, 2)), "W": whole}
    yield {"G": np.array([[0.0, 1.5, -1.5]]), "A_prev": np.array([[0.0, 2.0]]), "W": rng.normal(size=(3, 2))}


def draw_network(rng, sizes):
    """Weights and biases, none of them 0, with one neuron of the first layer near saturation."""
    weights = [rng.normal(size=(n, n_prev)) for n_prev, n in pairwise(sizes)]
    biases = [rng.choice((-1, 1), size=n) * rng.uniform(0.3, 1.2, size=n) for n in sizes[1:]]
    biases[0][0] += 4.0
    return weights, biases


def draw_networks(rng):
    """Three layers of which one is square, three square layers, two layers on whole numbers, one layer."""
    for sizes, m in (((5, 4, 4, 3), 7), ((3, 3, 3, 3), 5)):
        weights, biases = draw_network(rng, sizes)
        yield {
            "weights": weights,
            "biases": biases,
            "X": rng.normal(size=(m, sizes[0])),
            "Y": rng.uniform(size=(m, sizes[-1])),
        }
    for sizes, m in (((2, 5, 1), 4), ((4, 2), 6)):
        weights, biases = draw_network(rng, sizes)
        yield {
            "weights": weights,
            "biases": biases,
            "X": rng.integers(-2, 3, size=(m, sizes[0])),
            "Y": rng.integers(0, 2, size=(m, sizes[-1])),
        }


def draw_training_steps(rng):
    """The networks of `draw_networks`, each with another rate."""
    for case, eta in zip(draw_networks(rng), (0.5, 3.0, 1.5, 0.1), strict=True):
        yield {**case, "eta": eta * rng.uniform(0.8, 1.2)}


def draw_small_nets(rng):
    """Four 3-2-1 nets: middle and nearly saturated hidden neurons, and whole-numbered inputs."""
    for x in (rng.normal(size=3), rng.normal(size=3) * 4, rng.uniform(size=3), rng.integers(1, 4, size=3)):
        yield {
            "x": x,
            "y": float(rng.uniform()),
            "W1": rng.normal(size=(2, 3)),
            "W2": rng.choice((-1, 1), size=(1, 2)) * rng.uniform(0.5, 1.5, size=(1, 2)),
            "eta": float(rng.uniform(0.3, 2.0)),
        }
