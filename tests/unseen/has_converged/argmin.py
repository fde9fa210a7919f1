# unseen: wrong | line 11 | converged as soon as the best loss is not the last one

import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience")
    if len(losses) <= patience:
        return False
    return bool(np.argmin(losses) != len(losses) - 1)
