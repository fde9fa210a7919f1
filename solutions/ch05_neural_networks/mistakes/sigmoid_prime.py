"""Known mistakes of `sigmoid_prime`; each docstring is what the learner reads."""

import numpy as np

from ..references import sigmoid, sigmoid_prime


def sigmoid_again(z):
    """Yours is the sigmoid itself. Asked for is how steep it is at z."""
    return sigmoid(z)


def slope_from_z(z):
    """Yours is z (1 - z). The rule speaks about the activation: which of your z should be sigmoid(z)?"""
    return z * (1.0 - z)


def slope_at_activation(z):
    """Yours is the slope at sigmoid(z), not at z: the sigmoid was applied twice."""
    a = sigmoid(sigmoid(z))
    return a * (1.0 - a)


def one_minus_activation(z):
    """Yours is only 1 - sigmoid(z). A factor is missing; if you used exp(-z) / (1 + exp(-z)), look at the
    power of the denominator.
    """
    return 1.0 - sigmoid(z)


def slope_of_tanh(z):
    """Yours is 1 - a**2: the rule for tanh. The sigmoid has its own."""
    return 1.0 - sigmoid(z) ** 2


def slope_squared(z):
    """Yours is the right slope times itself: one multiplication too many."""
    a = sigmoid(z)
    return (a * (1.0 - a)) ** 2


def difference_quotient(z):
    """Right to seven digits or more, but not to fifteen: is it measured with a small step? The formula has no
    step and no error.
    """
    return (sigmoid(z + 1e-5) - sigmoid(z - 1e-5)) / 2e-5


def slope_in_buffer_of_whole_numbers(z):
    """Right for floats, but for whole numbers the fraction is cut off: an array made like z takes the type of
    z. Which type must the result have?
    """
    slope = np.empty_like(z)
    slope[...] = sigmoid_prime(z)
    return slope


def slope_negated(z):
    """Yours has the right size and the wrong sign: the sigmoid rises everywhere. Did the minus of -z get lost
    in the chain rule?
    """
    a = sigmoid(z)
    return a * (a - 1.0)
