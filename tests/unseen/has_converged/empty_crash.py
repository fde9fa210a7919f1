# unseen: wrong | line 9 | min of an empty list is an error while there are at most patience losses [exception]

import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience must be at least 1")
    best_before = min(losses[:-patience])
    best_now = min(losses[-patience:])
    return not (best_now < best_before - min_delta)
