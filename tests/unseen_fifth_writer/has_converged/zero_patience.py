# unseen: wrong | line 6 | a patience of 0 is not refused [not refused]
import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if patience < 0:
        raise ValueError("patience must not be negative")
    cut = len(losses) - patience
    if cut <= 0:
        return False
    earlier, last = np.asarray(losses)[:cut], np.asarray(losses)[cut:]
    if last.size == 0:
        return False
    return not bool(last.min() < earlier.min() - min_delta)
