"""Known mistakes of `minibatch_gradients`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


def _gradients(part, X, Y, W, b, indices):
    """The gradients of a mini-batch, in the parts that may be wrong."""
    rows = part("rows", np.asarray(indices), X=X)
    targets = part("targets", Y[rows], Y=Y, rows=rows)
    R = part("residual", X[rows] @ W.T + part("bias", b) - targets)
    G = part("error", R / part("divisor", len(rows), X=X, R=R))
    dW = part("dW", G.T @ X[rows])
    db = part("db", G.sum(axis=0), rows=rows)
    return part("stored", (dW, db), W=W, b=b)


@mistake_in(_gradients, "rows")
def all_examples(X):
    """Yours uses all examples, so that the indices make no difference."""
    return np.arange(len(X))


@mistake_in(_gradients, "rows")
def first_rows(rows):
    """Yours uses the first rows, as many as there are indices. The indices say which rows."""
    return np.arange(len(rows))


@mistake_in(_gradients, "targets")
def targets_not_chosen(Y, rows):
    """Yours picks the rows of X by the indices, but takes the first rows of Y, so that inputs meet the
    targets of other examples.
    """
    return Y[: len(rows)]


@mistake_in(_gradients, "divisor")
def divided_by_all(X):
    """Yours divides by the number of all examples. The mean is over the chosen ones."""
    return len(X)


@mistake_in(_gradients, "divisor")
def sum_instead_of_mean():
    """Yours is larger than ours by the factor of the batch size. Where did the mean go?"""
    return 1


@mistake_in(_gradients, "divisor")
def mean_over_outputs_too(R):
    """Yours is divided by the number of outputs as well. The mean is over the examples only."""
    return R.size


@mistake_in(_gradients, "residual")
def last_example_only(residual):
    """Yours keeps only the last example of the batch, as if a loop overwrote its sum."""
    return residual * (np.arange(len(residual)) == len(residual) - 1)[:, None]


@mistake_in(_gradients, "rows")
def each_row_once(rows):
    """Yours counts each index once. A row that was drawn twice has to count twice."""
    return np.unique(rows)


@mistake_in(_gradients, "error")
def sign_turned(error):
    """Yours has the opposite sign. It is the direction of the step down, and not the gradient."""
    return -error


@mistake_in(_gradients, "error")
def half_forgotten(error):
    """Yours is exactly twice ours, because the cost has a factor 1/2 that cancels the 2 of the square."""
    return 2 * error


@mistake_in(_gradients, "db")
def mean_missing_in_db(db, rows):
    """In your db the mean over the batch is missing."""
    return db * len(rows)


@mistake_in(_gradients, "bias")
def bias_forgotten():
    """Yours leaves the bias out of the predictions."""
    return 0


@mistake_in(_gradients, "stored")
def buffer_of_whole_numbers(stored, W, b):
    """Where W holds integers yours cuts off the fraction, because an array made like W takes the
    type of W.
    """
    dW, db = stored
    return dW.astype(W.dtype), db.astype(b.dtype)


@mistake_in(_gradients, "dW")
def square_dW_transposed(dW):
    """Where W is square, your dW is transposed. For other shapes of W you would have got an error message."""
    return dW.T if dW.shape[0] == dW.shape[1] else dW
