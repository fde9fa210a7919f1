# unseen: wrong | line 9 | a small number in the divisor makes the rows a little too short
import numpy as np


def filter_normalize(direction, W):
    out = []
    for d, w in zip(direction, W):
        # as in the authors' loss-landscape code
        out.append(d * np.linalg.norm(w) / (np.linalg.norm(d) + 1e-10))
    return np.array(out)
