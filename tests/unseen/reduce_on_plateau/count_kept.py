# unseen: wrong | line 14 | the count goes on after a cut

import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    best, count, eta = np.inf, 0, eta0
    etas = np.zeros(len(losses))
    for i, loss in enumerate(losses):
        if loss < best:
            best, count = loss, 0
        else:
            count += 1
            if count >= patience:
                eta *= factor
        etas[i] = eta
    return etas
