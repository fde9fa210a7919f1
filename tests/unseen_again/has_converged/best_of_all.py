# unseen: wrong | line 13 | the earlier losses include the last ones

import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience must be 1 or more")
    losses = np.asarray(losses, dtype=float)
    if len(losses) <= patience:
        return False
    last = losses[-patience:]
    earlier = losses
    return bool(not (last.min() < earlier.min() - min_delta))
