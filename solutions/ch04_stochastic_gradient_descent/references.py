"""References of chapter 4: what its exercises ask for, and what notebooks are given."""

from ..ch03_loss_functions import linear_gradients

# --- Cutting an epoch into mini-batches ------------------------------------------------------------------


def minibatches(m, batch_size, rng):
    r"""All examples of one epoch, in random order, cut into mini-batches.

    Parameters
    ----------
    m : int
        Number of examples, 1 or more.
    batch_size : int
        Examples in a mini-batch, 1 or more; it may exceed `m`.
    rng : Generator
        Source of randomness. Call ``rng.permutation(m)`` once, and nothing else.

    Returns
    -------
    batches : list of ndarray of int
        The permutation, cut in order into pieces of `batch_size`. The last piece may be shorter. No
        example is left out, and none occurs twice.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, sec. 1.3.
    """
    order = rng.permutation(m)
    return [order[start : start + batch_size] for start in range(0, m, batch_size)]


# --- The gradient of a mini-batch ------------------------------------------------------------------------


def minibatch_gradients(X, Y, W, b, indices):
    r"""Gradient of the linear model's mean squared error over some of the examples.

    Parameters
    ----------
    X : ndarray, shape (m, n)
        Inputs of all examples, one example a row.
    Y : ndarray, shape (m, k)
        Their targets.
    W : ndarray, shape (k, n)
        Weights.
    b : ndarray, shape (k,)
        Biases.
    indices : ndarray of int, shape (batch,)
        The rows to use, in any order. A row that occurs twice counts twice.

    Returns
    -------
    dW : ndarray, shape (k, n)
        Derivative of the mean squared error over the chosen rows with respect to each weight.
    db : ndarray, shape (k,)
        Its derivative with respect to each bias.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, eq. (6), left side.
    """
    return linear_gradients(X[indices], Y[indices], W, b)


# --- One pass over the data ------------------------------------------------------------------------------


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    r"""One epoch of stochastic gradient descent on the linear model: every example is used once.

    Parameters
    ----------
    X : ndarray, shape (m, n)
        Inputs, one example a row.
    Y : ndarray, shape (m, k)
        Targets.
    W : ndarray, shape (k, n)
        Weights at the start.
    b : ndarray, shape (k,)
        Biases at the start.
    eta : float
        Learning rate, above 0.
    batch_size : int
        Examples in a mini-batch, 1 or more; it may exceed m.
    rng : Generator
        Source of randomness, used by `minibatches` and by nothing else.

    Returns
    -------
    W_new : ndarray, shape (k, n)
        Weights after one step for each of the `minibatches`, in their order: a new array.
    b_new : ndarray, shape (k,)
        Biases after the same steps: a new array.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, sec. 1.3, eq. (7).
    """
    for indices in minibatches(len(X), batch_size, rng):
        dW, db = minibatch_gradients(X, Y, W, b, indices)
        W, b = W - eta * dW, b - eta * db
    return W, b
