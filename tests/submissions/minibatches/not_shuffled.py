# expect: failed value order_kept
import numpy as np


def minibatches(m, batch_size, rng):
    return [np.arange(i, min(i + batch_size, m)) for i in range(0, m, batch_size)]
