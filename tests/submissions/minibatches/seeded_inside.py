# expect: failed value own_generator
import numpy as np


def minibatches(m, batch_size, rng):
    rng = np.random.default_rng(0)
    order = rng.permutation(m)
    return [order[i : i + batch_size] for i in range(0, m, batch_size)]
