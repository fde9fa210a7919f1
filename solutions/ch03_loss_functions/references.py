"""References of chapter 3: what its exercises ask for, and what notebooks are given."""

import numpy as np

# Speed (miles per hour) and stopping distance (feet) of fifty cars, one a row: M. Ezekiel, Methods of
# Correlation Analysis (1930), as given in R's data set "cars".
# fmt: off
CARS = np.column_stack([
    [
        4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15,
        15, 16, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24,
        25
    ],
    [
        2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20,
        26, 54, 32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93,
        120, 85
    ],
]).astype(float)


# --- Mean squared error ----------------------------------------------------------------------------------


def mse(Y_hat, Y):
    r"""Mean squared error: half the squared distance to the targets, as a mean over the examples.

    Parameters
    ----------
    Y_hat : ndarray, shape (m, k)
        Predictions, one example a row.
    Y : ndarray, shape (m, k)
        Targets.

    Returns
    -------
    C : float
        ``1 / (2 m)`` times the sum of all ``(Y_hat - Y) ** 2``, which is a mean over the m examples and a
        sum over the k outputs.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, sec. 1.2, eq. (4).
    """
    return float(np.sum(np.square(Y_hat - Y, dtype=float)) / (2 * len(Y)))


def mse_gradient(Y_hat, Y):
    r"""Gradient of the mean squared error with respect to the predictions.

    Parameters
    ----------
    Y_hat : ndarray, shape (m, k)
        Predictions, one example a row.
    Y : ndarray, shape (m, k)
        Targets.

    Returns
    -------
    dY_hat : ndarray, shape (m, k)
        Entry (i, j) is the derivative of ``mse(Y_hat, Y)`` with respect to ``Y_hat[i, j]``.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, sec. 1.2: the derivative of eq. (4).
    """
    return (Y_hat - Y) / len(Y)


# --- The linear model ------------------------------------------------------------------------------------


def linear_forward(X, W, b):
    r"""Predictions of the linear model, for all examples at once.

    Parameters
    ----------
    X : ndarray, shape (m, n)
        Inputs, one example a row.
    W : ndarray, shape (k, n)
        Weights; ``W[j, p]`` leads from input p to output j.
    b : ndarray, shape (k,)
        Biases, one for each output.

    Returns
    -------
    Y_hat : ndarray, shape (m, k)
        Entry (i, j) is the dot product of row i of `X` and row j of `W`, plus ``b[j]``.

    Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed., 2009), eq. (3.1).
    """
    return X @ W.T + b


def linear_gradients(X, Y, W, b):
    r"""Gradient of the linear model's mean squared error with respect to weights and biases.

    Parameters
    ----------
    X : ndarray, shape (m, n)
        Inputs, one example a row.
    Y : ndarray, shape (m, k)
        Targets.
    W : ndarray, shape (k, n)
        Weights.
    b : ndarray, shape (k,)
        Biases.

    Returns
    -------
    dW : ndarray, shape (k, n)
        Derivative of ``mse(linear_forward(X, W, b), Y)`` with respect to each weight.
    db : ndarray, shape (k,)
        Its derivative with respect to each bias.

    Source: Bishop, Pattern Recognition and Machine Learning (2006), sec. 3.1.1, eq. (3.13), with the other
    sign and as a mean.
    """
    R = (linear_forward(X, W, b) - Y) / len(Y)
    return R.T @ X, R.sum(axis=0)


# --- The best line at once -------------------------------------------------------------------------------


def fit_linear(X, Y):
    r"""Weights and biases with the smallest mean squared error, in closed form.

    Parameters
    ----------
    X : ndarray, shape (m, n)
        Inputs, one example a row. Columns may be copies of one another, or constant; m may be below n.
    Y : ndarray, shape (m, k)
        Targets.

    Returns
    -------
    W : ndarray, shape (k, n)
        Weights.
    b : ndarray, shape (k,)
        Biases. Where several pairs (W, b) have the smallest error, any of them is right, because only the
        predictions for the rows of `X` are compared.

    Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed., 2009), eq. (3.6);
    for columns that depend on one another, the end of sec. 3.2.
    """
    with_ones = np.column_stack([X, np.ones(len(X))])
    solution, *_ = np.linalg.lstsq(with_ones, Y, rcond=None)
    return solution[:-1].T, solution[-1]
