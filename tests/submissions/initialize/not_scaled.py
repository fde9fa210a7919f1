# expect: failed value variance_one
import numpy as np


def initialize(sizes, rng):
    weights, biases = [], []
    for i in range(len(sizes) - 1):
        weights.append(rng.normal(size=(sizes[i + 1], sizes[i])))
        biases.append(np.zeros(sizes[i + 1]))
    return weights, biases
