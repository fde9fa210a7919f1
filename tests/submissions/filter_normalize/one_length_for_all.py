# expect: failed value whole_layer
import numpy as np


def filter_normalize(direction, W):
    return direction / np.linalg.norm(direction) * np.linalg.norm(W)
