# unseen: wrong | line 8 | the variance is one over the number of outputs
import numpy as np

def initialize(sizes, rng):
    weights, biases = [], []
    for layer in range(1, len(sizes)):
        shape = sizes[layer], sizes[layer - 1]
        weights.append(rng.standard_normal(shape) / shape[0] ** 0.5)
        biases.append(np.zeros(shape[0]))
    return weights, biases
