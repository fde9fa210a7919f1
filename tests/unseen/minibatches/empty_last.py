# unseen: wrong | line 10 | where batch_size divides m an empty batch is added at the end

import numpy as np


def minibatches(m, batch_size, rng):
    perm = rng.permutation(m)
    k = m // batch_size
    out = []
    for i in range(k + 1):
        out.append(perm[i * batch_size:(i + 1) * batch_size])
    return out
