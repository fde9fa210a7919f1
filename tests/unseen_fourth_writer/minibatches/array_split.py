# unseen: wrong | line 10 | array_split makes pieces of nearly equal length and not pieces of batch_size
import math

import numpy as np


def minibatches(m, batch_size, rng):
    shuffled = rng.permutation(m)
    how_many = math.ceil(m / batch_size)
    return np.array_split(shuffled, how_many)
