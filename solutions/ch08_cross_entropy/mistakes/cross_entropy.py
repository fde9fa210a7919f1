"""Known mistakes of `cross_entropy`; each docstring is what the learner reads."""

import numpy as np

from ..references import binary_cross_entropy, cross_entropy
from . import binary_cross_entropy as _binary_cross_entropy


def entropy_summed(P, Y):
    """Yours is exactly m times ours, but a mean over the rows is asked for."""
    return len(P) * cross_entropy(P, Y)


def entropy_averaged_over_classes(P, Y):
    """Yours is ours divided by the number of classes. Over the columns the cost is a sum."""
    return cross_entropy(P, Y) / np.shape(P)[1]


def entropy_negative(P, Y):
    """Yours is negative, because the minus in front of the sum is missing."""
    return -cross_entropy(P, Y)


def entropy_in_bits(P, Y):
    """Yours is ours divided by ln 2, but the natural logarithm is meant."""
    return cross_entropy(P, Y) / np.log(2)


def entropy_roles_swapped(P, Y):
    """The two distributions have changed places in yours, and cross-entropy is not symmetric."""
    return cross_entropy(Y, P)


def entropy_of_yes_or_no(P, Y):
    """Yours adds the terms with 1 - y, which belong to separate yes-or-no outputs. Here a row is one
    distribution.
    """
    return binary_cross_entropy(P, Y)


def entropy_clipped(P, Y):
    """Yours is right except where a wanted class has probability 0, for which it charges about 28. Here
    it costs infinity.
    """
    return cross_entropy(np.clip(P, 1e-12, 1.0), Y)


def entropy_zero_times_infinity(P, Y):
    """Yours is NaN where a class is neither wanted nor predicted. There 0 meets ln 0, and the product
    counts as 0.
    """
    with np.errstate(all="ignore"):
        return float(-np.sum(Y * np.log(P)) / len(P))


def entropy_infinity_replaced(P, Y):
    """nan_to_num turns NaN into 0, which helps, and infinity into 1.8e308, which hides an answer that is
    certain and wrong.
    """
    with np.errstate(all="ignore"):
        return float(np.sum(np.nan_to_num(-Y * np.log(P))) / len(P))


def entropy_logarithm_of_zero_left_out(P, Y):
    """Yours takes no logarithm where the probability is 0, so an answer that is certain and wrong costs
    nothing. Leave the logarithm out where the target is 0.
    """
    return float(np.sum(_binary_cross_entropy._surprise_above_zero(P, Y)) / len(P))


def entropy_small_number_added(P, Y):
    """Yours adds a small number inside the logarithm, or clips the probability by as little, so a wanted
    class with probability 0 costs about 35. Here it costs infinity.
    """
    return float(-np.sum(Y * np.log(P + 1e-15)) / len(P))


def entropy_logarithm_last(P, Y):
    """Yours takes the logarithm of a mean, but the mean of the logarithms is asked for."""
    return float(-np.log(np.sum(P * Y) / len(P)))


def divergence_instead(P, Y):
    """Yours is right for one-hot rows. For other rows it lacks the entropy of Y, so it is 0 at P = Y,
    where the cross-entropy is not.
    """
    return cross_entropy(P, Y) - cross_entropy(Y, Y)


def entropy_of_prediction(P, Y):
    """Yours is the entropy of the prediction, with P twice. The targets are the weights of the logarithms."""
    return cross_entropy(P, P)
