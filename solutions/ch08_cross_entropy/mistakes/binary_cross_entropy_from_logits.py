"""Known mistakes of `binary_cross_entropy_from_logits`; each docstring is what the learner reads."""

import numpy as np

from ...ch05_neural_networks import sigmoid
from ..references import binary_cross_entropy, binary_cross_entropy_from_logits


def logits_through_probabilities(Z, Y):
    """Yours goes through the probabilities. From z = 37 on, sigmoid(z) is rounded to 1, and ln 0 follows.
    Work with z itself.
    """
    return binary_cross_entropy(sigmoid(Z), Y)


def logits_clipped(Z, Y):
    """Yours goes through clipped probabilities, so no cost is ever above about 28, and a very wrong z
    costs no more than a wrong one. Work with z itself.
    """
    return binary_cross_entropy(np.clip(sigmoid(Z), 1e-12, 1 - 1e-12), Y)


def logits_summed(Z, Y):
    """Yours is exactly m times ours, but a mean over the examples is asked for."""
    return len(Z) * binary_cross_entropy_from_logits(Z, Y)


def logits_averaged_over_outputs(Z, Y):
    """Yours is ours divided by the number of outputs. Take the sum over the outputs and the mean over the
    examples.
    """
    return binary_cross_entropy_from_logits(Z, Y) / np.shape(Z)[1]


def logits_yes_part_only(Z, Y):
    """Yours charges nothing where the target is 0, because the term with 1 - y is missing."""
    return float(np.sum(Y * np.logaddexp(0, -Z)) / len(Z))


def logits_of_the_other_sign(Z, Y):
    """Yours charges a z that says yes as if it said no. Look at the sign of z."""
    return binary_cross_entropy_from_logits(-Z, Y)


def logits_through_sigmoid_first(Z, Y):
    """Yours applies the sigmoid twice. The formula takes logits and contains the sigmoid already."""
    return binary_cross_entropy_from_logits(sigmoid(Z), Y)


def logits_without_logarithm(Z, Y):
    """Yours is right for huge z and wrong in the middle, because the term with the logarithm is missing."""
    return float(np.sum(np.maximum(Z, 0) - Z * Y) / len(Z))


def logits_nearly_straight(Z, Y):
    """Yours replaces ln(1 + exp(z)) with z from 20 on. At 20 they differ by 2e-9, and all digits are
    asked for.
    """
    bent = np.log1p(np.exp(np.minimum(Z, 20.0)))
    return float(np.sum(np.where(np.asarray(Z) > 20, Z, bent) - Z * Y) / len(Z))


def logits_overflowing(Z, Y):
    """Yours is right while z is not too large. From about 710 on, exp(z) overflows. For such z, how far
    is ln(1 + exp(z)) from z?
    """
    with np.errstate(all="ignore"):
        return float(np.sum(np.log1p(np.exp(np.asarray(Z, dtype=float))) - Z * Y) / len(Z))


def logits_positive_only(Z, Y):
    """Yours is right while z is not too negative, because exp(-z) overflows there. Which form is safe for
    negative z?
    """
    with np.errstate(all="ignore"):
        return float(np.sum(Z - Z * Y + np.log1p(np.exp(-np.asarray(Z, dtype=float)))) / len(Z))
