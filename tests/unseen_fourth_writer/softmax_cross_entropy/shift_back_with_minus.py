# unseen: wrong | line 11 | the largest logit is subtracted from the logarithm of the sum and not added back
import math

import numpy as np


def softmax_cross_entropy(Z, Y):
    cost = 0.0
    for z, y in zip(np.asarray(Z, dtype=float).tolist(), np.asarray(Y, dtype=float).tolist()):
        top = max(z)
        log_sum = math.log(math.fsum(math.exp(v - top) for v in z)) - top
        cost += math.fsum(t * (log_sum - v) for v, t in zip(z, y))
    return cost / len(Z)
