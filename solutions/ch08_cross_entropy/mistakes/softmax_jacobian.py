"""Known mistakes of `softmax_jacobian`; each docstring is what the learner reads."""

import numpy as np

from ...ch05_neural_networks import sigmoid
from ..references import softmax, softmax_jacobian


def _probabilities(z):
    return softmax(np.asarray(z)[None, :])[0]


def jacobian_diagonal_only(z):
    """Off its diagonal, yours is 0. But every logit changes every probability."""
    p = _probabilities(z)
    return np.diag(p * (1 - p))


def jacobian_diagonal_as_vector(z):
    """Yours is the diagonal alone, as a vector: k probabilities by k logits make a square."""
    p = _probabilities(z)
    return p * (1 - p)


def jacobian_without_diagonal_part(z):
    """Right off the diagonal. On it, z_i stands in the numerator of p_i too."""
    p = _probabilities(z)
    return -np.outer(p, p)


def jacobian_negative(z):
    """Yours has the other sign: more of z_i makes p_i larger."""
    return -softmax_jacobian(z)


def jacobian_plus(z):
    """The product p_i p_j comes with a minus: when one probability grows, others fall."""
    p = _probabilities(z)
    return np.diag(p) + np.outer(p, p)


def jacobian_everywhere_like_diagonal(z):
    """Yours uses the formula of the diagonal in every place: elsewhere it has no 1."""
    p = _probabilities(z)
    return np.outer(p, 1 - p)


def jacobian_of_sigmoid(z):
    """Yours are the slopes of the sigmoid: softmax has all logits in each output."""
    return np.diag(sigmoid(z) * (1 - sigmoid(z)))


def jacobian_product_by_entries(z):
    """Yours multiplies p by itself entry by entry; every p_i must meet every p_j."""
    p = _probabilities(z)
    return np.diag(p) - p * p
