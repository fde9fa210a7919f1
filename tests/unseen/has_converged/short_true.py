# unseen: wrong | line 11 | it says True while there is no loss before the last ones

import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience must be 1 or more")
    last, earlier = losses[-patience:], losses[:-patience]
    if len(earlier) == 0:
        return True
    return not min(last) < min(earlier) - min_delta
