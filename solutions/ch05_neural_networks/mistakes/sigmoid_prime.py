"""Known mistakes of `sigmoid_prime`; each docstring is what the learner reads."""

import numpy as np

from ..references import sigmoid, sigmoid_prime


def sigmoid_again(z):
    """Yours is the sigmoid itself. The task asks for its derivative at z."""
    return sigmoid(z)


def slope_from_z(z):
    """Yours is z (1 - z). The rule is about the activation, so which of your z should be sigmoid(z)?"""
    return z * (1.0 - z)


def slope_at_activation(z):
    """Yours is the derivative at sigmoid(z) and not at z, because the sigmoid was applied twice."""
    a = sigmoid(sigmoid(z))
    return a * (1.0 - a)


def one_minus_activation(z):
    """Yours is only 1 - sigmoid(z), so that a factor is missing. If you used exp(-z) / (1 + exp(-z)),
    look at the power of the denominator.
    """
    return 1.0 - sigmoid(z)


def slope_of_tanh(z):
    """Yours is 1 - a**2, which is the rule for tanh. The sigmoid has its own rule."""
    return 1.0 - sigmoid(z) ** 2


def slope_squared(z):
    """Yours is the square of the right derivative, with one multiplication too many."""
    a = sigmoid(z)
    return (a * (1.0 - a)) ** 2


def difference_quotient(z):
    """Yours is right to seven digits or more but not to fifteen. Is it measured with a small step? The
    formula has no step and no error.
    """
    return (sigmoid(z + 1e-5) - sigmoid(z - 1e-5)) / 2e-5


def slope_in_buffer_of_whole_numbers(z):
    """Yours is right for floats, but for integers the fraction is cut off, because an array made like z
    takes the type of z. Which type must the result have?
    """
    slope = np.empty_like(z)
    slope[...] = sigmoid_prime(z)
    return slope


def slope_negated(z):
    """Yours has the right size and the wrong sign, although the sigmoid rises everywhere. Did the minus
    of -z get lost in the chain rule?
    """
    a = sigmoid(z)
    return a * (a - 1.0)


def activation_squared(z):
    """Yours is the square of the activation. One of the two factors is 1 minus the activation."""
    return sigmoid(z) ** 2
