# unseen: wrong | line 8 | m // batch_size batches: the shorter last piece is left out

import numpy as np


def minibatches(m, batch_size, rng):
    perm = rng.permutation(m)
    n = m // batch_size
    return [perm[i * batch_size:(i + 1) * batch_size] for i in range(n)]
