# expect: failed value -
import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    best, waiting, eta = np.inf, 0, eta0
    etas = np.zeros(len(losses), dtype=int)
    for n, loss in enumerate(losses):
        if loss < best:
            best, waiting = loss, 0
        else:
            waiting += 1
        if waiting == patience:
            eta, waiting = eta * factor, 0
        etas[n] = eta
    return etas
