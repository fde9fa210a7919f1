# unseen: wrong | lines 11, 12 | an equal loss counts as better, and the rate is noted before the cut
import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    best = np.inf
    wait = 0
    eta = eta0
    history = []
    for loss in losses:
        history.append(eta)
        if loss <= best:
            best = loss
            wait = 0
            continue
        wait = wait + 1
        if wait >= patience:
            eta = eta * factor
            wait = 0
    return np.array(history, dtype=float)
