# unseen: wrong | line 10 | the rows of the direction are scaled in place [changed arguments]

import numpy as np


def filter_normalize(direction, W):
    for d, w in zip(direction, W):
        n = np.linalg.norm(d)
        if n > 0:
            d *= np.linalg.norm(w) / n
    return direction
