# expect: failed not_finite zero_by_zero
import numpy as np


def filter_normalize(direction, W):
    d = np.linalg.norm(direction, axis=1, keepdims=True)
    return direction / d * np.linalg.norm(W, axis=1, keepdims=True)
