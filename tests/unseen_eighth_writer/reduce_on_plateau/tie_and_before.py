# unseen: wrong | lines 9, 16 | a loss equal to the best counts as an improvement, and after a cut the count is not set back to 0
import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    eta, best, waiting = float(eta0), float("inf"), 0
    history = []
    for value in losses:
        if value <= best:
            best = value
            waiting = 0
        else:
            waiting = waiting + 1
        if waiting >= patience:
            eta = eta * factor
            waiting = waiting - 1
        history.append(eta)
    return np.array(history)
