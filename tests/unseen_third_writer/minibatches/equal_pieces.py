# unseen: wrong | line 10 | array_split makes pieces of nearly equal length, not of batch_size
import math

import numpy as np


def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    k = math.ceil(m / batch_size)
    return np.array_split(order, k)
