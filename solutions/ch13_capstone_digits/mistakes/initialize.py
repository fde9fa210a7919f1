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
    """Your standard deviation is 1 / n_in, but the variance should be."""
    return _drawn(sizes, rng, lambda i, o: 1 / i)


def variance_by_outputs(sizes, rng):
    """Your variance is 1 / n_out, but a neuron adds up its inputs, and their number is n_in."""
    return _drawn(sizes, rng, lambda i, o: 1 / np.sqrt(o))


def variance_for_relu(sizes, rng):
    """Your variance is 2 / n_in, which is meant for rectified linear units."""
    return _drawn(sizes, rng, lambda i, o: np.sqrt(2 / i))


def variance_of_glorot(sizes, rng):
    """Your variance is 2 / (n_in + n_out), another well-known choice."""
    return _drawn(sizes, rng, lambda i, o: np.sqrt(2 / (i + o)))


def variance_by_first_layer(sizes, rng):
    """All your layers have the variance of the first one, but each has its own n_in."""
    return _drawn(sizes, rng, lambda i, o: 1 / np.sqrt(sizes[0]))


def all_weights_zero(sizes, rng):
    """All your weights are 0, so all neurons of a layer would remain equal forever."""
    return _drawn(sizes, rng, lambda i, o: 0.0)


def uniform_weights(sizes, rng):
    """Your weights are uniform, but a normal distribution is asked for."""
    weights = [rng.uniform(-1, 1, size=(o, i)) / np.sqrt(i) for i, o in pairwise(sizes)]
    return weights, [np.zeros(n) for n in sizes[1:]]


def drawn_transposed(sizes, rng):
    """Yours draws the weights in another order. Draw them with the shape (n_out, n_in) that is needed."""
    weights = [rng.normal(size=(i, o)).T / np.sqrt(i) for i, o in pairwise(sizes)]
    return weights, [np.zeros(n) for n in sizes[1:]]


def left_transposed(sizes, rng):
    """Your weights have the shape (n_in, n_out), but each row should belong to a neuron."""
    weights = [rng.normal(size=(i, o)) / np.sqrt(i) for i, o in pairwise(sizes)]
    return weights, [np.zeros(n) for n in sizes[1:]]


def biases_drawn_too(sizes, rng):
    """Your biases are random, but zeros are asked for, because the weights already differ."""
    weights, biases = initialize(sizes, rng)
    return weights, [rng.normal(size=b.shape) for b in biases]


def biases_as_columns(sizes, rng):
    """Your biases are columns, but one bias for each neuron has the shape (n,)."""
    weights, biases = initialize(sizes, rng)
    return weights, [b[:, None] for b in biases]


def own_generator(sizes, rng):
    """You draw from a generator of your own, but `rng` must be the only source of chance."""
    return initialize(sizes, np.random.default_rng(0))
