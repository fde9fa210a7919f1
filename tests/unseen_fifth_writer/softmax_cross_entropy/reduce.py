# unseen: right | - | logaddexp.reduce and a generator over the rows
import math

import numpy as np


def softmax_cross_entropy(Z, Y):
    def row_cost(z, y):
        total = np.logaddexp.reduce(z)
        return math.fsum(share * (total - logit) for logit, share in zip(z, y) if share)

    Z = np.asarray(Z, dtype=float)
    return math.fsum(row_cost(z, y) for z, y in zip(Z, Y)) / len(Z)
