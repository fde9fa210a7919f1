# unseen: right | - | math.exp for each entry, with an early return by the sign
import math

import numpy as np


def _one(number):
    if number >= 0:
        return 1.0 / (1.0 + math.exp(-number))
    power = math.exp(number)
    return power / (1.0 + power)


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.array([_one(number) for number in z.ravel().tolist()], dtype=float).reshape(z.shape)
