# unseen: wrong | line 9 | np.array_split makes pieces of about equal size and not pieces of batch_size

import numpy as np


def minibatches(m, batch_size, rng):
    perm = rng.permutation(m)
    n_batches = int(np.ceil(m / batch_size))
    return np.array_split(perm, n_batches)
