"""Known mistakes of `steepest_descent_direction`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


@np.errstate(invalid="ignore")  # 0/0 is one of the mistakes
def _direction(part, grad):
    """The steepest direction, in the parts that may be wrong."""
    length = np.linalg.norm(grad)
    if part("taken_for_zero", False, length=length):
        return np.zeros(grad.shape)
    divisor = np.asarray(part("divisor", length, grad=grad, length=length))
    divisor = part("never_zero", np.where(divisor == 0, 1.0, divisor), divisor=divisor)
    return part("direction", -part("ascent", grad / divisor, grad=grad))


@mistake_in(_direction, "direction")
def uphill(direction):
    """Yours points uphill: following it the cost grows as fast as it can."""
    return -direction


@mistake_in(_direction, "divisor")
def length_kept():
    """The length of yours is that of the gradient; it must be 1."""
    return 1.0


@mistake_in(_direction, "ascent")
def signs_only(grad):
    """Every entry of yours is -1, 0 or 1. A coordinate along which the cost hardly changes should hardly take
    part.
    """
    return np.sign(grad).astype(float)


@mistake_in(_direction, "divisor")
def length_by_sum(grad):
    """In yours the magnitudes sum to 1. The length of a vector is the root of the sum of squares."""
    return np.abs(grad).sum()


@mistake_in(_direction, "divisor")
def squared_length(length):
    """Yours is divided by the squared length: take the root."""
    return length**2


@mistake_in(_direction, "divisor")
def each_row_by_itself(grad):
    """In yours every row has length 1. The whole array is one direction and has one length."""
    return np.linalg.norm(grad, axis=-1, keepdims=True)


@mistake_in(_direction, "divisor")
def small_number_added(length):
    """Yours is too short, badly so for a tiny gradient: the small number added to the length changes the
    answer for every gradient that is neither zero nor very long. Treat exactly zero by itself.
    """
    return length + 1e-8


@mistake_in(_direction, "taken_for_zero")
def short_taken_for_zero(length):
    """Right for a gradient of ordinary length, but a very short one is taken for zero. Even that one has a
    direction: compare its length with exactly 0.
    """
    return length < 1e-12


@mistake_in(_direction, "never_zero")
def zero_by_zero(divisor):
    """For a gradient of zeros yours divides 0 by 0 and gets nan. The docstring says what to return there."""
    return divisor


@mistake_in(_direction, "ascent")
def signs_normalised(grad):
    """All entries of yours that are not 0 have the same size, because only the signs of the gradient are
    left. A coordinate along which the cost hardly changes should hardly take part.
    """
    signs = np.sign(grad).astype(float)
    return signs / max(np.linalg.norm(signs), 1.0)
