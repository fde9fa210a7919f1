"""Known mistakes of `softmax_cross_entropy_gradient`; each docstring is what the learner reads."""

import numpy as np

from ...ch05_neural_networks import sigmoid
from ..references import softmax
from . import softmax as _softmax


def fused_gradient_summed(Z, Y):
    """Yours is exactly m times ours. This is the gradient of the mean, so it contains the factor 1/m."""
    return softmax(Z) - Y


def fused_gradient_over_all_entries(Z, Y):
    """Yours divides by the number of all entries, but the cost is a mean over the rows only."""
    return (softmax(Z) - Y) / np.size(Z)


def fused_gradient_reversed(Z, Y):
    """Yours has the opposite sign, so it points downhill."""
    return (Y - softmax(Z)) / len(Z)


def fused_gradient_without_target(Z, Y):
    """The targets do not appear in yours. Each row of the gradient must sum to 0."""
    return softmax(Z) / len(Z)


def fused_gradient_with_slope(Z, Y):
    """Yours has a factor p (1 - p) too many. The Jacobian of softmax has been used already."""
    P = softmax(Z)
    return (P - Y) * P * (1 - P) / len(Z)


def fused_gradient_wanted_class_only(Z, Y):
    """Yours is 0 except for the wanted class, but the other logits change the cost as well."""
    return np.where(np.asarray(Y) == np.max(Y, axis=1, keepdims=True), softmax(Z) - Y, 0.0) / len(Z)


def fused_gradient_of_likeliest_target(Z, Y):
    """Yours subtracts 1 at the largest target of each row. That is right for one-hot rows, but a target may
    be any distribution, and each of its entries is subtracted where it is.
    """
    P = softmax(Z)
    P[np.arange(len(P)), np.argmax(Y, axis=1)] -= 1
    return P / len(P)


def fused_gradient_of_sigmoid(Z, Y):
    """Yours takes the sigmoid of each logit instead of softmax."""
    return (sigmoid(Z) - Y) / len(Z)


def fused_gradient_of_columns(Z, Y):
    """Your softmax runs down the columns, but the classes lie along a row."""
    return (_softmax.softmax_of_columns(Z) - Y) / len(Z)


def fused_gradient_diagonal_jacobian(Z, Y):
    """Yours uses only the diagonal of the Jacobian, but a logit changes the other probabilities as well."""
    return -Y * (1 - softmax(Z)) / len(Z)


def fused_gradient_by_probability(Z, Y):
    """Yours is the derivative with respect to the probabilities. How does a logit change them?"""
    with np.errstate(all="ignore"):
        return -np.asarray(Y) / softmax(Z) / len(Z)


def fused_gradient_unshifted(Z, Y):
    """Yours is right for small logits. For large ones your softmax overflows."""
    return (_softmax.softmax_unshifted(Z) - Y) / len(Z)
