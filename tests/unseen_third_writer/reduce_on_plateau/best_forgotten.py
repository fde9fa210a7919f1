# unseen: wrong | line 17 | after a cut the best loss is forgotten
import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    eta, best, wait = eta0, np.inf, 0
    out = np.empty(len(losses))
    for i in range(len(losses)):
        if losses[i] < best:
            best = losses[i]
            wait = 0
        else:
            wait += 1
            if wait == patience:
                eta *= factor
                wait = 0
                best = np.inf
        out[i] = eta
    return out
