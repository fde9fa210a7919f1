# unseen: wrong | lines 5, 10 | min_delta is added, and a patience of 0 is not refused [not refused]
import numpy as np

def has_converged(losses, patience, min_delta=0.0):
    if patience < 0:
        raise ValueError("patience below 1")
    if len(losses) <= patience:
        return False
    recent, older = losses[-patience:], losses[:-patience]
    return bool(np.min(recent) >= np.min(older) + min_delta)
