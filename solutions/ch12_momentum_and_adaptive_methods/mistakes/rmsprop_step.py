"""Known mistakes of `rmsprop_step`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


def _rmsprop(part, theta, s, grad, eta, rho, eps):
    """RMSprop, in the parts that may be wrong."""
    size = part("size", grad**2, grad=grad)
    new = part("new", rho * s + (1 - rho) * size, s=s, size=size, rho=rho)
    # Before the first step the old average is 0: who divides by it divides by eps alone.
    step = part("step", eta * _divided(part, grad, part("used", new, s=s), eps))
    moved = part("stored", theta - step, theta=theta)
    return part("answers", (moved, part("kept", new, s=s)))


def _divided(part, top, average, eps):
    """The gradient, or its average, over the root of the average square."""
    eps = part("eps", eps)
    root = part("root", np.sqrt(average), average=average)
    return part("fraction", top / (root + eps), top=top, root=root, average=average, eps=eps)


@mistake_in(_rmsprop, "fraction")
def eps_inside_the_root(top, average, eps):
    """Your eps is inside the root. The docstring adds it to the root."""
    return top / np.sqrt(average + eps)


@mistake_in(_rmsprop, "root")
def root_forgotten(average):
    """You divide by the average square itself. Divide by its root."""
    return average


@mistake_in(_rmsprop, "eps")
def eps_forgotten():
    """Your eps has no effect."""
    return 0.0


@mistake_in(_rmsprop, "fraction")
def eps_beside_the_fraction(top, root, eps):
    """Your eps is added to the fraction and not to its denominator. Look at the parentheses."""
    return top / root + eps


@mistake_in(_rmsprop, "step")
def uphill(step):
    """Yours goes uphill, because the gradient points to where the cost grows."""
    return -step


@mistake_in(_rmsprop, "stored")
def cut_to_whole_numbers(stored, theta):
    """For parameters that are integers yours cuts off everything after the decimal point."""
    return stored.astype(np.asarray(theta).dtype)


@mistake_in(_rmsprop, "used")
def old_average_used(s):
    """You divide by the average before this gradient came in. Update it first."""
    return s


@mistake_in(_rmsprop, "kept")
def old_average_returned(s):
    """You return the old average, so the next step will not know this gradient."""
    return s


@mistake_in(_rmsprop, "size")
def not_squared(grad):
    """Your average is of the sizes of the gradient, but it should be of their squares."""
    return np.abs(grad)


@mistake_in(_rmsprop, "size")
def one_average_for_all(size):
    """In yours all parameters share one average, that of the squared length of the gradient. Each has its
    own.
    """
    return np.full(np.shape(size), np.sum(size))


@mistake_in(_rmsprop, "new")
def average_forgotten(size):
    """You divide by the size of this gradient alone, so the average that is passed in has no effect."""
    return 1.0 * size


@mistake_in(_rmsprop, "new")
def weights_swapped(s, size, rho):
    """In yours rho and one minus rho are exchanged. The old average is multiplied by rho."""
    return (1 - rho) * s + rho * size


@mistake_in(_rmsprop, "new")
def sum_instead_of_average(s, size):
    """Your squares add up and nothing is forgotten. That is AdaGrad, whose steps shrink forever."""
    return s + size


@mistake_in(_rmsprop, "new")
def weight_missing(s, size, rho):
    """In yours the new square enters fully, but in an average the two coefficients sum to 1."""
    return rho * s + size


@mistake_in(_rmsprop, "kept")
def root_returned(kept):
    """You return the root of the average, but the next step needs the average itself."""
    return np.sqrt(kept)


@mistake_in(_rmsprop, "answers")
def order_of_answers(answers):
    """You return the average first, but the parameters come first."""
    return answers[::-1]
