# unseen: wrong | line 9 | a row of zeros in the direction gives nan [not finite]

import numpy as np


def filter_normalize(direction, W):
    d_norm = np.linalg.norm(direction, axis=1, keepdims=True)
    w_norm = np.linalg.norm(W, axis=1, keepdims=True)
    return direction / d_norm * w_norm
