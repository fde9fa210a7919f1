# unseen: wrong | line 9 | the rate is stored before the loss has been seen, so every cut stands one place late

import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    best, wait, eta, etas = np.inf, 0, eta0, []
    for loss in losses:
        etas.append(eta)
        if loss < best:
            best, wait = loss, 0
        else:
            wait += 1
        if wait == patience:
            eta, wait = eta * factor, 0
    return np.array(etas)
