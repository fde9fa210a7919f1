# unseen: right | - | a generator with a state of three
import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    def rates():
        best, waited, cuts = float("inf"), 0, 0
        for loss in losses:
            waited = 0 if loss < best else waited + 1
            best = min(best, loss)
            if waited == patience:
                waited, cuts = 0, cuts + 1
            yield eta0 * factor**cuts

    return np.fromiter(rates(), dtype=float, count=len(losses))
