# expect: failed value -
import numpy as np


def cross_entropy(P, Y):
    return -np.sum(Y * np.log(P + 1e-9)) / len(P)
