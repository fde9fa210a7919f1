# unseen: wrong | line 11 | a loss that is lower by exactly min_delta counts as better
import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience < 1")
    recent, before = losses[-patience:], losses[:-patience]
    if len(before) == 0:
        return False
    improved = np.min(recent) <= np.min(before) - min_delta
    return not improved
