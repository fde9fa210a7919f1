"""Known mistakes of `binary_cross_entropy`; each docstring is what the learner reads."""

import numpy as np

from ..references import binary_cross_entropy, weighted_surprise


def _surprise_above_zero(P, Y):
    return -Y * np.log(P, out=np.zeros(np.shape(P)), where=np.asarray(P) > 0)


def bce_summed(A, Y):
    """Yours is exactly m times ours, because the cost is a mean over the examples."""
    return len(A) * binary_cross_entropy(A, Y)


def bce_averaged_over_outputs(A, Y):
    """Yours is ours divided by the number of outputs. Over the outputs of an example the cost is a sum."""
    return binary_cross_entropy(A, Y) / np.shape(A)[1]


def bce_yes_part_only(A, Y):
    """Yours contains only -Y ln A, so where the target is 0 it charges nothing, whatever the output says."""
    return float(np.sum(weighted_surprise(A, Y)) / len(A))


def bce_negative(A, Y):
    """Yours is negative. Logarithms of numbers below 1 are negative, and the cost is not."""
    return -binary_cross_entropy(A, Y)


def bce_in_bits(A, Y):
    """Yours is ours divided by ln 2. The natural logarithm is meant, not the one to base 2."""
    return binary_cross_entropy(A, Y) / np.log(2)


def bce_roles_swapped(A, Y):
    """Outputs and targets have changed places in yours. The logarithm belongs to the outputs."""
    return binary_cross_entropy(Y, A)


def bce_clipped(A, Y):
    """Yours is right except for an output that is certain and wrong, for which it charges about
    28. Here such an output costs infinity.
    """
    return binary_cross_entropy(np.clip(A, 1e-12, 1 - 1e-12), Y)


def bce_infinity_replaced(A, Y):
    """nan_to_num does two things. It turns NaN into 0, which helps, and infinity into 1.8e308, which
    hides an output that is certain and wrong.
    """
    with np.errstate(all="ignore"):
        return float(np.sum(np.nan_to_num(-Y * np.log(A) - (1 - Y) * np.log(1 - A))) / len(A))


def bce_logarithm_of_zero_left_out(A, Y):
    """Yours takes no logarithm where the output is 0 or 1, so an output that is certain and wrong costs
    nothing. Leave the logarithm out where its factor is 0.
    """
    return float(np.sum(_surprise_above_zero(A, Y) + _surprise_above_zero(1 - A, 1 - Y)) / len(A))


def bce_small_number_added(A, Y):
    """Yours adds a small number inside the logarithms, or clips the outputs by as little, so an output
    that is certain and wrong costs about 35. Here it costs infinity.
    """
    return float(-np.sum(Y * np.log(A + 1e-15) + (1 - Y) * np.log(1 - A + 1e-15)) / len(A))


def bce_zero_times_infinity(A, Y):
    """Yours is NaN where an output is certain and right. There 0 meets ln 0, and the product counts as 0."""
    with np.errstate(all="ignore"):
        return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / len(A))
