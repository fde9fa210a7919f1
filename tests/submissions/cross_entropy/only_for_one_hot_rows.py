# expect: failed value -
import numpy as np


def cross_entropy(P, Y):
    return -np.mean(np.log(P[np.arange(len(P)), np.argmax(Y, axis=1)]))
