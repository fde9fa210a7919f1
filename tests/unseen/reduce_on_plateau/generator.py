# unseen: right | - | a generator

import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    def rates():
        best, since, cuts = float("inf"), 0, 0
        for loss in losses:
            since = 0 if loss < best else since + 1
            best = min(best, loss)
            if since == patience:
                cuts, since = cuts + 1, 0
            yield eta0 * factor ** cuts
    return np.fromiter(rates(), dtype=float)
