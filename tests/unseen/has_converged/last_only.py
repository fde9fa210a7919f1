# unseen: wrong | line 12 | only the very last loss is compared with the best before, not the best of the last patience losses

import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience below 1")
    if len(losses) <= patience:
        return False
    best = min(losses[:-patience])
    return bool(losses[-1] >= best - min_delta)
