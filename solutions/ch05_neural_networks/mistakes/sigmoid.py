"""Known mistakes of `sigmoid`; each docstring is what the learner reads."""

import numpy as np

from ..references import sigmoid


def sigmoid_of_plus_z(z):
    """Yours falls where it should rise. Look at the sign of z in the exponent."""
    return 1.0 - sigmoid(z)


def tanh_instead(z):
    """Yours is tanh, which runs from -1 to 1, while the sigmoid runs from 0 to 1. The two are related,
    but z and the result are both scaled.
    """
    return np.tanh(z)


def twice_as_steep(z):
    """Yours is the sigmoid of 2z, which is twice as steep. If you used tanh, look at its argument."""
    return (1.0 + np.tanh(z)) / 2.0


def softmax_instead(z):
    """All your entries together add up to 1, which is softmax. Here each entry is treated by itself, and
    the others have no influence on it.
    """
    powers = np.exp(z - np.max(z))
    return powers / np.sum(powers)


def threshold_instead(z):
    """Yours jumps from 0 to 1, as a perceptron does. The sigmoid rises smoothly and is 1/2 at z = 0."""
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


def clipped_activation(z):
    """Yours is right in the middle but does not come close enough to 0 and 1, because something clips z
    or the result. Such clipping belongs before a logarithm, if anywhere.
    """
    return np.clip(sigmoid(z), 1e-7, 1.0 - 1e-7)


def buffer_of_whole_numbers(z):
    """Yours is right for floats, but for integers the fraction is cut off, because an array made like z
    takes the type of z. Which type must the result have?
    """
    a = np.empty_like(z)
    a[...] = sigmoid(z)
    return a


def powers_of_two(z):
    """Yours takes powers of 2, but powers of e are meant."""
    return sigmoid(np.asarray(z) * np.log(2.0))


@np.errstate(over="ignore")
def reciprocal_missing(z):
    """Yours is 1 + exp(-z), the denominator alone. One divided by it is the sigmoid."""
    return 1.0 + np.exp(-np.asarray(z, dtype=float))


def sign_ignored(z):
    """Yours gives z and -z the same value, so that no activation is below 1/2. Where z is negative, the
    sigmoid is exp(z) / (1 + exp(z)).
    """
    return sigmoid(np.abs(z))
