# unseen: wrong | lines 7, 8 | np.prod works with 64-bit integers, which overflow silently for large counts

import numpy as np


def count_polynomial_features(n, degree):
    top = np.prod(np.arange(n, n + degree))
    bottom = np.prod(np.arange(1, degree + 1))
    return int(top // bottom)
