# unseen: wrong | line 8 | reshape works only where batch_size divides m [exception]

import numpy as np


def minibatches(m, batch_size, rng):
    perm = rng.permutation(m)
    return list(perm.reshape(-1, batch_size))
