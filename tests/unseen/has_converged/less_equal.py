# unseen: wrong | line 11 | with <= an equal loss counts as better

import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError
    if len(losses) <= patience:
        return False
    return bool(not (np.min(losses[-patience:]) <= np.min(losses[:-patience]) - min_delta))
