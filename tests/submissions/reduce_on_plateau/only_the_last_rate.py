# expect: failed shape -
import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    best, waiting, eta, etas = np.inf, 0, eta0, []
    for loss in losses:
        if loss < best:
            best, waiting = loss, 0
        else:
            waiting += 1
        if waiting == patience:
            eta, waiting = eta * factor, 0
        etas.append(eta)
    return eta
