# expect: failed value variance_taken_for_spread
import numpy as np


def initialize(sizes, rng):
    weights = [rng.normal(0, 1 / i, (o, i)) for i, o in zip(sizes, sizes[1:])]
    return weights, [np.zeros(o) for o in sizes[1:]]
