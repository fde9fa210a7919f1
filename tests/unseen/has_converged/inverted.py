# unseen: wrong | line 11 | the not is missing, so it says True while the loss still falls

import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience must be >= 1")
    if len(losses) <= patience:
        return False
    return bool(min(losses[-patience:]) < min(losses[:-patience]) - min_delta)
