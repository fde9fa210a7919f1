"""Known mistakes of `gradient_step`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


def _step(part, w, grad, eta):
    """The step, in the parts that may be wrong."""
    eta = part("rate", eta)
    change = part("change", -eta * part("slope", grad))
    point = part("point", w + change, w=w, grad=grad, eta=eta, change=change)
    return part("stored", point, w=w)


@mistake_in(_step, "change")
def uphill(change):
    """Yours goes uphill: the gradient points to where the cost grows."""
    return -change


@mistake_in(_step, "rate")
def rate_forgotten():
    """Yours takes the whole gradient as its step: where is the learning rate?"""
    return 1.0


@mistake_in(_step, "rate")
def divided_by_rate(rate):
    """Yours divides by the learning rate. A larger rate must give a longer step."""
    return 1.0 / rate


@mistake_in(_step, "slope")
def of_length_eta(slope):
    """Every step of yours has the length eta. The gradient must keep its own length, so that steps shrink as
    the ground gets flat.
    """
    return slope / np.linalg.norm(slope)


@mistake_in(_step, "slope")
def signs_only(slope):
    """Yours moves every coordinate whose derivative is not 0 by the same amount: it uses the signs of the
    gradient and not its size.
    """
    return np.sign(slope).astype(float)


@mistake_in(_step, "point")
def change_alone(change):
    """Yours is the change of w. The answer is the new point."""
    return change


@mistake_in(_step, "point")
def rate_times_everything(w, eta, change):
    """Yours multiplies w by the learning rate too. Only the gradient is scaled."""
    return eta * w + change


@mistake_in(_step, "stored")
def cut_to_whole_numbers(stored, w):
    """For a point of integers, yours cuts off what follows the decimal point."""
    return stored.astype(np.asarray(w).dtype)


@mistake_in(_step, "point")
def point_and_gradient_exchanged(w, grad, eta):
    """Yours starts at the gradient and moves against w: the two are exchanged."""
    return grad - eta * w
