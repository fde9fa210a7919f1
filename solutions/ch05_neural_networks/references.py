"""References of chapter 5: what its exercises ask for, and what notebooks are given."""

import math

import numpy as np

# ---------------------------------------------------------------- the sigmoid neuron


def sigmoid(z):
    r"""The sigmoid function, ``1 / (1 + exp(-z))``, entry by entry.

    Parameters
    ----------
    z : ndarray, any shape
        Weighted inputs, between -1e4 and 1e4; floats or integers.

    Returns
    -------
    a : ndarray, shape of `z`
        Activations between 0 and 1. Exact (error at most 1e-15) and silent:
        no overflow warning.

    Source: Nielsen, Neural Networks and Deep Learning (2015), ch. 1, eq. (3).
    """
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))  # never above 1, so nothing overflows
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    r"""The derivative of the sigmoid function, entry by entry.

    Parameters
    ----------
    z : ndarray, any shape
        Weighted inputs, between -1e4 and 1e4; floats or integers.

    Returns
    -------
    slope : ndarray, shape of `z`
        The derivative at z, between 0 and 1/4 and largest at z = 0. Exact
        (error at most 1e-15) and silent: no overflow warning.

    Source: Nielsen (2015), ch. 3, between eq. (60) and (61).
    """
    a = sigmoid(z)
    return a * (1.0 - a)


# ---------------------------------------------------------------- counting polynomial features


def count_polynomial_features(n, degree):
    r"""How many monomials of exactly one degree there are in n variables.

    Parameters
    ----------
    n : int, 1 or more
        Number of variables.
    degree : int, 0 or more
        Degree of the monomials. For n = 3 and degree 2 they are
        xx, xy, xz, yy, yz, zz.

    Returns
    -------
    count : int
        ``(n + degree - 1)! / (degree! (n - 1)!)``. Exact however large: all
        its digits are right.

    Source: Feller, An Introduction to Probability Theory and Its Applications
    (1968), vol. 1, ch. II.5.
    """
    return math.comb(n + degree - 1, degree)


# ---------------------------------------------------------------- layers


def layer_forward(A_prev, W, b):
    r"""One layer forward: weighted inputs and activations, one example a row.

    Parameters
    ----------
    A_prev : ndarray, shape (m, n_prev)
        Activations of the layer before, one example a row.
    W : ndarray, shape (n, n_prev)
        Weights; ``W[j, k]`` goes from neuron k of the layer before to neuron j
        of this one.
    b : ndarray, shape (n,)
        Biases.

    Returns
    -------
    Z : ndarray, shape (m, n)
        Weighted inputs: ``Z[i, j]`` is what neuron j adds up for example i, its
        bias included.
    A : ndarray, shape (m, n)
        Activations, the sigmoid of each weighted input.

    Source: Nielsen (2015), ch. 2, eq. (25).
    """
    Z = A_prev @ W.T + b  # (m, n)
    return Z, sigmoid(Z)


def network_forward(weights, biases, X):
    r"""A forward pass through all layers, with everything that was computed in it.

    Parameters
    ----------
    weights : list of ndarray
        One matrix a layer, first layer first; ``weights[i]`` has shape
        (n_out, n_in).
    biases : list of ndarray
        One vector a layer; ``biases[i]`` has shape (n_out,).
    X : ndarray, shape (m, n0)
        Inputs, one example a row.

    Returns
    -------
    zs : list of ndarray
        Weighted inputs of each layer, as many as there are layers of weights.
    activations : list of ndarray
        `X` itself, then the activations of each layer: one more than `zs`. The
        last is the output.

    Source: Nielsen (2015), ch. 2, the backpropagation algorithm, steps 1 and 2.
    """
    zs, activations = [], [X]
    for W, b in zip(weights, biases, strict=True):
        Z, A = layer_forward(activations[-1], W, b)
        zs.append(Z)
        activations.append(A)
    return zs, activations
