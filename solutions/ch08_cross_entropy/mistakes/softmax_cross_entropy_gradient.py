"""Known mistakes of `softmax_cross_entropy_gradient`; each docstring is what the learner reads."""

import numpy as np

from ...ch05_neural_networks import sigmoid
from ..references import softmax
from . import softmax as _softmax


def fused_gradient_summed(Z, Y):
    """Yours is exactly m times ours: this is the gradient of the mean, so 1/m belongs to it."""
    return softmax(Z) - Y


def fused_gradient_over_all_entries(Z, Y):
    """You divide by the number of all entries: the cost is a mean over the rows only."""
    return (softmax(Z) - Y) / np.size(Z)


def fused_gradient_reversed(Z, Y):
    """Yours has the other sign: it points downhill."""
    return (Y - softmax(Z)) / len(Z)


def fused_gradient_without_target(Z, Y):
    """What is wanted does not appear in yours: each row of the gradient must sum to 0."""
    return softmax(Z) / len(Z)


def fused_gradient_with_slope(Z, Y):
    """A factor p (1 - p) too many: the Jacobian of softmax is used up already."""
    P = softmax(Z)
    return (P - Y) * P * (1 - P) / len(Z)


def fused_gradient_wanted_class_only(Z, Y):
    """Only the wanted class has a derivative in yours: the other logits change the cost too."""
    return np.where(np.asarray(Y) == np.max(Y, axis=1, keepdims=True), softmax(Z) - Y, 0.0) / len(Z)


def fused_gradient_of_sigmoid(Z, Y):
    """Yours takes the sigmoid of each logit where softmax belongs."""
    return (sigmoid(Z) - Y) / len(Z)


def fused_gradient_of_columns(Z, Y):
    """Your softmax runs down the columns: the classes lie along a row."""
    return (_softmax.softmax_of_columns(Z) - Y) / len(Z)


def fused_gradient_diagonal_jacobian(Z, Y):
    """Only the diagonal of the Jacobian is used: a logit also changes the other probabilities."""
    return -Y * (1 - softmax(Z)) / len(Z)


def fused_gradient_by_probability(Z, Y):
    """Yours is the derivative by the probabilities. How does a logit change them?"""
    with np.errstate(all="ignore"):
        return -np.asarray(Y) / softmax(Z) / len(Z)


def fused_gradient_unshifted(Z, Y):
    """Right for small logits; for large ones your softmax overflows."""
    return (_softmax.softmax_unshifted(Z) - Y) / len(Z)
