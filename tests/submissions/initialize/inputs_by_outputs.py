# expect: failed shape left_transposed
import numpy as np


def initialize(sizes, rng):
    weights = [rng.normal(size=(i, o)) * np.sqrt(1 / i) for i, o in zip(sizes, sizes[1:])]
    return weights, [np.zeros(o) for o in sizes[1:]]
