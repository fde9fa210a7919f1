# expect: failed value entropy_summed
import numpy as np


def cross_entropy(P, Y):
    wanted = Y > 0
    return -np.sum(Y[wanted] * np.log(P[wanted]))
