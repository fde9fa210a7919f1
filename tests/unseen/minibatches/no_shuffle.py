# unseen: wrong | line 7 | the examples are not shuffled

import numpy as np


def minibatches(m, batch_size, rng):
    idx = np.arange(m)
    return [idx[i:i + batch_size] for i in range(0, m, batch_size)]
