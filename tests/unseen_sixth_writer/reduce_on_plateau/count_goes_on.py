# unseen: wrong | line 13 | the count is not set back after a cut
import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    etas = np.zeros(len(losses))
    best, wait, eta = np.inf, 0, eta0
    for i, loss in enumerate(losses):
        if loss < best:
            best, wait = loss, 0
        else:
            wait += 1
            if wait >= patience:
                eta = eta * factor
        etas[i] = eta
    return etas
