"""Known mistakes of `bowl_gradient`; each docstring is what the learner reads."""

import numpy as np


def two_lost(w):
    """Yours is exactly half of ours: the 2 that falls from the square is missing."""
    return 1.0 * w


def downhill(w):
    """Yours points downhill. The gradient points uphill; the minus sign belongs to descent."""
    return -2.0 * w


def terms_of_the_bowl(w):
    """Yours has the terms of the cost. Take the derivative of each."""
    return np.square(w, dtype=float)


def first_two_only(w):
    """Your first two entries are right and the others are 0: the bowl has a square for every entry of w."""
    return 2.0 * w * (np.arange(w.size) < 2)


def partials_summed(w):
    """Every entry of yours is the same, because the partial derivatives were added up. Each entry of the
    gradient holds one of them.
    """
    return np.full(w.shape, 2.0 * w.sum())


@np.errstate(invalid="ignore")  # 0/0 is one of the mistakes
def length_lost(w):
    """Every nonzero answer of yours has length 2, because w was divided by its length. The farther from the
    bottom, the steeper the bowl.
    """
    return 2.0 * w / np.linalg.norm(w)
