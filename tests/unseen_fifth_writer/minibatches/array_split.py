# unseen: wrong | line 9 | the examples are spread evenly and not in full batches with a shorter last one
import math

import numpy as np


def minibatches(m, batch_size, rng):
    pieces = math.ceil(m / batch_size)
    return np.array_split(rng.permutation(m), pieces)
