# unseen: right | - | one row at a time in a comprehension, with an early zero

import numpy as np


def filter_normalize(direction, W):
    def fit(d, w):
        n = np.linalg.norm(d)
        return np.zeros(len(d)) if n == 0 else np.linalg.norm(w) * (d / n)
    return np.array([fit(d, w) for d, w in zip(direction, W)])
