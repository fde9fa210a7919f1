# unseen: wrong | line 9 | the first random weights are returned: nothing is trained

import numpy as np


def train(X, Y, sizes, rng):
    weights = [rng.normal(size=(o, i)) / np.sqrt(i) for i, o in zip(sizes, sizes[1:])]
    biases = [np.zeros(o) for o in sizes[1:]]
    return weights, biases
