# unseen: wrong | line 12 | compares the last loss with the one before the window

import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError
    n = len(losses)
    if n <= patience:
        return False
    before = losses[n - patience - 1]
    now = np.min(losses[n - patience:])
    return bool(not now < before - min_delta)
