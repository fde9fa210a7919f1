# expect: failed shape sizes_evened_out
import math

import numpy as np


def minibatches(m, batch_size, rng):
    return np.array_split(rng.permutation(m), math.ceil(m / batch_size))
