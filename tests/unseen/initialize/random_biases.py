# unseen: wrong | line 7 | the biases are drawn too, where zeros belong

import numpy as np


def initialize(sizes, rng):
    biases = [rng.normal(size=n) for n in sizes[1:]]
    weights = [rng.normal(size=(n, k)) / k ** 0.5 for k, n in zip(sizes[:-1], sizes[1:])]
    return weights, biases
