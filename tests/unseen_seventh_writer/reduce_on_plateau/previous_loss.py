# unseen: wrong | lines 9, 11 | each loss is compared with the one before, and the count is not reset at a cut
import numpy as np

def reduce_on_plateau(losses, eta0, factor, patience):
    rates = np.empty(len(losses))
    rate, count, ref = eta0, 0, np.inf
    for i, loss in enumerate(losses):
        count = 0 if loss < ref else count + 1
        ref = loss
        if count >= patience:
            rate *= factor
        rates[i] = rate
    return rates
