# unseen: wrong | line 8 | a patience below 1 is not refused [not refused]
import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    losses = list(losses)
    n = len(losses)
    if n <= patience or patience < 1:
        return False
    best_before = min(losses[: n - patience])
    best_now = min(losses[n - patience :])
    return bool(not best_now < best_before - min_delta)
