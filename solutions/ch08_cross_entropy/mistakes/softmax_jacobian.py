"""Known mistakes of `softmax_jacobian`; each docstring is what the learner reads."""

import numpy as np

from ...ch05_neural_networks import sigmoid
from ..references import softmax, softmax_jacobian


def _probabilities(z):
    return softmax(np.asarray(z)[None, :])[0]


def jacobian_diagonal_only(z):
    """Yours is 0 off the diagonal, but every logit changes every probability."""
    p = _probabilities(z)
    return np.diag(p * (1 - p))


def jacobian_diagonal_as_vector(z):
    """Yours is the diagonal alone, as a vector. The derivatives of k probabilities with respect to k
    logits form a square.
    """
    p = _probabilities(z)
    return p * (1 - p)


def jacobian_without_diagonal_part(z):
    """Yours is right off the diagonal. On it, the logit is in the numerator of the probability as well."""
    p = _probabilities(z)
    return -np.outer(p, p)


def jacobian_negative(z):
    """Yours has the opposite sign. A larger logit makes its own probability larger."""
    return -softmax_jacobian(z)


def jacobian_plus(z):
    """Yours adds the product of two probabilities, which should be subtracted, because the others fall
    when one grows.
    """
    p = _probabilities(z)
    return np.diag(p) + np.outer(p, p)


def jacobian_everywhere_like_diagonal(z):
    """Yours uses the formula of the diagonal everywhere, but off the diagonal there is no 1 in it."""
    p = _probabilities(z)
    return np.outer(p, 1 - p)


def jacobian_of_sigmoid(z):
    """Yours are the derivatives of the sigmoid, but every output of softmax depends on all logits."""
    return np.diag(sigmoid(z) * (1 - sigmoid(z)))


def jacobian_product_by_entries(z):
    """Yours multiplies p by itself entry by entry, but every probability must meet every other one."""
    p = _probabilities(z)
    return np.diag(p) - p * p


def jacobian_with_identity(z):
    """In yours the identity stands where diag(p) belongs: row i has p_i on the diagonal, not 1."""
    p = _probabilities(z)
    return np.eye(len(p)) - np.outer(p, p)
