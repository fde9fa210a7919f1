"""Known mistakes of `product_loss`; each docstring is what the learner reads."""

import numpy as np


def loss_summed(w, x, y):
    """Yours is exactly m times ours: where did the mean over the examples go?"""
    return float(np.sum((y - w[0] * w[1] * x) ** 2) / 2)


def loss_without_half(w, x, y):
    """Yours is exactly twice ours: a quadratic cost carries a 1/2 here."""
    return float(np.mean((y - w[0] * w[1] * x) ** 2))


def loss_of_sum_of_weights(w, x, y):
    """Yours adds the two weights. The second neuron multiplies what the first one hands on."""
    return float(np.mean((y - (w[0] + w[1]) * x) ** 2) / 2)


def loss_square_of_mean(w, x, y):
    """Yours averages the errors first and squares after: errors of both signs cancel that way."""
    return float(np.mean(y - w[0] * w[1] * x) ** 2 / 2)


def loss_divided_by_squared_length(w, x, y):
    """Yours is ours divided by m once more: the number of examples divides once, not squared."""
    return float(np.sum((y - w[0] * w[1] * x) ** 2) / (2 * len(x) ** 2))


def loss_distance(w, x, y):
    """Yours averages the distances. Here their squares are averaged."""
    return float(np.mean(np.abs(y - w[0] * w[1] * x)) / 2)


def loss_with_one_weight(w, x, y):
    """Yours does not depend on w2: there are two neurons in a row."""
    return float(np.mean((y - w[0] * x) ** 2) / 2)
