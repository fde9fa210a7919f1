# unseen: wrong | line 10 | a uniform distribution in place of a normal one

import numpy as np


def initialize(sizes, rng):
    weights = []
    for n0, n1 in zip(sizes, sizes[1:]):
        bound = np.sqrt(3 / n0)
        weights.append(rng.uniform(-bound, bound, size=(n1, n0)))
    return weights, [np.zeros(n) for n in sizes[1:]]
