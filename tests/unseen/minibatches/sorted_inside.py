# unseen: wrong | line 8 | each batch is sorted

import numpy as np


def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [np.sort(order[i:i + batch_size]) for i in range(0, m, batch_size)]
