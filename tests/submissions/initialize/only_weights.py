# expect: failed shape -
import numpy as np


def initialize(sizes, rng):
    return [rng.normal(size=(o, i)) / np.sqrt(i) for i, o in zip(sizes, sizes[1:])]
