# unseen: wrong | line 13 | the margin is added to the best earlier loss instead of taken off
import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience")
    n = len(losses)
    if n <= patience:
        return False
    before = min(losses[: n - patience])
    now = min(losses[n - patience :])
    return bool(now >= before + min_delta)
