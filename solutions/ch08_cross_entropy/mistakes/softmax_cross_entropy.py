"""Known mistakes of `softmax_cross_entropy`; each docstring is what the learner reads."""

import numpy as np

from ..references import binary_cross_entropy_from_logits, cross_entropy, softmax, softmax_cross_entropy
from . import softmax as _softmax


def fused_through_probabilities(Z, Y):
    """Yours goes through the probabilities. A logit 800 below the largest gives exactly 0, and ln 0
    follows. Take the logarithm on paper first.
    """
    return cross_entropy(softmax(Z), Y)


def fused_clipped(Z, Y):
    """Yours goes through clipped probabilities, so no example ever costs more than about 28."""
    return cross_entropy(np.clip(softmax(Z), 1e-12, 1.0), Y)


def fused_summed(Z, Y):
    """Yours is exactly m times ours, but the cost is a mean over the rows."""
    return len(Z) * softmax_cross_entropy(Z, Y)


def fused_averaged_over_classes(Z, Y):
    """Yours is ours divided by the number of classes. Take the sum over the columns and the mean over the
    rows.
    """
    return softmax_cross_entropy(Z, Y) / np.shape(Z)[1]


def fused_over_columns(Z, Y):
    """Yours adds up the exponentials of a column, but the classes lie along a row."""
    return float(-np.sum(Y * _softmax.logarithms_of_softmax(np.asarray(Z).T).T) / len(Z))


def fused_shift_not_taken_back(Z, Y):
    """Yours subtracts the maximum in the log-sum-exp but not in the other term, so it does not cancel."""
    shifted = Z - np.max(Z, axis=1, keepdims=True)
    return float(np.mean(np.log(np.sum(np.exp(shifted), axis=1)) - np.sum(Y * Z, axis=1)))


def fused_unshifted(Z, Y):
    """Yours is right for small logits. For large ones exp overflows before the logarithm can help."""
    with np.errstate(all="ignore"):
        powers = np.exp(np.asarray(Z, dtype=float))
        return float(np.mean(np.log(np.sum(powers, axis=1)) - np.sum(Y * Z, axis=1)))


def fused_softmax_twice(Z, Y):
    """Yours applies softmax twice. The formula takes logits and contains softmax already."""
    return softmax_cross_entropy(softmax(Z), Y)


def fused_of_yes_or_no(Z, Y):
    """Yours is the binary cost of sigmoid outputs, but here the classes of a row compete."""
    return binary_cross_entropy_from_logits(Z, Y)


def fused_negative(Z, Y):
    """Yours has the opposite sign. A cost falls when the wanted class becomes more probable."""
    return -softmax_cross_entropy(Z, Y)


def fused_sum_over_batch(Z, Y):
    """Yours takes one logarithm of the sum over all rows. Each row has a sum of its own."""
    shifted = Z - np.max(Z, axis=1, keepdims=True)
    return float(-np.sum(Y * (shifted - np.log(np.sum(np.exp(shifted))))) / len(Z))
