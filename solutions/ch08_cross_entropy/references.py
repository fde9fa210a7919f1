"""References of chapter 8: what its exercises ask for, and what notebooks are given."""

import numpy as np


def weighted_surprise(P, Y):
    """``-Y ln(P)`` entry by entry: 0 where Y is 0 whatever P is, and inf where P is 0 and Y is not."""
    logarithms = np.zeros(np.shape(P))
    with np.errstate(divide="ignore"):
        np.log(P, out=logarithms, where=np.asarray(Y) != 0)
    return -Y * logarithms


def binary_cross_entropy(A, Y):
    r"""Binary cross-entropy, a mean over the examples of a sum over the outputs.

    Parameters
    ----------
    A : ndarray, shape (m, k)
        Outputs between 0 and 1, both ends included. Each output answers a yes-or-no question of its own.
    Y : ndarray, shape (m, k)
        Targets between 0 and 1.

    Returns
    -------
    C : float
        The surprise at the targets, in natural logarithms. Here 0 ln 0 counts as 0, so an output that is
        certain and right adds 0, and an output that is certain and wrong makes the cost inf.

    Source: Nielsen, Neural Networks and Deep Learning (2015), ch. 3, eq. (63).
    """
    return float(np.sum(weighted_surprise(A, Y) + weighted_surprise(1 - A, 1 - Y)) / len(A))


def binary_cross_entropy_from_logits(Z, Y):
    r"""Binary cross-entropy of sigmoid outputs, computed from their weighted inputs.

    Parameters
    ----------
    Z : ndarray, shape (m, k)
        Weighted inputs of the output layer (logits), between -1e4 and 1e4; floats or integers.
    Y : ndarray, shape (m, k)
        Targets between 0 and 1.

    Returns
    -------
    C : float
        The binary cross-entropy of ``sigmoid(Z)`` and `Y`, always finite. It is exact (error at most
        1e-15 max(1, C)) and silent, without an overflow warning.

    Source: Goodfellow, Bengio & Courville, Deep Learning (2016), section 6.2.2.2.
    """
    # max(Z, 0) - Z * Y is the same on paper, and loses digits where both are large and nearly equal.
    linear = Y * np.maximum(-Z, 0) + (1 - Y) * np.maximum(Z, 0)
    return float(np.sum(linear + np.log1p(np.exp(-np.abs(Z)))) / len(Z))


def cross_entropy_output_error(A, Y):
    r"""Error of sigmoid output neurons under the binary cross-entropy, for each example by itself.

    Parameters
    ----------
    A : ndarray, shape (m, k)
        Activations of the output layer, ``sigmoid(Z)``, one example a row.
    Y : ndarray, shape (m, k)
        Targets between 0 and 1.

    Returns
    -------
    delta : ndarray, shape (m, k)
        ``delta[i, j]`` is the derivative of the loss of example i with respect to ``Z[i, j]``. There is no
        1/m in it.

    Source: Nielsen (2015), ch. 3, eqs. (66) and (67).
    """
    return A - Y


def one_hot(labels, n_classes):
    r"""Class labels as rows of a matrix with a single 1 in each.

    Parameters
    ----------
    labels : ndarray of int, shape (m,)
        Classes of the examples: 0, 1, ..., n_classes - 1.
    n_classes : int
        How many classes there are. Not every class has to occur in `labels`.

    Returns
    -------
    Y : ndarray, shape (m, n_classes)
        ``Y[i, j]`` is 1 where example i is of class j, and 0 elsewhere.

    Source: Bishop, Pattern Recognition and Machine Learning (2006), section 4.2.
    """
    Y = np.zeros((len(labels), n_classes))
    Y[np.arange(len(labels)), labels] = 1.0
    return Y


def softmax(Z):
    r"""Softmax of each row, positive numbers that sum to 1.

    Parameters
    ----------
    Z : ndarray, shape (m, k)
        Logits, one example a row, between -1e4 and 1e4; floats or integers.

    Returns
    -------
    P : ndarray, shape (m, k)
        ``P[i, j]`` is exp(Z[i, j]) divided by the sum of exp over row i. Silent, without an overflow warning.

    Source: Bridle (1990), eq. (4); Nielsen (2015), ch. 3, eq. (78).
    """
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))  # the largest is exp(0)
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_jacobian(z):
    r"""All derivatives of softmax for one example.

    Parameters
    ----------
    z : ndarray, shape (k,)
        Logits of one example.

    Returns
    -------
    J : ndarray, shape (k, k)
        ``J[j, k]`` is the derivative of probability j with respect to logit k.

    Source: Bishop (2006), eq. (4.106).
    """
    p = softmax(np.asarray(z)[None, :])[0]
    return np.diag(p) - np.outer(p, p)


def cross_entropy(P, Y):
    r"""Cross-entropy of predicted distributions, a mean over rows of a sum over columns.

    Parameters
    ----------
    P : ndarray, shape (m, k)
        Predicted probabilities, one distribution a row. Entries may be 0.
    Y : ndarray, shape (m, k)
        Target distributions, which are one-hot rows or any other rows that sum to 1.

    Returns
    -------
    C : float
        ``-1 / m * sum of Y ln P``. Here 0 ln 0 counts as 0, and where P is 0 and Y is not, the cost is inf.

    Source: Bishop (2006), eq. (4.108), divided by m; Shannon (1948), section 6, for the entropy.
    """
    return float(np.sum(weighted_surprise(P, Y)) / len(P))


def softmax_cross_entropy(Z, Y):
    r"""Cross-entropy of softmax outputs, computed from their logits.

    Parameters
    ----------
    Z : ndarray, shape (m, k)
        Logits, one example a row, between -1e4 and 1e4; floats or integers.
    Y : ndarray, shape (m, k)
        Target distributions, rows that sum to 1, one-hot or not.

    Returns
    -------
    C : float
        The cross-entropy of ``softmax(Z)`` and `Y`, a mean over rows, always finite. Silent, without an
        overflow or divide warning.

    Source: Blanchard, Higham & Higham (2021), eq. (1.4), for the shift; Bishop (2006), eq. (4.108).
    """
    shifted = Z - np.max(Z, axis=1, keepdims=True)
    logarithms = shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))
    return float(-np.sum(Y * logarithms) / len(Z))


def softmax_cross_entropy_gradient(Z, Y):
    r"""Gradient of ``softmax_cross_entropy`` with respect to the logits.

    Parameters
    ----------
    Z : ndarray, shape (m, k)
        Logits, one example a row, between -1e4 and 1e4; floats or integers.
    Y : ndarray, shape (m, k)
        Target distributions, rows that sum to 1, one-hot or not.

    Returns
    -------
    G : ndarray, shape (m, k)
        Derivative of the whole cost with respect to each logit, including the 1/m of the mean. Silent,
        without an overflow warning.

    Source: Bishop (2006), eq. (4.109).
    """
    return (softmax(Z) - Y) / len(Z)
