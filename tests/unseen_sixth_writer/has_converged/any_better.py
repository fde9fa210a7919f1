# unseen: right | - | asks with any() whether a late loss is better, in place of minima, and returns early
import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("at least one loss must have a chance")
    cut = max(len(losses) - patience, 0)
    if not cut:
        return False
    bar = sorted(losses[:cut])[0] - min_delta
    for late in losses[cut:]:
        if late < bar:
            return False
    return True
