# unseen: right | - | np.split at multiples of batch_size

import numpy as np


def minibatches(m, batch_size, rng):
    return np.split(rng.permutation(m), np.arange(batch_size, m, batch_size))
