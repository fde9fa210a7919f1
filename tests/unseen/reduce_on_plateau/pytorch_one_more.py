# unseen: wrong | line 13 | > patience, as in PyTorch: the cut comes one loss late

import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    best, bad, eta, out = np.inf, 0, eta0, []
    for l in losses:
        if l < best:
            best, bad = l, 0
        else:
            bad += 1
        if bad > patience:
            eta, bad = eta * factor, 0
        out.append(eta)
    return np.array(out)
