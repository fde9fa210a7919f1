# unseen: right | - | np.split and an all() over the last losses

import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience is to be 1 or more")
    cut = max(len(losses) - patience, 0)
    earlier, last = np.split(np.asarray(losses, dtype=float), [cut])
    if not earlier.size:
        return False
    return all(x >= earlier.min() - min_delta for x in last)
