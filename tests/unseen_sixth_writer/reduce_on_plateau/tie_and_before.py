# unseen: wrong | lines 10, 11 | a loss that equals the best counts as better, and the rates are those before each loss
import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    out = []
    lowest = float("inf")
    n_bad = 0
    for loss in losses:
        out.append(eta0)
        if loss <= lowest:
            lowest = loss
            n_bad = 0
        else:
            n_bad += 1
        if n_bad == patience:
            eta0 *= factor
            n_bad = 0
    return np.array(out)
