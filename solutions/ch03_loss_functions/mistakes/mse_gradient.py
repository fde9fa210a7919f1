"""Known mistakes of `mse_gradient`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in

from ..references import mse_gradient


def _gradient(part, Y_hat, Y):
    """The gradient of the mean squared error, in the parts that may be wrong."""
    (m, k), R = Y.shape, part("residual", (Y_hat - Y).astype(float))
    return part("gradient", R / part("divisor", m, k=k))


def half_kept(Y_hat, Y):
    """Yours is exactly half of ours: the 2 that falls from the square is missing."""
    return mse_gradient(Y_hat, Y) / 2


@mistake_in(_gradient, "divisor")
def mean_forgotten():
    """Yours is m times ours: the cost is a mean over the examples, and so is its gradient."""
    return 1


@mistake_in(_gradient, "divisor")
def mean_over_entries(divisor, k):
    """Yours is divided by the number of outputs too. The mean is over the examples only."""
    return divisor * k


@mistake_in(_gradient, "divisor")
def mean_over_outputs(k):
    """Yours divides by the number of outputs. Divide by the number of examples."""
    return k


@mistake_in(_gradient, "divisor")
def mean_twice(divisor):
    """Yours is divided by m twice."""
    return divisor**2


@mistake_in(_gradient, "gradient")
def half_forgotten(gradient):
    """Yours is exactly twice ours: the cost carries 1/2, and the square gives a 2."""
    return 2 * gradient


@mistake_in(_gradient, "gradient")
def sign_turned(gradient):
    """Yours has the opposite sign: where the prediction is too high, the cost grows with it."""
    return -gradient


@mistake_in(_gradient, "residual")
def signs_only(residual):
    """Yours knows the sign of each error but not its size. That is the gradient of the mean magnitude."""
    return np.sign(residual)


@mistake_in(_gradient, "residual")
def squares_kept(residual):
    """Yours has the squares of the errors: it was not differentiated."""
    return residual**2
