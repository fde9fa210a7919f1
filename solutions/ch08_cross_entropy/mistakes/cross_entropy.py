"""Known mistakes of `cross_entropy`; each docstring is what the learner reads."""

import numpy as np

from ..references import binary_cross_entropy, cross_entropy
from . import binary_cross_entropy as _binary_cross_entropy


def entropy_summed(P, Y):
    """Yours is exactly m times ours: a mean over the rows is asked for."""
    return len(P) * cross_entropy(P, Y)


def entropy_averaged_over_classes(P, Y):
    """Yours is ours divided by the number of classes: over the columns it is a sum."""
    return cross_entropy(P, Y) / np.shape(P)[1]


def entropy_negative(P, Y):
    """Yours is negative: the minus in front of the sum is missing."""
    return -cross_entropy(P, Y)


def entropy_in_bits(P, Y):
    """Yours is ours divided by ln 2: the natural logarithm is meant."""
    return cross_entropy(P, Y) / np.log(2)


def entropy_roles_swapped(P, Y):
    """The two distributions have changed places; cross-entropy is not symmetric."""
    return cross_entropy(Y, P)


def entropy_of_yes_or_no(P, Y):
    """Yours adds the parts with 1 - y: that is for separate yes-or-no outputs. Here a row is one
    distribution.
    """
    return binary_cross_entropy(P, Y)


def entropy_clipped(P, Y):
    """Right, but for a wanted class with probability 0: yours charges about 28, we charge infinity."""
    return cross_entropy(np.clip(P, 1e-12, 1.0), Y)


def entropy_zero_times_infinity(P, Y):
    """Yours is NaN where a class is neither wanted nor predicted: there 0 meets ln 0, and counts as 0."""
    with np.errstate(all="ignore"):
        return float(-np.sum(Y * np.log(P)) / len(P))


def entropy_infinity_replaced(P, Y):
    """nan_to_num turns NaN into 0, which helps, and infinity into 1.8e308, which hides a wrong certainty."""
    with np.errstate(all="ignore"):
        return float(np.sum(np.nan_to_num(-Y * np.log(P))) / len(P))


def entropy_logarithm_of_zero_left_out(P, Y):
    """Yours takes no logarithm where the probability is 0, so a wrong certainty is free. Leave it out where
    nothing is wanted.
    """
    return float(np.sum(_binary_cross_entropy._surprise_above_zero(P, Y)) / len(P))


def entropy_small_number_added(P, Y):
    """A small number is added inside your logarithm, or the probability is clipped by as little, so a wanted
    class with probability 0 costs about 35. Here it costs infinity.
    """
    return float(-np.sum(Y * np.log(P + 1e-15)) / len(P))


def entropy_logarithm_last(P, Y):
    """Yours takes the logarithm of a mean: the mean of the logarithms is asked for."""
    return float(-np.log(np.sum(P * Y) / len(P)))


def divergence_instead(P, Y):
    """Right for one-hot rows. For soft ones the entropy of Y is missing: yours is 0 at P = Y, cross-entropy
    is not.
    """
    return cross_entropy(P, Y) - cross_entropy(Y, Y)
