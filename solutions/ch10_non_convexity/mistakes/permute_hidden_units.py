"""Known mistakes of `permute_hidden_units`; each docstring is what the learner reads."""

import numpy as np


def second_matrix_kept(W1, b1, W2, order):
    """Your W2 is unchanged, so the next layer multiplies the wrong neurons by its weights and the network
    computes something else.
    """
    return W1[order], b1[order], W2.copy()


def first_layer_kept(W1, b1, W2, order):
    """Yours moves only W2, so the next layer expects the new order while the neurons are still in the old
    one.
    """
    return W1.copy(), b1.copy(), W2[:, order]


def biases_kept(W1, b1, W2, order):
    """Your biases stayed where they were. Each belongs to its neuron and moves with it."""
    return W1[order], b1.copy(), W2[:, order]


def order_inverted(W1, b1, W2, order):
    """Yours is the same network, but in the inverse order. New neuron i is old neuron order[i], and not the
    other way round.
    """
    back = np.argsort(order)
    return W1[back], b1[back], W2[:, back]


def second_matrix_inverted(W1, b1, W2, order):
    """Your W2 is in the inverse order. Its columns must follow the neurons."""
    return W1[order], b1[order], W2[:, np.argsort(order)]


def second_matrix_by_rows(W1, b1, W2, order):
    """In W2 you move rows, which belong to the next layer. The hidden neurons are its columns."""
    return W1[order], b1[order], W2[order] if len(W2) == len(order) else W2.copy()


def first_matrix_by_columns(W1, b1, W2, order):
    """In W1 you move columns, which belong to the inputs. Each hidden neuron is a row."""
    return W1[:, order] if W1.shape[1] == len(order) else W1.copy(), b1[order], W2[:, order]


def nothing_moved(W1, b1, W2, order):
    """Yours returns everything in the old order."""
    return W1.copy(), b1.copy(), W2.copy()


def rows_reversed(W1, b1, W2, order):
    """Yours reverses the order, whatever `order` says."""
    return W1[::-1].copy(), b1[::-1].copy(), W2[:, ::-1].copy()
