"""Known mistakes of `product_loss_hessian`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


def _hessian(part, w, x, y):
    """The Hessian, in the parts that may be wrong."""
    w1, w2 = w
    mean = part("mean", np.mean)
    S, q = mean(x * x), mean(x * y)
    mixed = part("mixed", 2 * S * w1 * w2 - q, S=S, q=q, w1=w1, w2=w2)
    first, second = part("diagonal", (S * w2**2, S * w1**2))
    return part("H", np.array([[first, mixed], [part("below", mixed), second]]))


@mistake_in(_hessian, "mean")
def summed():
    """Yours is exactly m times ours. The cost is a mean, so its Hessian is a mean too."""
    return np.sum


@mistake_in(_hessian, "H")
def doubled(H):
    """Yours is exactly twice ours, because the factor 1/2 of the cost is missing."""
    return 2 * H


@mistake_in(_hessian, "diagonal")
def diagonal_exchanged(diagonal):
    """Your diagonal is exchanged. Along w1 the cost is a parabola whose curvature depends on the other
    weight.
    """
    return diagonal[::-1]


@mistake_in(_hessian, "mixed")
def mixed_zero():
    """Yours is 0 off the diagonal, but the derivative with respect to w1 changes when w2 does."""
    return 0.0


@mistake_in(_hessian, "mixed")
def mixed_sign(mixed):
    """Off its diagonal, yours has the other sign."""
    return -mixed


@mistake_in(_hessian, "mixed")
def residual_constant(S, q, w1, w2):
    """Off the diagonal one term of the product rule is missing, because the residual changes with the weights
    too.
    """
    return S * w1 * w2 - q


@mistake_in(_hessian, "mixed")
def residual_lost(S, w1, w2):
    """Off the diagonal yours has only the product of the first derivatives of the prediction. The prediction
    itself is curved, and its mixed derivative is not 0.
    """
    return S * w1 * w2


@mistake_in(_hessian, "below")
def upper_half_only():
    """Yours is not symmetric, but a mixed derivative is the same in either order."""
    return 0.0
