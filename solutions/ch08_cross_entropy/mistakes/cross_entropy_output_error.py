"""Known mistakes of `cross_entropy_output_error`; each docstring is what the learner reads."""

import numpy as np


def error_reversed(A, Y):
    """Yours has the opposite sign. The error is positive where a is too large."""
    return Y - A


def error_with_slope(A, Y):
    """Yours still contains the derivative of the sigmoid, so it is the error under the quadratic cost."""
    return (A - Y) * A * (1 - A)


def error_averaged(A, Y):
    """Yours is ours divided by m. Here delta belongs to one example, and the mean is taken later."""
    return (A - Y) / len(A)


def error_by_activation(A, Y):
    """Yours is the derivative with respect to a. The one with respect to z is asked for, which has one
    more factor.
    """
    return (A - Y) / (A * (1 - A))


def error_of_yes_part(A, Y):
    """Yours is the derivative of -y ln a alone. The term with 1 - y is missing."""
    return -Y * (1 - A)


def error_doubled(A, Y):
    """Yours is exactly twice ours. There is no square here whose derivative would bring a factor of 2."""
    return 2 * (A - Y)


def error_as_distance(A, Y):
    """Yours is never negative, but the error must say on which side of the target the output is."""
    return np.abs(A - Y)
