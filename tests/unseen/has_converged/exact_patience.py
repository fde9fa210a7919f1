# unseen: wrong | lines 9, 13 | with exactly patience losses it already answers [exception]

import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience must be at least 1")
    if len(losses) < patience:
        return False
    earlier, last = losses[:-patience], losses[-patience:]
    best = np.min(earlier, initial=np.inf)
    return not (np.min(last) < best - min_delta) if np.isfinite(best) else True
