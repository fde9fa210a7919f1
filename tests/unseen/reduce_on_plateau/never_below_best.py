# unseen: wrong | line 10 | the rate recovers when a new best is seen

import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    best, count, eta, etas = np.inf, 0, eta0, []
    for loss in losses:
        if loss < best:
            best, count, eta = loss, 0, eta0
        else:
            count += 1
        if count == patience:
            eta, count = eta * factor, 0
        etas.append(eta)
    return np.array(etas)
