# expect: failed shape -
import numpy as np


def bowl_gradient(w):
    return np.sum(w**2)
