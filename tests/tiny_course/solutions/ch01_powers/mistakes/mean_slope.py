"""Known mistakes of `mean_slope`; each docstring is what the learner reads."""

from ..references import HALF_WIDTH


def forward_difference(f, x, h=HALF_WIDTH):
    """Yours starts in the middle: the interval goes from x - h to x + h."""
    return (f(x + h) - f(x)) / h


def half_the_width(f, x, h=HALF_WIDTH):
    """Yours divides by h, but the two ends are further apart than that."""
    return (f(x + h) - f(x - h)) / h
