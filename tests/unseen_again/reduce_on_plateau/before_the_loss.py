# unseen: wrong | line 11 | the rate from before the loss is written down

import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    n = len(losses)
    etas = np.zeros(n)
    eta, best, count = eta0, np.inf, 0
    for i in range(n):
        etas[i] = eta
        if losses[i] < best:
            best, count = losses[i], 0
        else:
            count += 1
        if count == patience:
            eta *= factor
            count = 0
    return etas
