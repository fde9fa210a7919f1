# unseen: wrong | line 14 | the count is not set back after a cut, so the rate is cut again with every further loss

import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    best, wait, eta, etas = np.inf, 0, eta0, []
    for loss in losses:
        if loss < best:
            best, wait = loss, 0
        else:
            wait += 1
        if wait >= patience:
            eta *= factor
        etas.append(eta)
    return np.array(etas)
