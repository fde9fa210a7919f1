"""Known mistakes of `product_loss`; each docstring is what the learner reads."""

import numpy as np


def loss_summed(w, x, y):
    """Yours is exactly m times ours. Take the mean over the examples and not the sum."""
    return float(np.sum((y - w[0] * w[1] * x) ** 2) / 2)


def loss_without_half(w, x, y):
    """Yours is exactly twice ours, because a quadratic cost has a factor 1/2 here."""
    return float(np.mean((y - w[0] * w[1] * x) ** 2))


def loss_of_sum_of_weights(w, x, y):
    """Yours adds the two weights, but the second neuron multiplies what the first one passes on."""
    return float(np.mean((y - (w[0] + w[1]) * x) ** 2) / 2)


def loss_square_of_mean(w, x, y):
    """Yours averages the errors before it squares them, so that errors of both signs cancel."""
    return float(np.mean(y - w[0] * w[1] * x) ** 2 / 2)


def loss_divided_by_squared_length(w, x, y):
    """Yours is ours divided by m once more. Divide by the number of examples once."""
    return float(np.sum((y - w[0] * w[1] * x) ** 2) / (2 * len(x) ** 2))


def loss_distance(w, x, y):
    """Yours averages the distances, but here their squares are averaged."""
    return float(np.mean(np.abs(y - w[0] * w[1] * x)) / 2)


def loss_with_one_weight(w, x, y):
    """Yours does not depend on w2, although there are two neurons in a row."""
    return float(np.mean((y - w[0] * x) ** 2) / 2)


def loss_multiplied_by_m(w, x, y):
    """Yours multiplies by m where it should divide: a / 2 * m is (a / 2) * m. Put 2 * m into parentheses."""
    return float(np.sum((y - w[0] * w[1] * x) ** 2) / 2 * len(x))
