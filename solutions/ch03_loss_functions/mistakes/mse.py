"""Known mistakes of `mse`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in

from ..references import mse


def _mse(part, Y_hat, Y):
    """The mean squared error, in the parts that may be wrong."""
    (m, k), R = Y.shape, (Y_hat - Y).astype(float)
    mean = part("total", np.sum(R**2), R=R) / part("divisor", m, k=k)
    return float(part("cost", part("half", mean / 2, mean=mean)))


def first_output_only(Y_hat, Y):
    """Yours looks at the first output only."""
    return mse(Y_hat[:, :1], Y[:, :1])


@mistake_in(_mse, "half")
def half_forgotten(mean):
    """Yours is exactly twice ours: our squared errors carry 1/2."""
    return mean


@mistake_in(_mse, "divisor")
def sum_not_mean():
    """Yours is m times ours: it grows with the number of examples."""
    return 1


@mistake_in(_mse, "divisor")
def mean_over_entries(divisor, k):
    """Yours is a mean over all entries. Ours is a mean over the examples: the squares of one example's
    outputs are added.
    """
    return divisor * k


@mistake_in(_mse, "divisor")
def mean_over_outputs(k):
    """Yours divides by the number of outputs. The rows are the examples."""
    return k


@mistake_in(_mse, "total")
def magnitudes_not_squares(R):
    """Yours adds the magnitudes of the errors. Square them."""
    return np.abs(R).sum()


@mistake_in(_mse, "total")
def sum_squared(R):
    """Yours adds the errors first and squares then, so that errors of opposite sign cancel."""
    return R.sum() ** 2


@mistake_in(_mse, "total")
def lengths_not_squared(R):
    """Yours adds the lengths of the rows. It is the squared lengths that are averaged."""
    return np.linalg.norm(R, axis=1).sum()


@mistake_in(_mse, "cost")
def root_taken(cost):
    """Yours is the root of ours. The root mean squared error is another measure."""
    return np.sqrt(cost)


def multiplied_by_m(Y_hat, Y):
    """Yours multiplies by m where it should divide: a / 2 * m is (a / 2) * m. Put 2 * m into parentheses."""
    return float(np.sum((Y_hat - Y) ** 2) / 2 * len(Y))
