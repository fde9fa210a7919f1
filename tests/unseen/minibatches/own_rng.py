# unseen: wrong | line 7 | the global generator of NumPy is used and not rng

import numpy as np


def minibatches(m, batch_size, rng):
    perm = np.random.permutation(m)
    batches = []
    start = 0
    while start < m:
        batches.append(perm[start:start + batch_size])
        start += batch_size
    return batches
