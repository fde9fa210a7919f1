# unseen: wrong | line 13 | min_delta is added, so a loss may even be worse and count as better

import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience must be at least 1")
    if len(losses) <= patience:
        return False
    last = losses[-patience:]
    earlier = losses[:-patience]
    return not (min(last) < min(earlier) + min_delta)
