# unseen: wrong | line 14 | the count is not set back after a cut
import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    best, bad, eta = np.inf, 0, eta0
    etas = []
    for loss in losses:
        if loss < best:
            best, bad = loss, 0
        else:
            bad += 1
        if bad >= patience:
            eta *= factor
        etas.append(eta)
    return np.array(etas)
