"""References of the seven functions."""

import numpy as np


def square(x):
    """Every entry times itself.

    Parameters
    ----------
    x : ndarray, any shape
        Numbers.

    Returns
    -------
    y : ndarray, shape of `x`
        The same, computed.

    Source: none is needed.
    """
    return x * x


def halve(x):
    """Half of every entry.

    Parameters
    ----------
    x : ndarray, any shape
        Numbers.

    Returns
    -------
    y : ndarray, shape of `x`
        The same, computed.

    Source: none is needed.
    """
    return x / 2


def softplus(x):
    """Logarithm of one plus the exponential of every entry.

    Parameters
    ----------
    x : ndarray, any shape
        Numbers.

    Returns
    -------
    y : ndarray, shape of `x`
        The same, computed.

    Source: none is needed.
    """
    return np.log1p(np.exp(-np.abs(x))) + np.maximum(x, 0)


def sigmoid(x):
    """Logistic function of every entry.

    Parameters
    ----------
    x : ndarray, any shape
        Numbers.

    Returns
    -------
    y : ndarray, shape of `x`
        The same, computed.

    Source: none is needed.
    """
    return 1 / (1 + np.exp(-x))


def relu(x):
    """Every entry, or 0 where it is negative.

    Parameters
    ----------
    x : ndarray, any shape
        Numbers.

    Returns
    -------
    y : ndarray, shape of `x`
        The same, computed.

    Source: none is needed.
    """
    return np.maximum(x, 0)


def center(x):
    """Every entry less the mean of all.

    Parameters
    ----------
    x : ndarray, any shape
        Numbers.

    Returns
    -------
    y : ndarray, shape of `x`
        The same, computed.

    Source: none is needed.
    """
    return x - np.mean(x)


def norm(x):
    """Root of the sum of the squares of all entries.

    Parameters
    ----------
    x : ndarray, any shape
        Numbers.

    Returns
    -------
    y : float
        The same, computed.

    Source: none is needed.
    """
    return np.sqrt(np.sum(x * x))
