"""Known mistakes of `initialize`; each docstring is what the learner reads."""

from itertools import pairwise

import numpy as np

from ..references import initialize


def _drawn(sizes, rng, spread):
    """Zero biases, and weights with a spread that depends on the numbers of inputs and outputs."""
    weights = [spread(i, o) * rng.normal(size=(o, i)) for i, o in pairwise(sizes)]
    return weights, [np.zeros(n) for n in sizes[1:]]


def variance_one(sizes, rng):
    """Your weights have variance 1 whatever the number of inputs."""
    return _drawn(sizes, rng, lambda i, o: 1.0)


def variance_taken_for_spread(sizes, rng):
    """Your standard deviation is 1 / n_in: it is the variance that should be."""
    return _drawn(sizes, rng, lambda i, o: 1 / i)


def variance_by_outputs(sizes, rng):
    """Your variance is 1 / n_out: it is the inputs that are added up."""
    return _drawn(sizes, rng, lambda i, o: 1 / np.sqrt(o))


def variance_for_relu(sizes, rng):
    """Your variance is 2 / n_in, which is meant for rectified linear units."""
    return _drawn(sizes, rng, lambda i, o: np.sqrt(2 / i))


def variance_of_glorot(sizes, rng):
    """Your variance is 2 / (n_in + n_out), another well-known choice."""
    return _drawn(sizes, rng, lambda i, o: np.sqrt(2 / (i + o)))


def variance_by_first_layer(sizes, rng):
    """Every layer of yours has the variance of the first one: each has its own n_in."""
    return _drawn(sizes, rng, lambda i, o: 1 / np.sqrt(sizes[0]))


def all_weights_zero(sizes, rng):
    """All your weights are 0: all neurons of a layer would stay equal for ever (symmetry)."""
    return _drawn(sizes, rng, lambda i, o: 0.0)


def uniform_weights(sizes, rng):
    """Your weights are uniform; a normal distribution is asked for."""
    weights = [rng.uniform(-1, 1, size=(o, i)) / np.sqrt(i) for i, o in pairwise(sizes)]
    return weights, [np.zeros(n) for n in sizes[1:]]


def drawn_transposed(sizes, rng):
    """The right numbers in another order: draw with the shape (n_out, n_in) that is needed."""
    weights = [rng.normal(size=(i, o)).T / np.sqrt(i) for i, o in pairwise(sizes)]
    return weights, [np.zeros(n) for n in sizes[1:]]


def left_transposed(sizes, rng):
    """Your weights have shape (n_in, n_out): here a row belongs to a neuron."""
    weights = [rng.normal(size=(i, o)) / np.sqrt(i) for i, o in pairwise(sizes)]
    return weights, [np.zeros(n) for n in sizes[1:]]


def biases_drawn_too(sizes, rng):
    """Your biases are random: zeros do, for the weights break the symmetry."""
    weights, biases = initialize(sizes, rng)
    return weights, [rng.normal(size=b.shape) for b in biases]


def biases_as_columns(sizes, rng):
    """Your biases are columns: a bias for each neuron has shape (n,)."""
    weights, biases = initialize(sizes, rng)
    return weights, [b[:, None] for b in biases]


def own_generator(sizes, rng):
    """You draw from a generator of your own: `rng` is the only source of chance."""
    return initialize(sizes, np.random.default_rng(0))
