# expect: failed changed_arguments -
import numpy as np


def sigmoid(z):
    z = np.asarray(z)
    z[z < -700] = -700
    return 1 / (1 + np.exp(-z))
