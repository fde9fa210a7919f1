# unseen: wrong | lines 9, 16 | the rate is noted before the loss is seen, and the best loss is forgotten at a cut
import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    etas = np.zeros(len(losses))
    rate, lowest, stuck = eta0, np.inf, 0
    for i, loss in enumerate(losses):
        etas[i] = rate
        if loss < lowest:
            lowest, stuck = loss, 0
        else:
            stuck += 1
        if stuck == patience:
            rate, stuck = rate * factor, 0
            lowest = np.inf
    return etas
