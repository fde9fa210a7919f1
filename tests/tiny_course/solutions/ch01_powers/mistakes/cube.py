"""Known mistakes of `cube`; each docstring is what the learner reads."""

import numpy as np


def square_instead(x):
    """Yours has two factors; a third power has three."""
    return np.asarray(x) ** 2


def sign_is_lost(x):
    """The third power of a negative number is negative; yours never is."""
    return np.abs(np.asarray(x) ** 3)
