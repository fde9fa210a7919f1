# unseen: wrong | line 16 | the best is set to every loss

import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    eta = eta0
    best = float("inf")
    bad = 0
    etas = []
    for loss in losses:
        if loss < best:
            bad = 0
        else:
            bad += 1
        best = loss
        if bad >= patience:
            eta = eta * factor
            bad = 0
        etas.append(eta)
    return np.array(etas)
