# expect: failed value small_number_added
import numpy as np


def filter_normalize(direction, W):
    d = np.linalg.norm(direction, axis=1, keepdims=True)
    return direction * (np.linalg.norm(W, axis=1, keepdims=True) / (d + 1e-10))
