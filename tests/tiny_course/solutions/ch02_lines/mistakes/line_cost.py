"""Known mistakes of `line_cost`; each docstring is what the learner reads."""

from ..references import line_cost


def without_the_half(X, Y, w):
    """Yours is twice ours: the half is missing."""
    return 2.0 * line_cost(X, Y, w)


def sum_instead_of_mean(X, Y, w):
    """Yours is m times ours: a mean divides by the number of examples."""
    return len(Y) * line_cost(X, Y, w)
