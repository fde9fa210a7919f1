"""Known mistakes of `output_error`; each docstring is what the learner reads."""

import numpy as np

from ...ch05_neural_networks import sigmoid_prime


def reversed_difference(A, Y, Z):
    """Yours has exactly the opposite sign. It is the delta of texts that ADD eta * delta * x, but here
    delta is a derivative of the cost.
    """
    return (Y - A) * sigmoid_prime(Z)


def difference_without_slope(A, Y, Z):
    """The derivative of the sigmoid is missing. (Without it, this is the error of the cross-entropy cost.)"""
    return A - Y


def slope_at_activation(A, Y, Z):
    """You take the derivative of the sigmoid at A. At which number is it steep or flat?"""
    return (A - Y) * sigmoid_prime(A)


def slope_from_z(A, Y, Z):
    """You use z (1 - z), but this short form of the derivative is meant for a different letter."""
    return (A - Y) * Z * (1 - Z)


def slope_of_tanh(A, Y, Z):
    """You use 1 - a^2, the derivative of tanh, but these are sigmoid neurons."""
    return (A - Y) * (1 - A**2)


def activation_for_slope(A, Y, Z):
    """You multiply by the activation itself. How steep is the sigmoid at Z?"""
    return (A - Y) * A


def output_slope_twice(A, Y, Z):
    """You multiply by the derivative of the sigmoid twice, but there is only one sigmoid between z and
    the cost.
    """
    return (A - Y) * sigmoid_prime(Z) ** 2


def output_error_averaged_over_outputs(A, Y, Z):
    """Yours is ours divided by the number of outputs. The loss of an example is a sum over its outputs."""
    return (A - Y) * sigmoid_prime(Z) / A.shape[1]


def output_error_averaged(A, Y, Z):
    """Yours is ours divided by m, but delta belongs to one example. The mean is taken later, in the
    gradients.
    """
    return (A - Y) * sigmoid_prime(Z) / len(A)


def output_error_doubled(A, Y, Z):
    """Yours is exactly twice ours. The cost has a factor 1/2 that cancels the 2 from the square."""
    return 2 * (A - Y) * sigmoid_prime(Z)


def distance_instead_of_difference(A, Y, Z):
    """You take the distance |a - y|, so that the error cannot say on which side of the target the output
    is.
    """
    return np.abs(A - Y) * sigmoid_prime(Z)


def squared_difference_kept(A, Y, Z):
    """The difference is still squared. Differentiate the square first."""
    return 0.5 * (A - Y) ** 2 * sigmoid_prime(Z)


def slope_with_plus(A, Y, Z):
    """You use a (1 + a), but the derivative of the sigmoid has a minus in the parentheses."""
    return (A - Y) * A * (1 + A)
