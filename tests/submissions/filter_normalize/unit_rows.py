# expect: failed value unit_rows
import numpy as np


def filter_normalize(direction, W):
    d = np.linalg.norm(direction, axis=1, keepdims=True)
    return direction / np.where(d == 0, 1, d)
