"""Known mistakes of `softmax`; each docstring is what the learner reads."""

import numpy as np

from ...ch05_neural_networks import sigmoid
from ..references import one_hot, softmax


def softmax_of_columns(Z):
    """The columns of yours sum to 1, but an example is a row."""
    return softmax(np.asarray(Z).T).T


def softmax_of_everything(Z):
    """All entries of yours together sum to 1, but each row must sum to 1 by itself."""
    return softmax(np.reshape(Z, (1, -1))).reshape(np.shape(Z))


def softmax_unshifted(Z):
    """Yours is right for small logits. For large ones exp overflows, and for very negative ones a whole
    row becomes 0.
    """
    with np.errstate(all="ignore"):
        powers = np.exp(np.asarray(Z, dtype=float))
        return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_shifted_by_largest_of_all(Z):
    """Yours shifts the whole batch by one number, so a row far below it becomes 0/0. Shift each row by
    its own maximum.
    """
    with np.errstate(all="ignore"):
        powers = np.exp(Z - np.max(Z))
        return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_not_divided(Z):
    """Yours has the right ratios, but its rows do not sum to 1."""
    return np.exp(Z - np.max(Z, axis=1, keepdims=True))


def softmax_of_minus_z(Z):
    """The smallest logit wins in yours. Look at the sign in the exponent."""
    return softmax(-Z)


def sigmoid_instead(Z):
    """Yours treats every logit by itself, but the entries of a row must compete."""
    return sigmoid(Z)


def softmax_to_base_two(Z):
    """Yours takes powers of 2, but powers of e are meant."""
    return softmax(np.asarray(Z) * np.log(2))


def logarithms_of_softmax(Z):
    """Yours are the logarithms of the probabilities."""
    shifted = Z - np.max(Z, axis=1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))


def one_for_the_largest(Z):
    """Yours gives everything to the largest logit, which is argmax."""
    return one_hot(np.argmax(Z, axis=1), np.shape(Z)[1])


def softmax_without_exp(Z):
    """Yours divides the logits by their sum. Take exp of each logit first."""
    with np.errstate(all="ignore"):
        return Z / np.sum(Z, axis=1, keepdims=True)


def softmax_of_distances(Z):
    """Yours divides the distances from the smallest logit by their sum. Take exp of each logit first."""
    with np.errstate(all="ignore"):
        shifted = Z - np.min(Z, axis=1, keepdims=True)
        return shifted / np.sum(shifted, axis=1, keepdims=True)


def softmax_with_temperature(Z):
    """Yours divides the logits by the number of classes before exp, so the probabilities are too equal."""
    return softmax(Z / np.shape(Z)[1])
