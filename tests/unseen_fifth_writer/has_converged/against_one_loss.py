# unseen: wrong | line 10 | the last losses are compared with the one loss before them and not with the best of all before
import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience")
    if len(losses) <= patience:
        return False
    reference = losses[-patience - 1]
    recent = losses[-patience:]
    return bool(not np.min(recent) < reference - min_delta)
