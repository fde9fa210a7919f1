"""Known mistakes of `linear_gradients`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


def _gradients(part, X, Y, W, b):
    """The gradients, in the parts that may be wrong."""
    (m, k), n = Y.shape, X.shape[1]
    R = part("residual", (X @ W.T + part("bias", b) - Y).astype(float), Y=Y, m=m)
    divisor = part("divisor", m, k=k, n=n)
    dW = part("dW", R.T @ X / divisor, m=m)
    return dW, part("db", R.sum(axis=0) / divisor, m=m, R=R, divisor=divisor)


@mistake_in(_gradients, "divisor")
def sum_instead_of_mean():
    """Both of yours are m times ours: where did the mean over the examples go?"""
    return 1


@mistake_in(_gradients, "divisor")
def mean_over_entries(divisor, k):
    """Both of yours are divided by the number of outputs too."""
    return divisor * k


@mistake_in(_gradients, "divisor")
def mean_over_outputs(k):
    """Both of yours are divided by the number of outputs. Divide by the number of examples."""
    return k


@mistake_in(_gradients, "divisor")
def mean_over_inputs(n):
    """Both of yours are divided by the number of inputs, the columns of X. The examples are its rows."""
    return n


@mistake_in(_gradients, "divisor")
def mean_twice(divisor):
    """Both of yours are divided by m twice."""
    return divisor**2


@mistake_in(_gradients, "residual")
def half_forgotten(residual):
    """Both of yours are exactly twice ours: the cost carries 1/2."""
    return 2 * residual


@mistake_in(_gradients, "residual")
def sign_turned(residual):
    """Both of yours have the opposite sign: this is the step down, not the gradient."""
    return -residual


@mistake_in(_gradients, "bias")
def bias_left_out(bias):
    """Yours forgets the bias in the predictions."""
    return np.zeros(len(bias))


@mistake_in(_gradients, "residual")
def targets_left_out(residual, Y):
    """Yours uses the predictions where their differences from the targets belong."""
    return residual + Y


@mistake_in(_gradients, "residual")
def signs_only(residual):
    """Yours knows the signs of the errors only."""
    return np.sign(residual)


@mistake_in(_gradients, "residual")
def squares_kept(residual):
    """Yours has the squares of the errors: differentiate."""
    return residual**2


@mistake_in(_gradients, "residual")
def last_example_only(residual, m):
    """Yours is the gradient of the last example alone: a loop keeps only its last turn."""
    return residual * (np.arange(m) == m - 1)[:, None] * m


@mistake_in(_gradients, "dW")
def mean_missing_in_dW(dW, m):
    """dW is m times ours."""
    return dW * m


@mistake_in(_gradients, "db")
def mean_missing_in_db(db, m):
    """db is m times ours."""
    return db * m


@mistake_in(_gradients, "db")
def db_of_the_last_example(R, divisor):
    """db holds the last example only. Add over all rows."""
    return R[-1] / divisor


@mistake_in(_gradients, "db")
def db_summed_over_outputs(db):
    """All entries of db are the same: you added over the outputs too."""
    return np.full(len(db), db.sum())


@mistake_in(_gradients, "db")
def db_is_zero(db):
    """db is zero. Does the cost not depend on b?"""
    return np.zeros(len(db))


@mistake_in(_gradients, "dW")
def square_dW_transposed(dW):
    """Where W is square, dW is transposed. For another W the shapes would have told."""
    return dW.T if dW.shape[0] == dW.shape[1] else dW


def db_of_all_entries(X, Y, W, b):
    """All entries of your db are equal: it is the mean of all residuals. Each bias has the residuals of its
    own output.
    """
    R = X @ W.T + b - Y
    return R.T @ X / len(Y), np.full(len(b), R.mean())
