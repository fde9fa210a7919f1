"""Known mistakes of `fit_linear`; each docstring is what the learner reads."""

import numpy as np

from ..references import fit_linear


def through_the_origin(X, Y):
    """Your line goes through the origin: the fit itself must know that there is a bias."""
    solution, *_ = np.linalg.lstsq(X.astype(float), Y, rcond=None)
    return solution.T, np.zeros(Y.shape[1])


def bias_left_at_zero(X, Y):
    """The bias that belongs to the weights was dropped."""
    W, b = fit_linear(X, Y)
    return W, np.zeros_like(b)


def bias_is_the_mean_of_the_targets(X, Y):
    """Your bias is the mean of the targets. That holds where the inputs have mean 0."""
    solution, *_ = np.linalg.lstsq(X - X.mean(axis=0), Y - Y.mean(axis=0), rcond=None)
    return solution.T, Y.mean(axis=0)


def bias_from_the_other_end(X, Y):
    """Your numbers are in the wrong places: the bias belongs to the column of ones. Which row of the solution
    is that?
    """
    W, b = fit_linear(X, Y)
    solution = np.vstack([W.T, b])
    return solution[1:].T, solution[0]


def bias_turned(X, Y):
    """The bias has the opposite sign."""
    W, b = fit_linear(X, Y)
    return W, -b


def each_input_alone(X, Y):
    """Each of your weights was fitted as if the other inputs did not
    exist.
    """
    centred = X - X.mean(axis=0)
    spread = np.sum(centred**2, axis=0)
    W = (centred.T @ (Y - Y.mean(axis=0)) / np.where(spread < 1e-20, 1.0, spread)[:, None]).T
    return W, Y.mean(axis=0) - W @ X.mean(axis=0)


def small_number_on_the_diagonal(X, Y):
    """Yours is close, but not the minimum: a number was added to the diagonal to make a matrix invertible.
    That pulls the weights toward zero.
    """
    with_ones = np.column_stack([X, np.ones(len(X))])
    matrix = with_ones.T @ with_ones + 1e-3 * np.eye(with_ones.shape[1])
    solution = np.linalg.solve(matrix, with_ones.T @ Y)
    return solution[:-1].T, solution[-1]


def first_examples_only(X, Y):
    """Yours fits the first two examples and does not look at the others."""
    return fit_linear(X[:2], Y[:2])


def centred_then_not_moved_back(X, Y):
    """The inputs were centered for the fit, and the bias has not been moved back for the inputs as they are:
    check the sign.
    """
    centred = X - X.mean(axis=0)
    solution, *_ = np.linalg.lstsq(centred, Y - Y.mean(axis=0), rcond=None)
    return solution.T, Y.mean(axis=0) + solution.T @ X.mean(axis=0)
