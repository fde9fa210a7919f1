# unseen: wrong | line 9 | a loss is compared with the loss before it and not with the best so far
import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    etas = np.zeros(len(losses))
    eta, bad = eta0, 0
    for i in range(len(losses)):
        if i == 0 or losses[i] < losses[i - 1]:
            bad = 0
        else:
            bad += 1
        if bad == patience:
            eta *= factor
            bad = 0
        etas[i] = eta
    return etas
