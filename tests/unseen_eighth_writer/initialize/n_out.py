# unseen: wrong | line 9 | the variance is 1 over the number of outputs of the layer and not of its inputs
import numpy as np


def initialize(sizes, rng):
    weights, biases = [], []
    for i in range(1, len(sizes)):
        fan_out, fan_in = sizes[i], sizes[i - 1]
        weights.append(rng.normal(0.0, 1 / np.sqrt(fan_out), (fan_out, fan_in)))
        biases.append(np.zeros(fan_out))
    return weights, biases
