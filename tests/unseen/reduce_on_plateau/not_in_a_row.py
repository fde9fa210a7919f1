# unseen: wrong | line 11 | the count is not set back by a better loss, so the bad losses need not be in a row

import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    best, count, eta = np.inf, 0, eta0
    etas = []
    for loss in losses:
        if loss < best:
            best = loss
        else:
            count += 1
        if count == patience:
            eta *= factor
            count = 0
        etas.append(eta)
    return np.array(etas)
