# unseen: wrong | line 10 | an equal loss counts as better

import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    best, wait, eta = np.inf, 0, eta0
    etas = np.empty(len(losses))
    for k in range(len(losses)):
        if losses[k] <= best:
            best, wait = losses[k], 0
        else:
            wait = wait + 1
        if wait == patience:
            eta, wait = factor * eta, 0
        etas[k] = eta
    return etas
