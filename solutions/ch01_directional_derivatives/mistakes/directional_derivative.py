"""Known mistakes of `directional_derivative`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


@np.errstate(invalid="ignore")  # 0/0 is one of the mistakes
def _slope(part, grad, v):
    """The slope along a direction, in the parts that may be wrong."""
    if part("refused", not np.any(v)):
        raise ValueError("v has length 0")
    rise = part("rise", grad @ v)
    return float(rise / part("divisor", np.linalg.norm(v), grad=grad, v=v))


@mistake_in(_slope, "divisor")
def not_normalised():
    """Yours is ours times the length of v. That is the rate of change per unit of v, not the slope: only the
    direction of v may count.
    """
    return 1.0


@mistake_in(_slope, "divisor")
def divided_by_squared_length(v):
    """Yours is ours divided by the length of v once more: v . v is the squared length."""
    return v @ v


@mistake_in(_slope, "divisor")
def divided_by_sum(v):
    """Yours measures v by the sum of its magnitudes. The length of a vector is the root of the sum of
    squares.
    """
    return np.abs(v).sum()


@mistake_in(_slope, "divisor")
def cosine_only(grad, v):
    """Yours lies between -1 and 1: it is the cosine of the angle. The gradient must keep its length, because
    a steep hill has a steep slope.
    """
    return np.linalg.norm(grad) * np.linalg.norm(v)


@mistake_in(_slope, "divisor")
def gradient_normalised(grad):
    """Yours divides by the length of the gradient. Which of the two is a direction?"""
    return np.linalg.norm(grad)


@mistake_in(_slope, "rise")
def sign_lost(rise):
    """Yours is never negative, but along a direction that leads downhill the slope is."""
    return abs(rise)


@mistake_in(_slope, "refused")
def zero_not_refused():
    """A v of zeros points nowhere, and yet yours gives it a slope. Raise the ValueError that the docstring
    promises.
    """
    return False


@mistake_in(_slope, "divisor")
def root_of_mean_square(v):
    """Yours divides by the root of the mean of the squares of v. Its length is the root of their sum."""
    return np.linalg.norm(v) / np.sqrt(v.size)
