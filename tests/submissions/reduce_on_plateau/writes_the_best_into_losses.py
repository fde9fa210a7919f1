# expect: failed changed_arguments -
import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    waiting, eta, etas = 0, eta0, np.empty(len(losses))
    for n in range(len(losses)):
        if n == 0 or losses[n] < losses[n - 1]:
            waiting = 0
        else:
            losses[n] = losses[n - 1]
            waiting += 1
        if waiting == patience:
            eta, waiting = eta * factor, 0
        etas[n] = eta
    return etas
