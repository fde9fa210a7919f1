# unseen: wrong | line 10 | the last index is counted as if it were included, as in MATLAB, so each batch lacks its last example
import numpy as np


def minibatches(m, batch_size, rng):
    p = rng.permutation(m)
    out = []
    i = 0
    while i < m:
        j = min(i + batch_size - 1, m)
        out.append(p[i:j])
        i = i + batch_size
    return out
