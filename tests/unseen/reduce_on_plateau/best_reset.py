# unseen: wrong | line 20 | the best loss is set to the present one at a cut, but it is to be kept

import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    best = float("inf")
    wait = 0
    eta = eta0
    etas = np.zeros(len(losses))
    for i, loss in enumerate(losses):
        if loss < best:
            best = loss
            wait = 0
        else:
            wait += 1
            if wait == patience:
                eta = eta * factor
                wait = 0
                best = loss
        etas[i] = eta
    return etas
