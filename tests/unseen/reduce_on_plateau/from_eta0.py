# unseen: wrong | line 15 | every cut starts from eta0 again, so the second cut changes nothing

import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    best, wait, eta, etas = np.inf, 0, eta0, []
    for loss in losses:
        if loss < best:
            best = loss
            wait = 0
        else:
            wait += 1
            if wait == patience:
                eta = eta0 * factor
                wait = 0
        etas.append(eta)
    return np.array(etas)
