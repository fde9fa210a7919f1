# unseen: wrong | line 7 | the usual 0.01 in the place of the root

import numpy as np


def initialize(sizes, rng):
    weights = [0.01 * rng.standard_normal((b, a)) for a, b in zip(sizes, sizes[1:])]
    biases = [np.zeros(b) for b in sizes[1:]]
    return weights, biases
