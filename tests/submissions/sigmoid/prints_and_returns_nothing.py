# expect: failed dtype -
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    print(np.where(z >= 0, 1.0, e) / (1.0 + e))
