# unseen: wrong | line 8 | eigvalsh sorts ascending, so the first eigenvalue is the smallest one

import numpy as np


def largest_stable_rate(H):
    lambdas = np.linalg.eigvalsh(H)
    return float(2.0 / lambdas[0])
