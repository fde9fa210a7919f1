# unseen: wrong | line 7 | the short batch at the end is left out
import numpy as np

def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    n_full = m // batch_size
    return [order[i * batch_size:(i + 1) * batch_size] for i in range(n_full)]
