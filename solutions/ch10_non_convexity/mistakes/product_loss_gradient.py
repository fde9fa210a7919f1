"""Known mistakes of `product_loss_gradient`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


def _gradient(part, w, x, y):
    """The gradient, in the parts that may be wrong."""
    residual = part("residual", w[0] * w[1] * x - y)
    by_example = part("by_example", residual * x, residual=residual)
    by_product = part("by_product", np.mean(by_example), by_example=by_example)
    factors = part("factors", np.array([w[1], w[0]], dtype=float))
    return part("gradient", by_product * factors)


@mistake_in(_gradient, "by_product")
def summed(by_example):
    """Yours is exactly m times ours. The cost is a mean, so its gradient is a mean too."""
    return np.sum(by_example)


@mistake_in(_gradient, "gradient")
def doubled(gradient):
    """Yours is exactly twice ours, because the 1/2 of the cost cancels the 2 of the square."""
    return 2 * gradient


@mistake_in(_gradient, "gradient")
def downhill(gradient):
    """Yours is ours with the other sign, so it points downhill. The residual is prediction minus target."""
    return -gradient


@mistake_in(_gradient, "factors")
def own_weight(factors):
    """In yours the entries are exchanged. With respect to w1, the product grows at the rate of the OTHER
    weight.
    """
    return factors[::-1]


@mistake_in(_gradient, "factors")
def inner_derivative_lost():
    """Both entries of yours are the derivative with respect to the product. The chain rule has one more
    factor.
    """
    return np.ones(2)


@mistake_in(_gradient, "factors")
def both_by_first_weight(factors):
    """Both entries of yours are the derivative with respect to w1, but the second weight has its own."""
    return np.full(2, factors[0])


@mistake_in(_gradient, "by_example")
def input_lost(residual):
    """In yours x does not appear as a factor, but the prediction grows with the product at the rate x."""
    return residual


@mistake_in(_gradient, "residual")
def difference_squared(residual):
    """In yours the difference is still squared. Differentiate the square."""
    return residual**2
