"""Known mistakes of `linear_backward`; each docstring is what the learner reads."""

import numpy as np


def linear_averaged(G, A_prev, W):
    """Your dW and db are ours divided by m. G is the derivative of the whole cost, so the 1/m is in it
    already.
    """
    return G @ W, G.T @ A_prev / len(G), G.mean(axis=0)


def linear_weights_averaged(G, A_prev, W):
    """Your dW alone is ours divided by m, but the 1/m is in G already."""
    return G @ W, G.T @ A_prev / len(G), G.sum(axis=0)


def linear_biases_averaged(G, A_prev, W):
    """Your db alone is ours divided by m, but the 1/m is in G already."""
    return G @ W, G.T @ A_prev, G.mean(axis=0)


def linear_with_slope(G, A_prev, W):
    """You multiply by the derivative of a sigmoid, but this step is only the linear one. The activation
    function is a step of its own.
    """
    return (G @ W) * A_prev * (1 - A_prev), G.T @ A_prev, G.sum(axis=0)


def linear_transposed_where_square(G, A_prev, W):
    """Where W is square, your dA_prev is what the transposed matrix gives. Which index do G and W share?"""
    return G @ (W.T if W.shape[0] == W.shape[1] else W), G.T @ A_prev, G.sum(axis=0)


def linear_passing_on_averaged(G, A_prev, W):
    """Your dA_prev is ours divided by m, but the 1/m is in G already."""
    return G @ W / len(G), G.T @ A_prev, G.sum(axis=0)


def linear_biases_over_everything(G, A_prev, W):
    """All entries of your db are equal, because the sum ran over the neurons too. Which axis counts the
    examples?
    """
    return G @ W, G.T @ A_prev, np.full(len(W), G.sum())


def linear_gradient_transposed(G, A_prev, W):
    """Your dW is the transposed matrix. The entry dW[j, k] belongs to W[j, k], which leads from neuron k
    to neuron j.
    """
    return G @ W, A_prev.T @ G, G.sum(axis=0)


def linear_passed_on_last(G, A_prev, W):
    """Your three arrays are right but in a different order. First comes what is passed on, and then what
    is stored.
    """
    return G.T @ A_prev, G.sum(axis=0), G @ W


def linear_biases_as_row(G, A_prev, W):
    """Your db has an axis too many. It is as long as the biases and has no second axis."""
    return G @ W, G.T @ A_prev, G.sum(axis=0, keepdims=True)


def linear_gradient_reshaped(G, A_prev, W):
    """The entries of dW are in the wrong places, because reshape does not transpose."""
    return G @ W, (A_prev.T @ G).reshape(W.shape), G.sum(axis=0)


def linear_biases_of_first_example(G, A_prev, W):
    """Your db is the first row of G alone, but every example adds to it."""
    return G @ W, G.T @ A_prev, G[0]


def linear_biases_of_last_example(G, A_prev, W):
    """Your db is the last row of G alone, but every example adds to it. Does a loop overwrite its sum?"""
    return G @ W, G.T @ A_prev, G[-1]
