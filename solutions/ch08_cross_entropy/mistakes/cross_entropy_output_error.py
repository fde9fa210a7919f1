"""Known mistakes of `cross_entropy_output_error`; each docstring is what the learner reads."""

import numpy as np


def error_reversed(A, Y):
    """Yours has the other sign: the error is positive where a is too large."""
    return Y - A


def error_with_slope(A, Y):
    """The slope of the sigmoid is still in yours: that is the error under the quadratic cost."""
    return (A - Y) * A * (1 - A)


def error_averaged(A, Y):
    """Yours is ours divided by m: delta belongs to one example, the mean is taken later."""
    return (A - Y) / len(A)


def error_by_activation(A, Y):
    """Yours is the derivative by a. Asked for is the one by z: a factor is missing."""
    return (A - Y) / (A * (1 - A))


def error_of_yes_part(A, Y):
    """Yours is the derivative of -y ln a alone: the part with 1 - y is missing."""
    return -Y * (1 - A)


def error_doubled(A, Y):
    """Yours is exactly twice ours: there is no square here that a 2 could fall from."""
    return 2 * (A - Y)


def error_as_distance(A, Y):
    """Yours is never negative: the error must say on which side the output is."""
    return np.abs(A - Y)
