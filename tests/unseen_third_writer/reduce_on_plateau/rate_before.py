# unseen: wrong | line 8 | the rate before each loss is recorded and not the one after it
import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    rate, best, k, rates = eta0, None, 0, []
    for x in losses:
        rates.append(rate)
        if best is None or x < best:
            best, k = x, 0
            continue
        k += 1
        if k == patience:
            rate, k = rate * factor, 0
    return np.array(rates)
