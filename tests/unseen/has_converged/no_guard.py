# unseen: wrong | line 7 | a patience below 1 is not refused [not refused]

import numpy as np


def has_converged(losses, patience, min_delta=0.0):
    if len(losses) <= patience:
        return False
    return not (min(losses[-patience:]) < min(losses[:-patience]) - min_delta)
