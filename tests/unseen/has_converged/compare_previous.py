# unseen: wrong | line 11 | the earlier loss is the one just before the last ones and not the best of all before

import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience")
    if len(losses) < patience + 1:
        return False
    before = losses[-patience - 1]
    return bool(not (np.min(losses[-patience:]) < before - min_delta))
