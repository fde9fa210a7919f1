# expect: failed value -
import numpy as np


def minibatches(m, batch_size, rng):
    order = np.random.permutation(m)
    return [order[i : i + batch_size] for i in range(0, m, batch_size)]
