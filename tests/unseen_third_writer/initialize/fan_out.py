# unseen: wrong | line 9 | the number of outputs is taken and not of inputs
import numpy as np


def initialize(sizes, rng):
    weights, biases = [], []
    for k in range(1, len(sizes)):
        shape = (sizes[k], sizes[k - 1])
        weights.append(rng.normal(size=shape) / np.sqrt(shape[0]))
        biases.append(np.zeros(sizes[k]))
    return weights, biases
