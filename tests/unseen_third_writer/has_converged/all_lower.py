# unseen: wrong | line 11 | the loss just before the last ones is asked, not the best one before
import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError
    losses = np.asarray(losses)
    if losses.size <= patience:
        return False
    reference = losses[-patience - 1]
    return bool(not (losses[-patience:].min() < reference - min_delta))
