# unseen: wrong | line 8 | cuts into equally long pieces instead of pieces of the given size
import math
import numpy as np


def minibatches(m, batch_size, rng):
    p = rng.permutation(m)
    return np.array_split(p, math.ceil(m / batch_size))
