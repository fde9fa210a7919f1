# unseen: wrong | line 7 | two mistakes: an activation that is not asked for, and no bias

import numpy as np


def linear_forward(X, W, b):
    return np.maximum(0, X @ W.T)
