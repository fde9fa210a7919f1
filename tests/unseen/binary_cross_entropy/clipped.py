# unseen: wrong | line 7 | the outputs are clipped, so one that is certain and wrong does not cost inf

import numpy as np


def binary_cross_entropy(A, Y):
    A = np.clip(A, 1e-12, 1 - 1e-12)
    loss = -(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return float(loss.sum(axis=1).mean())
