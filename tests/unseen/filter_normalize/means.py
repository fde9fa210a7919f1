# unseen: wrong | line 8 | the mean length of the rows of W is used for all

import numpy as np


def filter_normalize(direction, W):
    lengths = np.linalg.norm(direction, axis=1, keepdims=True)
    target = np.linalg.norm(W, axis=1, keepdims=True).mean()
    return np.where(lengths > 0, direction / np.where(lengths > 0, lengths, 1), 0) * target
