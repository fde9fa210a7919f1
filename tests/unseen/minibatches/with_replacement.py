# unseen: wrong | line 7 | rng.integers draws with replacement: examples come twice and others never

import numpy as np


def minibatches(m, batch_size, rng):
    order = rng.integers(0, m, size=m)
    return [order[s:s + batch_size] for s in range(0, m, batch_size)]
