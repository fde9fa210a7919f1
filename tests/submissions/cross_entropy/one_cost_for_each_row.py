# expect: failed shape -
import numpy as np


def cross_entropy(P, Y):
    return -np.sum(Y * np.log(np.maximum(P, 1e-300)), axis=1)
