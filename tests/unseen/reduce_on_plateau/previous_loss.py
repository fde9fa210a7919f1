# unseen: wrong | lines 9, 10 | a loss is compared with the one before and not with the best

import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    last, wait, eta, etas = np.inf, 0, eta0, []
    for loss in losses:
        wait = 0 if loss < last else wait + 1
        last = loss
        if wait == patience:
            eta *= factor
            wait = 0
        etas.append(eta)
    return np.array(etas)
